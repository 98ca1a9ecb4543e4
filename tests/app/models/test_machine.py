"""A random life of one device: pages lost, late and repeated, restarts, refusals, clock jumps.

At rest the mirror equals the account, nothing is left over, and no switch ever flipped back.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from app.models import queries
from app.models.changes import Outcome
from app.models.store import Store
from protocol.ids import new_id
from protocol.mutations import MUTATIONS, FinishNotification, ReopenNotification, Snooze
from protocol.pages import Page
from protocol.records import Notification, NotificationState, Task
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound, contents, outlined
from tests.factory import NOW, TickingClock
from tests.soak import times

TOPICS = ("", "client:1", "task:2")
SaveTask = MUTATIONS["save_task"]


class Device(RuleBasedStateMachine):
    """One store on real files, one account, and everything that can go wrong between them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = TickingClock()
        self.me = new_id()
        self.account = FakeAccount()
        self.store = Store.open(self.folder, person_id=self.me, clock=self.clock)
        self.late: list[Page] = []
        self.finished: set[str] = set()
        self.epochs = 1

    @initialize()
    def begin(self) -> None:
        self.account.put(factory.user(id=self.me), factory.task(), self._new("", True))
        self._catch_up()

    def _new(self, topic: str, needs: bool) -> Notification:
        at = self.clock()
        return factory.notification(
            user_id=self.me, topic=topic, needs_me=needs, created_at=at, happened_at=at
        )

    def _notifications(self) -> list[Notification]:
        return [one for one in self.account.records.values() if isinstance(one, Notification)]

    # the account

    @rule(topic=st.sampled_from(TOPICS), needs=st.booleans())
    def somebody_makes_a_notification(self, topic: str, needs: bool) -> None:
        self.account.put(self._new(topic, needs))

    @rule(pick=st.integers(0, 99), topic=st.sampled_from(TOPICS), text=st.text(max_size=12))
    def somebody_edits(self, pick: int, topic: str, text: str) -> None:
        found = self._notifications()
        if found:
            self.account.put(replace(found[pick % len(found)], topic=topic, title=text))

    @rule(pick=st.integers(0, 99))
    def somebody_deletes(self, pick: int) -> None:
        found = self._notifications()
        if found:
            one = found[pick % len(found)]
            self.finished.discard(one.id)
            self.account.remove(one)

    @rule()
    def the_account_is_restored(self) -> None:
        self.epochs += 1
        other = FakeAccount(f"epoch-{self.epochs}")
        other.put(*self.account.records.values())
        self.account = other

    # the line

    @rule(limit=st.integers(1, 3))
    def a_page_is_pulled(self, limit: int) -> None:
        applied = self.store.apply(self.account.page(self.store.cursor, limit))
        if applied.outcome is Outcome.FOREIGN:
            self._reset()

    @rule(back=st.integers(0, 3))
    def a_live_page_comes(self, back: int) -> None:
        page = self.account.page(max(self.account.version - back, 0))
        self.late.append(page)
        self.store.apply(page, live=True)

    @rule(pick=st.integers(0, 99))
    @precondition(lambda self: self.late)
    def an_old_page_comes_again(self, pick: int) -> None:
        self.store.apply(self.late[pick % len(self.late)], live=True)

    @rule(pages=st.integers(1, 3))
    def a_reset_is_begun(self, pages: int) -> None:
        self.store.reset()
        for page in self.account.snapshot()[:pages]:
            self.store.apply_snapshot(page)

    # the person

    @rule(pick=st.integers(0, 99))
    def the_person_finishes(self, pick: int) -> None:
        shown = queries.all_of(self.store, Notification)
        if shown:
            id_ = shown[pick % len(shown)].id
            self.store.submit("finish_notification", FinishNotification(id=id_))
            if id_ in {one.id for one in self._notifications()}:
                self.finished.add(id_)  # what is gone there is refused, and goes here too

    @rule(pick=st.integers(0, 99), minutes=st.one_of(st.none(), st.integers(-5, 60)))
    def the_person_snoozes(self, pick: int, minutes: int | None) -> None:
        shown = queries.all_of(self.store, Notification)
        if shown:
            id_ = shown[pick % len(shown)].id
            until = None if minutes is None else self.clock() + timedelta(minutes=minutes)
            self.store.submit("snooze", Snooze(id=id_, until=until))
            self.finished.discard(id_)

    @rule(pick=st.integers(0, 99))
    def the_person_reopens(self, pick: int) -> None:
        shown = queries.all_of(self.store, Notification)
        if shown:
            id_ = shown[pick % len(shown)].id
            self.store.submit("reopen_notification", ReopenNotification(id=id_))
            self.finished.discard(id_)

    @rule(title=st.text(max_size=8))
    def the_person_edits_a_task(self, title: str) -> None:
        for task in queries.all_of(self.store, Task):
            self.store.submit("save_task", SaveTask(id=task.id, title=title))

    @rule(refuse=st.booleans(), lost=st.booleans(), limit=st.integers(1, 5))
    def mutations_are_pushed(self, refuse: bool, lost: bool, limit: int) -> None:
        if self.store.epoch != self.account.epoch:
            return  # the server answers 409
        waiting = self.store.unsettled(limit)
        refused = [waiting[0].id] if refuse and waiting else []
        for mutation in waiting[: len(refused)]:
            self.finished -= {one for one in self.finished if one in bytes(mutation.args).decode()}
        results = self.account.push(waiting, refused)
        if not lost:
            self.store.settle(results)

    # the computer

    @rule()
    def it_restarts(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder, person_id=self.me, clock=self.clock)

    @rule(minutes=st.integers(-120, 120))
    def time_passes(self, minutes: int) -> None:
        self.clock.forward(timedelta(minutes=minutes))
        self.store.wake_due()

    # what always holds

    @invariant()
    def nothing_derived_is_wrong(self) -> None:
        kept = outlined(self.store)["center_count"]
        assert all(row[1] >= 0 for row in kept)
        rows = queries.center_window(self.store, limit=1_000)
        assert len(rows) == queries.counts(self.store).all
        assert len({row.key for row in rows}) == len(rows)

    @invariant()
    def no_switch_flips_back(self) -> None:
        for id_ in self.finished:
            one = queries.notification(self.store, id_)
            assert one is None or one.state is NotificationState.DONE

    def teardown(self) -> None:
        self._catch_up()
        while self.store.unsettled():
            self.store.settle(self.account.push(self.store.unsettled()))
            for refusal in self.store.files.outbox.rejected():
                self.store.resolve(refusal.id)
        for refusal in self.store.files.outbox.rejected():
            self.store.resolve(refusal.id)
        self._catch_up()
        if self.store.unsettled():
            self.store.settle(self.account.push(self.store.unsettled()))
            self._catch_up()
        assert contents(self.store) == self.account.records
        assert outlined(self.store)["base"] == []
        assert self.store.files.outbox.effective() == []
        # what time alone changed is written with the next touch; touch everything
        self.clock.now = NOW + timedelta(days=30)
        self.store.reset()
        for page in self.account.snapshot():
            self.store.apply_snapshot(page)
        self._catch_up()
        assert_sound(self.store)
        assert contents(self.store) == self.account.records
        self.store.close()
        shutil.rmtree(self.folder)

    def _reset(self) -> None:
        self.store.reset()
        for page in self.account.snapshot():
            self.store.apply_snapshot(page)

    def _catch_up(self) -> None:
        while True:
            if self.store.snapshot is not None:
                self._reset()
            applied = self.store.apply(self.account.page(self.store.cursor))
            if applied.outcome is Outcome.FOREIGN:
                self._reset()
            elif applied.whole:
                return


TestDevice: Any = Device.TestCase
TestDevice.settings = settings(max_examples=times(25, 500), stateful_step_count=30, deadline=None)
TestDevice.pytestmark = [pytest.mark.timeout(900)]
