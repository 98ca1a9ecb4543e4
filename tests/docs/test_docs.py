"""Tests of what keeps the documents honest."""

from __future__ import annotations

import importlib.machinery
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def docs() -> ModuleType:
    path = Path(__file__).parents[2] / "scripts" / "docs"
    loader = importlib.machinery.SourceFileLoader("scripts_docs", str(path))
    spec = importlib.util.spec_from_loader("scripts_docs", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tiny source tree whose documents are right."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "app").mkdir()
    (tmp_path / "tests").mkdir()
    (tmp_path / "app" / "__init__.py").write_text('"""The desktop."""\n')
    (tmp_path / "app" / "bell.py").write_text('"""What rings."""\n')
    (tmp_path / "app" / "ui").mkdir()
    (tmp_path / "app" / "ui" / "__init__.py").write_text('"""How we show it."""\n')
    (tmp_path / "tests" / "test_bell.py").write_text("def test_it_rings(): ...\n")
    return tmp_path


def _features(docs: ModuleType, **changed: str) -> str:
    rows = {name: f"| {name} | not yet | CS | |" for name in docs.IDS}
    return "\n".join({**rows, **changed}.values())


def test_every_feature_of_the_design_has_an_id(docs: ModuleType) -> None:
    assert len(docs.IDS) == 47 + 31 + 16 + 32 + 41 + 15
    assert {"K01", "K47", "G31", "C16", "J32", "R41", "B1", "B15"} <= set(docs.IDS)


def test_the_features_document_is_honest(docs: ModuleType, repository: Path) -> None:
    text = (repository / "docs" / "features.md").read_text("utf-8")
    assert docs.feature_faults(repository, text) == []


def test_a_done_feature_that_names_its_test_is_right(docs: ModuleType, tree: Path) -> None:
    text = _features(docs, K01="| K01 | done | C | `tests/test_bell.py::test_it_rings` |")
    assert docs.feature_faults(tree, text) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("", "K01 has no row"),
        ("| K01 | not yet | CS | |\n| K01 | not yet | CS | |", "K01 has 2 rows"),
        ("| K01 | nearly | CS | |", "'nearly' is no state"),
        ("| K01 | not yet | here | |", "'here' is not one of"),
        ("| K01 | done | CS | |", "names no test"),
        ("| K01 | partly | CS | tests/test_bell.py::test_it_sings |", "no such test"),
        ("| K01 | partly | CS | tests/test_horn.py::test_it_rings |", "no such test file"),
        ("| K01 | not yet | CS | tests/test_bell.py::test_it_rings |", "not yet built but"),
        ("| K01 | not yet | CS |", "four cells"),
        ("| K01 | not yet | CS | |\n| K99 | not yet | CS | |", "K99 is no ID"),
    ],
)
def test_a_wrong_row_is_named(docs: ModuleType, tree: Path, row: str, fault: str) -> None:
    assert fault in "\n".join(docs.feature_faults(tree, _features(docs, K01=row)))


def test_the_file_table_says_the_first_sentence_of_each_module(
    docs: ModuleType, tree: Path
) -> None:
    assert docs.file_table(tree).splitlines()[2:] == [
        "| `app/__init__.py` | The desktop. |",
        "| `app/bell.py` | What rings. |",
        "| `app/ui/__init__.py` | How we show it. |",
    ]


def test_a_module_without_one_sentence_is_refused(docs: ModuleType, tree: Path) -> None:
    (tree / "app" / "bell.py").write_text('"""Rings. Sings."""\n')
    with pytest.raises(ValueError, match="no single sentence"):
        docs.file_table(tree)


def test_check_goes_red_when_a_module_changes_and_green_when_written(
    docs: ModuleType, tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / "docs" / "architecture.md").write_text(f"Words.\n\n{docs.BEGIN}\n{docs.END}\n")
    (tree / "docs" / "features.md").write_text(_features(docs))
    assert docs.main(["--check"], tree) == 1
    assert "run scripts/docs" in capsys.readouterr().err
    assert docs.main([], tree) == 0
    assert docs.main(["--check"], tree) == 0
    (tree / "app" / "bell.py").write_text('"""What sings."""\n')
    assert docs.main(["--check"], tree) == 1
