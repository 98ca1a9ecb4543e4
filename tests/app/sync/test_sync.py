"""Sync as a whole: one device beside a real server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from app.models import queries
from app.models.bulk import Bulk
from app.models.health import HealthState, Line
from app.models.store import Store
from app.sync.errors import SessionEnded, SessionRevoked
from app.sync.leaving import leave
from protocol.ids import new_id
from protocol.mutations import MUTATIONS, CompleteTask, DeleteTask, SaveProfile, SetPreference
from protocol.records import Notification, Quiet, Task, User
from server.restoration import begin_new_epochs
from server.sessions import end_session
from tests import factory
from tests.app.sync.device import Device
from tests.server.running import Running, until


def a_task(server: Running, **fields: object) -> Task:
    shop = server.shop
    task = factory.task(author_id=shop.ids["admin"], assignee_id=shop.ids["member"], **fields)
    return shop.put(task)


async def test_first_sync_copies_what_the_person_may_see(server: Running, device: Device) -> None:
    server.shop.put(*(factory.client() for _ in range(120)))
    theirs = server.shop.put(factory.notification(user_id=server.shop.ids["admin"]))
    ours = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    progress: list[tuple[int, int]] = []
    device.health.listen(
        lambda state: (
            progress.append((state.progress.done, state.progress.total)) if state.progress else None
        )
    )
    await device.ready()
    assert device.holds() == server.shop.fresh("member").rows
    assert queries.notification(device.store, ours.id) is not None
    assert queries.notification(device.store, theirs.id) is None
    assert device.health.state.line is Line.ONLINE
    assert device.health.state.progress is None
    assert progress[-1][0] == progress[-1][1] > 120


async def test_the_first_sync_waits_while_it_is_paused_and_goes_on_where_it_was(
    server: Running, device: Device
) -> None:
    server.shop.put(*(factory.client() for _ in range(300)))
    sync = device.start()

    def pause(state: HealthState) -> None:
        if state.progress is not None and state.progress.done and not asked:
            asked.append(state.progress.done)
            sync.pause(True)

    asked: list[int] = []
    begun: list[str] = []
    snapshot = sync.api.snapshot

    def noting(after: str = "") -> AsyncIterator[list[bytes]]:
        begun.append(after)
        return snapshot(after)

    sync.api.snapshot = noting  # type: ignore[method-assign]
    device.health.listen(pause)
    await device.until(lambda: _paused(device))
    assert device.store.snapshot is not None and not device.store.whole
    stopped = device.store.snapshot.after
    # what the person does meanwhile leaves, and the rest stays where it is
    device.store.submit("save_profile", SaveProfile(status="Back at nine"))
    await device.until(lambda: not device.store.files.outbox.waiting_count())
    server.shop.put(factory.client())
    assert _paused(device) and device.store.snapshot is not None
    sync.pause(False)
    await device.ready()
    assert device.holds() == server.shop.fresh("member").rows
    assert device.health.state.progress is None
    assert begun == ["", stopped], "not from the beginning"


async def test_only_the_first_sync_can_be_paused(server: Running, device: Device) -> None:
    sync = await device.ready()
    sync.pause(True)
    one = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    await device.until(lambda: queries.notification(device.store, one.id) is not None)


async def test_a_change_arrives_by_itself(server: Running, device: Device) -> None:
    await device.ready()
    one = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    await device.until(lambda: queries.notification(device.store, one.id) is not None)
    assert device.is_current


async def test_what_a_person_did_offline_is_pushed_in_order(
    server: Running, device: Device
) -> None:
    tasks = [a_task(server) for _ in range(3)]
    await device.ready()
    await device.stop()
    at = datetime.now(UTC)
    for task in tasks:
        device.store.submit("complete_task", CompleteTask(id=task.id, at=at))
    device.store.submit("save_profile", SaveProfile(status="Back at nine"))
    device.start()
    await device.until(lambda: not device.store.files.outbox.waiting_count())
    await device.until(lambda: device.is_current)
    done = [server.shop.get(Task, task.id) for task in tasks]
    assert all(one.completed_at is not None for one in done)
    versions = [one.version for one in done]
    assert versions == sorted(versions)
    assert device.holds() == server.shop.fresh("member").rows


async def test_a_commit_wakes_sync_and_takes_the_quick_road(
    server: Running, device: Device
) -> None:
    task = a_task(server)
    await device.ready()
    before = _posts(server)
    device.store.submit("complete_task", CompleteTask(id=task.id, at=datetime.now(UTC)))
    await until(lambda: server.shop.get(Task, task.id).completed_at is not None)
    await device.until(lambda: device.is_current)
    assert _posts(server) == before, "an open socket carries mutations; HTTP is not asked"
    await device.until(lambda: not device.store.files.outbox.effective())


async def test_without_a_socket_mutations_go_over_http(server: Running, device: Device) -> None:
    task = a_task(server)
    sync = await device.ready()
    before = _posts(server)
    sync._live._connection = None  # as if it were lost at this very moment
    device.store.submit("complete_task", CompleteTask(id=task.id, at=datetime.now(UTC)))
    await until(lambda: server.shop.get(Task, task.id).completed_at is not None)
    await until(lambda: _posts(server) == before + 1)


async def test_a_result_without_a_page_makes_its_author_pull(
    server: Running, device: Device
) -> None:
    """S25: the task goes to a colleague as private, so no page will ever come."""
    shop = server.shop
    task = shop.put(
        factory.task(author_id=shop.ids["admin"], assignee_id=shop.ids["member"], private=True)
    )
    await device.ready()
    assert queries.record(device.store, "task", task.id) is not None
    changed = {"id": task.id, "assignee_id": shop.ids["manager"]}
    args = msgspec.convert(changed, MUTATIONS["save_task"])
    device.store.submit("save_task", args)
    await device.until(lambda: queries.record(device.store, "task", task.id) is None)
    await device.until(lambda: not device.store.files.outbox.effective())


async def test_one_mutation_that_nobody_understands_does_not_block_the_rest(
    server: Running, device: Device
) -> None:
    task = a_task(server)
    await device.ready()
    await device.stop()
    now = round(datetime.now(UTC).timestamp() * 1000)
    device.store.files.outbox.add(new_id(), "x" * 70, b"{}", [], now)
    device.store.submit("complete_task", CompleteTask(id=task.id, at=datetime.now(UTC)))
    device.start()
    await until(lambda: server.shop.get(Task, task.id).completed_at is not None)
    await device.until(lambda: not device.store.files.outbox.waiting_count())
    assert [one.reason for one in device.store.files.outbox.rejected()] == ["bad-input"]


@pytest.mark.parametrize("socket", [True, False])
async def test_a_refusal_is_understood_and_does_not_block_the_rest(
    server: Running, device: Device, socket: bool
) -> None:
    """S26: it comes with the record as it is, on either road."""
    task = a_task(server)
    sync = await device.ready()
    if not socket:
        sync._live._connection = None  # as if it were lost at this very moment
    device.store.submit("delete_task", DeleteTask(id=task.id))
    device.store.submit("save_profile", SaveProfile(status="here"))
    await device.until(lambda: not device.store.unsettled())
    assert [one.reason for one in device.store.files.outbox.rejected()] == ["not-allowed"]
    assert queries.record(device.store, "task", task.id) is not None
    assert server.shop.get(User, server.shop.ids["member"]).status == "here"


async def test_what_came_while_the_line_was_down_is_caught_up(
    server: Running, device: Device
) -> None:
    sync = await device.ready()
    device.told.clear()
    _cut(server)
    one = server.shop.put(factory.notification(user_id=server.shop.ids["member"]))
    await device.until(lambda: queries.notification(device.store, one.id) is not None)
    await device.until(lambda: device.is_current)
    assert sync is device.sync
    assert device.told[:2] == ["lost", "catching up"]
    assert device.told[-1] == "caught up"
    assert device.health.state.line is Line.ONLINE


async def test_pages_go_on_though_mutations_come_quicker_than_the_line(
    server: Running, device: Device
) -> None:
    """Neither the first copy, nor a live page, nor what came while away waits for a busy person."""
    member = server.shop.ids["member"]
    with device.busy() as done:
        sync = device.start()
        await device.until(lambda: sync.is_live)
        live = server.shop.put(factory.notification(user_id=member))
        await device.until(lambda: queries.notification(device.store, live.id) is not None)
        _cut(server)
        missed = server.shop.put(factory.notification(user_id=member))
        await device.until(lambda: queries.notification(device.store, missed.id) is not None)
        await device.until(lambda: sync.is_live)
    await device.until(lambda: device.is_current and not device.store.unsettled())
    assert len(done) > 1
    assert device.holds() == server.shop.fresh("member").rows


async def test_waking_reconnects_at_once(server: Running, device: Device) -> None:
    sync = await device.ready()
    device.told.clear()
    sync.woke_from_sleep(3_600)
    await device.until(lambda: "caught up" in device.told and device.is_current)
    assert device.told[:2] == ["slept", "lost"]


async def test_a_restored_server_means_a_new_copy_and_the_outbox_kept(
    server: Running, device: Device
) -> None:
    """S17: reset first, then push what is unsettled."""
    task = a_task(server)
    await device.ready()
    await device.stop()
    device.store.submit("complete_task", CompleteTask(id=task.id, at=datetime.now(UTC)))
    begin_new_epochs(server.parts.store)
    device.start()
    await device.until(lambda: device.is_current)
    assert device.store.epoch == server.shop.epoch
    await until(lambda: server.shop.get(Task, task.id).completed_at is not None)
    await device.until(lambda: not device.store.files.outbox.effective())
    assert device.holds() == server.shop.fresh("member").rows


async def test_a_cursor_below_the_floor_means_a_new_copy(server: Running, device: Device) -> None:
    """S4: who is limited from now on does not keep what they saw before."""
    server.shop.put(*(factory.client() for _ in range(3)))
    await device.ready()
    assert len([key for key in device.holds() if key[0] == "client"]) == 3
    result = await asyncio.to_thread(
        server.shop.do, "admin", "save_user", id=server.shop.ids["member"], own_only=True
    )
    assert result.status == "applied"
    await device.until(lambda: device.is_current)
    await device.until(lambda: not [key for key in device.holds() if key[0] == "client"])
    assert device.holds() == server.shop.fresh("member").rows


async def test_silent_damage_is_mended(server: Running, device: Device) -> None:
    """S15: a row that is wrong in silence is found by the daily comparison."""
    client = server.shop.put(factory.client(name="Right"))
    await device.ready()
    await device.stop()
    with device.store.files.mirror.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM client WHERE id = ?", (client.id,))
    device.store.files.keepsakes.remember("digest_at", "2020-01-01T00:00:00+00:00")
    device.start()
    await device.until(lambda: queries.record(device.store, "client", client.id) is not None)
    await device.until(lambda: device.is_current)
    assert device.holds() == server.shop.fresh("member").rows


async def test_a_lost_message_is_mended(server: Running, device: Device) -> None:
    """S15: conversations too, from the oldest message that is held on."""
    shop = server.shop
    talk = factory.conversation(member_ids=[shop.ids["member"]])
    said = [factory.message(conversation_id=talk.id, sequence=place) for place in range(1, 8)]
    shop.put(talk, *said)
    await device.ready()
    await device.stop()
    with device.store.files.mirror.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM message WHERE id = ?", (said[3].id,))
    device.store.files.keepsakes.remember("digest_at", "2020-01-01T00:00:00+00:00")
    device.start()
    await device.until(lambda: queries.record(device.store, "message", said[3].id) is not None)
    await device.until(lambda: device.is_current)
    assert device.holds() == shop.fresh("member").rows


async def test_whoever_joined_late_is_not_copied_anew_for_it(
    server: Running, device: Device
) -> None:
    """They hold the last hundred messages, and that is what is compared."""
    shop = server.shop
    talk = factory.conversation(member_ids=[shop.ids["admin"]])
    said = [factory.message(conversation_id=talk.id, sequence=place) for place in range(1, 131)]
    shop.put(talk, *said)
    await device.ready()
    joined = [shop.ids["admin"], shop.ids["member"]]
    shop.put(msgspec.structs.replace(talk, member_ids=joined))
    await device.until(lambda: queries.record(device.store, "message", said[-1].id) is not None)
    await device.stop()
    kept = device.store.files.keepsakes
    kept.remember("digest_at", "2020-01-01T00:00:00+00:00")
    device.start()
    await device.until(lambda: not kept.choice("digest_at").startswith("2020"))
    await device.until(lambda: device.is_current)
    held = [key for key in device.holds() if key[0] == "message"]
    assert len(held) == 100


async def test_old_done_notifications_are_no_damage(server: Running, device: Device) -> None:
    """The server leaves what is done and old out of its digest, and so do we."""
    shop = server.shop
    long_ago = datetime.now(UTC) - timedelta(days=200)
    old = factory.notification(
        user_id=shop.ids["member"], created_at=long_ago, happened_at=long_ago, state="done"
    )
    shop.put(msgspec.convert(msgspec.to_builtins(old), Notification))
    await device.ready()
    kept = device.store.files.keepsakes
    await device.until(lambda: kept.choice("digest_at") != "")
    await device.until(lambda: device.is_current)
    assert device.told.count("caught up") <= 2


@pytest.mark.parametrize("wipe", [True, False])
async def test_a_revoked_session_stops_and_takes_the_mirror_along(
    server: Running, device: Device, wipe: bool
) -> None:
    """Row 36; with wipe the outbox too, the one exception to "never deleted"."""
    await device.ready()
    device.store.submit("save_profile", SaveProfile(status="gone"))
    await device.until(lambda: not device.store.files.outbox.effective())
    ending = await _ends(device, lambda: _revoke(server, device, wipe))
    assert isinstance(ending, SessionRevoked)
    assert ending.wipe is wipe
    folder = device.store.files.folder
    device.store.close()
    leave(folder, ending)
    assert not (folder / "mirror.db").exists()
    assert (folder / "outbox.db").exists() is not wipe


async def test_sync_has_closed_its_files_when_it_ends(
    server: Running, device: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows deletes no file that anybody has open."""
    closed: list[Bulk] = []
    close = Bulk.close

    def slowly(bulk: Bulk) -> None:
        time.sleep(0.2)  # in the worker's thread, which may well be busy
        close(bulk)
        closed.append(bulk)

    monkeypatch.setattr(Bulk, "close", slowly)
    await device.ready()
    await device.stop()
    assert len(closed) == 1


async def test_a_session_revoked_while_away_is_noticed_at_the_first_word(
    server: Running, device: Device
) -> None:
    await device.ready()
    await device.stop()
    _revoke(server, device, True)
    ending = await _ends(device, device.start)
    assert isinstance(ending, SessionRevoked)
    assert ending.wipe


async def test_an_unknown_session_keeps_both_files(server: Running, device: Device) -> None:
    await device.ready()
    await device.stop()
    device.token = "nobody-knows-this-one"
    ending = await _ends(device, device.start)
    assert ending.id == "session-unknown"
    folder = device.store.files.folder
    leave(folder, ending)
    assert (folder / "mirror.db").exists()
    assert (folder / "outbox.db").exists()


async def test_a_suspended_person_is_told_so(server: Running, device: Device) -> None:
    await device.ready()
    ending = await _ends(
        device,
        lambda: asyncio.get_running_loop().run_in_executor(
            None, lambda: server.shop.do("admin", "suspend_user", id=server.shop.ids["member"])
        ),
    )
    assert ending.id == "suspended"


async def test_preferences_cross_to_another_device(
    server: Running, device: Device, tmp_path: Path
) -> None:
    other = Device(server, "member", tmp_path / "other")
    try:
        await device.ready()
        await other.ready()
        an_hour = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
        muted, loud = Quiet(muted_until=an_hour), Quiet()
        device.store.submit("set_preference", SetPreference(kind="*", quiet=muted))
        await other.until(lambda: _quiet(other) == muted)
        calls = SetPreference(
            kind="call.missed", channels={"desktop": "silent"}, reminder_minutes=30
        )
        other.store.submit("set_preference", SetPreference(kind="*", quiet=loud))
        other.store.submit("set_preference", calls)
        await device.until(lambda: queries.preference(device.store, "call.missed") is not None)
        await device.until(lambda: not other.store.unsettled() and _quiet(device) == loud)
        for one in (device, other):
            await one.until(lambda one=one: one.is_current)  # type: ignore[misc]
            kept = queries.preference(one.store, "call.missed")
            assert kept is not None
            assert (kept.channels, kept.reminder_minutes) == ({"desktop": "silent"}, 30)
            assert one.holds() == server.shop.fresh("member").rows
    finally:
        await other.end()


async def test_an_interrupted_first_copy_goes_on_where_it_was(
    server: Running, device: Device, tmp_path: Path
) -> None:
    """S12: the position is stored, so nothing is fetched twice after a crash."""
    server.shop.put(*(factory.client() for _ in range(2_500)))
    device.start()
    await device.until(lambda: device.store.snapshot is not None)
    await device.stop()
    position = device.store.snapshot
    assert position is not None
    assert 0 < position.done < position.total
    device.store.close()
    folder = device.store.files.folder
    device.store = Store.open(folder, person_id=server.shop.ids["member"])
    done: list[int] = []
    device.health.listen(lambda state: done.append(state.progress.done) if state.progress else None)
    await device.ready()
    assert min(one for one in done if one) > position.done - 1
    assert device.holds() == server.shop.fresh("member").rows


def _paused(device: Device) -> bool:
    progress = device.health.state.progress
    return progress is not None and progress.paused


def _quiet(device: Device) -> Quiet | None:
    preference = queries.preference(device.store, "*")
    return preference.quiet if preference is not None else None


def _posts(server: Running) -> float:
    metric = server.parts.metrics.requests
    samples = [sample for one in metric.collect() for sample in one.samples]
    return sum(
        sample.value
        for sample in samples
        if sample.labels.get("route") == "/v1/mutations" and sample.name.endswith("_total")
    )


def _cut(server: Running) -> None:
    """Break every socket as a lost line does."""
    for room in server.parts.live.rooms.values():
        for socket in list(room.sockets.values()):
            socket.outflow.close(1012, "cut")


def _revoke(server: Running, device: Device, wipe: bool) -> None:
    from server.sessions import Ended, find_session

    store = server.parts.store

    def end(bare: object) -> str:
        session = find_session(bare, device.token, store.clock())  # type: ignore[arg-type]
        assert session is not None
        account = server.shop.account_id
        assert end_session(bare, account, session.id, store.clock(), user_id=None, wipe=wipe)  # type: ignore[arg-type]
        return session.id

    session_id = store.write_bare_now(end)
    server.parts.live.end_sessions({session_id: Ended(known=True, wipe=wipe)})


async def _ends(device: Device, act: object) -> SessionEnded:
    assert callable(act)
    act()
    assert device.task is not None
    async with asyncio.timeout(10):
        await asyncio.wait({device.task})
    error = device.task.exception()
    assert isinstance(error, SessionEnded)
    return error
