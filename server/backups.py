"""Backups: made by the server itself, hourly and daily; restored with a new epoch."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import tarfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from server.database import Database, DatabaseProblem
from server.journal import JOURNAL_NAME, Journal
from server.metrics import Metrics
from server.move import copy_database
from server.restoration import begin_new_epochs
from server.seal import SealFile
from server.store import Store

__all__ = ["Backups", "BadBackup", "back_up", "copy_lite", "due", "expired", "restore"]

FOLDER: Final = "backups"
HOURLY: Final = "hourly"
DAILY: Final = "daily"

_KEPT: Final = {HOURLY: timedelta(hours=48), DAILY: timedelta(days=30)}
_EVERY: Final = {HOURLY: timedelta(hours=1), DAILY: timedelta(days=1)}

_STAMP: Final = "%Y%m%dT%H%M%SZ"

DATABASE_NAME: Final = "deskbell.db"

CERTIFICATE: Final = "tls"
BESIDE: Final = (CERTIFICATE, "files", "metrics-token", "deskbell.toml")
"""What a backup made by hand holds beside the database: without the certificate every desktop
would refuse the restored server."""

_LOG = structlog.get_logger("server.backups")


class BadBackup(ValueError):
    """The file is no backup, or it is damaged; nothing was changed."""


class Backups:
    """The copies a server makes by itself, in ``backups`` below its data directory (SQLite)."""

    def __init__(self, store: Store, data: Path, metrics: Metrics) -> None:
        self._store = store
        self._folder = data / FOLDER
        self._metrics = metrics

    async def keep_up(self) -> None:
        """Make the copies that are due, delete those that are too old."""
        await asyncio.to_thread(self._keep_up)

    def _keep_up(self) -> None:
        now = self._store.clock()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        wanted = [kind for kind in _KEPT if due(self._made(kind), kind, now)]
        if wanted and not self._make(wanted, now):
            return  # the older ones may be all there is
        for kind in _KEPT:
            for made_at in expired(self._made(kind), kind, now):
                self._path(kind, made_at).unlink(missing_ok=True)

    def _make(self, kinds: list[str], now: datetime) -> bool:
        """Make a copy for each of *kinds*; say whether it is good, and keep none that is not."""
        path = self._store.database.path
        assert path is not None  # the caller makes these on SQLite only
        first, *others = (self._path(kind, now) for kind in kinds)
        copy_lite(path, first)
        if DAILY in kinds and (wrong := self._rehearse(first)):
            first.unlink()
            _LOG.error("backup_cannot_be_restored", error=wrong)
            return False
        for other in others:
            shutil.copyfile(first, other)
            other.chmod(0o600)
        self._metrics.backup.set(now.timestamp())
        _LOG.info("backup", backup=first.name, bytes=first.stat().st_size)
        return True

    def _rehearse(self, copy: Path) -> str:
        """Restore *copy* into a folder that is thrown away; return what went wrong (row 26)."""
        folder = self._folder / ".rehearsal"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        try:
            # what it logs is about a copy of a copy
            with structlog.contextvars.bound_contextvars(rehearsal=True):
                restore(copy, f"sqlite:///{folder / DATABASE_NAME}", folder)
        except (BadBackup, DatabaseProblem, SQLAlchemyError, OSError) as error:
            return type(error).__name__
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return ""

    def _path(self, kind: str, made_at: datetime) -> Path:
        return self._folder / f"{kind}-{made_at.strftime(_STAMP)}.db"

    def _made(self, kind: str) -> list[datetime]:
        found = []
        for path in self._folder.glob(f"{kind}-*.db"):
            try:
                made_at = datetime.strptime(path.stem.removeprefix(f"{kind}-"), _STAMP)
            except ValueError:
                continue  # somebody else's file
            found.append(made_at.replace(tzinfo=UTC))
        return sorted(found)


def due(made: list[datetime], kind: str, now: datetime) -> bool:
    """Say whether a copy of *kind* is due, the others having been *made* at these times.

    A copy from the future, of a clock that was wrong, does not hold the next one back.
    """
    past = [moment for moment in made if moment <= now]
    return not past or now - past[-1] >= _EVERY[kind]


def expired(made: list[datetime], kind: str, now: datetime) -> list[datetime]:
    """Return which copies of *kind* are too old; the newest one is never."""
    return [moment for moment in made[:-1] if now - moment > _KEPT[kind]]


def copy_lite(database: Path, target: Path) -> None:
    """Copy an SQLite database that may be in use, whole or not at all."""
    partial = target.with_name(f".{target.name}.part")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with (
            closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(partial)) as copy,
        ):
            source.backup(copy)
        _sync(partial)
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def back_up(url: str, data: Path, file: Path) -> None:
    """Write database, certificate and files into one archive, on either engine.

    May be done while a server runs. Raises ``OSError`` for a file that cannot be written, and
    :class:`server.database.DatabaseProblem`.
    """
    work = file.with_name(f".{file.name}.work")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    try:
        copy = work / DATABASE_NAME
        path = Database(url).path
        if path is not None:
            if not path.is_file():
                raise FileNotFoundError(f"{path} does not exist")
            copy_lite(path, copy)
        else:
            copy_database(url, f"sqlite:///{copy}")
        archive = work / "archive"
        with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
            tar.add(copy, DATABASE_NAME)
            for name in BESIDE:
                if (data / name).exists():
                    tar.add(data / name, name)
        archive.chmod(0o600)
        _sync(archive)
        os.replace(archive, file)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def restore(file: Path, url: str, data: Path) -> Path | None:
    """Put a backup in the place of the database and begin a new epoch (S17, S20, row 26).

    What was there before is moved aside and its new path returned; on PostgreSQL the database must
    be empty. Every desktop reloads; no unsent message leaves by itself. Raises
    :class:`BadBackup`, ``OSError`` and :class:`server.move.NotEmpty`.
    """
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    work = data / ".restore"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    try:
        found = _unpacked(file, work)
        _check(found)
        path = Database(url).path
        aside = None
        if path is not None:
            _complete_journal(url, data)
            aside = _set_aside(path)
            os.replace(found, path)
        else:
            Store.open(f"sqlite:///{found}").close_now()
            copy_database(f"sqlite:///{found}", url)
        _begin_anew(url, data)
        _put_beside(work, data)
        return aside
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _complete_journal(url: str, data: Path) -> None:
    """Let the journal have what only the database that is about to go knows (S35)."""
    database = Database(url)
    try:
        if database.inhabited():
            Journal(data / JOURNAL_NAME).complete(database)
    except (DatabaseProblem, SQLAlchemyError) as error:
        # it may be why somebody restores
        _LOG.warning("database_cannot_be_read", reason=type(error).__name__)
    finally:
        database.close()


def _begin_anew(url: str, data: Path) -> None:
    """Open the restored database, begin new epochs, replay the withdrawals made since (S35)."""
    store = Store.open(url)
    try:
        # opening does it by itself only where it sees a difference
        begin_new_epochs(store)
        Journal(data / JOURNAL_NAME).replay(store)
    finally:
        store.close_now()


def _unpacked(file: Path, work: Path) -> Path:
    """Return the database in *file*, an archive of :func:`back_up` or a bare copy, below *work*."""
    target = work / DATABASE_NAME
    if not tarfile.is_tarfile(file):
        shutil.copyfile(file, target)
        return target
    try:
        with tarfile.open(file) as tar:
            tar.extractall(work, filter="data")
    except (tarfile.TarError, EOFError, OSError) as error:
        raise BadBackup(f"{file} is damaged: {error}") from None
    if not target.is_file():
        raise BadBackup(f"{file} holds no database")
    return target


def _check(database: Path) -> None:
    try:
        with closing(sqlite3.connect(database)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            tables = connection.execute(
                "SELECT count(*) FROM sqlite_master WHERE name IN ('history', 'pointer')"
            ).fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise BadBackup(f"this is no database: {error}") from None
    if verdict != "ok":
        raise BadBackup(f"the database in it is damaged: {verdict}")
    if tables != 2:
        raise BadBackup("the database in it is not one of Deskbell's")


def _set_aside(path: Path) -> Path | None:
    """Move the database that is there, with all that belongs to it, out of the way."""
    SealFile(path).path.unlink(missing_ok=True)
    if not path.exists():
        return None
    aside = path.with_name(f"{path.name}.before-{datetime.now(UTC).strftime(_STAMP)}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            os.replace(part, aside.with_name(aside.name + ending))
    return aside


def _put_beside(work: Path, data: Path) -> None:
    """Put certificate and settings where there are none, and add the files.

    A certificate that is there stays: every desktop knows the server by it.
    """
    for name in BESIDE:
        source, target = work / name, data / name
        if source.is_dir() and not (name == CERTIFICATE and target.exists()):
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.is_file() and not target.exists():
            shutil.copyfile(source, target)
            target.chmod(0o600)


def _sync(path: Path) -> None:
    with path.open("r+b") as file:  # Windows syncs nothing that is only read
        os.fsync(file.fileno())


assert set(_KEPT) == set(_EVERY)
