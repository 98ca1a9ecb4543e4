"""P8: gaps between ticks of the interface while the first sync runs, against an idle one."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

from app.models.store import Store
from app.ui.center.acts import Acts
from app.ui.center.look import Look, Tab
from app.ui.center.page import CenterPage
from app.ui.center.source import CenterSource
from app.ui.center.times import Times
from benchmarks.firstsync import copy_account
from benchmarks.measure import SEEDS, Result, median, offscreen, percentile
from benchmarks.seed import notification
from benchmarks.shop import Shop, shop

__all__ = ["run"]

TICK_MS: Final = 5
IDLE_SECONDS: Final = 4.0


class Ticks(QObject):
    """Ticks every 5 ms and keeps the times between."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def stop(self) -> list[float]:
        """End; return the gaps in ms."""
        self._timer.stop()
        return self.gaps


async def _watched(at: Shop) -> tuple[list[float], list[float]]:
    """Return the gaps of an idle center, and of one that is filled."""
    with tempfile.TemporaryDirectory(dir=SEEDS) as folder:
        store = Store.open(Path(folder), person_id=at.person)
        times = Times()
        page = CenterPage(False, times)
        page.resize(420, 720)
        page.attach(CenterSource(store, times), Acts(store, times), Look(tab=Tab.ALL))
        store.listen(lambda _: page.refresh())
        page.show()
        await asyncio.sleep(1)
        ticks = Ticks()
        await asyncio.sleep(IDLE_SECONDS)
        idle = ticks.stop()
        ticks = Ticks()
        await copy_account(at, store)
        busy = ticks.stop()
        page.close()
        page.deleteLater()
        store.close()
    return idle, busy


def run(*, quick: bool) -> Result:
    """Watch three first syncs, each after its own idle time."""
    import qasync

    count = 5_000 if quick else 100_000
    p99: dict[str, list[float]] = {"idle": [], "busy": []}
    longest: dict[str, list[float]] = {"idle": [], "busy": []}
    with offscreen(), shop(notification, count) as at:
        loop = qasync.QEventLoop()
        for _ in range(1 if quick else 3):
            idle, busy = loop.run_until_complete(_watched(at))
            for name, gaps in (("idle", idle), ("busy", busy)):
                p99[name].append(percentile(gaps, 99))
                longest[name].append(max(gaps))
        loop.close()
    ratio = median(p99["busy"]) / median(p99["idle"])
    return Result(
        ratio,
        {
            "notifications": f"{count:,}",
            "p99 gap": f"{median(p99['busy']):.1f} ms, idle {median(p99['idle']):.1f} ms",
            "longest gap": (
                f"{median(longest['busy']):.1f} ms, idle {median(longest['idle']):.1f} ms "
                f"({median(longest['busy']) / median(longest['idle']):.2f} x)"
            ),
        },
    )
