"""The outbox: mutations that the server has not settled, in the order they were made (B2).

A mutation is *waiting* until the server settles it; *applied* while its local effect still has to
be shown, because the mirror has not reached its version (S16); *rejected* until the person has
seen why; *held* while one before it on the same record was rejected and the person has not
decided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.models.changes import Rejected
from app.models.database import Database
from protocol.ids import new_id
from protocol.mutations import Mutation, MutationResult

__all__ = ["Entry", "EntryState", "Outbox"]


class EntryState(StrEnum):
    """Where a mutation of the outbox stands."""

    WAITING = "waiting"
    APPLIED = "applied"
    REJECTED = "rejected"
    HELD = "held"


class Entry(NamedTuple):
    """One mutation as the outbox keeps it; ``at`` in milliseconds."""

    seq: int
    id: str
    name: str
    args: bytes
    refs: frozenset[str]
    at: int
    state: EntryState
    epoch: str
    version: int
    reason: str
    detail: str


_FIELDS: Final = ", ".join(Entry._fields)


def _entry(row: Any) -> Entry:  # noqa: ANN401 - a row as SQLite gives it
    seq, id_, name, args, refs, at, state, *rest = row
    return Entry(
        seq, id_, name, args, frozenset(msgspec.json.decode(refs)), at, EntryState(state), *rest
    )


class Outbox:
    """The table of mutations in ``outbox.db``; every change is on the disk when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, id_: str, name: str, args: bytes, refs: Iterable[str], at: int) -> None:
        """Write one mutation, behind every other; it is held where one it follows is refused."""
        wanted = frozenset(refs)
        with self._database.transaction() as connection:
            blocked = self._blocked(connection)
            state = EntryState.HELD if wanted & blocked else EntryState.WAITING
            connection.exec_driver_sql(
                "INSERT INTO mutation (id, name, args, refs, at, state) VALUES (?, ?, ?, ?, ?, ?)",
                (id_, name, args, msgspec.json.encode(sorted(wanted)).decode(), at, str(state)),
            )

    def waiting(self, limit: int, upto: int | None = None) -> list[Mutation]:
        """Return the oldest *limit* mutations to push, by row number, up to *upto* (S22)."""
        rows = self._database.read(
            lambda connection: connection.exec_driver_sql(
                "SELECT id, name, args FROM mutation WHERE state = 'waiting'"
                " AND (?1 IS NULL OR seq <= ?1) ORDER BY seq LIMIT ?2",
                (upto, limit),
            ).all()
        )
        return [Mutation(id=row[0], name=row[1], args=msgspec.Raw(row[2])) for row in rows]

    def newest(self) -> int:
        """Return the row number of the newest mutation here; 0 where there is none."""
        return self._database.read(
            lambda connection: int(
                connection.exec_driver_sql("SELECT ifnull(max(seq), 0) FROM mutation").scalar_one()
            )
        )

    def effective(self) -> list[Entry]:
        """Return every mutation whose local effect may still have to be shown, in order."""
        return self._entries("state IN ('waiting', 'held', 'applied')")

    def entry(self, id_: str) -> Entry | None:
        """Return one mutation, or ``None``."""
        found = self._entries("id = ?", (id_,))
        return found[0] if found else None

    def waiting_count(self) -> int:
        """Return how many mutations have no verdict yet, those held for the person included."""
        return self._count("state IN ('waiting', 'held')")

    def rejected_count(self) -> int:
        """Return how many refused mutations the person has not dealt with."""
        return self._count("state = 'rejected'")

    def settle(self, epoch: str, results: Sequence[MutationResult]) -> list[str]:
        """Write the verdicts down; return the ids that were refused just now.

        A verdict on a mutation that is not here, or has its verdict, changes nothing.
        """
        refused: list[str] = []
        with self._database.transaction() as connection:
            for result in results:
                state = EntryState.REJECTED if result.status == "rejected" else EntryState.APPLIED
                done = connection.exec_driver_sql(
                    "UPDATE mutation SET state = ?, epoch = ?, version = ?, reason = ?, detail = ?"
                    " WHERE id = ? AND state IN ('waiting', 'held')",
                    (
                        str(state),
                        epoch,
                        result.version,
                        result.reason or "",
                        result.detail or "",
                        result.id,
                    ),
                )
                if done.rowcount and state is EntryState.REJECTED:
                    refused.append(result.id)
            if refused:
                self._hold(connection)
        return refused

    def forget_reached(self, epoch: str, cursor: int) -> int:
        """Drop applied mutations that a whole mirror at *cursor* contains (S16)."""
        with self._database.transaction() as connection:
            return connection.exec_driver_sql(
                "DELETE FROM mutation WHERE state = 'applied' AND epoch = ? AND version <= ?",
                (epoch, cursor),
            ).rowcount

    def reopen_foreign(self, epoch: str) -> int:
        """Have mutations that another history had applied pushed again (S17).

        The server answers a known id as it did before, so nothing is done twice.
        """
        with self._database.transaction() as connection:
            return connection.exec_driver_sql(
                "UPDATE mutation SET state = 'waiting', version = 0"
                " WHERE state = 'applied' AND epoch <> ?",
                (epoch,),
            ).rowcount

    def rejected(self) -> list[Rejected]:
        """Return what the person has to be told, oldest first."""
        held = self._entries("state = 'held'")
        return [
            Rejected(
                id=one.id,
                name=one.name,
                args=one.args,
                at=one.at,
                reason=one.reason,
                detail=one.detail,
                behind=sum(1 for other in held if other.seq > one.seq and other.refs & one.refs),
            )
            for one in self._entries("state = 'rejected'")
        ]

    def unsent(self) -> list[Entry]:
        """Return what has no verdict yet, oldest first, what is held for the person included."""
        return self._entries("state IN ('waiting', 'held')")

    def put_back(self, entry: Entry) -> None:
        """Have a refusal that was dismissed stand where it stood."""
        refs = msgspec.json.encode(sorted(entry.refs)).decode()
        values = (*entry[:4], refs, entry.at, str(entry.state), *entry[7:])
        marks = ", ".join("?" * len(values))
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO mutation ({_FIELDS}) VALUES ({marks})", values
            )
            self._hold(connection)

    def dismiss(self, id_: str) -> None:
        """The person has seen the refusal: forget it; what waited behind it goes on."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "DELETE FROM mutation WHERE id = ? AND state = 'rejected'", (id_,)
            )
            self._release(connection)

    def discard(self, id_: str) -> None:
        """The person gives up the refused mutation, and what waited behind it."""
        refused = self.entry(id_)
        if refused is None or refused.state is not EntryState.REJECTED:
            return
        dropped = [
            (one.id,)
            for one in self._entries("state = 'held'")
            if one.seq > refused.seq and one.refs & refused.refs
        ]
        with self._database.transaction() as connection:
            connection.exec_driver_sql(
                "DELETE FROM mutation WHERE id = ?", [(refused.id,), *dropped]
            )
            self._release(connection)

    def retry(self, id_: str) -> str | None:
        """The person wants it tried again: under a new id, in its old place; return that id.

        A new id, because a verdict is the same however often it is asked (S21).
        """
        again = new_id()
        with self._database.transaction() as connection:
            done = connection.exec_driver_sql(
                "UPDATE mutation SET id = ?, state = 'waiting', version = 0, reason = '',"
                " detail = '' WHERE id = ? AND state = 'rejected'",
                (again, id_),
            )
            self._release(connection)
        return again if done.rowcount else None

    def _hold(self, connection: Connection) -> None:
        refused = _rows(connection, "state = 'rejected'")
        held = [
            (one.id,)
            for one in _rows(connection, "state = 'waiting'")
            if any(one.seq > other.seq and one.refs & other.refs for other in refused)
        ]
        if held:
            connection.exec_driver_sql("UPDATE mutation SET state = 'held' WHERE id = ?", held)

    def _release(self, connection: Connection) -> None:
        connection.exec_driver_sql("UPDATE mutation SET state = 'waiting' WHERE state = 'held'")
        self._hold(connection)

    def _blocked(self, connection: Connection) -> frozenset[str]:
        refused = _rows(connection, "state = 'rejected'")
        return frozenset().union(*(one.refs for one in refused))

    def _entries(self, where: str, values: tuple[Any, ...] = ()) -> list[Entry]:
        return self._database.read(lambda connection: _rows(connection, where, values))

    def _count(self, where: str) -> int:
        return self._database.read(
            lambda connection: int(
                connection.exec_driver_sql(
                    f"SELECT count(*) FROM mutation WHERE {where}"
                ).scalar_one()
            )
        )


def _rows(connection: Connection, where: str, values: tuple[Any, ...] = ()) -> list[Entry]:
    rows = connection.exec_driver_sql(
        f"SELECT {_FIELDS} FROM mutation WHERE {where} ORDER BY seq", values
    )
    return [_entry(row) for row in rows]
