"""The icon files of the build: every size, in the form that each system reads."""

from __future__ import annotations

import struct
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage, QImageReader

from app.ui.tokens import Scheme, tokens

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script as a module."""
    path = str(ROOT / "scripts" / "make_icons.py")
    spec = spec_from_loader("make_icons", SourceFileLoader("make_icons", path))
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the script draws, run as the build runs it."""
    folder = tmp_path_factory.mktemp("build") / "icons"
    command = [sys.executable, "scripts/make_icons.py", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)
    return folder


def is_the_brand(picture: QImage, width: int) -> bool:
    """Say whether *picture* is the bell in the accent, with nothing in its corner."""
    inside = picture.pixelColor(width // 2, width * 3 // 8)
    accent = tokens().color[Scheme.DARK]["accent.fill"].lower()
    corner = picture.pixelColor(0, 0).alpha()
    return (picture.width(), inside.name(), corner) == (width, accent, 0)


def test_windows_finds_every_size(script: ModuleType, folder: Path) -> None:
    reader = QImageReader(str(folder / script.ICO))
    found = {}
    for place in range(reader.imageCount()):
        reader.jumpToImage(place)
        picture = reader.read()
        found[picture.width()] = picture
    assert tuple(sorted(found)) == script.ICO_SIZES
    assert all(is_the_brand(picture, width) for width, picture in found.items())


def test_macos_finds_every_size(script: ModuleType, folder: Path) -> None:
    body = (folder / script.ICNS).read_bytes()
    assert body[:4] == b"icns" and struct.unpack(">I", body[4:8]) == (len(body),)
    found, place = {}, 8
    while place < len(body):
        kind, (length,) = body[place : place + 4], struct.unpack(">I", body[place + 4 : place + 8])
        found[kind] = QImage.fromData(body[place + 8 : place + length])
        place += length
    assert {kind: picture.width() for kind, picture in found.items()} == script.ICNS_SIZES
    assert all(is_the_brand(picture, picture.width()) for picture in found.values())
    assert QImageReader(str(folder / script.ICNS)).canRead()


def test_the_build_takes_what_the_script_draws(script: ModuleType) -> None:
    """It once named files that nobody made, and went on without an icon."""
    spec = (ROOT / "build.spec").read_text("utf-8")
    assert '"scripts/make_icons.py", "build/icons"' in spec
    for name in (script.ICO, script.ICNS, script.PNG):
        assert f'"build/icons/{name}"' in spec
