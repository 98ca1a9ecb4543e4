"""The settings of this computer, each declared once in a table."""

from __future__ import annotations

import contextlib
import json
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Generic, TypeVar, cast

from app.places import computer_file, profile_file

__all__ = [
    "ACCOUNT_ID",
    "AUTHORITY",
    "CLOSE_TO_TRAY",
    "DEVICE_ID",
    "EMAIL",
    "GEOMETRY",
    "HOSTS_SERVER",
    "LANGUAGE",
    "LOCK_MINUTES",
    "PERSON_ID",
    "PERSON_NAME",
    "SERVER",
    "SETTINGS",
    "SORT_ORDER",
    "SOUND",
    "START_HIDDEN",
    "START_WITH_SYSTEM",
    "TAB",
    "TEXT_SIZE",
    "THEME",
    "TOASTS",
    "TOLD_CLOSE_TO_TRAY",
    "TOLD_NO_VAULT",
    "UNREAD_FIRST",
    "Setting",
    "Settings",
]

log = logging.getLogger(__name__)

T = TypeVar("T", str, bool, int)


class Setting(Generic[T]):
    """One choice on this computer.

    ``help`` is the key of its line of help in the interface; a setting without one is not offered
    to anybody but remembered. ``choices`` are the only values it takes, where there are any.
    """

    def __init__(self, *, key: str, default: T, help: str = "", choices: Sequence[T] = ()) -> None:
        self.key: Final = key
        self.default: T = default
        self.help: Final = help
        self.choices: tuple[T, ...] = tuple(choices)

    def accepts(self, value: object) -> bool:
        """Say whether *value* is of the right type and among the choices."""
        if type(value) is not type(self.default):
            return False
        return not self.choices or value in self.choices


THEME: Final = Setting(
    key="theme", default="system", help="theme", choices=("system", "light", "dark")
)
LANGUAGE: Final = Setting(
    key="language", default="", help="language", choices=("", "en", "pt_BR", "ru", "pl")
)
TEXT_SIZE: Final = Setting(
    key="text_size", default=0, help="text_size", choices=(0, 100, 115, 130, 150, 175, 200)
)
"""Per cent of the design's size; 0 follows the system."""

START_WITH_SYSTEM: Final = Setting(key="start_with_system", default=False, help="start_with_system")
START_HIDDEN: Final = Setting(key="start_hidden", default=True, help="start_hidden")
"""Whether the system starts it without a window."""
CLOSE_TO_TRAY: Final = Setting(key="close_to_tray", default=True, help="close_to_tray")
UNREAD_FIRST: Final = Setting(key="unread_first", default=True, help="unread_first")
SOUND: Final = Setting(key="sound", default=True, help="sound")
TOASTS: Final = Setting(key="toasts", default=True, help="toasts")
LOCK_MINUTES: Final = Setting(
    key="lock_minutes", default=0, help="lock_minutes", choices=(0, 5, 10, 30)
)

TOLD_CLOSE_TO_TRAY: Final = Setting(key="told_close_to_tray", default=False)
TOLD_NO_VAULT: Final = Setting(key="told_no_vault", default=False)
GEOMETRY: Final = Setting(key="geometry", default="")
TAB: Final = Setting(key="tab", default="")
"""Of the center; empty for the one that a first start shows."""
SORT_ORDER: Final = Setting(key="sort_order", default="")
SERVER: Final = Setting(key="server", default="")
AUTHORITY: Final = Setting(key="authority", default="")
EMAIL: Final = Setting(key="email", default="")
PERSON_NAME: Final = Setting(key="person_name", default="")
ACCOUNT_ID: Final = Setting(key="account_id", default="")
PERSON_ID: Final = Setting(key="person_id", default="")
DEVICE_ID: Final = Setting(key="device_id", default="")
HOSTS_SERVER: Final = Setting(key="hosts_server", default=False)
"""Whether this computer serves; of the computer, whoever sits at it, as is the address there."""

SETTINGS: Final[Mapping[str, Setting[Any]]] = {
    setting.key: setting
    for setting in (
        THEME,
        TEXT_SIZE,
        LANGUAGE,
        START_WITH_SYSTEM,
        START_HIDDEN,
        CLOSE_TO_TRAY,
        UNREAD_FIRST,
        SOUND,
        TOASTS,
        LOCK_MINUTES,
        TOLD_CLOSE_TO_TRAY,
        TOLD_NO_VAULT,
        GEOMETRY,
        TAB,
        SORT_ORDER,
        SERVER,
        AUTHORITY,
        EMAIL,
        PERSON_NAME,
        ACCOUNT_ID,
        PERSON_ID,
        DEVICE_ID,
        HOSTS_SERVER,
    )
}
"""Every setting of this computer by its key."""


class Settings:
    """The settings of one profile, or those of the computer, in a JSON file of their owner's.

    A file that cannot be read is set aside under another name, never deleted, and the defaults are
    used. A value of the wrong type counts as not set; keys of a newer program are kept. A disk
    that takes no writes costs no choice before the program ends: it stays in memory.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.damaged: Path | None = None
        """Where an unreadable file was set aside, if one was."""
        self._values = self._read()
        self._listeners: list[Callable[[str], None]] = []

    @classmethod
    def of_profile(cls, profile: str) -> Settings:
        """Return the settings of *profile*, the defaults if it is new."""
        return cls(profile_file(profile))

    @classmethod
    def of_computer(cls) -> Settings:
        """Return the settings that hold for every profile of this computer."""
        return cls(computer_file())

    def __getitem__(self, setting: Setting[T]) -> T:
        value = self._values.get(setting.key)
        return cast(T, value) if setting.accepts(value) else setting.default

    @property
    def starts_locked(self) -> bool:
        """Whether a start wants the person's password before it shows anything (decision 18)."""
        return bool(self[LOCK_MINUTES] and self[PERSON_ID] and self[ACCOUNT_ID])

    def set(self, setting: Setting[T], value: T) -> None:
        """Choose *value* and save; raises ``ValueError`` when the setting does not take it."""
        self.change({setting.key: value})

    def change(self, values: Mapping[str, str | bool | int]) -> None:
        """Choose several at once, by key, saved together."""
        for key, value in values.items():
            if not SETTINGS[key].accepts(value):
                raise ValueError(f"{value!r} is no value of the setting {key}")
        changed = [key for key, value in values.items() if self._values.get(key) != value]
        self._values.update(values)
        self._save()
        for key in changed:
            for listener in tuple(self._listeners):
                listener(key)

    def listen(self, callback: Callable[[str], None]) -> Callable[[], None]:
        """Call *callback* with the key of each setting that changes; returns how to stop it."""
        self._listeners.append(callback)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(callback)

        return stop

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self.file.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            log.warning("the settings cannot be read: %s", type(error).__name__)
            return {}
        except (ValueError, RecursionError):
            self._set_aside()
            return {}
        return values if isinstance(values, dict) else {}

    def _set_aside(self) -> None:
        aside = self.file.with_suffix(".unreadable")
        with contextlib.suppress(OSError):
            os.replace(self.file, aside)
            self.damaged = aside
        log.warning("the settings file was unreadable and set aside")

    def _save(self) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            body = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
            draft = self.file.with_suffix(f".{os.getpid()}")
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            try:
                with os.fdopen(os.open(draft, flags, 0o600), "wb") as stream:
                    stream.write(body.encode())
                os.replace(draft, self.file)
            except OSError:
                draft.unlink(missing_ok=True)
                raise
        except OSError as error:
            log.warning("the settings cannot be saved: %s", type(error).__name__)
