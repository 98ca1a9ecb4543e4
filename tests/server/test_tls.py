"""Tests of the certificate: one that a client can pin, kept from others."""

from __future__ import annotations

import hashlib
import ssl
import stat
from pathlib import Path

import pytest
from cryptography import x509

from server.tls import fingerprint, join_address, own_certificate, reachable_host


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
