"""Tests of the services that other tests start."""

from __future__ import annotations

import asyncio

import psycopg
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

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


@pytest.mark.nats
async def test_nats_carries_a_hint(nats: Nats) -> None:
    import nats as client

    connection = await client.connect(nats.url)
    heard = await connection.subscribe("hints")
    await connection.publish("hints", b"7")
    assert (await heard.next_msg(timeout=5)).data == b"7"
    await connection.close()


async def test_a_coroutine_test_runs_on_a_plain_loop() -> None:
    assert type(asyncio.get_running_loop()).__module__.startswith("asyncio")


async def test_a_coroutine_test_with_qtbot_runs_on_the_loop_of_qt(qtbot: QtBot) -> None:
    fired = asyncio.Event()
    QTimer.singleShot(1, fired.set)
    async with asyncio.timeout(5):
        await fired.wait()
    assert type(asyncio.get_running_loop()).__module__.startswith("qasync")
