"""Tests of the services that other tests start."""

from __future__ import annotations

import asyncio
import socket

import psycopg
import pytest
import qasync
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests import services
from tests.services import Nats, PostgreSQL


@pytest.mark.postgres
def test_each_test_gets_an_empty_postgresql_database(
    postgres: PostgreSQL, postgres_url: str
) -> None:
    address = postgres_url.replace("postgresql+psycopg:", "postgresql:")
    with psycopg.connect(address) as connection:
        found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname='public'")
        assert found.fetchone() == (0,)
        assert postgres.url(connection.info.dbname) == postgres_url


@pytest.mark.postgres
def test_a_port_that_somebody_else_took_meanwhile_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, postgres: PostgreSQL
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        # one that is deaf, one that answers as a PostgreSQL, and then the first that is free
        taken = [other.getsockname()[1], postgres.port]
        free = services._free_port
        monkeypatch.setattr(services, "_free_port", lambda: taken.pop(0) if taken else free())
        with PostgreSQL() as second:
            assert not taken
            name = second.create()
            with psycopg.connect(second.url(name).replace("+psycopg", "", 1)) as connection:
                assert connection.info.port == second.port != postgres.port


@pytest.mark.nats
async def test_nats_carries_a_hint(nats: Nats) -> None:
    import nats as client

    connection = await client.connect(nats.url)
    heard = await connection.subscribe("hints")
    await connection.publish("hints", b"7")
    assert (await heard.next_msg(timeout=5)).data == b"7"
    await connection.close()


async def test_a_coroutine_test_runs_on_a_plain_loop() -> None:
    assert isinstance(asyncio.get_running_loop(), asyncio.SelectorEventLoop)


async def test_a_coroutine_test_with_qtbot_runs_on_the_loop_of_qt(qtbot: QtBot) -> None:
    fired = asyncio.Event()
    QTimer.singleShot(1, fired.set)
    async with asyncio.timeout(5):
        await fired.wait()
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)
