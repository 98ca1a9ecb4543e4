"""Tests of signing in, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from protocol.records import User
from server.accounts import set_password
from server.links import new_link
from server.passwords import hash_password
from server.store import Store
from tests.factory import TickingClock
from tests.server.running import Running, running
from tests.server.shop import Shop

PASSWORD = "correct horse battery"
HASHED = hash_password(PASSWORD)


@pytest.fixture
async def server(store: Store, shop: Shop, tmp_path: Path) -> AsyncIterator[Running]:
    """A server whose member and suspended person have passwords."""
    for who in ("member", "suspended"):
        shop.write(partial(set_password, user_id=shop.ids[who], hashed=HASHED))
    async with running(store, tmp_path, shop=shop) as running_:
        yield running_


def email(server: Running, who: str = "member") -> str:
    return server.shop.get(User, server.shop.ids[who]).email


async def sign_in(server: Running, **given: Any) -> httpx.Response:
    headers = given.pop("headers", {})
    body = {"password": PASSWORD, "device": {"id": "d1", "name": "Counter"}, **given}
    return await server.ask("POST", "/v1/sessions", json=body, headers=headers)


def kind(response: httpx.Response) -> str:
    return str(response.json()["type"]).removeprefix("urn:deskbell:")


async def test_the_answer_is_a_token_with_who_and_where(server: Running) -> None:
    response = await sign_in(server, email=email(server).upper())
    assert response.status_code == 201
    body = response.json()
    assert body["user_id"] == server.shop.ids["member"]
    assert body["account_id"] == server.shop.account_id
    assert body["epoch"] == server.shop.epoch
    assert len(body["token"]) <= 200
    changes = await server.ask("GET", "/v1/changes?since=0", token=body["token"])
    assert changes.status_code == 200


async def test_wrong_passwords_and_unknown_people_get_the_same_answer(server: Running) -> None:
    wrong = await sign_in(server, email=email(server), password="wrong horse battery")
    nobody = await sign_in(server, email="nobody@example.com")
    without = await sign_in(server, email=email(server, "free"))
    assert wrong.status_code == nobody.status_code == without.status_code == 401
    assert wrong.json() == nobody.json() == without.json()
    assert kind(wrong) == "wrong-password"


async def test_a_suspended_person_is_told_so_only_with_the_right_password(
    server: Running,
) -> None:
    right = await sign_in(server, email=email(server, "suspended"))
    assert (right.status_code, kind(right)) == (403, "suspended")
    wrong = await sign_in(server, email=email(server, "suspended"), password="wrong")
    assert kind(wrong) == "wrong-password"


async def test_guessing_is_slow_even_all_at_once(server: Running, clock: TickingClock) -> None:
    """Row 37: 30 guesses at once, of which 10 are looked at; then not even the right one."""
    answers = await asyncio.gather(
        *(sign_in(server, email=email(server), password=f"guess {n}") for n in range(30))
    )
    assert sorted(answer.status_code for answer in answers) == [401] * 10 + [429] * 20
    right = await sign_in(server, email=email(server))
    assert (right.status_code, kind(right)) == (429, "too-many-tries")
    assert 0 < int(right.headers["Retry-After"]) <= 900
    clock.forward(timedelta(minutes=15))
    assert (await sign_in(server, email=email(server))).status_code == 201


async def test_a_made_up_address_does_not_help_a_guesser(server: Running) -> None:
    for number in range(10):
        headers = {"X-Forwarded-For": f"10.0.0.{number}"}
        answer = await sign_in(server, email=email(server), password="guess", headers=headers)
        assert answer.status_code == 401
    headers = {"X-Forwarded-For": "10.9.9.9"}
    assert (await sign_in(server, email=email(server), headers=headers)).status_code == 429


async def test_behind_a_proxy_only_its_own_word_counts(
    store: Store, shop: Shop, tmp_path: Path
) -> None:
    shop.write(lambda tx: set_password(tx, shop.ids["member"], HASHED))
    async with running(store, tmp_path, shop=shop, behind_proxy=True) as server:
        for number in range(10):
            headers = {"X-Forwarded-For": f"made.up.{number}, 10.0.0.1"}
            await sign_in(server, email=email(server), password="guess", headers=headers)
        headers = {"X-Forwarded-For": "10.0.0.1"}
        assert (await sign_in(server, email=email(server), headers=headers)).status_code == 429
        headers = {"X-Forwarded-For": "10.0.0.2"}
        assert (await sign_in(server, email=email(server), headers=headers)).status_code == 201


async def test_nine_failures_and_a_success_start_afresh(server: Running) -> None:
    for _ in range(2):
        for _ in range(9):
            await sign_in(server, email=email(server), password="guess")
        assert (await sign_in(server, email=email(server))).status_code == 201


def invited(server: Running, who: str = "free") -> str:
    shop = server.shop
    return shop.write(lambda tx: new_link(tx.connection, shop.account_id, shop.ids[who], tx.now))


async def test_a_one_time_link_sets_the_password_and_signs_in(server: Running) -> None:
    shop = server.shop
    before = shop.get(User, shop.ids["free"])
    until = server.parts.store.clock() + timedelta(hours=24)
    shop.put(msgspec.structs.replace(before, invited_until=until))
    link = f"deskbell://join/127.0.0.1:8737?link={invited(server)}"
    answer = await sign_in(server, link=link, password="a fresh password")
    assert answer.status_code == 201
    assert answer.json()["user_id"] == shop.ids["free"]
    assert shop.get(User, before.id).invited_until is None
    again = await sign_in(server, link=link, password="a fresh password")
    assert (again.status_code, kind(again)) == (401, "link-used")
    by_password = await sign_in(server, email=before.email, password="a fresh password")
    assert by_password.status_code == 201


async def test_a_password_set_by_a_link_ends_every_older_session(server: Running) -> None:
    """It is the way for a password that was lost, or that somebody else has."""
    thief = (await sign_in(server, email=email(server))).json()["token"]
    assert (await server.ask("GET", "/v1/changes?since=0", token=thief)).status_code == 200
    link = invited(server, "member")
    answer = await sign_in(server, link=link, password="a fresh password")
    assert answer.status_code == 201
    refused = await server.ask("GET", "/v1/changes?since=0", token=thief)
    assert (refused.status_code, kind(refused)) == (401, "session-revoked")
    mine = answer.json()["token"]
    assert (await server.ask("GET", "/v1/changes?since=0", token=mine)).status_code == 200


async def test_a_link_is_taken_once_by_two_at_the_same_time(server: Running) -> None:
    link = invited(server)
    answers = await asyncio.gather(
        *(sign_in(server, link=link, password=f"password {n:010}") for n in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401]


async def test_an_old_link_is_of_no_use(server: Running, clock: TickingClock) -> None:
    link = invited(server)
    clock.forward(timedelta(hours=24))
    assert kind(await sign_in(server, link=link)) == "link-used"


async def test_a_suspended_person_cannot_take_a_link(server: Running) -> None:
    answer = await sign_in(server, link=invited(server, "suspended"))
    assert (answer.status_code, kind(answer)) == (403, "suspended")


async def test_an_old_desktop_is_told_to_update(server: Running) -> None:
    answer = await sign_in(server, email=email(server), protocol=0)
    assert (answer.status_code, kind(answer)) == (426, "update-needed")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda body: body.pop("email"), "email"),
        (lambda body: body.update(link="dbl_x"), "email"),
        (lambda body: body.pop("password"), "password"),
        (lambda body: body.update(password=""), "password"),
        (lambda body: body.pop("device"), "device"),
        (lambda body: body.update(device={"id": ""}), "device.id"),
        (lambda body: body.update(device={"id": "a\nb"}), "device.id"),
        (lambda body: body.update(protocol="new"), "protocol"),
    ],
)
async def test_wrong_input_names_its_field(
    server: Running, change: Callable[[dict[str, Any]], None], path: str
) -> None:
    body: dict[str, Any] = {"email": email(server), "password": PASSWORD, "device": {"id": "d"}}
    change(body)
    answer = await server.ask("POST", "/v1/sessions", json=body)
    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == [path]


async def test_a_short_new_password_is_refused_and_the_link_stays_good(server: Running) -> None:
    link = invited(server)
    answer = await sign_in(server, link=link, password="short")
    assert answer.json()["errors"][0]["path"] == "password"
    assert (await sign_in(server, link=link)).status_code == 201
