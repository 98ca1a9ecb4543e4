"""Signing in: what the next start makes of what the last one kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.places import computer_file
from app.secrets import Vault
from app.settings import ACCOUNT_ID, PERSON_ID, SERVER, Settings
from app.signing import Signing
from tests.app.test_program import Keeps

OURS, THEIRS = "a" * 64, "b" * 64


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The settings of somebody who signed in to this computer's server, which has moved since."""
    monkeypatch.setattr("app.places.config_folder", lambda: tmp_path)
    here = {"server": f"deskbell://join/192.0.2.44:9000/{OURS}", "hosts_server": True}
    computer_file().write_text(json.dumps(here))
    made = Settings(tmp_path / "pat.json")
    made.change({PERSON_ID.key: "p", ACCOUNT_ID.key: "a"})
    return made


@pytest.fixture
def signing(settings: Settings) -> Signing:
    """Signing with a session of last time."""
    vault = Vault(lambda: Keeps({("Deskbell", "pat:session"): "token"}))
    return Signing("pat", settings, vault)


async def test_the_server_of_this_computer_is_found_wherever_the_network_has_put_it(
    signing: Signing, settings: Settings
) -> None:
    settings.set(SERVER, f"deskbell://join/192.0.2.9:8737/{OURS}")
    session = await signing.recall()
    assert session is not None
    assert session.address.text == f"deskbell://join/127.0.0.1:9000/{OURS}"
    assert settings[SERVER] == f"deskbell://join/192.0.2.44:9000/{OURS}"


@pytest.mark.parametrize(
    "server", [f"deskbell://join/192.0.2.9:8737/{THEIRS}", "http://127.0.0.1:8737"]
)
async def test_any_other_server_is_where_it_was(
    signing: Signing, settings: Settings, server: str
) -> None:
    settings.set(SERVER, server)
    session = await signing.recall()
    assert session is not None and session.address.text == server
    assert settings[SERVER] == server
