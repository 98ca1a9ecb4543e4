"""What a person does to rows: each act is a mutation at once, with its undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.models import queries
from app.models.store import Store
from app.ui.center.times import Times
from app.ui.words import translate
from protocol.kinds import Needs, kind_of
from protocol.mutations import (
    CompleteTask,
    FinishNotification,
    ReadNotifications,
    ReopenNotification,
    ReopenTask,
    SetPreference,
    Snooze,
)
from protocol.records import Notification, NotificationState, Task

__all__ = ["Act", "Acts"]

_BATCH = 1_000
"""Ids in one ``read_notifications`` at most."""


@dataclass(frozen=True)
class Act:
    """Something that was done: what the undo bar says, and how it is taken back."""

    words: str
    take_back: Callable[[], None]


class Acts:
    """Submits the mutations of the center; nothing here waits for the server.

    Every act raises :class:`app.models.errors.StoreError` where the outbox cannot be written.
    """

    def __init__(self, store: Store, times: Times) -> None:
        self._store, self._times = store, times

    def read(self, notifications: Sequence[Notification]) -> None:
        """Mark as read what is not; what needs the person goes on needing them (B10)."""
        ids = [one.id for one in notifications if one.state is NotificationState.NEW]
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            self._store.submit("read_notifications", ReadNotifications(ids=batch))

    def finish(self, notifications: Sequence[Notification]) -> Act | None:
        """Say done of every one of *notifications*.

        What waits for a task leaves the center only with the task, so that is completed.
        """
        backs: list[Callable[[], None]] = []
        tasks: set[str] = set()
        for one in notifications:
            task = self._open_task(one)
            if task is None:
                backs.append(self._finish(one))
            elif task.id not in tasks:
                tasks.add(task.id)
                backs.append(self.complete(task.id).take_back)
        if not backs:
            return None
        words = translate("Undo", "Task completed") if tasks else translate("Undo", "Done")
        if len(notifications) > 1 and not tasks:
            words = translate("Undo", "%n rows done", "", len(notifications))
        return Act(words, lambda: _all(backs))

    def snooze(self, notifications: Sequence[Notification], until: datetime | None) -> Act | None:
        """Hide every one of *notifications* until a moment; ``None`` wakes them."""
        if not notifications:
            return None
        backs: list[Callable[[], None]] = []
        for one in notifications:
            moment = until.astimezone(UTC) if until else None
            self._store.submit("snooze", Snooze(id=one.id, until=moment))
            backs.append(lambda one=one: self._wake(one))  # type: ignore[misc]
        if until is None:
            return Act(translate("Undo", "Awake again"), lambda: _all(backs))
        words = translate("Undo", "Snoozed until {moment}")
        coming = self._times.coming(until, self._times.now())
        return Act(words.format(moment=coming), lambda: _all(backs))

    def prefer(self, choice: SetPreference) -> None:
        """Take a choice of the person's, on every device."""
        self._store.submit("set_preference", choice)

    def complete(self, task_id: str) -> Act:
        """Complete a task, by this computer's clock."""
        self._store.submit("complete_task", CompleteTask(id=task_id, at=datetime.now(UTC)))
        return Act(translate("Undo", "Task completed"), lambda: self._reopen(task_id))

    def reopen(self, task_id: str) -> Act:
        """Open a completed task again."""
        self._reopen(task_id)
        return Act(translate("Undo", "Task reopened"), lambda: _drop(self.complete(task_id)))

    def _reopen(self, task_id: str) -> None:
        self._store.submit("reopen_task", ReopenTask(id=task_id))

    def _finish(self, one: Notification) -> Callable[[], None]:
        self._store.submit("finish_notification", FinishNotification(id=one.id))
        back = ReopenNotification(id=one.id, state=one.state, needs_me=one.needs_me)
        return lambda: _drop(self._store.submit("reopen_notification", back))

    def _wake(self, one: Notification) -> None:
        """Take a snooze back: awake or snoozed as before, and read if it was read."""
        self._store.submit("snooze", Snooze(id=one.id, until=one.snoozed_until))
        if one.state is NotificationState.READ:
            self._store.submit("read_notifications", ReadNotifications(ids=[one.id]))

    def _open_task(self, one: Notification) -> Task | None:
        """Return the open task that keeps *one* in the center, if there is one."""
        if kind_of(one.kind).needs is not Needs.WHILE_TASK_OPEN or not one.needs_me:
            return None
        if one.subject is None or one.subject.type != "task":
            return None
        task = queries.record(self._store, "task", one.subject.id)
        return task if isinstance(task, Task) and task.completed_at is None else None


def _all(backs: Sequence[Callable[[], None]]) -> None:
    for back in reversed(backs):
        back()


def _drop(_result: object) -> None:
    """Take what a call returns and let it go."""
