"""The components: sizes to the pixel, keys, names for screen readers, and plain text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.components.bars import Banner, UndoBar
from app.ui.components.button import Button, IconButton, Link, Size, Variant
from app.ui.components.chip import Chip, Counter, Pill, count_words
from app.ui.components.control import Control, Look
from app.ui.components.empty import EmptyState
from app.ui.components.field import Field, SearchField
from app.ui.components.focus import FocusRing, keyboard_used
from app.ui.components.gallery import Gallery
from app.ui.components.label import ElidedLabel, PlainLabel
from app.ui.components.menu import Menu, literal
from app.ui.components.person import Avatar, KindTile
from app.ui.components.picture import avatar_roles, initials, paint_avatar
from app.ui.components.progress import ProgressLine
from app.ui.components.scroll import ScrollPlane
from app.ui.components.select import Option, Select
from app.ui.components.sheet import Sheet
from app.ui.components.switch import CheckBox, Switch
from app.ui.components.tabs import Choice, Segment, Tabs
from app.ui.components.tips import as_plain
from app.ui.theme import Choice as Scheme
from app.ui.theme import install, theme

MARKUP = '<img src="file:///dev/urandom"><b>x</b> & <script>alert(1)</script>'
REASON = "Viber: the client was not asked yet."


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    install(qapp, Scheme.LIGHT, 1.0, still=True)
    yield
    install(qapp, Scheme.LIGHT, 1.0)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window with a layout, shown and active."""
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def put(window: QWidget, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()


@pytest.mark.parametrize(
    ("widget", "width", "height"),
    [
        (lambda: Button("Send"), None, 32),
        (lambda: Button("Send", size=Size.SMALL), None, 28),
        (lambda: Button("Send", size=Size.TINY), None, 24),
        (lambda: Button("Sign in", size=Size.LARGE), None, 36),
        (lambda: IconButton("plus", "New"), 32, 32),
        (lambda: Switch("Unread first"), 32, 18),
        (lambda: CheckBox(name="E-mail"), 16, 16),
        (lambda: Chip("Ready", "success"), None, 20),
        (lambda: Pill("My orders"), None, 28),
        (lambda: Tabs([Choice("all", "All")]), None, 36),
        (lambda: Avatar("Ana Moreira", "1"), 36, 36),
        (lambda: KindTile("target", "accent"), 36, 36),
        (lambda: ProgressLine("First sync"), None, 4),
    ],
)
def test_a_control_has_its_size_and_grows_with_the_text(
    qtbot: QtBot, qapp: QApplication, widget: object, width: int | None, height: int
) -> None:
    made: QWidget = widget()  # type: ignore[operator]
    qtbot.addWidget(made)
    assert made.sizeHint().height() == height
    assert width is None or made.sizeHint().width() == width
    install(qapp, Scheme.LIGHT, 2.0, still=True)
    assert made.sizeHint().height() == 2 * height


@pytest.mark.parametrize("variant", list(Variant))
def test_a_button_is_never_narrower_than_its_words(qtbot: QtBot, variant: Variant) -> None:
    button = Button("Отправить приглашение по электронной почте", variant)
    qtbot.addWidget(button)
    words = theme().metrics("body", 500).horizontalAdvance(button.text())
    assert button.minimumSizeHint().width() >= words + 20


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_a_button(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    button = Button("Send")
    put(window, button)
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(button, key)


def test_a_control_that_is_off_never_fires_and_says_why(qtbot: QtBot, window: QWidget) -> None:
    button = Button("Send")
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    put(window, button)
    button.set_reason(REASON)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(button, key)
    button.click()  # as a screen reader does
    assert clicks == []
    assert button.toolTip() == button.accessibleDescription() == REASON
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.set_reason("")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == [True]


def test_a_switch_flips_and_a_refused_one_does_not(qtbot: QtBot, window: QWidget) -> None:
    switch = Switch("WhatsApp")
    put(window, switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    switch.set_refused(True)
    with qtbot.waitSignal(switch.clicked, timeout=1000):
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not switch.isChecked()


def test_the_looks_of_a_control_differ(qtbot: QtBot) -> None:
    for control in (Button("Send", Variant.PRIMARY), Switch("On"), IconButton("reply", "Reply")):
        qtbot.addWidget(control)
        pictures = []
        for look in (Look.REST, Look.HOVER, Look.PRESSED):
            control.pose(look)
            pictures.append(control.grab().toImage())
        assert pictures[0] != pictures[1] != pictures[2]


def rings(window: QWidget) -> int:
    """How many focus rings are to be seen."""
    found = window.findChildren(QWidget)
    return sum(type(child).__name__ == "_Overlay" and child.isVisible() for child in found)


def test_the_ring_shows_only_after_a_key(qtbot: QtBot, window: QWidget) -> None:
    first, second = Button("First"), Button("Second")
    put(window, first, second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings(window) == 0
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus() and rings(window) == 1 and keyboard_used(second)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert rings(window) == 0


def test_the_ring_outlives_what_it_stood_around(qtbot: QtBot, window: QWidget) -> None:
    first, second = Button("First"), Button("Second")
    put(window, first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    second.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert first.hasFocus()
    assert isinstance(FocusRing, type)


def test_labels_take_every_text_literally(qtbot: QtBot) -> None:
    for label in (PlainLabel(MARKUP), ElidedLabel(MARKUP)):
        qtbot.addWidget(label)
        label.resize(2_000, 20)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == MARKUP


def test_a_label_shows_no_more_than_4_000_characters(qtbot: QtBot) -> None:
    label = PlainLabel("x" * 9_000)
    qtbot.addWidget(label)
    assert len(label.text()) == 4_001


def test_an_elided_label_keeps_everything_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("Katarzyna Wiśniewska-Szczęsna")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…") and len(label.text()) < 20
    assert label.toolTip() == label.accessibleName() == "Katarzyna Wiśniewska-Szczęsna"
    label.resize(400, 20)
    assert (label.text(), label.toolTip()) == ("Katarzyna Wiśniewska-Szczęsna", "")


def test_a_tooltip_is_never_markup() -> None:
    assert as_plain("Ana & Co") == "Ana & Co"
    shown = as_plain(MARKUP)
    assert "<img" not in shown and "&lt;img" in shown and "&amp;" in shown


def test_a_tooltip_shows_what_somebody_escaped_letter_by_letter() -> None:
    """Qt takes a ``&lt;`` in the first line for the wish to be read as markup."""
    assert as_plain("&lt;b&gt;") == "<span>&amp;lt;b&amp;gt;</span>"


def test_a_menu_shows_an_ampersand_as_one(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.add("user", literal("Ana & Co\tx"))
    assert action.text() == "Ana && Co x"


def test_a_menu_is_no_wider_than_a_screen(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.add("user", literal("x" * 20_000))
    menu.fit()
    assert menu.sizeHint().width() < 1_000


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Katarzyna Wiśniewska-Szczęsna", "KW"),
        ("Ana", "A"),
        ("João Batista de Albuquerque Neto", "JN"),
        ("олександр гончаренко", "ОГ"),
        ("+48 600 555 014", ""),
        ("", ""),
        ("  (VIP) łukasz  ", "VŁ"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_an_avatars_colour_is_stable_and_all_are_used() -> None:
    assert avatar_roles("0190") == avatar_roles("0190")
    assert len({avatar_roles(str(number)) for number in range(100)}) == 6


def test_an_unknown_number_gets_the_person_glyph(qtbot: QtBot) -> None:
    pictures: list[QImage] = []
    for name in ("", "Ana"):
        pixmap = QPixmap(36, 36)
        pixmap.fill(Qt.GlobalColor.white)
        painter = QPainter(pixmap)
        paint_avatar(painter, QRectF(0, 0, 36, 36), name, "1")
        painter.end()
        pictures.append(pixmap.toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize(("count", "words"), [(1, "1"), (99, "99"), (100, "99+"), (5_000, "99+")])
def test_a_counter_stops_at_99(count: int, words: str) -> None:
    assert count_words(count) == words


def test_a_counter_has_a_name(qtbot: QtBot) -> None:
    counter = Counter("Needs me", urgent=True)
    qtbot.addWidget(counter)
    counter.show_count(6)
    assert counter.accessibleName() == "Needs me: 6"


def test_tabs_are_chosen_by_key_and_tell_it(qtbot: QtBot, window: QWidget) -> None:
    tabs = Tabs([Choice("needs", "Needs me", True), Choice("all", "All"), Choice("z", "Snoozed")])
    put(window, tabs)
    tabs.show_count("needs", 6)
    with qtbot.waitSignal(tabs.chosen, timeout=1000) as chosen:
        QTest.keyClick(tabs._buttons[0], Qt.Key.Key_Right)
    assert chosen.args == ["all"] and tabs.key == "all"
    assert tabs._buttons[1].hasFocus()
    QTest.keyClick(tabs._buttons[1], Qt.Key.Key_Right)
    QTest.keyClick(tabs._buttons[2], Qt.Key.Key_Right)
    assert tabs.key == "z"


def test_a_counter_on_a_tab_moves_no_words(qtbot: QtBot, window: QWidget) -> None:
    tabs = Tabs([Choice("needs", "Needs me", True), Choice("all", "All")])
    put(window, tabs)
    before = tabs._buttons[0].sizeHint().width()
    tabs.choose("all")
    assert tabs._buttons[0].sizeHint().width() == before


def test_an_unknown_tab_is_an_error(qtbot: QtBot) -> None:
    tabs = Tabs([Choice("all", "All")])
    qtbot.addWidget(tabs)
    with pytest.raises(ValueError, match="nowhere"):
        tabs.choose("nowhere")


def test_a_segment_chooses_one(qtbot: QtBot, window: QWidget) -> None:
    segment = Segment([Choice("light", "Light"), Choice("dark", "Dark")])
    put(window, segment)
    QTest.mouseClick(segment._buttons[1], Qt.MouseButton.LeftButton)
    assert segment.key == "dark"
    assert [button.isChecked() for button in segment._buttons] == [False, True]


def test_a_select_changes_by_keys_and_says_its_value(qtbot: QtBot, window: QWidget) -> None:
    select = Select("Role", [Option("staff", "Staff"), Option("admin", "Admin")])
    put(window, select)
    with qtbot.waitSignal(select.chosen, timeout=1000) as chosen:
        QTest.keyClick(select, Qt.Key.Key_Down)
    assert chosen.args == ["admin"] and select.accessibleName() == "Role: Admin"
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert select.key == "admin"


def test_a_field_says_what_is_wrong(qtbot: QtBot, window: QWidget) -> None:
    field = Field("Address")
    put(window, field)
    field.set_problem("House number is missing")
    assert field.problem == field.edit.accessibleDescription() == "House number is missing"
    assert field.edit.height() == 32 and field.edit.accessibleName() == "Address"
    field.set_problem("")
    assert field.problem == ""


def test_a_password_shows_only_on_demand(qtbot: QtBot, window: QWidget) -> None:
    field = Field("Password", secret=True)
    put(window, field)
    assert field.edit.echoMode() == field.edit.EchoMode.Password
    eye = field.edit.findChild(IconButton)
    assert eye is not None and eye.accessibleName() == "Show the password"
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field.edit.echoMode() == field.edit.EchoMode.Normal
    assert eye.accessibleName() == "Hide the password"


def test_escape_empties_the_search_and_then_leaves(qtbot: QtBot, window: QWidget) -> None:
    search = SearchField("Find user or client", "Ctrl+F")
    put(window, search)
    QTest.keyClicks(search, "ana")
    left: list[None] = []
    search.left.connect(lambda: left.append(None))
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), left) == ("", [])
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert len(left) == 1


def test_a_banner_says_all_of_it_to_a_screen_reader(qtbot: QtBot, window: QWidget) -> None:
    banner = Banner()
    put(window, banner)
    banner.show_words("Offline since 10:42.", "3 messages wait.", "next try in 12 s")
    button = banner.add_action("Try now")
    assert banner.accessibleName() == "Offline since 10:42. 3 messages wait. next try in 12 s"
    assert (banner.height(), button.sizeHint().height()) == (40, 24)


def test_the_undo_bar_is_as_wide_as_its_words_and_its_window_allow(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 400)
    qtbot.addWidget(window)
    window.show()
    bar = UndoBar(window)
    bar.offer("Done")
    assert bar.width() == 360
    long = "Małgorzata Wojciechowska-Lis cannot sign in any more, and nobody is told of it"
    bar.offer(long)
    label = bar.findChild(ElidedLabel)
    assert label is not None
    assert 360 < bar.width() <= 900 - 32
    assert label.width() >= label.fontMetrics().horizontalAdvance(long)
    bar.offer(long * 4)
    assert bar.width() == 900 - 32


def test_undo_takes_back_once(qtbot: QtBot, window: QWidget) -> None:
    bar = UndoBar(window)
    taken: list[str] = []
    bar.offer("Done", lambda: taken.append("back"))
    assert bar.isVisible() and bar.geometry().bottom() == window.height() - 17
    bar.undo()
    bar.undo()
    assert taken == ["back"] and not bar.isVisible()


def test_undo_stands_above_the_foot_as_high_as_it_then_is(qtbot: QtBot, window: QWidget) -> None:
    foot = [36]
    bar = UndoBar(window, lambda: foot[0])
    for height in (36, 56, 0):
        foot[0] = height
        bar.offer("Done")
        assert bar.geometry().bottom() == window.height() - height - 17


def test_undo_waits_under_the_pointer(qtbot: QtBot, window: QWidget) -> None:
    bar = UndoBar(window)
    bar.offer("Done")
    point = QPointF(1, 1)
    QApplication.sendEvent(bar, QEnterEvent(point, point, point))
    assert not bar._clock.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert 9_000 < bar._clock.remainingTime() <= 10_600  # coarse timers: 5 %


def test_undo_ends_after_its_time(qtbot: QtBot, window: QWidget) -> None:
    bar = UndoBar(window)
    taken: list[str] = []
    bar.offer("Done", lambda: taken.append("back"))
    with qtbot.waitSignal(bar.expired, timeout=1000):
        bar._clock.timeout.emit()
    bar.undo()
    assert taken == [] and not bar.isVisible()


def test_an_empty_state_leads_on(qtbot: QtBot, window: QWidget) -> None:
    empty = EmptyState("clock", "Nothing is snoozed", "Press S.", "Try it", "Change the times")
    put(window, empty)
    assert empty.action is not None and empty.link is not None
    with qtbot.waitSignal(empty.acted, timeout=1000):
        empty.action.click()
    with qtbot.waitSignal(empty.linked, timeout=1000):
        empty.link.click()


def test_progress_of_an_unknown_whole_is_empty(qtbot: QtBot) -> None:
    line = ProgressLine("First sync")
    qtbot.addWidget(line)
    line.show_part(5, 0)
    assert line.value() == 0
    line.show_part(5, 20)
    assert (line.value(), line.maximum()) == (5, 20)


@pytest.fixture
def sheet(window: QWidget) -> Sheet:
    made = Sheet(window, "Invite a colleague")
    made.body.addWidget(Field("E-mail"))
    made.add_button(Button("Cancel"))
    made.add_button(Button("Send", Variant.PRIMARY))
    return made


def test_a_sheet_covers_the_window_and_takes_the_focus(window: QWidget, sheet: Sheet) -> None:
    sheet.open()
    assert sheet.geometry() == window.rect()
    assert sheet.isAncestorOf(window.focusWidget())


@pytest.mark.parametrize("how", ["escape", "scrim"])
def test_a_sheet_is_left_by_escape_and_by_the_scrim(qtbot: QtBot, sheet: Sheet, how: str) -> None:
    sheet.open()
    with qtbot.waitSignal(sheet.left, timeout=1000):
        if how == "escape":
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not sheet.isVisible()


def test_a_click_on_the_panel_does_not_leave_it(sheet: Sheet) -> None:
    sheet.open()
    QTest.mouseClick(sheet._panel, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert sheet.isVisible()


def test_tab_stays_within_the_sheet(window: QWidget, sheet: Sheet) -> None:
    outside = Button("Outside")
    put(window, outside)
    sheet.open()
    for _ in range(12):
        focused = window.focusWidget()
        assert focused is not outside and sheet.isAncestorOf(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def test_a_finished_sheet_gives_the_focus_back(window: QWidget, sheet: Sheet) -> None:
    outside = Button("Outside")
    put(window, outside)
    outside.setFocus()
    sheet.open()
    sheet.finish()
    assert outside.hasFocus()


@pytest.mark.parametrize(
    "make",
    [
        lambda: IconButton("plus", "New conversation"),
        lambda: Switch("Unread first"),
        lambda: CheckBox("E-mail"),
        lambda: Button("Send"),
        lambda: Link("Change"),
        lambda: Pill("Mine"),
    ],
)
def test_every_control_has_a_name_and_a_role(qtbot: QtBot, make: object) -> None:
    control: Control = make()  # type: ignore[operator]
    qtbot.addWidget(control)
    interface = QAccessible.queryAccessibleInterface(control)
    assert interface.text(QAccessible.Text.Name)
    roles = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.PushButton)
    assert interface.role() in roles


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_gallery_is_drawn(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, scale: float
) -> None:
    install(qapp, scheme, scale, still=True)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    colors = gallery.grab().toImage()
    assert colors.pixelColor(2, 2) == theme().color("bg.surface")


def test_wrapped_words_stand_at_the_designs_line_height(qtbot: QtBot) -> None:
    label = PlainLabel("One line, and then another one that needs room", wrap=True)
    qtbot.addWidget(label)
    lines = label.heightForWidth(150) // 20
    assert lines >= 2 and label.heightForWidth(150) % 20 == 0
    assert label.heightForWidth(2_000) == 20


def test_a_row_of_a_menu_says_why_it_is_off(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    action = menu.add("key-round", "New password link")
    menu.set_reason(action, REASON)
    assert not action.isEnabled() and action.toolTip() == REASON
    menu.set_reason(action, "")
    assert action.isEnabled()


def test_a_menu_is_wide_enough_for_its_rows(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    menu.add("sunrise", "До завтрашнего утра", "завтра, 09:00")
    menu.fit()
    words = theme().metrics().horizontalAdvance("До завтрашнего утра")
    beside = theme().metrics("meta").horizontalAdvance("завтра, 09:00")
    assert menu.minimumWidth() >= words + beside + 40 + 12 + 12


@pytest.mark.parametrize(("room", "scrolls"), [(900, False), (300, True)])
def test_a_sheet_is_as_high_as_what_is_in_it_and_scrolls_where_there_is_no_room(
    qtbot: QtBot, window: QWidget, room: int, scrolls: bool
) -> None:
    window.resize(600, room)
    sheet = Sheet(window, "Much", 300)
    words = "This is a sentence that takes more than one line of a sheet so narrow as this one is."
    labels = [PlainLabel(words, wrap=True) for _ in range(8)]
    for label in labels:
        sheet.body.addWidget(label)
    sheet.open()
    [area] = sheet.findChildren(ScrollPlane)
    qtbot.waitUntil(lambda: (area.verticalScrollBar().maximum() > 0) is scrolls)
    high = area.height()
    for label in labels[2:]:
        label.hide()
    qtbot.waitUntil(lambda: area.height() < high)
    assert area.verticalScrollBar().maximum() == 0
