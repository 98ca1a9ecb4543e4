"""Sync holds on PostgreSQL too, where two servers write for everybody at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import Final

import pytest
from sqlalchemy import Engine

from app.models import queries
from protocol.consents import GRANTED, REFUSED
from protocol.records import Client
from server import database
from server.database import Database
from tests.machine.broken import BROKEN_AT_ONCE
from tests.machine.conftest import Count
from tests.machine.grown import GrownWorld
from tests.machine.grown_machine import GrownMachine
from tests.machine.test_machine import PARTS, PATIENCE, RUNS, play_part
from tests.machine.test_scenarios import somebody_writes_between_two_reads_of_a_page

GROWN = RUNS // 5
"""Runs on PostgreSQL."""

MEETINGS = 20
"""Times that two people contradict each other at once; without its rule, few are enough."""

pytestmark = pytest.mark.postgres


@pytest.fixture
def warm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Connections outlive the servers that had them: a cold one takes longer than all it is for."""
    made: dict[str, tuple[Engine, Engine]] = {}
    connect, close = database._grown_engines, Database.close

    def reconnect(url: str) -> tuple[Engine, Engine]:
        return made.setdefault(url, made.get(url) or connect(url))

    def keep(self: Database) -> None:
        if self.lite:
            close(self)

    monkeypatch.setattr(database, "_grown_engines", reconnect)
    monkeypatch.setattr(Database, "close", keep)
    yield
    for engines in made.values():
        for engine in engines:
            engine.dispose()


@pytest.mark.timeout(PATIENCE)
@pytest.mark.parametrize("part", range(PARTS))
def test_the_same_on_postgresql_with_parallel_writers(
    part: int, postgres_url: str, warm: None, count: Count
) -> None:
    """S1 to S33: pushed, repeated, pulled, posted and fired at once, on two servers."""

    class Machine(GrownMachine):
        """Counts its own runs."""

    Machine.url = postgres_url
    play_part(Machine, part, GROWN)
    count("random runs on PostgreSQL", Machine.played)
    count("storms of parallel writers in them", Machine.storms)


def two_servers_settle_at_once(world: GrownWorld) -> None:
    """S7: the client says yes at the counter and no on the phone, and *no* is never lost."""
    counter, home = world.devices[1:3]
    for _ in range(MEETINGS):
        client = queries.all_of(counter.store, Client)[0]
        world.ask(counter, client, GRANTED)
        world.ask(home, client, REFUSED)
        world.shop.at_once([partial(counter.push, 10), partial(home.push, 10)])
        for device in (counter, home):
            device.settled()
            device.own_up()
        world.check_consents()
    world.check_rest()


LIVES: Final[Mapping[str, Callable[[GrownWorld], None]]] = {
    "S5": somebody_writes_between_two_reads_of_a_page,
    "S7": two_servers_settle_at_once,
}

WRONG: Final = {"S5": "no state of the account", "S7": "withdrawn, and still granted"}


@pytest.mark.parametrize("rule", BROKEN_AT_ONCE)
def test_it_goes_well(rule: str, postgres_url: str) -> None:
    with closing(GrownWorld(postgres_url)) as world:
        LIVES[rule](world)


@pytest.mark.parametrize("rule", BROKEN_AT_ONCE)
def test_without_the_rule_it_goes_wrong(
    rule: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rule switched off on purpose: the same life, and it is noticed."""
    GrownWorld(postgres_url).close()  # made with every rule on
    BROKEN_AT_ONCE[rule](monkeypatch)
    with (
        closing(GrownWorld(postgres_url)) as world,
        pytest.raises(AssertionError, match=WRONG[rule]),
    ):
        LIVES[rule](world)
