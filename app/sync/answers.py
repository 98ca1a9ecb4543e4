"""The bodies of HTTP answers that are no records, pages or verdicts."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec import UNSET, UnsetType

from protocol import PROTOCOL

__all__ = [
    "Device",
    "DeviceSession",
    "Digest",
    "Found",
    "SenderEntry",
    "SenderEvents",
    "SessionList",
    "SignIn",
    "SignedIn",
]


class Device(msgspec.Struct, frozen=True, kw_only=True):
    """One installation of the desktop."""

    id: str
    name: str = ""
    platform: str = ""


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """A sign-in, by e-mail address and password or by one-time link, which sets the password."""

    email: str | UnsetType = UNSET
    link: str | UnsetType = UNSET
    password: str
    code: str | UnsetType = UNSET
    device: Device
    protocol: int = PROTOCOL


class SignedIn(msgspec.Struct, frozen=True, kw_only=True):
    """What a successful sign-in answers."""

    token: str
    user_id: str
    account_id: str
    epoch: str


class DeviceSession(msgspec.Struct, frozen=True, kw_only=True):
    """One device that is signed in."""

    id: str
    device: Device
    created_at: datetime | None = None
    last_used_at: datetime | None = None
    current: bool = False
    new: bool = False
    """Nobody has said yet that this device is theirs."""


class SessionList(msgspec.Struct, frozen=True, kw_only=True):
    """The person's devices."""

    sessions: list[DeviceSession]


class SenderEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one event of a sender, as the server writes it down."""

    type: str
    received_at: datetime
    verdict: str
    problem: str | None = None
    path: str = ""


class SenderEvents(msgspec.Struct, frozen=True, kw_only=True):
    """The last events of one sender, the newest first."""

    events: list[SenderEntry]


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """Digests of (type, id, version) per type, as of ``cursor`` (S15)."""

    epoch: str
    cursor: int
    history_from: datetime
    """Done notifications created before it are left out on both sides."""
    digests: dict[str, str]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Records that match a search, as of the version ``as_of`` (S14)."""

    epoch: str
    as_of: int
    records: list[msgspec.Raw] = []
