"""A desktop of one person, without a screen, that says when a new row on top was painted.

``python -m benchmarks.watcher URL TOKEN PERSON FOLDER`` prints ``whole`` when it is ready, then the
moment (seconds of ``time.time()``) at which the paint with each new top row has returned.
"""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

import qasync
from PySide6.QtGui import QPaintEvent

from app.models.health import Health
from app.models.store import Store
from app.sync.address import parse_address
from app.sync.sync import Session, Sync
from app.ui.center.acts import Acts
from app.ui.center.look import Look, Tab
from app.ui.center.page import CenterPage
from app.ui.center.source import CenterSource
from app.ui.center.times import Times
from app.ui.center.view import CenterList
from benchmarks.firstsync import Nobody
from benchmarks.measure import offscreen

__all__ = ["main"]

_paint = CenterList.paintEvent
_top = [""]


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _painting(rows: CenterList, event: QPaintEvent) -> None:
    _paint(rows, event)
    model = rows.model()
    if model is None or not model.rowCount():
        return
    line = model.line(0)  # type: ignore[attr-defined]
    if line.key != _top[0]:
        _top[0] = line.key
        _say(f"{time.time():.6f}")


async def main(url: str, token: str, person: str, folder: str) -> None:
    """Live until the process is ended."""
    store = Store.open(Path(folder), person_id=person)
    times = Times()
    page = CenterPage(False, times)
    page.resize(420, 720)
    page.attach(CenterSource(store, times), Acts(store, times), Look(tab=Tab.ALL))
    store.listen(lambda _: page.refresh())
    page.show()
    sync = Sync(Session(address=parse_address(url), token=token), store, Health(), Nobody())
    task = asyncio.create_task(sync.run())
    while not store.whole:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    await asyncio.sleep(1)
    _say("whole")
    await task


if __name__ == "__main__":
    CenterList.paintEvent = _painting  # type: ignore[method-assign,assignment]
    with offscreen():
        qasync.QEventLoop().run_until_complete(main(*sys.argv[1:]))
