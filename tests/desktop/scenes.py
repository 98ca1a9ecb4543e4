"""Scenes: what is done on the stage until a screen shows what its picture is of."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from typing import Final

import msgspec
import psutil

from protocol.ids import new_id
from tests.desktop.stage import Stage
from tests.e2e.server import cloud_event

__all__ = [
    "add_sender",
    "ask_elsewhere",
    "ask_to_suspend",
    "drop_people",
    "give_up",
    "go_offline",
    "invite",
    "invite_link",
    "look_at",
    "make_refused",
    "mute",
    "open_person",
    "pick_moment",
    "recent_events",
    "revoke_sender",
    "search",
    "settings",
    "show_icons",
    "show_snooze",
    "show_waiting",
    "summary",
    "suspend",
    "take_back",
    "toast",
    "turn",
    "unmute",
]

Act = Callable[[Stage], None]

COLLEAGUE: Final = "Małgorzata Wojciechowska-Lis"


def ask_elsewhere(stage: Stage) -> None:
    """Sign in at a server that does not answer."""
    stage.write("Server address", "http://127.0.0.1:9")
    stage.write("E-mail", "ana@serwis-demo.example")
    stage.windows.write(stage.named("Password"), "not this one", role="password text")
    stage.press("Sign in")
    stage.settle(3)


# the center


def turn(tab: str) -> Act:
    """Turn to a tab of the list."""
    return lambda stage: stage.turn(tab)


def search(words: str) -> Act:
    """Look for somebody."""

    def act(stage: Stage) -> None:
        stage.keys("ctrl+f")
        stage.write("Find user or client", words)
        stage.settle(1)

    return act


def toast(stage: Stage) -> None:
    """Wait for the next thing that happens."""
    stage.watch.wait(len(stage.watch.notified) + 1, 30)
    stage.settle(0.8)


def summary(stage: Stage) -> None:
    """Let more happen at once than anybody would want told one by one."""
    calls = [{"external_id": f"C-{n}", "phone": f"+48 601 555 01{n}"} for n in range(4)]
    events = [cloud_event("call.missed", {"call": call}) for call in calls]
    events.append(cloud_event("lead.created", {"lead": {"external_id": "L-1", "title": "Tablet"}}))
    assert stage.server is not None
    told = len(stage.watch.notified)
    stage.server.post_batch(events)
    stage.watch.wait(told + 1, 30)
    stage.settle(0.8)


def look_at(words: str) -> Act:
    """Lay the pointer on a row, which then shows what can be done with it."""
    return lambda stage: stage.point_at(stage.row(words))


def show_snooze(stage: Stage) -> None:
    """Ask until when to hide a row."""
    stage.choose_row("New lead")
    stage.keys("s")


def pick_moment(stage: Stage) -> None:
    """Choose a moment of one's own."""
    show_snooze(stage)
    stage.keys("Up", "Return")


def mute(stage: Stage) -> None:
    """Say that nothing is to pop up for an hour."""
    stage.press("Mute or unmute")
    stage.keys("Down", "Down", "Return")


def unmute(stage: Stage) -> None:
    """Say that it may again."""
    stage.keys("ctrl+shift+m")


def drop_people(stage: Stage) -> None:
    """Show who else sits at this computer."""
    stage.press("You: {name}")
    stage.keys("Up", "Up", "Up", "Right")


# the settings


def settings(page: str, tab: str = "", *, press: str = "", value: str = "", find: str = "") -> Act:
    """Open the settings at a page, and on it a tab, a sheet, or what a search finds."""

    def act(stage: Stage) -> None:
        stage.open_settings(page)
        if tab:
            stage.turn(tab)
        if press:
            stage.press(press, value=value)
        if find:
            stage.write("Find a setting", find)
        stage.rest_pointer()
        stage.settle()

    return act


def invite(stage: Stage) -> None:
    """Fill in who is invited."""
    settings("Users and groups", press="Invite")(stage)
    stage.write("Name", "Helena Brandt")
    stage.write("E-mail", f"helena.brandt.{new_id()[-4:]}@serwis-demo.example")


def invite_link(stage: Stage) -> None:
    """Make the link for whoever is invited."""
    invite(stage)
    stage.press("Make the link")
    stage.settle(1)


def open_person(stage: Stage) -> None:
    """Show what can be done about a colleague."""
    settings("Users and groups", press="More for {name}", value=COLLEAGUE)(stage)


def ask_to_suspend(stage: Stage) -> None:
    """Say what it does to keep a colleague out, and ask."""
    open_person(stage)
    stage.keys("Up", "Return")


def suspend(stage: Stage) -> None:
    """Keep a colleague out, which can be taken back for a while."""
    ask_to_suspend(stage)
    stage.press("Suspend")


def take_back(stage: Stage) -> None:
    """Let the colleague in again."""
    stage.press("Undo")
    stage.keys("Escape")


def add_sender(stage: Stage) -> None:
    """Make a key for one more system."""
    settings("Senders", press="New sender")(stage)
    stage.write("Name", f"Telephony {new_id()[-2:]}")
    stage.press("Make the key")
    stage.settle(1)


def recent_events(stage: Stage) -> None:
    """Show what came from a sender, and what became of it."""
    settings("Senders", press="Recent events of {name}", value="CRM")(stage)
    stage.settle(1)


def revoke_sender(stage: Stage) -> None:
    """Ask to end a key."""
    settings("Senders", press="More for {name}", value="CRM")(stage)
    stage.keys("Up", "Return")


# when something is not as it should be


def make_refused(stage: Stage) -> None:
    """Let the server have refused some changes, and look at them."""
    mirror = stage.app.mirror
    assert mirror is not None
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(mirror.with_name("outbox.db"), timeout=10)) as outbox, outbox:
        for minutes, name, reason, type_, words in _REFUSED:
            args = {"id": _id_of(stage, type_, words)}
            at = now - minutes * 60_000
            outbox.execute(
                "INSERT INTO mutation (id, name, args, refs, at, state, reason)"
                " VALUES (?, ?, ?, ?, ?, 'rejected', ?)",
                (new_id(), name, json.dumps(args).encode(), "[]", at, reason),
            )
    stage.press("Mark all read")  # any change of this person's: the program counts anew
    stage.windows.click(stage.windows.find("push button", stage.named("Look")))
    stage.rest_pointer()
    stage.settle()


def _id_of(stage: Stage, type_: str, words: str) -> str:
    """Return the id of a record that has these words in it."""
    rows = stage.app.rows(type_)
    found = [one.id for one in rows if words in json.dumps(msgspec.to_builtins(one))]
    return str(found[0])


def give_up(stage: Stage) -> None:
    """Give each refused change up."""
    for _ in _REFUSED:
        stage.windows.click(stage.windows.find("push button", stage.named("Give up")))
        stage.settle()


_REFUSED: Final = (
    (18, "complete_task", "not-found", "task", "Order the roller"),
    (11, "finish_notification", "task-open", "notification", "Call back"),
    (2, "save_user", "last-admin", "user", "Ana Moreira"),
)
"""How many minutes ago, what, why not, and the record by its type and some of its words."""


def go_offline(stage: Stage) -> None:
    """End the server, and go on working."""
    assert stage.app.process is not None
    for child in psutil.Process(stage.app.process.pid).children(recursive=True):
        if "serve" in child.cmdline():
            child.kill()
    stage.windows.find("label", f"{stage.named('Offline since {time}')[:-1]}", seconds=60)
    stage.choose_row("Order {number}: {status}")
    stage.keys("e", "e", "s", "Return")
    stage.settle(11)  # until nothing is offered to be undone


def show_waiting(stage: Stage) -> None:
    """Show what waits for the line."""
    stage.press("What waits")


# the tray


def show_icons(stage: Stage) -> None:
    """Show every state of the icon in the tray, on a light and on a dark bar."""
    theme = "dark" if stage.desktop.dark else "light"
    stage.desktop.start([sys.executable, "-m", "tests.desktop.tray_icons", theme])
    stage.windows.find("filler", "^Tray icon$", seconds=20)
    stage.settle(1)
