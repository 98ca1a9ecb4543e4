"""Taking events: counted once, records by their sender's id, people by e-mail, nothing by half."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from protocol.records import (
    Call,
    Client,
    Invoice,
    Notification,
    NotificationState,
    Order,
    Record,
    Ref,
    Sender,
    Task,
)
from server.inbound.cloudevents import parse, take
from server.transaction import Transaction
from tests.server.rules.people import (
    ANA,
    FREE,
    IRINA,
    MALGORZATA,
    NOON,
    TOMASZ,
    preference,
)
from tests.server.rules.shop import Shop

HEADERS = {"content-type": "application/cloudevents-batch+json"}


def _event(type_: str, data: object = None, **attributes: Any) -> dict[str, Any]:
    least = {"specversion": "1.0", "id": "e-1", "source": "/crm", "type": type_, "data": data}
    return least | attributes


def _post(shop: Shop, *events: dict[str, Any], sender: Sender | None = None) -> None:
    parsed = parse(HEADERS, json.dumps(events).encode())
    shop.write(lambda tx: take(tx, sender or shop.sender, parsed))


def _all(shop: Shop, cls: type[Record]) -> list[Any]:
    return list(shop.store.read_now(shop.account, lambda reader: reader.select(cls)))


def _only(shop: Shop, cls: type[Record]) -> Any:  # noqa: ANN401 - of the type asked for
    (record,) = _all(shop, cls)
    return record


# --- counted once ---------------------------------------------------------------------------------


def test_a_repeat_has_no_effect(shop: Shop) -> None:
    one = _event("deskbell.order.status_changed", {"order": {"external_id": "A", "status": "new"}})
    _post(shop, one)
    version, rows = shop.version(), shop.rows()
    assert rows
    shop.move(hours=1)
    for _ in range(4):
        _post(shop, one)
    _post(shop, one, one)
    assert (shop.version(), shop.rows()) == (version, rows)


def test_events_delivered_five_times_in_any_order_count_once(shop: Shop) -> None:
    events = [
        _event("deskbell.lead.created", {"lead": {"external_id": str(n)}}, id=str(n))
        for n in range(20)
    ]
    deliveries = events * 5
    random.Random(1).shuffle(deliveries)
    for one in deliveries:
        _post(shop, one)
    assert len(shop.rows(ANA)) == 20
    assert _only(shop, Sender).event_count == 20


class _BackedUpBefore(Exception):
    """The history goes on from before."""


def test_what_a_backup_had_not_is_the_same_notification_again(shop: Shop) -> None:
    """S29: no device toasts a repeat twice, although the record has a new id of ours."""
    call = {"external_id": "C-1", "phone": "+48 601 234 567", "responsible": "ana@example.com"}
    parsed = parse(HEADERS, json.dumps([_event("deskbell.call.missed", {"call": call})]).encode())
    told: list[set[str]] = []
    calls: list[str] = []

    def work(tx: Transaction) -> None:
        take(tx, shop.sender, parsed)
        told.append({row.id for row in tx.select(Notification)})
        calls.extend(row.id for row in tx.select(Call))
        raise _BackedUpBefore

    for _ in range(2):
        with pytest.raises(_BackedUpBefore):
            shop.write(work)
    assert calls[0] != calls[1]
    assert told[0] == told[1] != set()


def test_source_and_sender_belong_to_the_identity(shop: Shop) -> None:
    one = _event("deskbell.automation.failed", {"name": "x"})
    other = Sender(
        id=shop.sender.id[:-1] + ("0" if shop.sender.id[-1] != "0" else "1"),
        created_at=NOON,
        updated_at=NOON,
        name="Telephony",
    )
    shop.write(lambda tx: tx.put(other))
    _post(shop, one)
    _post(shop, one | {"source": "/crm/2"})
    _post(shop, one, sender=other)
    assert len(shop.rows(ANA)) == 3


def test_the_sender_shows_what_it_sent_last(shop: Shop) -> None:
    shop.move(minutes=1)
    _post(shop, _event("deskbell.lead.created"), _event("com.example.x", id="e-2"))
    sender = _only(shop, Sender)
    assert (sender.last_event_type, sender.event_count) == ("com.example.x", 2)
    assert sender.last_event_at == shop.now


# --- records --------------------------------------------------------------------------------------


def test_a_record_is_made_once_and_then_only_what_is_carried_changes(shop: Shop) -> None:
    first = {
        "external_id": "A-1047",
        "number": "1047",
        "title": "Laptop",
        "status": "new",
        "url": "https://crm.example/1047",
        "total": {"amount": "480.00", "currency": "PLN"},
    }
    _post(shop, _event("deskbell.order.created", {"order": first}))
    made = _only(shop, Order)
    _post(
        shop,
        _event(
            "deskbell.order.status_changed",
            {"order": {"external_id": "A-1047", "status": "ready"}},
            id="e-2",
        ),
    )
    changed = _only(shop, Order)
    assert changed.id == made.id
    assert (changed.status, changed.title, changed.total) == ("ready", "Laptop", made.total)
    assert changed.external == made.external
    assert changed.external.url == "https://crm.example/1047"
    row = next(row for row in shop.rows(ANA) if row.kind == "order.status_changed")
    assert row.subject == Ref("order", made.id)
    assert row.params == {"number": "1047", "title": "Laptop", "status": "ready"}


def test_a_carried_null_clears_a_field(shop: Shop) -> None:
    due = "2026-03-04T10:00:00+01:00"
    _post(shop, _event("deskbell.order.created", {"order": {"external_id": "A", "due_at": due}}))
    assert _only(shop, Order).due_at == datetime(2026, 3, 4, 9, tzinfo=UTC)
    change = {"external_id": "A", "due_at": None}
    _post(shop, _event("deskbell.order.changed", {"order": change}, id="e-2"))
    assert _only(shop, Order).due_at is None


def test_two_senders_may_use_the_same_id(shop: Shop) -> None:
    other = Sender(
        id="00000000-0000-7000-8000-000000000000", created_at=NOON, updated_at=NOON, name="ERP"
    )
    shop.write(lambda tx: tx.put(other))
    one = _event("deskbell.client.created", {"client": {"external_id": "1", "name": "Ewa"}})
    _post(shop, one)
    _post(shop, one, sender=other)
    assert len(_all(shop, Client)) == 2


def test_a_client_carried_inside_belongs_to_its_record(shop: Shop) -> None:
    inside = {
        "external_id": "C-1",
        "name": "Ewa Jabłońska-Woźniak",
        "phones": ["602 555 031", {"text": "+55 11 95555 0142"}, "ask her son"],
        "emails": ["Ewa@Example.com"],
    }
    _post(
        shop,
        _event("deskbell.order.created", {"order": {"external_id": "A", "client": inside}}),
    )
    client = _only(shop, Client)
    assert [phone.number for phone in client.phones] == ["+48602555031", "+5511955550142", ""]
    assert client.phones[2].text == "ask her son"
    assert client.emails == ["Ewa@Example.com"]
    assert _only(shop, Order).client_id == client.id
    (row,) = shop.rows(ANA)
    assert row.topic == f"client:{client.id}"
    assert row.params["client"] == "Ewa Jabłońska-Woźniak"


def test_a_client_beside_its_record_belongs_to_it_too(shop: Shop) -> None:
    data = {
        "client": {"external_id": "C-1", "name": "Ewa"},
        "order": {"external_id": "A"},
        "invoice": {"external_id": "I", "order": "A", "number": "2026/311"},
        "amount": {"amount": "1250.00", "currency": "PLN"},
    }
    _post(shop, _event("deskbell.payment.succeeded", data))
    client, order, invoice = _only(shop, Client), _only(shop, Order), _only(shop, Invoice)
    assert order.client_id == invoice.client_id == client.id
    assert invoice.order_id == order.id
    (row,) = shop.rows(ANA)
    assert row.subject == Ref("invoice", invoice.id)
    assert row.title == "Paid 1250.00 PLN"
    assert row.body == "#2026/311 · Ewa"


def test_a_client_named_by_its_id_and_one_nobody_knows(shop: Shop) -> None:
    _post(shop, _event("deskbell.client.created", {"client": {"external_id": "C-1"}}))
    client = _only(shop, Client)
    assert client.name == "C-1", "a client must be called something"
    order = {"external_id": "A", "client": "C-1"}
    _post(shop, _event("deskbell.order.created", {"order": order}, id="e-2"))
    order["client"] = "C-404"
    _post(shop, _event("deskbell.order.changed", {"order": order}, id="e-3"))
    assert _only(shop, Order).client_id == client.id


def test_an_event_of_somebody_elses_type_stores_nothing(shop: Shop) -> None:
    _post(shop, _event("com.example.order", {"order": {"external_id": "A"}, "x": 1}))
    assert _all(shop, Order) == []
    assert shop.rows() == []


# --- people ---------------------------------------------------------------------------------------


def test_people_are_found_by_their_address_without_case(shop: Shop) -> None:
    order = {
        "external_id": "A",
        "responsible": "IRINA@shop.example ",
        "executor": "tomasz@shop.example",
        "manager": None,
    }
    _post(shop, _event("deskbell.order.created", {"order": order}))
    made = _only(shop, Order)
    assert (made.responsible_id, made.executor_id, made.manager_id) == (IRINA, TOMASZ, None)
    assert {row.user_id for row in shop.rows()} == {IRINA}


def test_somebody_unknown_counts_as_none_and_is_told_to_the_admins(shop: Shop) -> None:
    order = {"external_id": "A", "responsible": "nobody@shop.example"}
    _post(shop, _event("deskbell.order.created", {"order": order}))
    assert _only(shop, Order).responsible_id is None
    failed = shop.row(ANA, "automation.failed")
    email = "nobody@shop.example"
    cause = {"cause": "nobody", "email": email, "part": "responsible"}
    assert failed.params == {"name": "CRM", **cause}
    assert email in failed.body
    assert failed.needs_me
    told = {row.user_id for row in shop.rows() if row.kind == "order.created"}
    assert told == {ANA, TOMASZ, IRINA}


def test_a_responsible_person_beside_the_record_is_its_own(shop: Shop) -> None:
    data = {"responsible": "irina@shop.example", "order": {"external_id": "A"}}
    _post(shop, _event("deskbell.order.created", data))
    assert _only(shop, Order).responsible_id == IRINA


def test_a_call_without_a_record_reaches_whom_it_names(shop: Shop) -> None:
    data = {"responsible": "malgorzata@shop.example", "phone": "+48 600 555 014", "seconds": 24}
    _post(shop, _event("deskbell.call.missed", data))
    assert shop.row(MALGORZATA, "call.missed").params == {
        "phone": "+48 600 555 014",
        "seconds": "24",
    }
    assert len(shop.rows()) == 1


def test_whoever_did_it_out_there_is_not_told(shop: Shop) -> None:
    data = {"actor": "ana@shop.example", "order": {"external_id": "A", "status": "ready"}}
    _post(shop, _event("deskbell.order.status_changed", data))
    assert {row.user_id for row in shop.rows()} == {TOMASZ, IRINA}


# --- kinds ----------------------------------------------------------------------------------------


def test_an_unknown_type_reaches_its_subscribers(shop: Shop) -> None:
    shop.write(lambda tx: tx.put(preference(TOMASZ, "com.example.kettle.boiled")))
    shop.write(lambda tx: tx.put(preference(FREE, "com.example.kettle.boiled")))
    _post(shop, _event("com.example.kettle.boiled", {"title": "Tea", "cups": 3}, subject="Kitchen"))
    (row,) = shop.rows()
    assert (row.user_id, row.title, row.params) == (TOMASZ, "Tea", {"title": "Tea", "cups": "3"})


def test_a_missed_call_says_how_long_it_rang(shop: Shop) -> None:
    call = {
        "external_id": "P-9",
        "direction": "in",
        "outcome": "missed",
        "phone": "044 555 01 26",
        "rang_seconds": 24,
        "client": {"external_id": "C-9", "name": "Олександр Гончаренко"},
    }
    _post(shop, _event("deskbell.call.missed", {"call": call}))
    row = shop.row(ANA, "call.missed")
    assert row.params == {
        "client": "Олександр Гончаренко",
        "phone": "044 555 01 26",
        "seconds": "24",
    }
    assert _only(shop, Call).outcome == "missed"


@pytest.mark.parametrize("days", [-20_000, -1, 1, 20_000])
def test_a_time_in_the_future_or_long_past_is_kept(shop: Shop, days: int) -> None:
    then = NOON + timedelta(days=days)
    _post(shop, _event("deskbell.lead.created", time=then.isoformat()))
    (row,) = shop.rows(ANA)
    assert row.happened_at == then
    assert row.created_at == NOON, "order goes by receipt"


# --- tasks ----------------------------------------------------------------------------------------


def _task(**fields: Any) -> dict[str, Any]:
    task: dict[str, Any] = {
        "external_id": "T-1",
        "title": "Call back",
        "author": "ana@shop.example",
        "assignee": "irina@shop.example",
        "due_at": "2026-03-03T13:00:00Z",
    }
    return {"task": task | fields}


async def test_a_task_from_outside_lives_like_any_other(shop: Shop) -> None:
    _post(shop, _event("deskbell.task.created", _task()))
    assert shop.kinds(IRINA) == ["task.assigned"]
    shop.move(hours=2)
    assert await shop.fire() == 2
    assert shop.kinds(IRINA) == ["task.assigned", "task.reminder"]
    done = {"task": {"external_id": "T-1"}, "actor": "irina@shop.example"}
    _post(shop, _event("deskbell.task.completed", done, id="e-2"))
    task = _only(shop, Task)
    assert (task.completed_at, task.completed_by) == (shop.now, IRINA)
    assert shop.row(ANA, "task.completed").state is NotificationState.NEW
    assert shop.row(TOMASZ, "task.completed").state is NotificationState.READ
    assert not any(row.needs_me for row in shop.rows(IRINA))


def test_a_type_that_says_assigned_tells_once(shop: Shop) -> None:
    _post(shop, _event("deskbell.task.assigned", _task()))
    assert shop.kinds(IRINA) == ["task.assigned"]


def test_a_task_is_about_what_came_with_it(shop: Shop) -> None:
    _post(shop, _event("deskbell.order.created", {"order": {"external_id": "A"}}))
    order = _only(shop, Order)
    _post(shop, _event("deskbell.task.created", _task(order="A"), id="e-2"))
    assert _only(shop, Task).subject == Ref("order", order.id)


async def test_a_due_time_at_the_end_of_the_calendar_is_taken(shop: Shop) -> None:
    for number, due in enumerate(["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"]):
        for all_day in (False, True):
            data = _task(external_id=f"{number}{all_day}", due_at=due, all_day=all_day)
            _post(shop, _event("deskbell.task.created", data, id=f"{number}{all_day}"))
    assert len(_all(shop, Task)) == 4
    await shop.fire()


# --- all or nothing -------------------------------------------------------------------------------


def test_nothing_of_a_batch_is_half_stored(shop: Shop) -> None:
    version = shop.version()
    good = _event("deskbell.order.created", {"order": {"external_id": "A"}})
    poison = _event("deskbell.order.created", {"order": {"external_id": "B"}}, id="e-2")
    parsed = parse(HEADERS, json.dumps([good, poison]).encode())

    def work(tx: Any) -> None:  # noqa: ANN401
        take(tx, shop.sender, parsed[:1])
        take(tx, shop.sender, parsed[1:])
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        shop.write(work)
    assert shop.version() == version
    assert _all(shop, Order) == shop.rows() == []
    _post(shop, good, poison)
    assert len(_all(shop, Order)) == 2, "the same events count when they come again"


def test_a_batch_may_build_on_itself(shop: Shop) -> None:
    _post(
        shop,
        _event("deskbell.client.created", {"client": {"external_id": "C", "name": "Ewa"}}),
        _event("deskbell.order.created", {"order": {"external_id": "A", "client": "C"}}, id="2"),
        _event("deskbell.order.x", {"order": {"external_id": "A", "status": "ready"}}, id="3"),
    )
    order = _only(shop, Order)
    assert (order.client_id, order.status) == (_only(shop, Client).id, "ready")
