"""The scheme deskbell://, as the system knows it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import scheme
from app.scheme import associated, register, register_in, registry_texts
from tests.app.registry import MemoryRegistry
from tests.services import wait_until

LINK = "deskbell://task/01a202c5-6a99-75cb-8e54-59294c2db023"
OURS = "x-scheme-handler/deskbell=deskbell.desktop\n"

linux = pytest.mark.linux

# GLib as every GTK program has it: which program opens the link, and open it
GIO = """
import sys
from gi.repository import Gio
found = Gio.AppInfo.get_default_for_uri_scheme("deskbell")
print(found.get_id() if found else "", flush=True)
found.launch_uris([sys.argv[1]], None)
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "openbox")
    return tmp_path


@pytest.fixture
def told(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which a program in the place of ours writes what it was started with."""
    program = home / "program.py"
    file = home / "told"
    program.write_text(
        "import json, os, sys\n"
        f"open({str(file) + '.new'!r}, 'w').write(json.dumps(sys.argv[1:]))\n"
        f"os.rename({str(file) + '.new'!r}, {str(file)!r})\n"
    )
    command = [sys.executable, str(program), "--"]
    monkeypatch.setattr(scheme, "desktop_command", lambda *options: [*command[:2], *options])
    return file


def entry(home: Path) -> Path:
    return home / "data" / "applications" / "deskbell.desktop"


def choices(home: Path) -> Path:
    return home / "config" / "mimeapps.list"


@linux
def test_it_is_registered_once_and_again_when_it_is_missing_or_stale(home: Path) -> None:
    assert register(Path("/x/bell.png"))
    first = entry(home).read_text()
    assert f"TryExec={sys.executable}" in first and "Icon=/x/bell.png" in first
    assert "MimeType=x-scheme-handler/deskbell;" in first
    assert choices(home).read_text() == f"[Default Applications]\n{OURS}"
    assert not register(Path("/x/bell.png")), "everything is there"

    entry(home).write_text(first.replace(sys.executable, "/gone/python"))
    assert register(Path("/x/bell.png")), "another program's command"
    assert entry(home).read_text() == first
    choices(home).unlink()
    assert register(Path("/x/bell.png"))
    assert choices(home).exists()
    assert [path.name for path in entry(home).parent.iterdir()] == ["deskbell.desktop"]


@linux
def test_a_file_that_is_a_link_elsewhere_stays_one(home: Path) -> None:
    kept = home / "dotfiles" / "mimeapps.list"
    kept.parent.mkdir()
    kept.write_bytes(b"[Default Applications]\ntext/plain=g\xff.desktop\n")
    choices(home).parent.mkdir()
    choices(home).symlink_to(kept)
    register()
    assert choices(home).is_symlink()
    lines = kept.read_bytes().splitlines()
    assert lines == [b"[Default Applications]", OURS.strip().encode(), b"text/plain=g\xff.desktop"]


@linux
def test_where_nothing_can_be_written_the_program_goes_on(home: Path) -> None:
    (home / "data").write_text("in the way")
    assert not register()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"[Default Applications]\n{OURS}"),
        (
            "[Added Associations]\na/b=c.desktop",
            f"[Added Associations]\na/b=c.desktop\n[Default Applications]\n{OURS}",
        ),
        (
            "[Default Applications]\na/b=c.desktop\n\n[Other]\n",
            f"[Default Applications]\n{OURS}a/b=c.desktop\n\n[Other]\n",
        ),
    ],
)
def test_a_line_is_added_and_every_other_stays(before: str, after: str) -> None:
    assert associated(before) == after
    assert associated(after) == after


@pytest.mark.parametrize("group", ["Default Applications", "Removed Associations"])
@pytest.mark.parametrize("chosen", ["other.desktop", "deskbell.desktop;"])
def test_what_a_person_chose_stays(group: str, chosen: str) -> None:
    before = f"[{group}]\nx-scheme-handler/deskbell = {chosen}\n"
    assert associated(before) == before


@linux
@pytest.mark.desktop
@pytest.mark.parametrize("opener", [["xdg-open"], ["/usr/bin/python3", "-c", GIO]])
def test_the_desktop_starts_the_program_with_the_link(
    home: Path, told: Path, opener: list[str]
) -> None:
    """``xdg-open`` comes with dunst, GLib's bindings with the accessibility tools."""
    register()
    # without a screen xdg-open looks for text browsers; nobody is to be at this one
    env = {**os.environ, "DISPLAY": ":32767"}
    done = subprocess.run(
        [*opener, LINK], env=env, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    wait_until(told.exists, 10, "the program was started")
    assert json.loads(told.read_text()) == ["--", LINK]


def test_the_registry_of_windows_gets_the_four_texts_and_no_more_than_needed() -> None:
    registry = MemoryRegistry()
    icon = Path("bell.png")
    command = [r"C:\Program Files\Deskbell\deskbell.exe", "--"]
    assert register_in(registry, command, icon)
    key = r"Software\Classes\deskbell"
    assert registry.text(key, "") == "URL:Deskbell"
    assert registry.text(key, "URL Protocol") == ""
    assert registry.text(rf"{key}\DefaultIcon", "") == '"bell.png"'
    runs = rf"{key}\shell\open\command"
    assert registry.text(runs, "") == r'"C:\Program Files\Deskbell\deskbell.exe" -- "%1"'
    assert not register_in(registry, command, icon)
    assert registry.written == len(registry_texts(command, icon)) == 4

    registry.put(runs, "", "stale.exe %1")
    assert register_in(registry, command, icon)
    assert registry.written == 6, "only what was stale"
