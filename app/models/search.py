"""Search: the words by which records are found on this computer, newest first (K38, P10).

What is indexed, and what is asked, is *normalised* alike: lower case, marks stripped, the letters
that Unicode does not take apart mapped by hand. Words are found by how they begin; digits of a
phone or an order number by any part of them, because every end of a number is a word of its own.
That is a third of the cost of a trigram index, which the first sync would feel (P7).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from app.models.schema import search_table
from protocol.records import Client, Message, Notification, Phone, User

__all__ = ["WORDS_OF", "Words", "find", "forget", "index", "normalise", "number_ends"]

SHORTEST_TERM: Final = 3
"""Shorter words are looked for by ``LIKE``: the index starts at three characters."""

SHORTEST_NUMBER: Final = 3
"""Digits that a number must have to be found by any part of it."""

LONGEST_NUMBER: Final = 20
LONGEST_TEXT: Final = 2_000
"""Characters of a long text that can be found."""


class _Folding(dict[int, str]):
    """Character to what it is searched as, worked out once per character."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).lower())
        folded = "".join(_LETTERS.get(char, char) for char in plain if not _is_mark(char))
        self[code] = folded
        return folded


_LETTERS: Final = {"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
"""Letters that Unicode does not decompose; ё is taken apart by itself."""

_FOLDING: Final = _Folding()
_TERM = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")
_NUMBER = re.compile(r"\+?\d[\d\s()./\-]*\d")


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) == "Mn"


def normalise(text: str) -> str:
    """Return *text* as it is indexed: ``Wiśniewska`` and ``WISNIEWSKA`` are the same word."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def number_ends(texts: Iterable[str]) -> str:
    """Return every end, of three digits and more, of the numbers in *texts*, as words.

    ``+48 600`` gives ``48600 8600 600``, so that any part of it is the beginning of a word.
    """
    ends: list[str] = []
    for text in texts:
        found = (text,) if text.isdigit() else _NUMBER.findall(text)
        for number in found:
            digits = "".join(_DIGITS.findall(number))[:LONGEST_NUMBER]
            ends += (digits[start:] for start in range(len(digits) - SHORTEST_NUMBER + 1))
    return " ".join(ends)


class Words(NamedTuple):
    """What one record is found by."""

    words: str
    digits: str


def _phones(phones: Iterable[Phone]) -> str:
    return number_ends(text for phone in phones for text in (phone.text, phone.number))


_NUMBERS: Final = ("phone", "number")
"""Parameters of a notification that are looked up by their digits."""


def _of_notification(record: Notification) -> Words:
    params = record.params
    text = " ".join((record.title, *params.values(), record.body[:LONGEST_TEXT]))
    numbers = [params[name] for name in _NUMBERS if name in params]
    return Words(normalise(text), number_ends(numbers) if numbers else "")


def _of_user(record: User) -> Words:
    return Words(normalise(f"{record.name} {record.email}"), "")


def _of_client(record: Client) -> Words:
    text = " ".join((record.name, *record.emails, *record.tags))
    return Words(normalise(text), _phones(record.phones))


def _of_message(record: Message) -> Words:
    return Words(normalise(record.text[:LONGEST_TEXT]), number_ends((record.text[:LONGEST_TEXT],)))


WORDS_OF: Final[Mapping[str, Callable[[Any], Words]]] = {
    "notification": _of_notification,
    "user": _of_user,
    "client": _of_client,
    "message": _of_message,
}
"""Record type to what a record of it is found by; the keys are ``schema.SEARCHED``."""


def index(connection: Connection, type_: str, rows: list[tuple[int, str, str]]) -> None:
    """Make *rows* (place, words, digits) findable; by ascending place, which FTS5 merges best."""
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO {search_table(type_)} (rowid, words, digits) VALUES (?, ?, ?)",
            sorted(rows),
        )


def forget(connection: Connection, type_: str, rows: list[tuple[int, str, str]]) -> None:
    """Take *rows* out of the index; words and digits must be those that were put in."""
    if rows:
        table = search_table(type_)
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({table}, rowid, words, digits) VALUES ('delete', ?, ?, ?)",
            sorted(rows),
        )


def find(connection: Connection, type_: str, text: str, limit: int) -> list[int]:
    """Return the places of the newest *limit* records of *type_* that match every word of *text*.

    Nothing is ranked: the newest are the last of the index, so a common word costs no more than a
    rare one. Words of one or two characters are looked for in the records that the longer ones
    find.
    """
    terms = _TERM.findall(normalise(text))
    if not terms:
        return []
    number = _whole_number(text)
    if number:
        return _match(connection, type_, f'digits : "{number}" *', (), limit)
    long = [term for term in terms if len(term) >= SHORTEST_TERM]
    short = tuple(term for term in terms if len(term) < SHORTEST_TERM)
    if not long:
        return _like(connection, type_, short, limit)
    return _match(connection, type_, " ".join(f'"{term}" *' for term in long), short, limit)


def _whole_number(text: str) -> str:
    """Return the digits of *text* when it is a phone or an order number, otherwise nothing."""
    bare = text.strip().lstrip("#")
    digits = "".join(_DIGITS.findall(bare))
    if len(digits) < SHORTEST_NUMBER or not re.fullmatch(r"\+?[\d\s()./\-]+", bare):
        return ""
    return digits


def _narrower(short: tuple[str, ...]) -> str:
    # A word begins the text or follows something that is not a letter; a space is near enough.
    return "".join(" AND ' ' || t.words LIKE '% ' || ? || '%'" for _ in short)


def _match(
    connection: Connection, type_: str, query: str, short: tuple[str, ...], limit: int
) -> list[int]:
    table = search_table(type_)
    join = f' JOIN "{type_}" t ON t.n = s.rowid' if short else ""
    rows = connection.exec_driver_sql(
        f"SELECT s.rowid FROM {table} s{join} WHERE {table} MATCH ?{_narrower(short)}"
        " ORDER BY s.rowid DESC LIMIT ?",
        (query, *short, limit),
    )
    return [row[0] for row in rows]


def _like(connection: Connection, type_: str, short: tuple[str, ...], limit: int) -> list[int]:
    rows = connection.exec_driver_sql(
        f'SELECT t.n FROM "{type_}" t WHERE 1{_narrower(short)} ORDER BY t.n DESC LIMIT ?',
        (*short, limit),
    )
    return [row[0] for row in rows]
