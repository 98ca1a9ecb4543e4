"""The tooltip: plain words over any widget, whoever wrote them."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QToolTip, QWidget

__all__ = ["as_plain", "hide_tip", "set_tip", "show_tip"]

_LONGEST: Final = 1_000


def as_plain(text: str) -> str:
    """Return *text* so that a tooltip shows it letter by letter.

    Qt guesses whether a tooltip is rich text, from a ``<`` as well as from one that somebody
    escaped; a client's name must never be (reliability, 38). One of a thousand characters is cut.
    """
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}…"
    if "<" not in text and not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")


def set_tip(widget: QWidget, text: str) -> None:
    """Give *widget* a tooltip of plain words; empty takes it away."""
    widget.setToolTip(as_plain(text))


def show_tip(widget: QWidget, text: str) -> None:
    """Show a tooltip under *widget* at once, as the keyboard needs it."""
    # Qt keeps clear of a pointer's tip; a key has none, so the words come close.
    below = widget.mapToGlobal(QPoint(-2, widget.height() - 10))
    QToolTip.showText(below, as_plain(text), widget)


def hide_tip() -> None:
    """Take the shown tooltip away."""
    QToolTip.hideText()
