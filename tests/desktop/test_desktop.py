"""Tests of the desktop that stories run on."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.desktop.accessible import Windows, WindowsError
from tests.desktop.daemon import NotificationDaemon
from tests.desktop.session import Desktop
from tests.desktop.watch import BusWatch

Act = Callable[[NotificationDaemon, int], None]

pytestmark = pytest.mark.desktop

# what the client does: a toast with two buttons, then it prints what came back
TOASTING = """
import asyncio
from desktop_notifier import DesktopNotifier, Button, ReplyField
async def main():
    done = asyncio.Event()
    def told(word):
        print(word, flush=True)
        done.set()
    notifier = DesktopNotifier(app_name="Test")
    await notifier.send(
        title="Missed call", message="Ana",
        on_clicked=lambda: told("open"),
        on_dismissed=lambda: told("dismissed"),
        buttons=[Button(title="Done", on_pressed=lambda: told("done"))],
        reply_field=ReplyField(on_replied=lambda text: told("reply " + text)),
    )
    print("shown", flush=True)
    await done.wait()
asyncio.run(main())
"""


async def _toasting(desktop: Desktop) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", TOASTING), env=desktop.env, stdout=asyncio.subprocess.PIPE
    )


async def _line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(20):
        return (await process.stdout.readline()).decode().strip()


async def test_dunst_shows_a_toast_and_its_click_comes_back(
    desktop: Desktop, bus_watch: BusWatch
) -> None:
    process = await _toasting(desktop)
    assert await _line(process) == "shown"
    assert [(one.app, one.title, one.body) for one in bus_watch.wait()] == [
        ("Test", "Missed call", "Ana")
    ]
    desktop.run("dunstctl", "action", "0")
    assert await _line(process) == "open"
    await process.communicate()  # to the end of its output: else the pipe stays open


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (lambda daemon, number: daemon.press(number, "default"), "open"),
        (lambda daemon, number: daemon.reply(number, "on my way"), "reply on my way"),
        (lambda daemon, number: daemon.dismiss(number), "dismissed"),
    ],
)
async def test_the_test_daemon_gives_back_what_a_person_does(
    bare_desktop: Desktop, daemon: NotificationDaemon, act: Act, answer: str
) -> None:
    process = await _toasting(bare_desktop)
    assert await _line(process) == "shown"
    (toast,) = daemon.wait()
    assert (toast.title, toast.body, toast.open) == ("Missed call", "Ana", True)
    act(daemon, toast.number)
    assert await _line(process) == answer
    assert daemon.open == []
    await process.communicate()  # to the end of its output: else the pipe stays open


# a program on a busy computer: it is at something else when the daemon takes its toast
BUSY = """
import asyncio, time
from dbus_fast import Message
from dbus_fast.aio import MessageBus
NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
async def main():
    bus = await MessageBus().connect()
    proxy = bus.get_proxy_object(NAME, PATH, await bus.introspect(NAME, PATH))
    daemon = proxy.get_interface(NAME)
    known, pressed = [], asyncio.Event()
    def told(number, key):
        print("known" if number in known else "unknown", flush=True)
        pressed.set()
    daemon.on_action_invoked(told)
    await bus.introspect(NAME, PATH)  # a round trip: the signal is asked for
    sent = asyncio.create_task(daemon.call_notify("Test", 0, "", "Hello", "", [], {}, -1))
    await asyncio.sleep(0)
    time.sleep(1)
    known.append(await sent)
    await pressed.wait()
asyncio.run(main())
"""


async def test_a_toast_is_pressed_once_its_program_knows_it(
    bare_desktop: Desktop, daemon: NotificationDaemon
) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", BUSY), env=bare_desktop.env, stdout=asyncio.subprocess.PIPE
    )
    (toast,) = await asyncio.to_thread(daemon.wait)
    await asyncio.to_thread(daemon.press, toast.number)
    assert await _line(process) == "known"
    await process.communicate()  # to the end of its output: else the pipe stays open


async def test_a_tray_and_a_keyring_are_there(desktop: Desktop) -> None:
    program = (
        "import keyring; keyring.set_password('deskbell', 'ana', 'token');"
        "print(keyring.get_password('deskbell', 'ana'));"
        "from PySide6.QtWidgets import QApplication, QSystemTrayIcon; QApplication([]);"
        "print(QSystemTrayIcon.isSystemTrayAvailable())"
    )
    assert desktop.run(sys.executable, "-c", program).split() == ["token", "True"]


WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
name, button, label = QLineEdit(), QPushButton("Greet"), QLabel("nobody")
name.setAccessibleName("Name")
button.clicked.connect(lambda: label.setText("Hello " + name.text()))
layout = QVBoxLayout(window)
for part in (name, button, label):
    layout.addWidget(part)
window.show()
app.exec()
"""


def test_a_window_is_driven_as_an_assistive_tool_drives_it(desktop: Desktop) -> None:
    process = desktop.start([sys.executable, "-c", WINDOW])
    with Windows(desktop) as windows:
        windows.write("^Name$", "Ana")
        windows.press("push button", "Greet")
        assert windows.find("label", "Hello").name == "Hello Ana"
        windows.write("^Name$", "Bo")
        windows.click(windows.find("push button", "Greet"))
        assert windows.find("label", "Hello Bo").showing
        with pytest.raises(WindowsError, match="push button 'Greet'"):
            windows.find("label", "Good night", seconds=0.1)
    process.terminate()
    process.wait()


def test_a_picture_is_of_the_whole_screen(desktop: Desktop, tmp_path: Path) -> None:
    with Image.open(desktop.picture(tmp_path / "screen.png")) as picture:
        assert picture.size == (1280, 800)
