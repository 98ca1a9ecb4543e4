"""Tests of who is told of what, over HTTP alone: events and mutations in, notifications out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from protocol.ids import new_id
from protocol.pages import decode_page, heads
from protocol.records import Notification, NotificationState, User
from server.background import Loop
from server.links import new_key
from server.store import Store, Transaction
from tests import factory
from tests.factory import TickingClock
from tests.server.running import Running, running, until

STAFF = {"admin", "manager", "member"}
EVERYBODY = (*sorted(STAFF), "own", "free")


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a shop in it."""
    async with running(store, tmp_path) as running_:
        yield running_


async def post(server: Running, kind: str, data: dict[str, Any]) -> None:
    """Send one event as an outside system does."""
    sender = factory.sender(name=new_id())

    def add(tx: Transaction) -> str:
        tx.put(sender)
        return new_key(tx.connection, tx.account_id, sender.id, tx.now)

    event = {"specversion": "1.0", "id": new_id(), "source": "/crm", "type": kind, "data": data}
    answer = await server.ask(
        "POST",
        "/v1/events",
        token=server.shop.write(add),
        content=msgspec.json.encode(event),
        headers={"Content-Type": "application/cloudevents+json"},
    )
    assert answer.status_code == 202, answer.text


async def act(server: Running, who: str, name: str, **args: Any) -> None:
    """Do something as a desktop does."""
    batch = {
        "epoch": server.shop.epoch,
        "mutations": [{"id": new_id(), "name": name, "args": args}],
    }
    body = msgspec.json.encode(batch)
    headers = {"Content-Type": "application/json"}
    answer = await server.ask("POST", "/v1/mutations", who=who, content=body, headers=headers)
    (result,) = answer.json()["results"]
    assert result["status"] == "applied", result


async def told(server: Running, who: str) -> dict[str, Notification]:
    """Return what somebody's desktop pulls: each notification by its kind."""
    answer = await server.ask("GET", "/v1/changes?since=0", who=who)
    found = [
        msgspec.json.decode(raw, type=Notification)
        for head, raw in heads(decode_page(answer.content).records)
        if head.type == "notification"
    ]
    assert len({one.kind for one in found}) == len(found), "each thing is told once"
    return {one.kind: one for one in found}


async def task(server: Running, author: str, assignee: str, **fields: Any) -> str:
    """Let somebody set a task for somebody."""
    id_ = new_id()
    given = {"title": "Call back", "assignee_id": server.shop.ids[assignee], **fields}
    await act(server, author, "save_task", id=id_, create=True, **given)
    return id_


@pytest.mark.parametrize(
    ("kind", "data", "reached"),
    [
        ("billing.expiring", {"plan": "Team", "until": "2026-12-01"}, {"admin"}),
        ("automation.failed", {"name": "Order ready", "reason": "no number"}, {"admin"}),
        ("call.missed", {"call": {"external_id": "C", "phone": "044 555 01 26"}}, STAFF),
        ("call.received", {"call": {"external_id": "C", "phone": "044 555 01 26"}}, STAFF),
        ("lead.created", {"lead": {"external_id": "L", "title": "Notebook"}}, STAFF),
        ("order.created", {"order": {"external_id": "O", "title": "Phone"}}, STAFF),
        ("deal.created", {"deal": {"external_id": "D", "title": "Ten phones"}}, STAFF),
        ("payment.succeeded", {"amount": "12.50 EUR", "number": "A-1"}, STAFF),
    ],
)
async def test_an_event_that_is_nobodys_reaches_those_it_concerns(
    server: Running, kind: str, data: dict[str, Any], reached: set[str]
) -> None:
    """K16, K17, K19, K21, G02: all staff who may see it, or the admins; never a free person."""
    await post(server, f"deskbell.{kind}", data)
    for who in EVERYBODY:
        assert (await told(server, who)).keys() == ({kind} if who in reached else set()), who


async def test_a_record_with_somebody_responsible_reaches_that_person_alone(
    server: Running,
) -> None:
    """K21, G02."""
    email = server.shop.get(User, server.shop.ids["manager"]).email
    lead = {"external_id": "L", "title": "Notebook", "responsible": email}
    await post(server, "deskbell.lead.created", {"lead": lead})
    for who in EVERYBODY:
        kinds = (await told(server, who)).keys()
        assert kinds == ({"lead.created"} if who == "manager" else set()), who


async def test_somebody_nobody_knows_is_an_error_that_is_told(server: Running) -> None:
    """K19: the event is kept, and the admins learn that an address is wrong."""
    lead = {"external_id": "L", "title": "Notebook", "responsible": "nobody@example.com"}
    await post(server, "deskbell.lead.created", {"lead": lead})
    told_admin = await told(server, "admin")
    assert told_admin.keys() == {"lead.created", "automation.failed"}
    params = dict(told_admin["automation.failed"].params)
    del params["name"]
    email = "nobody@example.com"
    assert params == {"cause": "nobody", "email": email, "part": "responsible"}, "no sentence"
    assert (await told(server, "manager")).keys() == {"lead.created"}


async def test_a_task_from_set_to_done(server: Running) -> None:
    """K26, K25, K05: told to whoever got it, its end to its author, silently to all others."""
    one = await task(server, "manager", "member")
    assert (await told(server, "member"))["task.assigned"].needs_me
    assert await told(server, "manager") == {}
    await act(server, "member", "complete_task", id=one, at=server.parts.store.clock())
    ends = {who: (await told(server, who)).get("task.completed") for who in EVERYBODY}
    states = {who: end.state for who, end in ends.items() if end is not None}
    assert states == {
        "manager": NotificationState.NEW,
        "admin": NotificationState.READ,
    }, "whoever did it is not told, nor whoever may not see it"
    assert not (await told(server, "member"))["task.assigned"].needs_me


async def test_a_task_for_oneself_is_listed_already_read(server: Running) -> None:
    """K27."""
    await task(server, "member", "member")
    assert (await told(server, "member"))["task.assigned"].state is NotificationState.READ
    for who in ("admin", "manager", "free"):
        assert await told(server, who) == {}


@pytest.mark.parametrize("minutes", [5, 15, 30, 60])
async def test_a_reminder_comes_so_many_minutes_before_and_overdue_after(
    server: Running, clock: TickingClock, minutes: int
) -> None:
    """K23, K24: by the server's own timers."""
    await act(server, "member", "set_preference", kind="*", reminder_minutes=minutes)
    due = clock() + timedelta(hours=2)
    await task(server, "manager", "member", due_at=due)

    clock.forward(due - clock() - timedelta(minutes=minutes, seconds=30))
    await rung(server)
    assert "task.reminder" not in await told(server, "member")
    clock.forward(timedelta(seconds=31))
    await rung(server)
    assert (await told(server, "member"))["task.reminder"].params["minutes"] == str(minutes)
    assert "task.overdue" not in await told(server, "manager")
    clock.forward(timedelta(minutes=minutes))
    await rung(server)
    assert (await told(server, "manager"))["task.overdue"].needs_me


async def rung(server: Running) -> None:
    """Wait until the server has looked for timers that are due."""
    background = server.parts.background
    for _ in range(2):  # the first round may have begun before the clock went on
        before = background._loops["timers"].beaten_at
        background.hurry("timers")
        await until(partial(_beaten, background._loops["timers"], before))


def _beaten(loop: Loop, before: float) -> bool:
    return loop.beaten_at > before
