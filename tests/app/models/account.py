"""An account as a server keeps it, small enough to be read: records, versions, pages, verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from protocol.mutations import (
    FinishNotification,
    Mutation,
    MutationResult,
    MutationResults,
    ReopenNotification,
    SaveArgs,
    Snooze,
    changed_fields,
    decode_args,
)
from protocol.pages import Page, SnapshotPage
from protocol.records import Notification, NotificationState, Record, Ref, encode_record

__all__ = ["FakeAccount", "raw"]


def raw(record: Record) -> msgspec.Raw:
    """Return *record* as it travels."""
    return msgspec.Raw(encode_record(record))


def _type(record: Record) -> str:
    return str(record.__struct_config__.tag)


class FakeAccount:
    """Records and tombstones by the version at which they were written; one person sees all."""

    def __init__(self, epoch: str = "epoch-1") -> None:
        self.epoch = epoch
        self.version = 0
        self.records: dict[tuple[str, str], Record] = {}
        self.pointers: dict[tuple[str, str], int] = {}
        self.verdicts: dict[str, MutationResult] = {}

    def put(self, *records: Record) -> int:
        """Write *records* at one new version and return it."""
        self.version += 1
        for record in records:
            key = (_type(record), record.id)
            self.records[key] = replace(record, version=self.version)
            self.pointers[key] = self.version
        return self.version

    def remove(self, *records: Record) -> int:
        """Delete *records* at one new version and return it."""
        self.version += 1
        for record in records:
            key = (_type(record), record.id)
            self.records.pop(key, None)
            self.pointers[key] = self.version
        return self.version

    def page(self, since: int, limit: int = 1_000) -> Page:
        """Return what changed after *since*; a page never ends inside a version (S6)."""
        changed = sorted(
            (version, key) for key, version in self.pointers.items() if version > since
        )
        taken = [
            (version, key)
            for place, (version, key) in enumerate(changed)
            if place < limit or version == changed[limit - 1][0]
        ]
        more = len(taken) < len(changed)
        return Page(
            epoch=self.epoch,
            since=since,
            cursor=taken[-1][0] if more else self.version,
            more=more,
            records=[raw(self.records[key]) for _, key in taken if key in self.records],
            tombstones=[Ref(*key) for _, key in taken if key not in self.records],
        )

    def snapshot(self, size: int = 2, after: str = "") -> list[SnapshotPage]:
        """Return everything behind *after* as pages of *size* records."""
        keys = [key for key in sorted(self.records) if "/".join(key) > after]
        return [
            SnapshotPage(
                epoch=self.epoch,
                version=self.version,
                after="/".join(part[-1]) if part else "",
                more=start + size < len(keys),
                records=[raw(self.records[key]) for key in part],
                done=len(self.records) - len(keys) + start + len(part),
                total=len(self.records),
            )
            for start in range(0, max(len(keys), 1), size)
            for part in [keys[start : start + size]]
        ]

    def push(self, mutations: Iterable[Mutation], refused: Iterable[str] = ()) -> MutationResults:
        """Apply *mutations* once each and answer; those whose ids are *refused* are rejected."""
        unwanted = frozenset(refused)
        for mutation in mutations:
            if mutation.id not in self.verdicts:
                self.verdicts[mutation.id] = self._settle(mutation, mutation.id in unwanted)
        results = [self.verdicts[mutation.id] for mutation in mutations]
        return MutationResults(epoch=self.epoch, results=results)

    def _settle(self, mutation: Mutation, refused: bool) -> MutationResult:
        args = decode_args(mutation.name, mutation.args)
        change = None if refused else CHANGES[mutation.name](self, args)
        if change is None:
            return MutationResult(
                id=mutation.id, status="rejected", version=self.version, reason="not-found"
            )
        return MutationResult(id=mutation.id, status="applied", version=self.put(change))


def _notification(account: FakeAccount, id_: str) -> Notification | None:
    one = account.records.get(("notification", id_))
    return one if isinstance(one, Notification) else None


def _finish(account: FakeAccount, args: FinishNotification) -> Record | None:
    one = _notification(account, args.id)
    return one and replace(one, state=NotificationState.DONE, needs_me=False)


def _reopen(account: FakeAccount, args: ReopenNotification) -> Record | None:
    one = _notification(account, args.id)
    return one and replace(one, state=args.state, needs_me=args.needs_me)


def _snooze(account: FakeAccount, args: Snooze) -> Record | None:
    one = _notification(account, args.id)
    if one is None:
        return None
    state = NotificationState.NEW if args.until else one.state
    return replace(one, snoozed_until=args.until, state=state)


def _save_task(account: FakeAccount, args: SaveArgs) -> Record | None:
    one = account.records.get(("task", args.id))
    return one and replace(one, **changed_fields(args))


CHANGES: Final[Mapping[str, Callable[[FakeAccount, Any], Record | None]]] = {
    "finish_notification": _finish,
    "reopen_notification": _reopen,
    "snooze": _snooze,
    "save_task": _save_task,
}
"""The few mutations that this account understands."""
