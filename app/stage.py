"""The stage: what the program asks of the windows, and what a seat needs from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.models import queries
from app.models.changes import Changes
from app.models.health import Health, Heard
from app.models.store import Store
from app.models.trouble import Trouble
from app.seat import Seat
from app.settings import EMAIL, PERSON_NAME, SOUND, TOASTS, Settings
from app.toasters import Toasters, system_toasters
from app.toasts.sound import Sound
from app.ui.desk import Desk
from app.ui.toast_deeds import ToastDeeds
from app.ui.toast_words import ToastWords

__all__ = ["Stage"]


class Stage:
    """Joins one desk to whoever sits down at it."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        health: Health,
        *,
        icon: Path | None,
        sound: Path,
        beep: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._settings = settings
        self._health = health
        self._sound = Sound(sound, beep)
        self._seat: Seat | None = None
        self._toasters: Toasters = system_toasters(self._responded, desk.tray.balloon, icon)

    def attach(self, store: Store) -> None:
        """Show *store*, and remember whose it is for the menu of persons."""
        self._desk.attach(store)
        store.listen(lambda changes: self._remember_name(store, changes))
        self._remember_name(store, Changes(everything=True))

    def detach(self) -> None:
        """Show nobody's rows."""
        self._seat = None
        self._desk.detach()

    def close(self) -> None:
        """Leave the system's bus; toasts stay on the screen."""
        self._toasters.close()

    def show(self) -> None:
        """Bring the window up."""
        self._desk.show_window()

    def ask_sign_in(self, trouble: Trouble | None = None) -> None:
        """Ask who is there."""
        self._desk.ask_sign_in(trouble)

    def unlock(self) -> None:
        """Take the covers of a locked window away."""
        self._desk.windows.guard.open()

    def take_seat(self, store: Store) -> Seat:
        """Return the seat of the person whose *store* this is."""
        times = self._desk.ground.times
        self._seat = Seat(
            store,
            self._health,
            self._toasters,
            ToastWords(times),
            ToastDeeds(self._desk, store, times),
            play=self._play,
            enabled=lambda: self._settings[TOASTS],
        )
        return self._seat

    async def play_sound(self) -> Heard:
        """Play the sound of a toast, whatever is chosen."""
        return await self._sound.play()

    async def _play(self) -> Heard:
        return await self._sound.play() if self._settings[SOUND] else Heard.OFF

    def _responded(self, toast_id: str, action: str) -> None:
        if self._seat is not None:
            self._seat.notifier.responded(toast_id, action)

    def _remember_name(self, store: Store, changes: Changes) -> None:
        if not changes.everything and "user" not in changes.types:
            return
        me = queries.me(store)
        if me is not None and me.name != self._settings[PERSON_NAME]:
            self._settings.change({PERSON_NAME.key: me.name[:200], EMAIL.key: me.email})
