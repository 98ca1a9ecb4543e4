"""The vault of the operating system, where the tokens of sessions are kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from typing import Final, Protocol, cast

__all__ = ["MAX_SECRET", "Backend", "Vault", "system_vault", "trusted_backend"]

MAX_SECRET: Final = 256
"""Characters; the vault of Windows fails on long ones (row 42)."""

_SERVICE: Final = "Deskbell"

# Only these keep a secret. Others exist that write a plain file and look just the same.
_TRUSTED: Final = frozenset(
    {
        "keyring.backends.Windows",
        "keyring.backends.macOS",
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
    }
)

log = logging.getLogger(__name__)


class Backend(Protocol):
    """What keeps secrets, as keyring's backends do."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class Vault:
    """Secrets by name; where the system has no vault, they last as long as this process.

    Nothing is ever written in plain text. A vault may ask the person to unlock it, so call from a
    thread. A vault that fails is a vault without the secret: the person signs in again.
    """

    def __init__(self, find: Callable[[], Backend | None]) -> None:
        """*find* is called once, when a secret is first asked for."""
        self._find = find
        self._memory: dict[str, str] = {}

    @cached_property
    def _backend(self) -> Backend | None:
        return self._find()

    def recall(self, name: str) -> str | None:
        """Return the secret called *name*, or ``None``."""
        if name in self._memory or self._backend is None:
            return self._memory.get(name)
        try:
            return self._backend.get_password(_SERVICE, name) or None
        except Exception as error:  # backends raise whatever their bus raises
            log.warning("the vault cannot be read: %s", type(error).__name__)
            return None

    def keep(self, name: str, secret: str) -> bool:
        """Keep *secret*; ``False`` when it will not outlive this process.

        Raises ``ValueError`` for more than :data:`MAX_SECRET` characters.
        """
        if len(secret) > MAX_SECRET:
            raise ValueError("the secret is too long for the vault")
        self._memory[name] = secret
        if self._backend is None:
            return False
        try:
            self._backend.set_password(_SERVICE, name, secret)
            return self._backend.get_password(_SERVICE, name) == secret
        except Exception as error:
            log.warning("the vault cannot be written: %s", type(error).__name__)
            return False

    def forget(self, name: str) -> None:
        """Forget the secret called *name*, if there is one."""
        self._memory.pop(name, None)
        if self._backend is None:
            return
        try:
            self._backend.delete_password(_SERVICE, name)
        except Exception as error:
            log.info("nothing to forget in the vault: %s", type(error).__name__)


def system_vault() -> Vault:
    """Return the system's vault, or where it has none, one that lasts as long as this process."""
    return Vault(trusted_backend)


def trusted_backend() -> Backend | None:
    """Return what keeps secrets on this system, ``None`` where nothing trustworthy does."""
    try:
        import keyring  # not before the first paint (P1)

        found = keyring.get_keyring()
        candidates = list(getattr(found, "backends", None) or [found])
    except Exception as error:
        log.warning("there is no vault: %s", type(error).__name__)
        return None
    for one in candidates:
        if type(one).__module__ in _TRUSTED:
            return cast(Backend, one)
    log.info("there is no vault that keeps secrets; the session is not remembered")
    return None
