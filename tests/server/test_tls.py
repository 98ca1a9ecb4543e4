"""Tests of the certificate: one that a client can pin, kept from others."""

from __future__ import annotations

import hashlib
import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from server.config import ConfigError, Settings
from server.tls import certificate_of, fingerprint, join_address, own_certificate, reachable_host


def test_it_is_made_once(tmp_path: Path) -> None:
    first = own_certificate(tmp_path)
    assert own_certificate(tmp_path).fingerprint == first.fingerprint
    assert own_certificate(tmp_path / "other").fingerprint != first.fingerprint


def test_it_can_be_served_and_verified(tmp_path: Path) -> None:
    made = own_certificate(tmp_path)
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(made.certificate, made.key)
    ssl.create_default_context(cafile=str(made.certificate))
    names = (
        x509.load_pem_x509_certificate(made.certificate.read_bytes())
        .extensions.get_extension_for_class(x509.SubjectAlternativeName)
        .value
    )
    assert "localhost" in names.get_values_for_type(x509.DNSName)
    assert "127.0.0.1" in map(str, names.get_values_for_type(x509.IPAddress))


def test_the_fingerprint_is_of_the_certificate_itself(tmp_path: Path) -> None:
    made = own_certificate(tmp_path)
    pem = made.certificate.read_text()
    der = ssl.PEM_cert_to_DER_cert(pem)
    assert fingerprint(pem) == hashlib.sha256(der).hexdigest() == made.fingerprint


@pytest.mark.posix
def test_others_cannot_read_the_key(tmp_path: Path) -> None:
    made = own_certificate(tmp_path)
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.key.parent.stat().st_mode) == 0o700


def test_the_address_for_colleagues() -> None:
    assert join_address("shop.example", 8737, "ab" * 32) == (
        f"deskbell://join/shop.example:8737/{'ab' * 32}"
    )
    assert join_address("fe80::1", 1, "ab").startswith("deskbell://join/[fe80::1]:1/")


def test_a_host_that_means_all_is_told_by_an_address_of_this_machine() -> None:
    assert reachable_host("shop.example") == "shop.example"
    assert reachable_host("0.0.0.0") not in {"0.0.0.0", ""}


def _vouched_for(folder: Path) -> tuple[Path, Path]:
    """Make a certificate that an authority vouches for, as the settings may name one."""
    key, authority = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    now = datetime.now(UTC)

    def named(name: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])

    made = (
        x509.CertificateBuilder()
        .subject_name(named("shop.example"))
        .issuer_name(named("An authority"))
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=90))
        .sign(authority, hashes.SHA256())
    )
    folder.mkdir()
    files = folder / "chain.pem", folder / "key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    files[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return files


def test_what_is_renewed_every_few_weeks_is_not_pinned(tmp_path: Path) -> None:
    chain, key = _vouched_for(tmp_path / "given")
    settings = Settings(data=tmp_path, certificate=chain, certificate_key=key)
    vouched = certificate_of(settings)
    assert vouched is not None and vouched.pin == ""
    own = own_certificate(tmp_path / "other")
    given = Settings(data=tmp_path, certificate=own.certificate, certificate_key=own.key)
    pinned = certificate_of(given)
    assert pinned is not None and pinned.pin == own.fingerprint


def test_a_certificate_that_cannot_be_served_with_is_said(tmp_path: Path) -> None:
    chain, key = _vouched_for(tmp_path / "given")
    junk = tmp_path / "junk.pem"
    junk.write_text("not a certificate")
    other = own_certificate(tmp_path / "other").key
    for wrong in ((junk, key), (chain, junk), (chain, other), (chain, tmp_path / "none")):
        settings = Settings(data=tmp_path, certificate=wrong[0], certificate_key=wrong[1])
        with pytest.raises(ConfigError, match=r"\.pem|none"):
            certificate_of(settings)
