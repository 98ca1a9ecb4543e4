"""The TLS context of one server: pinned certificate, own authority, or the computer's."""

from __future__ import annotations

import hashlib
import hmac
import ssl
from pathlib import Path
from typing import NoReturn

from app.sync.address import Address
from app.sync.errors import CertificateDated, CertificateUnknown, CertificateWrong, SyncError

__all__ = ["PIN_MISMATCH", "trust", "trust_error"]

PIN_MISMATCH = "the certificate is not the pinned one"

# OpenSSL's verdicts about dates: X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED
_DATE_VERDICTS = frozenset({9, 10})


class _PinnedContext(ssl.SSLContext):
    """A context in which only one certificate ends a handshake well.

    asyncio makes every connection through ``wrap_bio``; anything else would not see the pin.
    """

    def wrap_socket(self, *args: object, **kwargs: object) -> NoReturn:
        """Refuse: a blocking socket would skip the pin."""
        raise NotImplementedError("pinned connections are asynchronous")


def trust(address: Address, authority: Path | None = None) -> ssl.SSLContext | None:
    """Return how to talk to *address*, or ``None`` where it is plain HTTP on this computer.

    TLS is 1.2 or newer. A pinned certificate is compared by its SHA-256 before a byte of ours is
    sent, whatever its name and dates say: a wrong clock does not lock anybody out of a server they
    were invited to. Without a pin the computer's authorities decide, and those in the file
    *authority*. Raises ``OSError`` or ``ssl.SSLError`` when that file cannot be used.
    """
    if not address.secure:
        return None
    if address.fingerprint:
        return _pinned(address.fingerprint)
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if authority is not None:
        context.load_verify_locations(cafile=str(authority))
    return context


def _pinned(fingerprint: str) -> ssl.SSLContext:
    class PinnedObject(ssl.SSLObject):
        def do_handshake(self) -> None:
            super().do_handshake()
            shown = self.getpeercert(binary_form=True) or b""
            if not hmac.compare_digest(hashlib.sha256(shown).hexdigest(), fingerprint):
                raise ssl.SSLCertVerificationError(PIN_MISMATCH)

    context = _PinnedContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False  # the pin is narrower than any name
    context.verify_mode = ssl.CERT_NONE
    context.sslobject_class = PinnedObject
    return context


def trust_error(error: BaseException) -> SyncError | None:
    """Return what a failed handshake anywhere in *error*'s causes means, or ``None``: no TLS."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        if isinstance(cause, ssl.SSLCertVerificationError):
            verdict = getattr(cause, "verify_code", 0)
            if not verdict:
                return CertificateWrong()  # the pin's, which OpenSSL does not know
            return CertificateDated() if verdict in _DATE_VERDICTS else CertificateUnknown()
        seen.add(id(cause))
        cause = cause.__cause__ or cause.__context__
    return None
