"""Timers: their rows, and what happens when their moment has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import msgspec
import structlog
from sqlalchemy import ColumnElement, Connection, Select, and_, delete, or_, select, update

from protocol.records import Task
from server.rows import from_milliseconds, milliseconds
from server.rules.event import Event, caused_id
from server.rules.schedule import Timer
from server.tables import timer

if TYPE_CHECKING:
    from server.store import Store
    from server.transaction import Transaction

__all__ = ["BATCH", "fire", "fire_due", "prune_timers", "set_timers"]

BATCH: Final = 200
"""Timers fired in one write."""

RETRY_AFTER: Final = timedelta(minutes=5)
"""How long a timer that failed is left alone."""

REMEMBERED: Final = timedelta(days=30)
"""How long a timer that fired is kept, for whoever looks into why something rang."""

_LOG = structlog.get_logger("server.rules.timers")
_C: Final = timer.c


class _Params(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a timer's row keeps beside its columns."""

    due: int
    """When the task is due, in milliseconds."""
    user_id: str | None = None
    minutes: int | None = None


def set_timers(tx: Transaction, task: Task, timers: Sequence[Timer]) -> None:
    """Let *timers* be all the timers that *task* has."""
    tx.connection.execute(
        delete(timer).where(
            _C.account_id == tx.account_id, _C.type == "task", _C.record_id == task.id
        )
    )
    if timers:
        tx.connection.execute(timer.insert(), [_row(tx.account_id, one) for one in timers])


def _row(account_id: str, one: Timer) -> dict[str, Any]:
    params = _Params(due=milliseconds(one.due_at), user_id=one.user_id, minutes=one.minutes)
    return {
        "account_id": account_id,
        "id": one.id,
        "kind": one.kind,
        "due_at": milliseconds(one.at),
        "type": "task",
        "record_id": one.task_id,
        "params": msgspec.json.encode(params).decode(),
    }


async def fire_due(store: Store, now: datetime | None = None, account_id: str | None = None) -> int:
    """Fire every timer whose moment has come, of one account or of all; return how many.

    A timer fires in the write that marks it done, so a crash fires it again and nothing is told
    twice (S32). Several processes may do this at once: each takes what no other has taken. One
    that cannot be fired is logged and left alone for a while; it does not hold up the others.
    """
    moment = store.clock() if now is None else now
    fired = 0
    for account in await store.read_bare(lambda connection: _accounts(connection, moment)):
        if account_id is None or account == account_id:
            fired += await _fire_account(store, account, moment)
    return fired


async def _fire_account(store: Store, account_id: str, now: datetime) -> int:
    fired = 0
    while True:
        try:
            count = await store.write(account_id, partial(fire, now=now))
        except Exception as error:
            _LOG.warning("timers failed", account=account_id, error=type(error).__name__)
            return fired + await _fire_singly(store, account_id, now)
        fired += count
        if count < BATCH:
            return fired


async def _fire_singly(store: Store, account_id: str, now: datetime) -> int:
    """Fire one timer at a time, so that only the broken ones are put off."""

    def waiting(connection: Connection) -> list[str]:
        return list(connection.execute(_due(account_id, now)).scalars())

    fired = 0
    for timer_id in await store.read_bare(waiting):
        try:
            fired += await store.write(account_id, partial(fire, now=now, only=timer_id))
        except Exception as error:
            _LOG.error("timer put off", account=account_id, timer=timer_id, error=repr(error))
            await store.write_bare(partial(_put_off, account_id, timer_id, now + RETRY_AFTER))
    return fired


def _put_off(account_id: str, timer_id: str, until: datetime, connection: Connection) -> None:
    one = (_C.account_id == account_id) & (_C.id == timer_id)
    connection.execute(update(timer).where(one).values(claimed_until=milliseconds(until)))


def fire(tx: Transaction, now: datetime, only: str | None = None) -> int:
    """Fire the due timers of one account, or *only* that one, in this write; return how many."""
    due = _due(tx.account_id, now)
    if only is not None:
        due = due.where(_C.id == only)
    claimed = tx.connection.execute(
        update(timer)
        .where(_C.account_id == tx.account_id, _C.id.in_(due.with_for_update(skip_locked=True)))
        .values(done_at=milliseconds(now), claimed_until=None)
        .returning(_C.id, _C.kind, _C.record_id, _C.due_at, _C.params)
    ).all()
    for row in sorted(claimed, key=lambda one: (one.due_at, one.id)):
        event = _event(tx, row.id, row.kind, row.record_id, row.due_at, row.params)
        if event is not None:
            tx.emit(event)
    return len(claimed)


def prune_timers(connection: Connection, now: datetime) -> int:
    """Delete the timers that fired more than 30 days ago and return how many. Run daily.

    None of them fires again: what a task has is set anew, by ids of its own, when it changes.
    """
    old = _C.done_at < milliseconds(now - REMEMBERED)
    return connection.execute(delete(timer).where(old)).rowcount


def _event(
    tx: Transaction, timer_id: str, kind: str, task_id: str, at: int, params: str
) -> Event | None:
    """Return the event a timer means, or ``None`` when its task no longer says so."""
    told = msgspec.json.decode(params, type=_Params)
    task = tx.find(Task, task_id)
    if task is None or task.completed_at is not None or task.due_at is None:
        return None
    if milliseconds(task.due_at) != told.due:
        return None
    if told.user_id is not None and told.user_id != task.assignee_id:
        return None
    return Event(
        id=caused_id(timer_id, kind, f"{told.due}/{told.minutes}"),
        kind=kind,
        happened_at=from_milliseconds(at),
        received_at=tx.now,
        before=task,
        after=task,
        minutes=told.minutes,
    )


def _waiting(now: datetime) -> ColumnElement[bool]:
    moment = milliseconds(now)
    return and_(
        _C.done_at.is_(None),
        _C.due_at <= moment,
        or_(_C.claimed_until.is_(None), _C.claimed_until <= moment),
    )


def _due(account_id: str, now: datetime) -> Select[str]:
    query = select(_C.id).where(_C.account_id == account_id, _waiting(now))
    return query.order_by(_C.due_at, _C.id).limit(BATCH)


def _accounts(connection: Connection, now: datetime) -> list[str]:
    query = select(_C.account_id).where(_waiting(now)).distinct()
    return list(connection.execute(query.order_by(_C.account_id)).scalars())
