"""The folders of this computer in which the desktop keeps its files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import platformdirs

__all__ = ["APP_NAME", "DEFAULT_PROFILE", "computer_file", "config_folder", "demo_folder"]
__all__ += ["is_profile_name", "log_folder", "person_folder", "profile_file", "server_folder"]

APP_NAME: Final = "Deskbell"

DEFAULT_PROFILE: Final = "default"
"""The profile of a computer that one person uses."""

_PROFILE: Final = re.compile(r"[\w-][\w .-]{0,59}")


def is_profile_name(name: str) -> bool:
    """Say whether *name* can be a profile: letters, digits, spaces, dots, 60 at most."""
    return _PROFILE.fullmatch(name) is not None and not name.endswith((" ", "."))


def config_folder() -> Path:
    """Return where the settings are."""
    return platformdirs.user_config_path(APP_NAME, appauthor=False)


def profile_file(profile: str) -> Path:
    """Return the settings file of *profile*, which need not exist."""
    return config_folder() / "profiles" / f"{profile}.json"


def computer_file() -> Path:
    """Return the file of the settings that hold for every profile, which need not exist."""
    return config_folder() / "computer.json"


def log_folder() -> Path:
    """Return where the log is."""
    return platformdirs.user_log_path(APP_NAME, appauthor=False)


def person_folder(profile: str, account_id: str, person_id: str) -> Path:
    """Return where the mirror and the outbox of one person are.

    They are kept per profile, account and person, so that nothing of one person is ever pushed by
    the next to sign in.
    """
    return _data_folder() / "profiles" / profile / account_id / person_id


def server_folder() -> Path:
    """Return where the data of a server lie that this computer runs itself."""
    return _data_folder() / "server"


def demo_folder() -> Path:
    """Return where the demo shop is."""
    return _data_folder() / "demo"


def _data_folder() -> Path:
    return platformdirs.user_data_path(APP_NAME, appauthor=False)
