"""Words in the interface's own code that a person would read untranslated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from tests.conftest import ROOT
from tests.house import Module, sources

__all__ = ["untranslated"]

_SETTERS: Final = (
    *("setText", "setPlainText", "appendPlainText", "insertPlainText", "insert", "drawText"),
    *("setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setToolTip", "setStatusTip", "setTitle", "setSubTitle", "setPrefix", "setSuffix"),
    *("setSpecialValueText", "setIconText", "setHeaderLabels", "setHeaderData", "setTabText"),
    *("addAction", "addMenu", "addItem", "addItems", "insertItem", "addTab", "addRow"),
    *("showMessage", "showText", "QAction", "QTextLayout", "setApplicationDisplayName"),
    *("QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QLineEdit"),
)
"""Calls to Qt of which every text is read by a person."""

_SAID: Final = frozenset(
    (
        *("text", "title", "words", "label", "hint", "tip", "reason", "detail", "sentence"),
        *("question", "caption", "message", "body", "line", "beside", "said", "heading"),
    )
)
"""Parameters of our own functions and components that are read by a person."""

_SAID_OF_COMPONENTS: Final = _SAID | {"name", "action", "link"}
"""Of components also these; elsewhere they are names of things."""

_PROSE: Final = re.compile(r"[^\W\d_]{2,}[,:;.!?’']? +[^\W\d_]+")
_BEGINS: Final = re.compile(r"(?!(Ctrl|Alt|Shift)\+)[A-ZŁŚŻА-Я][a-ząćęłńóśźżа-я]+")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")

_NAMES: Final[Mapping[str, frozenset[str]]] = {
    "app/ui/translation.py": frozenset(
        {"English", "Português (Brasil)", "Русский", "Polski"}  # each in itself, for who seeks it
    ),
    "app/ui/subject/labels.py": frozenset({"WhatsApp", "Viber", "Telegram"}),
    "app/ui/asks.py": frozenset({"Deskbell"}),
    "app/ui/tray.py": frozenset({"Deskbell\n"}),
    "app/ui/settings/subscribe.py": frozenset({"com.example.printer.ink"}),  # a type of event
    "app/ui/settings/zones.py": frozenset({"Etc/", "SystemV/"}),
    "app/ui/tray_icon.py": frozenset({"SystemUsesLightTheme"}),  # a value of the registry
}
"""Names that are the same in every language, and identifiers that only look like words."""

_COMMANDS: Final = ("curl_line",)
"""Functions whose texts are read by a terminal."""

_OWN_LANGUAGE: Final = (
    "app/ui/components/gallery.py",  # drawn for builders only
    "app/ui/sheet.py",  # Qt's style sheets
    "app/ui/svg_path.py",  # outlines
    "app/ui/keys.py",  # keys, which Qt names in the person's language
)
"""Modules whose texts are in another language than a person's."""


def untranslated(module: Module) -> list[str]:
    """Return each literal of *module* that reads like words and is not looked up in a catalogue.

    That is what stands where a person reads it, and what looks like prose or like a name wherever
    it stands.
    """
    if module.path in _OWN_LANGUAGE:
        return []
    silent = {id(node) for part in _unread(module.tree) for node in ast.walk(part)}
    shown = {id(text) for part in _shown(module) for text in _texts(part)}
    known = _NAMES.get(module.path, frozenset())
    return [
        f"{module.path}:{node.lineno}: {node.value[:60]!r}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in silent
        and node.value not in known
        and _reads(node.value, id(node) in shown)
    ]


def _reads(text: str, shown: bool) -> bool:
    if shown:
        return bool(_WORD.search(text))
    return bool(_PROSE.search(text) or _BEGINS.match(text))


def _unread(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts whose texts are translated, or read by nobody but builders."""
    for node in ast.walk(tree):
        match node:
            case ast.Call() if _is_silent(ast.unparse(node.func)):
                yield node
            case ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
                yield node
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                yield node
            case ast.FunctionDef(name=name) if name in _COMMANDS:
                yield node
            case (
                ast.AnnAssign(annotation=annotation) | ast.arg(annotation=ast.expr() as annotation)
            ):
                yield annotation
            case ast.Subscript():  # a key, or a type written as a text
                yield node.slice
            case ast.Compare():  # words that are asked for are not shown
                yield from node.comparators


def _is_silent(called: str) -> bool:
    name = called.rpartition(".")[2]
    return name in ("translate", "QKeySequence", "cast", "TypeVar") or called.startswith("log.")


def _shown(module: Module) -> Iterator[ast.expr]:
    """Yield the arguments that a person reads."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).rpartition(".")[2]
        if name in _SETTERS:
            yield from node.args
        if said := _said().get(_key(module, name)):
            yield from (given for at, given in enumerate(node.args) if at in said)
            yield from (one.value for one in node.keywords if one.arg in said)


def _texts(given: ast.expr) -> Iterator[ast.Constant]:
    """Yield what is written out in *given* itself; what it calls is looked at by its own name."""
    match given:
        case ast.Constant():
            yield given
        case ast.JoinedStr(values=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _texts(part)
        case ast.BinOp(left=first, right=second) | ast.IfExp(body=first, orelse=second):
            yield from (*_texts(first), *_texts(second))
        case ast.Call(func=ast.Attribute(value=called)):  # "…".format()
            yield from _texts(called)


@cache
def _said() -> Mapping[str, frozenset[int | str]]:
    """Return which arguments of our own functions and classes are read, by place and by name.

    Where several have one name, those that are read in each, and components go before others.
    """
    components: dict[str, frozenset[int | str]] = {}
    others: dict[str, frozenset[int | str]] = {}
    for module in sources(ROOT, "app/ui"):
        component = module.path.startswith("app/ui/components/")
        found, wanted = (components, _SAID_OF_COMPONENTS) if component else (others, _SAID)
        for name, function, bound in _functions(module.tree):
            key = _key(module, name)
            read = _read(function, wanted, bound)
            found[key] = found.get(key, read) & read
    return {**others, **components}


def _key(module: Module, name: str) -> str:
    """What begins with ``_`` is known in its own module only."""
    return f"{module.path}:{name}" if name.startswith("_") else name


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef, int]]:
    """Yield the functions and methods, by the name they are called by."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node, 0
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if isinstance(method, ast.FunctionDef):
                    made = method.name == "__init__"
                    yield (node.name if made else method.name), method, 1


def _read(function: ast.FunctionDef, wanted: frozenset[str], bound: int) -> frozenset[int | str]:
    given = function.args
    places = [one.arg for one in (*given.posonlyargs, *given.args)][bound:]
    named = [one.arg for one in given.kwonlyargs]
    return frozenset(
        (
            *(at for at, name in enumerate(places) if name in wanted),
            *(name for name in (*places, *named) if name in wanted),
        )
    )
