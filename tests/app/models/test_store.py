"""The store: what a page changes, what a person does, and that neither undoes the other."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from app.models import queries
from app.models.changes import Changes, Outcome
from app.models.errors import OnlineOnly
from app.models.store import Store
from protocol.ids import new_id
from protocol.mutations import (
    MUTATIONS,
    ChangePassword,
    FinishNotification,
    MutationResult,
    MutationResults,
    Snooze,
)
from protocol.pages import Page
from protocol.records import Notification, NotificationState, Ref, Task
from tests import factory
from tests.app.models.account import FakeAccount, raw
from tests.app.models.mirrors import assert_sound, contents, outlined
from tests.factory import BUILDERS, NOW, TickingClock

SaveTask = MUTATIONS["save_task"]


def pull(store: Store, account: FakeAccount, limit: int = 1_000) -> None:
    """Pull until nothing follows."""
    while True:
        applied = store.apply(account.page(store.cursor, limit))
        assert applied.outcome is Outcome.APPLIED
        if applied.whole:
            return


def push(store: Store, account: FakeAccount, refused: tuple[str, ...] = ()) -> None:
    """Push what waits and settle it."""
    store.settle(account.push(store.unsettled(500), refused))


def own(me: str, **fields: object) -> Notification:
    """Return a notification of *me*."""
    return factory.notification(user_id=me, **fields)


def state_of(store: Store, one: Notification) -> NotificationState | None:
    """Return the state shown of *one*."""
    found = queries.notification(store, one.id)
    return None if found is None else found.state


@pytest.mark.parametrize("type_", sorted(BUILDERS))
def test_a_page_applied_is_the_same_as_fetched_again(
    type_: str, tmp_path: Path, me: str, account: FakeAccount
) -> None:
    first, second, third = (BUILDERS[type_]() for _ in range(3))
    account.put(first, second)
    by_pages = Store.open(tmp_path / "pages", person_id=me)
    pull(by_pages, account)
    account.put(replace(first, updated_at=NOW + timedelta(hours=1)), third)
    account.remove(second)
    pull(by_pages, account, limit=1)
    again = Store.open(tmp_path / "again", person_id=me)
    for page in account.snapshot():
        again.apply_snapshot(page)
    pull(again, account)
    assert contents(by_pages) == contents(again) == account.records
    assert queries.digests(by_pages) == queries.digests(again)
    assert_sound(by_pages)
    assert_sound(again)
    by_pages.close()
    again.close()


def test_every_record_type_has_a_builder_and_so_a_test() -> None:
    from protocol.records import RECORD_TYPES

    assert BUILDERS.keys() == RECORD_TYPES.keys()


def test_a_page_applied_twice_changes_nothing(store: Store, account: FakeAccount) -> None:
    account.put(*factory.one_of_each())
    page = account.page(0)
    store.apply(page)
    before = contents(store), outlined(store)
    assert store.apply(page).outcome is Outcome.OLD
    assert (contents(store), outlined(store)) == before


def test_an_old_live_page_does_not_bring_a_deleted_record_back(
    store: Store, account: FakeAccount
) -> None:
    task = factory.task()
    account.put(factory.user())
    pull(store, account)
    account.put(task)
    late = account.page(1)
    account.remove(task)
    pull(store, account)
    assert store.apply(late, live=True).outcome is Outcome.OLD
    assert queries.record(store, "task", task.id) is None


def test_a_page_behind_the_cursor_is_a_gap(store: Store, account: FakeAccount) -> None:
    for _ in range(3):
        account.put(factory.task())
    store.apply(account.page(0, limit=1))
    assert store.apply(account.page(2)).outcome is Outcome.GAP
    assert store.cursor == 1


def test_a_page_of_another_history_is_refused(store: Store, account: FakeAccount) -> None:
    account.put(factory.task())
    pull(store, account)
    assert store.apply(msgspec.structs.replace(account.page(1), epoch="other")).outcome is (
        Outcome.FOREIGN
    )


def test_a_mirror_in_the_middle_takes_live_pages_for_pokes(
    store: Store, account: FakeAccount
) -> None:
    account.put(factory.task())
    account.put(factory.task())
    applied = store.apply(account.page(0, limit=1))
    assert (applied.outcome, applied.whole) == (Outcome.APPLIED, False)
    assert store.apply(account.page(1), live=True).outcome is Outcome.MIDDLE
    assert store.cursor == 1
    pull(store, account)
    assert store.whole


def test_the_middle_is_remembered_over_a_restart(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    account.put(factory.task())
    account.put(factory.task())
    before = Store.open(tmp_path, person_id=me)
    before.apply(account.page(0, limit=1))
    before.close()
    after = Store.open(tmp_path, person_id=me)
    assert (after.cursor, after.whole) == (1, False)
    assert after.apply(account.page(1), live=True).outcome is Outcome.MIDDLE
    after.close()


def test_an_empty_page_that_nothing_follows_makes_the_mirror_whole(
    store: Store, account: FakeAccount
) -> None:
    account.put(factory.task())
    store.apply(replace(account.page(0), more=True))
    assert not store.whole
    assert store.apply(account.page(1)).whole


def test_unknown_types_are_left_out_and_unknown_fields_are_kept(
    store: Store, account: FakeAccount
) -> None:
    task = factory.task()
    body = msgspec.json.decode(raw(task))
    page = Page(
        epoch=account.epoch,
        since=0,
        cursor=1,
        more=False,
        records=[
            msgspec.Raw(msgspec.json.encode({**body, "colour": "green"})),
            msgspec.Raw(b'{"type": "spaceship", "id": "x", "version": 1}'),
        ],
        tombstones=[Ref("spaceship", new_id())],
    )
    assert store.apply(page).outcome is Outcome.APPLIED
    assert contents(store).keys() == {("task", task.id)}
    kept = store.read(lambda c: c.exec_driver_sql("SELECT body FROM task").scalar_one())
    assert msgspec.json.decode(kept)["colour"] == "green"


@pytest.mark.parametrize(
    "broken",
    [
        msgspec.Raw(b'{"type": "task", "id": "x", "version": 1, "title": 7}'),
        raw(factory.task(id="x" * 36)),
    ],
)
def test_a_record_that_cannot_be_read_does_not_stop_the_page(
    store: Store, broken: msgspec.Raw
) -> None:
    task = factory.task()
    page = Page(epoch="e", since=0, cursor=1, more=False, records=[broken, raw(task)])
    applied = store.apply(page)
    assert (applied.outcome, applied.unreadable) == (Outcome.APPLIED, 1)
    assert contents(store).keys() == {("task", task.id)}


def test_the_tombstone_of_a_conversation_takes_its_messages(
    store: Store, account: FakeAccount
) -> None:
    chat, other = factory.conversation(), factory.conversation()
    words = [factory.message(conversation_id=chat.id, sequence=n) for n in range(3)]
    kept = factory.message(conversation_id=other.id)
    account.put(chat, other, kept, *words)
    pull(store, account)
    account.version += 1
    account.pointers[("conversation", chat.id)] = account.version
    del account.records[("conversation", chat.id)]
    store.apply(account.page(1))
    assert {id_ for type_, id_ in contents(store) if type_ == "message"} == {kept.id}
    assert_sound(store)


def test_what_a_person_does_shows_at_once_and_survives_a_restart(
    tmp_path: Path, me: str, account: FakeAccount
) -> None:
    one = own(me)
    account.put(one)
    before = Store.open(tmp_path, person_id=me)
    pull(before, account)
    before.submit("finish_notification", FinishNotification(id=one.id))
    assert state_of(before, one) is NotificationState.DONE
    assert queries.counts(before).needs_me == 0
    before.close()
    (tmp_path / "mirror.db").unlink()
    after = Store.open(tmp_path, person_id=me)
    assert [mutation.name for mutation in after.unsettled()] == ["finish_notification"]
    pull(after, account)
    assert state_of(after, one) is NotificationState.DONE
    assert_sound(after)
    after.close()


def test_a_switch_does_not_flip_back_while_others_write(
    store: Store, account: FakeAccount, me: str
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    store.submit("finish_notification", FinishNotification(id=one.id))
    account.put(replace(one, title="Somebody else's words"))
    pull(store, account)
    shown = queries.notification(store, one.id)
    assert shown is not None
    assert (shown.state, shown.title) == (NotificationState.DONE, "Somebody else's words")
    push(store, account)
    assert state_of(store, one) is NotificationState.DONE
    pull(store, account)
    assert state_of(store, one) is NotificationState.DONE
    assert outlined(store)["base"] == []
    assert contents(store) == account.records


def test_an_effect_stays_until_the_mirror_is_whole_at_its_version(
    store: Store, account: FakeAccount
) -> None:
    task = factory.task(title="old")
    account.put(task)
    pull(store, account)
    store.submit("save_task", SaveTask(id=task.id, title="mine"))
    account.put(factory.task())
    push(store, account)
    # a colleague's later edit of the same row: the pull in the middle shows neither
    account.put(replace(account.records[("task", task.id)], text="theirs"))
    assert not store.apply(account.page(store.cursor, limit=1)).whole
    shown = queries.record(store, "task", task.id)
    assert isinstance(shown, Task) and shown.title == "mine"
    pull(store, account)
    assert store.files.outbox.effective() == []
    assert contents(store) == account.records


def test_a_refused_mutation_is_undone_and_the_person_is_told(
    store: Store, account: FakeAccount, me: str
) -> None:
    one, other = own(me), own(me)
    account.put(one, other)
    pull(store, account)
    first = store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(hours=1)))
    settled = store.settle(account.push(store.unsettled(), refused=[first]))
    assert settled.rejected == (first,)
    assert contents(store) == account.records
    later = store.submit("finish_notification", FinishNotification(id=one.id))
    beside = store.submit("finish_notification", FinishNotification(id=other.id))
    assert [mutation.id for mutation in store.unsettled()] == [beside]
    (told,) = store.files.outbox.rejected()
    assert (told.id, told.reason, told.behind) == (first, "not-found", 1)
    refusal = store.files.outbox.entry(first)
    assert refusal is not None
    store.resolve(first)
    assert [mutation.id for mutation in store.unsettled()] == [later, beside]
    assert store.files.outbox.rejected() == []
    # the person takes it back: it stands where it stood, and what came after it waits again
    store.unresolve(refusal)
    assert store.files.outbox.rejected() == [told]
    assert [mutation.id for mutation in store.unsettled()] == [beside]
    assert [entry.id for entry in store.files.outbox.unsent()] == [later, beside]


def test_the_person_may_give_up_what_waits_behind_a_refusal(
    store: Store, account: FakeAccount, me: str
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    first = store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(hours=1)))
    waiting = store.unsettled()
    store.submit("finish_notification", FinishNotification(id=one.id))
    store.settle(account.push(waiting, refused=[first]))
    assert store.unsettled() == []
    store.resolve(first, rest=False)
    assert contents(store) == account.records
    assert store.files.outbox.waiting_count() == 0


def test_a_refused_mutation_may_be_tried_again_under_a_new_id(
    store: Store, account: FakeAccount, me: str
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    first = store.submit("finish_notification", FinishNotification(id=one.id))
    push(store, account, refused=(first,))
    store.resolve(first, retry=True)
    (again,) = store.unsettled()
    assert again.id != first
    push(store, account)
    pull(store, account)
    assert state_of(store, one) is NotificationState.DONE


def test_results_of_another_history_are_ignored(
    store: Store, account: FakeAccount, me: str
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    id_ = store.submit("finish_notification", FinishNotification(id=one.id))
    results = [MutationResult(id=id_, status="rejected", reason="not-found")]
    assert store.settle(MutationResults(epoch="other", results=results)).foreign
    assert [mutation.id for mutation in store.unsettled()] == [id_]


def test_a_result_above_the_cursor_asks_for_a_pull(
    store: Store, account: FakeAccount, me: str
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    store.submit("finish_notification", FinishNotification(id=one.id))
    assert store.settle(account.push(store.unsettled())).pull
    assert not store.settle(account.push([])).pull


def test_a_reset_keeps_the_outbox_and_pushes_it_in_the_new_history(
    store: Store, account: FakeAccount, me: str
) -> None:
    one, two = own(me), own(me)
    account.put(one, two)
    pull(store, account)
    waiting = store.submit("finish_notification", FinishNotification(id=one.id))
    applied = store.submit("finish_notification", FinishNotification(id=two.id))
    known = [mutation for mutation in store.unsettled() if mutation.id == applied]
    store.settle(account.push(known))
    restored = FakeAccount("epoch-2")
    restored.put(one, two)
    store.reset()
    assert contents(store) == {}
    assert_sound(store)
    for page in restored.snapshot():
        store.apply_snapshot(page)
    assert [mutation.id for mutation in store.unsettled()] == [waiting, applied]
    assert state_of(store, one) is state_of(store, two) is NotificationState.DONE
    push(store, restored)
    pull(store, restored)
    assert contents(store) == restored.records


def test_an_answer_outside_a_page_is_dropped_when_it_is_older_or_foreign(
    store: Store, account: FakeAccount
) -> None:
    chat = factory.conversation()
    account.put(chat)
    pull(store, account)
    history = [raw(factory.message(conversation_id=chat.id))]
    assert not store.apply_answer(account.epoch, 0, history)
    assert not store.apply_answer("other", 9, history)
    assert contents(store).keys() == {("conversation", chat.id)}
    assert store.apply_answer(account.epoch, 1, history)
    assert len(contents(store)) == 2
    assert store.cursor == 1


def test_secrets_are_never_kept(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OnlineOnly):
        store.submit("change_password", ChangePassword(old="secret-1", new="secret-22222"))
    assert store.unsettled() == []


def test_listeners_hear_of_each_commit_after_it(
    store: Store, account: FakeAccount, me: str
) -> None:
    heard: list[Changes] = []
    stop = store.listen(heard.append)
    one = own(me)
    account.put(one)
    pull(store, account)
    assert heard[-1].center
    assert [new.id for new in heard[-1].new] == [one.id]
    assert heard[-1].types["notification"] == {one.id}
    store.submit("finish_notification", FinishNotification(id=one.id))
    assert heard[-1].outbox
    assert heard[-1].handled == {one.id}
    stop()
    store.submit("finish_notification", FinishNotification(id=one.id))
    assert len(heard) == 2


def test_own_news_are_not_new_again_when_the_server_sends_them(
    store: Store, account: FakeAccount, me: str
) -> None:
    account.put(factory.task())
    pull(store, account)
    task = SaveTask(id=new_id(), create=True, title="Mine")
    store.submit("save_task", task)
    made = queries.record(store, "task", task.id)  # type: ignore[attr-defined]
    assert isinstance(made, Task)
    assert (made.author_id, made.version) == (me, 0)
    account.put(made)
    pull(store, account)
    found = queries.record(store, "task", made.id)
    assert found is not None and found.version == 2


def test_a_clock_that_runs_backwards_breaks_nothing(
    store: Store, account: FakeAccount, me: str, clock: TickingClock
) -> None:
    one = own(me)
    account.put(one)
    pull(store, account)
    store.submit("snooze", Snooze(id=one.id, until=NOW + timedelta(hours=1)))
    clock.forward(timedelta(hours=2))
    store.wake_due()
    clock.forward(timedelta(days=-1))
    account.put(own(me))
    pull(store, account)
    store.submit("finish_notification", FinishNotification(id=one.id))
    push(store, account)
    pull(store, account)
    assert contents(store) == account.records
