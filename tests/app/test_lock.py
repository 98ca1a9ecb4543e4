"""The lock of a shared computer."""

from __future__ import annotations

import pytest

from app.lock import fits, sealed
from app.secrets import MAX_SECRET


def test_the_right_password_fits_and_no_other() -> None:
    seal = sealed("correct horse")
    assert fits("correct horse", seal)
    assert not fits("Correct horse", seal)
    assert not fits("", seal)


def test_a_seal_says_nothing_of_the_password_and_fits_into_a_vault() -> None:
    one, two = sealed("пароль"), sealed("пароль")
    assert one != two
    assert len(one) < MAX_SECRET


@pytest.mark.parametrize("seal", ["", ".", "x.y", "no dot", "!!.!!"])
def test_a_seal_that_is_none_fits_nothing(seal: str) -> None:
    assert not fits("", seal)
