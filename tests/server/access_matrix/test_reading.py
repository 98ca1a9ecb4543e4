"""Tests of what every way of reading shows to whom: ids, words, and nothing of anything else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack

import httpx
import msgspec
import pytest

from protocol.digests import digest_of
from protocol.frames import HelloFrame, PageFrame, decode_server_frame, encode_frame
from protocol.ids import new_id
from protocol.pages import Page, SnapshotPage, decode_page, heads
from protocol.records import RECORD_TYPES
from server.record_tables import RECORD_TABLES
from server.references import REFERRING
from tests import factory
from tests.server.access_matrix.callers import CALLERS, LIVE, STAFF, Town, cells
from tests.server.access_matrix.sight import (
    FILES,
    SEARCHED,
    SEES,
    UNSEARCHED,
    hears_of_its_end,
    sees,
)
from tests.server.access_matrix.things import (
    COLLEAGUES,
    MAKE,
    NOBODYS,
    OWN,
    OWNERS,
    Thing,
    file_of,
    stock,
)
from tests.server.running import Desk


@pytest.fixture
def before(town: Town) -> int:
    """The version at which nothing was there yet but people."""
    return town.shop.version


@pytest.fixture
def things(town: Town, before: int) -> list[Thing]:
    """Everything there is to see."""
    return stock(town)


def check(surface: str, who: str, body: bytes, things: Sequence[Thing]) -> None:
    """Compare what *who* got with the table: every thing they may see, no trace of another."""
    wrong = [
        f"{surface}: {who} {'lacks' if sees(thing, who) else 'got'} {thing}"
        for thing in things
        if (thing.id.encode() in body, thing.word.encode() in body) != (sees(thing, who),) * 2
    ]
    assert not wrong, "\n".join(wrong)


def without_graves(body: bytes, page: Page | PageFrame) -> bytes:
    """Return *body* less its tombstones."""
    graves = msgspec.json.encode(page.tombstones)
    assert graves in body
    return body.replace(graves, b"")


def check_graves(who: str, pages: Sequence[Page | PageFrame], things: Sequence[Thing]) -> None:
    """Compare the tombstones that *who* got with the table."""
    told = {(ref.type, ref.id) for page in pages for ref in page.tombstones}
    assert told == {(one.type, one.id) for one in things if hears_of_its_end(one, who)}, who


def test_every_record_type_has_its_rows() -> None:
    """A new record type without a row in the tables fails here, and is named."""
    assert SEES.keys() == RECORD_TYPES.keys(), SEES.keys() ^ RECORD_TYPES.keys()
    assert SEARCHED.keys() | UNSEARCHED == RECORD_TYPES.keys()
    assert not SEARCHED.keys() & UNSEARCHED
    for type_, rows in SEES.items():
        needed = {NOBODYS} if type_ == "account" else set(OWNERS)
        assert needed <= rows.keys(), f"{type_} lacks {needed - rows.keys()}"
        for row in rows.values():
            assert set(cells(row).values()) <= set("y.g"), f"{type_}: {row}"


def test_every_type_that_is_searched_or_refers_to_files_has_its_row() -> None:
    """A record type that search begins to find, or that begins to refer to files, is named."""
    assert {type_ for type_, table in RECORD_TABLES.items() if "words" in table.c} == set(SEARCHED)
    assert REFERRING.keys() == FILES
    assert FILES - {"message"} <= MAKE.keys()


async def pulled(town: Town, who: str, since: int) -> list[httpx.Response]:
    """Return the answers of a pull in small pages."""
    token, answers, more = town.token(who), [], True
    while more:
        query = f"since={since}&epoch={town.shop.epoch if since else ''}&limit=40"
        answer = await town.server.ask("GET", f"/v1/changes?{query}", token=token)
        assert answer.status_code == 200
        page = decode_page(answer.content)
        answers.append(answer)
        since, more = page.cursor, page.more
    return answers


async def test_changes_from_nothing(town: Town, things: list[Thing]) -> None:
    for who in STAFF:
        answers = await pulled(town, who, 0)
        check("changes", who, b"".join(one.content for one in answers), things)
        assert not any(decode_page(one.content).tombstones for one in answers)


async def test_changes_since_then(town: Town, before: int, things: list[Thing]) -> None:
    for who in STAFF:
        answers = await pulled(town, who, before)
        pages = [decode_page(one.content) for one in answers]
        bodies = [without_graves(a.content, p) for a, p in zip(answers, pages, strict=True)]
        check("changes", who, b"".join(bodies), things)
        check_graves(who, pages, things)


async def test_the_snapshot(town: Town, things: list[Thing]) -> None:
    """Its count of records to come, too, counts only what comes."""
    for who in STAFF:
        answer = await town.ask(who, "GET", "/v1/snapshot")
        pages = [msgspec.json.decode(line, type=SnapshotPage) for line in answer.iter_lines()]
        count = sum(len(page.records) for page in pages)
        check("snapshot", who, answer.content, things)
        assert {page.total for page in pages} == {count}, who
        places = [bytes.fromhex(page.after) for page in pages]
        check_places(who, b"".join(places), things)


def check_places(who: str, places: bytes, things: Sequence[Thing]) -> None:
    """Nothing that somebody may not see is named by where their snapshot goes on."""
    named = [thing for thing in things if thing.id.encode() in places and not sees(thing, who)]
    assert not named, (who, named)


async def test_the_digest_is_of_what_a_pull_brings(town: Town, things: list[Thing]) -> None:
    for who in STAFF:
        rows: dict[str, list[tuple[str, int]]] = {}
        for answer in await pulled(town, who, 0):
            for head, _ in heads(decode_page(answer.content).records):
                rows.setdefault(head.type, []).append((head.id, head.version))
        digests = {type_: digest_of(them) for type_, them in rows.items()}
        every = dict.fromkeys((thing.id for thing in things if thing.type == "conversation"), 1)
        body = {"cursor": town.shop.version, "oldest": every}
        answer = await town.ask(who, "POST", "/v1/digest", json=body)
        assert answer.json()["digests"] == digests
        del digests["message"]
        answer = await town.ask(who, "GET", f"/v1/digest?cursor={town.shop.version}")
        assert answer.json()["digests"] == digests


async def test_another_account_reads_its_own_alone(town: Town, things: list[Thing]) -> None:
    """Not even what names the stranger by their id is theirs."""
    version = town.shop.version
    paths = ["changes?since=0", "snapshot", f"digest?cursor={version}", "sessions"]
    paths += [f"search?q={words.replace('+', '%2B')}" for words in SEARCHED.values()]
    for path in paths:
        answer = await town.ask("stranger", "GET", f"/v1/{path}")
        assert answer.status_code == 200
        check(path, "stranger", answer.content, things)
        assert town.shop.account_id.encode() not in answer.content
    assert (await pulled(town, "stranger", 0))[0].json()["epoch"] == town.other.epoch


async def test_search(town: Town, things: list[Thing]) -> None:
    for who in STAFF:
        for type_, words in SEARCHED.items():
            answer = await town.ask(who, "GET", "/v1/search", params={"q": words})
            of_type = [thing for thing in things if thing.type == type_]
            check(f"search {words}", who, answer.content, of_type)
            check(f"search {words}", who, answer.content + _rest(things, type_, who), things)
        for type_ in UNSEARCHED:
            answer = await town.ask(who, "GET", "/v1/search", params={"q": f"zq{type_}"})
            assert answer.json()["records"] == [], (who, type_)


def _rest(things: Sequence[Thing], type_: str, who: str) -> bytes:
    """Return the words of what *who* may see of other types: it is not asked for here."""
    rest = [one for one in things if one.type != type_ and sees(one, who)]
    return " ".join(f"{one.id} {one.word}" for one in rest).encode()


async def test_older_messages(town: Town, things: list[Thing]) -> None:
    talks = [thing for thing in things if thing.type == "conversation"]
    words = {thing.owner: thing for thing in things if thing.type == "message"}
    for who in LIVE:
        unknown = await town.ask(who, "GET", f"/v1/conversations/{new_id()}/messages")
        assert unknown.status_code == 404
        for talk in talks:
            answer = await town.ask(who, "GET", f"/v1/conversations/{talk.id}/messages")
            if sees(talk, who):
                assert answer.status_code == 200, (who, talk)
                check("messages", who, answer.content, [words[talk.owner]])
            else:
                assert (answer.status_code, answer.content) == (404, unknown.content), (who, talk)


@pytest.fixture
async def stored(town: Town, things: list[Thing]) -> list[Thing]:
    """The things that refer to files, with their files in place."""
    referring = [thing for thing in things if thing.type in FILES]
    headers = {"Content-Type": "text/plain"}
    token = town.key()
    for thing in referring:
        path = f"/v1/files/{file_of(thing.word)}"
        answer = await town.server.ask(
            "PUT", path, token=token, content=thing.word.encode(), headers=headers
        )
        assert answer.status_code == 201
    return referring


async def test_files(town: Town, stored: list[Thing]) -> None:
    for who in LIVE:
        token = town.token(who)
        unknown = await town.server.ask("GET", f"/v1/files/{'0' * 64}", token=token)
        assert unknown.status_code == 404
        for thing in stored:
            answer = await town.server.ask("GET", f"/v1/files/{file_of(thing.word)}", token=token)
            if sees(thing, who):
                assert (answer.status_code, answer.text) == (200, thing.word), (who, thing)
            else:
                assert (answer.status_code, answer.content) == (404, unknown.content), (who, thing)


@pytest.fixture
async def desks(town: Town, before: int) -> AsyncIterator[dict[str, Desk]]:
    """Everybody who gets past the guard, at a desk that is up to date, before things happen."""
    async with AsyncExitStack() as stack:
        sitting = {}
        for who in LIVE:
            shop = town.other if who == "stranger" else town.shop
            desk = await stack.enter_async_context(town.server.socket(town.token(who)))
            hello = HelloFrame(cursor=shop.version, epoch=shop.epoch)
            await desk.say(encode_frame(hello).decode())
            sitting[who] = desk
        yield sitting


async def test_live_pages(town: Town, desks: dict[str, Desk], before: int) -> None:
    """Row 35: what is said live goes by the same table as what is asked for."""
    for who in STAFF:
        await town.server.joined(who)
    things = stock(town)
    for who in STAFF:
        bodies, frames = await heard(desks[who], town.shop.version)
        check("live", who, b"".join(bodies), things)
        check_graves(who, frames, things)
    await desks["stranger"].hear_nothing()


async def heard(desk: Desk, version: int) -> tuple[list[bytes], list[PageFrame]]:
    """Return the pages up to *version*, as bytes less their tombstones and as frames."""
    bodies: list[bytes] = []
    frames: list[PageFrame] = []
    async with asyncio.timeout(10):
        while not frames or frames[-1].cursor < version:
            body = await desk.connection.recv(decode=False)
            frame = decode_server_frame(body)
            assert isinstance(frame, PageFrame), frame
            bodies.append(without_graves(body, frame))
            frames.append(frame)
    return bodies, frames


async def test_the_dead_read_nothing(town: Town, things: list[Thing]) -> None:
    """Row 36: a session that ended, a person who is suspended and nobody get a problem alone."""
    paths = ["changes?since=0", "snapshot", "digest?cursor=1", "sessions", "search?q=zqorder"]
    talk = next(thing for thing in things if thing.type == "conversation")
    paths += [f"conversations/{talk.id}/messages", f"files/{file_of(talk.word)}"]
    for who in set(CALLERS) - set(LIVE):
        for path in paths:
            answer = await town.ask(who, "GET", f"/v1/{path}")
            assert answer.status_code in {401, 403}, (who, path)
            assert answer.headers["content-type"] == "application/problem+json"
            check(path, who, answer.content, things)


async def test_a_notification_names_no_client_whom_its_reader_may_not_see(
    town: Town, before: int
) -> None:
    """An order of one's own, of a colleague's client, by every way in which a row arrives."""
    shop = town.shop
    for who in STAFF:
        async with town.server.desk(who) as desk:
            client = shop.put(
                factory.client(name=f"zq{who}client", responsible_id=shop.ids["colleague"])
            )
            saved = await asyncio.to_thread(
                shop.do,
                "manager" if who == "admin" else "admin",
                "save_order",
                id=new_id(),
                create=True,
                title=f"zq{who}order",
                client_id=client.id,
                responsible_id=town.ids[who],
            )
            assert saved.status == "applied", saved
            live = b""
            while who != "free" and b"order.created" not in live:
                frame = await desk.hear()
                live += b"".join(map(bytes, getattr(frame, "records", ())))
        changes = b"".join(one.content for one in await pulled(town, who, before))
        snapshot = (await town.ask(who, "GET", "/v1/snapshot")).content
        named = cells(SEES["client"][COLLEAGUES])[who] == "y"
        told = cells(SEES["order"][OWN])[who] == "y"
        for way, body in {"live": live, "changes": changes, "snapshot": snapshot}.items():
            assert (b"order.created" in body) == told, (way, who)
            assert (client.name.encode() in body) == named, (way, who)
