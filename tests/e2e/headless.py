"""A desktop without a window: real files, sync, notifier and ringer; its toasts go into a log.

``python -m tests.e2e.headless FOLDER ADDRESS TOKEN PERSON`` is one as a process, which makes a
task every now and then and can be killed at any instant. It writes ``acts`` and ``toasts`` beside
its files, a line each, before it goes on.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final
from unittest import mock

from app.models import attention, queries
from app.models.health import Health, Heard
from app.models.store import Store
from app.seat import Seat
from app.sync import delays
from app.sync.address import parse_address
from app.sync.errors import SessionEnded
from app.sync.sync import Session
from app.toasters import Toasters
from app.toasts.toast import SUMMARY, Toast
from protocol.ids import new_id
from protocol.mutations import MUTATIONS
from protocol.records import RECORD_TYPES

__all__ = ["Headless", "Lines", "main", "records_in"]

ACT_EVERY: Final = 0.1
"""Seconds: quicker than a person, slow enough to be pushed meanwhile on a busy machine."""

COMES_BACK: Final = 0.1
"""Seconds at most until the process first tries a lost server again: it has no thousand peers."""


class Lines:
    """A file of lines, each written at once: what stood there before a kill stays there."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def add(self, line: str) -> None:
        """Write one line."""
        descriptor = os.open(self.file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, f"{line}\n".encode())
        finally:
            os.close(descriptor)

    def read(self) -> list[str]:
        """Return every line so far."""
        return self.file.read_text().splitlines() if self.file.exists() else []


class _LoggingToaster:
    """Shows a toast by writing down every notification that it stands for."""

    name = "log"

    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    async def show(self, toast: Toast) -> bool:
        for id_ in toast.body.split():
            self._lines.add(id_)
        return True

    async def withdraw(self, toast_id: str) -> None:
        """Nothing is on a screen."""

    def close(self) -> None:
        """Nothing is held."""


class _Ids:
    """Words that are the ids themselves."""

    def toast(self, toast: attention.Toast) -> Toast:
        return Toast(id=toast.notification.id, title="", body=" ".join(toast.ids))

    def summary(self, summary: attention.Summary) -> Toast:
        return Toast(id=SUMMARY, title="", body=" ".join(summary.ids))


class _NoDeeds:
    """Nobody presses a button in a log."""

    def open(self, notification_id: str) -> None: ...

    def open_center(self) -> None: ...

    def finish(self, ids: Iterable[str]) -> None: ...

    def snooze(self, ids: Iterable[str]) -> None: ...


async def _silence() -> Heard:
    """Play no sound."""
    return Heard.OFF


class Headless:
    """One device in this process."""

    def __init__(self, folder: Path, address: str, session: dict[str, Any]) -> None:
        """Open the files in *folder* for the person of *session*, as a server answers it."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.health = Health()
        self.toasts = Lines(folder / "toasts")
        self.store = Store.open(folder, person_id=session["user_id"])
        toasters = Toasters((_LoggingToaster(self.toasts),))
        self._seat = Seat(
            self.store,
            self.health,
            toasters,
            _Ids(),
            _NoDeeds(),
            play=_silence,
            enabled=lambda: True,
        )
        self._session = Session(address=parse_address(address), token=session["token"])
        self._task: asyncio.Task[SessionEnded] | None = None

    @property
    def quiet(self) -> bool:
        """Whether the mirror is whole and the outbox empty."""
        return self.store.whole and not self.store.unsettled()

    def start(self) -> None:
        """Sync, toast and ring from now on."""
        self._seat.start()
        self._task = asyncio.create_task(self._seat.connect(self._session))

    def hurry(self) -> None:
        """Try the server again now, as the button in the window does."""
        if self._seat.sync is not None:
            self._seat.sync.wake()

    async def close(self) -> None:
        """Stop and close the files."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
        await self._seat.close()

    def act(self, title: str) -> str:
        """Make a task of this person's; return its id."""
        id_ = new_id()
        fields: dict[str, Any] = {"title": title, "assignee_id": self.store.person_id}
        self.store.submit("save_task", MUTATIONS["save_task"](id=id_, create=True, **fields))
        return id_

    def holds(self) -> dict[tuple[str, str], Any]:
        """Return every record of the mirror."""
        return records_in(self.store)


def records_in(store: Store) -> dict[tuple[str, str], Any]:
    """Return every record that *store* shows."""
    return {
        (type_, record.id): record
        for type_, cls in RECORD_TYPES.items()
        for record in queries.all_of(store, cls)
    }


async def _live(device: Headless) -> None:
    acts = Lines(device.folder / "acts")
    device.start()
    print("ready", flush=True)  # noqa: T201 - what the story waits for
    while True:
        await asyncio.sleep(ACT_EVERY)
        title = f"{len(acts.read())}"
        acts.add(device.act(title))


def main(arguments: Sequence[str]) -> None:
    """Be a device until killed."""
    folder, address, token, person = arguments
    device = Headless(Path(folder), address, {"token": token, "user_id": person})
    with mock.patch.object(delays, "BASE", COMES_BACK):
        asyncio.run(_live(device))


if __name__ == "__main__":
    main(sys.argv[1:])
