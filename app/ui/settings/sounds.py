"""The page on what pops up and what is heard on this computer."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.health import HealthState, Heard
from app.models.trouble import Trouble
from app.settings import SOUND, TOASTS, Setting
from app.ui.components.button import Button, Size, Variant
from app.ui.components.switch import Switch
from app.ui.heard import heard_words
from app.ui.settings.page import Page
from app.ui.settings.row import SettingRow
from app.ui.settings.scene import Scene
from app.ui.settings.topics import words_of
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["SoundsPage", "switch_of"]


class SoundsPage(Page):
    """Two switches, and the sound to hear."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "What pops up and what is heard here.")
        super().__init__(scene, translate("Settings", "Toasts and sound"), line)
        self._toasts = SettingRow("toasts", switch_of(self, TOASTS, "toasts"))
        self.play = Button(translate("Settings", "Play"), Variant.SECONDARY, Size.SMALL, "play")
        self.play.clicked.connect(lambda: scene.ground.outside.play_sound(self._heard))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().scaled(16))
        row.addWidget(self.play)
        row.addWidget(switch_of(self, SOUND, "sound"))
        self.body.addWidget(self._toasts)
        self._sound = SettingRow("sound", both)
        self.body.addWidget(self._sound)
        self.body.addStretch(1)

    def _heard(self, heard: Heard | Trouble) -> None:
        """Say what kept the sound from being heard, if anything did."""
        unheard = heard_words(heard) if isinstance(heard, Heard) else ""
        if unheard:
            self._sound.set_line(unheard, "danger.text")
        else:
            self._sound.set_line(words_of("sound")[1])

    def show_health(self, state: HealthState) -> None:
        """Say where the system shows no toasts at all (K13)."""
        if state.toasts_blocked:
            words = translate(
                "Settings", "Your system shows no notifications. Allow Deskbell in its settings."
            )
            self._toasts.set_line(words, "danger.text")
        else:
            self._toasts.set_line(words_of("toasts")[1])


def switch_of(page: Page, setting: Setting[bool], id_: str) -> Switch:
    """Return the switch of a setting of this computer, which saves at once."""
    settings = page.scene.ground.settings
    switch = Switch(words_of(id_)[0])
    switch.setChecked(settings[setting])
    switch.toggled.connect(lambda on: settings.set(setting, on))
    page.places[id_] = switch
    return switch
