"""The page on the language of this computer's Deskbell."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QButtonGroup

from app.settings import LANGUAGE
from app.ui.settings.choice import ChoiceRow
from app.ui.settings.page import Page
from app.ui.settings.scene import Scene
from app.ui.theme import theme
from app.ui.translation import LANGUAGES, pick_language
from app.ui.words import translate

__all__ = ["LanguagePage"]


class LanguagePage(Page):
    """Each language by its own name; the chosen one is spoken at once."""

    def __init__(self, scene: Scene) -> None:
        line = translate(
            "Settings", "It changes at once. Notifications are written in it too, old ones as well."
        )
        super().__init__(scene, translate("Settings", "Language"), line)
        self._settings = scene.ground.settings
        self._group = QButtonGroup(self)
        self.rows: dict[str, ChoiceRow] = {}
        system = LANGUAGES[pick_language()]
        self._add("", "monitor", translate("Settings", "As the system"), system)
        for id_, name in LANGUAGES.items():
            self._add(id_, "languages", name, "")
        with QSignalBlocker(self.rows[self._settings[LANGUAGE]]):
            self.rows[self._settings[LANGUAGE]].setChecked(True)
        self.places["language"] = self.rows[self._settings[LANGUAGE]]
        self.body.addStretch(1)
        self.body.setContentsMargins(*[theme().scaled(side) for side in (12, 0, 12, 16)])

    def _add(self, id_: str, icon: str, name: str, beside: str) -> None:
        row = ChoiceRow(icon, name, beside, tick=True)
        row.toggled.connect(lambda on: self._take(id_) if on else None)
        self._group.addButton(row)
        self.rows[id_] = row
        self.body.addWidget(row)

    def _take(self, id_: str) -> None:
        self._settings.set(LANGUAGE, id_)
