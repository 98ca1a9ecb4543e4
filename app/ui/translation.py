"""The person's language: which one, its catalogue, and its way to write dates and numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from resources import FOLDER

__all__ = ["LANGUAGES", "install_language", "language", "locale", "pick_language", "pick_locale"]

LANGUAGES: Final = {
    "en": "English",
    "pt_BR": "Português (Brasil)",
    "ru": "Русский",
    "pl": "Polski",
}
"""Every language there is a catalogue for, by its own name."""


_USUAL: Final = {"en": "en_GB", "pt_BR": "pt_BR", "ru": "ru_RU", "pl": "pl_PL"}
"""Where a language is taken to be at home while the system says nothing."""


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

    Qt tells every window of it (``LanguageChange``).
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
    _Current.locale = pick_locale(chosen, QLocale.system())
    QLocale.setDefault(_Current.locale)
    QCoreApplication.installTranslator(translator)
    return chosen


def pick_locale(chosen: str, system: QLocale) -> QLocale:
    """Return the locale for a language: the system's own where it speaks it.

    Otherwise the language as it is written in the system's region, if it is written there: who
    reads English in Poland keeps the clock of 24 hours.
    """
    if system.language() == QLocale.Language.C:
        return QLocale(_USUAL[chosen])
    if system.name().split("_")[0] == chosen.split("_")[0]:
        return system
    there = QLocale(QLocale(chosen).language(), system.territory())
    return there if there.territory() == system.territory() else QLocale(_USUAL[chosen])


def language() -> str:
    """Return the language spoken now."""
    return _Current.language


def locale() -> QLocale:
    """Return the locale that dates and numbers are written in now."""
    return _Current.locale


def _catalogue(name: str) -> bytes:
    return FOLDER.joinpath("translations", f"{name}.qm").read_bytes()
