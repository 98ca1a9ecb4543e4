"""Tests of the log: canaries that must not come out of it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from server.logs import open_log

CANARY = "Marta Nowak +48 601 234 567 dbs_token"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log, opened; everything is put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    names = ("uvicorn", "uvicorn.error", "uvicorn.access")
    levels = {name: logging.getLogger(name).level for name in names}
    stream = io.StringIO()
    open_log("info", stream)
    yield stream
    structlog.reset_defaults()
    root.handlers = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_only_keys_that_are_allowed_come_through(log: io.StringIO) -> None:
    structlog.get_logger().info("signed in", user_id="u1", email=CANARY, text=CANARY)
    (line,) = lines(log)
    assert (line["event"], line["user_id"], line["level"]) == ("signed in", "u1", "info")
    assert "email" not in line
    assert CANARY not in log.getvalue()


def test_an_exception_says_where_not_what(log: io.StringIO) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        structlog.get_logger().error("failed", exc_info=error)
        structlog.get_logger().exception("failed too")
        structlog.get_logger().error("failed again", error=repr(error))
    for line in lines(log):
        assert line["error"] == "ValueError"
    assert lines(log)[0]["frames"][0].rpartition(":")[0] == __file__
    assert "Marta" not in log.getvalue()


def test_libraries_say_where_not_what(log: io.StringIO) -> None:
    try:
        raise KeyError(CANARY)
    except KeyError:
        logging.getLogger("uvicorn.error").exception("Exception in ASGI application: %s", CANARY)
    logging.getLogger("uvicorn.access").info("GET /v1/search?q=%s", CANARY)
    logging.getLogger("nats").warning(CANARY)
    assert [line["logger"] for line in lines(log)] == ["uvicorn.error", "nats"]
    assert lines(log)[0]["error"] == "KeyError"
    assert "Marta" not in log.getvalue()


def test_a_level_holds_back_what_is_below(log: io.StringIO) -> None:
    open_log("error", log)
    structlog.get_logger().info("quiet")
    structlog.get_logger().error("loud")
    assert [line["event"] for line in lines(log)] == ["loud"]


def test_long_words_are_cut(log: io.StringIO) -> None:
    structlog.get_logger().info("x", reason="y" * 10_000)
    assert len(log.getvalue()) < 1_000
