"""The person's language: which one, its catalogue, and its way to write dates and numbers."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

__all__ = ["LANGUAGES", "install_language", "language", "locale", "pick_language"]

LANGUAGES: Final = {
    "en": "English",
    "pt_BR": "Português (Brasil)",
    "ru": "Русский",
    "pl": "Polski",
}
"""Every language there is a catalogue for, by its own name."""


class _Current:
    """What is installed now."""

    language = "en"
    translator: QTranslator | None = None
    catalogue = b""
    locale = QLocale("en")


def pick_language(wanted: str = "", system: list[str] | None = None) -> str:
    """Return the catalogue for a wanted language, or else for the first the system names.

    ``pt`` and ``pt-BR`` both find ``pt_BR``; what nobody translated is English.
    """
    names = [wanted] if wanted else (system or QLocale.system().uiLanguages())
    for name in names:
        plain = name.replace("-", "_")
        if plain in LANGUAGES:
            return plain
        same = [known for known in LANGUAGES if known.split("_")[0] == plain.split("_")[0]]
        if same:
            return same[0]
    return "en"


def install_language(wanted: str = "") -> str:
    """Speak a language from now on and return which; empty means the system's.

    Qt tells every window of it (``LanguageChange``). Dates and numbers follow the system's own
    region while its language is the same one, otherwise the language's usual region.
    """
    chosen = pick_language(wanted)
    translator = QTranslator()
    catalogue = _catalogue(chosen)
    if not translator.load(catalogue):
        raise FileNotFoundError(f"The catalogue for {chosen} cannot be read.")
    if _Current.translator is not None:
        QCoreApplication.removeTranslator(_Current.translator)
    # Qt reads the catalogue where it lies: both must outlive every translation.
    _Current.language, _Current.translator, _Current.catalogue = chosen, translator, catalogue
    system = QLocale.system()
    own = system.name().split("_")[0] == chosen.split("_")[0]
    _Current.locale = system if own else QLocale(chosen)
    QLocale.setDefault(_Current.locale)
    QCoreApplication.installTranslator(translator)
    return chosen


def language() -> str:
    """Return the language spoken now."""
    return _Current.language


def locale() -> QLocale:
    """Return the locale that dates and numbers are written in now."""
    return _Current.locale


def _catalogue(name: str) -> bytes:
    return files("resources").joinpath("translations", f"{name}.qm").read_bytes()
