"""The catalogues: complete, compiled, with the right plurals; and a check that can fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.ui.translation import LANGUAGES, install_language, language, pick_language, pick_locale
from app.ui.words import translate

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script as a module."""
    loader = SourceFileLoader("translations", str(ROOT / "scripts" / "translations"))
    spec = spec_from_loader("translations", loader)
    assert spec is not None
    module = module_from_spec(spec)
    sys.modules["translations"] = module
    loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    yield
    install_language("en")


def test_every_catalogue_is_complete_and_compiled() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/translations", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A small tree with complete catalogues, to be broken."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "x.py").write_text('translate("Tray", "Quit")\n', "utf-8")
    shutil.copytree(ROOT / "resources/translations", tmp_path / "resources/translations")
    return tmp_path


def test_a_complete_tree_passes_and_a_new_text_does_not(script: ModuleType, copy: Path) -> None:
    folder = copy / "resources/translations"
    script.update(folder, script.texts_under(copy))
    script.release(folder)
    assert script.check(copy) == []
    (copy / "app" / "y.py").write_text('translate("Tray", "Brand new")\n', "utf-8")
    faults = script.check(copy)
    assert "pl.ts: Tray: 'Brand new' is not translated" in faults
    assert "pl.ts is not what the interface says" in faults


def test_a_stale_compiled_catalogue_is_seen(script: ModuleType, copy: Path) -> None:
    folder = copy / "resources/translations"
    script.update(folder, script.texts_under(copy))
    script.release(folder)
    (folder / "ru.qm").write_bytes(b"")
    assert script.check(copy) == ["ru.qm is stale"]


def test_a_lost_placeholder_is_seen(script: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "pl.ts"
    path.write_text(
        '<TS version="2.1" language="pl"><context><name>A</name><message>'
        "<source>Until {time}</source><translation>Do</translation>"
        "</message></context></TS>",
        "utf-8",
    )
    assert "other placeholders" in next(script.faults_of_catalogue(path))


@pytest.mark.parametrize(
    "code",
    [
        'translate("A", text)',
        'translate("A", f"x {y}")',
        'translate("A", "%n things")',
        'translate("A", "things", "", 3)',
        "tr = QCoreApplication.translate",
    ],
)
def test_a_text_that_would_be_lost_is_an_error(script: ModuleType, code: str) -> None:
    with pytest.raises(SyntaxError):
        list(script.texts_of(code, "x.py"))


def test_a_count_may_be_any_expression(script: ModuleType) -> None:
    texts = list(script.texts_of('translate("A", "%n x", "", len(rows))', "x.py"))
    assert texts == [("A", "%n x", "", True)]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("en", {1: "1 change waits to be sent", 2: "2 changes wait to be sent"}),
        (
            "pl",
            {
                1: "1 zmiana czeka na wysłanie",
                3: "3 zmiany czekają na wysłanie",
                5: "5 zmian czeka na wysłanie",
                22: "22 zmiany czekają na wysłanie",
            },
        ),
        (
            "ru",
            {
                1: "1 изменение ждёт отправки",
                3: "3 изменения ждут отправки",
                5: "5 изменений ждут отправки",
                21: "21 изменение ждёт отправки",
            },
        ),
        ("pt_BR", {1: "1 alteração aguarda envio", 2: "2 alterações aguardam envio"}),
    ],
)
def test_plurals_are_right(name: str, forms: dict[int, str]) -> None:
    install_language(name)
    for count, words in forms.items():
        assert translate("Status", "%n changes wait to be sent", "", count) == words


@pytest.mark.parametrize(
    ("wanted", "system", "chosen"),
    [
        ("ru", ["pl-PL"], "ru"),
        ("", ["pt-PT", "en-US"], "pt_BR"),
        ("", ["de-DE", "pl-PL"], "pl"),
        ("", ["de-DE"], "en"),
        ("xx", [], "en"),
    ],
)
def test_a_language_is_picked(wanted: str, system: list[str], chosen: str) -> None:
    assert pick_language(wanted, system) == chosen


@pytest.mark.parametrize(
    ("chosen", "system", "locale"),
    [
        ("pl", "pl_PL", "pl_PL"),
        ("en", "en_US", "en_US"),
        ("en", "pl_PL", "en_PL"),
        ("en", "C", "en_GB"),
        ("ru", "C", "ru_RU"),
        ("pl", "ja_JP", "pl_PL"),
    ],
)
def test_dates_follow_the_region(chosen: str, system: str, locale: str) -> None:
    assert pick_locale(chosen, QLocale(system)).name() == locale


def test_every_language_installs() -> None:
    for name in LANGUAGES:
        assert install_language(name) == language() == name
