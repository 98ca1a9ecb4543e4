"""The center as a person uses it: real widgets on a real store, by keys and by the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.health import HealthState, Line, Progress
from app.models.store import Store
from app.ui.center.acts import Acts
from app.ui.center.look import Look, Order, Tab
from app.ui.center.page import CenterPage
from app.ui.center.row import Action, Row, Sort, boxes
from app.ui.center.source import CenterSource
from app.ui.center.times import Times
from app.ui.components.button import Link
from app.ui.components.empty import EmptyState
from app.ui.components.label import PlainLabel
from protocol.records import NotificationState, Role, Task
from tests import factory
from tests.app.ui.dress import dress
from tests.app.ui.shop import note, open_shop, pour, some


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_shop(tmp_path)
    yield store
    store.close()


@pytest.fixture
def page(store: Store, qtbot: QtBot) -> Iterator[CenterPage]:
    page = shown(store, qtbot)
    yield page
    page.detach()


def shown(store: Store, qtbot: QtBot, look: Look | None = None) -> CenterPage:
    times = Times(UTC)
    page = CenterPage(headed=False, times=times)
    page.resize(420, 720)
    page.attach(CenterSource(store, times), Acts(store, times), look or Look())
    store.listen(lambda changes: page.refresh() if changes.center else None)
    page.show()
    page.list.setFocus()
    qtbot.addWidget(page, before_close_func=CenterPage.detach)
    return page


def rows(page: CenterPage) -> list[Row]:
    found = (page.list.row_at(place) for place in range(page.list.model().rowCount()))
    return [row for row in found if row is not None]


def titles(page: CenterPage) -> list[str]:
    return [row.title for row in rows(page) if row.sort is not Sort.HEADER]


def place(page: CenterPage, name: str) -> int:
    assert page.model is not None
    found = page.model.place_of_id(some(name))
    assert found is not None, f"{name} is not in the list: {titles(page)}"
    return found


def press(page: CenterPage, key: Qt.Key, *mods: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in mods:
        held |= one
    QTest.keyClick(page.list, key, held)
    QApplication.sendPostedEvents()
    QTest.qWait(1)


def state_of(store: Store, name: str) -> NotificationState:
    found = queries.notification(store, some(name))
    assert found is not None
    return found.state


CONTROL = Qt.KeyboardModifier.ControlModifier


# what is shown


def test_a_line_alone_stands_in_the_middle() -> None:
    lone, first = boxes((400, 56), 1.0, lone=True).line1, boxes((400, 56), 1.0).line1
    assert (lone.top() + lone.height() / 2, lone.left()) == (28, first.left())
    assert first.top() + first.height() / 2 < 28


def test_unread_rows_come_first_under_no_heading_and_read_ones_under_theirs(
    page: CenterPage,
) -> None:
    kinds = [(row.sort, row.unread) for row in rows(page)]
    heading = kinds.index((Sort.HEADER, False))
    assert all(unread for _, unread in kinds[:heading])
    assert not any(unread for _, unread in kinds[heading:])
    assert rows(page)[heading].title == "Read"


def test_rows_of_one_client_fold_into_one_that_says_how_many(page: CenterPage) -> None:
    row = rows(page)[place(page, "order")]
    assert (row.sort, row.stands_for) == (Sort.GROUP, 2)


def test_the_tabs_count_what_needs_me_and_what_is_snoozed(page: CenterPage, store: Store) -> None:
    counts = queries.counts(store)
    described = {
        tab.text(): tab.accessibleDescription()
        for tab in page.tabs.findChildren(type(page.tabs._buttons[0]))
    }
    assert described["Needs me"] == str(counts.needs_me)
    assert described["Snoozed"] == "1"


def test_pure_time_order_is_newest_on_top(page: CenterPage, store: Store) -> None:
    """K37."""
    page.order.switch.click()
    received = [
        queries.notification(store, row.id).created_at  # type: ignore[union-attr]
        for row in rows(page)
        if row.sort is not Sort.HEADER
    ]
    assert received == sorted(received, reverse=True)
    assert all(row.sort is not Sort.HEADER for row in rows(page))


def test_longest_waiting_says_how_long(page: CenterPage) -> None:
    page.choose_tab(Tab.NEEDS_ME)
    page.order.chosen.emit(Order.WAITING, True)
    first = rows(page)[0]
    assert first.title == "Automation failed: Order ready"
    assert first.time == "waiting 44 min"
    assert first.tone == "danger"


def test_a_task_that_is_due_soon_says_in_how_many_minutes(page: CenterPage) -> None:
    assert rows(page)[place(page, "remind")].time == "in 15 min"


def test_the_right_column_is_never_cut(page: CenterPage, qtbot: QtBot) -> None:
    """A row of any width draws its time whole: the name gives way."""
    page.resize(320, 600)
    row = rows(page)[place(page, "lead")]
    area = page.list.visualRect(page.list.model().index(0, 0))
    box = boxes((area.width(), area.height()), 1.0)
    metrics = page.list.fontMetrics()
    assert metrics.horizontalAdvance(row.time) < box.line1.width()


# acting by keys alone


def test_enter_opens_and_o_opens(page: CenterPage, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_O):
        page.list.select(place(page, "lead"))
        with qtbot.waitSignal(page.hands.opened) as opened:
            press(page, key)
        assert opened.args == [some("lead")]


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_Delete])
def test_done_leaves_at_once_and_undo_brings_it_back(
    page: CenterPage, store: Store, key: Qt.Key
) -> None:
    before = titles(page)
    page.list.select(place(page, "lead"))
    press(page, key)
    assert "João Batista de Albuquerque Neto" not in titles(page)
    assert state_of(store, "lead") is NotificationState.DONE
    press(page, Qt.Key.Key_U)
    assert titles(page) == before
    again = queries.notification(store, some("lead"))
    assert again is not None and again.needs_me and again.state is NotificationState.NEW


def test_done_selects_the_next_row(page: CenterPage) -> None:
    at = place(page, "lead")
    following = rows(page)[at + 1].id
    page.list.select(at)
    press(page, Qt.Key.Key_E)
    current = page.list.current()
    assert current is not None and current.id == following


def test_done_on_a_task_completes_it_and_undo_reopens_it(page: CenterPage, store: Store) -> None:
    """What waits for a task leaves the center only with the task."""
    page.list.select(place(page, "remind"))
    press(page, Qt.Key.Key_E)
    task = queries.record(store, "task", some("callback"))
    assert isinstance(task, Task) and task.completed_at is not None
    press(page, Qt.Key.Key_Z, CONTROL)
    task = queries.record(store, "task", some("callback"))
    assert isinstance(task, Task) and task.completed_at is None


def test_done_on_a_folded_group_is_done_for_all_of_it(page: CenterPage, store: Store) -> None:
    page.list.select(place(page, "order"))
    press(page, Qt.Key.Key_E)
    assert state_of(store, "order") is NotificationState.DONE
    assert state_of(store, "order-new") is NotificationState.DONE
    press(page, Qt.Key.Key_U)
    assert state_of(store, "order") is NotificationState.NEW
    assert state_of(store, "order-new") is NotificationState.READ


def test_right_shows_the_members_and_left_folds_them(page: CenterPage) -> None:
    page.list.select(place(page, "order"))
    press(page, Qt.Key.Key_Right)
    member = rows(page)[place(page, "order") + 1]
    assert (member.sort, member.id) == (Sort.MEMBER, some("order-new"))
    press(page, Qt.Key.Key_Left)
    assert all(row.sort is not Sort.MEMBER for row in rows(page))


def test_reading_does_not_take_what_needs_me(page: CenterPage, store: Store) -> None:
    """B10."""
    needs = queries.counts(store).needs_me
    page.list.select(place(page, "lead"))
    press(page, Qt.Key.Key_R)
    assert state_of(store, "lead") is NotificationState.READ
    assert queries.counts(store).needs_me == needs
    press(page, Qt.Key.Key_R, CONTROL, Qt.KeyboardModifier.ShiftModifier)
    assert queries.counts(store).unread == 0
    assert queries.counts(store).needs_me == needs


def test_s_offers_moments_and_snoozes_without_a_loop_of_its_own(
    page: CenterPage, store: Store
) -> None:
    page.list.select(place(page, "lead"))
    press(page, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    QTest.qWait(1)
    found = queries.notification(store, some("lead"))
    assert found is not None and found.snoozed_until is not None
    ahead = found.snoozed_until - datetime.now(UTC)
    assert timedelta(minutes=19) < ahead <= timedelta(minutes=21)
    assert some("lead") not in [row.id for row in rows(page)]
    page.choose_tab(Tab.SNOOZED)
    assert some("lead") in [row.id for row in rows(page)]
    page.undo.undo()
    again = queries.notification(store, some("lead"))
    assert again is not None and again.snoozed_until is None


def test_a_snoozed_row_can_be_woken(page: CenterPage, store: Store) -> None:
    page.choose_tab(Tab.SNOOZED)
    page.list.select(place(page, "billing"))
    press(page, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.actions()[0].text().startswith("Wake it now")
    menu.actions()[0].trigger()
    menu.close()
    QTest.qWait(1)
    found = queries.notification(store, some("billing"))
    assert found is not None and found.snoozed_until is None


def test_arrows_step_over_the_heading(page: CenterPage) -> None:
    heading = next(at for at, row in enumerate(rows(page)) if row.sort is Sort.HEADER)
    page.list.select(heading - 1)
    press(page, Qt.Key.Key_Down)
    assert page.list.currentIndex().row() == heading + 1


def test_keys_lead_through_search_tabs_and_back(page: CenterPage) -> None:
    press(page, Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "szym")
    QTest.qWait(200)
    assert titles(page)[0] == "Szymon Brzęczyszczykiewicz"
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.search.text() == ""
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    press(page, Qt.Key.Key_1, CONTROL)
    assert page.look.tab is Tab.NEEDS_ME


def test_escape_on_the_list_asks_to_leave(page: CenterPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)


# searching


def test_search_finds_rows_by_client_without_marks_and_by_phone(page: CenterPage) -> None:
    """K38."""
    for words, wanted in (("brzeczysz", "Paid zł"), ("4455501", "Missed call")):
        page.search.setText(words)
        QTest.qWait(200)
        assert any(title.startswith(wanted) for title in titles(page)), words


def test_a_found_person_opens_their_card(page: CenterPage, qtbot: QtBot) -> None:
    page.search.setText("joão")
    QTest.qWait(200)
    assert rows(page)[0].sort is Sort.PERSON
    page.list.select(0)
    with qtbot.waitSignal(page.hands.person_opened) as opened:
        press(page, Qt.Key.Key_Return)
    assert opened.args[0].id == some("joao")


def test_a_search_without_a_find_says_so_and_clears(page: CenterPage) -> None:
    page.search.setText("<b>nobody</b>")
    QTest.qWait(200)
    [empty] = page.findChildren(EmptyState)
    assert not page.list.isVisible()
    assert any("“<b>nobody</b>”" in label.text() for label in empty.findChildren(PlainLabel))
    assert empty.action is not None
    empty.action.click()
    QTest.qWait(200)
    assert page.list.isVisible() and page.search.text() == ""


# living with the store


def test_a_new_row_appears_on_top_and_the_selection_stays(page: CenterPage, store: Store) -> None:
    page.list.select(place(page, "missed"))
    pour(store, [note("fresh", "call.missed", datetime.now(UTC), params={"phone": "+1 555"})])
    QTest.qWait(1)
    assert rows(page)[0].id == some("fresh")
    current = page.list.current()
    assert current is not None and current.id == some("missed")


def test_what_is_read_stays_in_sight_while_rows_come(
    tmp_path: Path, store: Store, qtbot: QtBot
) -> None:
    now = datetime.now(UTC)
    pour(
        store,
        [
            note(f"old-{n}", "call.received", now - timedelta(days=2, minutes=n), state="read")
            for n in range(100)
        ],
    )
    page = shown(store, qtbot)
    bar = page.list.verticalScrollBar()
    bar.setValue(900)
    top = page.list.row_at(page.list.rowAt(0))
    offset = page.list.rowViewportPosition(page.list.rowAt(0))
    assert top is not None
    pour(store, [note(f"new-{n}", "call.missed", now, params={"phone": "1"}) for n in range(3)])
    QTest.qWait(1)
    now_on_top = page.list.row_at(page.list.rowAt(0))
    assert now_on_top is not None and now_on_top.key == top.key
    assert page.list.rowViewportPosition(page.list.rowAt(0)) == offset


def test_scrolling_reads_on_before_the_end(store: Store, qtbot: QtBot) -> None:
    now = datetime.now(UTC)
    pour(store, [note(f"n-{n}", "call.received", now - timedelta(hours=n)) for n in range(700)])
    page = shown(store, qtbot)
    assert page.list.model().rowCount() < 100
    bar = page.list.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.maximum())
        QTest.qWait(1)
    assert page.list.model().rowCount() > 700


def test_an_unseen_list_reads_again_when_it_is_shown(page: CenterPage, store: Store) -> None:
    page.hide()
    pour(store, [note("fresh", "call.missed", datetime.now(UTC), params={"phone": "+1"})])
    QTest.qWait(1)
    assert rows(page)[0].id != some("fresh")
    page.show()
    assert rows(page)[0].id == some("fresh")


# the pointer


def test_hovering_offers_buttons_that_act(page: CenterPage, store: Store, qtbot: QtBot) -> None:
    at = place(page, "missed")
    area = page.list.visualRect(page.list.model().index(at, 0))
    places = boxes((area.width(), area.height()), 1.0).buttons
    done = area.topLeft() + places[list(Action).index(Action.DONE)].center()
    QTest.mouseMove(page.list.viewport(), done)
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, done
    )
    assert state_of(store, "missed") is NotificationState.DONE


def test_a_click_opens_the_row(page: CenterPage, qtbot: QtBot) -> None:
    area = page.list.visualRect(page.list.model().index(place(page, "missed"), 0))
    with qtbot.waitSignal(page.hands.opened) as opened:
        QTest.mouseClick(
            page.list.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            area.topLeft() + QPoint(100, 20),
        )
    assert opened.args == [some("missed")]


# rows that move meanwhile


def arrives(store: Store, page: CenterPage, name: str = "fresh", **fields: object) -> None:
    """Put one more row on top, and let the list show it."""
    pour(store, [note(name, "call.missed", datetime.now(UTC), params={"phone": "+1"}, **fields)])
    QTest.qWait(1)
    assert rows(page)[0].id == some(name)


def menu_of(page: CenterPage, name: str) -> dict[str, QAction]:
    """Open the menu of a row and return its actions by their words."""
    area = page.list.visualRect(page.list.model().index(place(page, name), 0))
    at = area.center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, at, page.list.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.list.viewport(), event)
    return offered()


def offered() -> dict[str, QAction]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text().partition("\t")[0]: action for action in menu.actions()}


def close_menus() -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


@pytest.mark.parametrize(
    ("words", "state"),
    [("Done", NotificationState.DONE), ("Mark as read", NotificationState.READ)],
)
def test_a_menu_acts_on_the_row_it_was_opened_on(
    page: CenterPage, store: Store, words: str, state: NotificationState
) -> None:
    above = rows(page)[place(page, "missed") - 1].id
    actions = menu_of(page, "missed")
    arrives(store, page)
    actions[words].trigger()
    close_menus()
    assert state_of(store, "missed") is state
    for other in (above, some("fresh")):
        found = queries.notification(store, other)
        assert found is not None and found.state is NotificationState.NEW


def test_a_menu_opens_and_snoozes_the_row_it_was_opened_on(
    page: CenterPage, store: Store, qtbot: QtBot
) -> None:
    actions = menu_of(page, "missed")
    arrives(store, page)
    with qtbot.waitSignal(page.hands.opened) as opened:
        actions["Open"].trigger()
    assert opened.args == [some("missed")]
    actions["Snooze"].trigger()
    arrives(store, page, "fresher")
    offered()["20 minutes"].trigger()
    close_menus()
    snoozed = {name: queries.notification(store, some(name)) for name in ("missed", "fresh")}
    assert {name: bool(one and one.snoozed_until) for name, one in snoozed.items()} == {
        "missed": True,
        "fresh": False,
    }


def test_a_menu_of_a_group_is_not_for_what_joins_it_later(page: CenterPage, store: Store) -> None:
    actions = menu_of(page, "order")
    arrives(store, page, topic=f"client:{some('szymon')}")
    actions["Done"].trigger()
    close_menus()
    assert state_of(store, "order") is NotificationState.DONE
    assert state_of(store, "order-new") is NotificationState.DONE
    assert state_of(store, "fresh") is NotificationState.NEW


def test_what_was_finished_elsewhere_meanwhile_is_left_alone(
    page: CenterPage, store: Store
) -> None:
    actions = menu_of(page, "missed")
    gone = queries.notification(store, some("missed"))
    assert gone is not None
    pour(store, [msgspec.structs.replace(gone, state=NotificationState.DONE)])
    QTest.qWait(1)
    actions["Done"].trigger()
    close_menus()
    assert store.files.outbox.waiting_count() == 0


@pytest.mark.parametrize("button", [None, Action.DONE])
def test_a_click_means_the_row_that_was_pressed(
    page: CenterPage, store: Store, qtbot: QtBot, button: Action | None
) -> None:
    area = page.list.visualRect(page.list.model().index(place(page, "missed"), 0))
    places = boxes((area.width(), area.height()), 1.0).buttons
    inside = places[list(Action).index(button)].center() if button else QPoint(100, 20)
    at, port = area.topLeft() + inside, page.list.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    opened: list[str] = []
    page.hands.opened.connect(opened.append)
    QTest.mousePress(port, left, none, at)
    arrives(store, page)
    QTest.mouseRelease(port, left, none, at)
    assert opened == ([] if button else [some("missed")])
    assert (state_of(store, "missed") is NotificationState.DONE) is bool(button)
    assert state_of(store, "fresh") is NotificationState.NEW


def test_a_press_that_is_dragged_to_another_row_does_nothing(
    page: CenterPage, store: Store
) -> None:
    at = page.list.visualRect(page.list.model().index(place(page, "missed"), 0)).center()
    port, opened = page.list.viewport(), list[str]()
    page.hands.opened.connect(opened.append)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, at)
    QTest.mouseRelease(port, left, none, at + QPoint(0, 120))
    assert opened == []


# health, first sync, emptiness


def test_the_foot_says_how_the_app_is(page: CenterPage) -> None:
    page.show_health(
        HealthState(line=Line.OFFLINE, offline_since=datetime(2026, 3, 3, 10, 42, tzinfo=UTC))
    )
    words = page.foot._words.accessibleName()
    assert words.startswith("Offline since")


def test_during_the_first_sync_places_wait_for_rows(tmp_path: Path, qtbot: QtBot) -> None:
    store = Store.open(tmp_path / "new", person_id=some("ana"))
    page = shown(store, qtbot)
    assert not page.list.isVisible()
    page.show_health(HealthState(line=Line.ONLINE, progress=Progress(1, 10, "people")))
    QTest.qWait(1)
    assert page.list.isVisible() and page.list.model().rowCount() == 6
    assert page.list.model().index(0, 0).data(Qt.ItemDataRole.UserRole) is None
    pour(store, [note("first", "call.missed", datetime.now(UTC), params={"phone": "+1"})])
    QTest.qWait(1)
    assert [row.id for row in rows(page)] == [some("first")]
    store.close()


@pytest.mark.parametrize(
    ("role", "links"), [(Role.ADMIN, ["Open Senders"]), (Role.MANAGER, []), (Role.MEMBER, [])]
)
def test_an_empty_center_leads_an_admin_to_the_senders(
    tmp_path: Path, qtbot: QtBot, role: Role, links: list[str]
) -> None:
    store = Store.open(tmp_path / "new", person_id=some("ana"))
    pour(store, [factory.user(id=some("ana"), role=role)])
    page = shown(store, qtbot)
    page.choose_tab(Tab.ALL)
    [empty] = page.findChildren(EmptyState)
    assert empty.action is not None and empty.action.text() == "Send a test"
    assert [one.text() for one in empty.findChildren(Link)] == links
    for link in empty.findChildren(Link):
        with qtbot.waitSignal(page.asked) as asked:
            link.click()
        assert asked.args == ["senders"]
    store.close()


def test_keys_pressed_before_the_store_is_open_are_acted_on(
    store: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    """P1."""
    from app.models.first_screen import read_first_screen
    from app.ui.center.picture import PictureSource

    first = read_first_screen(store.files.folder)
    assert first is not None
    times = Times(UTC)
    page = CenterPage(headed=False, times=times)
    qtbot.addWidget(page)
    page.resize(420, 720)
    page.picture(PictureSource(first, times))
    page.show()
    drawn = titles(page)
    page.list.select(place(page, "missed"))
    press(page, Qt.Key.Key_E)
    assert state_of(store, "missed") is NotificationState.NEW
    page.attach(CenterSource(store, times), Acts(store, times), Look())
    assert state_of(store, "missed") is NotificationState.DONE
    page.hands.asked("undo", 0)
    page.refresh()
    QTest.qWait(1)
    assert titles(page) == drawn


def test_outside_words_are_drawn_as_they_are(store: Store, qtbot: QtBot) -> None:
    pour(
        store,
        [note("html", "x.y", datetime.now(UTC), title="<b>bold</b><img src=file:///etc/passwd>")],
    )
    page = shown(store, qtbot)
    assert "<b>bold</b>" in rows(page)[place(page, "html")].title
    index = page.list.model().index(place(page, "html"), 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("<b>bold</b>")


def test_every_row_and_control_has_an_accessible_name(page: CenterPage) -> None:
    for at in range(page.list.model().rowCount()):
        assert page.list.model().index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for control in (page.search, page.list, page.order.button, page.order.switch, page.bell):
        assert control.accessibleName()
