"""A withdrawn consent survives whatever happens to the database (S33 to S35)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.models import queries
from app.models.store import Store
from protocol.consents import GRANTED, REFUSED, consent_of
from protocol.mutations import MUTATIONS
from protocol.records import Client
from server.journal import Journal
from tests.machine.world import World


@pytest.fixture
def world() -> Iterator[World]:
    """A shop with two clients who granted SMS before the last backup."""
    one = World()
    yield one
    one.close()


def _client(world: World) -> Client:
    return queries.all_of(world.devices[0].store, Client)[0]


def _shown(store: Store, client_id: str) -> Client:
    found = queries.record(store, "client", client_id)
    assert isinstance(found, Client)
    return found


def _said(world: World, client: Client) -> str:
    found = next(one for one in world.shop.clients() if one.id == client.id)
    return consent_of(found, "sms", "service")


def test_a_restore_brings_no_withdrawn_consent_back(world: World) -> None:
    """S35: the backup says granted, the journal says withdrawn since."""
    client = _client(world)
    world.ask(world.devices[0], client, REFUSED)
    world.devices[0].settled()
    world.restore()
    assert _said(world, client) == REFUSED
    world.check_rest()


def test_without_the_journal_it_would(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """S35 switched off: the same life, and the client would be written to again."""
    monkeypatch.setattr(Journal, "replay", lambda self, store: 0)
    client = _client(world)
    world.ask(world.devices[0], client, REFUSED)
    world.devices[0].settled()
    world.restore()
    assert _said(world, client) == GRANTED


def test_a_grant_that_did_not_see_the_withdrawal_is_refused(world: World) -> None:
    """S33: the counter grants on Monday's card what the client withdrew on Tuesday at home."""
    client = _client(world)
    counter, home = world.devices[1], world.devices[2]
    world.ask(counter, client, GRANTED)
    world.ask(home, client, REFUSED)
    home.settled()
    counter.settled()
    assert _said(world, client) == REFUSED
    assert [one.reason for one in counter.store.files.outbox.rejected()] == ["withdrawn"]


def test_a_grant_that_saw_it_counts_again(world: World) -> None:
    """S33: whoever saw the withdrawal may ask the client once more."""
    client = _client(world)
    device = world.devices[1]
    world.ask(device, client, REFUSED)
    world.ask(device, _shown(device.store, client.id), GRANTED)
    device.settled()
    assert _said(world, client) == GRANTED


def test_a_withdrawal_counts_from_somebody_who_lost_sight_of_the_client(world: World) -> None:
    """S34: ira wrote it down offline; meanwhile her clients became somebody else's."""
    ira = world.devices[3]
    client = queries.all_of(ira.store, Client)[0]
    world.ask(ira, client, REFUSED)
    ana = world.devices[0]
    ana.act(
        "save_client", MUTATIONS["save_client"](id=client.id, **{"responsible_id": ana.user_id})
    )
    ana.settled()
    ira.settled()
    assert _said(world, client) == REFUSED
