"""Actions: what every mutation does and refuses, on both engines."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec import UNSET
from sqlalchemy import select

from protocol.ids import derived_id, new_id
from protocol.mutations import MUTATIONS, SAVES, MutationBatch, MutationResult
from protocol.records import (
    Account,
    Audit,
    Client,
    Group,
    Notification,
    NotificationState,
    Order,
    Preference,
    Record,
    Role,
    Sender,
    Task,
    User,
    encode_record,
)
from protocol.reminders import reminder_id
from server.access import RIGHTS
from server.accounts import password_hash, set_password
from server.actions import ACTIONS, ForeignEpoch, NotActive, apply_batch, prune_verdicts
from server.links import find_key, find_link
from server.passwords import hash_password, verify_password
from server.sessions import Device, begin_session, find_session
from server.tables import session, timer
from tests import factory
from tests.factory import NOW, TickingClock
from tests.server.shop import Shop

SAVED = sorted(name for name in SAVES if name not in ("save_account", "save_group"))


def _notifications(shop: Shop, who: str) -> list[Notification]:
    mine = shop.read(lambda reader: reader.select(Notification))
    return [one for one in mine if one.user_id == shop.ids[who]]


def test_every_mutation_has_an_action_and_a_right() -> None:
    assert ACTIONS.keys() == RIGHTS.keys() == MUTATIONS.keys()


# --- once, with its verdict ---------------------------------------------------------------------


def test_a_mutation_is_applied_once(shop: Shop) -> None:
    """S21: the same answer, however often it is asked."""
    id_, order = new_id(), new_id()
    first = shop.do("member", "save_order", mutation=id_, id=order, create=True, number="A-1")
    assert first == MutationResult(id=id_, status="applied", version=shop.version)
    shop.do("member", "save_order", id=order, number="A-2")
    again = shop.do("member", "save_order", mutation=id_, id=order, create=True, number="A-1")
    assert again == msgspec.structs.replace(first, repeated=True)
    assert shop.get(Order, order).number == "A-2"


def test_a_rejection_is_answered_again_as_it_was(shop: Shop) -> None:
    """S21, S26: with the record as it is now, if its author may see it now."""
    order = shop.put(factory.order(responsible_id=shop.ids["own"]))
    id_ = new_id()
    ask = {"id": order.id, "client_id": new_id()}
    first = shop.do("own", "save_order", mutation=id_, **ask)
    assert (first.status, first.reason) == ("rejected", "bad-input")
    assert first.detail == "client_id: there is no client of this id"
    assert bytes(first.record or b"") == encode_record(order)
    moved = shop.put(msgspec.structs.replace(order, status="ready"))
    again = shop.do("own", "save_order", mutation=id_, **ask)
    assert (again.reason, again.version, again.repeated) == (first.reason, first.version, True)
    assert bytes(again.record or b"") == encode_record(moved)
    shop.put(msgspec.structs.replace(moved, responsible_id=None))
    assert shop.do("own", "save_order", mutation=id_, **ask).record is UNSET


def test_nobody_else_can_use_a_known_id(shop: Shop) -> None:
    id_, order = new_id(), new_id()
    shop.do("member", "save_order", mutation=id_, id=order, create=True)
    stolen = shop.do("admin", "save_order", mutation=id_, id=order, number="mine")
    assert (stolen.status, stolen.reason, stolen.record) == ("rejected", "not-allowed", UNSET)
    assert shop.get(Order, order).number == ""
    mine = shop.do("member", "save_order", mutation=id_, id=order, create=True)
    assert (mine.status, mine.repeated) == ("applied", True)


def test_a_rejected_mutation_leaves_nothing_behind(shop: Shop) -> None:
    before = shop.version
    result = shop.do("admin", "invite_user", id=new_id(), email="not an address", name="Zoe")
    assert (result.reason, shop.version) == ("bad-input", before)
    assert result.detail is not None and result.detail.startswith("email: ")
    assert shop.read(lambda reader: reader.select(Audit)) == []


@pytest.mark.parametrize(
    ("name", "args", "detail"),
    [
        ("save_order", {"id": "17"}, "$.id"),
        ("save_order", {"id": new_id(), "number": 5}, "$.number"),
        ("save_order", {"id": new_id(), "colour": "red"}, "colour"),
        ("save_client", {"id": new_id(), "create": True}, "name"),
        ("snooze", {"id": new_id()}, "until"),
        ("save_profile", {"zone": "Mars/Base"}, "zone"),
        ("set_preference", {"kind": "a\x00b"}, "kind"),
        ("read_notifications", {"ids": []}, "$.ids"),
    ],
)
def test_bad_arguments_are_rejected_naming_the_field(
    shop: Shop, name: str, args: dict[str, Any], detail: str
) -> None:
    result = shop.do("member", name, **args)
    assert (result.status, result.reason) == ("rejected", "bad-input")
    assert detail in (result.detail or "")


def test_an_unknown_mutation_is_rejected(shop: Shop) -> None:
    result = shop.do("admin", "paint_the_house")
    assert (result.status, result.reason) == ("rejected", "unknown-mutation")


def _batch(shop: Shop, epoch: str, *mutations: Any) -> list[MutationResult]:
    batch = MutationBatch(epoch=epoch, mutations=list(mutations))
    answer = asyncio.run(apply_batch(shop.store, shop.person("member"), batch))
    assert answer.epoch == epoch
    return answer.results


def test_a_batch_is_applied_in_order_each_standing_alone(shop: Shop) -> None:
    order = new_id()
    results = _batch(
        shop,
        shop.epoch,
        shop.mutation("save_order", id=order, create=True, number="1"),
        shop.mutation("save_order", id=new_id(), number="2"),
        *(shop.mutation("save_order", id=order, number=str(n)) for n in range(50)),
        shop.mutation("save_order", id=order, colour="red"),
    )
    assert [result.status for result in results] == ["applied", "rejected"] + ["applied"] * 50 + [
        "rejected"
    ]
    assert shop.get(Order, order).number == "49"
    versions = [result.version for result in results if result.status == "applied"]
    assert versions == sorted(set(versions))


def test_a_foreign_epoch_applies_nothing(shop: Shop) -> None:
    """S17."""
    before = shop.version
    made = shop.mutation("save_order", id=new_id(), create=True)
    with pytest.raises(ForeignEpoch):
        _batch(shop, "another", made)
    assert shop.version == before
    assert _batch(shop, shop.epoch, made)[0].repeated is False


def test_whoever_was_suspended_meanwhile_applies_nothing(shop: Shop) -> None:
    """S7: access is checked under the lock, not when the request came in."""
    person = shop.person("member")
    made = shop.mutation("save_order", id=new_id(), create=True)
    shop.do("admin", "suspend_user", id=person.user_id)
    batch = MutationBatch(epoch=shop.epoch, mutations=[made])
    with pytest.raises(NotActive):
        asyncio.run(apply_batch(shop.store, person, batch))
    shop.do("admin", "restore_user", id=person.user_id)
    answer = asyncio.run(apply_batch(shop.store, person, batch))
    assert [result.status for result in answer.results] == ["applied"]


def test_verdicts_are_kept_400_days(shop: Shop, clock: TickingClock) -> None:
    id_, order = new_id(), new_id()
    shop.do("member", "save_order", mutation=id_, id=order, create=True)

    def prune() -> None:
        shop.store.write_bare_now(lambda connection: prune_verdicts(connection, clock()))

    clock.forward(timedelta(days=399))
    prune()
    assert shop.do("member", "save_order", mutation=id_, id=order, create=True).repeated is True
    clock.forward(timedelta(days=2))
    prune()
    again = shop.do("member", "save_order", mutation=id_, id=order, create=True)
    assert (again.repeated, again.reason) == (False, "already-exists")


def test_the_version_of_a_result_covers_all_it_led_to(shop: Shop) -> None:
    """S16: the task, and the notification of whoever got it, stand at the version named."""
    task = new_id()
    result = shop.do(
        "admin", "save_task", id=task, create=True, title="Call", assignee_id=shop.ids["own"]
    )
    (told,) = _notifications(shop, "own")
    assert told.version == shop.get(Task, task).version == result.version == shop.version


# --- saving -------------------------------------------------------------------------------------


def _create(name: str) -> dict[str, Any]:
    needed = {"save_client": {"name": "Ola"}, "save_location": {"name": "Old Town"}}
    needed["save_task"] = {"title": "Call"}
    return {"id": new_id(), "create": True, **needed.get(name, {})}


@pytest.mark.parametrize("name", SAVED)
def test_saving_creates_once_and_merges_field_by_field(shop: Shop, name: str) -> None:
    cls: type[Record] = SAVES[name]
    args = _create(name)
    assert shop.do("admin", name, **args).status == "applied"
    made = shop.get(cls, args["id"])
    assert (made.created_at, made.version) == (NOW, shop.version)
    again = shop.do("admin", name, **args)
    assert (again.reason, bytes(again.record or b"")) == ("already-exists", encode_record(made))
    field = "address" if cls.__name__ == "Location" else "title"
    field = field if field in cls.__struct_fields__ else "status"
    field = field if field in cls.__struct_fields__ else "outcome"
    assert shop.do("admin", name, id=made.id, **{field: "Zürich"}).status == "applied"
    expected = msgspec.structs.replace(made, version=shop.version, **{field: "Zürich"})
    assert shop.get(cls, made.id) == expected
    assert shop.do("admin", name, id=new_id(), **{field: "x"}).reason == "not-found"


@pytest.mark.parametrize("name", SAVED)
def test_somebody_limited_edits_only_what_is_theirs(shop: Shop, name: str) -> None:
    args = _create(name)
    shop.do("admin", name, **args)
    refused = shop.do("own", name, id=args["id"], external_note="x")
    assert refused.status == "rejected"
    refused = shop.do("own", name, id=args["id"])
    reason = "not-allowed" if name == "save_location" else "not-found"
    assert (refused.reason, refused.record) == (reason, UNSET)


@pytest.mark.parametrize("name", sorted(set(SAVED) - {"save_location"}))
def test_what_somebody_limited_creates_is_theirs(shop: Shop, name: str) -> None:
    args = _create(name)
    assert shop.do("own", name, **args).status == "applied"
    type_ = str(SAVES[name].__struct_config__.tag)
    assert shop.fresh("own").ids(type_) == {args["id"]}


def test_people_and_clients_named_must_be_there(shop: Shop) -> None:
    for field in ("responsible_id", "executor_id", "manager_id", "client_id", "location_id"):
        result = shop.do("member", "save_order", id=new_id(), create=True, **{field: new_id()})
        assert (result.reason, (result.detail or "").partition(":")[0]) == ("bad-input", field)
    suspended = shop.ids["suspended"]
    result = shop.do("member", "save_order", id=new_id(), create=True, executor_id=suspended)
    assert result.reason == "person-suspended"
    assert result.detail == "executor_id: Suspended is suspended"


def test_a_client_out_of_sight_cannot_be_named(shop: Shop) -> None:
    client = shop.put(factory.client())
    result = shop.do("own", "save_order", id=new_id(), create=True, client_id=client.id)
    assert result.detail == "client_id: there is no client of this id"


def test_handing_over_takes_the_record_from_sight_in_the_same_version(shop: Shop) -> None:
    """S25: its author is told by the result, for no page of theirs holds the record."""
    order = shop.put(factory.order(responsible_id=shop.ids["own"]))
    mirror = shop.fresh("own")
    result = shop.do("own", "save_order", id=order.id, responsible_id=shop.ids["member"])
    assert result.status == "applied"
    shop.pull("own", mirror)
    assert (mirror.cursor, mirror.ids("order")) == (result.version, set())


# --- notifications ------------------------------------------------------------------------------


def test_reading_leaves_what_waits_waiting(shop: Shop) -> None:
    one = shop.put(factory.notification(user_id=shop.ids["free"]))
    theirs = shop.put(factory.notification(user_id=shop.ids["admin"]))
    shop.do("free", "read_notifications", ids=[one.id, theirs.id, new_id()])
    now = shop.get(Notification, one.id)
    assert (now.state, now.needs_me) == (NotificationState.READ, True)
    assert shop.get(Notification, theirs.id) == theirs
    assert shop.do("free", "read_notifications", ids=[theirs.id]).reason == "not-found"


def test_done_and_undone(shop: Shop) -> None:
    one = shop.put(factory.notification(user_id=shop.ids["free"]))
    shop.do("free", "finish_notification", id=one.id)
    done = shop.get(Notification, one.id)
    assert (done.state, done.needs_me) == (NotificationState.DONE, False)
    shop.do("free", "reopen_notification", id=one.id, state="new", needs_me=True)
    back = shop.get(Notification, one.id)
    assert (back.state, back.needs_me) == (NotificationState.NEW, True)
    assert shop.do("admin", "finish_notification", id=one.id).reason == "not-found"


def test_snoozing_hides_then_shows_unread(shop: Shop) -> None:
    one = shop.put(factory.notification(user_id=shop.ids["own"], state=NotificationState.READ))
    until = NOW + timedelta(hours=1)
    shop.do("own", "snooze", id=one.id, until=until)
    asleep = shop.get(Notification, one.id)
    assert (asleep.snoozed_until, asleep.state) == (until, NotificationState.NEW)
    shop.do("own", "snooze", id=one.id, until=None)
    assert shop.get(Notification, one.id).snoozed_until is None


def test_what_a_task_asks_leaves_only_by_completing_it(shop: Shop) -> None:
    task = new_id()
    shop.do("admin", "save_task", id=task, create=True, title="A", assignee_id=shop.ids["own"])
    (told,) = _notifications(shop, "own")
    assert (told.kind, told.needs_me) == ("task.assigned", True)
    assert shop.do("own", "finish_notification", id=told.id).reason == "task-open"
    shop.do("own", "complete_task", id=task, at=NOW)
    assert shop.get(Notification, told.id).needs_me is False
    assert shop.do("own", "finish_notification", id=told.id).status == "applied"


def test_a_test_reaches_its_sender_alone(shop: Shop) -> None:
    shop.do("free", "send_test", id=new_id())
    assert [one.kind for one in _notifications(shop, "free")] == ["test"]
    assert [_notifications(shop, who) for who in ("admin", "member")] == [[], []]


# --- tasks --------------------------------------------------------------------------------------


def _task(shop: Shop, author: str, assignee: str | None, **fields: Any) -> str:
    id_ = new_id()
    given = {"assignee_id": shop.ids[assignee]} if assignee else {}
    made = shop.do(author, "save_task", id=id_, create=True, title="Call", **given, **fields)
    assert made.status == "applied", made
    return id_


def test_a_task_is_told_to_whoever_got_it_and_its_end_to_its_author(shop: Shop) -> None:
    """K25, K26, K05, K27."""
    task = _task(shop, "admin", "own")
    assert [one.kind for one in _notifications(shop, "own")] == ["task.assigned"]
    assert _notifications(shop, "admin") == []
    done = NOW - timedelta(minutes=3)
    shop.do("own", "complete_task", id=task, at=done)
    record = shop.get(Task, task)
    assert (record.completed_at, record.completed_by) == (done, shop.ids["own"])
    assert [one.kind for one in _notifications(shop, "admin")] == ["task.completed"]
    assert "task.completed" not in [one.kind for one in _notifications(shop, "own")]
    # completed once, whoever says so again
    shop.do("admin", "complete_task", id=task, at=NOW)
    assert shop.get(Task, task).completed_by == shop.ids["own"]
    shop.do("admin", "reopen_task", id=task)
    assert shop.get(Task, task).completed_at is None


def test_a_due_task_has_timers_until_it_is_done(shop: Shop) -> None:
    def timers() -> set[str]:
        query = select(timer.c.kind).where(timer.c.record_id == task, timer.c.done_at.is_(None))
        return set(shop.store.read_bare_now(lambda c: list(c.execute(query).scalars())))

    task = _task(shop, "admin", "own", due_at=NOW + timedelta(hours=3))
    assert timers() == {"task.reminder", "task.overdue"}
    shop.do("own", "complete_task", id=task, at=NOW)
    assert timers() == set()
    shop.do("own", "reopen_task", id=task)
    assert timers() == {"task.reminder", "task.overdue"}
    shop.do("admin", "delete_task", id=task)
    assert timers() == set()


@pytest.mark.parametrize(
    ("who", "verdict"),
    [("admin", "applied"), ("manager", "applied"), ("own", "applied"), ("member", "rejected")],
)
def test_a_task_is_deleted_by_its_author_or_above(shop: Shop, who: str, verdict: str) -> None:
    task = _task(shop, "own", "member")
    assert shop.do(who, "delete_task", id=task).status == verdict
    assert (shop.find(Task, task) is None) is (verdict == "applied")


def test_a_private_task_is_seen_by_two(shop: Shop) -> None:
    task = _task(shop, "member", "own", private=True)
    assert shop.do("admin", "complete_task", id=task, at=NOW).reason == "not-found"
    assert shop.do("own", "complete_task", id=task, at=NOW).status == "applied"
    plain = _task(shop, "member", "own")
    assert shop.do("manager", "save_task", id=plain, private=True).reason == "not-allowed"


def test_a_reminder_that_a_desktop_rang_is_made_once(shop: Shop) -> None:
    """S31, S32."""
    due = NOW + timedelta(minutes=15)
    task = _task(shop, "admin", "own", due_at=due)
    ring: dict[str, Any] = {"task_id": task, "due_at": due, "minutes": 15}
    assert shop.do("own", "ring_reminder", **ring).status == "applied"
    id_ = reminder_id(task, due, 15, shop.ids["own"])
    shop.do("own", "read_notifications", ids=[id_])
    assert shop.do("own", "ring_reminder", **ring).status == "applied"
    assert shop.get(Notification, id_).state is NotificationState.READ
    late = ring | {"due_at": due + timedelta(hours=1)}
    assert shop.do("own", "ring_reminder", **late).reason == "task-changed"
    assert shop.do("member", "ring_reminder", **ring).reason == "task-changed"
    gone = ring | {"task_id": new_id()}
    assert shop.do("own", "ring_reminder", **gone).reason == "task-gone"


# --- one's own ----------------------------------------------------------------------------------


def test_preferences_merge_channel_by_channel(shop: Shop) -> None:
    shop.do("free", "set_preference", kind="*", channels={"desktop": "toast", "email": "on"})
    shop.do("free", "set_preference", kind="*", channels={"desktop": "sticky"})
    shop.do("free", "set_preference", kind="*", reminder_minutes=30)
    id_ = derived_id("preference", shop.ids["free"], "*")
    own = shop.get(Preference, id_)
    assert own.channels == {"desktop": "sticky", "email": "on"}
    assert (own.reminder_minutes, own.user_id) == (30, shop.ids["free"])


def test_a_new_reminder_time_moves_the_timers(shop: Shop) -> None:
    due = NOW + timedelta(hours=3)
    task = _task(shop, "admin", "own", due_at=due)
    shop.do("own", "set_preference", kind="*", reminder_minutes=60)
    query = select(timer.c.due_at).where(timer.c.record_id == task, timer.c.kind == "task.reminder")
    at = shop.store.read_bare_now(lambda connection: connection.execute(query).scalar_one())
    assert at == (due - timedelta(hours=1)).timestamp() * 1000


def test_a_profile_is_ones_own(shop: Shop) -> None:
    shop.do("free", "save_profile", name="Olek", status="away", zone="Europe/Warsaw")
    user = shop.get(User, shop.ids["free"])
    assert (user.name, user.status, user.zone) == ("Olek", "away", "Europe/Warsaw")
    assert user.role is Role.FREE


def test_a_new_password_ends_the_other_sessions(shop: Shop) -> None:
    user, account = shop.ids["member"], shop.account_id
    shop.write(lambda tx: set_password(tx, user, hash_password("correct horse")))

    def sign_in(device: str) -> str:
        made = Device(id=device)
        return shop.store.write_bare_now(lambda c: begin_session(c, account, user, made, NOW))

    mine, other = sign_in("desk"), sign_in("laptop")
    query = select(session.c.id).where(
        session.c.account_id == account, session.c.device_id == "desk"
    )
    keep = shop.store.read_bare_now(lambda connection: connection.execute(query).scalar_one())
    ask = {"old": "correct horse", "new": "battery staple"}
    wrong = shop.do("member", "change_password", old="guess", new="battery staple")
    assert (wrong.reason, wrong.detail) == ("wrong-password", None)
    before = shop.version
    assert shop.do("member", "change_password", session_id=keep, **ask).status == "applied"
    assert shop.version == before + 1, "whoever listens must look at the sessions again"
    stored = shop.read(lambda reader: password_hash(reader, user))
    assert verify_password(stored, "battery staple")

    def revoked(token: str) -> bool:
        row = shop.store.read_bare_now(lambda c: find_session(c, token, NOW))
        return row is not None and row.revoked

    assert (revoked(mine), revoked(other)) == (False, True)


# --- administration -----------------------------------------------------------------------------


def test_an_invitation_answers_its_link_once(shop: Shop) -> None:
    id_, user = new_id(), new_id()
    ask = {"id": user, "email": "Zoe@Example.com", "name": "Zoë", "role": "manager"}
    first = shop.do("admin", "invite_user", mutation=id_, **ask)
    assert first.secret is not None
    again = shop.do("admin", "invite_user", mutation=id_, **ask)
    assert (again.status, again.repeated, again.secret) == ("applied", True, None)
    secret = first.secret
    owner = shop.store.read_bare_now(lambda connection: find_link(connection, secret, NOW))
    assert owner is not None
    assert owner.user_id == user
    made = shop.get(User, user)
    assert (made.role, made.invited_until) == (Role.MANAGER, NOW + timedelta(hours=24))
    taken = shop.do("admin", "invite_user", id=new_id(), email="zoe@example.COM", name="Zoe")
    assert taken.reason == "already-exists"


def test_a_new_link_ends_the_old_one(shop: Shop) -> None:
    user = new_id()
    old = shop.do("admin", "invite_user", id=user, email="z@example.com", name="Zoë").secret
    new = shop.do("admin", "renew_link", id=user).secret
    assert old and new

    def works(token: str) -> bool:
        found = shop.store.read_bare_now(lambda connection: find_link(connection, token, NOW))
        return found is not None

    assert (works(old), works(new)) == (False, True)


def test_the_last_admin_stays_one(shop: Shop) -> None:
    admin = shop.ids["admin"]
    assert shop.do("admin", "suspend_user", id=admin).reason == "last-admin"
    assert shop.do("admin", "save_user", id=admin, role="member").reason == "last-admin"
    shop.do("admin", "save_user", id=shop.ids["manager"], role="admin")
    assert shop.do("manager", "suspend_user", id=admin).status == "applied"


def test_groups_and_people_agree(shop: Shop) -> None:
    sales, parts = new_id(), new_id()
    ann, ben = shop.ids["member"], shop.ids["own"]
    shop.do("admin", "save_group", id=sales, create=True, name="Sales", member_ids=[ann])
    shop.do("admin", "save_group", id=parts, create=True, name="Parts")
    shop.do("admin", "save_user", id=ben, group_ids=[sales, parts])

    def members(id_: str) -> set[str]:
        return set(shop.get(Group, id_).member_ids)

    assert (members(sales), members(parts)) == ({ann, ben}, {ben})
    assert set(shop.get(User, ann).group_ids) == {sales}
    shop.do("admin", "save_group", id=sales, member_ids=[ben])
    assert shop.get(User, ann).group_ids == []
    shop.do("admin", "delete_group", id=sales)
    assert shop.find(Group, sales) is None
    assert shop.get(User, ben).group_ids == [parts]
    # undone on the desktop: the same group comes back
    shop.do("admin", "save_group", id=sales, create=True, name="Sales", member_ids=[ben])
    assert members(sales) == {ben}
    assert set(shop.get(User, ben).group_ids) == {parts, sales}
    refused = shop.do("admin", "save_group", id=parts, member_ids=[new_id()])
    assert refused.detail == "member_ids: there is no user of this id"


def test_a_sender_has_a_key_until_it_is_revoked(shop: Shop) -> None:
    sender = new_id()
    key = shop.do("admin", "add_sender", id=sender, name="Telephony").secret
    assert key is not None
    stored = shop.get(Sender, sender)
    assert key.startswith(stored.key_hint)
    assert key not in encode_record(stored).decode()
    found = shop.store.read_bare_now(lambda connection: find_key(connection, key, NOW))
    assert found is not None
    assert (found.account_id, found.sender_id) == (shop.account_id, sender)
    same = shop.do("admin", "add_sender", id=new_id(), name="telephony")
    assert same.reason == "already-exists"
    shop.do("admin", "revoke_sender", id=sender)
    assert shop.store.read_bare_now(lambda connection: find_key(connection, key, NOW)) is None
    assert shop.get(Sender, sender).revoked_at == NOW
    assert shop.do("admin", "renew_key", id=sender).reason == "revoked"


def test_a_new_key_of_a_sender_leaves_the_old_one_a_day(shop: Shop, clock: TickingClock) -> None:
    def works(key: str | None) -> bool:
        assert key is not None
        owner = shop.store.read_bare_now(lambda bare: find_key(bare, key, clock()))
        return owner is not None

    sender = new_id()
    first = shop.do("admin", "add_sender", id=sender, name="Telephony").secret
    second = shop.do("admin", "renew_key", id=sender).secret
    assert second is not None and second.startswith(shop.get(Sender, sender).key_hint)
    clock.forward(timedelta(hours=23))
    assert (works(first), works(second)) == (True, True)
    clock.forward(timedelta(hours=1))
    assert (works(first), works(second)) == (False, True)
    third = shop.do("admin", "renew_key", id=sender).secret
    fourth = shop.do("admin", "renew_key", id=sender, at_once=True).secret
    assert [works(key) for key in (second, third, fourth)] == [False, False, True]
    shop.do("admin", "renew_key", id=sender)
    shop.do("admin", "revoke_sender", id=sender)
    assert not works(fourth)


def test_the_account_is_one(shop: Shop) -> None:
    shop.do("admin", "save_account", id=shop.account_id, name="Green Phones")
    assert shop.get(Account, shop.account_id).name == "Green Phones"
    refused = shop.do("admin", "save_account", id=new_id(), create=True, name="Second")
    assert refused.reason == "already-exists"
    wrong = shop.do("admin", "save_account", id=shop.account_id, zone="Nowhere")
    assert (wrong.reason, (wrong.detail or "")[:5]) == ("bad-input", "zone:")


def test_administration_leaves_an_audit_that_admins_see(shop: Shop) -> None:
    shop.do("admin", "suspend_user", id=shop.ids["own"])
    (entry,) = shop.read(lambda reader: reader.select(Audit))
    assert (entry.action, entry.actor_id) == ("suspend_user", shop.ids["admin"])
    assert entry.subject is not None
    assert entry.subject.id == shop.ids["own"]
    assert shop.fresh("admin").ids("audit") == {entry.id}
    assert shop.fresh("manager").ids("audit") == set()


def test_a_mutation_that_breaks_the_server_is_refused_not_repeated_for_ever(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(ACTIONS, "save_client", breaks)
    client = new_id()
    result = shop.do("member", "save_client", id=client, create=True, name="Ola")
    assert (result.status, result.reason) == ("rejected", "server-error")
    assert shop.find(Client, client) is None


# --- rights -------------------------------------------------------------------------------------

_OWN = {
    "read_notifications",
    "finish_notification",
    "reopen_notification",
    "snooze",
    "set_preference",
    "save_profile",
    "change_password",
    "send_test",
    "set_consent",  # a withdrawal counts from anybody (S34)
}
_ADMIN = {
    "save_location",
    "save_account",
    "save_group",
    "delete_group",
    "invite_user",
    "renew_link",
    "save_user",
    "suspend_user",
    "restore_user",
    "add_sender",
    "renew_key",
    "revoke_sender",
}


def _any_args(shop: Shop, name: str) -> dict[str, Any]:
    given: dict[str, dict[str, Any]] = {
        "read_notifications": {"ids": [new_id()]},
        "snooze": {"id": new_id(), "until": None},
        "complete_task": {"id": new_id(), "at": NOW},
        "ring_reminder": {"task_id": new_id(), "due_at": NOW, "minutes": 15},
        "set_preference": {"kind": "*"},
        "save_profile": {},
        "change_password": {"old": "x", "new": "0123456789"},
        "invite_user": {"id": new_id(), "email": f"{new_id()}@example.com", "name": "Zoë"},
        "save_account": {"id": shop.account_id, "name": "Renamed"},
        "add_sender": {"id": new_id(), "name": new_id()},
        "set_consent": {"id": new_id(), "channel": "sms", "value": "refused"},
    }
    return given.get(name, {"id": new_id()})


@pytest.mark.parametrize("name", sorted(MUTATIONS))
def test_who_may_ask_for_what(shop: Shop, name: str) -> None:
    """Default deny: free people have their own only, administration is for admins."""
    for who in ("admin", "manager", "member", "own", "free"):
        allowed = name in _OWN or who == "admin" or (who != "free" and name not in _ADMIN)
        result = shop.do(who, name, **_any_args(shop, name))
        assert (result.reason != "not-allowed") is allowed, (who, result)
