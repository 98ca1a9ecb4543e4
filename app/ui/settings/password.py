"""The sheet that changes the password."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.components.button import Button, Variant
from app.ui.components.field import Field
from app.ui.components.label import PlainLabel
from app.ui.components.sheet import Sheet
from app.ui.settings.scene import Scene
from app.ui.sign_in_forms import MIN_PASSWORD
from app.ui.words import translate
from protocol.mutations import ChangePassword, MutationResult

__all__ = ["PasswordSheet"]


class PasswordSheet(Sheet):
    """The present password, and the new one twice; *done* is called once the server took it."""

    def __init__(self, scene: Scene, done: Callable[[], None]) -> None:
        super().__init__(scene.host, translate("Settings", "Change your password"), 400)
        self._scene, self._done = scene, done
        self.old = Field(translate("Settings", "Present password"), secret=True)
        self.new = Field(translate("Settings", "New password"), secret=True)
        self.again = Field(translate("Settings", "New password, once more"), secret=True)
        for field in (self.old, self.new, self.again):
            self.body.addWidget(field)
            field.edit.textEdited.connect(self._clear)
            field.edit.returnPressed.connect(self.submit)
        line = translate("Settings", "Your other devices are signed out and ask for the new one.")
        self.body.addWidget(PlainLabel(line, "meta", "text.secondary", wrap=True))
        self._trouble = PlainLabel("", "meta", "danger.text", wrap=True)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        cancel = self.add_button(Button(translate("Settings", "Cancel")))
        cancel.clicked.connect(self.leave)
        self.button = self.add_button(
            Button(translate("Settings", "Change password"), Variant.PRIMARY)
        )
        self.button.clicked.connect(self.submit)

    @property
    def trouble(self) -> str:
        """What went wrong with all of it, or empty."""
        return self._trouble.text()

    def submit(self) -> None:
        """Have the server change it, or say which field is not right yet."""
        if self.button.reason:
            return
        self._clear()
        wrong = self._wrong()
        if wrong is not None:
            field, words = wrong
            field.set_problem(words)
            field.edit.setFocus()
            return
        self._busy(True)
        args = ChangePassword(old=self.old.text, new=self.new.text)
        changed, failed = self.heard(self._changed), self.heard(self._failed)
        self._scene.now("change_password", args, changed, failed)

    def _wrong(self) -> tuple[Field, str] | None:
        if not self.old.text:
            return self.old, translate("Settings", "Write the password you sign in with now.")
        if len(self.new.text) < MIN_PASSWORD:
            words = translate("Settings", "At least %n characters.", "", MIN_PASSWORD)
            return self.new, words
        if self.new.text == self.old.text:
            return self.new, translate("Settings", "This is the one you have.")
        if self.again.text != self.new.text:
            return self.again, translate("Settings", "The two are not the same.")
        return None

    def _changed(self, answer: MutationResult) -> None:
        self._busy(False)
        for field in (self.old, self.new, self.again):
            field.set_text("")
        self.finish()
        self._done()

    def _failed(self, words: str) -> None:
        self._busy(False)
        if words == translate("Settings", "This is not your present password."):
            self.old.set_problem(words)
            self.old.edit.setFocus()
            self.old.edit.selectAll()
        else:
            self._trouble.setText(words)
            self._trouble.show()

    def _busy(self, busy: bool) -> None:
        changing = translate("Settings", "Changing…")
        self.button.setText(changing if busy else translate("Settings", "Change password"))
        waiting = translate("Settings", "The server is changing it.")
        self.button.set_reason(waiting if busy else "")

    def _clear(self) -> None:
        self._trouble.hide()
        self._trouble.setText("")
        for field in (self.old, self.new, self.again):
            if field.problem:
                field.set_problem("")
