"""History: what happened in the demo shop before anybody looks, yesterday and this morning."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from server.demo_shop.books import CLIENTS, CRM, LOCATION, ORDERS
from server.demo_shop.staff import ANA, IRINA, TOMASZ
from server.demo_shop.steps import Told, moment

__all__ = ["history"]


def history(now: datetime) -> list[Told]:
    """Return the events of the past hours, the oldest first."""
    return [*_books(now), *_yesterday(now), *_morning(now), *_tasks(now)]


def _ago(now: datetime, *, hours: float = 0, minutes: float = 0) -> datetime:
    return now - timedelta(hours=hours, minutes=minutes)


def _books(now: datetime) -> list[Told]:
    """Return what fills the CRM's records; nobody is told of a type that no kind knows."""
    old = _ago(now, hours=30)
    told = [_told("location", "deskbell.location.saved", {"location": LOCATION}, "", old)]
    for number, client in enumerate(CLIENTS.values()):
        data = {"client": client.carried()}
        told.append(_told(f"client-{number}", "deskbell.client.saved", data, "", old))
    for order in reversed(ORDERS):
        data = {"order": order.carried()}
        told.append(_told(f"order-{order.number}", "deskbell.order.saved", data, "", old))
    return told


def _told(id_: str, type_: str, data: dict[str, Any], mark: str, at: datetime) -> Told:
    return Told(id=f"history-{id_}", type=type_, data=data, mark=mark, at=at)


def _client(name: str) -> str:
    return CLIENTS[name].external_id


def _yesterday(now: datetime) -> list[Told]:
    ends = (now + timedelta(days=6)).date().isoformat()
    piotr = {
        "external_id": "LD-209",
        "url": f"{CRM}/leads/209",
        "number": "209",
        "title": "Telewizor 55″: ile kosztuje nowa matryca",
        "client": _client("Piotr Dąbrowski"),
        "responsible": ANA,
        "source": "Phone",
        "status": "New",
    }
    return [
        _told(
            "billing",
            "deskbell.billing.expiring",
            {"plan": "Team", "until": ends},
            "Team",
            _ago(now, hours=22),
        ),
        _told("lead-209", "deskbell.lead.created", {"lead": piotr}, "209", _ago(now, hours=20)),
        _told(
            "order-1036-ready",
            "deskbell.order.status_changed",
            {"order": {"external_id": "O-1036", "status": "Ready"}, "actor": IRINA},
            "1036",
            _ago(now, hours=19),
        ),
    ]


def _morning(now: datetime) -> list[Told]:
    invoice = {
        "external_id": "I-311",
        "url": f"{CRM}/invoices/311",
        "number": "2026/311",
        "status": "paid",
        "client": _client("Szymon Brzęczyszczykiewicz"),
        "total": {"amount": "1250.00", "currency": "PLN"},
        "responsible": ANA,
    }
    joao = {
        "external_id": "LD-214",
        "url": f"{CRM}/leads/214",
        "number": "214",
        "title": "Notebook não liga, já troquei o carregador",
        "text": "Notebook não liga, já troquei o carregador e a tomada. A luz ao lado da entrada "
        "pisca laranja. Preciso dele para trabalhar na quinta-feira.",
        "client": _client("João Batista de Albuquerque Neto"),
        "source": "Web form “Orçamento grátis”, campaign Março",
        "amount": {"amount": "650.00", "currency": "BRL"},
        "status": "New",
    }
    return [
        _told(
            "payment-311",
            "deskbell.payment.succeeded",
            {"invoice": invoice},
            "1250.00",
            _ago(now, minutes=61),
        ),
        _told(
            "automation-ready",
            "deskbell.automation.failed",
            {
                "name": "Order ready",
                "reason": "SMS gateway refused 4 messages · balance is empty",
            },
            "Order ready",
            _ago(now, minutes=44),
        ),
        _told(
            "call-received",
            "deskbell.call.received",
            {"call": _call("P-5510", "Katarzyna Wiśniewska-Szczęsna", seconds=132)},
            "Katarzyna",
            _ago(now, minutes=35),
        ),
        _told(
            "order-1039-ready",
            "deskbell.order.status_changed",
            {"order": {"external_id": "O-1039", "status": "Ready"}, "actor": IRINA},
            "1039",
            _ago(now, minutes=29),
        ),
        _told(
            "call-missed",
            "deskbell.call.missed",
            {"call": _call("P-5512", "Олександр Гончаренко", rang=24)},
            "Олександр",
            _ago(now, minutes=18),
        ),
        _told("lead-214", "deskbell.lead.created", {"lead": joao}, "João", _ago(now, minutes=11)),
    ]


def _call(
    id_: str, client: str, *, rang: int | None = None, seconds: int | None = None
) -> dict[str, Any]:
    return {
        "external_id": id_,
        "direction": "in",
        "outcome": "answered" if rang is None else "missed",
        "phone": CLIENTS[client].phone,
        "client": _client(client),
        "seconds": seconds,
        "rang_seconds": rang,
        "responsible": ANA,
    }


def _tasks(now: datetime) -> list[Told]:
    """Return tasks in every state: done, late, given to Ana, and due so soon that it rings."""
    photos = {
        "external_id": "T-1",
        "title": "Send photos to the insurer",
        "author": ANA,
        "assignee": IRINA,
        "client": _client("Мария Константиновская"),
    }
    roller = {
        "external_id": "T-2",
        "title": "Order the roller for #1035",
        "author": ANA,
        "assignee": TOMASZ,
        "order": "O-1035",
        "due_at": moment(_ago(now, minutes=6)),
    }
    price = {
        "external_id": "T-3",
        "title": "Confirm the price for #1038 before I open it",
        "author": TOMASZ,
        "assignee": ANA,
        "order": "O-1038",
        "due_at": moment(now + timedelta(hours=3)),
    }
    back = {
        "external_id": "T-4",
        "title": "Call back about order #1042",
        "author": TOMASZ,
        "assignee": ANA,
        "order": "O-1042",
        "due_at": moment(now + timedelta(minutes=16)),
    }
    done = {"external_id": "T-1", "completed_at": moment(_ago(now, minutes=72))}
    return [
        _told(
            "task-1", "deskbell.task.saved", {"task": photos, "actor": ANA}, "", _ago(now, hours=3)
        ),
        _told(
            "task-1-done",
            "deskbell.task.completed",
            {"task": done, "actor": IRINA},
            "Send photos",
            _ago(now, minutes=72),
        ),
        _told(
            "task-2", "deskbell.task.saved", {"task": roller, "actor": ANA}, "", _ago(now, hours=2)
        ),
        _told(
            "task-3",
            "deskbell.task.saved",
            {"task": price, "actor": TOMASZ},
            "#1038",
            _ago(now, minutes=22),
        ),
        _told(
            "task-4",
            "deskbell.task.saved",
            {"task": back, "actor": TOMASZ},
            "#1042",
            _ago(now, minutes=8),
        ),
    ]
