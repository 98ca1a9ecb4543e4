"""Chores: what a server process does again and again by itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

import structlog
from sqlalchemy import Connection, select

from server.actions.applying import prune_verdicts
from server.attempts import prune_attempts
from server.backups import Backups
from server.changes import prune
from server.inbound.taking import prune_seen
from server.links import prune_links
from server.parts import Parts
from server.references import named_files
from server.rules import fire_due
from server.rules.timers import prune_timers
from server.sessions import ended_sessions, prune_sessions
from server.tables import history

__all__ = ["Chores"]

TIMERS_EVERY: Final = 1.0
SESSIONS_EVERY: Final = 2.0
PRESENCE_EVERY: Final = 30.0
PRUNE_EVERY: Final = 24 * 3_600.0
BACKUP_EVERY: Final = 60.0
"""How often it is asked whether a backup is due."""

FILES_KEPT: Final = timedelta(days=7)
"""How long a file may lie there before a record names it: a desktop may be away meanwhile."""

_LOG = structlog.get_logger("server.chores")


class Chores:
    """The background loops of one process."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def declare(self) -> None:
        """Add every loop to the background."""
        add = self._parts.background.add
        settings = self._parts.settings
        add("timers", TIMERS_EVERY, self._timers)
        add("sessions", SESSIONS_EVERY, self._sessions)
        add("versions", settings.poll_seconds, self._versions)
        add("pings", settings.ping_seconds, self._parts.live.ping)
        add("presence", PRESENCE_EVERY, self._parts.presence.grow_old)
        add("prune", PRUNE_EVERY, self._prune)
        if settings.backups and self._parts.store.database.lite:
            backups = Backups(self._parts.store, settings.data, self._parts.metrics)
            add("backups", BACKUP_EVERY, backups.keep_up)

    async def _timers(self) -> None:
        await fire_due(self._parts.store)

    async def _sessions(self) -> None:
        """Close the sockets of sessions that ended, whoever ended them (row 36)."""
        if not self._parts.live.rooms:
            return
        open_ = self._parts.live.session_ids()
        ended = await self._parts.store.read_bare(lambda bare: ended_sessions(bare, open_))
        self._parts.live.end_sessions(ended)

    async def _versions(self) -> None:
        """See what other processes wrote, hints or not (row 28)."""
        accounts = tuple(self._parts.live.rooms)
        if not accounts:
            return
        versions = await self._parts.store.read_bare(lambda bare: _versions(bare, accounts))
        for account_id, version in versions.items():
            self._parts.live.noticed(account_id, version)

    async def _prune(self) -> None:
        """Forget what need not be remembered any longer."""
        store = self._parts.store
        now = store.clock()
        await store.write_bare(lambda bare: _prune_bare(bare, now))
        for account_id in await store.read_bare(
            lambda bare: list(bare.execute(select(history.c.account_id)).scalars())
        ):
            await store.write(account_id, prune)
            await store.write_bare(partial(_prune_seen, account_id, now))
            await self._prune_files(account_id, now)

    async def _prune_files(self, account_id: str, now: datetime) -> None:
        """Forget files that no record names: of uploads that were broken off, or are of no use."""
        before = (now - FILES_KEPT).timestamp()
        files = self._parts.files
        standing = await asyncio.to_thread(lambda: list(files.standing(account_id, before)))
        if not standing:
            return
        named = await self._parts.store.read(account_id, named_files)
        nobodys = [path for path in standing if path.name.partition(".")[0] not in named]
        await asyncio.to_thread(_delete, nobodys)
        _log_pruned("files", len(nobodys))


def _delete(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _versions(bare: Connection, accounts: tuple[str, ...]) -> dict[str, int]:
    c = history.c
    rows = bare.execute(select(c.account_id, c.version).where(c.account_id.in_(accounts)))
    return {row.account_id: row.version for row in rows}


def _prune_bare(bare: Connection, now: datetime) -> None:
    for name, forget in _FORGET.items():
        _log_pruned(name, forget(bare, now))


def _prune_seen(account_id: str, now: datetime, bare: Connection) -> None:
    _log_pruned("events", prune_seen(bare, account_id, now))


def _log_pruned(what: str, count: int) -> None:
    if count:
        _LOG.info("pruned", what=what, count=count)


_FORGET: Final[Mapping[str, Callable[[Connection, datetime], int]]] = {
    "sessions": prune_sessions,
    "attempts": prune_attempts,
    "verdicts": prune_verdicts,
    "timers": prune_timers,
    "links": prune_links,
}
"""What is forgotten of all accounts at once; docs/operations.md says after how long."""
