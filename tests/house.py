"""The house rules that no tool off the shelf knows, as a table of searches through the syntax."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.names import literals, mentions

__all__ = ["PACKAGES", "RULES", "Module", "broken", "read", "sources"]

PACKAGES: Final = ("app", "protocol", "server", "resources", "benchmarks")

DRAWERS: Final = (
    *("manager", "helper", "helpers", "util", "utils", "common", "misc", "core", "data", "info"),
    *("item", "handler", "processor", "service", "controller"),
)
"""Words that say nothing about what a thing is for."""

NESTED: Final = ("exec", "exec_", "processEvents", "qWait")
"""What runs a loop inside the loop: tasks of the outer one freeze (row 52)."""

OUTERMOST: Final = ("app/__main__.py", "self._application.exec")
"""Where the one loop is run, in which nothing runs yet."""

ASKING: Final = ("question", "information", "warning", "critical", "about", "aboutQt")
ASKERS: Final = ("QMessageBox", "QInputDialog", "QFileDialog", "QColorDialog", "QFontDialog")

RICH: Final = (
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown"),
    *("RichText", "MarkdownText", "AutoText", "setOpenExternalLinks"),
    *("QTextBrowser", "QTextEdit", "QTextDocument", "QTextDocumentFragment"),
    *("QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog", "QWizardPage"),
    *("QStaticText", "QGraphicsTextItem", "QLabel"),
    *("QWhatsThis", "setWhatsThis", "WhatsThisRole", "ToolTipRole"),
)
"""What may load a file or follow a link out of text that somebody else wrote (row 38).

A label of Qt's, a box of its own and a tooltip in a model guess for themselves what is markup.
"""

PLAIN_LABEL: Final = "app/ui/components/label.py"
"""The one place that knows QLabel: every label of ours is plain by its class."""

OPENERS: Final = (
    *("QDesktopServices", "startfile", "webbrowser", "NSWorkspace"),
    *("ShellExecute", "ShellExecuteA", "ShellExecuteW", "ShellExecuteEx"),
)
OPENING: Final = (
    *("xdg-open", "gvfs-open", "gnome-open", "exo-open", "kde-open", "kde-open5", "wslview"),
    *("sensible-browser", "x-www-browser", "osascript", "rundll32", "explorer", "webbrowser"),
)
"""Programs and modules whose whole purpose is to open something."""
OPENING_FIRST: Final = ("open", "gio", "start", "cmd", "sh", "bash", "powershell", "dbus-send")
"""Words that mean such a program where they begin a command."""

STARTING: Final = (
    *("subprocess.Popen", "subprocess.run", "subprocess.call", "subprocess.check_call"),
    *("subprocess.check_output", "subprocess.getoutput", "subprocess.getstatusoutput"),
    *("os.system", "os.popen", "os.posix_spawn", "os.posix_spawnp", "pty.spawn"),
    *("asyncio.create_subprocess_exec", "asyncio.create_subprocess_shell"),
)


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


def _line(line: int, what: str) -> str:
    return f"line {line}: {what}"


def nested_loops(module: Module) -> Iterator[str]:
    """Yield where a loop would run inside the loop, or a method that does is handed on."""
    for full, line in mentions(module.tree):
        owner, _, name = full.rpartition(".")
        if name in NESTED and owner and (module.path, full) != OUTERMOST:
            yield _line(line, full)
        if name == "QEventLoop" and not full.startswith("qasync."):
            yield _line(line, "a QEventLoop of its own")
        asks = name in ASKING or name.startswith("get")
        if asks and owner.rpartition(".")[2] in ASKERS:
            yield _line(line, f"{full} waits for an answer")


def rich_text(module: Module) -> Iterator[str]:
    """Yield where text could be read as markup."""
    for full, line in mentions(module.tree):
        name = full.rpartition(".")[2]
        if name in RICH and (module.path, name) != (PLAIN_LABEL, "QLabel"):
            yield _line(line, full)


def openers(module: Module) -> Iterator[str]:
    """Yield where something is handed to the system to open."""
    for full, line in mentions(module.tree):
        if set(full.split(".")) & set(OPENERS):
            yield _line(line, full)
    for text, line in literals(module.tree):
        if _program(text) in OPENING:
            yield _line(line, f"names {text}")
    for node in ast.walk(module.tree) if any(starters(module)) else ():
        begins = _begins(node)
        if begins is not None and _program(begins) in OPENING_FIRST:
            yield _line(getattr(node, "lineno", 0), f"begins a command with {begins}")


def starters(module: Module) -> Iterator[str]:
    """Yield where another program is started."""
    for full, line in mentions(module.tree):
        if full in STARTING or full.startswith(("os.exec", "os.spawn")) or "QProcess" in full:
            yield _line(line, full)


def _program(text: str) -> str:
    """Return the program that a command's first word names."""
    first = re.split(r"[\s]", text.strip(), maxsplit=1)[0]
    return re.split(r"[/\\]", first)[-1].lower().removesuffix(".exe")


def _begins(node: ast.AST) -> str | None:
    """Return the first word of a command: a list of words, or one text that a starter is given."""
    match node:
        case ast.List(elts=[first, *_]) | ast.Tuple(elts=[first, *_]):
            return _leftmost(first)
        case ast.Call(args=[first, *_]):
            called = ast.unparse(node.func).rpartition(".")[2]
            starts = {name.rpartition(".")[2] for name in STARTING}
            return _leftmost(first) if called in starts else None
    return None


def _leftmost(text: ast.expr) -> str | None:
    """Return what a text begins with, as far as it is written out."""
    match text:
        case ast.Constant(value=str(written)):
            return written
        case ast.BinOp(left=left):
            return _leftmost(left)
        case ast.JoinedStr(values=[first, *_]):
            return _leftmost(first)
    return None


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
    # the desktop itself, a server, a player of sounds, the demo's server
    "programs are started in four places": Rule(
        lambda m: not m.path.startswith("benchmarks/"),
        starters,
        (
            *("app/__main__.py", "app/embedded.py", "app/toasts/sound.py"),
            "server/demo_shop/child.py",
        ),
    ),
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
