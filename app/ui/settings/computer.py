"""The page on this computer: how it starts, where data lies, and fetching it again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.errors import StoreError
from app.models.health import HealthState
from app.models.trouble import Trouble
from app.places import log_folder
from app.settings import (
    CLOSE_TO_TRAY,
    LOCK_MINUTES,
    SERVER,
    START_HIDDEN,
    START_WITH_SYSTEM,
)
from app.ui.components.button import Button, IconButton, Size, Variant
from app.ui.components.select import Option, Select
from app.ui.components.switch import Switch
from app.ui.settings.page import Page, heading
from app.ui.settings.row import SettingRow
from app.ui.settings.scene import Scene
from app.ui.settings.sounds import switch_of
from app.ui.settings.storage import from_home, room_of, room_words
from app.ui.settings.topics import words_of
from app.ui.theme import theme
from app.ui.troubles import trouble_words
from app.ui.words import translate

__all__ = ["ComputerPage"]


class ComputerPage(Page):
    """What holds for this computer alone, whoever sits at it."""

    def __init__(self, scene: Scene) -> None:
        line = translate("Settings", "What holds for this computer alone.")
        super().__init__(scene, translate("Settings", "This computer"), line)
        self.start = Switch(words_of("start_with_system")[0])
        self.start.setChecked(scene.ground.outside.starts_with_system())
        self.start.toggled.connect(self._start)
        self.places["start_with_system"] = self.start
        self._start_row = SettingRow("start_with_system", self.start)
        self.hidden = switch_of(self, START_HIDDEN, "start_hidden")
        self.body.addWidget(self._start_row)
        self.body.addWidget(SettingRow("start_hidden", self.hidden))
        closing = switch_of(self, CLOSE_TO_TRAY, "close_to_tray")
        self.body.addWidget(SettingRow("close_to_tray", closing))
        self.body.addWidget(SettingRow("lock_minutes", self._lock()))
        self.body.addSpacing(theme().scaled(16))
        self.body.addWidget(heading(translate("Settings", "Data")))
        if scene.ground.settings[SERVER]:
            self.body.addWidget(self._server())
        self.body.addWidget(self._serve())
        self.data = SettingRow("data", self._copier("data", self._folder()))
        self.reset = Button(translate("Settings", "Fetch again"), Variant.SECONDARY, Size.SMALL)
        self.reset.clicked.connect(self._reset)
        self.places["reset"] = self.reset
        self._reset_row = SettingRow("reset", self.reset)
        if scene.ground.store is not None:
            self.body.addWidget(self.data)
            self.body.addWidget(self._reset_row)
        self.body.addStretch(1)

    def enter(self) -> None:
        """Look again at what other programs may have changed."""
        self._show_start()
        if self.scene.ground.store is not None:
            folder = Path(self._folder())
            taken, logs = room_words(room_of(folder)), room_words(room_of(log_folder()))
            words = translate("Settings", "{taken} in {folder}, and {logs} of logs in {log_folder}")
            self.data.set_line(
                words.format(
                    taken=taken,
                    folder=from_home(folder),
                    logs=logs,
                    log_folder=from_home(log_folder()),
                )
            )

    def show_health(self, state: HealthState) -> None:
        """Fetching again needs the server, and is not begun twice."""
        if state.progress is not None:
            self.reset.set_reason(translate("Settings", "It is being fetched now."))
        else:
            self.reset.set_reason(self.scene.offline_reason())

    def _folder(self) -> str:
        """Return where this person's files lie."""
        store = self.scene.ground.store
        return str(store.files.folder) if store is not None else ""

    def _start(self, on: bool) -> None:
        """Ask the system, then show what it really holds."""
        self.scene.ground.settings.set(START_WITH_SYSTEM, on)
        taken = self.scene.ground.outside.start_with_system(on)
        self._show_start()
        if not taken:
            words = translate("Settings", "Your system did not take this change.")
            self._start_row.set_line(words, "danger.text")

    def _show_start(self) -> None:
        on = self.scene.ground.outside.starts_with_system()
        with QSignalBlocker(self.start):
            self.start.setChecked(on)
        self.start.update()
        self._start_row.set_line(words_of("start_with_system")[1])
        off = translate("Settings", "Deskbell does not start with the system.")
        self.hidden.set_reason("" if on else off)

    def _lock(self) -> Select:
        settings = self.scene.ground.settings
        never = Option("0", translate("Settings", "Never"))
        minutes = [
            Option(str(one), translate("Settings", "After %n minutes", "", one))
            for one in LOCK_MINUTES.choices
            if one
        ]
        select = Select(words_of("lock_minutes")[0], [never, *minutes])
        select.choose(str(settings[LOCK_MINUTES]))
        select.chosen.connect(lambda key: settings.set(LOCK_MINUTES, int(key)))
        self.places["lock_minutes"] = select
        return select

    def _server(self) -> SettingRow:
        settings = self.scene.ground.settings
        row = SettingRow("server", self._copier("server", settings[SERVER]))
        row.set_line(f"{words_of('server')[1]}\n{settings[SERVER]}")
        return row

    def _serve(self) -> SettingRow:
        """Return the switch of the server that this computer is, for every profile."""
        self.serve = Switch(words_of("serve")[0])
        self.places["serve"] = self.serve
        self._serve_row = SettingRow("serve", self.serve)
        self._show_serving()
        self.serve.toggled.connect(self._ask_to_serve)
        return self._serve_row

    def _ask_to_serve(self, on: bool) -> None:
        self._serve_row.set_line(translate("Settings", "One moment…"))
        self.scene.ground.outside.serve(on, self._served)

    def _served(self, trouble: Trouble | None) -> None:
        self._show_serving()
        if trouble is not None:
            self._serve_row.set_line(trouble_words(trouble).message, "danger.text")

    def _show_serving(self) -> None:
        hosted = self.scene.ground.outside.hosted()
        with QSignalBlocker(self.serve):
            self.serve.setChecked(hosted is not None and hosted.on)
        none = translate("Settings", "It was not set up as one. The sign-in window does that.")
        self.serve.set_reason("" if hosted is not None else none)
        self.serve.update()
        self._serve_row.set_line(words_of("serve")[1])

    def _copier(self, id_: str, text: str) -> QWidget:
        """Return a button that copies *text*."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        name = translate("Settings", "Copy: {name}").format(name=words_of(id_)[0])
        button = IconButton("copy", name, 28)
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.places[id_] = button
        return holder

    def _reset(self) -> None:
        """Empty the mirror; sync fills it, and the outbox is not touched (S17)."""
        store = self.scene.ground.store
        if store is None:
            return
        try:
            store.reset()
        except StoreError as error:
            self.scene.tell(error.trouble)
            return
        self.scene.ground.outside.sync_now()
