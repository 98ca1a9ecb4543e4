"""Changes: pages, sight and resets, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from protocol.ids import new_id
from protocol.pages import Page, heads
from protocol.records import (
    RECORD_TYPES,
    Conversation,
    ConversationState,
    Notification,
    NotificationState,
    Record,
    Role,
    User,
    encode_record,
)
from server.access import PEOPLE, Person, may_see, scopes_held, scopes_of, type_of
from server.changes import ResetNeeded, page, prune
from server.sight import RECENT_MESSAGES
from server.store import Reader, Store, Transaction
from tests import factory
from tests.factory import BUILDERS, NOW, TickingClock
from tests.server.shop import ROLES, Mirror, Shop, owned_by
from tests.soak import times

PEOPLE_NAMES = sorted(set(ROLES) - {"suspended"})


def _page(shop: Shop, who: str, since: int, limit: int = 1_000) -> Page:
    return shop.read(partial(page, person=shop.person(who), since=since, limit=limit))


def _visible(shop: Shop, who: str) -> dict[tuple[str, str], bytes]:
    """Return all that *who* may see, by looking at every row."""
    person = shop.person(who)
    found: dict[tuple[str, str], bytes] = {}

    def look(reader: Reader) -> None:
        for type_, cls in RECORD_TYPES.items():
            for record in reader.select(cls):
                if may_see(person, record, reader):
                    found[(type_, record.id)] = encode_record(record)

    shop.read(look)
    return found


def _assert_equal_to_fresh(shop: Shop, who: str, mirror: Mirror) -> None:
    assert mirror.rows == shop.fresh(who).rows == _visible(shop, who)


@pytest.mark.parametrize("type_", sorted(RECORD_TYPES))
def test_applying_pages_is_fetching_again(shop: Shop, type_: str) -> None:
    """S1, S2: for every record type, made, changed, given away to each, and deleted."""
    mirrors = {who: shop.fresh(who) for who in PEOPLE_NAMES}
    record = owned_by(shop.ids["manager"], BUILDERS[type_]())
    steps = [record, msgspec.structs.replace(record, created_at=NOW - timedelta(days=1))]
    steps += [owned_by(shop.ids[who], record) for who in (*PEOPLE_NAMES, "manager")]
    for step in steps:
        shop.put(step)
        for who, mirror in mirrors.items():
            shop.pull(who, mirror)
            _assert_equal_to_fresh(shop, who, mirror)
    shop.write(partial(_delete, record=record))
    for who, mirror in mirrors.items():
        shop.pull(who, mirror)
        assert (type_, record.id) not in mirror.rows
        _assert_equal_to_fresh(shop, who, mirror)


def test_records_travel_as_they_are_stored(shop: Shop) -> None:
    order = shop.put(factory.order())
    got = _page(shop, "member", shop.version - 1)
    assert [bytes(raw) for raw in got.records] == [encode_record(order)]
    assert got == Page(
        epoch=shop.epoch,
        since=shop.version - 1,
        cursor=shop.version,
        more=False,
        records=got.records,
    )


def test_a_page_never_ends_inside_a_version(shop: Shop) -> None:
    """S6."""
    start = shop.version
    for _ in range(3):
        shop.put(*(factory.order() for _ in range(4)))
    seen = []
    since, more = start, True
    while more:
        got = _page(shop, "member", since, limit=3)
        seen.append((len(got.records), got.cursor, got.more))
        since, more = got.cursor, got.more
    assert seen == [
        (4, start + 1, True),
        (4, start + 2, True),
        (4, start + 3, False),
    ]


@pytest.mark.parametrize("limit", [1, 5])
def test_pages_of_any_size_lead_to_the_same_mirror(shop: Shop, limit: int) -> None:
    for number in range(10):
        shop.put(factory.order(responsible_id=shop.ids["own"]), factory.task())
        shop.put(factory.client(name=str(number)))
    for who in PEOPLE_NAMES:
        mirror = Mirror()
        assert shop.pull(who, mirror, limit) is False
        assert mirror.rows == _visible(shop, who)
        assert mirror.cursor == shop.version


def test_nothing_new_is_an_empty_page(shop: Shop) -> None:
    got = _page(shop, "member", shop.version)
    assert (got.records, got.tombstones, got.more, got.cursor) == ([], [], False, shop.version)


def test_a_version_not_for_this_person_moves_the_cursor_only(shop: Shop) -> None:
    start = shop.version
    shop.put(factory.notification(user_id=shop.ids["admin"]))
    got = _page(shop, "member", start)
    assert (got.records, got.tombstones, got.cursor) == ([], [], start + 1)


@pytest.mark.parametrize("who", PEOPLE_NAMES)
def test_a_suspended_person_gets_nothing(shop: Shop, who: str) -> None:
    person = msgspec.structs.replace(shop.person(who), active=False)
    shop.put(factory.order(responsible_id=person.user_id))
    assert shop.read(partial(page, person=person, since=0)).records == []
    assert shop.read(partial(scopes_held, person)) == frozenset()


def test_a_cursor_above_the_version_is_a_reset(shop: Shop) -> None:
    """S20: a backup was copied back and the desktop knows more than the server."""
    with pytest.raises(ResetNeeded):
        _page(shop, "member", shop.version + 1)


def test_a_cursor_below_the_horizon_is_a_reset_and_zero_is_answered(
    shop: Shop, clock: TickingClock
) -> None:
    """S9: tombstones are kept 90 days."""
    order = shop.put(factory.order())
    before = shop.version
    shop.write(lambda tx: tx.delete("order", order.id))
    gone = shop.version
    kept = shop.put(factory.order())
    clock.forward(timedelta(days=89))
    assert shop.write(prune) == 0
    assert [ref.id for ref in _page(shop, "member", before).tombstones] == [order.id]
    clock.forward(timedelta(days=2))
    assert shop.write(prune) == 1
    with pytest.raises(ResetNeeded):
        _page(shop, "member", before)
    assert _page(shop, "member", gone).more is False
    assert (kept.id in shop.fresh("member").ids("order")) is True
    # however small the pages, one from 0 ends where it can be carried on
    mirror = Mirror()
    assert shop.pull("member", mirror, 1) is False
    assert mirror.rows == _visible(shop, "member")


@pytest.mark.parametrize(
    "change",
    [
        {"role": Role.FREE},
        {"role": Role.ADMIN},
        {"own_only": True},
        {"active": False},
    ],
    ids=str,
)
def test_a_change_of_rights_resets_every_mirror_of_the_person(
    shop: Shop, change: dict[str, object]
) -> None:
    """S4: their cursor is refused; nobody else's is."""
    heard: list[frozenset[str]] = []
    shop.put(factory.order(), factory.task(), factory.sender())
    before = shop.version
    shop.store.listen(lambda commit: heard.append(commit.floors))
    user = shop.get(User, shop.ids["member"])
    shop.put(msgspec.structs.replace(user, **change))
    assert heard == [frozenset({user.id})]
    with pytest.raises(ResetNeeded):
        _page(shop, "member", before)
    assert _page(shop, "member", shop.version).more is False
    assert _page(shop, "manager", before).more is False
    assert shop.fresh("member").rows == _visible(shop, "member")


def test_a_change_of_name_resets_nobody(shop: Shop) -> None:
    before = shop.version
    user = shop.get(User, shop.ids["member"])
    shop.put(msgspec.structs.replace(user, name="Annabel", status="at lunch"))
    assert [head.id for head, _ in heads(_page(shop, "member", before).records)] == [user.id]


def _talk(shop: Shop, *names: str, messages: int = 3) -> Conversation:
    members = [shop.ids[name] for name in names]
    conversation = shop.put(factory.conversation(member_ids=members))
    for sequence in range(1, messages + 1):
        shop.put(factory.message(conversation_id=conversation.id, sequence=sequence))
    return conversation


def test_joining_brings_the_conversation_with_its_recent_messages(shop: Shop) -> None:
    """S9: under the joiner's own scope; what is older is fetched when scrolled to."""
    conversation = _talk(shop, "member", messages=RECENT_MESSAGES + 5)
    mirror = shop.fresh("free")
    assert mirror.ids("message") == set()
    joined = [*conversation.member_ids, shop.ids["free"]]
    shop.put(msgspec.structs.replace(conversation, member_ids=joined))
    shop.pull("free", mirror)
    assert mirror.ids("conversation") == {conversation.id}
    assert len(mirror.ids("message")) == RECENT_MESSAGES
    fresh = shop.fresh("free")
    assert mirror.rows.items() <= fresh.rows.items()


@pytest.mark.parametrize("who", ["member", "free", "own", "manager"])
def test_leaving_takes_the_conversation_with_all_its_messages(shop: Shop, who: str) -> None:
    """S3."""
    conversation = _talk(shop, "admin", who)
    mirror = shop.fresh(who)
    assert len(mirror.ids("message")) == 3
    shop.put(msgspec.structs.replace(conversation, member_ids=[shop.ids["admin"]]))
    shop.pull(who, mirror)
    _assert_equal_to_fresh(shop, who, mirror)
    assert mirror.ids("message") == set()
    # what is said afterwards is not told
    before = shop.version
    shop.put(factory.message(conversation_id=conversation.id, sequence=4))
    got = _page(shop, who, before)
    assert (got.records, got.tombstones) == ([], [])


def test_back_to_incoming_takes_the_messages_but_not_the_conversation(shop: Shop) -> None:
    """Its last owner goes on seeing it there like all staff, without a word of what was said."""
    conversation = _talk(shop, "member")
    mirror = shop.fresh("member")
    back = msgspec.structs.replace(conversation, member_ids=[], state=ConversationState.INCOMING)
    shop.put(back)
    shop.pull("member", mirror)
    _assert_equal_to_fresh(shop, "member", mirror)
    assert (mirror.ids("conversation"), mirror.ids("message")) == ({conversation.id}, set())


def test_coming_back_after_leaving(shop: Shop) -> None:
    conversation = _talk(shop, "admin", "free")
    mirror = shop.fresh("free")
    for members in (["admin"], ["admin", "free"], ["free"], ["admin"], ["admin", "free"]):
        ids = [shop.ids[name] for name in members]
        conversation = shop.put(msgspec.structs.replace(conversation, member_ids=ids))
        shop.pull("free", mirror)
        _assert_equal_to_fresh(shop, "free", mirror)
    assert len(mirror.ids("message")) == 3


def test_accepting_takes_a_conversation_from_everybody_elses_inbox(shop: Shop) -> None:
    waiting = shop.put(factory.conversation(kind="client", state=ConversationState.INCOMING))
    mirrors = {who: shop.fresh(who) for who in PEOPLE_NAMES}
    assert {who for who, m in mirrors.items() if m.ids("conversation")} == {
        "admin",
        "manager",
        "member",
    }
    taken = msgspec.structs.replace(
        waiting, state=ConversationState.OPEN, owner_id=shop.ids["member"]
    )
    shop.put(taken)
    for who, mirror in mirrors.items():
        shop.pull(who, mirror)
        _assert_equal_to_fresh(shop, who, mirror)
    assert {who for who, m in mirrors.items() if m.ids("conversation")} == {"member"}


@settings(
    max_examples=times(15, 500),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(steps=st.data())
def test_any_mixture_of_changes_leaves_every_mirror_right(
    store: Store, steps: st.DataObject
) -> None:
    """The property of the issue: a mirror fed by pages equals a fresh one, for every person."""
    shop = Shop(store)
    names = [*PEOPLE_NAMES, "suspended"]
    person_ids = [shop.ids[name] for name in names]
    who = st.sampled_from([None, *person_ids])
    kept: dict[str, Record] = {}
    mirrors = {name: Mirror() for name in names}
    for _ in range(steps.draw(st.integers(4, 14))):
        kind = steps.draw(st.sampled_from(["put", "delete", "rights", "talk", "pull"]))
        if kind == "put":
            type_ = steps.draw(st.sampled_from(sorted(PEOPLE)))
            fields = {field: steps.draw(who) for field in PEOPLE[type_]}
            if type_ == "task":
                fields["private"] = steps.draw(st.booleans())  # type: ignore[assignment]
            known = [id_ for id_, one in kept.items() if isinstance(one, RECORD_TYPES[type_])]
            id_ = steps.draw(st.sampled_from([*known, new_id()]))
            kept[id_] = shop.put(BUILDERS[type_](id=id_, **fields))
        elif kind == "delete" and kept:
            id_ = steps.draw(st.sampled_from(sorted(kept)))
            gone = kept.pop(id_)
            shop.write(partial(_delete, record=gone))
        elif kind == "rights":
            user = shop.get(User, steps.draw(st.sampled_from(person_ids)))
            rights = {
                "role": steps.draw(st.sampled_from(list(Role))),
                "own_only": steps.draw(st.booleans()),
                "active": steps.draw(st.booleans()),
            }
            shop.put(msgspec.structs.replace(user, **rights))
        elif kind == "talk":
            members = steps.draw(st.lists(st.sampled_from(person_ids), unique=True))
            state = steps.draw(st.sampled_from(list(ConversationState)))
            talks = [id_ for id_, one in kept.items() if isinstance(one, Conversation)]
            id_ = steps.draw(st.sampled_from([*talks, new_id()]))
            talk = factory.conversation(id=id_, member_ids=members, state=state)
            kept[id_] = shop.put(talk)
            shop.put(factory.message(conversation_id=id_, sequence=1))
        name = steps.draw(st.sampled_from(names))
        shop.pull(name, mirrors[name], steps.draw(st.sampled_from([1, 3, 1_000])))
        _assert_equal_to_fresh(shop, name, mirrors[name])
    for name, mirror in mirrors.items():
        shop.pull(name, mirror)
        _assert_equal_to_fresh(shop, name, mirror)


def _delete(tx: Transaction, record: Record) -> None:
    tx.delete(type_of(record), record.id)


def test_whoever_may_see_a_record_holds_one_of_its_scopes(shop: Shop) -> None:
    """Sight is never wider than the scopes, or a change would not be told."""
    records = [
        owned_by(shop.ids[owner], build()) for build in BUILDERS.values() for owner in PEOPLE_NAMES
    ]
    shop.put(records[0], *records[1:])
    for who in PEOPLE_NAMES:
        person = shop.person(who)

        def check(reader: Reader, person: Person = person) -> list[Record]:
            held = scopes_held(person, reader)
            seen = (record for record in records if may_see(person, record, reader))
            return [record for record in seen if not held & scopes_of(record)]

        assert shop.read(check) == []


@pytest.mark.parametrize("limit", [3, 1_000])
def test_a_snapshot_equals_the_pages_from_zero(shop: Shop, limit: int) -> None:
    for owner in PEOPLE_NAMES:
        for build in BUILDERS.values():
            record = build()
            if not isinstance(record, User):
                shop.put(owned_by(shop.ids[owner], record))
        _talk(shop, owner, "admin", messages=5)
    for who in PEOPLE_NAMES:
        assert shop.snapshot(who, limit).rows == _visible(shop, who)


def test_a_snapshot_taken_while_others_write_ends_up_right(shop: Shop) -> None:
    """S12: records that move between stages come with the changes after the first page."""
    rows = [factory.notification(user_id=shop.ids["member"]) for _ in range(20)]
    shop.put(*rows)
    steps: list[Callable[[], object]] = [
        lambda: shop.put(msgspec.structs.replace(rows[0], state=NotificationState.DONE)),
        lambda: shop.put(msgspec.structs.replace(rows[19], state=NotificationState.DONE)),
        lambda: shop.write(partial(_delete, record=rows[5])),
        lambda: shop.put(factory.notification(user_id=shop.ids["member"])),
        lambda: shop.put(msgspec.structs.replace(rows[0], title="again")),
    ]
    mirror = shop.snapshot("member", 3, between=steps)
    assert mirror.rows == _visible(shop, "member")


def test_a_snapshot_has_what_a_person_needs_first(shop: Shop, clock: TickingClock) -> None:
    me = shop.ids["member"]
    old = NOW - timedelta(days=91)
    done, needed, closed = new_id(), new_id(), new_id()
    shop.put(
        factory.notification(id=done, user_id=me, state=NotificationState.DONE, needs_me=False),
        factory.notification(
            id=closed, user_id=me, state=NotificationState.DONE, needs_me=False, created_at=old
        ),
        factory.notification(id=needed, user_id=me, state=NotificationState.READ, created_at=old),
        factory.order(),
    )
    order = [key for key in shop.snapshot("member").rows]
    types = [type_ for type_, _ in order]
    assert types[0] == "account"
    assert types.index("notification") < types.index("order")
    held = [id_ for type_, id_ in order if type_ == "notification"]
    assert held == [needed, done]
    everything = shop.fresh("member").ids("notification")
    assert everything == {done, needed, closed}


def test_a_notification_of_a_colleague_is_nobodys_business(shop: Shop) -> None:
    row = shop.put(factory.notification(user_id=shop.ids["member"]))
    for who in PEOPLE_NAMES:
        assert (row.id in shop.fresh(who).ids("notification")) is (who == "member")
    assert isinstance(shop.get(Notification, row.id), Notification)
