"""A repair shop's morning in a real store, for tests and pictures of the interface."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from app.models.store import Store
from protocol.ids import derived_id
from protocol.pages import Page
from protocol.records import (
    Account,
    Client,
    External,
    Invoice,
    Lead,
    Money,
    Notification,
    NotificationState,
    Order,
    Phone,
    Record,
    Ref,
    Role,
    Task,
    User,
    encode_record,
)

__all__ = ["ANA", "TOMASZ", "note", "open_shop", "pour", "shop_records", "some"]


def some(name: str) -> str:
    """Return the id that *name* always has here."""
    return derived_id("shop", name)


ANA = some("ana")
TOMASZ = some("tomasz")
EPOCH = "shop"


def note(name: str, kind: str, at: datetime, **fields: object) -> Notification:
    """Return a notification of Ana's, received at *at*."""
    made = Notification(
        id=some(name), created_at=at, updated_at=at, user_id=ANA, kind=kind, happened_at=at
    )
    return msgspec.structs.replace(made, **fields)


def shop_records(now: datetime) -> list[Record]:
    """Return the people, clients, work and notifications of one morning that ends at *now*."""
    return [*_people(now), *_work(now), *_notifications(now)]


def _people(now: datetime) -> list[Record]:
    made, changed = now - timedelta(days=90), now - timedelta(days=2)
    return [
        Account(
            id=some("account"),
            name="Serwis Demo",
            currency="PLN",
            created_at=made,
            updated_at=changed,
        ),
        User(
            id=ANA,
            name="Ana Moreira",
            email="ana@demo.example",
            role=Role.ADMIN,
            created_at=made,
            updated_at=changed,
        ),
        User(
            id=TOMASZ,
            name="Tomasz Zieliński",
            email="tomasz@demo.example",
            created_at=made,
            updated_at=changed,
        ),
        User(
            id=some("irina"),
            name="Irina Belova",
            email="irina@demo.example",
            created_at=made,
            updated_at=changed,
        ),
        Client(
            id=some("szymon"),
            name="Szymon Brzęczyszczykiewicz",
            phones=[Phone(text="+48 22 555 40 12"), Phone(text="+48 603 555 090")],
            emails=["szymon@biuro.example"],
            tags=["Regular", "Warranty"],
            status="Regular",
            responsible_id=TOMASZ,
            consents={"whatsapp": {"service": "granted"}, "sms": {"service": "refused"}},
            created_at=made,
            updated_at=changed,
        ),
        Client(
            id=some("joao"),
            name="João Batista de Albuquerque Neto",
            phones=[Phone(text="+55 11 95555 0142", number="+5511955550142")],
            emails=["joao.batista.albuquerque.neto@correio.example"],
            created_at=made,
            updated_at=changed,
        ),
        Client(
            id=some("oleksandr"),
            name="Олександр Гончаренко",
            phones=[Phone(text="+380 44 555 01 26", number="+380445550126")],
            created_at=made,
            updated_at=changed,
        ),
    ]


def _work(now: datetime) -> list[Record]:
    made, changed = now - timedelta(days=6), now - timedelta(minutes=12)
    crm = "https://crm.demo.example"
    return [
        Order(
            id=some("1035"),
            number="1035",
            title="Laser printer, paper jam",
            client_id=some("szymon"),
            status="In repair",
            responsible_id=TOMASZ,
            device="Drukarka laserowa, biuro rachunkowe",
            serial_number="CNB9K-2204-0071",
            fault="Zacina papier przy druku dwustronnym, od tygodnia zostawia szary pas po\n"
            "prawej stronie.",
            due_at=now + timedelta(days=1),
            total=Money("350.00", "PLN"),
            external=External(sender="CRM", id="A-1035", url=f"{crm}/orders/1035"),
            created_at=made,
            updated_at=changed,
        ),
        Lead(
            id=some("lead"),
            number="L-77",
            title="Notebook não liga",
            client_id=some("joao"),
            status="New",
            source="Web form “Orçamento grátis”, campaign Março",
            text="Notebook não liga, já troquei o carregador e a tomada. A luz ao lado da "
            "entrada pisca laranja. Preciso dele para trabalhar na quinta-feira.",
            amount=Money("650.00", "BRL"),
            external=External(sender="CRM", id="77", url=f"{crm}/leads/77"),
            created_at=made,
            updated_at=changed,
        ),
        Task(
            id=some("callback"),
            title="Call back about order #1042",
            text="She asked whether the screen is original.",
            author_id=TOMASZ,
            assignee_id=ANA,
            due_at=now + timedelta(minutes=15, seconds=30),
            created_at=made,
            updated_at=changed,
        ),
        Task(
            id=some("photos"),
            title="Send photos to the insurer",
            author_id=ANA,
            assignee_id=some("irina"),
            due_at=now - timedelta(days=3, hours=2),
            created_at=made,
            updated_at=changed,
        ),
        Invoice(
            id=some("invoice"),
            number="2026/311",
            client_id=some("szymon"),
            total=Money("1250.00", "PLN"),
            status="Paid",
            paid_at=now - timedelta(hours=1),
            created_at=made,
            updated_at=changed,
        ),
    ]


def _notifications(now: datetime) -> list[Record]:
    def ago(minutes: float) -> datetime:
        return now - timedelta(minutes=minutes)

    joao, read = "João Batista de Albuquerque Neto", NotificationState.READ
    topic = f"client:{some('szymon')}"
    return [
        note(
            "remind",
            "task.reminder",
            ago(1),
            needs_me=True,
            topic=f"task:{some('callback')}",
            subject=Ref("task", some("callback")),
            params={
                "title": "Call back about order #1042",
                "minutes": "15",
                "due": (now + timedelta(minutes=15, seconds=30)).isoformat(),
            },
        ),
        note(
            "order",
            "order.status_changed",
            ago(6),
            topic=topic,
            subject=Ref("order", some("1035")),
            params={
                "number": "1035",
                "title": "Laser printer, paper jam",
                "client": "Szymon Brzęczyszczykiewicz",
                "status": "In repair",
            },
        ),
        note(
            "order-new",
            "order.created",
            ago(70),
            topic=topic,
            state=read,
            subject=Ref("order", some("1035")),
            params={"number": "1035", "client": "Szymon Brzęczyszczykiewicz"},
        ),
        note(
            "lead",
            "lead.created",
            ago(11),
            needs_me=True,
            topic=f"client:{some('joao')}",
            subject=Ref("lead", some("lead")),
            params={"client": joao, "title": "Notebook não liga, já troquei o carregador"},
        ),
        note(
            "missed",
            "call.missed",
            ago(18),
            needs_me=True,
            topic=f"client:{some('oleksandr')}",
            subject=Ref("call", some("gone")),
            params={
                "client": "Олександр Гончаренко",
                "phone": "+380 44 555 01 26",
                "seconds": "24",
            },
        ),
        note(
            "overdue",
            "task.overdue",
            ago(30),
            needs_me=True,
            subject=Ref("task", some("photos")),
            params={
                "title": "Send photos to the insurer",
                "assignee": "Irina Belova",
                "due": (now - timedelta(days=3, hours=2)).isoformat(),
            },
        ),
        note(
            "automation",
            "automation.failed",
            ago(44),
            needs_me=True,
            params={
                "name": "Order ready",
                "reason": "SMS gateway refused 4 messages · balance is empty",
            },
        ),
        note(
            "paid",
            "payment.succeeded",
            ago(61),
            state=read,
            subject=Ref("invoice", some("invoice")),
            params={
                "amount": "1250.00 PLN",
                "number": "2026/311",
                "client": "Szymon Brzęczyszczykiewicz",
            },
        ),
        note(
            "generic",
            "acme.printer.ink",
            ago(60 * 26),
            state=read,
            title="Printer at the counter is low on ink",
            body="Cyan 4 %, black 11 %.\nThe cartridge number is 304XL.",
            external=External(sender="Printers", id="9", url="https://printers.demo.example/9"),
        ),
        note(
            "billing",
            "billing.expiring",
            ago(60 * 50),
            needs_me=True,
            snoozed_until=now + timedelta(hours=20),
            params={"plan": "Plan Pro", "until": "2026-12-01"},
        ),
    ]


def pour(store: Store, records: Iterable[Record]) -> None:
    """Apply *records* to *store* as one page that a server sent."""
    state = store.state
    cursor = state.cursor + 1
    raw = [
        msgspec.Raw(encode_record(msgspec.structs.replace(one, version=cursor))) for one in records
    ]
    store.apply(
        Page(epoch=state.epoch or EPOCH, since=state.cursor, cursor=cursor, more=False, records=raw)
    )


def open_shop(folder: Path, now: datetime | None = None) -> Store:
    """Return a store in *folder* with the morning in it."""
    store = Store.open(folder, person_id=ANA)
    pour(store, shop_records(now or datetime.now(UTC)))
    return store
