"""The choice of a time zone: the likely ones at once, every other one by search."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import QSize, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.components.button import Button, Variant
from app.ui.components.field import SearchField
from app.ui.components.select import Option
from app.ui.components.sheet import Sheet
from app.ui.theme import theme
from app.ui.words import translate

__all__ = ["OTHER", "ZoneSheet", "zone_name", "zone_options"]

OTHER = "*"
"""The key of the option that opens the sheet."""


def zone_name(zone: str) -> str:
    """Return a zone as people read it: ``Warsaw (Europe)``."""
    area, _, place = zone.rpartition("/")
    written = place.replace("_", " ")
    return f"{written} ({area.replace('_', ' ')})" if area else written


def zone_options(chosen: str, of_account: str) -> list[Option]:
    """Return the account's zone (key empty), this computer's, the chosen one, and the others."""
    shop = translate("Settings", "As the shop: {zone}").format(zone=zone_name(of_account))
    options = [Option("", shop)]
    system = QTimeZone.systemTimeZoneId().toStdString()
    for zone in dict.fromkeys((chosen, system)):
        if zone and zone in available_timezones():
            options.append(Option(zone, zone_name(zone)))
    if chosen and chosen not in [option.key for option in options]:
        options.append(Option(chosen, chosen))
    options.append(Option(OTHER, translate("Settings", "Another one…")))
    return options


class ZoneSheet(Sheet):
    """Every zone there is, found by a part of its name."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, translate("Settings", "Time zone"), 400)
        self._zones = {
            zone: zone_name(zone)
            for zone in sorted(available_timezones(), key=zone_name)
            if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix/", "right/"))
        }
        self.search = SearchField(translate("Settings", "Find a place"))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take)
        self.search.left.connect(self.leave)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Settings", "Time zones"))
        self.list.setMinimumHeight(theme().scaled(280))
        self.list.itemActivated.connect(self._take)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(
            Button(translate("Settings", "Take this one"), Variant.PRIMARY)
        )
        self.button.clicked.connect(self._take)
        self._fill("")

    def _fill(self, text: str) -> None:
        wanted = text.casefold().split()
        self.list.clear()
        for zone, name in self._zones.items():
            if all(word in f"{name} {zone}".casefold() for word in wanted):
                row = QListWidgetItem(name)
                row.setData(Qt.ItemDataRole.UserRole, zone)
                row.setSizeHint(QSize(0, theme().length("height.menu_row")))
                self.list.addItem(row)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        row = self.list.currentItem()
        if row is not None:
            self.finish()
            self.picked.emit(row.data(Qt.ItemDataRole.UserRole))
