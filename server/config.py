"""Settings of one server process: one table, filled from a file, the environment, the command."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

__all__ = ["ALIASES", "CONFIG_FILE", "SECRETS", "ConfigError", "Settings", "load_settings"]

CONFIG_FILE: Final = "deskbell.toml"
"""Read from the data directory unless ``DESKBELL_CONFIG`` names another file."""

PREFIX: Final = "DESKBELL_"

ALIASES: Final[Mapping[str, str]] = {"DATABASE_URL": "database_url", "BUS_URL": "bus_url"}
"""Environment variables that other tools also know; the prefixed ones win over them."""

SECRETS: Final = frozenset({"database_url", "bus_url", "metrics_token"})
"""Settings that may carry a secret: the command line has no option for them."""


class ConfigError(Exception):
    """A setting that cannot be used; the text names it and says why."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that can be set for one server process."""

    data: Path
    """The directory of the database, the certificate, files and backups."""
    host: str = "127.0.0.1"
    port: int = 8737
    """0 takes any free port; the line printed at start names it."""
    behind_proxy: bool = False
    """A proxy on this machine or network ends TLS; ``X-Forwarded-For`` is believed."""
    public_host: str = ""
    """The name colleagues reach this machine by; empty: found by itself."""
    database_url: str = ""
    """Empty: SQLite in the data directory."""
    bus_url: str = ""
    """Empty: this process is alone and needs no bus."""
    certificate: Path | None = None
    """A certificate (PEM) to use instead of the server's own; needs ``certificate_key``."""
    certificate_key: Path | None = None
    metrics_token: str = ""
    """Empty: the one in the data directory, made at ``init``."""
    log_level: str = "info"
    announce_devices: bool = True
    """Whoever signs in on a new device is asked on their others whether it was them."""
    backups: bool = True
    """Hourly and daily copies by itself (SQLite; PostgreSQL has its own tools)."""
    poll_seconds: float = 2.0
    """How often the database is asked what other processes changed, 30 at most (row 28)."""
    ping_seconds: float = 15.0
    """Between pings on a socket; a socket is dead 10 s after an unanswered one."""

    @property
    def store_url(self) -> str:
        """The database to open."""
        return self.database_url or f"sqlite:///{self.data / 'deskbell.db'}"

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return self.host in {"127.0.0.1", "::1", "localhost"}

    @property
    def tls(self) -> bool:
        """Whether the server itself speaks TLS."""
        return self.certificate is not None or not (self.loopback or self.behind_proxy)


def load_settings(
    data: Path,
    given: Mapping[str, Any] | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Return the settings for *data*: defaults, then the file, the environment, *given*.

    Values of *given* that are ``None`` count as not given. Raises :class:`ConfigError`.
    """
    values: dict[str, Any] = _from_file(data, environ)
    values.update(_from_environment(environ))
    values.update({name: value for name, value in (given or {}).items() if value is not None})
    values["data"] = data
    try:
        settings = msgspec.convert(values, Settings, strict=False, dec_hook=_convert)
    except msgspec.ValidationError as error:
        raise ConfigError(str(error)) from None
    return _checked(settings)


def _convert(type_: type[Any], value: object) -> Any:  # noqa: ANN401 - as msgspec calls it
    if type_ is Path and isinstance(value, str | Path):
        return Path(value)
    raise NotImplementedError(f"nobody said how to read {type_}")


def _from_file(data: Path, environ: Mapping[str, str]) -> dict[str, Any]:
    named = environ.get(f"{PREFIX}CONFIG")
    path = Path(named) if named else data / CONFIG_FILE
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        if named:
            raise ConfigError(f"{path} does not exist") from None
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found = {name: environ[key] for key, name in ALIASES.items() if environ.get(key)}
    for name in Settings.__struct_fields__:
        value = environ.get(f"{PREFIX}{name.upper()}")
        if value:
            found[name] = value
    found.pop("data", None)
    return found


def _checked(settings: Settings) -> Settings:
    if not 0 <= settings.port <= 65_535:
        raise ConfigError(f"port {settings.port} is none: 0 to 65535")
    if (settings.certificate is None) != (settings.certificate_key is None):
        raise ConfigError("certificate and certificate_key are given together or not at all")
    if not 0 < settings.poll_seconds <= 30:
        raise ConfigError("poll_seconds is more than 0 and at most 30")
    if settings.ping_seconds <= 0:
        raise ConfigError("ping_seconds is more than 0")
    return settings
