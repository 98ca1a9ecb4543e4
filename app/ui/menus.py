"""Menus of the windows: the person's, the mute menu, and what stands under the three dots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.center.presets import later
from app.ui.center.times import Times
from app.ui.components.menu import HeadAction, Menu, literal
from app.ui.keys import key_text
from app.ui.outside import Profile
from app.ui.words import translate

__all__ = ["add_people", "more_menu", "mute_menu", "people_menu", "person_menu"]

Ask = Callable[[str], None]
"""Told the id of what was chosen."""


def person_menu(
    name: str, email: str, profiles: Sequence[Profile], ask: Ask, parent: QWidget
) -> Menu:
    """Return the menu of the person at the foot of the rail.

    *ask* hears ``settings``, ``help``, ``sign_out``, ``quit``, ``person:<profile>`` or
    ``new_person``.
    """
    menu = _menu(translate("Menu", "You"), parent)
    head = HeadAction(menu)
    head.show_words("circle-user-round", "neutral", name, email)
    menu.addAction(head)
    menu.addSeparator()
    _row(menu, "settings", translate("Menu", "Settings"), "settings", ask, key_text("settings"))
    _row(menu, "keyboard", translate("Menu", "Shortcuts"), "help", ask, key_text("help"))
    add_people(menu.add_submenu("users", translate("Menu", "Switch person")), profiles, ask)
    menu.addSeparator()
    _row(menu, "lock", translate("Menu", "Sign out"), "sign_out", ask)
    _row(menu, "log-out", translate("Menu", "Quit"), "quit", ask, key_text("quit"))
    return menu


def mute_menu(
    times: Times,
    morning: datetime,
    muted: bool,
    mute: Callable[[datetime | None], None],
    pick: Callable[[], None],
    parent: QWidget,
) -> Menu:
    """Return the menu of the bell: *mute* hears until when, ``None`` to unmute; *pick* asks."""
    menu = _menu(translate("Menu", "Mute"), parent)
    now = times.now()
    if muted:
        action = menu.add("bell", translate("Menu", "Unmute"), key_text("mute"))
        action.triggered.connect(lambda: mute(None))
        menu.addSeparator()
    moments = (
        ("clock", translate("Menu", "30 minutes"), later(now, timedelta(minutes=30))),
        ("clock", translate("Menu", "1 hour"), later(now, timedelta(hours=1))),
        ("sunrise", translate("Menu", "Until tomorrow morning"), morning),
    )
    for icon, words, until in moments:
        today = times.local(until).date() == now.date()
        action = menu.add(icon, words, times.clock(until) if today else times.weekday(until))
        action.triggered.connect(lambda _=False, one=until: mute(one))
    action = menu.add("calendar-clock", translate("Menu", "Until…"))
    action.triggered.connect(pick)
    return menu


def more_menu(in_panel: bool, waiting: int, ask: Ask, parent: QWidget) -> Menu:
    """Return the menu under the three dots, *waiting* changes not being sent yet.

    *ask* hears ``read_all``, ``waiting``, ``window``, ``settings`` or ``help``.
    """
    menu = _menu(translate("Menu", "More"), parent)
    read = translate("Menu", "Mark all read")
    _row(menu, "mail-check", read, "read_all", ask, key_text("read_all"))
    what = menu.add("history", translate("Menu", "What waits"), str(waiting) if waiting else "")
    what.triggered.connect(lambda: ask("waiting"))
    menu.set_reason(what, "" if waiting else translate("Menu", "Everything has been sent."))
    if in_panel:
        _row(menu, "app-window", translate("Menu", "Main window"), "window", ask)
    menu.addSeparator()
    _row(menu, "settings", translate("Menu", "Settings"), "settings", ask, key_text("settings"))
    _row(menu, "keyboard", translate("Menu", "Shortcuts"), "help", ask, key_text("help"))
    return menu


def people_menu(profiles: Sequence[Profile], ask: Ask, parent: QWidget) -> Menu:
    """Return a menu of the people of this computer, as :func:`add_people` lists them."""
    menu = _menu(translate("Menu", "Switch person"), parent)
    add_people(menu, profiles, ask)
    return menu


def add_people(people: Menu, profiles: Sequence[Profile], ask: Ask) -> None:
    """Add the people of this computer, and somebody new (decision 18).

    *ask* hears ``person:<profile>`` or ``new_person``.
    """
    for profile in profiles:
        words = literal(profile.person or profile.email or profile.name)
        action = people.add("user", words)
        action.setCheckable(True)
        action.setChecked(profile.current)
        if profile.current:
            people.set_reason(action, translate("Menu", "These windows are theirs."))
        action.triggered.connect(lambda _=False, one=profile.name: ask(f"person:{one}"))
    if profiles:
        people.addSeparator()
    _row(people, "user-plus", translate("Menu", "Somebody else…"), "new_person", ask)


def _menu(title: str, parent: QWidget) -> Menu:
    menu = Menu(title, parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _row(menu: Menu, icon: str, words: str, id_: str, ask: Ask, beside: str = "") -> None:
    action = menu.add(icon, words, beside)
    action.triggered.connect(lambda: ask(id_))
