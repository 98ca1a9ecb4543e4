"""The lock of a shared computer: a password checked without the server, and without keeping it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
from typing import Final

__all__ = ["fits", "sealed"]

_COST: Final = 2**14
_BLOCK: Final = 8


def sealed(password: str) -> str:
    """Return what is kept of *password*, to check another one by: short enough for a vault."""
    salt = os.urandom(16)
    return f"{_text(salt)}.{_text(_derived(password, salt))}"


def fits(password: str, seal: str) -> bool:
    """Say whether *password* is the one that was sealed; ``False`` for a seal that is none."""
    salt, _, derived = seal.partition(".")
    try:
        expected = base64.urlsafe_b64decode(derived)
        return hmac.compare_digest(_derived(password, base64.urlsafe_b64decode(salt)), expected)
    except ValueError:
        return False


def _derived(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=1, dklen=32)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()
