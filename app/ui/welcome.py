"""The first run: a few switches, then Deskbell lives beside the clock."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.health import HealthState, Toasted
from app.models.trouble import Trouble
from app.settings import START_WITH_SYSTEM
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.person import KindTile
from app.ui.components.progress import ProgressLine
from app.ui.components.sheet import Sheet
from app.ui.components.switch import Switch
from app.ui.first_sync import progress_words
from app.ui.ground import Ground
from app.ui.heard import heard_words
from app.ui.refusals import refusal_words
from app.ui.theme import theme
from app.ui.troubles import trouble_words
from app.ui.words import translate
from protocol.ids import new_id
from protocol.mutations import MutationResult, SendTest

__all__ = ["WelcomeSheet"]


class WelcomeSheet(Sheet):
    """Shown once, over the center, which works already behind it."""

    def __init__(self, parent: QWidget, name: str, ground: Ground) -> None:
        super().__init__(parent, "", 420)
        self.show_person(name)
        self._ground = ground
        self._seen: Toasted | None = None
        self._tried = False
        line = translate("Welcome", "A few switches, then Deskbell lives beside your clock.")
        self.body.addWidget(PlainLabel(line, role="text.secondary", wrap=True))
        self._toasts = PlainLabel("", "meta", "text.secondary", wrap=True)
        self.test = Button(translate("Welcome", "Test"), Variant.SECONDARY, Size.SMALL)
        self.test.clicked.connect(self._try)
        title = translate("Welcome", "System notifications")
        self.body.addWidget(_row("bell-ring", title, self._toasts, self.test))
        self.body.addWidget(Hairline())
        start = translate("Welcome", "Start with the computer")
        self._start = PlainLabel("", "meta", "text.secondary", wrap=True)
        self.start_switch = Switch(start)
        self.start_switch.toggled.connect(self._turn)
        self._show_start()
        self.body.addWidget(_row("power", start, self._start, self.start_switch))
        self.body.addWidget(Hairline())
        self._progress = _Progress(self)
        self.body.addWidget(self._progress)
        done = Button(translate("Welcome", "Open the center"), Variant.PRIMARY)
        done.clicked.connect(self.finish)
        self.add_button(done)

    def show_person(self, name: str) -> None:
        """Welcome *name*, which comes with the first sync; empty while it is not known."""
        words = translate("Welcome", "Welcome, {name}").format(name=name.split(" ")[0])
        self.set_title(words if name else translate("Welcome", "Welcome"))

    def show_health(self, state: HealthState) -> None:
        """Say what is known of toasts, and how far the first sync is."""
        words, role = self._toast_words(state)
        self._toasts.setText(words)
        self._toasts.set_role(role)
        self._progress.show_health(state)

    def _try(self) -> None:
        """Have the server make a real event, to be seen and heard (B15)."""
        self._tried, self._seen = True, self._ground.health.state.toasted
        self._say(translate("Welcome", "The test is on its way…"))
        self._ground.outside.test_toast()
        self._ground.outside.now("send_test", SendTest(id=new_id()), self.heard(self._answered))

    def _answered(self, answer: MutationResult | Trouble) -> None:
        if isinstance(answer, Trouble):
            words = trouble_words(answer)
            self._say(f"{words.title}. {words.message}", "danger.text")
        elif answer.status == "rejected":
            words_ = refusal_words(answer.reason or "", answer.detail or "")
            self._say(words_, "danger.text")

    def _toast_words(self, state: HealthState) -> tuple[str, str]:
        """Return what is said of toasts, and in which role."""
        if state.toasts_blocked:
            blocked = translate("Welcome", "Blocked. Allow Deskbell in the system’s settings.")
            return blocked, "danger.text"
        toasted = state.toasted if self._tried else None
        if toasted is not None and toasted is not self._seen and toasted.by:
            now = self._ground.clock()
            seen = translate("Welcome", "Allowed. The test was shown at {time}.")
            words = seen.format(time=self._ground.times.clock(now))
            unheard = heard_words(toasted.heard)
            return f"{words} {unheard}".strip(), "warning.text" if unheard else "success.text"
        if self._tried:
            return self._toasts.text(), "text.secondary"
        if state.toasts_blocked is None:
            return translate("Welcome", "Not tried yet. A test shows you one."), "text.secondary"
        return translate("Welcome", "Allowed"), "success.text"

    def _say(self, words: str, role: str = "text.secondary") -> None:
        self._toasts.setText(words)
        self._toasts.set_role(role)

    def _turn(self, on: bool) -> None:
        """Ask the system, then show what it really holds."""
        self._ground.settings.set(START_WITH_SYSTEM, on)
        taken = self._ground.outside.start_with_system(on)
        self._show_start()
        if not taken:
            self._start.setText(translate("Settings", "Your system did not take this change."))
            self._start.set_role("danger.text")

    def _show_start(self) -> None:
        with QSignalBlocker(self.start_switch):
            self.start_switch.setChecked(self._ground.outside.starts_with_system())
        self.start_switch.update()
        self._start.setText(translate("Welcome", "So that no client waits unseen"))
        self._start.set_role("text.secondary")


class _Progress(QWidget):
    """How far the first sync is; afterwards, that all is here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = translate("Welcome", "Getting your shop’s data")
        self._line = ProgressLine(title)
        self._words = PlainLabel("", "meta", "text.secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().scaled(6))
        column.addWidget(PlainLabel(title))
        column.addWidget(self._line)
        column.addWidget(self._words)

    def show_health(self, state: HealthState) -> None:
        """Show the present progress."""
        if state.progress is None:
            self._line.show_part(1, 1)
            self._words.setText(translate("Welcome", "Everything is here."))
            return
        self._line.show_part(state.progress.done, state.progress.total)
        words = progress_words(state.progress)
        start = translate("Welcome", "You can start already.")
        self._words.setText(f"{words}. {start}")


def _row(icon: str, title: str, line: PlainLabel, control: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().scaled(12))
    row.addWidget(KindTile(icon, "neutral", 36))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(PlainLabel(title))
    words.addWidget(line)
    row.addLayout(words, 1)
    row.addWidget(control)
    return holder
