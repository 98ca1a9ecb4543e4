"""Mirrors of many records, made once through the app's own store and kept in ``.bench/``."""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from app.models.store import Store
from benchmarks.measure import SEEDS, kept
from protocol.pages import Page, SnapshotPage
from protocol.records import Message, Notification, NotificationState, Party, Record, Ref

__all__ = ["PERSON", "message", "mirror", "notification", "pages", "seed_id"]

PERSON: Final = "00000000-0000-7000-8000-000000000001"
EPOCH: Final = "bench"
PAGE: Final = 1_000
BEGAN: Final = datetime(2026, 1, 5, 8, tzinfo=UTC)

NAMES: Final = ("Ana Kowalska", "Bruno Lima", "Zofia Łęcka", "Пётр Иванов", "Grace Obi", "Li Wei")
DEVICES: Final = ("iPhone 13", "Galaxy S22", "ThinkPad T14", "Pixel 8", "MacBook Air", "Kindle")
STATES: Final = ("ready", "waiting for a part", "on the bench", "diagnosed", "collected")
KINDS: Final = ("order.status_changed", "call.missed", "lead.created", "payment.succeeded")
SYLLABLES: Final = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi")
VOCABULARY: Final = tuple(
    sorted(
        (f"{one}{two}{three}" for one in SYLLABLES for two in SYLLABLES for three in SYLLABLES),
        key=lambda word: zlib.crc32(word.encode()),
    )
)
"""2,197 words; the first come often and the last seldom, as in any language."""

RARE_EVERY: Final = 9_973
"""Every so many messages one carries the word ``zirconium``."""


def seed_id(number: int, kind: int = 0) -> str:
    """Return the id of the seeded record *number*: time-ordered as the real ones are."""
    moment = int((BEGAN + timedelta(seconds=number)).timestamp() * 1000)
    return str(uuid.UUID(int=moment << 80 | 7 << 76 | kind << 64 | 2 << 62 | number))


def notification(number: int) -> Notification:
    """Return the seeded notification *number*; a higher one is newer."""
    at = BEGAN + timedelta(seconds=number)
    name = NAMES[number % len(NAMES)]
    return Notification(
        id=seed_id(number),
        version=number + 1,
        created_at=at,
        updated_at=at,
        user_id=PERSON,
        kind=KINDS[number % len(KINDS)],
        params={
            "client": name,
            "number": f"A-{1000 + number}",
            "title": DEVICES[number % len(DEVICES)],
            "status": STATES[number % len(STATES)],
            "phone": f"+48601{number % 1_000_000:06}",
        },
        title=f"Order A-{1000 + number}",
        body=f"{name}, {DEVICES[number % len(DEVICES)]}",
        subject=Ref(type="order", id=seed_id(number // 2, 1)),
        topic=f"client:{seed_id(number // 2, 2)}",
        state=NotificationState.NEW if number % 50 == 0 else NotificationState.READ,
        needs_me=number % 200 == 0,
        happened_at=at,
    )


def _word(draw: int) -> str:
    """Return the word for *draw* of 2**32: the n-th is met about 1/n as often as the first."""
    place = len(VOCABULARY) ** (draw / 2**32)
    return VOCABULARY[min(int(place), len(VOCABULARY) - 1)]


def message(number: int) -> Message:
    """Return the seeded message *number*: a dozen words, a rare one among them now and then."""
    at = BEGAN + timedelta(seconds=number)
    words = [_word(zlib.crc32(b"%d %d" % (number, place))) for place in range(12)]
    if number % RARE_EVERY == 0:
        words[5] = "zirconium"
    return Message(
        id=seed_id(number, 3),
        version=number + 1,
        created_at=at,
        updated_at=at,
        conversation_id=seed_id(number % 500, 4),
        author=Party(kind="client", id=seed_id(number % 5_000, 2)),
        text=f"{' '.join(words)} {number}",
        sequence=number // 500 + 1,
    )


def pages(make: Callable[[int], Record], count: int) -> Iterator[SnapshotPage]:
    """Yield *count* records as the pages of one snapshot, newest first as the server sends them."""
    for start in range(0, count, PAGE):
        numbers = range(count - 1 - start, max(-1, count - 1 - start - PAGE), -1)
        done = start + len(numbers)
        yield SnapshotPage(
            epoch=EPOCH,
            version=count,
            after=str(done),
            more=done < count,
            done=done,
            total=count,
            records=[msgspec.Raw(msgspec.json.encode(make(number))) for number in numbers],
        )


def mirror(make: Callable[[int], Record], count: int) -> Path:
    """Return a folder of one person whose mirror holds *count* records; nobody may write to it."""

    def fill(folder: Path) -> None:
        store = Store.open(folder, person_id=PERSON)
        store.begin_snapshot()
        for page in pages(make, count):
            store.apply_snapshot(page)
        store.apply(Page(epoch=EPOCH, since=count, cursor=count, more=False))
        store.close()

    return kept(SEEDS / f"{make.__name__}-{count}", fill)
