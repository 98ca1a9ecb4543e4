"""Applying what is new is fetching all again: for every type, between the real stores."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest

from protocol.records import RECORD_TYPES, Account, Record, User
from server.access import type_of
from tests import factory
from tests.factory import BUILDERS
from tests.machine.inside import InsideShop
from tests.machine.world import World, template
from tests.server.shop import owned_by


@pytest.fixture
def world() -> Iterator[World]:
    """A shop with something in it, every device in step."""
    template()
    one = World()
    yield one
    one.close()


def _first(world: World, type_: str) -> Record:
    """Return a new record of the type; there is one account, and it is changed."""
    if type_ == "account":
        (account,) = (one for one in _held(world) if isinstance(one, Account))
        return account
    if type_ == "message":  # seen by whoever is in its conversation
        conversation = factory.conversation(member_ids=world.people[:2])
        _put(world, conversation)
        return factory.message(conversation_id=conversation.id)
    return BUILDERS[type_]()


def _held(world: World) -> list[Record]:
    return list(world.shop.sight_of(world.people[0]).records.values())


def _put(world: World, record: Record) -> None:
    shop = world.shop
    assert isinstance(shop, InsideShop)
    shop.store.write_now(shop.account_id, lambda tx: tx.put(record))


def _delete(world: World, record: Record) -> None:
    shop = world.shop
    assert isinstance(shop, InsideShop)
    shop.store.write_now(shop.account_id, lambda tx: tx.delete(type_of(record), record.id))


def _is_fetched_again(world: World) -> None:
    """Each mirror is the truth of its person, and is the same when it is fetched anew."""
    world.check_rest()
    for device in world.devices:
        kept = device.shown()
        device.reset(world.shop.epoch)
        device.settled()
        assert device.shown() == kept


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_applying_pages_is_fetching_again(world: World, type_: str) -> None:
    """Rows 1 and 2: made, changed, given to each person and back, and deleted."""
    record = _first(world, type_)
    earlier = msgspec.structs.replace(record, created_at=record.created_at - timedelta(days=1))
    given = [owned_by(owner, record) for owner in (*world.people, world.people[0])]
    for step in (record, earlier, *given):
        _put(world, step)
        world.check_rest()
    assert any((type_of(one), one.id) == (type_, record.id) for one in _held(world))
    _is_fetched_again(world)
    if isinstance(record, Account | User):  # neither is ever deleted: a person is suspended
        return
    _delete(world, record)
    for device in world.devices:
        device.settled()
        assert (type_, record.id) not in device.shown()
    _is_fetched_again(world)
