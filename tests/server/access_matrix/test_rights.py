"""Tests of what becomes of every mutation, by whom, on whose record."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import httpx
import msgspec
import pytest

from protocol.ids import new_id
from protocol.mutations import MUTATIONS, SAVES
from server.accounts import set_password
from server.passwords import hash_password
from tests.server.access_matrix.asking import (
    PASSWORD,
    SECRETS,
    UNTOUCHED,
    Target,
    arguments,
    name_of,
    target_of,
)
from tests.server.access_matrix.callers import CALLERS, STAFF, Town, cells
from tests.server.access_matrix.rights import AUTHOR, CREATE, OVER, RIGHTS, SELF, VERDICTS
from tests.server.access_matrix.sight import SEES, sees
from tests.server.access_matrix.things import NOBODYS, OWNERS, PRIVATE

PARTS: Final = 6

KEYS: Final = sorted(RIGHTS)


def test_every_mutation_has_its_rows() -> None:
    """A new mutation without a row in the table fails here, and is named."""
    assert {name_of(key) for key in RIGHTS} == MUTATIONS.keys()
    for key, rows in RIGHTS.items():
        for row in rows.values():
            assert set(cells(row).values()) <= VERDICTS.keys(), f"{key}: {row}"
        needed = {SELF} if SELF in rows else {CREATE} if CREATE in rows else set(OWNERS)
        needed = {NOBODYS} if key == "save_account" else needed
        assert needed <= rows.keys(), f"{key} lacks {needed - rows.keys()}"
    for name in SAVES:
        assert OVER in RIGHTS[name], f"{name} lacks {OVER!r}"


class Asked:
    """One mutation put before the server, with what it found and left."""

    def __init__(self, town: Town, key: str, row: str, who: str, target: Target) -> None:
        self.town, self.key, self.row, self.who = town, key, row, who
        self.thing, self.record = target
        self.letter = cells(RIGHTS[key][row])[who]
        self.wrong: list[str] = []

    async def run(self) -> None:
        """Ask, beside the same of what is not there where that must look alike, and compare."""
        before, version = self._stored(), self.town.shop.version
        beside = (new_id(),) if self.letter in "?G" else ()
        answer = await self._post(self.thing.id, *beside)
        after = self._stored()
        self._check_verdict(answer)
        if self.letter == "A" and self.who in STAFF:
            if self.row != SELF and (self.key, self.row) not in UNTOUCHED:
                self._must(after != before, "changed nothing")
        else:
            self._must(after == before, "changed the record")
            self._must(self.town.shop.version == version, "changed something")
        if self.record is not None and after != before:
            self.town.put_back(self.record)

    async def _post(self, *ids: str) -> httpx.Response:
        mutations = [
            {
                "id": new_id(),
                "name": name_of(self.key),
                "args": arguments(self.key, self.row, id_),
            }
            for id_ in ids
        ]
        body = {"epoch": self._epoch(), "mutations": mutations}
        return await self.town.ask(self.who, "POST", "/v1/mutations", json=body)

    def _epoch(self) -> str:
        return self.town.other.epoch if self.who == "stranger" else self.town.shop.epoch

    def _stored(self) -> object:
        return self.town.shop.read(lambda reader: reader.get(self.thing.type, self.thing.id))

    def _check_verdict(self, answer: httpx.Response) -> None:
        status, reason = VERDICTS[self.letter]
        if status != 200:
            said = (answer.status_code, answer.json()["type"])
            self._must(said == (status, f"urn:deskbell:{reason}"), f"got {said}")
            self._must_not_show(answer.content)
            return
        result, *others = answer.json()["results"]
        said = result["status"] if result["status"] == "applied" else result["reason"]
        self._must(said == reason, f"got {said}")
        self._must(("secret" in result) == self._tells_secret(), "a secret")
        if not self._visible():
            self._must_not_show(msgspec.json.encode(result))
        for other in others:
            self._must(_but_id(result) == _but_id(other), f"told apart from nothing: {result}")

    def _tells_secret(self) -> bool:
        return self.letter == "A" and name_of(self.key) in SECRETS

    def _visible(self) -> bool:
        if self.thing.type == "account" or self.row in (CREATE, SELF):
            return True
        return (self.who == "stranger" and self.letter in "AL") or sees(self.thing, self.who)

    def _must_not_show(self, body: bytes) -> None:
        for trace in (self.thing.id, self.thing.word):
            self._must(trace.encode() not in body, f"shows {trace}: {body.decode()}")

    def _must(self, so: bool, otherwise: str) -> None:
        if not so:
            self.wrong.append(f"{self.key}, {self.row}, {self.who}: {otherwise}")


def _but_id(result: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in result.items() if name not in ("id", "version")}


@pytest.fixture
def passwords(town: Town) -> None:
    """Everybody who gets in has a password."""
    hashed = hash_password(PASSWORD)
    for who in STAFF:
        town.shop.write(partial(set_password, user_id=town.ids[who], hashed=hashed))
    town.other.write(partial(set_password, user_id=town.ids["stranger"], hashed=hashed))


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.usefixtures("passwords")
async def test_the_table_of_rights(town: Town, part: int) -> None:
    numbers = itertools.count(1)
    wrong: list[str] = []
    for key in KEYS[part::PARTS]:
        for row in RIGHTS[key]:
            targets = {who: target_of(town, key, row, who, next(numbers)) for who in CALLERS}
            town.put_in(target.record for target in targets.values())
            for who, target in targets.items():
                asked = Asked(town, key, row, who, target)
                await asked.run()
                wrong += asked.wrong
    assert not wrong, "\n".join(wrong)


def test_the_states_are_those_that_sight_knows() -> None:
    assert PRIVATE in SEES["task"] and AUTHOR in RIGHTS["delete_task"]
