"""Tests of the bus: hints between processes, lost without harm."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from protocol.frames import ActiveFrame, PageFrame, PresenceFrame, TypingFrame, ViewingFrame
from protocol.records import Ref
from server.bus import AnyHint, LocalBus, NatsBus, VersionHint, open_bus
from server.store import Store
from tests import factory
from tests.server.running import Running, running, until


async def started(url: str) -> tuple[NatsBus, asyncio.Queue[AnyHint]]:
    bus, heard = NatsBus(url), asyncio.Queue[AnyHint]()
    await bus.start(heard.put_nowait)
    return bus, heard


async def test_alone_there_is_nobody_to_tell() -> None:
    bus = open_bus("")
    assert isinstance(bus, LocalBus)
    await bus.start(lambda hint: pytest.fail("heard itself"))
    bus.publish(VersionHint(account_id="a", version=1))
    assert bus.healthy()
    await bus.close()


@pytest.mark.nats
async def test_hints_reach_the_others_and_not_oneself(nats_url: str) -> None:
    (one, heard_by_one), (two, heard_by_two) = await started(nats_url), await started(nats_url)
    await until(lambda: one.healthy() and two.healthy())
    hint = VersionHint(account_id="a", version=7)
    async with asyncio.timeout(10):
        while heard_by_two.empty():  # the other's subscription may still be on its way
            one.publish(hint)
            await asyncio.sleep(0.05)
    assert await heard_by_two.get() == hint
    assert heard_by_one.empty()
    await one.close()
    await two.close()


async def test_a_bus_that_is_away_holds_nothing_up() -> None:
    bus, heard = await started("nats://127.0.0.1:1")
    bus.publish(VersionHint(account_id="a", version=7))
    assert not bus.healthy()
    assert heard.empty()
    await bus.close()


@pytest.mark.nats
async def test_two_processes_tell_each_other_what_is_new(
    open_store: Callable[[], Store], nats_url: str, tmp_path: Path
) -> None:
    """Without polling: the poll of these two comes after 30 s."""
    async with running(open_store(), tmp_path / "1", bus_url=nats_url) as one:
        other = running(open_store(), tmp_path / "2", shop=one.shop, bus_url=nats_url)
        async with other as two:
            await until(lambda: one.parts.bus.healthy() and two.parts.bus.healthy())
            async with one.desk("member") as member, two.desk("admin") as admin:
                await _settled(two)
                lead = one.shop.put(factory.lead())
                frame = await admin.hear(5)
                assert isinstance(frame, PageFrame)
                assert lead.id.encode() in bytes(frame.records[0])
                assert isinstance(await member.hear(), PageFrame)
                await member.say(ActiveFrame())
                user_id = one.shop.ids["member"]
                assert await admin.hear(5) == PresenceFrame(user_id=user_id, state="active")
                await member.say(ViewingFrame(subject=Ref("lead", lead.id)))
                assert await admin.hear(5) == ViewingFrame(
                    subject=Ref("lead", lead.id), user_id=user_id
                )


@pytest.mark.nats
async def test_typing_and_endings_cross_the_bus(
    open_store: Callable[[], Store], nats_url: str, tmp_path: Path
) -> None:
    async with running(open_store(), tmp_path / "1", bus_url=nats_url) as one:
        other = running(open_store(), tmp_path / "2", shop=one.shop, bus_url=nats_url)
        async with other as two:
            await until(lambda: one.parts.bus.healthy() and two.parts.bus.healthy())
            members = [one.shop.ids["member"], one.shop.ids["free"]]
            chat = one.shop.put(factory.conversation(member_ids=members))
            async with one.desk("member") as member, two.desk("free") as free:
                await _settled(two)
                await member.say(TypingFrame(conversation_id=chat.id))
                heard = await free.hear(5)
                assert heard == TypingFrame(conversation_id=chat.id, user_id=members[0])
                (room,) = two.parts.live.rooms.values()
                (socket,) = room.sockets.values()
                ended = await one.ask("DELETE", f"/v1/sessions/{socket.session_id}", who="admin")
                assert ended.status_code == 204
                assert (await free.end(5))[0] == 4401


async def _settled(server: Running) -> None:
    """Wait until the subscription of *server* is certainly known to NATS."""
    bus = server.parts.bus
    assert isinstance(bus, NatsBus)
    assert bus._client is not None
    await bus._client.flush()
