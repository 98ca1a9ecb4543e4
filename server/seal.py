"""The seal of a database: its life with its count of commits, kept in the file beside it too (S20).

Somebody who copies an old SQLite file back would bring back an old history under an epoch that
desktops believe in. The file beside it, written after each commit, is then ahead of the database.
The other way round is harmless: a crash between commit and file leaves the file behind.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final

import msgspec
from sqlalchemy import Connection, bindparam, select, update

from server.tables import seal

__all__ = ["Seal", "SealFile", "count_commit", "read_seal", "write_seal"]

_ROW: Final = 1
_COUNT = update(seal).where(seal.c.id == _ROW).values(commits=seal.c.commits + 1)
_READ = select(seal.c.stamp, seal.c.commits).where(seal.c.id == _ROW)
_STAMP = update(seal).where(seal.c.id == _ROW).values(stamp=bindparam("new_stamp"))


class Seal(msgspec.Struct, frozen=True):
    """A database's life (a random word that changes with every restore) and commit count."""

    stamp: str
    commits: int

    def continues(self, beside: Seal | None) -> bool:
        """Say whether the database with this seal is the one that the file *beside* it tells of."""
        if beside is None:
            return self.commits == 0
        return beside.stamp == self.stamp and beside.commits <= self.commits


def read_seal(connection: Connection) -> Seal | None:
    """Return the seal in the database, ``None`` before the first one."""
    row = connection.execute(_READ).first()
    return None if row is None else Seal(row.stamp, row.commits)


def write_seal(connection: Connection, stamp: str) -> None:
    """Begin a new life named *stamp*."""
    if read_seal(connection) is None:
        connection.execute(seal.insert(), {"id": _ROW, "stamp": stamp, "commits": 0})
    else:
        connection.execute(_STAMP, {"new_stamp": stamp})


def count_commit(connection: Connection) -> Seal:
    """Count the commit that is about to be made and return the seal it will leave."""
    connection.execute(_COUNT)
    found = read_seal(connection)
    if found is None:
        raise LookupError("this database has no seal")
    return found


class SealFile:
    """The file beside an SQLite database; one short line, overwritten in place."""

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(database.name + ".seal")
        self._descriptor: int | None = None

    def read(self) -> Seal | None:
        """Return what it says, ``None`` where it is missing or unreadable."""
        try:
            return msgspec.json.decode(self.path.read_bytes().rstrip(), type=Seal)
        except (OSError, msgspec.DecodeError):
            return None

    def write(self, value: Seal) -> None:
        """Say that the database now stands at *value*.

        Not synced to the disk: after a power cut the file may be behind, which is harmless. A disk
        that refuses (full, read-only) must not undo a commit that is already durable.
        """
        line = msgspec.json.encode(value).ljust(120) + b"\n"
        with contextlib.suppress(OSError):
            if self._descriptor is None:
                self._descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o600)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, line)

    def close(self) -> None:
        """Close the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
