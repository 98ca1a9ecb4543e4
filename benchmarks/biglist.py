"""P9: the center with a million rows, against the same center with two hundred."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication

from app.models.store import Store
from app.ui.center.acts import Acts
from app.ui.center.look import Look, Tab
from app.ui.center.page import CenterPage
from app.ui.center.source import CenterSource
from app.ui.center.times import Times
from benchmarks.measure import Result, interleaved, median, offscreen, percentile
from benchmarks.seed import BEGAN, EPOCH, PERSON, mirror, notification, seed_id
from protocol.pages import Page

__all__ = ["run"]

FEW = 200


class Opened:
    """One center on a mirror of its own, shown and painted."""

    def __init__(self, folder: Path) -> None:
        began = time.perf_counter()
        self.store = Store.open(folder, person_id=PERSON)
        times = Times()
        self.page = CenterPage(False, times)
        self.page.resize(420, 720)
        source = CenterSource(self.store, times)
        self.page.attach(source, Acts(self.store, times), Look(tab=Tab.ALL))
        self.store.listen(lambda _: self.page.refresh())
        self.page.show()
        self.paint()
        self.taken = time.perf_counter() - began

    def paint(self) -> None:
        """Let everything waiting happen, then paint the list; returns when that paint has."""
        QApplication.processEvents()
        self.page.list.viewport().repaint()

    def insert(self) -> float:
        """Bring a newer notification by a page; return the seconds until its row is painted."""
        cursor = self.store.cursor
        at = BEGAN + timedelta(seconds=cursor + 1)
        new = msgspec.structs.replace(
            notification(cursor + 1),
            **{"id": seed_id(cursor + 1, 9), "version": cursor + 1, "topic": ""},
            **{"created_at": at, "updated_at": at},
        )
        record = msgspec.Raw(msgspec.json.encode(new))
        began = time.perf_counter()
        self.store.apply(
            Page(epoch=EPOCH, since=cursor, cursor=cursor + 1, more=False, records=[record]),
            live=True,
        )
        self.paint()
        return time.perf_counter() - began

    def scroll(self, pages: int) -> list[float]:
        """Scroll down page by page; return the seconds of each until it is painted."""
        bar = self.page.list.verticalScrollBar()
        taken = []
        for _ in range(pages):
            began = time.perf_counter()
            bar.setValue(bar.value() + bar.pageStep())
            self.paint()
            taken.append(time.perf_counter() - began)
        return taken

    def close(self) -> None:
        """Put it away."""
        self.page.deleteLater()
        QApplication.processEvents()
        self.store.close()


@contextmanager
def _copies(*counts: int) -> Iterator[list[Path]]:
    """Yield copies of seeded mirrors, for a benchmark that writes."""
    seeds = [mirror(notification, count) for count in counts]
    folder = Path(tempfile.mkdtemp(prefix="biglist-", dir=seeds[0].parent))
    try:
        copies = []
        for seed in seeds:
            copies.append(folder / seed.name)
            shutil.copytree(seed, copies[-1])
        yield copies
    finally:
        shutil.rmtree(folder)


def _open_once(folder: Path) -> float:
    opened = Opened(folder)
    opened.close()
    return opened.taken


def run(*, quick: bool) -> Result:
    """Open, insert and scroll in turn; the ratio is the worse of opening and inserting."""
    many = 20_000 if quick else 1_000_000
    with offscreen(), _copies(FEW, many) as (few_folder, many_folder):
        _open_once(few_folder)  # fonts, the style and the imports are not the list's
        opening = interleaved(
            5, few=partial(_open_once, few_folder), many=partial(_open_once, many_folder)
        )
        few, big = Opened(few_folder), Opened(many_folder)
        inserting = interleaved(15, few=few.insert, many=big.insert)
        pages = big.scroll(60)
        few.close()
        big.close()
    ratios = {
        "open": median(opening["many"]) / median(opening["few"]),
        "insert at the top": median(inserting["many"]) / median(inserting["few"]),
    }
    figures = {
        name: f"{median(taken['many']) * 1000:.1f} ms with {many:,} rows, "
        f"{median(taken['few']) * 1000:.1f} ms with {FEW} ({ratios[name]:.2f} x)"
        for name, taken in zip(ratios, (opening, inserting), strict=True)
    }
    figures["scroll a page"] = (
        f"median {median(pages) * 1000:.1f} ms, p99 {percentile(pages, 99) * 1000:.1f} ms"
    )
    remarks = ["the record tables, Sent and conversations join when their screens exist"]
    return Result(max(ratios.values()), figures, remarks)
