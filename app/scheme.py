"""The scheme ``deskbell://``: registered with the system, so that a link starts the program.

On macOS the bundle itself names the scheme (``build.spec``), and the system reads it there.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from app.launch import desktop_command, desktop_entry
from app.links import SCHEME
from app.registry import OwnRegistry, Registry

__all__ = ["ENTRY", "associated", "register", "register_in", "registry_texts"]

ENTRY: Final = "deskbell.desktop"
"""The name of the Desktop Entry; Wayland and the toasts know the program by it too."""

_TYPE: Final = f"x-scheme-handler/{SCHEME}"
_DEFAULTS: Final = "[Default Applications]"

_KEY: Final = rf"Software\Classes\{SCHEME}"

log = logging.getLogger(__name__)


def register(icon: Path | None = None) -> bool:
    """Have the system open our links with this very program; say whether it did not before.

    Where the system takes nothing, links stay without a program, and all else works.
    """
    # what follows the dashes is no option, whatever a link from outside may look like
    command = desktop_command("--")
    try:
        if sys.platform == "win32":
            return register_in(OwnRegistry(), command, icon)
        return sys.platform != "darwin" and _register_entry(command, icon)
    except OSError as error:
        log.warning("links are not registered: %s", type(error).__name__)
        return False


# Linux


def _register_entry(command: Sequence[str], icon: Path | None) -> bool:
    """Write the entry, and name it as the default where nobody has chosen another program."""
    entry = desktop_entry(
        command,
        "%u",
        TryExec=command[0],
        Icon=str(icon) if icon is not None else "deskbell",
        Categories="Office;",
        MimeType=f"{_TYPE};",
    )
    applications = _home("XDG_DATA_HOME", ".local/share") / "applications"
    changed = _put(applications / ENTRY, entry)
    choices = _home("XDG_CONFIG_HOME", ".config") / "mimeapps.list"
    return _put(choices, associated(_text(choices) or "")) or changed


def associated(choices: str) -> str:
    """Return the *choices* of a ``mimeapps.list`` with ours added.

    A line about our links that is there already is the person's, or a program's that they
    installed; it stays, and is not contradicted.
    """
    lines = choices.splitlines(keepends=True)
    if any(line.partition("=")[0].strip() == _TYPE for line in lines):
        return choices
    ours = f"{_TYPE}={ENTRY}\n"
    for number, line in enumerate(lines):
        if line.strip() == _DEFAULTS and line.endswith("\n"):
            return "".join([*lines[: number + 1], ours, *lines[number + 1 :]])
    gap = "" if not choices or choices.endswith("\n") else "\n"
    return f"{choices}{gap}{_DEFAULTS}\n{ours}"


def _home(name: str, usual: str) -> Path:
    return Path(os.environ.get(name) or Path.home() / usual)


def _text(file: Path) -> str | None:
    try:
        return file.read_bytes().decode(errors="surrogateescape")
    except FileNotFoundError:
        return None


def _put(file: Path, text: str) -> bool:
    """Make *text* the content of *file*, whole or not at all; say whether it was another."""
    if _text(file) == text:
        return False
    file = file.resolve()  # a link into somebody's collection of settings stays one
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(text.encode(errors="surrogateescape"))
        os.replace(draft, file)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return True


# Windows


def registry_texts(command: Sequence[str], icon: Path | None) -> Mapping[tuple[str, str], str]:
    """Return what the registry must say, by key and name."""
    texts = {
        (_KEY, ""): "URL:Deskbell",
        (_KEY, "URL Protocol"): "",
        (rf"{_KEY}\shell\open\command", ""): f'{subprocess.list2cmdline(command)} "%1"',
    }
    if icon is not None:
        texts[(rf"{_KEY}\DefaultIcon", "")] = f'"{icon}"'
    return texts


def register_in(registry: Registry, command: Sequence[str], icon: Path | None) -> bool:
    """Make *registry* say that *command* opens our links; say whether it did not."""
    texts = registry_texts(command, icon)
    stale = {place: text for place, text in texts.items() if registry.text(*place) != text}
    for place, text in stale.items():
        registry.put(*place, text)
    return bool(stale)
