"""Texts that a person outside may write to do harm on a screen (row 39)."""

from __future__ import annotations

import itertools
from typing import Final

__all__ = ["PAYLOADS"]

_TAGS: Final = (
    '<img src="file:///dev/urandom">',
    '<img src="http://evil.example/x.png"/>',
    "<IMG SRC=//host/share/x.png>",
    '<a href="file:///etc/passwd">click</a>',
    '<a href="smb://host/share">open</a>',
    "<b>bold</b>",
    "<i><u>both</u></i>",
    "<script>alert(1)</script>",
    "<style>*{display:none}</style>",
    '<iframe src="javascript:alert(1)"></iframe>',
    "<svg/onload=alert(1)>",
    "<br><br><br>",
    "<span size='900000'>x</span>",
    "<!-- comment -->",
    "<![CDATA[x]]>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "</body></html>",
    "<" * 50,
    ">" * 50,
)
_ENTITIES: Final = (
    "&lt;b&gt;",
    "&amp;amp;",
    "&#60;img&#62;",
    "&#x3c;b&#x3e;",
    "&",
    "&&&",
    "&nbsp;",
)
_FRAMES: Final = ("{}", "Client {} called", "{}\n{}", '" onload="{}', "'{}'", "[link]({})", "\\{}")

PAYLOADS: Final = (
    tuple(
        frame.replace("{}", text)
        for frame, text in itertools.product(_FRAMES, (*_TAGS, *_ENTITIES))
    )
    + tuple(
        char.join(("Ana", "Moreira"))
        for char in (
            "\x00",
            "\x1b[31m",
            "\u202e",
            "\u2066",
            "\u200b",
            "\x07",
            "\x7f",
            "\ufeff",
            "\r\n",
        )
    )
    + ("x" * 20_000, "\U0001f600" * 3_000, "%s%n{0}$HOME`id`")
)
