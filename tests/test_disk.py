"""Tests of the small disk on which other tests run out of space."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.disk import SIZE, Disk


@pytest.mark.disk
def test_a_disk_is_small_fills_up_and_can_be_read_only(tmp_path: Path) -> None:
    place = tmp_path / "disk"
    with Disk(place) as disk:
        (place / "file").write_text("there")
        disk.fill()
        with pytest.raises(OSError, match="No space left"):
            (place / "more").write_bytes(bytes(8192))
        disk.make_room()
        (place / "more").write_bytes(bytes(SIZE // 2))
        disk.write_protect(True)
        with pytest.raises(OSError, match="Read-only"):
            (place / "file").write_text("here")
        assert (place / "file").read_text() == "there"
        disk.write_protect(False)
        (place / "file").write_text("here")
    assert not (place / "file").exists()


REFUSING = """#!/bin/sh
[ -e /proc/self/uid_map ] && [ "$(awk '{print $3}' /proc/self/uid_map)" = 1 ] && exec %s "$@"
echo "mount: permission denied." >&2
exit 32
"""
"""A ``mount`` that refuses wherever more than one user is known: outside of a namespace."""


def _tested(folder: Path, **programs: str) -> subprocess.CompletedProcess[str]:
    """Run the test above where *programs* are what they are made to be."""
    for name, text in programs.items():
        program = folder / name
        program.write_text(text)
        program.chmod(0o755)
    path = f"{folder}:/usr/sbin:/usr/bin:/sbin:/bin"
    name = test_a_disk_is_small_fills_up_and_can_be_read_only.__name__
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", f"tests/test_disk.py::{name}"],
        env={"PATH": path, "LC_ALL": "C.UTF-8"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.linux
def test_without_rights_it_is_mounted_in_a_namespace_or_says_what_it_takes(tmp_path: Path) -> None:
    real = shutil.which("mount")
    done = _tested(tmp_path, mount=REFUSING % real)
    refused = "unshare failed: " in done.stdout
    assert ("1 passed" in done.stdout) != refused, done.stdout
    assert ("CAP_SYS_ADMIN (in a container, --privileged)" in done.stdout) == refused
    assert done.returncode == int(refused)


@pytest.mark.linux
def test_where_nobody_may_mount_it_says_what_it_takes(tmp_path: Path) -> None:
    no = "#!/bin/sh\necho 'unshare failed: Operation not permitted' >&2; exit 1"
    done = _tested(tmp_path, mount=no, unshare=no)
    assert done.returncode == 1
    assert "DiskRefused: No disk can be mounted here: be root with CAP_SYS_ADMIN" in done.stdout
