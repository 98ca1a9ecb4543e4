"""What is asked of the desk by menus and shortcuts, and done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from app.models.errors import StoreError
from app.models.trouble import Trouble
from app.settings import LANGUAGE, LOCK_MINUTES, TOLD_NO_VAULT
from app.ui.center.page import CenterPage
from app.ui.components.label import PlainLabel
from app.ui.ground import Ground
from app.ui.refusals import refusal_words
from app.ui.translation import install_language
from app.ui.troubles import trouble_words
from app.ui.window import MainWindow
from app.ui.windows import Windows
from app.ui.words import translate
from protocol.ids import new_id
from protocol.quiet import ALL_KINDS
from protocol.records import Notification, Quiet, Ref

if TYPE_CHECKING:
    from app.ui.center.acts import Acts
    from app.ui.components.menu import Menu
    from protocol.mutations import MutationResult

__all__ = ["Asks"]


class Asks(QObject):
    """Does what was chosen, by its id.

    Menus and pop-ups are imported when they are first asked for, not before the first paint (P1).
    """

    settings_asked = Signal(str)

    def __init__(self, ground: Ground, windows: Windows, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self._windows = ground, windows
        outside = ground.outside
        self._table: Mapping[str, Callable[[], None]] = {
            "settings": lambda: self.settings_asked.emit(""),
            "help": lambda: self._help(self._shown_window()),
            "mute": lambda: self._toggle_mute(self._shown_window()),
            "quit": outside.quit,
            "sync": outside.sync_now,
            "pause": lambda: outside.pause(True),
            "go_on": lambda: outside.pause(False),
            "sign_in": windows.want_sign_in,
            "sign_out": outside.sign_out,
            "window": windows.show_window,
            "new_person": outside.new_person,
            "test": self._test,
            "senders": lambda: self.settings_asked.emit("senders"),
            "refused": self._show_refused,
            "waiting": self._show_waiting,
            "seen": self._notice_seen,
            "no_vault": self._no_vault_seen,
        }

    def ask(self, id_: str) -> None:
        """Do what *id_* names; raises ``KeyError`` for what nobody declared.

        While the windows are locked it is done only where it needs no password.
        """
        if self._windows.guard.locked and id_.partition(":")[0] not in _OPEN_TO_ALL:
            self._windows.show_window()
            return
        if id_.startswith("person:"):
            self._ground.outside.switch_person(id_.removeprefix("person:"))
        else:
            self._table[id_]()

    def ask_over(self, id_: str, place: QWidget) -> None:
        """Do what *id_* names; what it shows, it shows over *place*, where its key was pressed."""
        over = {"help": self._help, "mute": self._toggle_mute}.get(id_)
        if over is None or self._windows.guard.locked:
            self.ask(id_)
        else:
            over(place)

    def show_menu(self, name: str, at: QPoint, page: CenterPage) -> None:
        """Show the ``mute`` or the ``more`` menu of *page*."""
        if name == "mute":
            self._show_mute(at, page)
            return

        def ask(id_: str) -> None:
            if id_ == "read_all":
                page.hands.read_all()
            else:
                self.ask(id_)

        from app.ui.menus import more_menu

        in_panel = page.window() is not self._windows.window
        menu = more_menu(in_panel, self._ground.health.state.waiting, ask, page)
        menu.popup(at - QPoint(menu.sizeHint().width() - page.more.width(), -4))

    def show_person_menu(self, button: QWidget) -> None:
        """Show the person's menu over *button*."""
        from app.ui.menus import person_menu

        me = self._ground.me()
        name, email = (me.name, me.email) if me is not None else ("Deskbell", "")
        profiles = self._ground.outside.profiles()
        menu = person_menu(name, email, profiles, self.ask, button)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def show_people(self, place: QWidget) -> None:
        """Offer the others of this computer under *place*; who is alone here can be new only."""
        from app.ui.menus import people_menu

        others = [one for one in self._ground.outside.profiles() if not one.current]
        if others:
            people_menu(others, self.ask, place).open_below(place)
        else:
            self.ask("new_person")

    def mute(self, until: datetime | None) -> None:
        """Show no toasts until a moment, on every device; ``None``: show them again (B7)."""
        from protocol.mutations import SetPreference

        moment = until.astimezone(UTC) if until is not None else None
        args = SetPreference(kind=ALL_KINDS, quiet=Quiet(muted_until=moment))
        self._act(lambda acts: acts.prefer(args))

    def pick_mute(self) -> None:
        """Ask until when to mute."""
        if self._windows.guard.locked:
            self._windows.show_window()
            return
        from app.ui.center.picker import MomentPicker

        picker = MomentPicker(translate("Menu", "Mute"), self._ground.times)
        picker.picked.connect(self.mute)
        picker.drop(QCursor.pos())

    def act_on(self, name: str, ref: Ref) -> None:
        """Complete or reopen the task that stands open, or show the devices it asks about."""
        if name == "show_devices":
            self.settings_asked.emit("devices")
            return

        def act(acts: Acts) -> None:
            done = {"complete_task": acts.complete, "reopen_task": acts.reopen}[name](ref.id)
            self._windows.window.page.undo.offer(
                done.words, lambda: self._act(lambda _acts: done.take_back())
            )

        self._act(act)

    def read(self, notification: Notification) -> None:
        """Mark as read what stands open; nobody else need say so."""
        self._act(lambda acts: acts.read([notification]))

    def go_on(self, id_: str) -> None:
        """Open the next row where the one that stood open was finished."""
        window = self._windows.window
        if not window.subject_open or window.pane.notification_id != id_:
            return
        row = window.page.list.current()
        if row is not None and row.id and row.id != id_:
            window.page.hands.asked("open", window.page.list.currentIndex().row())
        else:
            window.close_subject()

    def speak(self, language: str) -> None:
        """Speak another language from now on."""
        self._ground.settings.set(LANGUAGE, language)

    def setting_changed(self, key: str) -> None:
        """Follow a choice of this computer's; the settings themselves see to the colours."""
        if key == LANGUAGE.key:
            install_language(self._ground.settings[LANGUAGE])
            self._windows.rebuild()
        elif key == LOCK_MINUTES.key:
            self._windows.guard.touched()

    def _act(self, act: Callable[[Acts], None]) -> None:
        """Act on the store, if there is one; say why where it cannot be written."""
        if self._windows.guard.locked:
            self._windows.show_window()
            return
        if self._ground.store is None:
            return
        from app.ui.center.acts import Acts

        try:
            act(Acts(self._ground.store, self._ground.times))
        except StoreError as error:
            self.tell(error.trouble, lambda: self._act(act))

    def _shown_window(self) -> QWidget:
        self._windows.show_window()
        return self._windows.window

    def _help(self, place: QWidget) -> None:
        """List the shortcuts over *place*, once however often it is asked for."""
        from app.ui.shortcuts import ShortcutSheet

        if not any(one.isVisible() for one in place.findChildren(ShortcutSheet)):
            ShortcutSheet(place).open()

    def _toggle_mute(self, place: QWidget) -> None:
        """Show toasts again, or ask until when not to: at the bell, where there is one."""
        if self._ground.store is None:
            return
        muted = self._ground.health.state.muted_until
        if muted is not None and muted > self._ground.clock():
            self.mute(None)
            return
        page = place.page if isinstance(place, MainWindow) else place
        if isinstance(page, CenterPage):
            self._show_mute(page.bell.mapToGlobal(QPoint(0, page.bell.height())), page)
        else:
            menu = self._mute_menu(place)
            middle = QRect(QPoint(), menu.sizeHint()).center()
            menu.popup(place.mapToGlobal(place.rect().center()) - middle)

    def _show_mute(self, at: QPoint, page: CenterPage) -> None:
        menu = self._mute_menu(page)
        menu.popup(at - QPoint(menu.sizeHint().width() - page.bell.width(), -4))

    def _mute_menu(self, parent: QWidget) -> Menu:
        from app.ui.center.presets import presets
        from app.ui.menus import mute_menu

        times = self._ground.times
        muted = self._ground.health.state.muted_until
        morning = next(one.until for one in presets(times.now()) if one.id == "tomorrow")
        on = muted is not None and muted > self._ground.clock()
        return mute_menu(times, morning, on, self.mute, self.pick_mute, parent)

    def _test(self) -> None:
        """Send a real event through the server, to prove toast and sound (B15)."""
        from protocol.mutations import SendTest

        self._ground.outside.test_toast()
        self._ground.outside.now("send_test", SendTest(id=new_id()), self._tested)

    def _tested(self, answer: MutationResult | Trouble) -> None:
        """Say why the test did not leave; a test that arrives speaks for itself."""
        if isinstance(answer, Trouble):
            self.tell(answer, self._test)
        elif answer.status == "rejected":
            title = translate("Asks", "The test was not sent")
            self._say(title, refusal_words(answer.reason or "", answer.detail or ""), self._test)

    def tell(self, trouble: Trouble, again: Callable[[], None] | None = None) -> None:
        """Say in plain words why something was not done, and offer to do it *again*."""
        if self._windows.guard.locked:
            self._windows.guard.later(lambda: self.tell(trouble, again))
            return
        words = trouble_words(trouble)
        self._say(words.title, words.message, again)

    def _say(self, title: str, sentence: str, again: Callable[[], None] | None) -> None:
        from app.ui.components.button import Button, Variant
        from app.ui.components.sheet import Sheet

        sheet = Sheet(self._windows.host(), title, 400)
        sheet.body.addWidget(PlainLabel(sentence, wrap=True))
        close = sheet.add_button(Button(translate("Asks", "Close"), Variant.SECONDARY))
        close.clicked.connect(sheet.leave)
        if again is not None:
            retry = sheet.add_button(Button(translate("Asks", "Try again"), Variant.PRIMARY))
            retry.clicked.connect(sheet.finish)
            retry.clicked.connect(lambda: again())
        sheet.open()

    def _notice_seen(self) -> None:
        """Take away what the band said of a file: the person knows."""
        if self._ground.store is not None:
            del self._ground.store.files.notices[:1]
            self._ground.health.change(notices=tuple(self._ground.store.files.notices))

    def _no_vault_seen(self) -> None:
        """Say once ever that this computer keeps no session."""
        self._ground.settings.set(TOLD_NO_VAULT, True)
        self._ground.health.change(unremembered=False)

    def _show_refused(self) -> None:
        from app.ui.refused import RefusedSheet

        if self._ground.store is not None:
            undo = self._windows.window.page.undo
            host = self._windows.host()
            RefusedSheet(host, self._ground, self._ground.store, undo).open()

    def _show_waiting(self) -> None:
        from app.ui.waiting import WaitingSheet

        if self._ground.store is not None:
            WaitingSheet(self._windows.host(), self._ground, self._ground.store).open()


_OPEN_TO_ALL = frozenset({"window", "quit", "sync", "sign_in", "sign_out", "new_person", "person"})
"""What may be asked while the windows are locked."""
