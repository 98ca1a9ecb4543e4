"""Tests of sessions as they are stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, select

from server.sessions import (
    MAX_TOKEN,
    Device,
    Ended,
    SessionRow,
    begin_session,
    end_session,
    end_sessions,
    ended_sessions,
    find_session,
    list_sessions,
    prune_sessions,
    touch_session,
)
from server.store import Store
from server.tables import session
from tests.factory import TickingClock
from tests.server.shop import Shop

LAPTOP = Device(id="laptop", name="Marta's laptop", platform="linux")
COUNTER = Device(id="counter")


class Till:
    """Calls the functions under test in a transaction of their own each."""

    def __init__(self, store: Store, shop: Shop, clock: TickingClock) -> None:
        self.store, self.shop, self.clock = store, shop, clock
        self.user_id = shop.ids["member"]

    def run(self, work: Callable[[Connection], Any]) -> Any:  # noqa: ANN401
        return self.store.write_bare_now(work)

    def begin(self, device: Device = LAPTOP, who: str = "member") -> str:
        account_id, user_id = self.shop.account_id, self.shop.ids[who]
        token: str = self.run(
            lambda bare: begin_session(bare, account_id, user_id, device, self.clock())
        )
        return token

    def find(self, token: str) -> SessionRow | None:
        found: SessionRow | None = self.run(lambda bare: find_session(bare, token, self.clock()))
        return found

    def known(self, token: str) -> SessionRow:
        found = self.find(token)
        assert found is not None
        return found

    def end(self, session_id: str, **how: Any) -> bool:
        account_id = self.shop.account_id
        ended: bool = self.run(
            lambda bare: end_session(bare, account_id, session_id, self.clock(), **how)
        )
        return ended

    def listed(self) -> list[str]:
        account_id = self.shop.account_id
        rows = self.run(lambda bare: list_sessions(bare, account_id, self.user_id, self.clock()))
        return [row.device.id for row in rows]


@pytest.fixture
def till(store: Store, shop: Shop, clock: TickingClock) -> Till:
    """A shop's sessions."""
    return Till(store, shop, clock)


def test_a_token_opens_its_session_and_is_not_stored(till: Till) -> None:
    token = till.begin()
    row = till.known(token)
    assert (row.user_id, row.device, row.revoked, row.active) == (
        till.user_id,
        LAPTOP,
        False,
        True,
    )
    stored = till.run(lambda bare: bare.execute(select(session)).one())
    assert token not in str(stored)


@pytest.mark.parametrize("token", ["", "dbs_unknown", "x" * (MAX_TOKEN + 1)])
def test_another_token_opens_nothing(till: Till, token: str) -> None:
    till.begin()
    assert till.find(token) is None


def test_after_90_days_unused_it_is_unknown(till: Till) -> None:
    token = till.begin()
    till.clock.forward(timedelta(days=89, hours=23))
    row = till.known(token)
    assert row.stale(till.clock())
    till.run(lambda bare: touch_session(bare, row.id, till.clock()))
    till.clock.forward(timedelta(days=89, hours=23))
    assert not till.known(token).revoked
    till.clock.forward(timedelta(hours=2))
    assert till.find(token) is None


def test_its_use_is_written_down_once_an_hour(till: Till) -> None:
    row = till.known(till.begin())
    assert not row.stale(till.clock())
    till.clock.forward(timedelta(minutes=61))
    assert row.stale(till.clock())


def test_a_revoked_one_is_remembered_as_such(till: Till) -> None:
    token = till.begin()
    assert till.end(till.known(token).id)
    assert till.known(token).revoked
    assert not till.known(token).wipe
    till.clock.forward(timedelta(days=200))
    assert till.known(token).revoked


def test_a_wipe_is_remembered_and_may_come_later(till: Till) -> None:
    token = till.begin()
    row = till.known(token)
    till.end(row.id)
    assert till.end(row.id, wipe=True)
    assert till.known(token).wipe
    till.end(row.id)
    assert till.known(token).wipe


def test_somebody_elses_is_not_theirs_to_end(till: Till) -> None:
    row = till.known(till.begin())
    assert not till.end(row.id, user_id=till.shop.ids["free"])
    assert till.end(row.id, user_id=till.user_id)


def test_signing_in_again_on_a_device_forgets_the_older_session(till: Till) -> None:
    older = till.begin()
    newer = till.begin()
    assert till.find(older) is None
    assert not till.known(newer).revoked
    assert till.listed() == ["laptop"]


def test_the_last_used_device_is_listed_first(till: Till) -> None:
    till.begin(COUNTER)
    till.clock.forward(timedelta(hours=1))
    till.begin(LAPTOP)
    till.begin(LAPTOP, who="admin")
    assert till.listed() == ["laptop", "counter"]


def test_all_but_one_may_end_at_once(till: Till) -> None:
    kept, ended = till.begin(COUNTER), till.begin(LAPTOP)
    others = till.begin(LAPTOP, who="admin")
    keep = till.known(kept).id
    account_id = till.shop.account_id
    till.run(lambda bare: end_sessions(bare, account_id, till.user_id, till.clock(), keep=keep))
    assert not till.known(kept).revoked
    assert till.known(ended).revoked
    assert not till.known(others).revoked


def test_which_of_many_have_ended(till: Till) -> None:
    alive, ended, wiped = (till.known(till.begin(Device(id=name))).id for name in "abc")
    till.end(ended)
    till.end(wiped, wipe=True)
    asked = [alive, ended, wiped, "gone", *(f"gone {number}" for number in range(1_200))]
    found = till.run(lambda bare: ended_sessions(bare, asked))
    assert alive not in found
    assert found[ended] == Ended(known=True)
    assert found[wiped] == Ended(known=True, wipe=True)
    assert found["gone"] == Ended(known=False)
    assert len(found) == len(asked) - 1


def test_what_is_long_over_is_pruned(till: Till) -> None:
    revoked, unused = till.begin(COUNTER), till.begin(LAPTOP)
    till.end(till.known(revoked).id)
    till.clock.forward(timedelta(days=399))
    assert till.run(lambda bare: prune_sessions(bare, till.clock())) == 0
    till.clock.forward(timedelta(days=2))
    fresh = till.begin(Device(id="new"))
    assert till.run(lambda bare: prune_sessions(bare, till.clock())) == 2
    assert till.find(revoked) is till.find(unused) is None
    assert not till.known(fresh).revoked


@pytest.mark.parametrize("id_", ["", "x" * 65, "a\nb", "a\x7f"])
def test_a_device_is_1_to_64_printable_characters(id_: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"id": id_}, Device)
    assert msgspec.convert({"id": "Ż" * 64}, Device).name == ""
