"""Tests of the live sockets: pages, pokes, positions and ends, over a real line."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import update

from protocol.frames import (
    CLOSE_RESTART,
    CLOSE_RESYNC,
    CLOSE_REVOKED,
    CLOSE_SUSPENDED,
    CLOSE_UNKNOWN,
    CLOSE_UPDATE_NEEDED,
    ActiveFrame,
    AtFrame,
    ClosingFrame,
    HelloFrame,
    MutationsFrame,
    PageFrame,
    PokeFrame,
    PresenceFrame,
    ResetFrame,
    ResultsFrame,
    TypingFrame,
    ViewingFrame,
)
from protocol.ids import new_id
from protocol.pages import heads
from protocol.records import Ref, Role, User
from server import serving
from server.outflow import DirectOutflow, Text
from server.sessions import end_session
from server.store import Store, Transaction
from server.tables import history, session
from tests import factory
from tests.server.running import Desk, Running, running, until
from tests.server.shop import Shop


def ids(frame: Any) -> list[str]:  # noqa: ANN401
    assert isinstance(frame, PageFrame)
    return [head.id for head, _ in heads(frame.records)]


async def test_a_change_reaches_those_who_may_see_it(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member, server.desk("free") as free:
            since = server.shop.version
            lead = server.shop.put(factory.lead())
            frame = await member.hear()
            assert isinstance(frame, PageFrame)
            assert (frame.since, frame.cursor, frame.more) == (since, since + 1, False)
            assert ids(frame) == [lead.id]
            await free.hear_nothing()


async def test_what_lay_between_and_was_not_for_them_is_no_gap(
    store: Store, tmp_path: Path
) -> None:
    """S27: a live page begins where this socket stands, not one version before its end."""
    async with running(store, tmp_path) as server:
        async with server.desk("free") as free, server.desk("admin") as admin:
            since = server.shop.version
            for _ in range(3):
                server.shop.put(factory.lead())
                assert isinstance(await admin.hear(), PageFrame)
            told = server.shop.put(factory.notification(user_id=server.shop.ids["free"]))
            frame = await free.hear()
            assert isinstance(frame, PageFrame)
            assert (frame.since, frame.cursor) == (since, since + 4)
            assert ids(frame) == [told.id]


async def test_with_each_ping_whoever_is_behind_gets_an_empty_page(
    store: Store, tmp_path: Path
) -> None:
    """S28: the cursor goes on even where nothing was to be seen."""
    async with running(store, tmp_path, ping_seconds=0.3) as server:
        async with server.desk("free") as free:
            since = server.shop.version
            server.shop.put(factory.lead())
            frame = await free.hear()
            assert isinstance(frame, PageFrame)
            assert (frame.since, frame.cursor) == (since, since + 1)
            assert (frame.records, frame.tombstones) == ([], [])
            await free.hear_nothing(0.8)


async def test_hello_brings_what_was_missed(store: Store, tmp_path: Path, shop: Shop) -> None:
    async with running(store, tmp_path, shop=shop) as server:
        since = shop.version
        lead = shop.put(factory.lead())
        async with server.desk("member", cursor=since) as member:
            frame = await member.hear()
            assert isinstance(frame, PageFrame)
            assert frame.since == since
            assert ids(frame) == [lead.id]


async def test_hello_from_another_history_is_reset(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member", epoch="another", cursor=1) as member:
            assert await member.hear() == ResetFrame(epoch=server.shop.epoch)
            # nothing but pokes until it says where it stands
            server.shop.put(factory.lead())
            await member.hear_nothing()
            await member.say(AtFrame(cursor=server.shop.version - 1))
            assert len(ids(await member.hear())) == 1


async def test_hello_with_a_cursor_of_the_future_is_reset(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member", cursor=10_000) as member:
            assert isinstance(await member.hear(), ResetFrame)


async def test_too_much_for_one_frame_is_a_poke_and_pokes_go_on_with_pings(
    store: Store, tmp_path: Path
) -> None:
    async with running(store, tmp_path, ping_seconds=0.3) as server:
        async with server.desk("member") as member:
            shop = server.shop

            def bulk(tx: Any) -> None:  # noqa: ANN401
                for _ in range(100):
                    tx.put(factory.task(text="x" * 8_000))

            shop.write(bulk)
            assert await member.hear() == PokeFrame(version=shop.version)
            assert await member.hear() == PokeFrame(version=shop.version)
            await member.say(AtFrame(cursor=shop.version))
            lead = shop.put(factory.lead())
            while isinstance(frame := await member.hear(), PokeFrame):
                pass
            assert ids(frame) == [lead.id]


async def test_at_says_where_a_desktop_really_stands(store: Store, tmp_path: Path) -> None:
    """A desktop that passed over a live page while it pulled gets it again."""
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            since = server.shop.version
            lead = server.shop.put(factory.lead())
            assert ids(await member.hear()) == [lead.id]
            await member.say(AtFrame(cursor=since))
            again = await member.hear()
            assert isinstance(again, PageFrame)
            assert (again.since, ids(again)) == (since, [lead.id])
            await member.hear_nothing()


async def test_mutations_are_settled_and_their_effect_comes_as_a_page(
    store: Store, tmp_path: Path
) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            task = new_id()
            mutation = server.shop.mutation("save_task", id=task, create=True, title="Call back")
            frame = MutationsFrame(epoch=server.shop.epoch, mutations=[mutation])
            await member.say(frame)
            heard = [await member.hear(), await member.hear()]
            results = next(one for one in heard if isinstance(one, ResultsFrame))
            page = next(one for one in heard if isinstance(one, PageFrame))
            assert [result.status for result in results.results] == ["applied"]
            assert results.results[0].version == page.cursor
            assert task in ids(page)
            await member.say(frame)
            again = await member.hear()
            assert isinstance(again, ResultsFrame)
            assert again.results[0].repeated


async def test_batches_sent_at_once_are_applied_in_order(store: Store, tmp_path: Path) -> None:
    """S22, on the quick road: what is sent first is written first."""
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            task = new_id()
            names = [f"Title {number}" for number in range(40)]
            first = server.shop.mutation("save_task", id=task, create=True, title="Title")
            edits = [server.shop.mutation("save_task", id=task, title=name) for name in names]
            batches = [first, *edits]
            for one in batches:
                await member.say(MutationsFrame(epoch=server.shop.epoch, mutations=[one]))
            versions: list[int] = []
            while len(versions) < len(batches):
                frame = await member.hear()
                if isinstance(frame, ResultsFrame):
                    assert frame.results[0].status == "applied"
                    versions.append(frame.results[0].version)
            assert versions == sorted(versions)


async def test_mutations_of_another_epoch_are_refused_whole(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            mutation = server.shop.mutation("save_profile", status="Lunch")
            await member.say(MutationsFrame(epoch="another", mutations=[mutation]))
            assert await member.hear() == ResultsFrame(
                epoch=server.shop.epoch, problem="urn:deskbell:foreign-epoch"
            )
            assert server.shop.get(User, server.shop.ids["member"]).status == ""


async def test_nonsense_is_answered_or_passed_over(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            await member.say('{"frame": "mutations", "mutations": 7}')
            heard = await member.hear()
            assert isinstance(heard, ResultsFrame)
            assert heard.problem == "urn:deskbell:bad-input"
            for text in ('{"frame": "of a newer desktop"}', "[" * 5_000, "no json"):
                await member.say(text)
            lead = server.shop.put(factory.lead())
            assert ids(await member.hear()) == [lead.id]


# --- refusals are close codes --------------------------------------------------------------------


async def test_without_a_known_session_the_close_code_is_4400(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        for token in ("", "dbs_unknown", "x" * 1_000):
            async with server.socket(token) as desk:
                assert await desk.end() == (CLOSE_UNKNOWN, "session unknown")


@pytest.mark.parametrize(("wipe", "reason"), [(False, "revoked"), (True, "wipe")])
async def test_a_revoked_session_is_refused_with_4401(
    store: Store, tmp_path: Path, wipe: bool, reason: str
) -> None:
    async with running(store, tmp_path) as server:
        token = server.token()
        await revoke(server, wipe=wipe)
        async with server.socket(token) as desk:
            assert await desk.end() == (CLOSE_REVOKED, reason)


async def revoke(server: Running, *, wipe: bool = False) -> None:
    store, account_id = server.parts.store, server.shop.account_id

    def work(bare: Any) -> None:  # noqa: ANN401
        for row in bare.execute(session.select()).all():
            end_session(bare, account_id, row.id, store.clock(), wipe=wipe)

    await store.write_bare(work)


async def test_a_suspended_person_is_refused_with_4403(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.socket(server.token("suspended")) as desk:
            assert await desk.end() == (CLOSE_SUSPENDED, "suspended")


async def test_an_old_desktop_is_refused_with_4426(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.socket(server.token()) as desk:
            await desk.say(HelloFrame(cursor=0, protocol=0))
            assert (await desk.end())[0] == CLOSE_UPDATE_NEEDED


async def test_somebody_who_does_not_say_hello_is_sent_away(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.socket(server.token()) as desk:
            await desk.say(ActiveFrame())
            assert (await desk.end())[0] == 1008


async def test_a_session_revoked_elsewhere_closes_within_five_seconds(
    store: Store, tmp_path: Path
) -> None:
    """Row 36, with five sockets, revoked by a process that tells nobody."""
    async with running(store, tmp_path) as server:
        async with asyncio.timeout(5):
            people = ("admin", "manager", "member", "own", "free")
            desks = [await _enter(server, who) for who in people]
            await revoke(server)
            for context, desk in desks:
                assert await desk.end() == (CLOSE_REVOKED, "revoked")
                await context.__aexit__(None, None, None)
        assert server.parts.live.rooms == {}


async def _enter(server: Running, who: str) -> tuple[Any, Desk]:
    context = server.desk(who)
    return context, await context.__aenter__()


async def test_a_session_that_is_gone_closes_with_4400(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            await store.write_bare(lambda bare: bare.execute(session.delete()))
            assert (await member.end())[0] == CLOSE_UNKNOWN


async def test_suspension_closes_the_socket_and_nobody_elses(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member, server.desk("admin") as admin:
            before = server.shop.get(User, server.shop.ids["member"])
            server.shop.put(msgspec.structs.replace(before, active=False))
            assert await member.end() == (CLOSE_SUSPENDED, "suspended")
            assert ids(await admin.hear()) == [before.id]


async def test_a_new_role_resets_the_mirror_at_once(store: Store, tmp_path: Path) -> None:
    """S4, and from then on the socket is told what the new role may see."""
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            before = server.shop.get(User, server.shop.ids["member"])
            server.shop.put(msgspec.structs.replace(before, role=Role.FREE))
            assert isinstance(await member.hear(), ResetFrame)
            await member.say(AtFrame(cursor=server.shop.version))
            server.shop.put(factory.lead())
            await member.hear_nothing()
            told = server.shop.put(factory.notification(user_id=before.id))
            assert ids(await member.hear()) == [told.id]


# --- other processes ------------------------------------------------------------------------------


async def test_what_another_process_wrote_is_found_by_polling(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    """Row 28: without any hint."""
    store, other = open_store(), open_store()
    async with running(store, tmp_path, poll_seconds=0.2) as server:
        async with server.desk("member") as member:
            lead = factory.lead()
            await asyncio.to_thread(
                other.write_now, server.shop.account_id, lambda tx: tx.put(lead)
            )
            assert ids(await member.hear(3)) == [lead.id]
            mine = server.shop.put(factory.lead())
            assert ids(await member.hear()) == [mine.id]


async def test_commits_with_a_gap_between_are_read_from_the_database(
    open_store: Callable[[], Store], tmp_path: Path
) -> None:
    store, other = open_store(), open_store()
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            shop = server.shop
            foreign, own = factory.lead(), factory.lead()
            await asyncio.to_thread(other.write_now, shop.account_id, lambda tx: tx.put(foreign))
            await member.hear_nothing(0.1)
            shop.put(own)
            assert set(ids(await member.hear())) == {foreign.id, own.id}


# --- fleeting -------------------------------------------------------------------------------------


async def test_presence_is_told_when_somebody_touches_a_device(
    store: Store, tmp_path: Path
) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("admin") as admin:
            async with server.desk("member") as member:
                await admin.hear_nothing(0.2)  # an open socket says nothing
                await member.say(ActiveFrame())
                active = PresenceFrame(user_id=server.shop.ids["member"], state="active")
                assert await admin.hear() == active
                assert await member.hear() == active
                async with server.desk("free") as free:
                    assert await free.hear() == active
            gone = PresenceFrame(user_id=server.shop.ids["member"], state="gone")
            assert await admin.hear() == gone


async def test_typing_is_told_in_the_conversation_only(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        shop = server.shop
        members = [shop.ids["member"], shop.ids["free"]]
        chat = shop.put(factory.conversation(member_ids=members))
        async with (
            server.desk("member") as member,
            server.desk("free") as free,
            server.desk("admin") as admin,
        ):
            await member.say(TypingFrame(conversation_id=chat.id))
            assert await free.hear() == TypingFrame(conversation_id=chat.id, user_id=members[0])
            await admin.say(TypingFrame(conversation_id=chat.id))
            await admin.hear_nothing()
            await free.hear_nothing()


async def test_viewing_is_told_to_those_who_may_see_the_thing(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        shop = server.shop
        lead = shop.put(factory.lead())
        subject = Ref("lead", lead.id)
        async with (
            server.desk("member") as member,
            server.desk("admin") as admin,
            server.desk("free") as free,
        ):
            await free.say(ViewingFrame(subject=subject))
            await member.say(ViewingFrame(subject=subject))
            assert await admin.hear() == ViewingFrame(subject=subject, user_id=shop.ids["member"])
            await free.hear_nothing()
            await admin.hear_nothing()


# --- slow readers and the end ---------------------------------------------------------------------


@pytest.mark.parametrize("direct", [True, False])
async def test_a_slow_reader_is_closed_with_4409_and_hurts_only_itself(
    store: Store, tmp_path: Path, direct: bool
) -> None:
    """Row 11: 1 MB behind is too far, and is said."""
    async with running(store, tmp_path, direct=direct) as server:
        async with server.desk("admin") as slow, server.desk("member") as quick:
            slow.connection.transport.pause_reading()
            closed = server.parts.metrics.closed.labels(str(CLOSE_RESYNC))
            for _ in range(60):
                server.shop.write(_fifty_leads)
                assert isinstance(await quick.hear(), PageFrame)
                if closed._value.get():
                    break
            slow.connection.transport.resume_reading()
            assert (await slow.end())[0] == CLOSE_RESYNC
            lead = server.shop.put(factory.lead())
            assert ids(await quick.hear()) == [lead.id]


def _fifty_leads(tx: Transaction) -> None:
    for _ in range(50):
        tx.put(factory.lead(text="x" * 7_900))


async def test_whoever_still_does_not_read_after_the_grace_is_cut_off(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 33: the server ends, and leaves no socket to whoever collects garbage."""
    monkeypatch.setattr(serving, "GOODBYE_SECONDS", 0.2)
    async with running(store, tmp_path) as server:
        context, desk = await _enter(server, "member")
        desk.connection.transport.pause_reading()
        (room,) = server.parts.live.rooms.values()
        (socket,) = room.sockets.values()
        outflow = socket.outflow
        assert isinstance(outflow, DirectOutflow)
        while not outflow.lags():
            outflow.write(Text(b"x" * 100_000))
        transport = outflow._protocol.transport
    assert transport.get_extra_info("socket").fileno() == -1
    desk.connection.transport.abort()
    await context.__aexit__(None, None, None)


async def test_the_end_of_the_server_is_announced(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        context, member = await _enter(server, "member")
    frame = await member.hear()
    assert isinstance(frame, ClosingFrame)
    assert frame.retry_after > 0
    assert (await member.end())[0] == CLOSE_RESTART
    await context.__aexit__(None, None, None)


async def test_a_gone_socket_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            member.connection.transport.abort()
        await until(lambda: not server.parts.live.rooms)
        assert server.parts.metrics.sockets._value.get() == 0


async def test_a_round_that_fails_is_tried_again(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        async with server.desk("member") as member:
            room = server.parts.live.rooms[server.shop.account_id]
            account = history.c.account_id == server.shop.account_id

            async def epoch(value: str) -> None:
                change = update(history).where(account)
                await store.write_bare(lambda bare: bare.execute(change.values(account_id=value)))

            # the account's row is away: reading the round fails until it is back
            await epoch("elsewhere")
            room.notice(room.version + 1)
            await member.hear_nothing(0.2)
            await store.write_bare(
                lambda bare: bare.execute(
                    update(history)
                    .where(history.c.account_id == "elsewhere")
                    .values(account_id=server.shop.account_id)
                )
            )
            lead = server.shop.put(factory.lead())
            assert ids(await member.hear()) == [lead.id]
