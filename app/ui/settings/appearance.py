"""The page on colours and the size of the text."""

from __future__ import annotations

from app.settings import TEXT_SIZE, THEME
from app.ui.components.select import Option, Select
from app.ui.components.tabs import Choice, Segment
from app.ui.settings.page import Page
from app.ui.settings.row import SettingRow
from app.ui.settings.scene import Scene
from app.ui.settings.topics import words_of
from app.ui.theme import system_text_scale
from app.ui.words import translate

__all__ = ["AppearancePage"]


class AppearancePage(Page):
    """Two choices that hold for every window at once."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "How Deskbell looks on this computer.")
        super().__init__(scene, translate("Settings", "Appearance"), line)
        settings = scene.ground.settings
        self.theme = Segment(
            [
                Choice("system", translate("Settings", "As the system")),
                Choice("light", translate("Settings", "Light")),
                Choice("dark", translate("Settings", "Dark")),
            ]
        )
        self.theme.setAccessibleName(words_of("theme")[0])
        self.theme.choose(settings[THEME])
        self.theme.chosen.connect(lambda key: settings.set(THEME, key))
        self.text_size = Select(words_of("text_size")[0], _sizes())
        self.text_size.choose(str(settings[TEXT_SIZE]))
        self.text_size.chosen.connect(lambda key: settings.set(TEXT_SIZE, int(key)))
        self.places |= {"theme": self.theme, "text_size": self.text_size}
        self.body.addWidget(SettingRow("theme", self.theme))
        self.body.addWidget(SettingRow("text_size", self.text_size))
        self.body.addStretch(1)


def _sizes() -> list[Option]:
    now = round(system_text_scale() * 100)
    system = translate("Settings", "As the system ({part} %)").format(part=max(100, min(200, now)))
    parts = [part for part in TEXT_SIZE.choices if part]
    per_cent = translate("Settings", "{part} %")
    return [Option("0", system)] + [Option(str(p), per_cent.format(part=p)) for p in parts]
