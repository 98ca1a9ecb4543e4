"""The window of the settings: the list at the left, one page beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.components.label import Hairline
from app.ui.components.scroll import ScrollPlane
from app.ui.ground import Ground
from app.ui.keys import asked_by
from app.ui.settings.catalogue import Entry, pages_for
from app.ui.settings.nav import Nav
from app.ui.settings.page import Page
from app.ui.settings.scene import Scene
from app.ui.settings.topics import TOPICS, topics
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["SettingsWindow"]


class SettingsWindow(QWidget):
    """Choices are saved at once: there is no Apply, and closing loses nothing."""

    closed = Signal()

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self.scene = Scene(ground, self, lambda: self.page.foot_height)
        self._entries: list[Entry] = []
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._place = ScrollPlane(translate("Settings", "Pages"))
        self._place.setFixedWidth(theme().length("width.settings_nav"))
        self._row.addWidget(self._place)
        self._row.addWidget(Hairline(standing=True))
        self._row.addWidget(self._stack, 1)
        self.setWindowTitle(translate("Settings", "Settings – Deskbell"))
        self.setMinimumSize(QSize(theme().scaled(720), 420))
        self.resize(theme().scaled(960), theme().scaled(648))
        self._list_pages()
        self.show_page(self._entries[0].id)
        self.nav.rows[self.page_id].setFocus()

    @property
    def page_id(self) -> str:
        """The id of the page that is shown."""
        shown = self._stack.currentWidget()
        return next((id_ for id_, page in self._pages.items() if page is shown), "")

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self.page_id]

    def show_page(self, id_: str) -> None:
        """Show a page; raises ``KeyError`` for one that is not this person's to see."""
        page = self._pages.get(id_)
        if page is None:
            entry = {entry.id: entry for entry in self._entries}[id_]
            page = self._pages[id_] = entry.make(self.scene)
            page.show_health(self.scene.ground.health.state)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.nav.choose(id_)
        page.enter()
        page.explain()

    def show_setting(self, id_: str) -> None:
        """Show a page by its id, or one setting on its page; an unknown one changes nothing."""
        pages = {entry.id for entry in self._entries}
        home = TOPICS.get(id_) or next((one.page for one in topics() if one.id == id_), "")
        if id_ in pages:
            self.show_page(id_)
        elif home in pages:
            self.show_page(home)
            self.page.point(id_)

    def refresh(self, changes: Changes) -> None:
        """Tell every page there is of a commit; a new role brings or takes the shop's pages."""
        if [entry.id for entry in pages_for(self.scene)] != [entry.id for entry in self._entries]:
            # Before the first page comes, while all is fetched again, nobody's role is known.
            if self.scene.ground.me() is not None or not self.scene.signed_in:
                self._list_pages()
        for page in self._pages.values():
            page.refresh(changes)

    def show_health(self, state: HealthState) -> None:
        """Tell every page there is how the app is doing."""
        for page in self._pages.values():
            page.show_health(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = asked_by(event, ("find", "back", "undo"))
        if asked == "find":
            self.nav.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.nav.search.selectAll()
        elif asked == "undo":
            self.scene.undo.undo()
        elif asked == "back":
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a name that is being typed is saved
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("bg.window"))

    def _list_pages(self) -> None:
        """List the pages that whoever sits here sees, and let the others go."""
        self._entries = pages_for(self.scene)
        kept = {entry.id for entry in self._entries}
        shown = self.page_id
        for id_ in [id_ for id_ in self._pages if id_ not in kept]:
            page = self._pages.pop(id_)
            self._stack.removeWidget(page)
            page.deleteLater()
        self.nav = Nav(self._entries)
        self.nav.chosen.connect(self.show_setting)
        self.nav.search.left.connect(self.close)
        self._place.show_content(self.nav)
        if shown:
            self.show_page(shown if shown in kept else self._entries[0].id)
