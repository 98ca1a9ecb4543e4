"""Passwords and tokens: hashed so that what is stored opens nothing (argon2, SHA-256)."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

__all__ = [
    "KEY_PREFIX",
    "LINK_PREFIX",
    "MIN_PASSWORD",
    "TOKEN_PREFIX",
    "hash_password",
    "hash_token",
    "new_token",
    "verify_password",
]

MIN_PASSWORD: Final = 10
"""Characters a password must have at least."""

TOKEN_PREFIX: Final = "dbs_"
KEY_PREFIX: Final = "dbk_"
LINK_PREFIX: Final = "dbl_"
"""What sessions, senders' keys and one-time links begin with, to tell them apart when found."""

_HASHER: Final = PasswordHasher()


def hash_password(password: str) -> str:
    """Return *password* as argon2 keeps it; takes about 50 ms, so call it in a thread."""
    return _HASHER.hash(password)


def verify_password(hashed: str | None, password: str) -> bool:
    """Say whether *password* is the one behind *hashed*, in the time it takes either way.

    ``None`` stands for somebody without a password: never true, and no quicker, so that nobody
    learns from the clock which addresses exist. Takes about 50 ms, so call it in a thread.
    """
    try:
        _HASHER.verify(hashed if hashed is not None else _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
    return hashed is not None


def new_token(prefix: str) -> str:
    """Return a fresh secret of 256 random bits, at most 50 characters."""
    return prefix + secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Return what is stored of *token*; it has enough chance in it to need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


@cache
def _nobodys() -> str:
    return _HASHER.hash(secrets.token_urlsafe(16))
