"""Search: the words by which records are found on this computer, newest first (K38, P10).

What is indexed, and what is asked, is *normalised* alike: lower case, marks stripped, the letters
that Unicode does not take apart mapped by hand. Words are found by how they begin; the digits of a
phone or an order number by how the whole of it, or one of its usual ends, begins. That, without
the places of words in a text, is a quarter of the cost of a trigram index, which the first sync
would feel (P7).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from app.models.schema import BEGINNINGS, BEGUN, search_table
from protocol.kinds import KINDS
from protocol.records import Client, Message, Notification, Phone, User

__all__ = ["WORDS_OF", "find", "forget", "index", "index_stored", "normalise", "number_ends"]

SHORTEST_TERM: Final = 3
"""Shorter words are read for in what the longer ones find: the index starts at three letters."""

NEWEST: Final = 400
"""Rows with the right beginnings in which a common word is looked for: reading them costs about
what gathering the rows of a word does that is too seldom to be met in them."""

SHORTEST_NUMBER: Final = 3
"""Digits that a number must have to be found by any part of it."""

LONGEST_NUMBER: Final = 20

NATIONAL, LOCAL, SPOKEN = 9, 7, 4
"""How many of the last digits of a number are a word of their own."""

LONGEST_TEXT: Final = 2_000
"""Characters of a long text that can be found."""


class _Folding(dict[int, str]):
    """Character to what it is searched as, worked out once per character."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).lower())
        folded = "".join(_folded(char) for char in plain if not _is_mark(char))
        self[code] = folded
        return folded


_LETTERS: Final = {"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
"""Letters that Unicode does not decompose; ё is taken apart by itself."""

_FOLDING: Final = _Folding()
_TERM = re.compile(r"[^\W_]+")
_APART: Final = r"[\x00-/:-@\[-`{-\x7f]"
"""Where the index parts words: whatever of ASCII is neither a letter nor a digit."""
_NOT_DIGITS = re.compile(r"[^0-9]+")
_DIGITS_ALONE: Final = {code: None for code in range(128) if not chr(code).isdecimal()}
"""What leaves the digits of an ASCII text, sooner than the pattern does."""
_NUMBER = re.compile(r"\+?\d[\d\s()./\-]{3,}\d")


def _folded(char: str) -> str:
    # The index parts words at ASCII signs alone, so other signs become one.
    return _LETTERS.get(char, char if char.isalnum() or char.isascii() else " ")


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) == "Mn"


def _folded_text(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLDING)


@lru_cache(maxsize=4_096)
def normalise(text: str) -> str:
    """Return *text* as it is indexed: ``Wiśniewska`` and ``WISNIEWSKA`` are the same word."""
    return _folded_text(text)


def number_ends(text: str) -> str:
    """Return the ends of a number by which people look for it, as words, the whole one first.

    All of its digits, and the last nine, seven and four: with the country, without it, as it is
    dialled in town, and as one reads it out to a colleague.
    """
    plain = text.removeprefix("+")
    if not (plain.isascii() and plain.isdecimal()):
        plain = plain.translate(_DIGITS_ALONE) if plain.isascii() else _NOT_DIGITS.sub("", plain)
    digits = plain[:LONGEST_NUMBER]
    length = len(digits)
    if length > NATIONAL:
        return f"{digits} {digits[-NATIONAL:]} {digits[-LOCAL:]} {digits[-SPOKEN:]}"
    if length > LOCAL:
        return f"{digits} {digits[-LOCAL:]} {digits[-SPOKEN:]}"
    if length > SPOKEN:
        return f"{digits} {digits[-SPOKEN:]}"
    return digits if length >= SHORTEST_NUMBER else ""


def _phones(phones: Iterable[Phone]) -> list[str]:
    texts = dict.fromkeys(text for phone in phones for text in (phone.text, phone.number))
    return [number_ends(text) for text in texts]


_FIGURES: Final = frozenset({"phone", "number", "seconds", "minutes", "due", "until", "amount"})
"""Parameters that are no words."""


def _of_notification(record: Notification) -> str:
    """Return the words a person sees: title and body only where the kind has no sentence (K38)."""
    params = record.params
    texts = [normalise(value) for name, value in params.items() if name not in _FIGURES]
    if record.kind not in KINDS:
        texts += (normalise(record.title), normalise(record.body[:LONGEST_TEXT]))
    number, phone = params.get("number"), params.get("phone")
    if number is not None:
        texts += (_folded_text(number), number_ends(number))
    if phone is not None:
        texts.append(number_ends(phone))
    return " ".join(texts)


def _of_user(record: User) -> str:
    return normalise(f"{record.name} {record.email}")


def _of_client(record: Client) -> str:
    texts = (record.name, *record.emails, *record.tags)
    return " ".join([normalise(" ".join(texts)), *_phones(record.phones)])


def _of_message(record: Message) -> str:
    text = record.text[:LONGEST_TEXT]
    return " ".join([normalise(text), *map(number_ends, _NUMBER.findall(text))])


WORDS_OF: Final[Mapping[str, Callable[[Any], str]]] = {
    "notification": _of_notification,
    "user": _of_user,
    "client": _of_client,
    "message": _of_message,
}
"""Record type to what a record of it is found by; the keys are ``schema.SEARCHED``."""


def index(connection: Connection, type_: str, rows: list[tuple[int, str]]) -> None:
    """Make *rows* (place, words) findable; by ascending place, which FTS5 merges best."""
    if rows:
        connection.exec_driver_sql(
            f"INSERT INTO {search_table(type_)} (rowid, words) VALUES (?, ?)", sorted(rows)
        )


def index_stored(connection: Connection, type_: str, places: list[int]) -> None:
    """Make the new rows at *places* findable, by the words that were just written there.

    In one statement, which leaves the interpreter to other threads for as long as it runs.
    """
    connection.exec_driver_sql(
        f'INSERT INTO {search_table(type_)} (rowid, words) SELECT n, words FROM "{type_}"'
        " WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n",
        (msgspec.json.encode(places).decode(),),
    )


def forget(connection: Connection, type_: str, rows: list[tuple[int, str]]) -> None:
    """Take *rows* out of the index; the words must be those that were put in."""
    if rows:
        table = search_table(type_)
        connection.exec_driver_sql(
            f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)",
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
        return _gather(connection, type_, [number], limit)
    long = [term for term in terms if len(term) >= SHORTEST_TERM]
    short = [term for term in terms if len(term) < SHORTEST_TERM]
    if not long:
        return _like(connection, type_, short, limit)
    return _match(connection, type_, long, short, limit)


def _whole_number(text: str) -> str:
    """Return the digits of *text* when it is a phone or an order number, otherwise nothing."""
    bare = text.strip().lstrip("#")
    digits = _NOT_DIGITS.sub("", bare)
    if len(digits) < SHORTEST_NUMBER or not re.fullmatch(r"\+?[\d\s()./\-]+", bare):
        return ""
    return digits


def _match(
    connection: Connection, type_: str, terms: list[str], short: list[str], limit: int
) -> list[int]:
    """Return the newest *limit* places with words that begin with each of *terms* and *short*."""
    if type_ in BEGINNINGS and any(len(term) not in BEGUN for term in terms):
        read = [*terms, *short]
        found, all_read = _read(connection, type_, _begun(terms), read, limit, NEWEST)
        if len(found) == limit or all_read:
            return found
    if short:
        return _read(connection, type_, terms, short, limit, -1)[0]
    return _gather(connection, type_, terms, limit)


def _gather(connection: Connection, type_: str, terms: list[str], limit: int) -> list[int]:
    table = search_table(type_)
    rows = connection.exec_driver_sql(
        f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?",
        (_query(terms), limit),
    )
    return [row[0] for row in rows]


def _begun(terms: list[str]) -> list[str]:
    """Return the beginnings of *terms* that have an index of their own.

    FTS5 gathers every row of a beginning before it gives the first, except of those. So a common
    word, which half a million messages have, is looked for by its first letters, newest first,
    and read in what they find; a word too seldom to be met so is cheap to gather (P10).
    """
    return list(dict.fromkeys(_beginning(term) for term in terms))


def _beginning(term: str) -> str:
    return next((term[:length] for length in BEGUN if length <= len(term)), term)


def _read(
    connection: Connection, type_: str, terms: list[str], read: list[str], limit: int, most: int
) -> tuple[list[int], bool]:
    """Read the words of what *terms* find, newest first, for those that *read* begin too.

    Returns the newest *limit* places, and whether all was read; *most* rows are read, -1 for any
    number.
    """
    table = search_table(type_)
    rows = connection.exec_driver_sql(
        f'SELECT t.n, t.words FROM {table} s JOIN "{type_}" t ON t.n = s.rowid'
        f" WHERE {table} MATCH ? ORDER BY s.rowid DESC LIMIT ?",
        (_query(terms), most),
    )
    found: list[int] = []
    looked = 0
    begins = _beginners(read)
    for place, words in rows:
        looked += 1
        if begins(words):
            found.append(place)
            if len(found) == limit:
                rows.close()
                return found, False
    return found, looked != most


def _beginners(terms: list[str]) -> Callable[[str], bool]:
    """Return what says whether some words begin with each of *terms*."""
    patterns = [(term, re.compile(f"(?:^|{_APART}){re.escape(term)}")) for term in terms]

    def begins(words: str) -> bool:
        # the plain look is twenty times as quick, and mostly says no
        return all(term in words and pattern.search(words) for term, pattern in patterns)

    return begins


def _query(terms: list[str]) -> str:
    return " ".join(f'"{term}" *' for term in terms)


def _like(connection: Connection, type_: str, short: list[str], limit: int) -> list[int]:
    narrower = " AND words LIKE '%' || ? || '%'" * len(short)
    rows = connection.exec_driver_sql(
        f'SELECT n, words FROM "{type_}" WHERE 1{narrower} ORDER BY n DESC', (*short,)
    )
    begins = _beginners(short)
    found = (place for place, words in rows if begins(words))
    newest = list(islice(found, limit))
    rows.close()
    return newest
