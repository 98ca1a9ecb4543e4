"""Local effects: one for every mutation, an assignment each, nothing for what is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.models import rounds
from app.models.effects import EFFECTS, Deed, preference_id, refs_of
from app.models.store import Store
from protocol.consents import withdrawals_of
from protocol.ids import new_id
from protocol.kinds import KINDS, leaves_by_completing
from protocol.mutations import (
    MUTATIONS,
    ONLINE_ONLY,
    SAVES,
    Args,
    CompleteTask,
    DeleteGroup,
    DeleteTask,
    FinishNotification,
    ReadNotifications,
    ReopenNotification,
    ReopenTask,
    RestoreUser,
    RingReminder,
    SaveProfile,
    SaveUser,
    SetConsent,
    SetPreference,
    Snooze,
    SuspendUser,
)
from protocol.records import (
    Client,
    Notification,
    NotificationState,
    Preference,
    Record,
    Ref,
    Role,
    Task,
    User,
)
from protocol.reminders import reminder_id
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents
from tests.factory import BUILDERS, NOW

ME = new_id()
MUTATION = new_id()
LATER = NOW + timedelta(hours=1)
TASK = factory.task(assignee_id=ME, due_at=NOW + timedelta(hours=2))
TOPIC = f"task:{TASK.id}"


def _row(kind: str, **fields: object) -> Notification:
    ref = Ref("task", TASK.id)
    return factory.notification(user_id=ME, kind=kind, topic=TOPIC, subject=ref, **fields)


NOTE = factory.notification(user_id=ME)
ASSIGNED = _row("task.assigned", needs_me=True, snoozed_until=LATER)
COMPLETED = _row("task.completed", needs_me=False)
PERSON = factory.user(id=ME)
COLLEAGUE = factory.user()
TEAM = factory.group()
CLIENT = factory.client()
CHOICE = factory.preference(user_id=ME, kind="lead.created", channels={"desktop": "silent"})
PRESENT: list[Record] = [
    NOTE, ASSIGNED, COMPLETED, TASK, PERSON, COLLEAGUE, TEAM, CHOICE, CLIENT,
    *(BUILDERS[str(cls.__struct_config__.tag)]() for cls in SAVES.values()),
]  # fmt: skip


def _save(name: str) -> Args:
    """Return an edit of the record in ``PRESENT`` that mutation *name* saves."""
    cls = SAVES[name]
    found = next(one for one in reversed(PRESENT) if isinstance(one, cls))
    args = MUTATIONS[name]
    field = "status" if "status" in args.__struct_fields__ else args.__struct_fields__[2]
    return args(id=found.id, **{field: EDITS.get(field, "changed")})


EDITS: dict[str, object] = {"direction": "out"}

EXAMPLES: dict[str, Callable[[], Args]] = {
    "read_notifications": lambda: ReadNotifications(ids=[NOTE.id]),
    "finish_notification": lambda: FinishNotification(id=NOTE.id),
    "reopen_notification": lambda: ReopenNotification(id=NOTE.id, needs_me=False),
    "snooze": lambda: Snooze(id=NOTE.id, until=LATER),
    **{name: (lambda name=name: _save(name)) for name in SAVES},  # type: ignore[misc]
    "set_consent": lambda: SetConsent(id=CLIENT.id, channel="sms", value="refused"),
    "complete_task": lambda: CompleteTask(id=TASK.id, at=NOW),
    "reopen_task": lambda: ReopenTask(id=TASK.id),
    "delete_task": lambda: DeleteTask(id=TASK.id),
    "ring_reminder": lambda: RingReminder(task_id=TASK.id, due_at=TASK.due_at or NOW, minutes=15),
    "set_preference": lambda: SetPreference(kind="call.missed", channels={"desktop": "silent"}),
    "save_profile": lambda: SaveProfile(status="At lunch"),
    "save_user": lambda: SaveUser(id=COLLEAGUE.id, role=Role.MANAGER),
    "suspend_user": lambda: SuspendUser(id=COLLEAGUE.id),
    "restore_user": lambda: RestoreUser(id=COLLEAGUE.id),
    "delete_group": lambda: DeleteGroup(id=TEAM.id),
}
"""One example of every mutation that has an effect, on what is in ``PRESENT``."""


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Store]:
    """Return a store of ``ME`` with everything in ``PRESENT``."""
    store = Store.open(tmp_path, person_id=ME)
    account = FakeAccount()
    account.put(*PRESENT)
    store.apply(account.page(0))
    yield store
    store.close()


def run(store: Store, name: str, args: Args) -> dict[tuple[str, str], Record]:
    """Run one effect on the mirror of *store* and return what it holds then."""
    with rounds.opened(store.files) as one:
        EFFECTS[name](one.rows, args, Deed(ME, NOW, MUTATION))
    assert_sound(store)
    return contents(store)


def test_every_mutation_that_may_wait_has_an_effect_and_an_example() -> None:
    assert EFFECTS.keys() == MUTATIONS.keys() - ONLINE_ONLY
    assert EXAMPLES.keys() == EFFECTS.keys()


CHANGE_NOTHING = {"reopen_task", "restore_user"}
"""Undoing what was not done."""


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_an_effect_shows_something_and_twice_is_as_once(filled: Store, name: str) -> None:
    before = contents(filled)
    once = run(filled, name, EXAMPLES[name]())
    assert (once != before) or name in CHANGE_NOTHING
    assert run(filled, name, EXAMPLES[name]()) == once


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_an_effect_does_nothing_to_what_is_not_there(tmp_path: Path, name: str) -> None:
    store = Store.open(tmp_path, person_id=ME)
    found = run(store, name, EXAMPLES[name]())
    # a preference is made by whoever first chooses it
    assert {type_ for type_, _ in found} == ({"preference"} if name == "set_preference" else set())
    store.close()


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_what_an_effect_touches_is_given_back(filled: Store, name: str) -> None:
    before = contents(filled)
    run(filled, name, EXAMPLES[name]())
    with rounds.opened(filled.files) as one:
        one.rebase(lambda: None, one.state)
    assert contents(filled) == before
    assert_sound(filled)


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_every_mutation_names_what_it_is_about(name: str) -> None:
    (ref,) = refs_of(name, EXAMPLES[name](), ME)
    assert ":" in ref


def test_reading_several_needs_them_all(filled: Store) -> None:
    before = contents(filled)
    args = ReadNotifications(ids=[NOTE.id, new_id()])
    assert run(filled, "read_notifications", args) == before


def test_reading_leaves_what_needs_the_person(filled: Store) -> None:
    found = run(filled, "read_notifications", ReadNotifications(ids=[NOTE.id]))
    read = found["notification", NOTE.id]
    assert isinstance(read, Notification)
    assert (read.state, read.needs_me) == (NotificationState.READ, True)


def test_snoozing_what_was_read_brings_it_back_unread(filled: Store) -> None:
    run(filled, "read_notifications", ReadNotifications(ids=[NOTE.id]))
    found = run(filled, "snooze", Snooze(id=NOTE.id, until=LATER))
    one = found["notification", NOTE.id]
    assert isinstance(one, Notification)
    assert (one.state, one.snoozed_until) == (NotificationState.NEW, LATER)
    found = run(filled, "snooze", Snooze(id=NOTE.id, until=None))
    one = found["notification", NOTE.id]
    assert isinstance(one, Notification) and one.snoozed_until is None


def test_only_its_task_takes_a_tasks_row_from_the_center(filled: Store) -> None:
    found = run(filled, "finish_notification", FinishNotification(id=ASSIGNED.id))
    still = found["notification", ASSIGNED.id]
    assert isinstance(still, Notification) and still.needs_me
    found = run(filled, "complete_task", CompleteTask(id=TASK.id, at=NOW))
    task, row = found["task", TASK.id], found["notification", ASSIGNED.id]
    assert isinstance(task, Task) and isinstance(row, Notification)
    assert (task.completed_at, task.completed_by) == (NOW, ME)
    assert (row.state, row.needs_me, row.snoozed_until) == (NotificationState.DONE, False, None)
    # the row that tells of a completion is nobody's to act on
    told = found["notification", COMPLETED.id]
    assert isinstance(told, Notification) and told.state is NotificationState.NEW


def test_a_task_completed_before_keeps_its_moment(filled: Store) -> None:
    run(filled, "complete_task", CompleteTask(id=TASK.id, at=NOW))
    found = run(filled, "complete_task", CompleteTask(id=TASK.id, at=LATER))
    task = found["task", TASK.id]
    assert isinstance(task, Task) and task.completed_at == NOW


def test_reopening_a_task_brings_its_rows_back_read(filled: Store) -> None:
    run(filled, "complete_task", CompleteTask(id=TASK.id, at=NOW))
    found = run(filled, "reopen_task", ReopenTask(id=TASK.id))
    task, row = found["task", TASK.id], found["notification", ASSIGNED.id]
    assert isinstance(task, Task) and task.completed_at is None
    assert isinstance(row, Notification)
    assert (row.state, row.needs_me) == (NotificationState.READ, True)


def test_the_kinds_that_wait_for_a_task_are_those_of_the_table() -> None:
    waiting = {kind for kind in KINDS if leaves_by_completing(kind)}
    assert waiting == {"task.assigned", "task.reminder", "task.overdue"}


def test_a_reminder_rung_here_is_the_servers_own(filled: Store) -> None:
    due_at = TASK.due_at or NOW
    args = RingReminder(task_id=TASK.id, due_at=due_at, minutes=15)
    found = run(filled, "ring_reminder", args)
    one = found["notification", reminder_id(TASK.id, due_at, 15, ME)]
    assert isinstance(one, Notification)
    assert (one.kind, one.needs_me, one.topic) == ("task.reminder", True, TOPIC)
    assert one.params == {
        "title": TASK.title,
        "minutes": "15",
        "due": "2026-11-23T11:30:00Z",
    }


@pytest.mark.parametrize(
    "change",
    [{"completed_at": NOW}, {"due_at": LATER}, {"assignee_id": COLLEAGUE.id}],
)
def test_a_reminder_the_task_no_longer_says_is_not_rung(
    tmp_path: Path, change: dict[str, object]
) -> None:
    store = Store.open(tmp_path, person_id=ME)
    account = FakeAccount()
    task = factory.task(**{"assignee_id": ME, "due_at": NOW, **change})
    account.put(task)
    store.apply(account.page(0))
    run(store, "ring_reminder", RingReminder(task_id=task.id, due_at=NOW, minutes=15))
    assert ("notification",) not in {key[:1] for key in contents(store)}
    store.close()


def test_channels_merge_one_by_one(filled: Store) -> None:
    args = SetPreference(kind="lead.created", channels={"email": "on"})
    found = run(filled, "set_preference", args)
    one = found["preference", CHOICE.id]
    assert isinstance(one, Preference)
    assert one.channels == {"desktop": "silent", "email": "on"}
    made = run(filled, "set_preference", SetPreference(kind="*", reminder_minutes=30))
    new = made["preference", preference_id(ME, "*")]
    assert isinstance(new, Preference) and new.reminder_minutes == 30


def test_a_withdrawal_is_remembered_by_the_mutation_that_made_it(filled: Store) -> None:
    found = run(filled, "set_consent", EXAMPLES["set_consent"]())
    client = found["client", CLIENT.id]
    assert isinstance(client, Client)
    assert client.consents["sms"] == {"service": "refused"}
    assert withdrawals_of(client, "sms", "service") == [MUTATION]


def test_people_and_groups_change_at_once(filled: Store) -> None:
    run(filled, "save_profile", EXAMPLES["save_profile"]())
    run(filled, "save_user", EXAMPLES["save_user"]())
    run(filled, "suspend_user", EXAMPLES["suspend_user"]())
    found = run(filled, "delete_group", EXAMPLES["delete_group"]())
    me, colleague = found["user", ME], found["user", COLLEAGUE.id]
    assert isinstance(me, User) and me.status == "At lunch"
    assert isinstance(colleague, User)
    assert (colleague.role, colleague.active) == (Role.MANAGER, False)
    assert ("group", TEAM.id) not in found
    found = run(filled, "restore_user", EXAMPLES["restore_user"]())
    colleague = found["user", COLLEAGUE.id]
    assert isinstance(colleague, User) and colleague.active


@pytest.mark.parametrize("name", sorted(SAVES))
def test_only_a_create_adds_a_record(filled: Store, name: str) -> None:
    cls = SAVES[name]
    args, id_ = MUTATIONS[name], new_id()
    field = next(one for one in ("name", "title", "phone", "number") if hasattr(args, one))
    value = None if field == "phone" else "new"
    before = contents(filled)
    assert run(filled, name, args(id=id_, **{field: value})) == before
    found = run(filled, name, args(id=id_, create=True, **{field: value}))
    made = found[str(cls.__struct_config__.tag), id_]
    assert isinstance(made, cls)
    assert (made.version, made.created_at) == (0, NOW)
    if isinstance(made, Task):
        assert made.author_id == ME


def test_a_create_that_lacks_a_field_is_left_to_the_server(filled: Store) -> None:
    before = contents(filled)
    assert run(filled, "save_task", MUTATIONS["save_task"](id=new_id(), create=True)) == before
