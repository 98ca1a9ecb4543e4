"""Rules of sync switched off on purpose: the machine must notice each one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec
import pytest
from sqlalchemy import Connection, Engine

from app.models import rounds, snapshot
from app.models.changes import Outcome, Settled
from app.models.mirror import Rows
from app.models.outbox import EntryState
from app.models.state import MirrorState
from app.models.store import Store
from app.models.toast_log import ToastLog
from protocol.mutations import Mutation, MutationResults
from protocol.pages import Page, SnapshotPage
from server import changes, database, round, sight
from server import snapshot as server_snapshot
from server.actions import applying, consents
from server.commit import Commit
from server.transaction import Transaction
from server.writer import Work, Writer
from tests.machine import inside

__all__ = ["BROKEN", "BROKEN_AT_ONCE", "BROKEN_SELDOM"]

Patch = pytest.MonkeyPatch


def _s1(patch: Patch) -> None:
    """No deleted pointer where a scope is lost."""
    told = Transaction._point

    def point(self: Transaction, type_: str, id_: str, *, before: Any, scopes: Any) -> None:
        told(self, type_, id_, before=None, scopes=scopes)

    patch.setattr(Transaction, "_point", point)


def _s2(patch: Patch) -> None:
    """The pointer itself decides: nobody asks who may see the record."""
    for module in (changes, round):
        patch.setattr(module, "may_see", lambda person, record, look: True)
    patch.setattr(server_snapshot, "may_see_stored", lambda person, type_, body, look: True)


def _s3(patch: Patch) -> None:
    """Whoever leaves a conversation is not told so."""
    told = Transaction.point

    def point(self: Transaction, scope: str, type_: str, id_: str, *, gone: bool = False) -> None:
        if not gone:
            told(self, scope, type_, id_)

    patch.setattr(Transaction, "point", point)


def _s4(patch: Patch) -> None:
    """A change of role or limit raises no floor."""
    patch.setattr(Transaction, "raise_floor", lambda self, user_id: None)


def _s5(patch: Patch) -> None:
    """Whatever is read for a page is read as of its own moment."""
    grown = database._grown_engines

    def engines(url: str) -> tuple[Engine, Engine]:
        writing, reading = grown(url)
        return writing, reading.execution_options(isolation_level="READ COMMITTED")

    patch.setattr(database, "_begin_snapshot", lambda connection: None)
    patch.setattr(database, "_grown_engines", engines)


def _s6(patch: Patch) -> None:
    """A page ends anywhere, also inside a version."""
    touched = changes._touched

    def cut(reader: Any, person: Any, since: int, limit: int, lowest: int) -> Any:
        found, cursor = touched(reader, person, since, limit, lowest)
        if len(found) > limit:
            return found[:limit], found[limit - 1][2]
        return found, cursor

    patch.setattr(changes, "_touched", cut)


def _s7(patch: Patch) -> None:
    """The account's row is locked when all is checked and written."""

    def run(self: Writer, connection: Connection, work: Work[Any]) -> tuple[Any, Commit | None]:
        tx = Transaction(connection, work.account_id or "", self._clock())
        result = work.call(tx)
        self._database.lock(connection, tx.account_id)
        return result, tx.finish()

    patch.setattr(Writer, "_run_on_account", run)


def _s9(patch: Patch) -> None:
    """Joining a conversation brings none of its messages."""
    patch.setattr(sight, "RECENT_MESSAGES", 0)


def _s10(patch: Patch) -> None:
    """A page from before the cursor is applied like any other."""
    judged = rounds.verdict

    def verdict(state: Any, page: Page, *, live: bool) -> Outcome:
        outcome = judged(state, page, live=live)
        return Outcome.APPLIED if outcome is Outcome.OLD else outcome

    patch.setattr(rounds, "verdict", verdict)


def _s11(patch: Patch) -> None:
    """In the middle of a pull live pages are applied, and effects are dropped."""
    judged = rounds.verdict

    def verdict(state: Any, page: Page, *, live: bool) -> Outcome:
        outcome = judged(state, page, live=live)
        middle = outcome is Outcome.MIDDLE and page.since <= state.cursor < page.cursor
        return Outcome.APPLIED if middle else outcome

    def effects_of(entries: Any, state: Any) -> Any:
        return [
            one
            for one in entries
            if one.state is not EntryState.APPLIED or one.version > state.cursor
        ]

    patch.setattr(rounds, "verdict", verdict)
    patch.setattr(rounds, "effects_of", effects_of)


def _s16(patch: Patch) -> None:
    """An effect is dropped as soon as its mutation is settled."""

    def effects_of(entries: Any, state: Any) -> Any:
        return [one for one in entries if one.state is not EntryState.APPLIED]

    patch.setattr(rounds, "effects_of", effects_of)


def _s21(patch: Patch) -> None:
    """Only what was applied is remembered; a rejection is decided again."""
    stored = applying._remember

    def remember(tx: Transaction, user_id: str, result: Any, subject: Any) -> None:
        if result.status == "applied":
            stored(tx, user_id, result, subject)

    patch.setattr(applying, "_remember", remember)


def _s23(patch: Patch) -> None:
    """The server's copies are not put back before a page is applied."""

    def forget(self: Rows) -> None:
        self.connection.exec_driver_sql("DELETE FROM base")

    patch.setattr(Rows, "restore", forget)


def _s33(patch: Patch) -> None:
    """A grant is applied whatever its author had seen."""
    patch.setattr(consents, "_check_seen", lambda client, args: None)


def _s12(patch: Patch) -> None:
    """The version of the last snapshot page becomes the cursor, not that of the first."""
    told = snapshot._progress

    def progress(state: MirrorState, page: SnapshotPage, *, last: bool) -> MirrorState:
        return told(msgspec.structs.replace(state, snapshot_version=None), page, last=last)

    patch.setattr(snapshot, "_progress", progress)


def _s17_there(patch: Patch) -> None:
    """The server takes mutations whatever history their author believes in."""

    def apply_within(tx: Transaction, user_id: str, mutation: Mutation, *, epoch: str) -> Any:
        return applying.apply_within(tx, user_id, mutation)

    patch.setattr(inside, "apply_within", apply_within)


def _s17_here(patch: Patch) -> None:
    """The desktop takes verdicts of whatever history for its own."""
    settled = Store.settle

    def settle(self: Store, results: MutationResults) -> Settled:
        return settled(self, msgspec.structs.replace(results, epoch=self.epoch))

    patch.setattr(Store, "settle", settle)


def _s30(patch: Patch) -> None:
    """Nobody looks into the log of toasts."""
    patch.setattr(ToastLog, "shown", lambda self, ids: set())


def _s30_summaries(patch: Patch) -> None:
    """What a summary covered is not entered."""
    entered = ToastLog.add

    def add(self: ToastLog, ids: Iterable[str], at: int, how: str = "toast") -> None:
        if how != "summary":
            entered(self, ids, at, how)

    patch.setattr(ToastLog, "add", add)


BROKEN: Final[Mapping[str, Callable[[Patch], None]]] = {
    "S1": _s1,
    "S2": _s2,
    "S3": _s3,
    "S4": _s4,
    "S6": _s6,
    "S9": _s9,
    "S10": _s10,
    "S16": _s16,
    "S21": _s21,
    "S23": _s23,
    "S33": _s33,
}
"""Rule to what switches it off, where random games notice."""

BROKEN_SELDOM: Final[Mapping[str, Callable[[Patch], None]]] = {
    "S5": _s5,
    "S11": _s11,
    "S12": _s12,
    "S17 there": _s17_there,
    "S17 here": _s17_here,
    "S30": _s30,
    "S30 summaries": _s30_summaries,
}
"""The same for rules that random games need too seldom: each has a scenario instead."""

BROKEN_AT_ONCE: Final[Mapping[str, Callable[[Patch], None]]] = {"S5": _s5, "S7": _s7}
"""The same for rules that keep apart what happens at the same time, on PostgreSQL."""
