"""The icons: every named one exists, is tinted, and is sharp on dense screens."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import app.ui
from app.ui.icons import icon, pixmap, source
from app.ui.theme import Choice, install
from protocol.kinds import GENERIC, KINDS

UI = Path(app.ui.__file__).parent
NAMING = {"icon", "pixmap", "paint_icon", "IconButton"}


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    install(qapp, Choice.LIGHT, 1.0)


def inked(image: QImage) -> set[str]:
    """The opaque colours of an image."""
    found = set()
    for x in range(image.width()):
        for y in range(image.height()):
            color = image.pixelColor(x, y)
            if color.alpha() == 255:
                found.add(color.name())
    return found


@pytest.mark.parametrize("kind", [*KINDS.values(), GENERIC], ids=lambda kind: kind.id or "generic")
def test_every_kind_has_its_icon(kind: object) -> None:
    assert "<svg" in source(kind.icon)  # type: ignore[attr-defined]


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        source("no-such-icon")


def test_an_icon_takes_the_tint_of_its_role() -> None:
    drawn = pixmap("bell", QColor("#AE2620"), 64)
    assert inked(drawn.toImage()) == {"#ae2620"}


def test_an_icon_has_as_many_pixels_as_the_screen() -> None:
    drawn = pixmap("bell", "text.primary", 18, 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (36, 2.0)


def test_an_icon_is_drawn_once() -> None:
    assert pixmap("bell", "text.primary", 18).cacheKey() == (
        pixmap("bell", "text.primary", 18).cacheKey()
    )


def test_a_disabled_icon_differs() -> None:
    from PySide6.QtGui import QIcon

    made = icon("bell", "accent.text")
    enabled = made.pixmap(18, QIcon.Mode.Normal).toImage()
    assert enabled != made.pixmap(18, QIcon.Mode.Disabled).toImage()


def named_icons(tree: ast.AST) -> set[str]:
    """The literal icon names in a module's calls."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            literals = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
            words = [word for word in literals if isinstance(word, str) and "." not in word]
            if name in NAMING and words:
                found.add(words[0])
    return found


def test_every_icon_named_in_the_interface_exists() -> None:
    named = set[str]()
    for path in UI.rglob("*.py"):
        named |= named_icons(ast.parse(path.read_text("utf-8")))
    missing = [
        name
        for name in sorted(named)
        if not (UI.parents[1] / "resources/icons" / f"{name}.svg").exists()
    ]
    assert missing == []


def test_the_search_for_names_finds_a_missing_one() -> None:
    assert named_icons(ast.parse("icon('no-such-icon')")) == {"no-such-icon"}
