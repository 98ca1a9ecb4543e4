"""The toaster of Windows and macOS, on a backend in memory in the place of the system's."""

from __future__ import annotations

import logging

import pytest
from desktop_notifier import Icon, Notification
from desktop_notifier.backends.base import DesktopNotifierBackend
from desktop_notifier.common import Capability

from app.models.toast_log import Stand
from app.toasts.native import NativeToaster
from app.toasts.toast import DONE, OPEN, SNOOZE, Toast, ToastButton

BUTTONS = (ToastButton(OPEN, "Open"), ToastButton(DONE, "Done"), ToastButton(SNOOZE, "Snooze"))
TOAST = Toast(id="n-1", title="Missed call", body="<b> &", buttons=BUTTONS)

CENTER: dict[str, Notification] = {}
"""The system's notification center, which outlives a program."""


class MemoryBackend(DesktopNotifierBackend):
    """What WinRT and macOS do with a notification."""

    allows = True

    async def request_authorisation(self) -> bool:
        return self.allows

    async def has_authorisation(self) -> bool:
        return self.allows

    async def _send(self, notification: Notification) -> None:
        if not self.allows:
            raise RuntimeError("refused")
        CENTER[notification.identifier] = notification

    async def _clear(self, identifier: str) -> None:
        CENTER.pop(identifier)

    async def _clear_all(self) -> None:
        CENTER.clear()

    async def _get_capabilities(self) -> frozenset[Capability]:
        return frozenset(Capability)

    async def get_current_notifications(self) -> list[str]:
        return list(CENTER)


@pytest.fixture(autouse=True)
def backends(monkeypatch: pytest.MonkeyPatch) -> list[MemoryBackend]:
    """Every backend that was made, newest last."""
    made: list[MemoryBackend] = []

    def make(name: str, icon: Icon | None) -> MemoryBackend:
        made.append(MemoryBackend(name, icon))
        return made[-1]

    CENTER.clear()
    monkeypatch.setattr("desktop_notifier.main.get_backend_class", lambda: make)
    # the library says on each failure what the toast was; ours says so too, without its text
    logging.getLogger("desktop_notifier").setLevel(logging.ERROR)
    return made


async def test_a_click_and_every_button_come_back(backends: list[MemoryBackend]) -> None:
    answers: list[tuple[str, str]] = []
    toaster = NativeToaster(lambda *answer: answers.append(answer))
    assert await toaster.show(TOAST)
    assert await toaster.allowed()
    (shown,) = CENTER.values()
    assert (shown.title, shown.message, shown.timeout) == ("Missed call", "<b> &", -1)
    backends[0].handle_clicked("n-1", shown)
    for button in shown.buttons:
        backends[0].handle_button("n-1", button.identifier, shown)
    # from before a restart the system knows the ids alone
    backends[0].handle_clicked("n-0", None)
    backends[0].handle_button("n-0", DONE, None)
    assert answers == [
        *(("n-1", action) for action in (OPEN, OPEN, DONE, SNOOZE)),
        *(("n-0", OPEN), ("n-0", DONE)),
    ]


async def test_what_the_system_refuses_was_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MemoryBackend, "allows", False)
    toaster = NativeToaster(lambda *answer: None)
    assert not await toaster.allowed()
    assert not await toaster.show(TOAST)
    await toaster.withdraw("n-1")


async def test_an_earlier_runs_toasts_are_adopted_and_withdrawn() -> None:
    first = NativeToaster(lambda *answer: None)
    stands: dict[str, Stand] = {}
    for id_ in ("n-1", "n-2"):
        assert await first.show(Toast(id=id_, title="Missed call"))
        stand = first.stand(id_)
        assert stand is not None
        stands[id_] = stand
    first.close()
    del CENTER["n-2"]
    second = NativeToaster(lambda *answer: None)
    assert await second.adopt(stands) == {"n-1": True}
    await second.withdraw("n-1")
    assert CENTER == {}
