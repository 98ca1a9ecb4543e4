"""The doctor: looks at everything a server stands on and says what is wrong; changes nothing."""

from __future__ import annotations

import os
import shutil
import ssl
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

import msgspec
from alembic.migration import MigrationContext
from cryptography import x509
from sqlalchemy import Connection, func, select

from protocol.records import decode_record
from server.access import scopes_of
from server.backups import FOLDER
from server.config import Settings
from server.database import Database, DatabaseProblem
from server.migrations import head
from server.rows import row_of
from server.tables import RECORD_TABLES, history, pointer

__all__ = ["Finding", "examine"]

ENOUGH_DISK: Final = 500_000_000
"""Bytes that should be free."""

BACKUP_AGE: Final = timedelta(hours=26)

SOON: Final = timedelta(days=30)

NAMED_AT_MOST: Final = 5
"""Records named in one finding; the rest are counted."""


class Finding(NamedTuple):
    """One thing that was looked at; ``wrong`` says what is the matter, empty where nothing is."""

    subject: str
    wrong: str = ""


def examine(settings: Settings, *, now: datetime | None = None) -> Iterator[Finding]:
    """Look at everything and yield what was found, best first steps first."""
    moment = now or datetime.now(UTC)
    for subject, look in _AROUND.items():
        yield Finding(subject, look(settings, moment))
    try:
        database = Database(settings.store_url)
        if database.path is not None and not database.path.is_file():
            yield Finding("database", f"{database.path} does not exist: run init")
            return
        with database.reading.connect() as connection, connection.begin():
            yield from _examine_database(connection)
    except DatabaseProblem as problem:
        yield Finding("database", str(problem))
    except Exception as error:  # whatever the driver raises for a damaged file or a dead server
        yield Finding("database", f"cannot be read: {error}")
    else:
        database.close()


def _examine_database(connection: Connection) -> Iterator[Finding]:
    for subject, look in _INSIDE.items():
        wrong = look(connection)
        yield Finding(subject, wrong)
        if subject == "tables" and wrong:
            return


# --- around the database ------------------------------------------------------------------------


def _directory(settings: Settings, now: datetime) -> str:
    if not settings.data.is_dir():
        return f"{settings.data} does not exist"
    if not os.access(settings.data, os.W_OK):
        return f"{settings.data} cannot be written to"
    if sys.platform != "win32" and settings.data.stat().st_mode & 0o077:
        return f"{settings.data} can be read by others: chmod 700"
    return ""


def _disk(settings: Settings, now: datetime) -> str:
    if not settings.data.is_dir():
        return ""
    free = shutil.disk_usage(settings.data).free
    return "" if free >= ENOUGH_DISK else f"only {free // 1_000_000} MB are free"


def _certificate(settings: Settings, now: datetime) -> str:
    own = settings.data / "tls"
    certificate = settings.certificate or own / "certificate.pem"
    key = settings.certificate_key or own / "key.pem"
    if not certificate.is_file() or not key.is_file():
        return "there is none" if settings.tls else ""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
        ends = x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc
    except (ssl.SSLError, ValueError, OSError) as error:
        return f"cannot be used: {error}"
    return "" if ends > now + SOON else f"ends on {ends:%Y-%m-%d}"


def _backup(settings: Settings, now: datetime) -> str:
    if settings.database_url or not settings.backups:
        return ""
    made = [path.stat().st_mtime for path in (settings.data / FOLDER).glob("*.db")]
    if not made:
        return "none was made yet: a running server makes them"
    age = now - datetime.fromtimestamp(max(made), UTC)
    return "" if age < BACKUP_AGE else f"the newest is {age.days} days old"


_AROUND: Final[dict[str, Callable[[Settings, datetime], str]]] = {
    "data directory": _directory,
    "disk": _disk,
    "certificate": _certificate,
    "backups": _backup,
}


# --- inside the database ------------------------------------------------------------------------


def _tables(connection: Connection) -> str:
    revision = MigrationContext.configure(connection).get_current_revision()
    return "" if revision == head() else f"are of revision {revision}, not {head()}: start serve"


def _pages(connection: Connection) -> str:
    if connection.dialect.name != "sqlite":
        return ""
    verdict = connection.exec_driver_sql("PRAGMA quick_check(3)").scalars().all()
    return "" if verdict == ["ok"] else "; ".join(map(str, verdict))


def _foreign_keys(connection: Connection) -> str:
    if connection.dialect.name != "sqlite":
        return ""
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return "" if not lost else f"{len(lost)} rows refer to rows that are gone"


def _accounts(connection: Connection) -> str:
    count = connection.execute(select(func.count()).select_from(history)).scalar_one()
    return "" if count else "there is none: run init"


def _versions(connection: Connection) -> str:
    """Every pointer is at or below its account's version (S8)."""
    ahead = (
        select(func.count())
        .select_from(pointer.join(history, pointer.c.account_id == history.c.account_id))
        .where(pointer.c.version > history.c.version)
    )
    count = connection.execute(ahead).scalar_one()
    return "" if not count else f"{count} changes lie beyond their account's version"


def _records(connection: Connection) -> str:
    """Every record can be read and its columns say what it says."""
    return _told(_wrong_records(connection), "cannot be read, or differ from their columns")


def _pointers(connection: Connection) -> str:
    """Every record has a live pointer in each of its scopes (S1)."""
    return _told(_unpointed(connection), "are not told to everybody who may see them")


_INSIDE: Final[dict[str, Callable[[Connection], str]]] = {
    "tables": _tables,
    "pages": _pages,
    "foreign keys": _foreign_keys,
    "accounts": _accounts,
    "versions": _versions,
    "records": _records,
    "pointers": _pointers,
}


def _wrong_records(connection: Connection) -> Iterator[str]:
    for type_, table in RECORD_TABLES.items():
        query = select(table).execution_options(yield_per=1_000)
        for row in connection.execute(query).mappings():
            name = f"{type_} {row['id']}"
            try:
                record = decode_record(type_, row["body"])
            except msgspec.DecodeError:
                yield name
                continue
            if row_of(row["account_id"], type_, record, row["body"]) != dict(row):
                yield name


def _unpointed(connection: Connection) -> Iterator[str]:
    c = pointer.c
    for type_, table in RECORD_TABLES.items():
        live: dict[tuple[str, str], set[str]] = {}
        query = select(c.account_id, c.id, c.scope).where(c.type == type_, c.deleted.is_(False))
        for account_id, id_, scope in connection.execute(query):
            live.setdefault((account_id, id_), set()).add(scope)
        rows = select(table.c.account_id, table.c.id, table.c.body)
        for account_id, id_, body in connection.execute(rows.execution_options(yield_per=1_000)):
            try:
                scopes = scopes_of(decode_record(type_, body))
            except msgspec.DecodeError:
                continue  # told by _records
            if not scopes <= live.get((account_id, id_), set()):
                yield f"{type_} {id_}"


def _told(names: Iterator[str], what: str) -> str:
    found = list(names)
    if not found:
        return ""
    more = f" and {len(found) - NAMED_AT_MOST} more" if len(found) > NAMED_AT_MOST else ""
    return f"{', '.join(found[:NAMED_AT_MOST])}{more} {what}"
