"""The page on quiet time: a timed mute that holds on every device."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Changes
from app.models.health import HealthState
from app.ui.center.picker import MomentPicker
from app.ui.center.presets import later, presets
from app.ui.components.button import Button, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.person import KindTile
from app.ui.fonts import SEMIBOLD
from app.ui.settings.choice import ChoiceRow
from app.ui.settings.page import Page, heading
from app.ui.settings.scene import Scene
from app.ui.theme import theme
from app.ui.words import translate
from protocol.mutations import SetPreference
from protocol.quiet import ALL_KINDS
from protocol.records import Quiet

__all__ = ["QuietPage"]

_TICK = 20_000
"""How often the moments are reckoned anew, in ms."""


class QuietPage(Page):
    """Muted or not, until when, and four ways to be (B7)."""

    def __init__(self, scene: Scene) -> None:
        line = translate(
            "Settings",
            "While you are muted nothing pops up and nothing sounds, on any of your devices. "
            "The list goes on: everything is there when you look.",
        )
        super().__init__(scene, translate("Settings", "Quiet"), line)
        self.tile = KindTile("bell", "neutral", 36)
        self.state = PlainLabel("", weight=SEMIBOLD)
        self.detail = PlainLabel("", "meta", "text.secondary", wrap=True)
        self.unmute = Button(translate("Settings", "Unmute"), Variant.SECONDARY, icon="bell")
        self.unmute.clicked.connect(lambda: self.mute(None))
        look = theme()
        self.body.setContentsMargins(*[look.scaled(side) for side in (12, 0, 12, 16)])
        self.body.addWidget(self._state_row())
        self.body.addSpacing(look.scaled(8))
        title = heading(translate("Settings", "Mute"))
        title.setContentsMargins(look.scaled(12), 0, 0, 0)
        self.body.addWidget(title)
        self.rows = {
            "half": ChoiceRow("clock", translate("Menu", "30 minutes")),
            "hour": ChoiceRow("clock", translate("Menu", "1 hour")),
            "morning": ChoiceRow("sunrise", translate("Menu", "Until tomorrow morning")),
            "until": ChoiceRow("calendar-clock", translate("Menu", "Until…")),
        }
        for row in self.rows.values():
            self.body.addWidget(row)
        for id_ in ("half", "hour", "morning"):
            self.rows[id_].clicked.connect(lambda _on=False, id_=id_: self.mute(self._ends()[id_]))
        self.rows["until"].clicked.connect(self._pick)
        self.places["mute"] = self.rows["half"]
        self.body.addStretch(1)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show)
        self._clock.start(_TICK)

    def mute(self, until: datetime | None) -> None:
        """Mute until a moment, on every device; ``None`` unmutes."""
        moment = until.astimezone(UTC) if until is not None else None
        args = SetPreference(kind=ALL_KINDS, quiet=Quiet(muted_until=moment))
        self.scene.submit("set_preference", args)

    def enter(self) -> None:
        """Reckon the moments anew."""
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Health follows the preference; the moments follow the person's zone."""
        if changes.everything or "user" in changes.types:
            self._show()

    def show_health(self, state: HealthState) -> None:
        """Say whether and until when the person is muted."""
        self._show()

    def _show(self) -> None:
        times, now = self.scene.ground.times, self.scene.ground.clock()
        until = self.scene.ground.health.state.muted_until
        muted = until is not None and until > now
        self.tile.show_kind("bell-off" if muted else "bell", "accent" if muted else "neutral")
        self.unmute.setVisible(muted)
        if until is not None and muted:
            words = translate("Settings", "Muted until {time}")
            self.state.setText(words.format(time=times.coming(until, now)))
            left = translate("Settings", "{span} left").format(span=times.span(until - now))
            self.detail.setText(left)
        else:
            self.state.setText(translate("Settings", "Not muted"))
            self.detail.setText(
                translate("Settings", "Toasts appear as chosen under Notifications.")
            )
        for id_, end in self._ends().items():
            self.rows[id_].set_beside(times.coming(end, times.local(now)))

    def _ends(self) -> dict[str, datetime]:
        now = self.scene.ground.times.local(self.scene.ground.clock())
        morning = next(one.until for one in presets(now) if one.id == "tomorrow")
        return {
            "half": later(now, timedelta(minutes=30)),
            "hour": later(now, timedelta(hours=1)),
            "morning": morning,
        }

    def _pick(self) -> None:
        row = self.rows["until"]
        picker = MomentPicker(translate("Menu", "Mute"), self.scene.ground.times, self)
        picker.picked.connect(self.mute)
        picker.drop(row.mapToGlobal(QPoint(theme().scaled(40), row.height())))

    def _state_row(self) -> QWidget:
        look = theme()
        holder = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.state)
        words.addWidget(self.detail)
        row = QHBoxLayout(holder)
        row.setContentsMargins(*[look.scaled(side) for side in (12, 8, 12, 8)])
        row.setSpacing(look.scaled(12))
        row.addWidget(self.tile)
        row.addLayout(words, 1)
        row.addWidget(self.unmute)
        holder.setFixedHeight(look.scaled(60))
        return holder
