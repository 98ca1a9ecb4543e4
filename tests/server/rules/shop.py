"""A shop on a store of its own: what the tests of rules and senders change and look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec

from protocol.ids import new_id
from protocol.records import Notification, Record, Sender, Task
from server.rules import fire_due, record_changed
from server.store import Store
from server.transaction import Transaction
from tests.server.rules.people import NOON, USERS, account

__all__ = ["Shop", "open_shop"]

T = TypeVar("T")


class Shop:
    """One account with its people, on a clock that stands still until it is told to move."""

    def __init__(self, url: str) -> None:
        self.account = new_id()
        self.url = url
        self.now = NOON
        self.store = Store.open(url, clock=lambda: self.now)
        self.sender = Sender(id=new_id(), created_at=NOON, updated_at=NOON, name="CRM")
        self.store.write_now(self.account, self._people, found=True)

    def _people(self, tx: Transaction) -> None:
        for record in (account(self.account), *USERS.values(), self.sender):
            tx.put(record)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run *work* in one write."""
        return self.store.write_now(self.account, work)

    def change(self, after: Record | None, before: Record | None = None, *, by: str) -> None:
        """Write *after* (``None``: delete *before*) as somebody's action does."""

        def work(tx: Transaction) -> None:
            tx.cause = new_id()
            record = after or before
            assert record is not None
            type_ = str(record.__struct_config__.tag)
            was = tx.get(type_, record.id)
            if after is None:
                tx.delete(type_, record.id)
            stands = None if after is None else tx.put(after)
            record_changed(tx, was, stands, actor_id=by)

        self.write(work)

    def edit(self, record: Record, *, by: str, **fields: Any) -> None:
        """Change *fields* of a record that is there."""
        type_ = str(record.__struct_config__.tag)
        stands = self.store.read_now(self.account, lambda reader: reader.get(type_, record.id))
        assert stands is not None
        self.change(msgspec.structs.replace(stands, **fields), by=by)

    def rows(self, user_id: str | None = None) -> list[Notification]:
        """Return the notifications, of one person or of all, oldest first."""
        rows = self.store.read_now(self.account, lambda reader: reader.select(Notification))
        rows.sort(key=lambda row: (row.created_at, row.kind, row.user_id))
        return [row for row in rows if user_id in (None, row.user_id)]

    def kinds(self, user_id: str) -> list[str]:
        """Return the kinds of one person's notifications, oldest first."""
        return [row.kind for row in self.rows(user_id)]

    def row(self, user_id: str, kind: str) -> Notification:
        """Return the one notification of *kind* that somebody has."""
        (row,) = (row for row in self.rows(user_id) if row.kind == kind)
        return row

    def tasks(self) -> list[Task]:
        """Return all tasks."""
        return self.store.read_now(self.account, lambda reader: reader.select(Task))

    def version(self) -> int:
        """Return the account's version."""
        return self.store.read_now(self.account, lambda reader: reader.account.version)

    async def fire(self) -> int:
        """Fire what is due in this account; return how many timers that were."""
        return await fire_due(self.store, account_id=self.account)

    def move_to(self, moment: datetime) -> None:
        """Let it be *moment*."""
        self.now = moment

    def move(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)


@contextmanager
def open_shop(url: str) -> Iterator[Shop]:
    """Open a shop in the database at *url* and close it again."""
    shop = Shop(url)
    try:
        yield shop
    finally:
        shop.store.close_now()
