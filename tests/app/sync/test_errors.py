"""What failures mean."""

from __future__ import annotations

import pytest

from app.sync import errors
from app.sync.errors import (
    ERRORS,
    SessionEnded,
    SessionRevoked,
    SyncError,
    ending_of_close,
    error_of_problem,
)
from app.sync.live import retryable
from protocol.problems import PROBLEMS

ENDING = {4400, 4401, 4403, 4426}


@pytest.mark.parametrize("code", [*range(1000, 1016), *range(4000, 4500)])
def test_every_close_code_but_four_is_retried(code: int) -> None:
    """Row 9: the desktop comes back after every code but those that end a session."""
    assert retryable(code) is (code not in ENDING)


def test_a_revoked_session_may_ask_for_a_wipe() -> None:
    wiped, kept = ending_of_close(4401, "wipe"), ending_of_close(4401, "bye")
    assert isinstance(wiped, SessionRevoked)
    assert isinstance(kept, SessionRevoked)
    assert (wiped.wipe, kept.wipe) == (True, False)


def test_every_error_has_words_of_its_own() -> None:
    classes = [getattr(errors, name) for name in errors.__all__]
    kinds = [
        one
        for one in classes
        if isinstance(one, type) and issubclass(one, SyncError) and one is not SyncError
    ]
    kinds.remove(SessionEnded)
    assert len({one.id for one in kinds}) == len(kinds)
    assert len({one.title for one in kinds}) == len(kinds)
    for one in kinds:
        assert one.message.endswith(".")
        assert one().trouble.title == one.title


def test_every_problem_of_a_desktop_is_understood() -> None:
    others = {"foreign-event", "key-unknown", "method-not-allowed", "unsupported-media-type"}
    assert set(PROBLEMS) - set(ERRORS) == others


def test_a_proxy_cannot_end_a_session() -> None:
    for status in (401, 402, 407, 418, 500, 502, 503, 504):
        assert not isinstance(error_of_problem("", status), SessionEnded)
