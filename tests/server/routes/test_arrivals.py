"""Tests of new devices: asked about on the others, confirmed from a known one, or signed out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from protocol.kinds import ARRIVAL
from protocol.records import Notification, NotificationState, User
from server.accounts import set_password
from server.links import new_link
from server.passwords import hash_password
from server.store import Store
from tests.server.running import Running, running

PASSWORD = "correct horse battery"


class Person:
    """A member who signs in on one device after the other."""

    def __init__(self, server: Running, who: str = "member") -> None:
        self.server, self.shop = server, server.shop
        self.id = self.shop.ids[who]
        self.email = self.shop.get(User, self.id).email
        hashed = hash_password(PASSWORD)
        self.shop.write(lambda tx: set_password(tx, self.id, hashed))

    async def sign_in(self, device: str, **more: Any) -> str:
        """Return the token of a new session on *device*."""
        given = more or {"email": self.email, "password": PASSWORD}
        body = {**given, "device": {"id": device, "name": device.title(), "platform": "linux"}}
        answer = await self.server.ask("POST", "/v1/sessions", json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["token"])

    async def devices(self, token: str) -> dict[str, dict[str, Any]]:
        """Return what the holder of *token* is told of their devices, by name."""
        answer = await self.server.ask("GET", "/v1/sessions", token=token)
        return {one["device"]["id"]: one for one in answer.json()["sessions"]}

    async def confirm(self, token: str, session_id: str) -> httpx.Response:
        """Say that it was them."""
        path = f"/v1/sessions/{session_id}/confirmed"
        return await self.server.ask("PUT", path, token=token)

    def told(self, *, waiting: bool = True) -> list[Notification]:
        """Return what they are asked about new devices, or were."""
        rows = self.shop.read(lambda reader: reader.select(Notification))
        mine = [row for row in rows if (row.user_id, row.kind) == (self.id, ARRIVAL)]
        return [row for row in mine if (row.state is not NotificationState.DONE) is waiting]


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as serving:
        yield serving


@pytest.fixture
def person(server: Running) -> Person:
    """Somebody with a password."""
    return Person(server)


async def test_the_first_device_is_nobodys_question(person: Person) -> None:
    counter = await person.sign_in("counter")
    assert person.told() == []
    assert not (await person.devices(counter))["counter"]["new"]


async def test_a_new_device_is_asked_about_until_it_is_confirmed(person: Person) -> None:
    counter = await person.sign_in("counter")
    await person.sign_in("laptop")
    (asked,) = person.told()
    devices = await person.devices(counter)
    assert (devices["counter"]["new"], devices["laptop"]["new"]) == (False, True)
    assert (asked.params["device"], asked.needs_me) == ("Laptop", True)
    assert asked.params["session"] == devices["laptop"]["id"]
    assert (await person.confirm(counter, devices["laptop"]["id"])).status_code == 204
    assert person.told() == []
    assert len(person.told(waiting=False)) == 1
    assert not (await person.devices(counter))["laptop"]["new"]
    await person.sign_in("laptop")
    assert person.told() == [], "it is known by now"


async def test_it_reaches_the_other_device_over_the_socket(person: Person, server: Running) -> None:
    await person.sign_in("counter")
    async with server.desk("member") as counter:
        await person.sign_in("laptop")
        frame = await counter.hear()
        assert ARRIVAL.encode() in msgspec.json.encode(frame)


async def test_a_new_device_cannot_speak_for_itself(person: Person) -> None:
    counter = await person.sign_in("counter")
    laptop = await person.sign_in("laptop")
    id_ = (await person.devices(counter))["laptop"]["id"]
    refused = await person.confirm(laptop, id_)
    assert (refused.status_code, refused.json()["type"]) == (403, "urn:deskbell:not-allowed")
    assert len(person.told()) == 1


async def test_where_no_known_device_is_left_the_new_one_may_speak(person: Person) -> None:
    counter = await person.sign_in("counter")
    laptop = await person.sign_in("laptop")
    await person.server.ask("DELETE", "/v1/sessions/current", token=counter)
    id_ = (await person.devices(laptop))["laptop"]["id"]
    assert (await person.confirm(laptop, id_)).status_code == 204


async def test_a_device_that_was_signed_out_from_afar_is_new_again(person: Person) -> None:
    counter = await person.sign_in("counter")
    await person.sign_in("laptop")
    id_ = (await person.devices(counter))["laptop"]["id"]
    await person.confirm(counter, id_)
    await person.server.ask("DELETE", f"/v1/sessions/{id_}", token=counter)
    assert person.told() == []
    await person.sign_in("laptop")
    assert len(person.told()) == 1


async def test_a_device_that_signed_out_itself_stays_known(person: Person) -> None:
    counter = await person.sign_in("counter")
    laptop = await person.sign_in("laptop")
    await person.confirm(counter, (await person.devices(counter))["laptop"]["id"])
    await person.server.ask("DELETE", "/v1/sessions/current", token=laptop)
    await person.sign_in("laptop")
    assert person.told() == []


async def test_signing_it_out_answers_the_question(person: Person, server: Running) -> None:
    """By the person, or by an admin for them."""
    counter = await person.sign_in("counter")
    await person.sign_in("laptop")
    await person.sign_in("phone")
    assert len(person.told()) == 2
    devices = await person.devices(counter)
    await server.ask("DELETE", f"/v1/sessions/{devices['laptop']['id']}", token=counter)
    assert [one.params["device"] for one in person.told()] == ["Phone"]
    await server.ask("DELETE", f"/v1/sessions/{devices['phone']['id']}", who="admin")
    assert person.told() == []


async def test_a_new_password_answers_them_all(person: Person) -> None:
    counter = await person.sign_in("counter")
    await person.sign_in("laptop")
    change = {"old": PASSWORD, "new": "four words are easy"}
    mutation = {"id": person.shop.ids["admin"], "name": "change_password", "args": change}
    body = {"epoch": person.shop.epoch, "mutations": [mutation]}
    answer = await person.server.ask("POST", "/v1/mutations", token=counter, json=body)
    assert answer.json()["results"][0]["status"] == "applied"
    assert person.told() == []


async def test_after_a_one_time_link_there_is_no_other_device_to_ask(person: Person) -> None:
    """The new password has signed all of them out, and settled what was asked of them."""
    await person.sign_in("counter")
    await person.sign_in("tablet")
    assert len(person.told()) == 1
    token = person.shop.write(lambda tx: new_link(tx.connection, tx.account_id, person.id, tx.now))
    laptop = await person.sign_in("laptop", link=token, password=PASSWORD)
    assert person.told() == []
    assert [(name, one["new"]) for name, one in (await person.devices(laptop)).items()] == [
        ("laptop", False)
    ]


async def test_a_shop_can_do_without_it(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path, announce_devices=False) as server:
        person = Person(server)
        counter = await person.sign_in("counter")
        await person.sign_in("laptop")
        assert person.told() == []
        assert not (await person.devices(counter))["laptop"]["new"]
