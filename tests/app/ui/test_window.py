"""The desk: the main window, the panel, the band, the menus, joined to a real store."""

from __future__ import annotations

import subprocess
import sys
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.changes import Changes
from app.models.errors import DiskFull
from app.models.first_screen import read_first_screen
from app.models.health import Health, HealthState, Heard, Line, Progress, Toasted
from app.models.store import Store
from app.models.trouble import Trouble
from app.settings import (
    CLOSE_TO_TRAY,
    GEOMETRY,
    LANGUAGE,
    LOCK_MINUTES,
    SORT_ORDER,
    START_WITH_SYSTEM,
    TEXT_SIZE,
    TOLD_NO_VAULT,
    UNREAD_FIRST,
    Setting,
    Settings,
)
from app.sync.errors import (
    CertificateDated,
    CertificateUnknown,
    CertificateWrong,
    ClockWrong,
    ServerBroken,
    ServerUnreachable,
    SyncError,
    TooManyTries,
    UpdateNeeded,
)
from app.ui.center.look import Look, Order, Tab
from app.ui.center.page import CenterPage
from app.ui.center.panel import panel_place
from app.ui.center.times import Times
from app.ui.components.button import Button, Link
from app.ui.desk import Desk
from app.ui.first_sync import FirstSyncCard
from app.ui.lock_cover import LockCover
from app.ui.notices import notice_of
from app.ui.outside import Profile, SearchRows
from app.ui.refused import RefusedSheet
from app.ui.settings.door import SettingsDoor
from app.ui.status import status_words
from app.ui.toast_deeds import ToastDeeds
from app.ui.translation import install_language
from app.ui.tray import Tray
from app.ui.waiting import WaitingSheet
from app.ui.welcome import WelcomeSheet
from protocol.kinds import ARRIVAL
from protocol.mutations import (
    MUTATIONS,
    FinishNotification,
    MutationResult,
    MutationResults,
    SaveProfile,
    Snooze,
)
from protocol.records import Call, Client, NotificationState, Phone, Preference, Ref, Task, User
from tests.app.ui.dress import dress
from tests.app.ui.outside import outside
from tests.app.ui.shop import ANA, note, open_shop, pour, shop_records, some

NOW = datetime.now(UTC)
SAVE_TASK = MUTATIONS["save_task"]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Said:
    """What the desk told the outside."""

    opened: list[Ref | None] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    touched: int = 0
    people: list[Profile] = field(default_factory=list)

    def touch(self) -> None:
        self.touched += 1

    def refuse(self, name: str, _args: object, done: Callable[[Trouble], None]) -> None:
        self.asked.append(name)
        done(Trouble(id="unreachable", title="", message=""))

    def link(self, url: str) -> bool:
        self.links.append(url)
        return True


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def desk(tmp_path: Path, said: Said, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(
        Settings(tmp_path / "settings.json"),
        Health(),
        outside(
            opened=said.opened.append,
            touched=said.touch,
            sync_now=lambda: said.asked.append("sync"),
            sign_out=lambda: said.asked.append("sign_out"),
            quit=lambda: said.asked.append("quit"),
            switch_person=lambda name: said.asked.append(f"person {name}"),
            new_person=lambda: said.asked.append("new person"),
            profiles=lambda: said.people,
            now=said.refuse,
        ),
        opener=said.link,
    )
    made.settings_asked.connect(lambda section: said.asked.append(f"settings {section}".strip()))
    yield made
    made.close()


@pytest.fixture
def store(tmp_path: Path, desk: Desk) -> Iterator[Store]:
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.show_window()
    yield store
    desk.detach()
    store.close()


def settle() -> None:
    QTest.qWait(2)


def press(desk: Desk, key: Qt.Key, *mods: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in mods:
        held |= one
    QTest.keyClick(desk.windows.window.page.list, key, held)
    settle()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def place_of(page: CenterPage, name: str) -> int:
    place = page.model.place_of_id(some(name)) if page.model is not None else None
    assert place is not None
    return place


def state_of(store: Store, name: str) -> NotificationState:
    found = queries.notification(store, some(name))
    assert found is not None
    return found.state


def locked(desk: Desk) -> bool:
    return desk.windows.guard.locked


# opening


def test_enter_opens_the_subject_beside_the_list_and_marks_it_read(
    desk: Desk, store: Store, said: Said
) -> None:
    window = desk.windows.window
    window.page.list.select(0)
    press(desk, Qt.Key.Key_Return)
    assert window.subject_open and window.pane.shown == Ref("task", some("callback"))
    found = queries.notification(store, some("remind"))
    assert found is not None and found.state is NotificationState.READ
    current = window.page.list.current()
    assert current is not None and current.id == some("remind")
    assert window.page.list.currentIndex().row() == 0  # it keeps its place


def test_escape_closes_it_and_the_row_goes_where_it_belongs(desk: Desk, store: Store) -> None:
    window = desk.windows.window
    window.page.list.select(0)
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Escape)
    assert not window.subject_open
    assert window.page.model is not None
    heading = window.page.model.header_at
    place = window.page.model.place_of_id(some("remind"))
    assert heading is not None and place is not None and place > heading


def test_alt_down_walks_the_list(desk: Desk, store: Store) -> None:
    window = desk.windows.window
    window.page.list.select(0)
    press(desk, Qt.Key.Key_Return)
    press(desk, Qt.Key.Key_Down, ALT)
    assert window.pane.notification_id == some("order")
    press(desk, Qt.Key.Key_Up, ALT)
    assert window.pane.notification_id == some("remind")


def test_ctrl_enter_opens_the_sending_system(desk: Desk, store: Store, said: Said) -> None:
    desk.open_notification(some("order"))
    press(desk, Qt.Key.Key_Return, CONTROL)
    assert said.links == ["https://crm.demo.example/orders/1035"]


def test_a_task_is_completed_and_reopened_by_a_key(desk: Desk, store: Store) -> None:
    desk.open_notification(some("remind"))
    press(desk, Qt.Key.Key_E, CONTROL, SHIFT)
    task = queries.record(store, "task", some("callback"))
    assert isinstance(task, Task) and task.completed_at is not None
    desk.windows.window.page.undo.undo()
    task = queries.record(store, "task", some("callback"))
    assert isinstance(task, Task) and task.completed_at is None


def test_a_task_that_cannot_be_had_back_is_told(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open_notification(some("remind"))
    press(desk, Qt.Key.Key_E, CONTROL, SHIFT)

    def full(*_given: object) -> str:
        raise DiskFull

    monkeypatch.setattr(store, "submit", full)
    desk.windows.window.page.undo.undo()
    assert "The disk is full" in words(desk.windows.window)


def test_done_on_what_stands_open_opens_the_next(desk: Desk, store: Store) -> None:
    desk.open_notification(some("lead"))
    press(desk, Qt.Key.Key_E)
    assert desk.windows.window.pane.notification_id == some("missed")


def test_a_link_opens_what_it_names_and_a_dead_one_the_window(desk: Desk, store: Store) -> None:
    desk.open_link(f"deskbell://order/{some('1035')}")
    assert desk.windows.window.pane.shown == Ref("order", some("1035"))
    desk.open_link(f"deskbell://notification/{some('lead')}")
    assert desk.windows.window.pane.notification_id == some("lead")
    desk.windows.window.hide()
    desk.open_link("deskbell://nonsense")
    assert desk.windows.window.isVisible()


def test_a_link_that_starts_the_program_waits_for_the_store(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.open_link(f"deskbell://order/{some('1035')}")
    assert desk.windows.window.isVisible() and not desk.windows.window.subject_open
    opened = open_shop(tmp_path / "shop", desk.ground.clock())
    desk.attach(opened)
    assert desk.windows.window.pane.shown == Ref("order", some("1035"))
    desk.windows.window.close_subject()
    desk.detach()
    desk.attach(opened)
    assert not desk.windows.window.subject_open, "followed once"
    desk.detach()
    opened.close()


@dataclass
class Beyond:
    """A server that is asked for what is not in the mirror."""

    asked: list[str] = field(default_factory=list)
    done: list[Callable[[SearchRows | Trouble], None]] = field(default_factory=list)

    def search(self, query: str, done: Callable[[SearchRows | Trouble], None]) -> None:
        self.asked.append(query)
        self.done.append(done)


def test_a_record_that_is_not_here_says_why_and_is_asked_for(tmp_path: Path, qtbot: QtBot) -> None:
    beyond = Beyond()
    desk = Desk(Settings(tmp_path / "settings.json"), Health(), outside(search=beyond.search))
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    health = desk.ground.health
    health.change(line=Line.ONLINE, progress=Progress(1, 9))
    desk.open_notification(some("missed"))
    pane = desk.windows.window.pane
    assert "Your shop’s data is still arriving." in words(pane) and not beyond.asked
    health.change(line=Line.OFFLINE, progress=None)
    assert "The server is asked once Deskbell is online." in words(pane) and not beyond.asked
    health.change(line=Line.ONLINE)
    assert "Asking the server…" in words(pane) and beyond.asked == [some("gone")]
    beyond.done.pop()(Trouble(id="unreachable", title="", message=""))
    assert "The server did not answer." in words(pane)
    desk.open_notification(some("missed"))
    beyond.done.pop()(SearchRows(records=[]))
    assert "It was removed, or you may not see it." in words(pane)
    assert beyond.asked == [some("gone")] * 2, "asked once for each time it is opened"
    # it is older than what this computer holds: the server has it
    desk.open_ref(Ref("call", some("gone")))
    now = datetime.now(UTC)
    phone = Phone(text="+380 44 555 01 26")
    pour(store, [Call(id=some("gone"), phone=phone, created_at=now, updated_at=now)])
    beyond.done.pop()(SearchRows(records=[]))
    settle()
    assert pane.card is not None and pane.card.content.banner is None
    assert "+380 44 555 01 26" in words(pane)
    desk.close()
    store.close()


def test_a_search_goes_on_to_the_server_and_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    beyond = Beyond()
    desk = Desk(Settings(tmp_path / "settings.json"), Health(), outside(search=beyond.search))
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.show_window()
    health, page = desk.ground.health, desk.windows.window.page
    page.search.setText("Zbig")
    qtbot.waitUntil(lambda: "only what is on this computer was searched" in words(page))
    assert beyond.asked == []
    health.change(line=Line.ONLINE)
    qtbot.waitUntil(lambda: beyond.asked == ["Zbig"])
    assert "Searching on the server…" in words(page)
    now = datetime.now(UTC)
    pour(store, [Client(id=some("new"), name="Zbigniew Boniek", created_at=now, updated_at=now)])
    beyond.done.pop()(SearchRows(records=[]))
    row = page.list.row_at(0)
    assert row is not None and row.title == "Zbigniew Boniek"
    assert "This computer and the server were searched." in words(page)
    # an answer that comes too late, and one that is none
    page.search.setText("Zbigniew")
    qtbot.waitUntil(lambda: beyond.asked == ["Zbig", "Zbigniew"])
    page.search.setText("Zbigniew B")
    qtbot.waitUntil(lambda: len(beyond.asked) == 3)
    beyond.done[0](SearchRows(records=[]))
    assert "Searching on the server…" in words(page)
    beyond.done[1](Trouble(id="unreachable", title="", message=""))
    assert "The server did not answer" in words(page)
    page.search.clear()
    qtbot.waitUntil(lambda: "The server did not answer" not in words(page))
    desk.close()
    store.close()


def test_what_stands_open_with_the_focus_is_told(
    desk: Desk, store: Store, said: Said, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: desk.windows.window.isActiveWindow())
    desk.open_notification(some("order"))
    assert said.opened[-1] == Ref("order", some("1035"))
    desk.windows.window.close_subject()
    assert said.opened[-1] is None


def test_where_nothing_can_be_opened_nothing_is_said_of_opening(desk: Desk, tmp_path: Path) -> None:
    empty = Store.open(tmp_path / "new", person_id=ANA)
    desk.attach(empty)
    desk.show_window()
    window = desk.windows.window
    assert "Nothing is open" not in words(window)
    pour(empty, [note("first", "call.missed", datetime.now(UTC), params={"phone": "1"})])
    settle()
    assert "Nothing is open" in words(window)
    desk.detach()
    empty.close()


def test_input_is_told_as_a_touch(desk: Desk, store: Store, said: Said, qtbot: QtBot) -> None:
    handle = desk.windows.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Down)
    assert said.touched


# the window


def test_closing_hides_it_and_remembers_its_place(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    window = desk.windows.window
    window.resize(1000, 700)
    window.close()
    settle()
    assert not window.isVisible()
    assert desk.ground.settings[GEOMETRY]
    desk.show_window()
    assert window.isVisible() and window.size() == QSize(1000, 700)


def test_closing_quits_where_the_person_chose_so(desk: Desk, store: Store, said: Said) -> None:
    desk.ground.settings.set(CLOSE_TO_TRAY, False)
    desk.windows.window.close()
    assert said.asked == ["quit"]


def test_without_a_tray_closing_minimises(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: False))
    desk.windows.window.close()
    assert desk.windows.window.isMinimized()


def test_a_narrow_window_shows_list_and_subject_in_turn(desk: Desk, store: Store) -> None:
    window = desk.windows.window
    window.resize(640, 600)
    assert window.page.isVisible()
    desk.open_notification(some("order"))
    assert not window.page.isVisible() and window.pane.isVisible()
    window.close_subject()
    assert window.page.isVisible()


def test_order_and_switch_are_remembered(desk: Desk, store: Store, tmp_path: Path) -> None:
    page = desk.windows.window.page
    page.order.chosen.emit(Order.WAITING, False)
    again = Settings(tmp_path / "settings.json")
    assert again[SORT_ORDER] == "waiting" and again[UNREAD_FIRST] is False


def test_the_look_at_the_center_is_remembered_and_drawn_first(
    desk: Desk, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    """The picture of the next start is of what was looked at last: its rows do not jump (P1)."""
    page = desk.windows.window.page
    page.choose_tab(Tab.NEEDS_ME)
    page.order.chosen.emit(Order.WAITING, False)
    shown = [page.list.row_at(at) for at in range(page.list.model().rowCount())]

    first = read_first_screen(store.files.folder)
    assert first is not None
    again = Desk(Settings(tmp_path / "settings.json"), Health(), outside())
    again.start(first=first)
    page = again.windows.window.page
    assert page.look == Look(Tab.NEEDS_ME, Order.WAITING, unread_first=False)
    drawn = [page.list.row_at(at) for at in range(page.list.model().rowCount())]
    assert [row and row.key for row in drawn] == [row and row.key for row in shown]
    again.attach(store)
    assert page.look == Look(Tab.NEEDS_ME, Order.WAITING, unread_first=False)
    swapped = [page.list.row_at(at) for at in range(page.list.model().rowCount())]
    assert [row and row.key for row in swapped] == [row and row.key for row in drawn]
    again.close()


def test_a_look_from_before_it_was_drawn_first_is_drawn_from_now_on(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ground.settings.set(SORT_ORDER, "waiting")
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    first = read_first_screen(store.files.folder)
    assert first is not None and first.order == "waiting"
    desk.detach()
    store.close()


@pytest.mark.parametrize(
    ("setting", "value", "usual"), [(LANGUAGE, "pl", "en"), (TEXT_SIZE, 115, 100)]
)
def test_windows_made_anew_show_what_stood_there(
    desk: Desk, store: Store, setting: Setting[Any], value: object, usual: object
) -> None:
    """Another language or size of text takes nothing away: tab, search, subject, selection."""
    SettingsDoor(desk)
    window = desk.windows.window
    desk.open_notification(some("order"))
    window.pane.follow(Ref("client", some("szymon")))
    window.page.choose_tab(Tab.NEEDS_ME)
    window.page.search.setText("insurer")
    QTest.qWait(200)
    window.page.list.select(0)
    selected = window.page.list.current()

    desk.ground.settings.set(setting, value)
    settle()
    renewed = desk.windows.window
    assert renewed is not window and renewed.isVisible()
    assert renewed.subject_open and renewed.pane.shown == Ref("client", some("szymon"))
    assert renewed.pane.go_back() and renewed.pane.notification_id == some("order")
    assert renewed.page.look == Look(Tab.NEEDS_ME, words="insurer")
    assert renewed.page.search.text() == "insurer"
    current = renewed.page.list.current()
    assert current is not None and selected is not None and current.key == selected.key
    renewed.page.search.clear()
    QTest.qWait(200)
    assert renewed.page.look.words == ""
    desk.ground.settings.set(setting, usual)


def test_windows_made_anew_are_scrolled_to_where_they_were(desk: Desk, store: Store) -> None:
    now = datetime.now(UTC)
    pour(store, [note(f"n-{n}", "call.received", now - timedelta(hours=n)) for n in range(300)])
    settle()
    page = desk.windows.window.page
    bar = page.list.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        settle()
    bar.setValue(bar.maximum() // 2)
    top = page.list.row_at(page.list.rowAt(0))
    offset = page.list.rowViewportPosition(page.list.rowAt(0))
    assert top is not None

    desk.windows.rebuild()
    settle()
    rows = desk.windows.window.page.list
    now_on_top = rows.row_at(rows.rowAt(0))
    assert now_on_top is not None and now_on_top.key == top.key
    assert rows.rowViewportPosition(rows.rowAt(0)) == offset


def test_the_rail_has_only_the_rooms_that_exist(desk: Desk, store: Store) -> None:
    rail = desk.windows.window.rail
    assert list(rail._buttons) == ["center"]


@pytest.mark.parametrize("language", ["pt_BR", "ru", "pl"])
def test_another_language_makes_the_windows_anew(desk: Desk, store: Store, language: str) -> None:
    desk.ground.settings.set(LANGUAGE, language)
    settle()
    window = desk.windows.window
    assert window.isVisible()
    assert window.page.model is not None and window.page.model.rowCount() > 5
    assert install_language(language) == language


# health in words


@pytest.mark.parametrize(
    ("state", "title", "action"),
    [
        (HealthState(line=Line.ONLINE), "", ""),
        (
            HealthState(line=Line.OFFLINE, offline_since=datetime(2026, 3, 3, 10, 42, tzinfo=UTC)),
            "Offline since 10:42.",
            "sync",
        ),
        (HealthState(line=Line.SIGNED_OUT), "You are signed out.", "sign_in"),
        (
            HealthState(line=Line.ONLINE, rejected=2),
            "2 changes were refused by the server.",
            "refused",
        ),
        (HealthState(line=Line.ONLINE, toasts_blocked=True), "System notifications", "test"),
        (
            HealthState(line=Line.ONLINE, disk=Trouble(id="disk-full", title="", message="")),
            "The disk is full.",
            "",
        ),
    ],
)
def test_the_band_says_the_gravest_thing(state: HealthState, title: str, action: str) -> None:
    now = datetime(2026, 3, 3, 11, 0, tzinfo=UTC)

    class There(Times):
        def now(self) -> datetime:
            return now

    notice = notice_of(state, now, There(UTC))
    if not title:
        assert notice is None
        return
    assert notice is not None
    assert notice.title.startswith(title) and notice.action == action


@pytest.mark.parametrize(
    ("line", "error", "title", "sentence"),
    [
        (Line.OFFLINE, ServerUnreachable(), "Offline since", "The server cannot be found"),
        (Line.OFFLINE, ServerBroken(), "Offline since", "The server has a problem"),
        (Line.OFFLINE, TooManyTries(), "Offline since", "Too many tries"),
        (Line.OFFLINE, CertificateWrong(), "This is not the server you know", "nothing was sent"),
        (Line.OFFLINE, CertificateUnknown(), "Nobody vouches", "from your invitation"),
        (Line.OFFLINE, CertificateDated(), "The server's certificate", "clock is wrong"),
        (Line.OFFLINE, ClockWrong(), "This computer's clock is wrong", "Set the date and time"),
        (Line.OFFLINE, UpdateNeeded(), "Deskbell needs an update", "Install the newest one."),
        (Line.ONLINE, ClockWrong(), "This computer's clock is wrong", "Set the date and time"),
    ],
)
def test_what_keeps_the_server_away_is_said_in_band_tray_and_foot(
    desk: Desk, store: Store, said: Said, line: Line, error: SyncError, title: str, sentence: str
) -> None:
    desk.tray.show()
    since = datetime.now(UTC) if line is Line.OFFLINE else None
    desk.ground.health.change(line=line, offline_since=since, trouble=error.trouble)
    band = desk.windows.window.band
    assert band is not None
    assert band.accessibleName().startswith(title) and sentence in band.accessibleName()
    head = desk.tray.menu.actions()[0].text()
    assert head.startswith(title) and sentence in head
    [foot] = desk.windows.window.page.foot.findChildren(QLabel)
    assert foot.text().startswith(title) and sentence in foot.text() + foot.toolTip()
    assert desk.windows.window.banner_button is not None
    desk.windows.window.banner_button.click()
    assert said.asked == ["sync"]
    desk.ground.health.change(line=Line.ONLINE, trouble=None, offline_since=None)
    assert desk.windows.window.band is None


def test_a_computer_without_a_keychain_says_once_that_each_start_will_ask(
    desk: Desk, store: Store
) -> None:
    desk.ground.health.change(line=Line.ONLINE, unremembered=True)
    window = desk.windows.window
    assert window.band is not None and "each start asks" in window.band.accessibleName()
    assert window.banner_button is not None
    window.banner_button.click()
    assert desk.windows.window.band is None
    assert desk.ground.settings[TOLD_NO_VAULT], "and not with the next sign-in"


def test_a_damaged_file_is_told_until_the_person_says_that_they_know(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "mirror"
    store = open_shop(folder)
    store.submit("finish_notification", FinishNotification(id=some("lead")))
    store.close()
    (folder / "mirror.db").write_bytes(b"x" * 10_000)
    body = (folder / "outbox.db").read_bytes()
    (folder / "outbox.db").write_bytes(body[:-4096] + b"\xff" * 4096)
    store = Store.open(folder, person_id=ANA)
    desk.attach(store)
    desk.show_window()
    window = desk.windows.window
    said: list[str] = []
    while window.band is not None:
        said.append(window.band.accessibleName())
        assert window.banner_button is not None
        window.banner_button.click()
    assert len(said) == 2
    assert said[0].startswith("Your unsent changes were damaged.")
    assert "will be sent: 1." in said[0] and "outbox.damaged-" in said[0]
    assert said[1].startswith("A file of Deskbell is damaged.")
    desk.detach()
    store.close()


def test_a_file_that_is_damaged_while_it_is_used_is_told_as_well(desk: Desk, store: Store) -> None:
    store.files.rebuild_mirror()
    store.announce(Changes(everything=True, center=True))
    band = desk.windows.window.band
    assert band is not None and band.accessibleName().startswith("A file of Deskbell is damaged.")


def test_a_foreign_certificate_goes_before_refused_changes(desk: Desk, store: Store) -> None:
    desk.ground.health.change(line=Line.OFFLINE, rejected=1, trouble=CertificateWrong().trouble)
    band = desk.windows.window.band
    assert band is not None and band.accessibleName().startswith("This is not the server you know")


def test_offline_the_band_counts_down_and_tries_again(desk: Desk, store: Store, said: Said) -> None:
    now = datetime.now(UTC)
    desk.ground.health.change(
        line=Line.OFFLINE, offline_since=now, next_try=now + timedelta(seconds=12), waiting=3
    )
    window = desk.windows.window
    band = window.band
    assert band is not None
    assert "3 changes wait and will leave by themselves." in band.accessibleName()
    assert "next try in 1" in band.accessibleName()
    assert window.banner_button is not None
    window.banner_button.click()
    assert said.asked == ["sync"]
    # Qt writes the program's name behind a title that does not end with it
    assert window.windowTitle() == "Center (offline) – Deskbell"
    desk.ground.health.change(line=Line.ONLINE, offline_since=None, next_try=None)
    assert window.band is None


def test_the_first_sync_shows_how_far_it_is(desk: Desk, store: Store) -> None:
    desk.ground.health.change(line=Line.ONLINE, progress=Progress(48_200, 77_600, "clients"))
    settle()
    assert "62 %, 48,200 of 77,600 records" in words(desk.windows.window)
    desk.open_notification(some("order"))
    assert desk.windows.window.pane.isVisible()  # it can be worked through
    desk.ground.health.change(progress=None)
    desk.windows.window.close_subject()
    assert "Nothing is open" in words(desk.windows.window)


def test_the_first_sync_can_be_paused_and_says_how_long_it_takes(
    tmp_path: Path, qtbot: QtBot
) -> None:
    asked: list[bool] = []
    desk = Desk(Settings(tmp_path / "settings.json"), Health(), outside(pause=asked.append))
    store = Store.open(tmp_path / "mirror", person_id=ANA)
    desk.attach(store)
    desk.show_window()
    health, window = desk.ground.health, desk.windows.window
    health.change(progress=Progress(1_000, 77_600, "clients"))
    _button(window, "Pause").click()
    health.change(progress=Progress(2_000, 77_600, "clients", paused=True))
    assert "paused" in words(window) and "Paused at 2 %" in status_words(health.state, NOW).detail
    _button(window, "Go on").click()
    assert asked == [True, False]
    desk.close()
    store.close()


@pytest.mark.parametrize(
    ("seconds", "left"),
    [(20, "less than a minute left"), (70, "about 1 min left"), (150, "about 2 min left")],
)
def test_time_left_is_told_by_the_pace(qtbot: QtBot, seconds: int, left: str) -> None:
    now = 0.0
    card = FirstSyncCard(clock=lambda: now)
    qtbot.addWidget(card)
    card.show()
    card.show_progress(Progress(0, 1_000, "people"))
    now = 1.0
    card.show_progress(Progress(100, 1_000, "people"))
    assert not [line for line in words(card).splitlines() if line.endswith(" left")], "too early"
    now = seconds / 4
    card.show_progress(Progress(200, 1_000, "clients"))
    assert left in words(card)


def test_counts_reach_the_tray(desk: Desk, store: Store) -> None:
    assert desk.ground.health.state.needs_me == queries.counts(store).needs_me
    desk.windows.window.page.list.select(2)
    press(desk, Qt.Key.Key_E)
    assert desk.ground.health.state.needs_me == queries.counts(store).needs_me
    assert desk.ground.health.state.waiting == store.files.outbox.waiting_count()


# menus


def test_the_persons_menu_leads_everywhere(desk: Desk, store: Store, said: Said) -> None:
    desk.asks.show_person_menu(desk.windows.window.rail.person)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    by_words = {one.text().partition("\t")[0]: one for one in menu.actions() if one.text()}
    assert any(text.startswith("Ana Moreira") for text in by_words)
    for text in ("Settings", "Sign out", "Quit"):
        by_words[text].trigger()
    menu.close()
    assert said.asked == ["settings", "sign_out", "quit"]


def of_person(name: str, *, current: bool = False) -> Profile:
    return Profile(name=name.lower(), person=name, email="", current=current)


def test_the_tray_leads_to_the_others_of_this_computer(
    desk: Desk, store: Store, said: Said
) -> None:
    """Decision 18."""
    said.people = [of_person("Ana", current=True), of_person("Tomasz")]
    desk.tray.show()
    desk.tray.menu.popup(desk.windows.window.pos())
    [people] = [
        one.menu() for one in desk.tray.menu.actions() if one.text().startswith("Switch person")
    ]
    assert isinstance(people, QMenu)
    rows = {one.text(): one for one in people.actions() if one.text()}
    assert list(rows) == ["Ana", "Tomasz", "Somebody else…"]
    assert rows["Ana"].isChecked() and rows["Ana"].toolTip() == "These windows are theirs."
    for one in rows.values():
        one.trigger()
    desk.tray.menu.close()
    assert said.asked == ["person tomasz", "new person"]


def test_under_a_lock_the_others_are_offered_before_somebody_new(
    desk: Desk, store: Store, said: Said
) -> None:
    said.people = [of_person("Ana", current=True), of_person("Tomasz"), of_person("Irina")]
    desk.windows.guard.lock()
    [cover] = desk.windows.window.findChildren(LockCover)
    [other] = [one for one in cover.findChildren(Link) if one.text() == "Somebody else"]
    other.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    rows = {one.text(): one for one in menu.actions() if one.text()}
    assert list(rows) == ["Tomasz", "Irina", "Somebody else…"]
    rows["Irina"].trigger()
    menu.close()
    assert said.asked == ["person irina"]


def test_who_is_alone_on_this_computer_is_followed_by_somebody_new(
    desk: Desk, store: Store, said: Said
) -> None:
    said.people = [of_person("Ana", current=True)]
    desk.windows.guard.lock()
    [cover] = desk.windows.window.findChildren(LockCover)
    cover.switch_asked.emit(cover)
    assert said.asked == ["new person"] and QApplication.activePopupWidget() is None


def test_muting_is_a_choice_of_the_person_on_every_device(desk: Desk, store: Store) -> None:
    until = datetime.now(UTC) + timedelta(hours=1)
    desk.asks.mute(until)
    chosen = queries.preference(store, "*")
    assert isinstance(chosen, Preference) and chosen.quiet is not None
    assert chosen.quiet.muted_until == until
    desk.asks.mute(None)
    chosen = queries.preference(store, "*")
    assert chosen is not None
    assert chosen.quiet is None or chosen.quiet.muted_until is None


def test_the_bell_offers_moments(desk: Desk, store: Store) -> None:
    desk.windows.window.page.bell.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action: QAction = menu.actions()[0]
    action.trigger()
    menu.close()
    chosen = queries.preference(store, "*")
    assert chosen is not None and chosen.quiet is not None
    assert chosen.quiet.muted_until is not None
    ahead = chosen.quiet.muted_until - datetime.now(UTC)
    assert timedelta(minutes=29) < ahead <= timedelta(minutes=30)


def test_a_test_that_cannot_leave_says_why(desk: Desk, store: Store, said: Said) -> None:
    desk.asks.ask("test")
    assert said.asked == ["send_test"]
    assert "Nothing answers at this address" in words(desk.windows.window)


def test_f1_lists_every_shortcut(desk: Desk, store: Store) -> None:
    press(desk, Qt.Key.Key_F1)
    listed = words(desk.windows.window)
    for line in ("In the center", "Snooze", "Mute or unmute", "Open in the system it came from"):
        assert line in listed


# signing in, starting, leaving


def test_the_first_screen_is_painted_before_the_store_and_swapped_without_a_reset_of_rows(
    desk: Desk, tmp_path: Path
) -> None:
    """P1."""
    store = open_shop(tmp_path / "mirror")
    first = read_first_screen(tmp_path / "mirror")
    assert first is not None
    desk.start(first=first)
    page = desk.windows.window.page
    drawn = [page.list.row_at(at) for at in range(page.list.model().rowCount())]
    desk.attach(store)
    swapped = [page.list.row_at(at) for at in range(page.list.model().rowCount())]
    assert [row and (row.title, row.line, row.unread) for row in drawn] == [
        row and (row.title, row.line, row.unread) for row in swapped
    ]
    desk.detach()
    store.close()


def test_starting_hidden_shows_no_window(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    desk.start(hidden=True)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == []


def test_signing_in_says_why_and_closes_when_the_store_comes(desk: Desk, tmp_path: Path) -> None:
    desk.ask_sign_in(Trouble(id="session-unknown", title="", message=""))
    asking = desk.windows.sign_in
    assert asking is not None and asking.isVisible()
    assert "Your unsent changes are kept." in words(asking)
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    assert desk.windows.sign_in is None
    desk.detach()
    store.close()


@pytest.mark.parametrize("way", ["tray", "panel", "second start"])
def test_after_a_closed_sign_in_window_every_way_leads_back_to_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Nothing of an empty center: nobody is there."""
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    desk.tray.show()
    why = Trouble(id="suspended", title="", message="")
    desk.ground.health.change(line=Line.SIGNED_OUT, signed_out=why)
    desk.ask_sign_in(why)
    assert desk.windows.sign_in is not None
    desk.windows.sign_in.close()
    ways: dict[str, Callable[[], object]] = {
        "tray": desk.tray._actions["sign_in"].trigger,
        "panel": lambda: desk.tray.icon.activated.emit(desk.tray.icon.ActivationReason.Trigger),
        "second start": desk.show_window,
    }
    ways[way]()
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [desk.windows.sign_in]
    assert "suspended" in words(shown[0])


def test_the_panel_of_an_ended_session_leads_to_the_sign_in(desk: Desk, store: Store) -> None:
    """The rows stay, for what was done to them is kept."""
    desk.windows.toggle_panel()
    foot = desk.windows.panel.page.foot
    assert foot.read.isVisible() and not foot.sign_in.isVisible()
    desk.ground.health.change(line=Line.SIGNED_OUT)
    assert foot.sign_in.isVisible() and not foot.read.isVisible()
    foot.sign_in.click()
    assert desk.windows.sign_in is not None and desk.windows.sign_in.isVisible()


@pytest.mark.parametrize("tray", [True, False])
def test_an_invitation_stands_beside_the_windows_of_whoever_is_signed_in(
    desk: Desk, store: Store, said: Said, monkeypatch: pytest.MonkeyPatch, tray: bool
) -> None:
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: tray))
    desk.ground.health.change(line=Line.ONLINE)
    desk.open_link(f"deskbell://join/10.0.0.2:8737/{'ab' * 32}?link=x")
    desk.windows.window.hide()
    desk.show_window()
    assert desk.windows.window.isVisible(), "not the invitation in its place"
    desk.windows.toggle_panel()
    assert desk.windows.panel.isVisible()
    assert desk.windows.sign_in is not None
    desk.windows.sign_in.close()
    assert said.asked == [], "somebody is signed in: nothing quits"


def test_another_language_keeps_the_invitation(desk: Desk) -> None:
    desk.open_link(f"deskbell://join/10.0.0.2:8737/{'ab' * 32}?link=x")
    desk.ground.settings.set(LANGUAGE, "pl")
    asking = desk.windows.sign_in
    assert asking is not None and asking.form is asking.invite
    desk.ground.settings.set(LANGUAGE, "en")


def test_an_invitation_link_asks_to_join(desk: Desk) -> None:
    desk.open_link(f"deskbell://join/10.0.0.2:8737/{'ab' * 32}?link=x")
    asking = desk.windows.sign_in
    assert asking is not None and asking.form is asking.invite


def test_after_signing_out_nothing_of_the_person_is_left(desk: Desk, store: Store) -> None:
    window = desk.windows.window
    desk.detach()
    assert not window.isVisible()
    assert desk.ground.store is None
    assert desk.ground.find("order", some("1035")) is None


def test_a_snooze_that_ends_comes_back_by_itself(desk: Desk, store: Store, qtbot: QtBot) -> None:
    """B8."""
    soon = datetime.now(UTC) + timedelta(milliseconds=300)
    pour(store, [note("soon", "call.missed", datetime.now(UTC), snoozed_until=soon)])
    settle()
    page = desk.windows.window.page
    assert page.model is not None and page.model.place_of_id(some("soon")) is None
    qtbot.waitUntil(
        lambda: page.model is not None and page.model.place_of_id(some("soon")) is not None,
        timeout=3_000,
    )


def test_a_new_device_leads_to_the_list_of_devices(desk: Desk, store: Store, qtbot: QtBot) -> None:
    window = desk.windows.window
    made = note("arrival", ARRIVAL, datetime.now(UTC), params={"device": "Ubuntu"})
    pour(store, [made])
    desk.open_notification(made.id)
    settle()
    with qtbot.waitSignal(desk.settings_asked) as asked:
        _button(window, "Your devices").click()
    assert asked.args == ["devices"]


# first run, lock, refusals


def test_the_first_run_offers_a_few_switches_over_the_working_center(
    desk: Desk, tmp_path: Path
) -> None:
    desk.ask_sign_in()
    store = Store.open(tmp_path / "new", person_id=ANA)
    desk.attach(store)
    window = desk.windows.window
    [sheet] = window.findChildren(WelcomeSheet)
    assert sheet.isVisible() and window.isVisible()
    assert "Allowed" not in words(sheet) and "Not tried yet" in words(sheet)
    desk.ground.health.change(toasts_blocked=False)
    assert "Allowed" in words(sheet) and "Not tried yet" not in words(sheet)
    desk.ground.health.change(toasts_blocked=True, progress=Progress(5, 10, "people"))
    assert "Blocked. Allow Deskbell" in words(sheet) and "50 %" in words(sheet)
    assert "Welcome" in words(sheet) and "Welcome, Ana" not in words(sheet)
    pour(store, [one for one in shop_records(datetime.now(UTC)) if isinstance(one, User)])
    assert "Welcome, Ana" in words(sheet), "the name comes with the first sync"
    sheet.start_switch.click()
    assert desk.ground.settings[START_WITH_SYSTEM] is True
    pour(store, [note("first", "call.missed", datetime.now(UTC), params={"phone": "1"})])
    settle()
    assert window.page.model is not None and window.page.model.rowCount() == 1
    sheet.finish()
    assert not sheet.isVisible()
    desk.detach()
    store.close()


class System:
    """The system's own list of what it starts; it may refuse to change it."""

    def __init__(self, *, on: bool, stubborn: bool = False) -> None:
        self.on, self.stubborn = on, stubborn

    def start(self, on: bool) -> bool:
        if not self.stubborn:
            self.on = on
        return self.on is on


def welcomed(desk: Desk) -> WelcomeSheet:
    desk.windows.welcome()
    [sheet] = desk.windows.window.findChildren(WelcomeSheet)
    return sheet


@pytest.mark.parametrize("stubborn", [False, True])
@pytest.mark.parametrize("on", [False, True])
def test_the_start_with_the_system_is_read_back_from_it(
    desk: Desk, on: bool, stubborn: bool
) -> None:
    system = System(on=on, stubborn=stubborn)
    desk.ground.outside = msgspec.structs.replace(
        desk.ground.outside,
        starts_with_system=lambda: system.on,
        start_with_system=system.start,
    )
    sheet = welcomed(desk)
    assert sheet.start_switch.isChecked() is on
    sheet.start_switch.click()
    assert sheet.start_switch.isChecked() is system.on is (on if stubborn else not on)
    assert ("did not take this change" in words(sheet)) is stubborn


def test_the_test_of_the_first_run_says_what_was_seen_and_heard(desk: Desk) -> None:
    asked: list[str] = []
    answers: list[Callable[[MutationResult | Trouble], None]] = []

    def now(name: str, _args: object, done: Callable[[MutationResult | Trouble], None]) -> None:
        asked.append(name)
        answers.append(done)

    desk.ground.outside = msgspec.structs.replace(desk.ground.outside, now=now)
    health = desk.ground.health
    old = Toasted(ids=("old",), by="native", heard=Heard.PLAYED)
    health.change(toasts_blocked=False, toasted=old)
    sheet = welcomed(desk)
    sheet.test.click()
    assert asked == ["send_test"] and "on its way" in words(sheet)
    health.change(waiting=1)
    assert "on its way" in words(sheet) and "shown at" not in words(sheet)
    health.change(toasted=Toasted(ids=("new",), by="native"))
    assert "Allowed. The test was shown at" in words(sheet)
    health.change(toasted=Toasted(ids=("new",), by="native", heard=Heard.BEEP))
    assert "The test was shown at" in words(sheet) and "only beeped" in words(sheet)
    sheet.test.click()
    answers[-1](Trouble(id="unreachable", title="", message=""))
    assert "The server cannot be found" in words(sheet)
    answers[-1](MutationResult(id="m", status="rejected", reason="too-many-tries"))
    assert "Too many tries" in words(sheet)


def test_an_untouched_window_locks_and_a_password_opens_it(tmp_path: Path, qtbot: QtBot) -> None:
    """Decision 18."""
    right = "four words are easy"
    desk = Desk(
        Settings(tmp_path / "settings.json"),
        Health(),
        outside(unlock=lambda password, done: done(password == right)),
    )
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.show_window()
    guard = desk.windows.guard
    desk.ground.settings.set(LOCK_MINUTES, 5)
    assert not locked(desk)
    guard._clock.setInterval(10)
    guard._clock.start()
    qtbot.waitUntil(lambda: locked(desk))
    [cover] = desk.windows.window.findChildren(LockCover)
    desk.windows.toggle_panel()  # made while locked: covered too
    assert desk.windows.panel.findChildren(LockCover)
    cover.field.set_text("wrong")
    cover.ask()
    assert locked(desk) and cover.field.problem and cover.field.text == ""
    cover.field.set_text(right)
    QTest.keyClick(cover.field.edit, Qt.Key.Key_Return)
    assert not locked(desk)
    desk.close()
    store.close()


def test_without_a_setting_nothing_locks(desk: Desk, store: Store) -> None:
    desk.windows.guard.touched()
    assert not desk.windows.guard._clock.isActive()


def refused(store: Store) -> list[str]:
    """Have the server refuse two changes; return their ids."""
    until = datetime.now(UTC) + timedelta(hours=1)
    first = store.submit("snooze", Snooze(id=some("lead"), until=until))
    second = store.submit("save_task", SAVE_TASK(id=some("photos"), title="Send more photos"))
    store.settle(
        MutationResults(
            epoch=store.epoch,
            results=[
                MutationResult(id=first, status="rejected", reason="not-allowed"),
                MutationResult(id=second, status="rejected", reason="task-gone"),
            ],
        )
    )
    return [first, second]


def _buttons(widget: QWidget, text: str) -> list[Button]:
    return [one for one in widget.findChildren(Button) if one.text() == text and one.isVisible()]


def test_a_refused_change_is_tried_again_or_given_up(desk: Desk, store: Store) -> None:
    _first, second = refused(store)
    window = desk.windows.window
    assert window.banner_button is not None
    window.banner_button.click()
    [sheet] = window.findChildren(RefusedSheet)
    said = words(sheet)
    assert "João Batista de Albuquerque Neto" in said and "You may not do this any more." in said
    assert "Send photos to the insurer" in said and "Title: Send more photos" in said
    assert "The task is gone" in said
    _buttons(sheet, "Try again")[0].click()
    settle()
    assert [one.id for one in store.files.outbox.rejected()] == [second]
    [give_up] = _buttons(sheet, "Give up")
    give_up.click()
    settle()
    assert store.files.outbox.rejected() == []
    assert not window.findChildren(RefusedSheet) and window.band is None
    # the sheet is gone, what was given up can be taken back all the same
    assert window.page.undo.isVisible()
    window.page.undo.undo()
    assert [one.id for one in store.files.outbox.rejected()] == [second]
    assert desk.windows.window.band is not None


def test_what_was_given_up_is_taken_back_in_its_place(desk: Desk, store: Store) -> None:
    first, second = refused(store)
    desk.asks.ask("refused")
    [sheet] = desk.windows.window.findChildren(RefusedSheet)
    _buttons(sheet, "Give up")[0].click()
    settle()
    assert [one.id for one in store.files.outbox.rejected()] == [second]
    assert sheet.undo.isVisible()
    sheet.undo.undo()
    settle()
    assert [one.id for one in store.files.outbox.rejected()] == [first, second]
    assert len(_buttons(sheet, "Give up")) == 2


def test_a_decision_that_the_disk_does_not_take_is_said(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_more: object) -> None:
        raise DiskFull

    refused(store)
    desk.asks.ask("refused")
    [sheet] = desk.windows.window.findChildren(RefusedSheet)
    with monkeypatch.context() as disk:
        disk.setattr(store, "resolve", full)
        _buttons(sheet, "Give up")[0].click()
        assert "The disk is full" in words(sheet)
    assert len(store.files.outbox.rejected()) == 2


def test_what_waits_is_listed_until_it_has_left(desk: Desk, store: Store) -> None:
    one = store.submit("finish_notification", FinishNotification(id=some("missed")))
    two = store.submit("save_profile", SaveProfile(status="Back at nine"))
    desk.ground.health.change(line=Line.OFFLINE, offline_since=datetime.now(UTC))
    settle()
    window = desk.windows.window
    assert window.band is not None
    _button(window.band, "What waits").click()
    [sheet] = window.findChildren(WaitingSheet)
    said = words(sheet)
    assert "Missed call from Олександр Гончаренко" in said and "Status: Back at nine" in said
    assert said.index("Missed call") < said.index("Back at nine")
    results = [MutationResult(id=one, status="applied", version=9)]
    store.settle(MutationResults(epoch=store.epoch, results=results))
    settle()
    assert "Missed call from" not in words(sheet) and sheet.isVisible()
    results = [MutationResult(id=two, status="applied", version=9)]
    store.settle(MutationResults(epoch=store.epoch, results=results))
    settle()
    assert not window.findChildren(WaitingSheet), "there is nothing left to say"


def test_a_disk_that_takes_no_writes_is_told_in_words(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> str:
        raise DiskFull

    monkeypatch.setattr(store, "submit", full)
    desk.windows.window.page.list.select(2)
    press(desk, Qt.Key.Key_E)
    assert "The disk is full" in words(desk.windows.window)
    press(desk, Qt.Key.Key_Escape)
    desk.asks.mute(None)
    assert "The disk is full" in words(desk.windows.window)


def _button(widget: QWidget, text: str) -> Button:
    found = [one for one in widget.findChildren(Button) if one.text() == text and one.isVisible()]
    assert len(found) == 1, [one.text() for one in widget.findChildren(Button)]
    return found[0]


def test_what_fails_in_the_panel_is_said_in_the_panel_and_tried_again(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> str:
        raise DiskFull

    window = desk.windows.window
    window.hide()
    desk.windows.toggle_panel()
    panel = desk.windows.panel
    place = panel.page.model.place_of_id(some("lead")) if panel.page.model else None
    assert place is not None
    panel.page.list.select(place)
    with monkeypatch.context() as disk:
        disk.setattr(store, "submit", full)
        QTest.keyClick(panel.page.list, Qt.Key.Key_E)
        assert "The disk is full" in words(panel)
        assert not window.isVisible()
    _button(panel, "Try again").click()
    assert "The disk is full" not in words(panel)
    done = queries.notification(store, some("lead"))
    assert done is not None and done.state is NotificationState.DONE


def test_what_fails_with_no_window_open_brings_one_up(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> str:
        raise DiskFull

    monkeypatch.setattr(store, "submit", full)
    window = desk.windows.window
    window.hide()
    desk.tray.unmute_asked.emit()
    assert window.isVisible() and "The disk is full" in words(window)
    _button(window, "Close").click()
    assert "The disk is full" not in words(window)


def test_what_a_toast_cannot_do_is_said_too(
    desk: Desk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> str:
        raise DiskFull

    monkeypatch.setattr(store, "submit", full)
    desk.windows.window.hide()
    ToastDeeds(desk, store, desk.ground.times).finish([some("lead")])
    assert "This change was not saved" in words(desk.windows.window)


def test_a_test_that_the_server_refuses_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    def refuse(_name: str, _args: object, done: Callable[[MutationResult], None]) -> None:
        done(MutationResult(id="x", status="rejected", reason="too-many-tries"))

    desk = Desk(Settings(tmp_path / "settings.json"), Health(), outside(now=refuse))
    store = open_shop(tmp_path / "mirror")
    desk.attach(store)
    desk.show_window()
    desk.asks.ask("test")
    said = words(desk.windows.window)
    assert "The test was not sent" in said and "Too many tries" in said
    desk.close()
    store.close()


def test_nothing_heavy_is_loaded_for_the_first_paint() -> None:
    """P1."""
    heavy = "('sqlalchemy', 'httpx', 'websockets', 'qasync')"
    code = f"import sys, app.ui.desk; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# the panel


@pytest.mark.parametrize(
    ("icon", "place"),
    [
        (QRect(1200, 0, 24, 24), (852, 32)),  # a bar above
        (QRect(1200, 776, 24, 24), (852, 48)),  # a bar below
        (QRect(), (852, 71)),  # nobody knows
        (QRect(100, 776, 24, 24), (8, 48)),  # a bar at the left end
    ],
)
def test_the_panel_drops_beside_its_icon_and_stays_on_the_screen(
    icon: QRect, place: tuple[int, int]
) -> None:
    at = panel_place(QSize(420, 720), icon, QRect(0, 0, 1280, 800))
    assert (at.x(), at.y()) == place


def test_the_panel_drops_shows_the_rows_and_goes_by_escape(desk: Desk, store: Store) -> None:
    desk.windows.window.hide()
    desk.windows.toggle_panel()
    panel = desk.windows.panel
    assert panel.isVisible() and panel.page.model is not None
    assert panel.page.model.rowCount() > 5
    QTest.keyClick(panel.page.list, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_opening_from_the_panel_shows_the_main_window(desk: Desk, store: Store) -> None:
    desk.windows.window.hide()
    desk.windows.toggle_panel()
    panel = desk.windows.panel
    panel.page.list.select(1)
    QTest.keyClick(panel.page.list, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert desk.windows.window.isVisible()
    assert desk.windows.window.pane.notification_id == some("order")


def test_what_was_done_in_the_panel_is_undone_after_it_has_closed(desk: Desk, store: Store) -> None:
    """In the main window where that stands there, else in the panel when it drops again."""
    desk.windows.toggle_panel()
    panel = desk.windows.panel
    panel.page.hands.asked("done", place_of(panel.page, "lead"))
    panel.hide()
    press(desk, Qt.Key.Key_Z, CONTROL)
    assert state_of(store, "lead") is NotificationState.NEW

    desk.windows.window.hide()
    desk.windows.toggle_panel()
    panel.page.hands.asked("done", place_of(panel.page, "lead"))
    panel.hide()
    panel._left_at = 0.0  # long ago: not by the click that drops it again
    panel.drop(QRect())
    QTest.keyClick(panel.page.list, Qt.Key.Key_U)
    assert state_of(store, "lead") is NotificationState.NEW
    desk.windows.window.show()
    assert not desk.windows.window.page.undo.isVisible()


def test_both_lists_follow_one_store(desk: Desk, store: Store) -> None:
    desk.windows.toggle_panel()
    panel = desk.windows.panel.page
    pour(store, [note("fresh", "call.missed", datetime.now(UTC), params={"phone": "1"})])
    settle()
    for page in (panel, desk.windows.window.page):
        assert page.model is not None and page.model.place_of_id(some("fresh")) == 0


def test_the_way_to_the_senders_leads_to_their_settings(
    desk: Desk, store: Store, said: Said
) -> None:
    desk.windows.window.page.asked.emit("senders")
    assert said.asked == ["settings senders"]


# the person's zone


@pytest.mark.parametrize("name", ["Europe", "Nowhere/At_All", "../etc", ""])
def test_a_zone_that_nobody_knows_is_that_of_the_computer(
    desk: Desk, store: Store, name: str
) -> None:
    me = queries.me(store)
    assert me is not None
    pour(store, [msgspec.structs.replace(me, zone="Asia/Tokyo")])
    settle()
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert desk.ground.times.local(moment).utcoffset() == timedelta(hours=9)
    zoneinfo.reset_tzpath([])  # as on Windows, where "Europe" is a folder of the package tzdata
    try:
        pour(store, [msgspec.structs.replace(me, zone=name)])
        settle()
    finally:
        zoneinfo.reset_tzpath()
    assert desk.ground.times.local(moment).utcoffset() == moment.astimezone().utcoffset()
