"""Failures in words, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.embedded import ServerExists, ServerStartFailed
from app.models import errors as store_errors
from app.models.trouble import Trouble
from app.sync import errors as sync_errors
from app.ui.translation import LANGUAGES, install_language
from app.ui.troubles import trouble_words


def troubles() -> Iterator[Trouble]:
    """Yield every failure that a person may be told of."""
    yield ServerStartFailed("port 8737 is taken").trouble
    yield ServerExists("http://127.0.0.1:8737").trouble
    bases = sync_errors.SyncError, store_errors.StoreError
    for module in (sync_errors, store_errors):
        for name in set(module.__all__) - {"SyncError", "SessionEnded"}:
            kind = getattr(module, name)
            if isinstance(kind, type) and issubclass(kind, bases):
                yield kind().trouble


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_failure_has_words_in_every_language(qtbot: QtBot, language: str) -> None:
    install_language(language)
    try:
        for trouble in troubles():
            words = trouble_words(trouble)
            assert words.title
            assert words.message
            assert "{" not in words.title + words.message
            if language != "en" and trouble.id != "server-start":
                assert words.title != trouble.title, trouble.id
    finally:
        install_language("en")


def test_an_unknown_failure_keeps_its_own_words(qtbot: QtBot) -> None:
    trouble = Trouble(id="from-the-future", title="Strange", message="Nobody {knows}.")
    assert trouble_words(trouble) == ("Strange", "Nobody {knows}.")


def test_what_a_server_said_is_shown_as_it_is(qtbot: QtBot) -> None:
    detail = "<b>{field}</b>"
    trouble = Trouble(id="bad-input", title="", message="", params={"detail": detail})
    assert detail in trouble_words(trouble).message
