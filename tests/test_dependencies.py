"""Declared packages: each of them is used by the program itself."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Mapping
from importlib.metadata import packages_distributions
from typing import Final

from tests.conftest import ROOT

UNSEEN: Final[Mapping[str, str]] = {
    "psycopg": "SQLAlchemy loads it for postgresql+psycopg:// addresses",
    "tzdata": "zoneinfo reads its files on Windows",
}
"""Packages that are used without being imported, and how."""


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = (re.match(r"[A-Za-z0-9._-]+", one) for one in project["dependencies"])
    return {_normal(name.group()) for name in names if name is not None}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported() -> set[str]:
    """Return the modules that the program imports, each by its first name."""
    found: set[str] = set()
    for package in ("app", "protocol", "server", "resources"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    found.update(alias.name.partition(".")[0] for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found.add(node.module.partition(".")[0])
    return found


def test_every_declared_package_is_used() -> None:
    modules: dict[str, set[str]] = {}
    for module, packages in packages_distributions().items():
        for package in packages:
            modules.setdefault(_normal(package), set()).add(module)
    imported = _imported()
    unused = {
        name
        for name in _declared() - UNSEEN.keys()
        if not modules.get(name, {name.replace("-", "_")}) & imported
    }
    assert not unused
