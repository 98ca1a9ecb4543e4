"""The theme: the tokens as Qt wants them, light or dark, at the person's text size."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.fonts import make_font, make_typed
from app.ui.motion import wants_stillness
from app.ui.palette import make_palette
from app.ui.sheet import make_sheet
from app.ui.tokens import Scheme, tokens

__all__ = ["STYLE", "TEXT_SCALES", "Choice", "Scheme", "Theme", "install", "theme"]

TEXT_SCALES: Final = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""What a person may choose; between 100 % and 200 % nothing is cut."""


class Choice(StrEnum):
    """What a person may choose for the colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Colours, lengths and fonts for the current scheme; ``changed`` tells widgets to repaint."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = Choice.SYSTEM
        self._wanted_scale: float | None = None
        self._wanted_still: bool | None = None
        self._scheme = Scheme.LIGHT
        self._scale = 1.0
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._still = False
        self._dressed = False
        """Whether the application has our palette, and no longer the system's."""

    @property
    def scheme(self) -> Scheme:
        """The scheme in force, after the system was asked."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is in force."""
        return self._scheme is Scheme.DARK

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    @property
    def text_scale(self) -> float:
        """How much larger than the design's the text is, 1.0 to 2.0."""
        return self._scale

    def color(self, role: str) -> QColor:
        """Return the colour of a role such as ``text.primary``; do not change the object.

        Raises ``KeyError`` for a role the tokens do not have.
        """
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = QColor(tokens().color[self._scheme][role])
        return found

    def scrim(self) -> QColor:
        """Return the colour laid over a window behind a sheet, with its opacity."""
        color = QColor(self.color("bg.scrim"))
        color.setAlphaF(tokens().scrim[self._scheme])
        return color

    def length(self, name: str) -> int:
        """Return a length of the tokens in px, such as ``height.list_row``, grown with the text.

        Raises ``KeyError`` for a length the tokens do not have.
        """
        return self.scaled(tokens().length[name])

    def scaled(self, length: float) -> int:
        """Return a length that grows with the text, in whole px."""
        return round(length * self._scale)

    def font(self, step: str = "body", weight: int | None = None) -> QFont:
        """Return the font of a step: caption, meta, body, message, title, large or display."""
        key = (step, weight)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = make_font(step, weight, self._scale)
        return found

    def typed(self, step: str = "meta") -> QFont:
        """Return the typewriter face in the size of a step."""
        return make_typed(step, self._scale)

    def metrics(self, step: str = "body", weight: int | None = None) -> QFontMetrics:
        """Return the measures of :meth:`font`."""
        return QFontMetrics(self.font(step, weight))

    def line(self, step: str = "body") -> int:
        """Return the line height of a step in px."""
        return self.scaled(tokens().font[step].line)

    def duration(self, name: str) -> int:
        """Return how long a movement lasts in ms; 0 where the system wants stillness.

        ``undo_bar_stay`` is a time to read, not a movement, and never shortened.
        """
        if self._still and name != "undo_bar_stay":
            return 0
        return tokens().motion[name]

    def choose(
        self, choice: Choice, text_scale: float | None = None, still: bool | None = None
    ) -> None:
        """Take the person's choice and repaint everything; ``None`` follows the system."""
        self._choice = choice
        self._wanted_scale = text_scale
        self._wanted_still = still
        if choice is Choice.SYSTEM:
            QGuiApplication.styleHints().unsetColorScheme()
        else:
            _tell_system(choice)
        self._apply()

    def follow(self) -> None:
        """Take over what the system changed, if the person left the choice to it."""
        if self._choice is Choice.SYSTEM and _system_scheme() is not self._scheme:
            self._apply()

    def _apply(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("A theme needs a QApplication.")
        wanted = self._choice
        if wanted is not Choice.SYSTEM:
            self._scheme = Scheme(wanted.value)
        else:
            self._scheme = _system_scheme() if self._dressed else _scheme_of_palette()
        scale = system_text_scale() if self._wanted_scale is None else self._wanted_scale
        self._scale = min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1])
        self._still = wants_stillness() if self._wanted_still is None else self._wanted_still
        self._colors.clear()
        self._fonts.clear()
        self._dressed = True
        application.setPalette(make_palette(self.color))
        application.setFont(self.font())
        application.setStyleSheet(make_sheet(self))
        self.changed.emit()


def _tell_system(choice: Choice) -> None:
    from PySide6.QtCore import Qt

    dark = choice is Choice.DARK
    scheme = Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light
    QGuiApplication.styleHints().setColorScheme(scheme)


_MIDDLE: Final = 128


def _scheme_of_palette() -> Scheme:
    """Return the scheme the system's own palette is of.

    At the start, in place of :func:`_system_scheme`: to make the name ``Qt`` takes a tenth of the
    time to the first paint (P1).
    """
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return Scheme.DARK if window.lightness() < _MIDDLE else Scheme.LIGHT


def _system_scheme() -> Scheme:
    from PySide6.QtCore import Qt

    hint = QGuiApplication.styleHints().colorScheme()
    return Scheme.DARK if hint == Qt.ColorScheme.Dark else Scheme.LIGHT


_WINDOWS_POINTS: Final = 9.0
"""The size of the system's font on Windows at 100 %."""

_DOTS: Final = {"darwin": 72.0}
"""Logical dots per inch at 100 %, where it is not 96."""


def system_text_scale() -> float:
    """Return how much larger than usual the system wants text, beyond its display scale."""
    if sys.platform == "win32":
        from PySide6.QtGui import QFontDatabase

        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        return font.pointSizeF() / _WINDOWS_POINTS
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() / _DOTS.get(sys.platform, 96.0)


STYLE: Final = "fusion"
"""The one of Qt's styles that is drawn by Qt alone."""

_THEMES: list[Theme] = []

_FOLLOWED: list[object] = []
"""The connection by which the theme follows the system, once there is one."""


def theme() -> Theme:
    """Return the one theme of this process; :func:`install` makes it real."""
    if not _THEMES:
        _THEMES.append(Theme())
    return _THEMES[0]


def install(
    application: QApplication,
    choice: Choice = Choice.SYSTEM,
    text_scale: float | None = None,
    still: bool | None = None,
    *,
    styled: bool = False,
) -> Theme:
    """Dress *application* in the theme and keep following the system.

    *styled*: it was started with ``-style`` :data:`STYLE`. To ask or to tell it later makes the
    name ``QStyle`` with its many enums (P1).
    """
    current = theme()
    if not styled:
        application.setStyle(STYLE)
    if not _FOLLOWED:
        _FOLLOWED.append(application.styleHints().colorSchemeChanged.connect(current.follow))
    current.choose(choice, text_scale, still)
    return current
