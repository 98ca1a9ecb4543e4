"""What the interface's own code must not do, beyond the house rules; each search can find it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.conftest import ROOT
from tests.house import Module, sources

TIPS = "app/ui/components/tips.py"
MENUS = "app/ui/components/menu.py"


def calls(module: Module) -> Iterator[tuple[str, int]]:
    """The name and line of every call."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


def bare_tips(module: Module) -> list[str]:
    """Tooltips that Qt might take for markup."""
    if module.path == TIPS:
        return []
    found = []
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        # The tray's own tooltip is a plain line of the system.
        told = name.endswith((".setToolTip", "QToolTip.showText")) and "icon." not in name
        if told and not any("as_plain(" in ast.unparse(given) for given in node.args):
            found.append(f"{module.path}:{node.lineno}: {name}")
    return found


def bare_menus(module: Module) -> list[str]:
    """Menus that are not painted by us."""
    if module.path == MENUS:
        return []
    return [f"{module.path}:{line}" for name, line in calls(module) if name == "QMenu"]


def foreign_qt(module: Module) -> list[str]:
    """Qt where no Qt may be."""
    if module.path.startswith("app/ui/") or module.path == "app/__main__.py":
        return []
    found = []
    for node in ast.walk(module.tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        if any(name.split(".")[0] in ("PySide6", "shiboken6") for name in names):
            found.append(f"{module.path}:{getattr(node, 'lineno', 0)}")
    return found


def styles_of_their_own(module: Module) -> list[str]:
    """Colours written out instead of taken from the tokens."""
    if module.path in ("app/ui/tray_icon.py", "app/ui/sheet.py"):
        return []
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            if len(text) in (4, 7) and text[0] == "#" and text[1:].isalnum():
                found.append(f"{module.path}:{node.lineno}: {text}")
    return found


SEARCHES: dict[str, tuple[Callable[[Module], list[str]], str, str]] = {
    "tooltips are plain": (bare_tips, "app/ui/x.py", "widget.setToolTip(name)"),
    "menus are ours": (bare_menus, "app/ui/x.py", "menu = QMenu()"),
    "Qt stays in the interface": (foreign_qt, "app/models/x.py", "from PySide6.QtCore import Qt"),
    "colours come from the tokens": (styles_of_their_own, "app/ui/x.py", "c = QColor('#ff0000')"),
}


@pytest.mark.parametrize("name", SEARCHES)
def test_the_interface_keeps_the_rule(name: str) -> None:
    search = SEARCHES[name][0]
    ui = [m for m in sources(ROOT, "app") if name.startswith("Qt") or m.path.startswith("app/ui/")]
    assert [fault for module in ui for fault in search(module)] == []


@pytest.mark.parametrize("name", SEARCHES)
def test_breaking_the_rule_is_seen(name: str) -> None:
    search, path, text = SEARCHES[name]
    assert search(Module(path, ast.parse(text), 1))
