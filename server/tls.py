"""The server's own certificate: made once, pinned by its fingerprint in the join address."""

from __future__ import annotations

import hashlib
import ipaddress
import os
import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from server.config import ConfigError, Settings

__all__ = [
    "Certificate",
    "certificate_of",
    "fingerprint",
    "join_address",
    "own_certificate",
    "reachable_host",
]

LIFETIME: Final = timedelta(days=3_650)
"""Long, because every desktop pins it: a new one means a new address for all colleagues."""


class Certificate:
    """A certificate with its key, as two PEM files."""

    def __init__(self, certificate: Path, key: Path) -> None:
        self.certificate = certificate
        self.key = key

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, 64 lower-case hexadecimal digits."""
        return fingerprint(self.certificate.read_text(encoding="ascii"))

    @property
    def pin(self) -> str:
        """What a join address pins: the fingerprint, and nothing where an authority vouches.

        Such a certificate is renewed every few weeks, which would lock everybody out.
        """
        pem = self.certificate.read_text(encoding="ascii")
        certificate = x509.load_pem_x509_certificate(pem.encode("ascii"))
        return fingerprint(pem) if certificate.issuer == certificate.subject else ""


def fingerprint(pem: str) -> str:
    """Return the SHA-256 of the first certificate in *pem*; raises ``ValueError`` without one."""
    certificate = x509.load_pem_x509_certificate(pem.encode("ascii"))
    der = ssl.PEM_cert_to_DER_cert(
        certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")
    )
    return hashlib.sha256(der).hexdigest()


def certificate_of(settings: Settings) -> Certificate | None:
    """Return what to serve with, ``None`` for no TLS: the one of the settings, else the own one.

    Raises :class:`server.config.ConfigError` for one in the settings that cannot be served with.
    """
    if not settings.tls:
        return None
    if settings.certificate is None or settings.certificate_key is None:
        return own_certificate(settings.data)
    return _given(settings.certificate, settings.certificate_key)


def _given(certificate: Path, key: Path) -> Certificate:
    for path in (certificate, key):
        if not path.is_file():
            raise ConfigError(f"{path} does not exist")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
        fingerprint(certificate.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        raise ConfigError(
            f"certificate = {certificate} and certificate_key = {key} are no certificate with its"
            f" key, both as PEM without a password: {error}"
        ) from None
    return Certificate(certificate, key)


def own_certificate(data: Path) -> Certificate:
    """Return the server's own certificate in *data*, made now if there is none (row 51)."""
    folder = data / "tls"
    made = Certificate(folder / "certificate.pem", folder / "key.pem")
    if not (made.certificate.exists() and made.key.exists()):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = ec.generate_private_key(ec.SECP256R1())
        _write(made.key, _key_pem(key))
        _write(made.certificate, _signed(key).public_bytes(serialization.Encoding.PEM))
    return made


def join_address(host: str, port: int, certificate_fingerprint: str) -> str:
    """Return the address colleagues open: ``deskbell://join/host:port/<fingerprint>``."""
    shown = f"[{host}]" if ":" in host else host
    return f"deskbell://join/{shown}:{port}/{certificate_fingerprint}"


def reachable_host(host: str) -> str:
    """Return a name or address by which others reach a server that listens on *host*."""
    if host not in {"0.0.0.0", "::", ""}:
        return host
    # Connecting a datagram socket sends nothing; it only asks which own address would be used.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return socket.gethostname()
        return str(probe.getsockname()[0])


def _key_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _signed(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Deskbell server")])
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + LIFETIME)
        .add_extension(x509.SubjectAlternativeName(_names()), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )


def _names() -> list[x509.GeneralName]:
    host = socket.gethostname()
    texts = {"localhost", *([host] if host.isascii() else [])}
    addresses = {"127.0.0.1", "::1"}
    found = reachable_host("0.0.0.0")
    try:
        ipaddress.ip_address(found)
    except ValueError:
        texts.add(found)
    else:
        addresses.add(found)
    return [
        *(x509.DNSName(text) for text in sorted(texts)),
        *(x509.IPAddress(ipaddress.ip_address(text)) for text in sorted(addresses)),
    ]


def _write(path: Path, body: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
