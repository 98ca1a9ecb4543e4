"""Applying mutations: once each, with the verdict stored beside the effect (S7, S21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec
import structlog
from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from protocol.ids import derived_id
from protocol.mutations import (
    SUBJECTS,
    Args,
    Mutation,
    MutationBatch,
    MutationResult,
    MutationResults,
    decode_args,
)
from protocol.records import Audit, Ref, encode_record
from server.access import RIGHTS, Person, may, may_see
from server.actions.table import ACTIONS, PREPARED
from server.actions.verdict import Action, Outcome, Rejected
from server.attempts import SIGNED_IN, begin_attempt
from server.database import Prepared
from server.rows import milliseconds
from server.store import Store
from server.tables import applied
from server.transaction import Reader, Transaction

__all__ = [
    "KEPT",
    "ForeignEpoch",
    "NotActive",
    "apply_batch",
    "apply_mutation",
    "apply_within",
    "prune_verdicts",
]

KEPT: Final = timedelta(days=400)
"""How long a verdict is remembered."""

_AUDITED: Final = frozenset(name for name, roles in RIGHTS.items() if len(roles) == 1)
"""What only admins may ask for leaves an audit record."""

_VERDICT: Final = Prepared(
    lambda dialect: select(applied).where(
        applied.c.account_id == bindparam("account"),
        applied.c.mutation_id == bindparam("mutation"),
    )
)
_REMEMBER: Final = Prepared(
    lambda dialect: applied.insert().values({c.name: bindparam(c.name) for c in applied.columns})
)

_LOG = structlog.get_logger("server.actions")


class ForeignEpoch(Exception):
    """The desktop believes in another history of this account: nothing was applied (S17)."""


class NotActive(Exception):
    """The person is suspended or gone: nothing was applied, and no verdict is stored."""


async def apply_batch(
    store: Store, person: Person, batch: MutationBatch, *, session_id: str | None = None
) -> MutationResults:
    """Apply the mutations of *batch* in order, each standing alone, and return their verdicts.

    Raises :class:`ForeignEpoch`, :class:`NotActive`, or the database's error; then some of them may
    have been applied, and asking again answers those as they were.
    """
    account_id = person.account_id
    works = []
    for mutation in batch.mutations:
        action = await _prepared(store, person, mutation, session_id)
        works.append(_work(person.user_id, mutation, batch.epoch, action))
    if not works:  # no write of theirs will look
        epoch = await store.read(account_id, lambda reader: reader.account.epoch)
        if epoch != batch.epoch:
            raise ForeignEpoch
    results: list[MutationResult] = []
    for result in await store.write_each(account_id, works):
        if isinstance(result, BaseException):
            raise result
        results.append(result)
    return MutationResults(epoch=batch.epoch, results=results)


async def apply_mutation(
    store: Store,
    person: Person,
    mutation: Mutation,
    *,
    epoch: str | None = None,
    session_id: str | None = None,
) -> MutationResult:
    """Apply one mutation for *person* and return its verdict, durable by then.

    *epoch*, where given, must be the account's. Raises :class:`ForeignEpoch`, :class:`NotActive`.
    """
    action = await _prepared(store, person, mutation, session_id)
    return await store.write(person.account_id, _work(person.user_id, mutation, epoch, action))


def apply_within(
    tx: Transaction,
    user_id: str,
    mutation: Mutation,
    *,
    epoch: str | None = None,
    action: Action | None = None,
) -> MutationResult:
    """Apply one mutation within a write, or answer a known one as it was.

    *action* replaces the one of the mutation's name, where its slow part was done before.
    """
    if epoch is not None and epoch != tx.account.epoch:
        raise ForeignEpoch
    known = _known(tx, user_id, mutation.id)
    if known is not None:
        return known
    person = tx.person(user_id)
    if person is None or not person.active:
        raise NotActive
    tx.cause = mutation.id
    subject: Ref | None = None
    try:
        args = _args(mutation)
        subject = _subject(mutation.name, args)
        run = action or ACTIONS[mutation.name]
        outcome = tx.attempt(lambda: _run(tx, person, mutation, run, args, subject))
    except Rejected as rejected:
        return _reject(tx, person, mutation, rejected, subject)
    result = MutationResult(id=mutation.id, status="applied", version=tx.standing)
    _remember(tx, user_id, result, subject)
    return msgspec.structs.replace(result, secret=outcome.secret if outcome else None)


def prune_verdicts(connection: Connection, now: datetime) -> int:
    """Forget verdicts older than 400 days and return how many. Run daily."""
    old = applied.c.applied_at < milliseconds(now - KEPT)
    return connection.execute(delete(applied).where(old)).rowcount


def _work(
    user_id: str, mutation: Mutation, epoch: str | None, action: Action | None
) -> Callable[[Transaction], MutationResult]:
    return lambda tx: apply_within(tx, user_id, mutation, epoch=epoch, action=action)


async def _prepared(
    store: Store, person: Person, mutation: Mutation, session_id: str | None
) -> Action | None:
    """Do the slow part of a mutation before the write: what is slow is to try a password.

    Tries are counted as at a sign-in (row 37), and forgiven by the action that took one.
    """
    prepare = PREPARED.get(mutation.name)
    if prepare is None:
        return None

    try:
        args = _args(mutation)
    except Rejected:
        return None  # said again, and stored, inside the write
    user_id = person.user_id
    if await store.read(
        person.account_id, lambda reader: _known(reader, user_id, mutation.id) is not None
    ):
        return None
    now = store.clock()
    wait = await store.write_bare(lambda bare: begin_attempt(bare, user_id, SIGNED_IN, now))
    if wait is not None:
        return _too_many
    return await store.read(
        person.account_id, lambda reader: prepare(reader, person, args, session_id)
    )


def _too_many(tx: Transaction, person: Person, args: Args) -> None:
    raise Rejected("too-many-tries")


def _args(mutation: Mutation) -> Args:
    try:
        return decode_args(mutation.name, mutation.args)
    except KeyError:
        raise Rejected("unknown-mutation", f"{mutation.name} is not known here") from None
    except msgspec.DecodeError as error:
        raise Rejected("bad-input", str(error)) from error


def _run(
    tx: Transaction,
    person: Person,
    mutation: Mutation,
    action: Action,
    args: Args,
    subject: Ref | None,
) -> Outcome | None:
    if not may(person, mutation.name):
        raise Rejected("not-allowed")
    try:
        outcome = action(tx, person, args)
        if mutation.name in _AUDITED:
            _audit(tx, person, mutation, subject)
    except IntegrityError as error:
        raise Rejected("already-exists") from error
    except (Rejected, DBAPIError):
        raise
    except Exception as error:
        # a mutation that breaks the server must not be pushed for ever in front of all others
        _LOG.exception("mutation_failed", mutation=mutation.name)
        raise Rejected("server-error") from error
    return outcome


def _audit(tx: Transaction, person: Person, mutation: Mutation, subject: Ref | None) -> None:
    tx.put(
        Audit(
            id=derived_id("audit", mutation.id),
            actor_id=person.user_id,
            action=mutation.name,
            subject=subject,
            created_at=tx.now,
            updated_at=tx.now,
        )
    )


def _subject(name: str, args: Args) -> Ref | None:
    type_ = SUBJECTS.get(name)
    return None if type_ is None else Ref(type_, getattr(args, "id", ""))


def _known(reader: Reader, user_id: str, mutation_id: str) -> MutationResult | None:
    """Return the stored verdict, as it was; to anybody but its author it is refused (S21)."""
    row = _VERDICT.first(reader.connection, account=reader.account_id, mutation=mutation_id)
    if row is None:
        return None
    if row.user_id != user_id:
        return MutationResult(id=mutation_id, status="rejected", reason="not-allowed")
    result = MutationResult(
        id=mutation_id,
        status=row.status,
        version=row.version,
        repeated=True,
        reason=row.reason,
        detail=row.detail,
    )
    person = reader.person(user_id)
    if row.status == "applied" or row.type is None or person is None:
        return result
    return _with_record(reader, person, result, Ref(row.type, row.record_id))


def _reject(
    tx: Transaction,
    person: Person,
    mutation: Mutation,
    rejected: Rejected,
    subject: Ref | None,
) -> MutationResult:
    result = MutationResult(
        id=mutation.id,
        status="rejected",
        version=tx.account.version,
        reason=rejected.reason,
        detail=rejected.detail.replace("\0", "") or None,
    )
    _remember(tx, person.user_id, result, subject)
    return result if subject is None else _with_record(tx, person, result, subject)


def _with_record(
    reader: Reader, person: Person, result: MutationResult, subject: Ref
) -> MutationResult:
    """Return *result* with the record as it is, if its author may see it now (S26)."""
    record = reader.get(subject.type, subject.id)
    if record is None or not may_see(person, record, reader):
        return result
    return msgspec.structs.replace(result, record=msgspec.Raw(encode_record(record)))


def _remember(tx: Transaction, user_id: str, result: MutationResult, subject: Ref | None) -> None:
    _REMEMBER.run(
        tx.connection,
        {
            "account_id": tx.account_id,
            "mutation_id": result.id,
            "user_id": user_id,
            "status": result.status,
            "version": result.version,
            "reason": result.reason,
            "detail": result.detail,
            "type": subject and subject.type,
            "record_id": subject and subject.id,
            "applied_at": milliseconds(tx.now),
        },
    )
