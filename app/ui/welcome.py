"""The first run: a few switches, then Deskbell lives beside the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.health import HealthState
from app.settings import START_WITH_SYSTEM, Settings
from app.ui.components.button import Button, Size, Variant
from app.ui.components.label import Hairline, PlainLabel
from app.ui.components.person import KindTile
from app.ui.components.progress import ProgressLine
from app.ui.components.sheet import Sheet
from app.ui.components.switch import Switch
from app.ui.first_sync import progress_words
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["WelcomeSheet"]


class WelcomeSheet(Sheet):
    """Shown once, over the center, which works already behind it."""

    def __init__(
        self, parent: QWidget, name: str, settings: Settings, test: Callable[[], None]
    ) -> None:
        """Welcome *name*; *test* asks the system for a toast, the answer comes as health."""
        words = translate("Welcome", "Welcome, {name}").format(name=name.split(" ")[0])
        super().__init__(parent, words if name else translate("Welcome", "Welcome"), 420)
        line = translate("Welcome", "A few switches, then Deskbell lives beside your clock.")
        self.body.addWidget(PlainLabel(line, role="text.secondary", wrap=True))
        self._toasts = PlainLabel("", "meta", "text.secondary", wrap=True)
        self._again = Button(translate("Welcome", "Test"), Variant.SECONDARY, Size.SMALL)
        self._again.clicked.connect(test)
        title = translate("Welcome", "System notifications")
        self.body.addWidget(_row("bell-ring", title, self._toasts, self._again))
        self.body.addWidget(Hairline())
        start = translate("Welcome", "Start with the computer")
        why = PlainLabel(
            translate("Welcome", "So that no client waits unseen"), "meta", "text.secondary"
        )
        self.start_switch = Switch(start)
        self.start_switch.setChecked(settings[START_WITH_SYSTEM])
        self.start_switch.toggled.connect(lambda on: settings.set(START_WITH_SYSTEM, on))
        self.body.addWidget(_row("power", start, why, self.start_switch))
        self.body.addWidget(Hairline())
        self._progress = _Progress(self)
        self.body.addWidget(self._progress)
        done = Button(translate("Welcome", "Open the center"), Variant.PRIMARY)
        done.clicked.connect(self.finish)
        self.add_button(done)

    def show_health(self, state: HealthState) -> None:
        """Say whether toasts are shown, and how far the first sync is."""
        if state.toasts_blocked:
            self._toasts.setText(
                translate("Welcome", "Blocked. Allow Deskbell in the system’s settings.")
            )
            self._toasts.set_role("danger.text")
        else:
            self._toasts.setText(translate("Welcome", "Allowed"))
            self._toasts.set_role("success.text")
        self._progress.show_health(state)


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
