"""The scene of the settings: what their pages read, and how what was chosen is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.models.errors import StoreError
from app.models.health import Line
from app.models.trouble import Trouble
from app.ui.components.bars import UndoBar
from app.ui.components.button import Button, Variant
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.ground import Ground
from app.ui.refusals import refusal_words
from app.ui.troubles import trouble_words
from app.ui.words import translate
from protocol.mutations import Args, MutationResult
from protocol.records import Role

__all__ = ["Scene"]


class Scene:
    """What every page is handed: the ground, and the window over which sheets lie."""

    def __init__(self, ground: Ground, host: QWidget, foot: Callable[[], int] = lambda: 0) -> None:
        """Stand on *ground*; the window's *foot* is so many px high at the time."""
        self.ground = ground
        self.host = host
        self.undo = UndoBar(host, foot)

    @property
    def signed_in(self) -> bool:
        """Whether there is anybody whose choices these are."""
        return self.ground.store is not None

    @property
    def admin(self) -> bool:
        """Whether the shop's pages are this person's to see."""
        me = self.ground.me()
        return me is not None and me.role is Role.ADMIN

    def offline_reason(self) -> str:
        """Return why what needs the server is off, and what to do; empty while it is reached."""
        if self.ground.health.state.line is Line.ONLINE:
            return ""
        return translate("Settings", "This needs the server. It works once Deskbell is online.")

    def submit(self, name: str, args: Args) -> bool:
        """Do it at once, here and as soon as can be on the server; say so where it cannot be."""
        if self.ground.store is None:
            return False
        try:
            self.ground.store.submit(name, args)
        except StoreError as error:
            self.tell(error.trouble)
            return False
        return True

    def now(
        self,
        name: str,
        args: Args,
        done: Callable[[MutationResult], None],
        failed: Callable[[str], None],
    ) -> None:
        """Have the server do it now: *done* hears its answer, *failed* why it did not, in words."""

        def answered(answer: MutationResult | Trouble) -> None:
            if isinstance(answer, Trouble):
                words = trouble_words(answer)
                failed(f"{words.title}. {words.message}")
            elif answer.status != "applied":
                failed(refusal_words(answer.reason or "", answer.detail or ""))
            else:
                done(answer)

        self.ground.outside.now(name, args, answered)

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong over the page."""
        words = trouble_words(trouble)
        self.say(words.title, words.message)

    def say(self, title: str, sentence: str) -> None:
        """Say something that must not be overlooked."""
        sheet = Sheet(self.host, title, 400)
        sheet.body.addWidget(PlainLabel(sentence, wrap=True))
        close = sheet.add_button(Button(translate("Settings", "Close"), Variant.SECONDARY))
        close.clicked.connect(sheet.leave)
        sheet.open()
