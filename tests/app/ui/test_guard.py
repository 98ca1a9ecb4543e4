"""The guard: what a locked program shows and does, which is nothing without the password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.health import Health
from app.models.store import Store
from app.models.trouble import Trouble
from app.settings import ACCOUNT_ID, LANGUAGE, LOCK_MINUTES, PERSON_ID, PERSON_NAME, Settings
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.desk import Desk
from app.ui.lock_cover import LockCover
from app.ui.settings.door import SettingsDoor
from app.ui.sign_in import SignInWindow
from app.ui.toast_deeds import ToastDeeds
from protocol.records import NotificationState, Ref
from tests.app.ui.dress import dress
from tests.app.ui.outside import outside
from tests.app.ui.shop import ANA, open_shop, some

RIGHT = "four words are easy"


@dataclass
class Seen:
    """What the outside was asked, and the time of the wall's clock."""

    asked: list[str] = field(default_factory=list)
    opened: list[Ref | None] = field(default_factory=list)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.json")
    settings.set(LOCK_MINUTES, 5)
    return settings


@pytest.fixture
def begin(settings: Settings, seen: Seen) -> Iterator[Callable[[], Desk]]:
    """Makes a desk, as each start of the program does."""
    made: list[Desk] = []

    def one() -> Desk:
        desk = Desk(
            settings,
            Health(),
            outside(
                unlock=lambda password, done: done(password == RIGHT),
                opened=seen.opened.append,
                quit=lambda: seen.asked.append("quit"),
                sign_out=lambda: seen.asked.append("sign_out"),
                new_person=lambda: seen.asked.append("new person"),
                now=lambda name, *_: seen.asked.append(name),
            ),
            clock=lambda: seen.now,
        )
        made.append(desk)
        return desk

    yield one
    for desk in made:
        desk.close()


@pytest.fixture
def desk(begin: Callable[[], Desk]) -> Desk:
    return begin()


@pytest.fixture
def store(tmp_path: Path, desk: Desk) -> Iterator[Store]:
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.show_window()
    yield store
    desk.detach()
    store.close()


def covers(window: QWidget) -> list[LockCover]:
    return [one for one in window.findChildren(LockCover) if one.isVisible()]


def asking(desk: Desk) -> list[SignInWindow]:
    return [desk.windows.sign_in] if desk.windows.sign_in is not None else []


def say(desk: Desk, password: str = RIGHT) -> None:
    """Type *password* on the cover of the main window."""
    [cover] = covers(desk.windows.window)
    cover.field.set_text(password)
    QTest.keyClick(cover.field.edit, Qt.Key.Key_Return)


def state_of(store: Store, name: str) -> NotificationState:
    found = queries.notification(store, some(name))
    assert found is not None
    return found.state


# when it locks


def test_an_untouched_window_locks_without_a_first_touch(
    desk: Desk, store: Store, qtbot: QtBot
) -> None:
    clock = desk.windows.guard._clock
    assert clock.isActive() and clock.interval() == 5 * 60_000
    clock.start(5)
    qtbot.waitUntil(lambda: desk.windows.guard.locked)
    assert covers(desk.windows.window)


def test_a_computer_that_slept_locks_at_the_first_touch(
    desk: Desk, store: Store, seen: Seen
) -> None:
    seen.now += timedelta(minutes=4)
    desk.windows.guard.touched()
    assert not desk.windows.guard.locked
    seen.now += timedelta(hours=8)
    desk.windows.guard.touched()
    assert covers(desk.windows.window)


def test_locking_closes_menus_and_lets_toasts_come(desk: Desk, store: Store, seen: Seen) -> None:
    desk.windows.window.page.bell.click()
    assert QApplication.activePopupWidget() is not None
    desk.windows.guard.lock()
    assert QApplication.activePopupWidget() is None
    assert seen.opened[-1] is None, "nothing stands open under a cover"


# what does not open it


def test_another_language_does_not_open_it(desk: Desk, store: Store, settings: Settings) -> None:
    desk.windows.guard.lock()
    settings.set(LANGUAGE, "pl")
    assert covers(desk.windows.window)
    settings.set(LANGUAGE, "en")
    say(desk)
    assert not covers(desk.windows.window)


def test_a_join_link_waits_for_the_password(desk: Desk, store: Store) -> None:
    desk.windows.guard.lock()
    desk.open_link(f"deskbell://join/10.0.0.2:8737/{'ab' * 32}?link=x")
    assert not asking(desk) and covers(desk.windows.window)
    say(desk)
    [shown] = asking(desk)
    assert shown.form is shown.invite


def test_a_start_is_locked_from_its_first_paint_on(
    begin: Callable[[], Desk], settings: Settings, tmp_path: Path
) -> None:
    settings.change({PERSON_ID.key: ANA, ACCOUNT_ID.key: "a", PERSON_NAME.key: "Ana Moreira"})
    desk = begin()
    desk.start()
    [cover] = covers(desk.windows.window)
    assert "Ana Moreira" in [one.text() for one in cover.findChildren(PlainLabel)]
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.windows.toggle_panel()
    assert covers(desk.windows.window) and covers(desk.windows.panel)
    say(desk, "a guess")
    assert desk.windows.guard.locked
    say(desk)
    assert not covers(desk.windows.window) and not covers(desk.windows.panel)
    desk.detach()
    store.close()


def test_a_start_without_a_lock_or_a_person_is_open(
    begin: Callable[[], Desk], settings: Settings
) -> None:
    assert not begin().windows.guard.locked, "nobody has signed in"
    settings.change({PERSON_ID.key: ANA, ACCOUNT_ID.key: "a", LOCK_MINUTES.key: 0})
    assert not begin().windows.guard.locked


def test_signing_in_says_the_password(begin: Callable[[], Desk], settings: Settings) -> None:
    """Where the vault has lost everything, the sign-in window is the way in."""
    settings.change({PERSON_ID.key: ANA, ACCOUNT_ID.key: "a"})
    desk = begin()
    desk.start()
    desk.windows.guard.open()  # as the program does once the server took the password
    assert not covers(desk.windows.window)


def test_the_settings_stay_covered_while_everything_is_made_anew(
    desk: Desk, store: Store, settings: Settings
) -> None:
    door = SettingsDoor(desk)
    door.open()
    assert door.window is not None
    desk.windows.guard.lock()
    settings.set(LANGUAGE, "ru")
    assert door.window is None or covers(door.window)
    QTest.qWait(1)
    assert door.window is None or covers(door.window)
    settings.set(LANGUAGE, "en")
    QTest.qWait(1)
    say(desk)
    assert not desk.windows.guard.locked


# what is not done meanwhile


def test_buttons_of_a_toast_do_nothing_before_the_password(desk: Desk, store: Store) -> None:
    deeds = ToastDeeds(desk, store, desk.ground.times)
    desk.windows.guard.lock()
    desk.windows.window.hide()
    deeds.finish([some("missed")])
    deeds.snooze([some("lead")])
    deeds.open(some("order"))
    assert store.files.outbox.waiting_count() == 0
    assert covers(desk.windows.window), "it asks for the password instead"
    assert not desk.windows.window.subject_open
    say(desk)
    assert desk.windows.window.pane.notification_id == some("order")
    assert state_of(store, "missed") is NotificationState.NEW, "who clicked is not known"
    deeds.finish([some("missed")])
    assert state_of(store, "missed") is NotificationState.DONE


def test_the_tray_offers_only_what_needs_no_password(desk: Desk, store: Store) -> None:
    desk.tray.show()

    def offered() -> list[str]:
        rows = [one for one in desk.tray.menu.actions() if one.isVisible()]
        return [one.text().partition("\t")[0] for one in rows if one.text()][1:]

    before = offered()
    assert "Mute" in before and "Settings" in before
    desk.windows.guard.lock()
    assert not {"Mute", "Settings"} & set(offered())
    desk.asks.mute(datetime.now(UTC) + timedelta(hours=1))
    desk.asks.pick_mute()
    for id_ in ("help", "mute", "test", "refused", "settings"):
        desk.asks.ask(id_)
    assert store.files.outbox.waiting_count() == 0
    assert QApplication.activePopupWidget() is None
    say(desk)
    assert offered() == before


def test_what_went_wrong_meanwhile_is_said_after_the_password(desk: Desk, store: Store) -> None:
    window = desk.windows.window
    desk.windows.guard.lock()
    desk.asks.tell(Trouble(id="unreachable", title="", message=""))
    assert not window.findChildren(Sheet)
    say(desk)
    assert [one.isVisible() for one in window.findChildren(Sheet)] == [True]


def test_what_opens_beneath_the_cover_gets_no_keys(desk: Desk, store: Store, qtbot: QtBot) -> None:
    window = desk.windows.window
    qtbot.waitUntil(lambda: window.isActiveWindow())
    desk.windows.guard.lock()
    [cover] = covers(window)
    Sheet(window, "An answer that came late").open()
    window.page.search.setFocus()
    assert cover.isAncestorOf(window.focusWidget())
    assert not window.page.isEnabled() and not window.rail.isEnabled()
    at = window.childAt(window.rect().center())
    assert at is not None and (at is cover or cover.isAncestorOf(at))
    say(desk)
    assert window.page.isEnabled() and window.rail.isEnabled()


# the ways out


def test_tab_reaches_everything_on_the_cover_and_nothing_else(
    desk: Desk, store: Store, seen: Seen, qtbot: QtBot
) -> None:
    window = desk.windows.window
    qtbot.waitUntil(lambda: window.isActiveWindow())
    desk.windows.guard.lock()
    [cover] = covers(window)
    reached: list[str] = []
    for _ in range(5):
        focused = window.focusWidget()
        assert focused is not None and cover.isAncestorOf(focused)
        reached.append(focused.accessibleName() or getattr(focused, "text", str)())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert {"Password", "Unlock", "Somebody else", "Sign out"} <= set(reached)


def test_who_forgot_it_signs_out(desk: Desk, store: Store, seen: Seen) -> None:
    desk.windows.guard.lock()
    [cover] = covers(desk.windows.window)
    cover.sign_out_asked.emit()
    assert seen.asked == ["sign_out"]
    desk.detach()
    assert not desk.windows.guard.locked, "nobody is there to be guarded"
