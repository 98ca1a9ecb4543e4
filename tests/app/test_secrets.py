"""The vault: none, locked, changed, too long (row 42)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.chainer
import keyring.backends.fail
import keyring.errors
import pytest

from app.secrets import MAX_SECRET, Vault, trusted_backend


class Backend(keyring.backend.KeyringBackend):
    """Keeps secrets in memory, or fails as a locked keyring does."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        self.kept[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("nothing there")

    def _look(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked("the person closed the prompt")


class Plain(Backend):
    """Looks just like one that keeps secrets."""


@pytest.fixture
def use() -> object:
    """Install a backend for one test."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_a_secret_is_kept_recalled_and_forgotten() -> None:
    backend = Backend()
    vault = Vault(lambda: backend)
    assert vault.keep("pat:session", "t0ken")
    assert Vault(lambda: backend).recall("pat:session") == "t0ken"
    vault.forget("pat:session")
    assert vault.recall("pat:session") is None
    vault.forget("pat:session")
    assert backend.kept == {}


def test_without_a_vault_a_secret_lasts_as_long_as_the_process(tmp_path: Path) -> None:
    vault = Vault(lambda: None)
    assert not vault.keep("pat:session", "t0ken")
    assert vault.recall("pat:session") == "t0ken"
    assert Vault(lambda: None).recall("pat:session") is None
    vault.forget("pat:session")
    assert vault.recall("pat:session") is None


def test_a_locked_vault_is_one_without_the_secret() -> None:
    backend = Backend()
    vault = Vault(lambda: backend)
    backend.locked = True
    assert not vault.keep("pat:session", "t0ken")
    assert vault.recall("pat:session") == "t0ken", "this process goes on"
    assert Vault(lambda: backend).recall("pat:session") is None
    vault.forget("pat:session")


def test_too_long_a_secret_is_refused_before_the_vault_sees_it() -> None:
    backend = Backend()
    with pytest.raises(ValueError, match="too long"):
        Vault(lambda: backend).keep("pat:session", "x" * (MAX_SECRET + 1))
    assert backend.kept == {}


def test_headless_there_is_no_vault(use: Callable[[object], None]) -> None:
    use(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    assert trusted_backend() is None


def test_a_backend_that_writes_plain_files_is_no_vault(use: Callable[[object], None]) -> None:
    """Only what is known to keep a secret is trusted: a new one fails safe."""
    use(Plain())
    assert trusted_backend() is None


def test_in_a_chain_only_the_trusted_one_is_used(
    use: Callable[[object], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = Backend()
    monkeypatch.setattr(type(trusted), "__module__", "keyring.backends.SecretService")
    chain = keyring.backends.chainer.ChainerBackend()  # type: ignore[no-untyped-call]
    monkeypatch.setattr(type(chain), "backends", [Plain(), trusted], raising=False)
    use(chain)
    found = trusted_backend()
    assert type(found).__name__ in {"Backend", "Plain"}
    assert type(found).__module__ == "keyring.backends.SecretService"


def test_the_backend_is_looked_for_once_and_late() -> None:
    looked: list[int] = []

    def find() -> None:
        looked.append(1)

    vault = Vault(find)
    assert looked == []
    vault.recall("a")
    vault.recall("b")
    assert looked == [1]
