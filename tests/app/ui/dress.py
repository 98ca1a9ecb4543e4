"""The application as every test of a window wants it: light, at 100 %, still, in English."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from app.ui.theme import Choice, install, theme
from app.ui.translation import install_language, language

__all__ = ["dress"]


def dress(application: QApplication) -> None:
    """Dress *application*, unless it is dressed so already: polishing every widget takes time."""
    worn = theme()
    same = worn.choice is Choice.LIGHT and worn.text_scale == 1.0 and not worn.duration("hover")
    if not (same and application.styleSheet()):
        install(application, Choice.LIGHT, 1.0, still=True)
    if language() != "en" or not application.property("spoken"):
        install_language("en")
        application.setProperty("spoken", True)
