"""Tests of the settings: where they come from and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.config import SECRETS, ConfigError, Settings, load_settings


def test_without_anything_it_is_sqlite_on_loopback(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, environ={})
    assert settings.store_url == f"sqlite:///{tmp_path / 'deskbell.db'}"
    assert (settings.host, settings.port, settings.tls) == ("127.0.0.1", 8737, False)


def test_the_command_wins_over_the_environment_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "deskbell.toml").write_text('port = 1\nhost = "10.0.0.1"\nlog_level = "error"\n')
    environ = {"DESKBELL_PORT": "2", "DESKBELL_HOST": "10.0.0.2"}
    settings = load_settings(tmp_path, {"port": 3, "host": None}, environ=environ)
    assert (settings.port, settings.host, settings.log_level) == (3, "10.0.0.2", "error")


def test_well_known_names_work_and_ours_win(tmp_path: Path) -> None:
    environ = {"DATABASE_URL": "postgresql+psycopg://a/b", "BUS_URL": "nats://a"}
    settings = load_settings(tmp_path, environ=environ)
    assert (settings.store_url, settings.bus_url) == ("postgresql+psycopg://a/b", "nats://a")
    environ["DESKBELL_BUS_URL"] = "nats://b"
    assert load_settings(tmp_path, environ=environ).bus_url == "nats://b"


def test_another_file_may_be_named(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text("port = 5\nbehind_proxy = true\n")
    settings = load_settings(tmp_path, environ={"DESKBELL_CONFIG": str(file)})
    assert (settings.port, settings.behind_proxy) == (5, True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("prot = 1", "prot"),
        ('port = "many"', "port"),
        ("port = 70000", "port"),
        ("poll_seconds = 31", "poll_seconds"),
        ("ping_seconds = 0", "ping_seconds"),
        ('certificate = "a.pem"', "certificate_key"),
        ("port = ", "deskbell.toml"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "deskbell.toml").write_text(text)
    with pytest.raises(ConfigError, match=named):
        load_settings(tmp_path, environ={})


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="does not exist"):
        load_settings(tmp_path, environ={"DESKBELL_CONFIG": str(tmp_path / "none.toml")})


@pytest.mark.parametrize(
    ("host", "proxy", "tls"),
    [
        ("127.0.0.1", False, False),
        ("::1", False, False),
        ("0.0.0.0", False, True),
        ("192.168.1.5", False, True),
        ("0.0.0.0", True, False),
    ],
)
def test_tls_everywhere_but_on_loopback_and_behind_a_proxy(
    host: str, proxy: bool, tls: bool
) -> None:
    assert Settings(data=Path(), host=host, behind_proxy=proxy).tls is tls


def test_secrets_are_settings() -> None:
    assert set(Settings.__struct_fields__) > SECRETS
