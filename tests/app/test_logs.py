"""The log of the desktop: canaries that must not come out of it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.logs import LOG_FILE, start_log
from app.models.database import Database
from app.sync.delays import Delays
from app.sync.supervisor import Beat, supervise

CANARY = "Marta Nowak +48601234567"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log, begun; everything is put back afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    start_log(tmp_path)
    yield tmp_path / LOG_FILE
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Database]:
    """A table that takes every name once, and has the canary."""
    database = Database(tmp_path / "names.db")
    with database.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE person (name TEXT UNIQUE)")
    insert(database)
    yield database
    database.close()


def insert(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO person VALUES (?)", (CANARY,))


async def test_a_task_that_fell_over_a_record_does_not_write_it_down(
    log: Path, table: Database
) -> None:
    fell, again = asyncio.Event(), asyncio.Event()

    async def falling(beat: Beat) -> None:
        if not fell.is_set():
            fell.set()
            insert(table)
        again.set()
        await asyncio.Event().wait()

    keeping = asyncio.ensure_future(supervise("the center", falling, delays=Delays(lambda: 0.0)))
    await again.wait()
    keeping.cancel()
    await asyncio.wait({keeping})
    told = await asyncio.to_thread(log.read_text, "utf-8")
    assert "the center ended and is started again\nIntegrityError at " in told
    assert f"{__file__}:" in told
    assert "Marta" not in told


def test_the_database_quotes_nothing_in_its_errors(table: Database) -> None:
    with pytest.raises(IntegrityError) as failed:
        insert(table)
    assert "Marta" not in str(failed.value)


def test_an_error_says_what_and_where_and_what_led_to_it(log: Path) -> None:
    try:
        try:
            raise ValueError(CANARY)
        except ValueError as cause:
            raise ExceptionGroup(CANARY, [KeyError(CANARY)]) from cause
    except ExceptionGroup:
        logging.getLogger("app.program").exception("an errand failed")
    head, *told = log.read_text("utf-8").splitlines()
    assert head.endswith(" ERROR app.program: an errand failed")
    assert [line.split()[0] for line in told] == ["ExceptionGroup", "KeyError", "ValueError"]
    assert "Marta" not in "".join(told)


def test_libraries_say_where_not_what(log: Path) -> None:
    logging.getLogger("asyncio").error("Task exception was never retrieved: %s", CANARY)
    (line,) = log.read_text("utf-8").splitlines()
    assert "ERROR asyncio: at test_logs:" in line
    assert "Marta" not in line


def test_others_still_hear_all_of_it(log: Path, caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("asyncio").error("said: %s", "this")
    assert caplog.messages == ["said: this"]
