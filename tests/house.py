"""The house rules that no tool off the shelf knows, as a table of searches through the syntax."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

__all__ = ["PACKAGES", "RULES", "Module", "broken", "read", "sources"]

PACKAGES: Final = ("app", "protocol", "server", "resources", "benchmarks")

DRAWERS: Final = (
    *("manager", "helper", "helpers", "util", "utils", "common", "misc", "core", "data", "info"),
    *("item", "handler", "processor", "service", "controller"),
)
"""Words that say nothing about what a thing is for."""

NESTED: Final = ("exec", "exec_", "processEvents")
"""Calls that run a loop inside the loop: tasks of the outer one freeze (row 52)."""

OUTERMOST: Final = "app/__main__.py"
"""Where the one loop is run, in which nothing runs yet."""

ASKING: Final = ("question", "information", "warning", "critical", "about", "getText", "getItem")
ASKERS: Final = ("QMessageBox", "QInputDialog", "QFileDialog", "QColorDialog", "QFontDialog")

RICH: Final = (
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "RichText"),
    *(
        "MarkdownText",
        "AutoText",
        "QTextBrowser",
        "QTextEdit",
        "QTextDocument",
        "setOpenExternalLinks",
    ),
)
"""What may load a file or follow a link out of text that somebody else wrote (row 38)."""

PLAIN_LABEL: Final = "app/ui/components/label.py"
"""The one place that makes a QLabel: every label of ours is plain by its class."""


@dataclass(frozen=True)
class Module:
    """One parsed module; ``path`` is relative to the root, with slashes."""

    path: str
    tree: ast.Module
    lines: int


def read(root: Path, path: Path) -> Module:
    """Return *path* parsed."""
    text = path.read_text("utf-8")
    return Module(path.relative_to(root).as_posix(), ast.parse(text), text.count("\n"))


def sources(root: Path, *packages: str) -> list[Module]:
    """Return every module of *packages*."""
    return [read(root, path) for name in packages for path in sorted((root / name).rglob("*.py"))]


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return ast.unparse(node.func)


def nested_loops(module: Module) -> Iterator[str]:
    """Yield where a loop would run inside the loop; ``run`` of a QEventLoop counts as well."""
    for node in ast.walk(module.tree):
        called = _called(node)
        owner, _, name = called.rpartition(".")
        if name in NESTED and owner and module.path != OUTERMOST:
            yield f"line {getattr(node, 'lineno', 0)}: {called}()"
        if name == "QEventLoop" and "qasync" not in called and module.path != OUTERMOST:
            yield f"line {getattr(node, 'lineno', 0)}: a QEventLoop of its own"
        if owner.rpartition(".")[2] in ASKERS and (name in ASKING or name.startswith("get")):
            yield f"line {getattr(node, 'lineno', 0)}: {called}() waits for an answer"


def rich_text(module: Module) -> Iterator[str]:
    """Yield where text could be read as markup."""
    for node in ast.walk(module.tree):
        name = getattr(node, "attr", None) or getattr(node, "id", None)
        if name in RICH:
            yield f"line {getattr(node, 'lineno', 0)}: {name}"
        if _called(node).rpartition(".")[2] == "QLabel" and module.path != PLAIN_LABEL:
            yield f"line {getattr(node, 'lineno', 0)}: a QLabel that is not plain by its class"


def openers(module: Module) -> Iterator[str]:
    """Yield where something is handed to the system to open."""
    for node in ast.walk(module.tree):
        name = getattr(node, "attr", None) or getattr(node, "id", None)
        if name in ("QDesktopServices", "startfile", "webbrowser"):
            yield f"line {getattr(node, 'lineno', 0)}: {name}"


def async_code(module: Module) -> Iterator[str]:
    """Yield coroutines."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
            yield f"line {node.lineno}: {type(node).__name__}"


def awaits_in_transactions(module: Module) -> Iterator[str]:
    """Yield an ``await`` inside a block that is a transaction by its name."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.With):
            continue
        opened = " ".join(ast.unparse(part.context_expr) for part in node.items)
        if not re.search(r"\b(transaction|begin|writing)\w*\(", opened):
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.Await):
                yield f"line {inner.lineno}: await inside {opened}"


def drawer_names(module: Module) -> Iterator[str]:
    """Yield modules and classes named after a drawer."""
    stem = module.path.removesuffix(".py").rpartition("/")[2]
    for word in stem.split("_"):
        if word in DRAWERS:
            yield f"the module is named {stem}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            words = re.findall(r"[A-Z][a-z]*", node.name)
            if any(word.lower() in DRAWERS for word in words):
                yield f"line {node.lineno}: class {node.name}"


def no_exports(module: Module) -> Iterator[str]:
    """Yield a module with code of its own that does not say what it exports."""
    body = module.tree.body
    defines = any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in body
    )
    named = any(
        isinstance(target, ast.Name) and target.id == "__all__"
        for node in body
        if isinstance(node, ast.Assign)
        for target in node.targets
    )
    if defines and not named:
        yield "no __all__"


def too_long(module: Module) -> Iterator[str]:
    """Yield modules that hold more than one noun, by their length."""
    if module.lines > 400:
        yield f"{module.lines} lines"


def ui(module: Module) -> bool:
    """Say whether *module* belongs to the interface."""
    return module.path.startswith("app/ui/")


@dataclass(frozen=True)
class Rule:
    """One rule: where it holds, what breaks it, which modules are its stated exception."""

    holds: Callable[[Module], bool]
    search: Callable[[Module], Iterator[str]]
    except_in: tuple[str, ...] = ()


RULES: Final[Mapping[str, Rule]] = {
    "no nested event loop": Rule(lambda m: m.path.startswith("app/"), nested_loops),
    "outside text is plain text": Rule(ui, rich_text),
    "one opener": Rule(lambda m: True, openers, ("app/ui/opener.py",)),
    "no async code in the interface": Rule(ui, async_code),
    "no transaction across an await": Rule(lambda m: True, awaits_in_transactions),
    "no drawer words in names": Rule(lambda m: True, drawer_names),
    "a module says what it exports": Rule(
        lambda m: "/migrations/" not in m.path and not m.path.endswith("__main__.py"), no_exports
    ),
    # these are long tables, read from top to bottom, and hold no logic
    "a module has one noun": Rule(
        lambda m: "/migrations/" not in m.path,
        too_long,
        ("protocol/records.py", "protocol/mutations.py", "server/tables.py"),
    ),
}
"""Every rule by its name."""


def broken(rule: Rule, modules: list[Module]) -> list[str]:
    """Return each place that breaks *rule*."""
    return [
        f"{module.path}: {fault}"
        for module in modules
        if rule.holds(module) and module.path not in rule.except_in
        for fault in rule.search(module)
    ]
