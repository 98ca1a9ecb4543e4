"""Tests of passwords and tokens."""

from __future__ import annotations

import time

from server.passwords import TOKEN_PREFIX, hash_password, hash_token, new_token, verify_password


def test_a_password_is_known_by_its_hash_only() -> None:
    hashed = hash_password("correct horse battery")
    assert "horse" not in hashed
    assert hashed.startswith("$argon2id$")
    assert hash_password("correct horse battery") != hashed
    assert verify_password(hashed, "correct horse battery")
    assert not verify_password(hashed, "correct horse batterY")


def test_nobody_has_no_password_and_it_takes_as_long_to_say_so() -> None:
    hashed = hash_password("x")
    verify_password(None, "warm up")
    times = {}
    for name, stored in (("somebody", hashed), ("nobody", None)):
        began = time.perf_counter()
        for _ in range(3):
            assert not verify_password(stored, "wrong")
        times[name] = time.perf_counter() - began
    assert 0.2 < times["nobody"] / times["somebody"] < 5


def test_a_damaged_hash_opens_nothing() -> None:
    assert not verify_password("", "")
    assert not verify_password("$argon2id$broken", "x")


def test_tokens_differ_are_short_and_stored_hashed() -> None:
    tokens = {new_token(TOKEN_PREFIX) for _ in range(100)}
    assert len(tokens) == 100
    for token in tokens:
        assert token.startswith(TOKEN_PREFIX)
        assert len(token) <= 50
        assert len(hash_token(token)) == 64
        assert token not in hash_token(token)
