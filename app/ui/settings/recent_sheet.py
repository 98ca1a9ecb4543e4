"""The sheet of a sender's recent events: each with what became of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.trouble import Trouble
from app.ui.components.button import Button
from app.ui.components.chip import Chip
from app.ui.components.label import ElidedLabel, Hairline, PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.fonts import MEDIUM
from app.ui.outside import SenderEvent
from app.ui.settings.scene import Scene
from app.ui.subject.labels import type_name
from app.ui.theme import theme
from app.ui.troubles import trouble_words
from app.ui.words import kind_name, translate
from protocol.events import EVENT_NOUNS, kind_of_type
from protocol.kinds import KINDS
from protocol.records import Sender

__all__ = ["RecentSheet", "event_name", "verdict_words"]

_WIDTH: Final = 520


class RecentSheet(Sheet):
    """The newest first; the server is asked as it opens, and again as more arrives."""

    def __init__(self, scene: Scene, sender: Sender) -> None:
        title = translate("Settings", "Recent events of {name}").format(name=sender.name)
        super().__init__(scene.host, title, _WIDTH)
        self._scene, self._sender = scene, sender
        self._asked = 0
        self.rows: list[QWidget] = []
        look = theme()
        self.note = PlainLabel("", role="text.secondary", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, look.scaled(8), 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        self.body.addWidget(self.note)
        self.body.addLayout(self._rows)
        self.again = self.add_button(Button(translate("Settings", "Ask again"), icon="refresh-cw"))
        self.again.clicked.connect(self.ask)
        close = self.add_button(Button(translate("Settings", "Close")))
        close.clicked.connect(self.leave)
        self.ask()

    def ask(self) -> None:
        """Ask the server what came; what is shown stays until it answers."""
        reason = self._scene.offline_reason()
        self.again.set_reason(reason)
        if reason:
            self._say(reason)
            return
        if not self.rows:
            self._say(translate("Settings", "Asking the server…"))
        self._asked += 1
        asked = self._asked

        def answered(answer: list[SenderEvent] | Trouble) -> None:
            if asked == self._asked:  # a later question is on its way otherwise
                self._show(answer)

        self._scene.ground.outside.sender_events(self._sender.id, self.heard(answered))

    def _show(self, answer: list[SenderEvent] | Trouble) -> None:
        if isinstance(answer, Trouble):
            words = trouble_words(answer)
            self._say(f"{words.title}. {words.message}")
            return
        while (place := self._rows.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [self._row(one) for one in answer]
        for row in self.rows:
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        nothing = translate("Settings", "Nothing has come from {name} yet.")
        self._say("" if answer else nothing.format(name=self._sender.name))

    def _row(self, one: SenderEvent) -> QWidget:
        look = theme()
        first = QHBoxLayout()
        first.setSpacing(look.scaled(8))
        first.addWidget(ElidedLabel(event_name(one.type), weight=MEDIUM), 1)
        if one.verdict == "refused":
            first.addWidget(Chip(translate("Settings", "Refused"), "danger", "ban"))
        times, now = self._scene.ground.times, self._scene.ground.clock()
        moment = times.gone(one.received_at, now)
        first.addWidget(PlainLabel(moment, "meta", "text.secondary"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, look.scaled(8), 0, 0)
        column.setSpacing(look.scaled(2))
        column.addLayout(first)
        column.addWidget(PlainLabel(verdict_words(one), "meta", "text.secondary", wrap=True))
        column.addSpacing(look.scaled(6))
        column.addWidget(Hairline())
        return holder

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))


def event_name(type_: str) -> str:
    """Return what an event is called: a declared kind by its name, any other by its type.

    Of ours, those that are no kind keep a record up to date and notify nobody.
    """
    if not type_:
        return translate("Settings", "Something that could not be read")
    kind = kind_of_type(type_)
    noun = kind.partition(".")[0]
    if kind != type_ and kind not in KINDS and noun in EVENT_NOUNS:
        return translate("Settings", "{record}: update").format(record=type_name(noun))
    return kind_name(kind)


def verdict_words(one: SenderEvent) -> str:
    """Return what became of an event, and for a refused one what its sender has to mend."""
    if one.verdict == "refused":
        return _refusal(one)
    words = {
        "taken": translate("Settings", "Taken"),
        "repeated": translate("Settings", "Came before, so it was not counted again"),
    }
    return words.get(one.verdict, one.verdict)


def _refusal(one: SenderEvent) -> str:
    if one.path:
        words = translate("Settings", "Nothing was taken: the field {field} is not right")
        return words.format(field=one.path)
    words_of = {
        "foreign-event": translate("Settings", "Nothing was taken: this is no CloudEvent"),
        "too-large": translate("Settings", "Nothing was taken: it is larger than 1 MB"),
        "unsupported-media-type": translate(
            "Settings", "Nothing was taken: its content type is not one of CloudEvents"
        ),
    }
    unread = translate("Settings", "Nothing was taken: it could not be read")
    return words_of.get(one.problem, unread)
