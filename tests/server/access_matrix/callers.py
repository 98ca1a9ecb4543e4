"""Callers: the nine sorts of people who may ask the server for something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import httpx

from protocol.records import Record, Role, User
from server.links import new_key
from server.sessions import Device, begin_session, end_session, find_session
from server.store import Transaction
from tests import factory
from tests.server.running import METRICS_TOKEN, Running
from tests.server.shop import Shop

__all__ = ["CALLERS", "LIVE", "STAFF", "Town", "cells"]

CALLERS: Final = (
    "admin",
    "manager",
    "member",
    "own",
    "free",
    "revoked",
    "suspended",
    "stranger",
    "nobody",
)
"""In the order of every table's columns: four sorts of staff, of which the fourth is limited to
their own records; a free user; an admin whose session was ended; an admin who is suspended; the
admin of another account; and somebody without a token."""

LIVE: Final = ("admin", "manager", "member", "own", "free", "stranger")
"""Those who get past the guard."""

STAFF: Final = ("admin", "manager", "member", "own", "free")
"""Those who get past it in the shop that everything here is about."""


def cells(row: str) -> dict[str, str]:
    """Return the cells of a table's row by caller; a row is one word for each, or one letter."""
    words = row.split() if " " in row else list(row)
    return dict(zip(CALLERS, words, strict=True))


class Town:
    """Two shops on one server: the one with everything in it, and the stranger's."""

    def __init__(self, server: Running) -> None:
        self.server = server
        self.shop = server.shop
        self.store = server.parts.store
        self.other = Shop(self.store, named="The shop across the street")
        people = {
            "revoked": factory.user(name="Revoked", role=Role.ADMIN),
            "colleague": factory.user(name="Colleague"),
            "suspended": factory.user(
                id=self.shop.ids["suspended"], name="Suspended", role=Role.ADMIN, active=False
            ),
        }
        for name, user in people.items():
            self.shop.put(user)
            self.shop.ids[name] = user.id
        self.ids: dict[str, str] = {
            **{who: self.shop.ids[who] for who in CALLERS if who in self.shop.ids},
            "stranger": self.other.ids["admin"],
            "nobody": factory.user().id,
        }
        self._tokens = {"nobody": "", "metrics": METRICS_TOKEN}
        self._tokens["revoked"] = self._end(self.server.token("revoked"))

    def token(self, who: str) -> str:
        """Return the token with which *who* comes, the same each time."""
        if who not in self._tokens:
            self._tokens[who] = self.key() if who == "key" else self.fresh(who, "kept")
        return self._tokens[who]

    def fresh(self, who: str, device: str = "another") -> str:
        """Return the token of a new session of *who*, who can have one, on a device of theirs."""
        shop = self.other if who == "stranger" else self.shop
        return self.session(shop, self.ids[who], device)

    def session(self, shop: Shop, user_id: str, device: str = "matrix") -> str:
        """Return the token of a new session of somebody of *shop*."""
        return self.store.write_bare_now(
            lambda bare: begin_session(
                bare, shop.account_id, user_id, Device(id=device), self.store.clock()
            )
        )

    def session_id(self, token: str) -> str:
        """Return the id of the session that *token* opens."""
        row = self.store.read_bare_now(lambda bare: find_session(bare, token, self.store.clock()))
        assert row is not None
        return row.id

    def key(self) -> str:
        """Return the key of a sender of the shop."""
        sender = factory.sender(name=f"Sender {factory.user().id}")

        def add(tx: Transaction) -> str:
            tx.put(sender)
            return new_key(tx.connection, self.shop.account_id, sender.id, tx.now)

        return self.shop.write(add)

    async def ask(self, who: str, method: str, path: str, **more: Any) -> httpx.Response:
        """Let *who* ask a route."""
        return await self.server.ask(method, path, token=self.token(who), **more)

    def _end(self, token: str) -> str:
        id_, now = self.session_id(token), self.store.clock()
        self.store.write_bare_now(lambda bare: end_session(bare, self.shop.account_id, id_, now))
        return token

    def user(self, who: str) -> User | None:
        """Return the record of *who*, of which there is none for nobody."""
        shop = self.other if who == "stranger" else self.shop
        return shop.find(User, self.ids[who])

    def put_in(self, records: Iterable[Record | None]) -> None:
        """Put records into the shop, at one version; a stranger is in theirs already."""
        mine = [record for record in records if record is not None and not self._foreign(record)]
        if mine:
            self.shop.put(mine[0], *mine[1:])

    def put_back(self, record: Record) -> None:
        """Let a record be as it was."""
        (self.other if self._foreign(record) else self.shop).put(record)

    def _foreign(self, record: Record) -> bool:
        return record.id == self.ids["stranger"]
