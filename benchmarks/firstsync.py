"""P7: 100,000 notifications over HTTP into the mirror, against the insert of the same rows."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from app.models.health import Health
from app.models.queries import center_window
from app.models.store import Store
from app.sync.address import parse_address
from app.sync.sync import Session, Sync
from benchmarks.measure import SEEDS, Result, interleaved, median
from benchmarks.reference.insert import insert
from benchmarks.seed import notification
from benchmarks.shop import Shop, shop

__all__ = ["Nobody", "copy_account", "run"]

USEFUL: Final = 14
"""Rows of the center that make a first screen."""
LONGEST: Final = 200.0


class Nobody:
    """Is told of absences and does nothing."""

    def catching_up(self) -> None:
        """Do nothing."""

    def caught_up(self) -> None:
        """Do nothing."""

    def line_lost(self) -> None:
        """Do nothing."""

    def slept(self, seconds: float) -> None:
        """Do nothing."""


@dataclass(frozen=True)
class Copied:
    """Seconds until the first useful screen, and until the mirror was whole."""

    useful: float
    whole: float


async def copy_account(at: Shop, store: Store) -> Copied:
    """Sync *store* from nothing with the real sync; raises ``TimeoutError`` after some minutes."""
    session = Session(address=parse_address(at.server.url), token=at.tokens[0])
    sync = Sync(session, store, Health(), Nobody())
    useful = 0.0
    began = time.perf_counter()

    def look(_: object) -> None:
        nonlocal useful
        if not useful and len(center_window(store, limit=USEFUL)) >= USEFUL:
            useful = time.perf_counter() - began

    stop = store.listen(look)
    task = asyncio.create_task(sync.run())
    async with asyncio.timeout(LONGEST):
        # nobody is told of a page with nothing in it
        while not store.whole:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    taken = time.perf_counter() - began
    stop()
    task.cancel()
    await asyncio.wait({task})
    return Copied(useful, taken)


def _ours(at: Shop, seen: list[Copied]) -> float:
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        store = Store.open(Path(folder), person_id=at.person)
        seen.append(asyncio.run(copy_account(at, store)))
        store.close()
    return seen[-1].whole


def _raw(rows: list[tuple[str, int, bytes]]) -> float:
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        return insert(Path(folder, "raw.db"), rows)


def _rows(at: Shop) -> list[tuple[str, int, bytes]]:
    """Return the rows that the mirror is to hold, as one sync brought them."""
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        store = Store.open(Path(folder), person_id=at.person)
        asyncio.run(copy_account(at, store))
        rows = store.read(
            lambda connection: connection.exec_driver_sql(
                "SELECT id, version, body FROM notification"
            ).fetchall()
        )
        store.close()
    return [(row[0], row[1], row[2]) for row in rows]


def run(*, quick: bool) -> Result:
    """Sync from nothing in turn with the reference."""
    count = 5_000 if quick else 100_000
    seen: list[Copied] = []
    with shop(notification, count) as at:
        rows = _rows(at)
        if len(rows) != count:
            raise RuntimeError(f"{len(rows)} of {count} rows arrived")
        taken = interleaved(3, ours=partial(_ours, at, seen), raw=partial(_raw, rows))
    ours, raw = median(taken["ours"]), median(taken["raw"])
    useful = median([one.useful for one in seen])
    return Result(
        ours / raw,
        {
            "notifications": f"{count:,}",
            "ours": f"{ours:.2f} s ({count / ours:,.0f} rows/s)",
            "executemany": f"{raw:.2f} s ({count / raw:,.0f} rows/s)",
            "first useful screen": f"{useful:.2f} s after signing in",
        },
    )
