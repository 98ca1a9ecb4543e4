"""P10: the newest 50 of a million messages by word, against a ``LIKE`` scan."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from app.models import search as ours
from app.models.store import Store
from benchmarks.measure import Result, interleaved, kept, median, percentile
from benchmarks.reference.scan import scan
from benchmarks.seed import PERSON, VOCABULARY, message, mirror

__all__ = ["run"]

QUERIES: Final = {
    "rare": "zirconium",
    "common": VOCABULARY[10],
    "two words": f"{VOCABULARY[15]} {VOCABULARY[40]}",
    "three letters": VOCABULARY[300][:3],
    "nowhere": "chrysanthemum",
}
LIMIT: Final = 50


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _plain_table(count: int) -> Path:
    """Return a file with the same texts in one plain table, for the reference to scan."""

    def fill(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE message (n INTEGER PRIMARY KEY, text TEXT)")
        rows = ((number, message(number).text) for number in range(count))
        connection.executemany("INSERT INTO message VALUES (?, ?)", rows)
        connection.commit()
        connection.close()

    return kept(mirror(message, count).with_suffix(".scan"), fill)


def run(*, quick: bool) -> Result:
    """Ask each query in turn with the reference; the ratio is our p99 to the scans' median."""
    count = 20_000 if quick else 1_000_000
    store = Store.open(mirror(message, count), person_id=PERSON)
    plain = sqlite3.connect(_plain_table(count))
    mine: list[float] = []
    theirs: list[float] = []
    figures: dict[str, str] = {"messages": f"{count:,}"}
    for name, text in QUERIES.items():
        find = partial(store.read, partial(ours.find, type_="message", text=text, limit=LIMIT))
        taken = interleaved(
            3 if quick else 5,
            ours=partial(_timed, find),
            scan=partial(_timed, partial(scan, plain, "message", text.split(), LIMIT)),
        )
        # a hundred more of ours: a p99 of five is none
        taken["ours"] += [_timed(find) for _ in range(100)]
        mine += taken["ours"]
        theirs += taken["scan"]
        figures[name] = (
            f"{median(taken['ours']) * 1000:.2f} ms, p99 "
            f"{percentile(taken['ours'], 99) * 1000:.2f} ms; "
            f"scan {median(taken['scan']) * 1000:.1f} ms"
        )
    plain.close()
    store.close()
    return Result(percentile(mine, 99) / median(theirs), figures)
