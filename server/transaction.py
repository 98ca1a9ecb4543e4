"""A transaction on one account: what is read in one snapshot, written at one version."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, delete, not_, select, update
from sqlalchemy.sql import Select

from protocol.ids import derived_id
from protocol.records import (
    RECORD_TYPES,
    Record,
    User,
    decode_record,
    encode_record,
)
from server import access, sight
from server.access import Person, person_of, scopes_of, type_of
from server.commit import Change, Commit, History, Withdrawal
from server.database import Prepared, upsert
from server.rows import milliseconds, row_of, storable
from server.tables import (
    RECORD_TABLES,
    conversation_member,
    floor,
    history,
    pointer,
)

if TYPE_CHECKING:
    from server.rules.event import Event

__all__ = ["Reader", "Transaction", "UnknownAccount"]

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class UnknownAccount(LookupError):
    """There is no account of this id in the database."""


def _body(name: str, dialect: str) -> Select[Any]:
    c = RECORD_TABLES[name].c
    return select(c.body).where(c.account_id == bindparam("account"), c.id == bindparam("record"))


_BODY: Final = {name: Prepared(partial(_body, name)) for name in RECORD_TABLES}
_HISTORY: Final = Prepared(
    lambda dialect: select(
        history.c.account_id, history.c.epoch, history.c.version, history.c.horizon
    ).where(history.c.account_id == bindparam("account"))
)
_ADVANCE: Final = Prepared(
    lambda dialect: (
        update(history)
        .where(history.c.account_id == bindparam("account"))
        .values(version=bindparam("taken"))
    )
)
_LIVE: Final = Prepared(
    lambda dialect: select(pointer.c.scope).where(
        pointer.c.account_id == bindparam("account"),
        pointer.c.type == bindparam("type"),
        pointer.c.id == bindparam("record"),
        not_(pointer.c.deleted),
    )
)
_MEMBERSHIPS: Final = select(conversation_member.c.conversation_id).where(
    conversation_member.c.account_id == bindparam("account"),
    conversation_member.c.user_id == bindparam("person"),
)


class Reader:
    """One account as it stands in one snapshot (S5)."""

    def __init__(self, connection: Connection, account_id: str, now: datetime) -> None:
        self.connection = connection
        """For queries of a module's own; see :mod:`server.tables`."""
        self.account_id = account_id
        self.now = now
        self._known: dict[tuple[str, str], Record | None] = {}
        self._account: History | None = None

    @property
    def account(self) -> History:
        """Where the account stands. Raises :class:`UnknownAccount`."""
        if self._account is None:
            row = _HISTORY.first(self.connection, account=self.account_id)
            if row is None:
                raise UnknownAccount(self.account_id)
            self._account = History(*row)
        return self._account

    def get(self, type_: str, id_: str) -> Record | None:
        """Return the record, ``None`` where there is none (or no such type)."""
        key = (type_, id_)
        if key not in self._known:
            self._known[key] = self._load(type_, id_)
        return self._known[key]

    def find(self, cls: type[R], id_: str | None) -> R | None:
        """Return the record of type *cls*, ``None`` where there is none."""
        found = self.get(str(cls.__struct_config__.tag), id_) if id_ is not None else None
        return found if isinstance(found, cls) else None

    def select(self, cls: type[R], *where: ColumnElement[bool]) -> list[R]:
        """Return the account's records of type *cls* where *where* holds, by id.

        *where* speaks of the columns of ``RECORD_TABLES``.
        """
        type_ = str(cls.__struct_config__.tag)
        table = RECORD_TABLES[type_]
        query = select(table.c.body).where(table.c.account_id == self.account_id, *where)
        bodies = self.connection.execute(query.order_by(table.c.id)).scalars()
        records = [decode_record(type_, body) for body in bodies]
        return [record for record in records if isinstance(record, cls)]

    def find_external(self, type_: str, sender: str, external_id: str) -> Record | None:
        """Return the record that *sender* calls *external_id*, ``None`` where there is none."""
        c = RECORD_TABLES[type_].c
        query = select(c.id).where(
            c.account_id == self.account_id,
            c.sender_name == storable(sender),
            c.external_id == storable(external_id),
        )
        found = self.connection.execute(query).scalar()
        return None if found is None else self.get(type_, found)

    def person(self, user_id: str) -> Person | None:
        """Return what access has to know of *user_id*, ``None`` for nobody of this account."""
        user = self.find(User, user_id)
        return None if user is None else person_of(user, self.account_id)

    def conversations_of(self, user_id: str) -> frozenset[str]:
        """Return the ids of the conversations *user_id* owns or is a member of."""
        values = {"account": self.account_id, "person": user_id}
        return frozenset(self.connection.execute(_MEMBERSHIPS, values).scalars())

    def _load(self, type_: str, id_: str) -> Record | None:
        query = _BODY.get(type_)
        if query is None:
            return None
        body = query.scalar(self.connection, account=self.account_id, record=id_)
        return None if body is None else decode_record(type_, body)


class Transaction(Reader):
    """One write: everything it changes stands at one version, taken under the row lock (S7, S8)."""

    def __init__(self, connection: Connection, account_id: str, now: datetime) -> None:
        super().__init__(connection, account_id, now)
        self.cause = ""
        """The id of the mutation, outside event or timer that this write applies (S29)."""
        self._caused = 0
        self._version: int | None = None
        self._bodies: dict[tuple[str, str], bytes | None] = {}
        self._pointers: dict[tuple[str, str, str], bool] = {}
        self._floors: set[str] = set()
        self._withdrawals: list[Withdrawal] = []

    @property
    def version(self) -> int:
        """The version of this write, taken at its first change."""
        if self._version is None:
            self._version = self.account.version + 1
        return self._version

    @property
    def standing(self) -> int:
        """The version at which the account stands with this write's changes, if it made any."""
        return self.account.version if self._version is None else self._version

    def event_id(self) -> str:
        """Return the id of the next event that this write's cause leads to (S29)."""
        self._caused += 1
        return derived_id("event", self.cause, str(self._caused))

    def put(self, record: R) -> R:
        """Write *record* with its pointers (S1) and return it as it now stands.

        ``version`` and ``updated_at`` are the store's. A record that is already so is left alone,
        and takes no version.
        """
        type_ = type_of(record)
        before = self.find(type(record), record.id)
        if before is not None and _same(before, record):
            return before
        return self._write(type_, before, record)

    def touch(self, type_: str, id_: str) -> None:
        """Give the record a new version as it is, so that everybody who may see it looks again."""
        record = self.get(type_, id_)
        if record is not None:
            self._write(type_, record, record)

    def add(self, record: Record) -> bool:
        """Write *record* unless one of its id is there (S32); say whether it was written."""
        if self.get(type_of(record), record.id) is not None:
            return False
        self.put(record)
        return True

    def delete(self, type_: str, id_: str) -> bool:
        """Remove the record, leaving tombstones in its scopes; say whether it was there."""
        before = self.get(type_, id_)
        if before is None:
            return False
        table = RECORD_TABLES[type_]
        self.connection.execute(
            delete(table).where(table.c.account_id == self.account_id, table.c.id == id_)
        )
        self._note(type_, id_, None, None)
        self._point(type_, id_, before=before, scopes=frozenset())
        sight.changed(self, before, None)
        return True

    def emit(self, event: Event) -> None:
        """Plan *event*: notifications and timers in this same write."""
        # the planner writes through this class, so it is looked up when it is needed
        import_module("server.rules").apply(self, event)

    def point(self, scope: str, type_: str, id_: str, *, gone: bool = False) -> None:
        """Tell *scope* at this version to look at the record, as there or as *gone*."""
        self._pointers[(scope, type_, id_)] = gone
        self._bodies.setdefault((type_, id_), b"")
        _ = self.version

    def raise_floor(self, user_id: str) -> None:
        """Let every mirror of *user_id* older than this version be reset (S4)."""
        row = {"account_id": self.account_id, "user_id": user_id, "version": self.version}
        upsert(self.connection, floor, [row])
        self._floors.add(user_id)

    def attempt(self, work: Callable[[], T]) -> T:
        """Run *work*; where it raises, nothing of it was written and this write goes on."""
        kept = self._state()
        self.connection.exec_driver_sql("SAVEPOINT attempt")
        try:
            result = work()
        except BaseException:
            self.connection.exec_driver_sql("ROLLBACK TO SAVEPOINT attempt")
            (
                self._version,
                self._known,
                self._bodies,
                self._pointers,
                self._floors,
                self._withdrawals,
            ) = kept
            raise
        finally:
            self.connection.exec_driver_sql("RELEASE SAVEPOINT attempt")
        return result

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Have *withdrawal* written to the journal with this write."""
        self._withdrawals.append(withdrawal)

    def finish(self) -> Commit | None:
        """Write version and pointers; return what will be committed, ``None`` for nothing.

        Called by the store, once, last.
        """
        if self._version is None:
            return None
        _ADVANCE.run(self.connection, {"account": self.account_id, "taken": self._version})
        upsert(self.connection, pointer, self._pointer_rows(self._version))
        return Commit(
            self.account_id,
            self.account.epoch,
            self._version,
            tuple(self._changes()),
            frozenset(self._floors),
            self._known,
            tuple(self._withdrawals),
        )

    def _state(self) -> tuple[Any, ...]:
        mutable = (
            self._known,
            self._bodies,
            self._pointers,
            self._floors,
            self._withdrawals,
        )
        return self._version, *(kept.copy() for kept in mutable)

    def _write(self, type_: str, before: Record | None, record: R) -> R:
        after = msgspec.structs.replace(record, version=self.version, updated_at=self.now)
        body = encode_record(after)
        row = row_of(self.account_id, type_, after, body)
        upsert(self.connection, RECORD_TABLES[type_], [row])
        self._note(type_, after.id, after, body)
        self._point(type_, after.id, before=before, scopes=scopes_of(after))
        sight.changed(self, before, after)
        return after

    def _note(self, type_: str, id_: str, record: Record | None, body: bytes | None) -> None:
        _ = self.version
        self._known[(type_, id_)] = record
        self._bodies[(type_, id_)] = body

    def _point(self, type_: str, id_: str, *, before: Record | None, scopes: Iterable[str]) -> None:
        live = frozenset(scopes)
        lost = self._live_scopes(type_, id_) - live if before is not None else frozenset()
        self._pointers.update(((scope, type_, id_), True) for scope in lost)
        self._pointers.update(((scope, type_, id_), False) for scope in live)

    def _live_scopes(self, type_: str, id_: str) -> frozenset[str]:
        values = {"account": self.account_id, "type": type_, "record": id_}
        live = set(_LIVE.run(self.connection, values).scalars())
        for (scope, pointed_type, pointed_id), gone in self._pointers.items():
            if (pointed_type, pointed_id) == (type_, id_):
                (live.discard if gone else live.add)(scope)
        return frozenset(live)

    def _pointer_rows(self, version: int) -> list[dict[str, Any]]:
        changed_at = milliseconds(self.now)
        return [
            {
                "account_id": self.account_id,
                "scope": scope,
                "type": type_,
                "id": id_,
                "version": version,
                "deleted": gone,
                "changed_at": changed_at,
            }
            for (scope, type_, id_), gone in self._pointers.items()
        ]

    def _changes(self) -> Iterable[Change]:
        scopes: dict[tuple[str, str], set[str]] = {}
        live: set[tuple[str, str]] = set()
        for (scope, type_, id_), gone in self._pointers.items():
            scopes.setdefault((type_, id_), set()).add(scope)
            if not gone:
                live.add((type_, id_))
        for key, body in self._bodies.items():
            if body == b"" and key not in live:  # only pointed at, as gone: nobody gets it
                record, body = None, None
            else:
                record = self.get(*key)
            if body == b"" and record is not None:
                body = encode_record(record)
            yield Change(frozenset(scopes.get(key, ())), *key, record, body or None)


def _same(before: Record, after: Record) -> bool:
    return before == msgspec.structs.replace(
        after, version=before.version, updated_at=before.updated_at
    )


assert RECORD_TABLES.keys() == RECORD_TYPES.keys() == access.SCOPES.keys() == access.SIGHT.keys()
