"""Tests of one-time links and senders' keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, select

from protocol.ids import new_id
from server.links import (
    KeyOwner,
    LinkOwner,
    find_key,
    find_link,
    link_token,
    new_key,
    new_link,
    revoke_keys,
    use_link,
)
from server.store import Store
from server.tables import link, sender_key
from tests.factory import TickingClock
from tests.server.shop import Shop

Run = Callable[[Callable[[Connection], Any]], Any]


@pytest.fixture
def run(store: Store) -> Run:
    """Runs something in a transaction of its own."""
    return store.write_bare_now


def test_a_link_is_good_for_24_hours(run: Run, shop: Shop, clock: TickingClock) -> None:
    user_id = shop.ids["member"]
    token = run(lambda bare: new_link(bare, shop.account_id, user_id, clock()))
    assert token not in str(run(lambda bare: bare.execute(select(link)).one()))
    clock.forward(timedelta(hours=23, minutes=59))
    owner = run(lambda bare: find_link(bare, token, clock()))
    assert owner == LinkOwner(shop.account_id, user_id)
    clock.forward(timedelta(minutes=1))
    assert run(lambda bare: find_link(bare, token, clock())) is None


def test_a_link_works_once(run: Run, shop: Shop, clock: TickingClock) -> None:
    token = run(lambda bare: new_link(bare, shop.account_id, shop.ids["member"], clock()))
    assert run(lambda bare: use_link(bare, token, clock()))
    assert not run(lambda bare: use_link(bare, token, clock()))
    assert run(lambda bare: find_link(bare, token, clock())) is None


def test_a_new_link_ends_the_older_one(run: Run, shop: Shop, clock: TickingClock) -> None:
    older = run(lambda bare: new_link(bare, shop.account_id, shop.ids["member"], clock()))
    other = run(lambda bare: new_link(bare, shop.account_id, shop.ids["free"], clock()))
    run(lambda bare: new_link(bare, shop.account_id, shop.ids["member"], clock()))
    assert run(lambda bare: find_link(bare, older, clock())) is None
    assert run(lambda bare: find_link(bare, other, clock())) is not None


@pytest.mark.parametrize(
    "text",
    [
        "dbl_abc",
        " dbl_abc\n",
        "deskbell://join/127.0.0.1:8737?link=dbl_abc",
        "deskbell://join/shop:1/ff?link=dbl_abc",
        "deskbell://link/dbl_abc",
    ],
)
def test_a_token_is_found_in_what_people_paste(text: str) -> None:
    assert link_token(text) == "dbl_abc"


def test_a_key_speaks_for_its_sender_until_revoked(
    run: Run, shop: Shop, clock: TickingClock
) -> None:
    sender_id = new_id()
    key = run(lambda bare: new_key(bare, shop.account_id, sender_id, clock()))
    second = run(lambda bare: new_key(bare, shop.account_id, sender_id, clock()))
    assert key not in str(run(lambda bare: bare.execute(select(sender_key)).all()))
    for each in (key, second):
        owner = run(partial(find_key, key=each, now=clock()))
        assert owner == KeyOwner(shop.account_id, sender_id)
    run(lambda bare: revoke_keys(bare, shop.account_id, sender_id, clock()))
    assert run(lambda bare: find_key(bare, key, clock())) is None
    assert run(lambda bare: find_key(bare, "dbk_other", clock())) is None
