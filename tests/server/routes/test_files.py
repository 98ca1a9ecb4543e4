"""Tests of files: by their content, through what refers to them, inert."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from protocol.records import External
from server.links import new_key
from server.store import Store, Transaction
from tests import factory
from tests.server.running import Running, running
from tests.server.shop import Shop

BODY = b"%PDF-1.7 " + bytes(range(256)) * 40
HASH = hashlib.sha256(BODY).hexdigest()


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


async def put(server: Running, body: bytes = BODY, name: str = "", **how: str) -> httpx.Response:
    media = how.pop("media", "application/pdf")
    path = f"/v1/files/{name or hashlib.sha256(body).hexdigest()}"
    headers = {"Content-Type": media}
    return await server.ask("PUT", path, content=body, headers=headers, **{"who": "member", **how})


def files_in(folder: Path) -> list[Path]:
    return [path for path in (folder / "files").rglob("*") if path.is_file()]


async def get(server: Running, who: str = "member", **headers: str) -> httpx.Response:
    return await server.ask("GET", f"/v1/files/{HASH}", who=who, headers=headers)


async def test_it_is_read_through_a_record_that_refers_to_it(server: Running) -> None:
    assert (await put(server)).status_code == 201
    assert (await put(server)).status_code == 200
    assert (await get(server)).status_code == 404
    server.shop.put(factory.document(file=HASH))
    answer = await get(server)
    assert answer.content == BODY
    assert answer.headers["content-type"] == "application/pdf"
    assert (await get(server, "free")).status_code == 404


async def test_it_is_inert(server: Running) -> None:
    await put(server)
    server.shop.put(factory.document(file=HASH))
    headers = (await get(server)).headers
    assert headers["content-disposition"] == "attachment"
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=10-", 10, len(BODY) - 1),
        ("bytes=-5", len(BODY) - 5, len(BODY) - 1),
        (f"bytes=5-{len(BODY) * 2}", 5, len(BODY) - 1),
    ],
)
async def test_parts_of_it(server: Running, asked: str, first: int, last: int) -> None:
    await put(server)
    server.shop.put(factory.document(file=HASH))
    answer = await get(server, Range=asked)
    assert answer.status_code == 206
    assert answer.content == BODY[first : last + 1]
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(BODY)}"


@pytest.mark.parametrize(
    "asked",
    [
        *("bytes=9-5", f"bytes={10**9}-", "lines=1-2", "bytes=-", "x", "bytes=-0"),
        f"bytes={'9' * 5_000}-",
    ],
)
async def test_a_range_that_makes_no_sense_gets_all_of_it(server: Running, asked: str) -> None:
    await put(server)
    server.shop.put(factory.document(file=HASH))
    answer = await get(server, Range=asked)
    assert (answer.status_code, answer.content) == (200, BODY)


async def test_bytes_that_are_not_what_they_are_named_are_refused(
    server: Running, tmp_path: Path
) -> None:
    answer = await put(server, name="0" * 64)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "sha256"
    assert not files_in(tmp_path)


async def test_whether_it_is_there_is_not_told_without_it(server: Running) -> None:
    """Otherwise anybody could ask for every paper they can imagine whether the shop has it."""
    await put(server)
    there = await put(server, b"", name=HASH, who="free")
    absent = await put(server, b"", name="0" * 64, who="free")
    assert (there.status_code, there.content) == (400, absent.content)
    server.shop.put(factory.document(file=HASH))
    assert (await get(server)).content == BODY


@pytest.mark.parametrize("name", ["x", "A" * 64, "../" + "0" * 61, "%2e%2e%2f"])
async def test_a_name_that_is_no_hash_is_refused(server: Running, name: str) -> None:
    assert (await put(server, name=name)).status_code in {400, 404}
    assert (await server.ask("GET", f"/v1/files/{name}", who="member")).status_code in {400, 404}


@pytest.mark.parametrize("media", ["text/html", "image/svg+xml", "application/x-msdownload", ""])
async def test_kinds_that_are_not_allowed_are_refused(server: Running, media: str) -> None:
    assert (await put(server, media=media)).status_code == 415


async def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(
    server: Running, tmp_path: Path
) -> None:
    answer = await put(server, b"x" * 25_000_001)
    assert answer.status_code == 413
    assert not files_in(tmp_path)


async def test_a_sender_stores_and_reads_what_it_sent(server: Running) -> None:
    shop = server.shop
    sender = factory.sender(name="crm")

    def add(tx: Transaction) -> str:
        tx.put(sender)
        return new_key(tx.connection, shop.account_id, sender.id, tx.now)

    key = shop.write(add)
    assert (await put(server, token=key)).status_code == 201
    answer = await server.ask("GET", f"/v1/files/{HASH}", token=key)
    assert answer.status_code == 404
    shop.put(factory.document(file=HASH, external=External(sender="other", id="1")))
    assert (await server.ask("GET", f"/v1/files/{HASH}", token=key)).status_code == 404
    shop.put(factory.document(file=HASH, external=External(sender="crm", id="1")))
    assert (await server.ask("GET", f"/v1/files/{HASH}", token=key)).content == BODY


async def test_another_account_does_not_have_it(server: Running, store: Store) -> None:
    await put(server)
    other = Shop(store, named="Another shop")
    other.put(factory.document(file=HASH))
    stranger = Running(server.url, server.parts, other, server.client)
    assert (await stranger.ask("GET", f"/v1/files/{HASH}", who="admin")).status_code == 404


async def test_nobody_stores_anything_without_signing_in(server: Running) -> None:
    answer = await server.ask("PUT", f"/v1/files/{HASH}", content=BODY)
    assert answer.status_code == 401
    answer = await server.ask("PUT", f"/v1/files/{HASH}", content=BODY, token="dbk_unknown")
    assert answer.json()["type"] == "urn:deskbell:session-unknown"
