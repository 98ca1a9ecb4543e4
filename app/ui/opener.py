"""The one opener: the only way from the interface to another program."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

__all__ = ["SCHEMES", "Opener", "clean_url", "open_url"]

SCHEMES: Final = ("https", "http", "mailto", "tel")
"""Whatever else a link may start, it is not started (reliability, 40)."""

_LONGEST: Final = 2_000

Opener = Callable[[str], bool]
"""Opens an address outside and says whether it was one that may be opened."""

_FORBIDDEN: Final = frozenset("\\\"'`<>{}|^")
"""Characters that no address needs unescaped, and that shells and old systems take for orders."""


def clean_url(text: str) -> str | None:
    """Return *text* as an address that may be opened, or ``None``.

    Only a plain absolute address of a known scheme passes: it is not trimmed, repaired or guessed
    at, because what is opened must be what was looked at.
    """
    if not text or len(text) > _LONGEST or not _is_plain(text):
        return None
    scheme, colon, rest = text.partition(":")
    if not colon or scheme.lower() not in SCHEMES or not rest:
        return None
    if scheme.lower() in ("http", "https"):
        return text if _names_a_host(text) else None
    if scheme.lower() == "mailto":
        return (
            text
            if "@" in rest and not rest.startswith(("/", "-")) and _attaches_none(rest)
            else None
        )
    return text if _is_number(rest) else None


def open_url(text: str) -> bool:
    """Open *text* in the person's browser, mail program or telephone; say whether it was opened.

    Nothing happens, and ``False`` is returned, for any address that :func:`clean_url` refuses.
    """
    address = clean_url(text)
    if address is None:
        return False
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in SCHEMES:
        return False
    return QDesktopServices.openUrl(url)


def _is_plain(text: str) -> bool:
    return not any(
        mark in _FORBIDDEN or mark.isspace() or unicodedata.category(mark).startswith("C")
        for mark in text
    )


def _names_a_host(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    # A name or password in front of the host serves only to disguise it.
    return (
        bool(parts.hostname)
        and "@" not in parts.netloc
        and text[len(parts.scheme) :].startswith("://")
    )


def _attaches_none(rest: str) -> bool:
    asked = rest.partition("?")[2].lower()
    names = [part.partition("=")[0] for part in asked.split("&") if part]
    return all(name in ("subject", "body", "cc") for name in names)


def _is_number(rest: str) -> bool:
    return all(mark in "+0123456789-.()*#;=ext%" for mark in rest) and any(
        mark.isdigit() for mark in rest
    )
