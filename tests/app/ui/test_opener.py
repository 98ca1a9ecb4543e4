"""The opener: what may be opened, and 300 addresses that may not (reliability, 40)."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QUrl

from app.ui import opener
from app.ui.opener import clean_url, open_url

GOOD = (
    "https://crm.example/orders/1042?tab=parts#top",
    "http://192.168.1.10:8080/orders",
    "HTTPS://CRM.example/",
    "https://xn--80aswg.xn--p1ai/a%20b",
    "https://пример.рф/заказ",
    "mailto:ana@shop.example",
    "mailto:ana@shop.example?subject=Order%201042&body=Hello",
    "tel:+48600555014",
    "tel:+48-600-555-014",
)

SCHEMES = (
    *("file", "smb", "nfs", "ftp", "sftp", "ssh", "telnet", "ldap", "gopher", "dav", "afp"),
    *("javascript", "vbscript", "data", "blob", "about", "view-source", "chrome", "resource"),
    *("ms-word", "ms-excel", "ms-settings", "ms-msdt", "search-ms", "ms-officecmd", "shell"),
    *("steam", "zoommtg", "slack", "discord", "vscode", "intent", "market", "itms", "facetime"),
    *("deskbell", "res", "mhtml", "mk", "hcp", "jar", "x-apple.systempreferences", "cmd", "sms"),
)
TAILS = (
    "///etc/passwd",
    "//host/share/x.exe",
    "C:/Windows/System32/calc.exe",
    "%2f%2fhost",
    "alert(1)",
)

ODD = (
    *("", " ", "https", "https:", "https:/", "https://", "http:///path", "//crm.example/x"),
    *("crm.example", "www.crm.example", "/etc/passwd", "./run.sh", "~/.bashrc", "C:\\x.exe"),
    *(r"\\host\share\x.exe", "\\\\?\\C:\\x", "https:\\\\crm.example", "https:crm.example"),
    *(" https://crm.example", "https://crm.example ", "\thttps://crm.example", "https://a b"),
    *("https://crm.example\n", "https://crm.example\r\nX: 1", "https://crm.example/\x00", "\x00"),
    *("java\nscript:alert(1)", "ht\ttps://crm.example", "https\u200b://crm.example"),
    *("https://crm.example/\u202egpj.exe", "\ufeffhttps://crm.example", "https://a\u2028b"),
    *("https://user@crm.example", "https://user:secret@crm.example", "https://bank.com@evil.io"),
    *("https://crm.example:port/", "https://[::1", "https://crm.example:99999999/"),
    *('https://crm.example/"&calc&"', "https://crm.example/`id`", "https://crm.example/<script>"),
    *("https://crm.example/|calc", "https://crm.example/^x", "https://crm.example/{x}"),
    *("mailto:", "mailto:nobody", "mailto:/x@y", "mailto:-oQ/tmp@x", "mailto:a@b?attach=/etc/x"),
    *("mailto:a@b?attachment=C:/x", "mailto:a@b?subject=x&attach=y", 'mailto:"x"@y'),
    *("tel:", "tel:abc", "tel:+", "tel:12;phone-context=$(id)", "tel:1 2", "tel://x/../y"),
    "https://crm.example/" + "a" * 2_000,
)

BAD = (*(f"{scheme}:{tail}" for scheme, tail in product(SCHEMES, TAILS)), *ODD)
MIXED = tuple(text.swapcase() for text in BAD[:60]) + tuple(f"{s.title()}:x" for s in SCHEMES)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What reached the system."""
    urls: list[str] = []

    class Services:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            urls.append(url.toString())
            return True

    monkeypatch.setattr(opener, "QDesktopServices", Services)
    return urls


@pytest.mark.parametrize("text", GOOD)
def test_a_plain_address_is_opened_as_it_is(text: str, opened: list[str]) -> None:
    assert clean_url(text) == text
    assert open_url(text)
    assert len(opened) == 1


def test_of_300_others_none_is_opened(opened: list[str]) -> None:
    corpus = {*BAD, *MIXED}
    assert len(corpus) >= 300
    assert [text for text in corpus if open_url(text)] == []
    assert opened == []
