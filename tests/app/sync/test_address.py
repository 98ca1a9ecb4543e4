"""Addresses as people type them."""

from __future__ import annotations

import pytest

from app.sync.address import Address, parse_address
from app.sync.errors import BadAddress

PIN = "ab" * 32


@pytest.mark.parametrize(
    ("text", "url", "pin"),
    [
        (f"deskbell://join/shop.example:9000/{PIN}", "https://shop.example:9000", PIN),
        (f"deskbell://join/shop.example/{PIN.upper()}", "https://shop.example:8737", PIN),
        (f" deskbell://join/[::1]:9000/{PIN}\n", "https://[::1]:9000", PIN),
        ("https://shop.example", "https://shop.example:443", ""),
        ("https://shop.example:443/", "https://shop.example:443", ""),
        ("shop.example", "https://shop.example:8737", ""),
        ("192.168.1.5:9000", "https://192.168.1.5:9000", ""),
        ("localhost", "http://localhost:8737", ""),
        ("127.0.0.1:9000", "http://127.0.0.1:9000", ""),
        ("http://[::1]:9000", "http://[::1]:9000", ""),
        ("deskbell://join/127.0.0.1:9000", "http://127.0.0.1:9000", ""),
    ],
)
def test_is_understood(text: str, url: str, pin: str) -> None:
    address = parse_address(text)
    assert (address.http_url, address.fingerprint) == (url, pin)
    assert parse_address(address.text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "http://shop.example",
        "http://192.168.1.5:8737",
        "http://127.0.0.1.evil.example",
        "ftp://shop.example",
        "file:///etc/passwd",
        "https://user:word@shop.example",
        "https://shop.example/path",
        "https://shop.example:99999",
        "https://shop.example:0",
        "shop example",
        "deskbell://join/",
        "deskbell://join/shop.example/short",
        f"deskbell://open/shop.example/{PIN}",
        f"deskbell://join/shop.example/{PIN}/more",
        "https://",
        "shop\x00.example",
    ],
)
def test_is_refused(text: str) -> None:
    with pytest.raises(BadAddress):
        parse_address(text)


def test_invitation_may_carry_a_link() -> None:
    address = parse_address(f"deskbell://join/shop.example:9000/{PIN}?link=abc_DEF-1")
    assert address.link == "abc_DEF-1"
    assert "abc_DEF" not in address.text


def test_socket_has_its_own_scheme() -> None:
    plain = Address(host="localhost", port=8737, secure=False)
    assert plain.socket_url == "ws://localhost:8737/v1/live"
    secure = Address(host="shop.example", port=8737, secure=True)
    assert secure.socket_url == "wss://shop.example:8737/v1/live"


def test_an_invitation_may_be_broken_over_lines() -> None:
    whole = f"deskbell://join/10.0.0.2:8737/{'ab' * 32}?link=once"
    assert parse_address(f"{whole[:30]}\n {whole[30:]}\r\n") == parse_address(whole)
    with pytest.raises(BadAddress):
        parse_address("desk .example")
