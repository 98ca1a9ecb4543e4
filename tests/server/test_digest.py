"""The digest: what a whole mirror reckons, the server reckons too (S15)."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import timedelta
from functools import partial

import msgspec
import pytest

from protocol.digests import digest_of
from protocol.records import (
    Conversation,
    Message,
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


def _talk(shop: Shop, *who: str, count: int, days: int = 0) -> Conversation:
    """Put a conversation with *count* messages into the shop, one a day until *days* ago."""
    made = factory.conversation(member_ids=[shop.ids[one] for one in who])
    messages = [
        factory.message(
            conversation_id=made.id,
            sequence=number,
            created_at=NOW - timedelta(days=days + count - number),
        )
        for number in range(1, count + 1)
    ]
    shop.put(made, *messages)
    return made


def _messages(mirror: Mirror) -> list[Message]:
    bodies = [body for (type_, _), body in mirror.rows.items() if type_ == "message"]
    decoded = [decode_record("message", body) for body in bodies]
    return [one for one in decoded if isinstance(one, Message)]


def _oldest(mirror: Mirror) -> dict[str, int]:
    oldest: dict[str, int] = {}
    for one in _messages(mirror):
        before = oldest.get(one.conversation_id, one.sequence)
        oldest[one.conversation_id] = min(before, one.sequence)
    return oldest


def _agrees(shop: Shop, who: str, mirror: Mirror) -> bool:
    """Say whether the messages of a mirror are those that the server reckons."""
    answer = shop.read(partial(digest, person=shop.person(who), oldest=_oldest(mirror)))
    held = [(one.id, one.version) for one in _messages(mirror)]
    return answer.digests.get("message", digest_of(())) == digest_of(held)


def test_conversations_are_compared_from_the_oldest_message_that_is_held(shop: Shop) -> None:
    """By whatever road they came: from the first day, by a snapshot, or by joining late."""
    long_ago = _talk(shop, "member", count=120, days=100)
    still = _talk(shop, "member", "admin", count=150)
    early = shop.fresh("member")
    joined = shop.fresh("manager")
    ids = [*still.member_ids, shop.ids["manager"]]
    shop.put(msgspec.structs.replace(still, member_ids=ids))
    shop.pull("manager", joined)
    shop.pull("member", early)
    copied = shop.snapshot("member")
    assert (len(_messages(early)), len(_messages(joined))) == (270, 100)
    counts = Counter(one.conversation_id for one in _messages(copied))
    assert counts == {long_ago.id: 50, still.id: 91}
    assert [_agrees(shop, "member", one) for one in (early, copied)] == [True, True]
    assert _agrees(shop, "manager", joined)


@pytest.mark.parametrize("at", [1, 60, -1])
def test_a_lost_message_shows_wherever_it_was(shop: Shop, at: int) -> None:
    """The oldest one excepted, which is not missed: what is held begins after it."""
    _talk(shop, "member", count=120)
    mirror = shop.snapshot("member")
    held = sorted(_messages(mirror), key=lambda one: one.sequence)
    del mirror.rows["message", held[at].id]
    assert not _agrees(shop, "member", mirror)


def test_a_message_that_came_late_leaves_no_hole_in_a_snapshot(shop: Shop) -> None:
    """What counts is its place: an old one among the recent is held with them."""
    made = _talk(shop, "member", count=60)
    late = factory.message(
        conversation_id=made.id, sequence=61, created_at=NOW - timedelta(days=300)
    )
    shop.put(late, *(factory.message(conversation_id=made.id, sequence=n) for n in range(62, 140)))
    mirror = shop.snapshot("member")
    places = sorted(one.sequence for one in _messages(mirror))
    assert places == list(range(1, 140))
    assert _agrees(shop, "member", mirror)


def test_messages_that_somebody_lost_sight_of_are_damage(shop: Shop) -> None:
    made = _talk(shop, "member", count=3)
    mirror = shop.fresh("member")
    shop.put(msgspec.structs.replace(made, member_ids=[]))
    assert not _agrees(shop, "member", mirror)
    shop.pull("member", mirror)
    assert _agrees(shop, "member", mirror)


def test_damage_shows(shop: Shop) -> None:
    order = shop.put(factory.order())
    mirror = shop.fresh("member")
    answer = shop.read(partial(digest, person=shop.person("member")))
    del mirror.rows["order", order.id]
    assert _reckoned(mirror, answer) != answer.digests
