"""A stand-in for ``curl`` where there is none: what the README asks of it, and nothing else.

``python -m tests.e2e.curl [-i] ADDRESS [-H HEADER]… [-d BODY]``
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import httpx

__all__ = ["main"]


def main(arguments: Sequence[str]) -> None:
    """Send one request and print its answer."""
    parser = argparse.ArgumentParser(prog="curl")
    parser.add_argument("-i", action="store_true", dest="head")
    parser.add_argument("-H", action="append", default=[], dest="headers")
    parser.add_argument("-d", default="", dest="body")
    parser.add_argument("address")
    asked = parser.parse_args(arguments)
    headers = dict(header.split(": ", 1) for header in asked.headers)
    answer = httpx.post(asked.address, headers=headers, content=asked.body, trust_env=False)
    if asked.head:
        sys.stdout.write(f"{answer.http_version} {answer.status_code} {answer.reason_phrase}\n\n")
    sys.stdout.write(answer.text)


if __name__ == "__main__":
    main(sys.argv[1:])
