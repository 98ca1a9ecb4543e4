"""What the interface's own code must not do, beyond the house rules; each search can find it."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest

from tests.app.ui.written import untranslated
from tests.conftest import ROOT
from tests.house import Module, sources
from tests.names import literals, mentions

TIPS = "app/ui/components/tips.py"
MENUS = "app/ui/components/menu.py"
TRAY = "app/ui/tray.py"
PRELOAD = "app/preload.py"


def bare_tips(module: Module) -> list[str]:
    """Tooltips that Qt might take for markup; also where the method is only handed on."""
    if module.path == TIPS:
        return []
    plain = {
        id(node.func)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and any(_made_plain(given, module) for given in node.args)
    }
    return [
        f"{module.path}:{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("setToolTip", "showText")
        and id(node) not in plain
    ]


def _made_plain(given: ast.expr, module: Module) -> bool:
    """Whether *given* is plain words as a whole; the tray has its own, as it is no widget."""
    makers = ("as_plain", "_as_line") if module.path == TRAY else ("as_plain",)
    return isinstance(given, ast.Call) and ast.unparse(given.func) in makers


def bare_menus(module: Module) -> list[str]:
    """Menus that are not painted by us."""
    if module.path == MENUS:
        return []
    return [
        f"{module.path}:{line}: {full}"
        for full, line in mentions(module.tree)
        if full.rpartition(".")[2] == "QMenu"
    ]


def foreign_qt(module: Module) -> list[str]:
    """Qt where no Qt may be."""
    if module.path.startswith("app/ui/") or module.path == "app/__main__.py":
        return []
    words = list(mentions(module.tree))
    if module.path != PRELOAD:  # which names modules to import them, and asks nothing of them
        words += literals(module.tree)
    return [
        f"{module.path}:{line}: {word}"
        for word, line in words
        if word.split(".")[0] in ("PySide6", "shiboken6")
    ]


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


SEARCHES: dict[str, tuple[Callable[[Module], list[str]], str, list[str]]] = {
    "tooltips are plain": (
        bare_tips,
        "app/ui/x.py",
        [
            "widget.setToolTip(name)",
            "self.icon.setToolTip(name)",
            "came.connect(widget.setToolTip)",
            "widget.setToolTip(as_plain(title) + name)",
            "QToolTip.showText(at, name)",
            "from PySide6.QtWidgets import QToolTip as T\nT.showText(at, name)",
        ],
    ),
    "menus are ours": (
        bare_menus,
        "app/ui/x.py",
        [
            "menu = QMenu()",
            "from PySide6.QtWidgets import QMenu as M\nmenu = M()",
            "class Mine(QtWidgets.QMenu):\n    pass",
        ],
    ),
    "Qt stays in the interface": (
        foreign_qt,
        "app/models/x.py",
        ["from PySide6.QtCore import Qt", "import PySide6", "import_module('PySide6.QtGui')"],
    ),
    "words come from the catalogues": (
        untranslated,
        "app/ui/x.py",
        [
            "label.setText('done')",
            "label.setText(f'{name} is away')",
            "label.setText('{name} away'.format(name=name))",
            "label.setText(name or 'nobody')",
            "self.setWindowTitle('settings' if plain else translate('A', 'Settings'))",
            "self.setAccessibleName('bell')",
            "self.edit.setPlaceholderText('search')",
            "menu.addAction('open')",
            "menu.add('bell', 'mute')",
            "PlainLabel('nothing here', 'meta')",
            "PlainLabel(text='none')",
            "ElidedLabel('none')",
            "Button('save')",
            "IconButton('x', 'close')",
            "EmptyState('bell', title, 'all done')",
            "Field('e-mail')",
            "Chip('new', 'accent')",
            "painter.drawText(area, 'now')",
            "WORDS = {'a': 'Everything is done'}",
            "TITLE = 'Muted'",
            "translate('A', 'Ready') + 'Ready'",
        ],
    ),
    "colours come from the tokens": (
        styles_of_their_own,
        "app/ui/x.py",
        ["c = QColor('#ff0000')", "c = '#fff'"],
    ),
}


@pytest.mark.parametrize("name", SEARCHES)
def test_the_interface_keeps_the_rule(name: str) -> None:
    search = SEARCHES[name][0]
    ui = [m for m in sources(ROOT, "app") if name.startswith("Qt") or m.path.startswith("app/ui/")]
    assert [fault for module in ui for fault in search(module)] == []


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, rule in SEARCHES.items() for text in rule[2]]
)
def test_breaking_the_rule_is_seen(name: str, text: str) -> None:
    search, path, _ = SEARCHES[name]
    assert search(Module(path, ast.parse(text), 1))
