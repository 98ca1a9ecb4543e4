"""What the names in a module stand for, however it imported them."""

from __future__ import annotations

import ast
from collections.abc import Iterator

__all__ = ["literals", "mentions"]


def mentions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield every full name that *tree* imports or uses, with its line: called or only handed on.

    ``from PySide6.QtGui import QDesktopServices as D`` makes of ``D.openUrl`` the name
    ``PySide6.QtGui.QDesktopServices.openUrl``; ``getattr(d, "exec")`` is ``d.exec``.
    """
    known = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for alias in node.names:
                yield _origin(node, alias), node.lineno
        elif isinstance(node, ast.Attribute | ast.Name):
            yield _full(node, known), node.lineno
        elif isinstance(node, ast.Call) and _full(node.func, known) == "getattr":
            match node.args:
                case [owner, ast.Constant(value=str(name)), *_]:
                    yield f"{_full(owner, known)}.{name}", node.lineno


def literals(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield every text that is written out in *tree*, with its line; docstrings are none."""
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value, node.lineno


def _imported(tree: ast.AST) -> dict[str, str]:
    """Return what each imported name stands for."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            known.update({(a.asname or a.name): _origin(node, a) for a in node.names})
        elif isinstance(node, ast.Import):
            known.update({a.asname: a.name for a in node.names if a.asname})
    return known


def _origin(node: ast.Import | ast.ImportFrom, alias: ast.alias) -> str:
    module = node.module if isinstance(node, ast.ImportFrom) else ""
    return f"{module}.{alias.name}" if module else alias.name


def _full(node: ast.AST, known: dict[str, str]) -> str:
    if isinstance(node, ast.Name):
        return known.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return f"{_full(node.value, known)}.{node.attr}"
    return "()" if isinstance(node, ast.Call) else "?"
