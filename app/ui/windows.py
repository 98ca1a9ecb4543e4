"""The windows: which there are, what they are joined to, how they come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.models.changes import Changes
from app.models.first_screen import FirstScreen
from app.models.health import HealthState, Line
from app.models.trouble import Trouble
from app.settings import CLOSE_TO_TRAY, EMAIL, GEOMETRY, SERVER, TOLD_CLOSE_TO_TRAY
from app.ui.anywhere import Anywhere
from app.ui.center.page import CenterPage
from app.ui.center.picture import PictureSource
from app.ui.ground import Ground
from app.ui.guard import Guard
from app.ui.touches import Touches
from app.ui.tray import Tray
from app.ui.window import MainWindow, WindowStanding
from app.ui.words import translate
from protocol.records import Notification, Ref

if TYPE_CHECKING:
    from app.ui.asks import Asks
    from app.ui.center.panel import TrayPanel
    from app.ui.sign_in import SignInWindow
    from app.ui.welcome import WelcomeSheet

__all__ = ["Windows"]


class Windows(QObject):
    """The main window, the panel and the sign-in window, each made when it is first needed.

    What the first paint does not show is imported only then (P1).
    """

    asks: Asks
    """What is done about menus and shortcuts; set once, by the desk."""

    def __init__(self, ground: Ground, tray: Tray, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self._tray = ground, tray
        self._panel: TrayPanel | None = None
        self._window: MainWindow | None = None
        self._standing: WindowStanding | None = None
        self._person = ("", "")
        self.guard = Guard(ground, self._open_windows, self)
        self.guard.changed.connect(self._tell_shown)
        self._touches = Touches(self._touched, self)
        self._anywhere = Anywhere(self)
        self._anywhere.asked.connect(self._ask_over)
        self._welcome: WelcomeSheet | None = None
        self.further: list[QWidget] = []
        """Windows made elsewhere, which the guard covers too."""
        self.sign_in: SignInWindow | None = None
        """The sign-in window while it asks."""
        self._asked: tuple[Trouble | None, str] = (None, "")

    @property
    def window(self) -> MainWindow:
        """The main window."""
        if self._window is None:
            self._window = self._make_window()
        return self._window

    @property
    def panel(self) -> TrayPanel:
        """The panel that drops from the tray."""
        if self._panel is None:
            self._panel = self._make_panel()
        return self._panel

    def adopt(self, window: QWidget) -> None:
        """Follow what happens in a top-level *window*: touches, and the keys that work anywhere."""
        self._touches.watch(window)
        self._anywhere.watch(window)

    def host(self) -> QWidget:
        """Return where a sheet is seen: the panel while it is down, else the main window."""
        if self._panel is not None and self._panel.isVisible():
            return self._panel.page
        if not self.window.isVisible() or self.window.isMinimized():
            _bring_up(self.window)
        return self.window

    def show_picture(self, first: FirstScreen | None) -> None:
        """Put the *first* screen into the window, before the store is open."""
        if first is not None:
            source = PictureSource(first, self._ground.times)
            self.window.page.picture(source)

    def furnish(self, window: MainWindow) -> Iterator[None]:
        """Make the parts of a *window* that is on the screen already, a slice a step (P1)."""
        yield from self._furnish(window)
        self._window = window

    def show_window(self) -> None:
        """Bring the main window up; while nobody is signed in, the window that asks."""
        if not self._asks_first():
            _bring_up(self.window)

    def toggle_panel(self) -> None:
        """Drop the center from the tray, or take it back."""
        if self._asks_first():
            return
        if self.panel.isVisible():
            self.panel.hide()
        else:
            self.panel.drop(self._tray.icon.geometry())

    def open_notification(self, id_: str) -> None:
        """Show what notification *id_* is about, beside the list of the main window."""
        if self.guard.locked:
            self._unlock_for(lambda: self.open_notification(id_))
            return
        found = self._ground.find("notification", id_)
        if not isinstance(found, Notification):
            self.show_window()
            return
        if self._panel is not None:
            self._panel.hide()
        _bring_up(self.window)
        self.window.page.hold(id_)
        self.window.open_notification(found)
        self.asks.read(found)

    def open_ref(self, ref: Ref) -> None:
        """Show the card of a record in the main window."""
        if ref.type == "notification":
            self.open_notification(ref.id)
            return
        if self.guard.locked:
            self._unlock_for(lambda: self.open_ref(ref))
            return
        if self._panel is not None:
            self._panel.hide()
        _bring_up(self.window)
        self.window.open_ref(ref)

    def _asks_first(self) -> bool:
        """Bring up the window that asks, and say so, where there is nothing else to be shown.

        An invitation that somebody signed in has followed stands beside their windows.
        """
        state = self._ground.health.state
        out, nobody = state.line is Line.SIGNED_OUT, self._ground.store is None
        if (self.sign_in is None and not (nobody and out)) or not (nobody or out):
            return False
        self.want_sign_in()
        return True

    def want_sign_in(self) -> None:
        """Bring up the window that asks who is there, which may have been closed before."""
        if self.sign_in is None:
            self.ask_sign_in(self._ground.health.state.signed_out)
        else:
            _bring_up(self.sign_in)

    def ask_sign_in(self, trouble: Trouble | None = None, invitation: str = "") -> None:
        """Ask who is there, saying why where there is a *trouble*."""
        from app.ui.sign_in import SignInWindow

        settings, self._asked = self._ground.settings, (trouble, invitation)
        self.close_sign_in()
        server = invitation or settings[SERVER] or self._hosted()
        self.sign_in = SignInWindow(self._ground.outside, server, settings[EMAIL])
        self.sign_in.language_chosen.connect(self.asks.speak)
        self._anywhere.watch(self.sign_in)
        self.sign_in.closed.connect(self._sign_in_closed)
        if trouble is not None:
            self.sign_in.show_trouble(trouble)
        _bring_up(self.sign_in)

    def _hosted(self) -> str:
        """Return the address of the server that runs here, which the next person need not know."""
        hosted = self._ground.outside.hosted()
        return hosted.address if hosted is not None else ""

    def close_sign_in(self) -> None:
        """Take the sign-in window away."""
        asking, self.sign_in = self.sign_in, None
        if asking is not None:
            asking.hide()
            asking.deleteLater()

    def join(self) -> None:
        """Join the windows there are to the store."""
        for page in self.pages():
            self._join(page)
        self.guard.touched()

    def forget(self) -> None:
        """Let the windows of whoever sat here go, remembering where the main one stood."""
        self._standing = None
        self._let_go()
        self.guard.forget()

    def _let_go(self) -> None:
        if self._window is not None:
            self._ground.settings.set(GEOMETRY, self._window.geometry_text())
        for page in self.pages():
            page.detach()
        self._welcome = None
        for widget in (self._window, self._panel):
            if widget is not None:
                self.guard.let_go(widget)
                widget.hide()
                widget.deleteLater()
        self._window = self._panel = None

    def rebuild(self) -> None:
        """Make the windows anew, in another language; what was on the screen is again."""
        shown = self._window is not None and self._window.isVisible()
        asking, asked = self.sign_in is not None, self._asked
        if self._window is not None and self._ground.store is not None:
            self._standing = self._window.standing()
        self._let_go()
        self._tray.refresh()
        if asking:
            self.ask_sign_in(*asked)
        if shown:
            _bring_up(self.window)

    def welcome(self) -> None:
        """Show the few switches of a first run, over the center that works already."""
        from app.ui.welcome import WelcomeSheet

        sheet = WelcomeSheet(self.window, self._person[0], self._ground)
        sheet.show_health(self._ground.health.state)
        self._welcome = sheet
        sheet.closed.connect(self._welcomed)
        self._ground.outside.test_toast()
        self.show_window()
        sheet.open()

    def _welcomed(self) -> None:
        self._welcome = None

    def pages(self) -> list[CenterPage]:
        """Return the lists on the screen."""
        return [one.page for one in (self._window, self._panel) if one is not None]

    def show_health(self, state: HealthState) -> None:
        """Say how the app is doing, in every window there is."""
        panel = self._panel.page if self._panel is not None else None
        for one in (self._window, panel, self._welcome, self.sign_in):
            if one is not None:
                one.show_health(state)

    def show_changes(self, changes: Changes) -> None:
        """Read again what a commit may have changed."""
        if changes.center or changes.everything:
            for page in self.pages():
                page.refresh()
        if self._window is not None and (changes.types or changes.everything):
            self._window.refresh_subject()

    def show_person(self, name: str, id_: str) -> None:
        """Show whose windows these are."""
        self._person = (name, id_)
        if self._window is not None:
            self._window.rail.person.show_person(name, id_)
        if self._welcome is not None:
            self._welcome.show_person(name)

    def _make_window(self) -> MainWindow:
        window = MainWindow()
        window.restore(self._ground.settings[GEOMETRY])
        for _ in self._furnish(window):
            pass
        standing, self._standing = self._standing, None
        if standing is not None and self._ground.store is not None:
            window.stand(standing)
        return window

    def _furnish(self, window: MainWindow) -> Iterator[None]:
        ground = self._ground
        from app.ui.subject.absent import Absent

        absent = Absent(ground.health, ground.outside.search, window)
        yield from window.furnish(ground.times, ground.find, ground.as_of, absent)
        window.close_asked.connect(self._closed)
        window.person_asked.connect(self.asks.show_person_menu)
        window.asked.connect(self.asks.ask)
        window.shown_ref.connect(self._tell_shown)
        window.linked.connect(ground.opener)
        window.acted.connect(self.asks.act_on)
        window.page.hands.opened.connect(self.open_notification)
        window.page.hands.finished.connect(self.asks.go_on)
        window.rail.person.show_person(*self._person)
        self._wire(window, window.page)
        window.show_health(ground.health.state)

    def _make_panel(self) -> TrayPanel:
        from app.ui.center.panel import TrayPanel

        panel = TrayPanel(self._ground.times)
        panel.page.hands.opened.connect(self.open_notification)
        panel.hidden.connect(self._panel_left)
        self._wire(panel, panel.page)
        panel.page.show_health(self._ground.health.state)
        return panel

    def _panel_left(self) -> None:
        """What was done in the panel can be taken back where the person goes on."""
        if self._panel is not None and self._window is not None and self._window.isVisible():
            self._panel.page.undo.hand_to(self._window.page.undo)

    def _wire(self, window: QWidget, page: CenterPage) -> None:
        self.adopt(window)
        page.hands.person_opened.connect(self.open_ref)
        page.menu_asked.connect(lambda name, at: self.asks.show_menu(name, at, page))
        page.asked.connect(self.asks.ask)
        page.looked.connect(self._ground.remember)
        page.hands.failed.connect(self.asks.tell)
        from app.ui.center.beyond import Beyond  # not for the first paint (P1)

        Beyond(page, self._ground.health, self._ground.outside.search)
        self._join(page)
        if self.guard.locked:
            self.guard.cover(window)

    def _ask_over(self, id_: str, window: QWidget) -> None:
        """Do what a key in *window* asks for; the panel's own plane is its page, not its shadow."""
        panel = self._panel
        self.asks.ask_over(id_, panel.page if panel is not None and window is panel else window)

    def _unlock_for(self, deed: Callable[[], None]) -> None:
        """Ask for the password, and do *deed* once it was said."""
        self.guard.later(deed)
        self.show_window()

    def _tell_shown(self) -> None:
        """Tell what stands open with the focus; under a cover nothing does, and all is toasted."""
        window = self._window
        shown = window.focused_ref if window is not None and not self.guard.locked else None
        self._ground.outside.opened(shown)

    def _touched(self) -> None:
        self._ground.outside.touched()
        self.guard.touched()

    def _open_windows(self) -> list[QWidget]:
        own = [one for one in (self._window, self._panel) if one is not None]
        return [*own, *self.further]

    def _join(self, page: CenterPage) -> None:
        if self._ground.store is None:
            return
        from app.ui.center.acts import Acts
        from app.ui.center.source import CenterSource

        store, times = self._ground.store, self._ground.times
        page.attach(CenterSource(store, times), Acts(store, times), self._ground.look())

    def _sign_in_closed(self) -> None:
        """Without a tray there would be no way back to a closed sign-in window."""
        self.sign_in = None
        if Tray.available():
            return
        if self._ground.store is None:
            self._ground.outside.quit()
        else:
            _bring_up(self.window)

    def _closed(self) -> None:
        """Close the main window as this system expects it."""
        settings = self._ground.settings
        settings.set(GEOMETRY, self.window.geometry_text())
        if not settings[CLOSE_TO_TRAY]:
            self._ground.outside.quit()
        elif not Tray.available():
            self.window.showMinimized()
        else:
            self.window.hide()
            self._tell_once()

    def _tell_once(self) -> None:
        """Say, once ever, where the program is now."""
        settings = self._ground.settings
        if settings[TOLD_CLOSE_TO_TRAY]:
            return
        settings.set(TOLD_CLOSE_TO_TRAY, True)
        title = translate("Window", "Deskbell goes on beside your clock")
        words = translate("Window", "It tells you when something needs you. Quit it from its menu.")
        # After the window is gone: a balloon over a closing window is lost on some systems.
        QTimer.singleShot(0, self, lambda: self._tray.balloon(title, words, self.show_window))


def _bring_up(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
