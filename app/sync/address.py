"""The address of a server, as a person types it or an invitation carries it."""

from __future__ import annotations

import ipaddress
import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

import msgspec

from app.sync.errors import BadAddress

__all__ = ["DEFAULT_PORT", "Address", "is_loopback", "parse_address"]

DEFAULT_PORT: Final = 8737
HTTPS_PORT: Final = 443
"""What ``deskbell-server serve`` listens on unless told otherwise."""

_FINGERPRINT: Final = re.compile(r"[0-9a-f]{64}")


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where a server is and how it proves that it is the one.

    ``fingerprint`` is the SHA-256 of its certificate, 64 lower-case hexadecimal digits; empty
    means that the computer's own certificate authorities vouch for it. ``link`` is the one-time
    link of an invitation, where the text held one.
    """

    host: str
    port: int
    secure: bool
    fingerprint: str = ""
    link: str = ""

    @property
    def http_url(self) -> str:
        """The address of the HTTP interface, without a final slash."""
        return f"{'https' if self.secure else 'http'}://{self._authority}"

    @property
    def socket_url(self) -> str:
        """The address of the live socket."""
        return f"{'wss' if self.secure else 'ws'}://{self._authority}/v1/live"

    @property
    def text(self) -> str:
        """The address as it is stored and shown: an invitation where a certificate is pinned."""
        if self.fingerprint:
            return f"deskbell://join/{self._authority}/{self.fingerprint}"
        return self.http_url

    @property
    def _authority(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def parse_address(text: str) -> Address:
    """Return the address in *text*.

    Taken are ``deskbell://join/host:port/<fingerprint>``, ``https://host[:port]``, a bare
    ``host[:port]`` (TLS, except on this computer) and ``http://`` to this computer only. Without a
    port a written ``https://`` means 443, as everywhere; all else means :data:`DEFAULT_PORT`.
    Raises :class:`BadAddress` for anything else, plain ``http:`` to another computer included.
    """
    written = text.strip()
    if written.lower().startswith("deskbell:"):
        written = "".join(written.split())  # a mail program breaks long invitations over lines
    if not written or any(char.isspace() or not char.isprintable() for char in written):
        raise BadAddress()
    if written.lower().startswith("deskbell:"):
        return _invitation(written)
    if "://" not in written:
        host, port = _split(f"//{written}")
        scheme = "http" if is_loopback(host) else "https"
        return _plain(f"{scheme}://{written}", port or DEFAULT_PORT)
    return _plain(written, HTTPS_PORT if written.lower().startswith("https:") else DEFAULT_PORT)


def _invitation(written: str) -> Address:
    parts = urlsplit(written)
    pieces = [piece for piece in parts.path.split("/") if piece]
    if parts.netloc.lower() != "join" or not 1 <= len(pieces) <= 2:
        raise BadAddress()
    host, port = _split(f"//{pieces[0]}")
    fingerprint = pieces[1].replace(":", "").lower() if len(pieces) == 2 else ""
    if fingerprint and not _FINGERPRINT.fullmatch(fingerprint):
        raise BadAddress()
    link = parse_qs(parts.query).get("link", [""])[0]
    return Address(
        host=host,
        port=port or DEFAULT_PORT,
        secure=bool(fingerprint) or not is_loopback(host),
        fingerprint=fingerprint,
        link=link,
    )


def _plain(written: str, usual: int) -> Address:
    parts = urlsplit(written)
    host, port = _split(written)
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https") or parts.username is not None or parts.path not in ("", "/"):
        raise BadAddress()
    if scheme == "http" and not is_loopback(host):
        raise BadAddress(
            "Plain http:// is only for this computer. Use https:// or your invitation.",
            problem="insecure",
        )
    return Address(host=host, port=port or usual, secure=scheme == "https")


def _split(written: str) -> tuple[str, int | None]:
    try:
        parts = urlsplit(written)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise BadAddress() from None
    if not host or port == 0:
        raise BadAddress()
    return host, port


def is_loopback(host: str) -> bool:
    """Say whether only this computer reaches *host*."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
