"""Tests of what may be said over a socket by whom, and who hears of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Final, get_args

import msgspec
import pytest

from protocol.frames import (
    ActiveFrame,
    AtFrame,
    ClientFrame,
    HelloFrame,
    MutationsFrame,
    PageFrame,
    ResultsFrame,
    ServerFrame,
    TypingFrame,
    ViewingFrame,
    encode_frame,
)
from protocol.ids import new_id
from protocol.mutations import Mutation
from protocol.records import Client, Ref
from server.sessions import Ended
from tests import factory
from tests.server.access_matrix.callers import CALLERS, LIVE, Town, cells
from tests.server.access_matrix.hearing import ANYTHING, CLOSED, HEARD, SAID
from tests.server.access_matrix.things import COLLEAGUES, NOBODYS, OWN, OWNERS
from tests.server.running import Desk, until
from tests.server.shop import Shop

NONSENSE: Final = '{"frame": "mutations", "mutations": "none"}'
"""What is refused in its turn: after all that was said before it, and by nothing but an answer."""


def tags(frames: object) -> set[str]:
    return {str(cls.__struct_config__.tag) for cls in get_args(frames)}


def test_every_frame_has_its_rows() -> None:
    """A new frame without a row in the tables fails here, and is named."""
    assert SAID.keys() == tags(ClientFrame)
    assert HEARD.keys() == tags(ServerFrame)
    for rows in (*SAID.values(), *HEARD.values()):
        assert rows.keys() in ({ANYTHING}, set(OWNERS))
        for row in rows.values():
            assert set(cells(row).values()) <= set("y.")
            assert all(cells(row)[who] == "." for who in CLOSED)


@pytest.fixture(autouse=True)
def in_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fleeting frames are passed on however fast they come."""
    monkeypatch.setattr("server.talk.FLEETING_EVERY", 0.0)


@pytest.fixture
async def colleague(town: Town) -> AsyncIterator[Desk]:
    """A colleague, who sees all that staff may see, at a desk that is up to date."""
    async with town.server.desk("colleague") as desk:
        yield desk


@asynccontextmanager
async def at_desk(town: Town, who: str, *, cursor: int | None = None) -> AsyncIterator[Desk]:
    """Let somebody who gets in sit down, up to date unless said otherwise, and get up again."""
    shop = town.other if who == "stranger" else town.shop
    token = town.fresh(who, "desk")
    async with town.server.socket(token) as desk:
        stands = shop.version if cursor is None else cursor
        await desk.say(encode_frame(HelloFrame(cursor=stands, epoch=shop.epoch)).decode())
        yield desk
    id_ = town.session_id(token)
    await until(lambda: id_ not in town.server.parts.live.session_ids())


async def up_to(desk: Desk, last: Callable[[ServerFrame], bool]) -> list[ServerFrame]:
    """Return the frames up to the one that *last* knows; it must come."""
    frames = [await desk.hear()]
    while not last(frames[-1]):
        frames.append(await desk.hear())
    return frames


async def told(desk: Desk) -> list[ServerFrame]:
    """Return the frames that came of all that this desk said, and of what others did before."""
    await desk.say(NONSENSE)
    *frames, answer = await up_to(desk, lambda one: one.__struct_config__.tag == "results")
    assert isinstance(answer, ResultsFrame) and answer.problem
    return frames


async def heard(desk: Desk, tag: str) -> ServerFrame:
    """Return the first frame of its kind; it must come."""
    return (await up_to(desk, lambda one: one.__struct_config__.tag == tag))[-1]


async def told_of_changes(town: Town, desks: Mapping[str, Desk]) -> dict[str, list[ServerFrame]]:
    """Return the frames up to a change that everybody sees, made after all the others."""
    last = {shop: shop.put(factory.group()).id.encode() for shop in (town.shop, town.other)}

    def of(shop: Shop) -> Callable[[ServerFrame], bool]:
        return lambda one: (
            isinstance(one, PageFrame) and any(last[shop] in bytes(raw) for raw in one.records)
        )

    return {
        who: await up_to(desk, of(town.other if who == "stranger" else town.shop))
        for who, desk in desks.items()
    }


def kinds(frames: list[ServerFrame], tag: str) -> list[ServerFrame]:
    return [frame for frame in frames if frame.__struct_config__.tag == tag]


def owners(town: Town, who: str) -> Mapping[str, str | None]:
    return {OWN: town.ids[who], COLLEAGUES: town.shop.ids["colleague"], NOBODYS: None}


async def test_those_who_are_refused_are_refused_by_a_close_code(town: Town) -> None:
    assert CLOSED.keys() == set(CALLERS) - set(LIVE)
    for who, code in CLOSED.items():
        async with town.server.socket(town.token(who)) as desk:
            await desk.say(HelloFrame(cursor=town.shop.version, epoch=town.shop.epoch))
            for _ in range(2):
                await desk.say(ActiveFrame())
            assert (await desk.end())[0] == code, who


async def test_a_session_that_ends_is_heard_no_more(town: Town) -> None:
    """Row 36: what comes after its end changes nothing, even where it does not hang up."""
    client = town.shop.put(factory.client())
    token = town.fresh("member", "ended")
    async with town.server.socket(token) as desk:
        await desk.say(HelloFrame(cursor=town.shop.version, epoch=town.shop.epoch))
        await told(desk)
        id_ = town.session_id(token)
        town.server.parts.live.end_sessions({id_: Ended(known=True)})
        desk.connection.transport.write(_framed(save(town, "member", client)))
        assert (await desk.end())[0] == CLOSED["revoked"]
    await until(lambda: id_ not in town.server.parts.live.session_ids())
    town.shop.put(factory.group())  # whatever was begun before is written before
    assert town.shop.get(Client, client.id).notes == ""


def _framed(frame: MutationsFrame) -> bytes:
    """Return *frame* as a client that ignores the server's farewell would send it."""
    body = encode_frame(frame)
    assert 125 < len(body) < 2**16
    return bytes([0x81, 0xFE]) + len(body).to_bytes(2, "big") + bytes(4) + body


def save(town: Town, who: str, client: Client) -> MutationsFrame:
    epoch = town.other.epoch if who == "stranger" else town.shop.epoch
    args = msgspec.Raw(msgspec.json.encode({"id": client.id, "notes": f"by {who}"}))
    mutation = Mutation(id=new_id(), name="save_client", args=args)
    return MutationsFrame(epoch=epoch, mutations=[mutation])


async def test_mutations_by_whom(town: Town) -> None:
    """Over the socket as over HTTP; whoever is refused hears nothing of the record."""
    for who in LIVE:
        async with at_desk(town, who) as desk:
            for owner, owner_id in owners(town, who).items():
                client = town.shop.put(factory.client(responsible_id=owner_id))
                await desk.say(save(town, who, client))
                results = await heard(desk, "results")
                done = cells(SAID["mutations"][owner])[who] == "y"
                changed = town.shop.get(Client, client.id).notes == f"by {who}"
                assert changed == done, (who, owner)
                if not done:
                    assert client.name.encode() not in msgspec.json.encode(results), (who, owner)
                assert cells(HEARD["results"][ANYTHING])[who] == "y"


async def test_hello_and_at(town: Town) -> None:
    """Both are answered by what is newer; a foreign epoch by a reset, nothing at all by a poke."""
    for who in LIVE:
        shop = town.other if who == "stranger" else town.shop
        shop.put(factory.group())
        async with at_desk(town, who, cursor=shop.version - 1) as desk:
            await heard(desk, "page")
            await desk.say(AtFrame(cursor=shop.version - 1))
            await heard(desk, "page")
        for cursor, epoch, tag in ((0, "", "poke"), (shop.version, "foreign", "reset")):
            async with town.server.socket(town.fresh(who, "desk")) as desk:
                await desk.say(HelloFrame(cursor=cursor, epoch=epoch))
                answered = bool(kinds(await told(desk), tag))
                assert answered == (cells(HEARD[tag][ANYTHING])[who] == "y"), (who, tag)


async def test_fleeting_frames_by_whom(town: Town, colleague: Desk) -> None:
    """A colleague hears who is active; who types with them; who looks at what they see, too."""
    ours = town.shop.ids["colleague"]
    for who in LIVE:
        frames: dict[str, dict[str, msgspec.Struct]] = {"active": {ANYTHING: ActiveFrame()}}
        frames["typing"], frames["viewing"] = {}, {}
        for owner, owner_id in owners(town, who).items():
            members = sorted({owner_id or ours, ours})
            talk = town.shop.put(factory.conversation(member_ids=members))
            client = town.shop.put(factory.client(responsible_id=owner_id))
            frames["typing"][owner] = TypingFrame(conversation_id=talk.id)
            frames["viewing"][owner] = ViewingFrame(subject=Ref("client", client.id))
        async with at_desk(town, who) as desk:
            await told(desk)
            await told(colleague)
            for tag, by_owner in frames.items():
                for owner, frame in by_owner.items():
                    await desk.say(frame)
                    passed_on = cells(SAID[tag][owner])[who] == "y" and who != "stranger"
                    await told(desk)
                    overheard = await told(colleague)
                    passed = kinds(overheard, "presence" if tag == "active" else tag)
                    assert bool(passed) == passed_on, (tag, owner, who, overheard)
                    assert all(one.user_id == town.ids[who] for one in _named(passed))


def _named(frames: list[ServerFrame]) -> list[Any]:
    return list(frames)


async def test_fleeting_frames_to_whom(town: Town, colleague: Desk) -> None:
    """Everybody listens while a colleague is active, types and looks; then the server goes."""
    ours = town.shop.ids["colleague"]
    talks: dict[str, str] = {}
    cards: dict[str, str] = {}
    for owner in (*LIVE, NOBODYS):
        owner_id = town.ids.get(owner)
        talk = factory.conversation(member_ids=[one for one in (owner_id, ours) if one])
        card = factory.client(responsible_id=owner_id)
        town.shop.put(talk, card)
        talks[talk.id], cards[card.id] = owner, owner
    async with AsyncExitStack() as stack:
        desks = {who: await stack.enter_async_context(at_desk(town, who)) for who in LIVE}
        for desk in desks.values():
            await told(desk)
        await colleague.say(ActiveFrame())
        for talk_id in talks:
            await colleague.say(TypingFrame(conversation_id=talk_id))
        for card_id in cards:
            await colleague.say(ViewingFrame(subject=Ref("client", card_id)))
        await told(colleague)
        changed = [
            factory.client(id=id_, responsible_id=town.ids.get(owner), notes="changed")
            for id_, owner in cards.items()
        ]
        town.shop.put(changed[0], *changed[1:])
        everything = await told_of_changes(town, desks)
        await town.server.parts.live.stop()
        for who, desk in desks.items():
            (farewell,) = await overheard_last(desk)
            assert farewell == (cells(HEARD["closing"][ANYTHING])[who] == "y"), who
    for who, frames in everything.items():
        present = cells(HEARD["presence"][ANYTHING])[who] == "y"
        assert bool(kinds(frames, "presence")) == present, who
        typed: Any = kinds(frames, "typing")
        check("typing", who, {frame.conversation_id for frame in typed}, talks)
        viewed: Any = kinds(frames, "viewing")
        check("viewing", who, {frame.subject.id for frame in viewed}, cards)
        pages = [frame for frame in frames if isinstance(frame, PageFrame)]
        paged = b"".join(bytes(raw) for page in pages for raw in page.records).decode()
        check("page", who, {id_ for id_ in cards if id_ in paged}, cards)


async def overheard_last(desk: Desk) -> list[bool]:
    """Say whether the server's farewell came before the end."""
    frame = await desk.hear()
    await desk.end()
    return [frame.__struct_config__.tag == "closing"]


def check(tag: str, who: str, told: set[str], owners_: Mapping[str, str]) -> None:
    """Compare of which things *who* was told with the table."""
    for id_, owner in owners_.items():
        row = OWN if owner == who else NOBODYS if owner == NOBODYS else COLLEAGUES
        assert (id_ in told) == (cells(HEARD[tag][row])[who] == "y"), (tag, row, who)
