"""The two files of one person on one server: opened, checked, mended, never lost (rows 23 to 25).

``mirror.db`` is a copy: outdated, it is made anew; damaged, it is put aside and made anew.
``outbox.db`` is the person's: migrated in steps after a copy, put aside when damaged, deleted
never. A file of a newer Deskbell is refused and left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from app.models.database import Database, translated
from app.models.errors import (
    DamagedFile,
    DamagedOutbox,
    DiskFull,
    DiskReadOnly,
    DiskTrouble,
    FileBusy,
    NewerFile,
    StoreError,
)
from app.models.instants import Clock, utc_now
from app.models.keepsakes import Keepsakes
from app.models.outbox import Outbox
from app.models.outbox_steps import OUTBOX_STEPS
from app.models.schema import MIRROR_VERSION, create_mirror, mirror_shape
from app.models.toast_log import ToastLog
from app.models.trouble import Trouble

__all__ = ["WINDOW_WAIT_MS", "Files", "folder_of"]

MIRROR: Final = "mirror.db"
OUTBOX: Final = "outbox.db"

WINDOW_WAIT_MS: Final = 50
"""How long the window's own writes wait for the worker that fills the mirror."""

WORKER_WAIT_MS: Final = 10_000

WORKER_LOG_PAGES: Final = 8_000
"""32 MB of the log are brought into the mirror at once: a bulk fills the same pages many times."""


def folder_of(root: Path, account_id: str, person_id: str) -> Path:
    """Return the folder of one person of one account; nobody else's files lie in it."""
    return root / account_id / person_id


class Files:
    """The open files of one person, used by one thread; :meth:`worker` opens them for another."""

    def __init__(
        self,
        folder: Path,
        person_id: str,
        clock: Clock = utc_now,
        *,
        wait_ms: int = WINDOW_WAIT_MS,
        log_pages: int = 1_000,
    ) -> None:
        """Open or create the files; raises a :class:`StoreError` where that is impossible."""
        self.folder = folder
        self.person_id = person_id
        self.clock = clock
        self.generation = 0
        """Grows when the mirror is replaced by a new file."""
        self.notices: list[Trouble] = []
        """What happened to the files and the person has not been told yet."""
        self._wait_ms = wait_ms
        self._log_pages = log_pages
        with translated():
            _make_folder(folder)
        self.outbox_file = self._open_outbox()
        try:
            self.mirror = self._open_mirror()
        except BaseException:
            self.outbox_file.close()
            raise
        self._bind()

    def _bind(self) -> None:
        self.outbox = Outbox(self.outbox_file)
        self.toasts = ToastLog(self.outbox_file)
        self.keepsakes = Keepsakes(self.outbox_file, self.clock)

    def worker(self) -> Files:
        """Return the same files opened anew, for a thread that fills the mirror in bulk."""
        return self.for_bulk(self.folder, self.person_id, self.clock)

    @classmethod
    def for_bulk(cls, folder: Path, person_id: str, clock: Clock) -> Files:
        """Open files to fill the mirror in bulk, in a thread or process of its own."""
        return cls(folder, person_id, clock, wait_ms=WORKER_WAIT_MS, log_pages=WORKER_LOG_PAGES)

    @property
    def read_only(self) -> bool:
        """Whether the disk could not be written to when the files were opened."""
        return self.mirror.read_only or self.outbox_file.read_only

    def recover(self) -> None:
        """Open files that could only be read for writing, if that works again by now."""
        if self.outbox_file.read_only:
            self.outbox_file.close()
            self.outbox_file = self._open_outbox()
            self._bind()
        if self.mirror.read_only:
            self.mirror.close()
            self.mirror = self._open_mirror()
            self.generation += 1

    def rebuild_mirror(self) -> None:
        """Put a damaged mirror aside and begin an empty one (row 24).

        Raises :class:`DiskTrouble` where it cannot be put aside now; the next look tries again.
        """
        self.mirror.close()
        self.mirror.damaged = True
        _put_aside(self.folder / MIRROR, self._aside_name(MIRROR))
        self.notices.append(DamagedFile(MIRROR).trouble)
        self.mirror = self._open_mirror()
        self.generation += 1

    def close(self) -> None:
        """Close both files."""
        self.mirror.close()
        self.outbox_file.close()

    # the mirror

    def _open_mirror(self) -> Database:
        path = self.folder / MIRROR
        try:
            return self._usable_mirror(path)
        except DamagedFile as error:
            _put_aside(path, self._aside_name(MIRROR))
            self.notices.append(error.trouble)
            return self._usable_mirror(path)

    def _mirror_at(self, path: Path) -> Database:
        return _open(path, synchronous="NORMAL", wait_ms=self._wait_ms, log_pages=self._log_pages)

    def _usable_mirror(self, path: Path) -> Database:
        database = self._mirror_at(path)
        try:
            version = database.user_version()
            if version > MIRROR_VERSION:
                raise NewerFile(MIRROR)
            if version == MIRROR_VERSION and _shape(database) == mirror_shape():
                return database
            if database.read_only:
                raise DiskReadOnly(MIRROR)
        except BaseException:
            database.close()
            raise
        if version:
            database.close()
            _remove(path)
            database = self._mirror_at(path)
        return _begun(database, create_mirror)

    # the outbox

    def _open_outbox(self) -> Database:
        path = self.folder / OUTBOX
        try:
            return self._usable_outbox(path)
        except DamagedFile:
            aside = self._aside_name(OUTBOX)
            _put_aside(path, aside)
            database = self._usable_outbox(path)
            saved = _salvage(self.folder / aside, database)
            self.notices.append(DamagedOutbox(aside, saved).trouble)
            return database

    def _usable_outbox(self, path: Path) -> Database:
        database = _open(path, synchronous="FULL", wait_ms=WORKER_WAIT_MS)
        try:
            version = database.user_version()
            if version > len(OUTBOX_STEPS):
                raise NewerFile(OUTBOX)
            if not database.sound():
                raise DamagedFile(OUTBOX)
            if version < len(OUTBOX_STEPS):
                if database.read_only:
                    raise DiskReadOnly(OUTBOX)
                self._migrate(database, version)
        except BaseException:
            database.close()
            raise
        return database

    def _migrate(self, database: Database, version: int) -> None:
        if version:
            copy = self.folder / f"outbox.version{version}.db"
            copy.unlink(missing_ok=True)
            with translated():
                database.connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
        with database.transaction() as connection:
            for step in OUTBOX_STEPS[version:]:
                for statement in step:
                    connection.exec_driver_sql(statement)
            connection.exec_driver_sql(f"PRAGMA user_version={len(OUTBOX_STEPS)}")

    def _aside_name(self, name: str) -> str:
        stamp = self.clock().strftime("%Y%m%d-%H%M%S")
        stem = name.removesuffix(".db")
        aside, number = f"{stem}.damaged-{stamp}.db", 1
        while (self.folder / aside).exists():
            number += 1
            aside = f"{stem}.damaged-{stamp}-{number}.db"
        return aside


_UNWRITABLE: Final = (DiskFull, DiskReadOnly, DiskTrouble)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        if not folder.is_dir():
            raise DiskReadOnly(str(error)) from error


def _open(path: Path, *, synchronous: str, wait_ms: int, log_pages: int = 1_000) -> Database:
    """Open *path*; where nothing can be written, as it lies, to be read only (row 23)."""
    try:
        database = Database(path, synchronous=synchronous, wait_ms=wait_ms, log_pages=log_pages)
        try:
            _touch(database)
        except BaseException:
            database.close()
            raise
    except _UNWRITABLE:
        if not path.exists() or not path.stat().st_size:
            raise
        return Database(path, synchronous=synchronous, wait_ms=wait_ms, read_only=True)
    return database


def _touch(database: Database) -> None:
    """Read from the file and lock it for writing: opening alone does neither.

    SQLite opens a file on a read-only disk without a word, and would keep it read-only for good.
    """
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    with suppress(FileBusy), database.transaction():
        pass


def _begun(database: Database, create: Callable[[Connection], None]) -> Database:
    try:
        with database.transaction() as connection:
            create(connection)
    except StoreError:
        database.close()
        raise
    return database


def _shape(database: Database) -> str:
    with translated():
        return str(
            database.connection.exec_driver_sql("SELECT shape FROM mirror_state").scalar_one()
        )


_SUFFIXES: Final = ("", "-wal", "-shm")


def _put_aside(path: Path, name: str) -> None:
    for suffix in _SUFFIXES:
        old = path.with_name(path.name + suffix)
        if old.exists():
            try:
                old.rename(path.with_name(name + suffix))
            except OSError as error:  # Windows, while anybody has it open
                raise DiskTrouble(str(error)) from error


def _remove(path: Path) -> None:
    for suffix in _SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


_SALVAGED: Final = ("mutation", "toast", "ring", "draft", "choice")


def _salvage(damaged: Path, database: Database) -> int:
    """Copy every row that can still be read into the new file; return how many mutations."""
    saved = 0
    for table in _SALVAGED:
        rows = _readable(damaged, table)
        if not rows:
            continue
        marks = ", ".join("?" * len(rows[0]))
        with database.transaction() as connection:
            done = connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows
            )
        if table == "mutation":
            saved = max(done.rowcount, 0)
    return saved


def _readable(damaged: Path, table: str) -> list[tuple[object, ...]]:
    """Return the rows of *table* up to the first damage."""
    rows: list[tuple[object, ...]] = []
    try:
        with closing(sqlite3.connect(damaged)) as file:
            for row in file.execute(f"SELECT * FROM {table}"):
                rows.append(row)
    except sqlite3.Error:
        pass
    return rows
