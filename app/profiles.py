"""The profiles of this computer: one for each person who works at it (decision 18)."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final, NamedTuple

from app.command_line import DEMO
from app.places import DEFAULT_PROFILE, config_folder, is_profile_name
from app.settings import EMAIL, PERSON_NAME, Settings

__all__ = ["Profile", "last_profile", "profiles", "remember_profile", "unused_profile"]

_LAST: Final = "last-profile"


class Profile(NamedTuple):
    """One profile, and whose it is as far as that is known."""

    name: str
    person: str
    email: str

    @property
    def known(self) -> bool:
        """Whether anybody has signed in to it yet."""
        return bool(self.person or self.email)


def profiles() -> list[Profile]:
    """Return every profile that has settings, by name."""
    found = []
    with contextlib.suppress(OSError):
        for file in sorted((config_folder() / "profiles").glob("*.json")):
            if is_profile_name(file.stem):
                settings = Settings(file)
                found.append(Profile(file.stem, settings[PERSON_NAME], settings[EMAIL]))
    return found


def unused_profile(current: str) -> str:
    """Return the name of a profile, other than *current*, that nobody has signed in to yet."""
    found = {one.name: one for one in profiles()}
    left = [name for name, one in found.items() if not one.known and name not in (current, DEMO)]
    numbers = (f"person-{number}" for number in range(2, len(found) + 3))
    new = (name for name in numbers if name not in found and name != current)
    return next(iter(left), None) or next(new)


def last_profile() -> str:
    """Return the profile that was in use last, or the default one."""
    try:
        name = _last_file().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return DEFAULT_PROFILE
    return name if is_profile_name(name) else DEFAULT_PROFILE


def remember_profile(name: str) -> None:
    """Make *name* the profile of the next start that names none."""
    with contextlib.suppress(OSError):
        _last_file().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = _last_file().with_suffix(".new")
        temporary.write_text(name, encoding="utf-8")
        os.replace(temporary, _last_file())


def _last_file() -> Path:
    return config_folder() / _LAST
