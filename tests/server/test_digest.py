"""The digest: what a whole mirror reckons, the server reckons too (S15)."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from functools import partial

import msgspec
import pytest

from protocol.digests import digest_of
from protocol.records import (
    Notification,
    NotificationState,
    RecordHead,
    decode_record,
)
from server.changes import Digest, digest
from tests import factory
from tests.factory import BUILDERS, NOW, TickingClock
from tests.server.shop import Mirror, Shop


def _reckoned(mirror: Mirror, answer: Digest) -> dict[str, str]:
    """Reckon the digests of a mirror as a desktop does."""
    rows: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for (type_, id_), body in mirror.rows.items():
        record = decode_record(type_, body)
        done = isinstance(record, Notification) and record.state is NotificationState.DONE
        old = record.created_at < answer.history_from
        if type_ != "message" and not (done and old):
            rows[type_].append((id_, msgspec.json.decode(body, type=RecordHead).version))
    return {type_: digest_of(found) for type_, found in rows.items()}


@pytest.mark.parametrize("who", ["admin", "member", "own", "free"])
def test_a_whole_mirror_agrees(shop: Shop, clock: TickingClock, who: str) -> None:
    me = shop.ids[who]
    shop.put(*(build() for name, build in BUILDERS.items() if name != "user"))
    for days in (1, 88, 91, 200):
        created = NOW - timedelta(days=days)
        for state in NotificationState:
            row = factory.notification(user_id=me, state=state, needs_me=False, created_at=created)
            shop.put(row)
    early = shop.snapshot(who)
    clock.forward(timedelta(days=1, hours=13))
    for mirror in (early, shop.snapshot(who), shop.fresh(who)):
        answer = shop.read(partial(digest, person=shop.person(who)))
        assert (answer.epoch, answer.cursor) == (shop.epoch, mirror.cursor)
        assert _reckoned(mirror, answer) == answer.digests


def test_damage_shows(shop: Shop) -> None:
    order = shop.put(factory.order())
    mirror = shop.fresh("member")
    answer = shop.read(partial(digest, person=shop.person("member")))
    del mirror.rows["order", order.id]
    assert _reckoned(mirror, answer) != answer.digests
