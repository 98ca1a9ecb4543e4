"""Failures in words, in every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.embedded import ServerExists, ServerStartFailed
from app.models import errors as store_errors
from app.models.trouble import OWN_FAULT, Trouble
from app.sync import errors as sync_errors
from app.ui.refusals import refusal_words
from app.ui.translation import LANGUAGES, install_language
from app.ui.troubles import trouble_words
from protocol.refusals import REFUSALS


def troubles() -> Iterator[Trouble]:
    """Yield every failure that a person may be told of."""
    yield ServerStartFailed("port 8737 is taken").trouble
    yield ServerStartFailed("").trouble
    yield ServerStartFailed("", late=True).trouble
    yield OWN_FAULT
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


def test_of_what_a_server_said_only_the_field_is_told(qtbot: QtBot) -> None:
    said = "mutations[0].args.emails[0]: Expected `str`, got `int`"
    words = trouble_words(sync_errors.error_of_problem("bad-input", 400, said).trouble)
    assert words.message == "The server does not take what stands in “E-mail”."
    for other in ("Nobody knows", "nonsense: why", "<b>{field}</b>: x"):
        words = trouble_words(sync_errors.error_of_problem("bad-input", 400, other).trouble)
        assert words.message == "One of the fields is not what the server expects."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words_in_every_language(qtbot: QtBot, language: str) -> None:
    install_language("en")
    english = {reason: refusal_words(reason) for reason in REFUSALS}
    unknown = refusal_words("from-the-future")
    assert len(set(english.values())) == len(REFUSALS) and unknown not in english.values()
    install_language(language)
    try:
        for reason in REFUSALS:
            said = refusal_words(reason, "text: In the server's own words")
            assert "server's own" not in said
            assert language == "en" or said != english[reason], reason
        assert "future" not in refusal_words("from-the-future", "From the future")
    finally:
        install_language("en")


def test_nothing_is_promised_that_only_sync_does(qtbot: QtBot) -> None:
    """At the sign-in window nobody tries again but the person."""
    words = trouble_words(sync_errors.ServerBroken().trouble)
    assert words.message == "The server could not answer. Try again in a moment."
