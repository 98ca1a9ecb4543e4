"""Opening: make the demo shop, each step of it once, however often it is begun again."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from protocol.records import Notification
from server.demo_shop.api import Api, Session
from server.demo_shop.child import run_command
from server.demo_shop.history import history
from server.demo_shop.memory import Memory, save_memory
from server.demo_shop.staff import ANA, COLLEAGUES, GROUPS, Colleague, demo_id
from server.demo_shop.steps import moment

__all__ = ["SHOP", "make_database", "open_shop"]

SHOP: Final = "Serwis Demo"
SENDER: Final = "CRM"
ANA_NAME: Final = "Ana Moreira"
DEVICE: Final = "Demo"

READ: Final = frozenset({"payment.succeeded", "task.completed", "call.received"})
"""What Ana has read this morning."""
FINISHED: Final = ("209", "1036")
"""What she has finished, by its number."""


def make_database(folder: Path, memory: Memory) -> None:
    """Make the shop's database with Ana as its admin; her password leaves no file behind."""
    written, name = tempfile.mkstemp(prefix="deskbell-demo-")
    try:
        with os.fdopen(written, "w", encoding="utf-8") as stream:
            stream.write(memory.password)
        run_command(
            "init",
            *("--data", str(folder)),
            *("--account", SHOP),
            *("--admin", ANA),
            *("--password-file", name),
        )
    finally:
        Path(name).unlink()


def open_shop(api: Api, folder: Path, memory: Memory, clock: Callable[[], datetime]) -> None:
    """Bring in staff, sender and history by the public API, as far as that is not done yet."""
    if memory.staffed and memory.told:
        return
    ana = api.sign_in(DEVICE, email=ANA, password=memory.password)
    if not memory.key:
        added = api.change(
            ana,
            secrets.token_hex(),
            "add_sender",
            id=demo_id("sender", secrets.token_hex()),
            name=SENDER,
        )
        memory.key = added["secret"]
        save_memory(folder, memory)
    if not memory.staffed:
        _staff(api, ana, memory)
        memory.staffed = True
        save_memory(folder, memory)
    if not memory.told:
        now = clock()
        api.tell(memory.key, history(now), now)
        _look_through(api, ana, now)
        memory.told = True
        save_memory(folder, memory)
    api.sign_out(ana)


def _staff(api: Api, ana: Session, memory: Memory) -> None:
    account = {"name": SHOP, "zone": "Europe/Warsaw", "currency": "PLN"}
    api.change(ana, "account", "save_account", id=ana.account_id, **account)
    api.change(ana, "profile", "save_profile", name=ANA_NAME)
    for name in GROUPS:
        api.change(
            ana, f"group {name}", "save_group", id=demo_id("group", name), create=True, name=name
        )
    for colleague in COLLEAGUES:
        _invite(api, ana, memory, colleague)


def _invite(api: Api, ana: Session, memory: Memory, colleague: Colleague) -> None:
    invited = api.change(
        ana,
        f"invite {colleague.email} {secrets.token_hex()}",
        "invite_user",
        id=colleague.id,
        email=colleague.email,
        name=colleague.name,
        role=colleague.role,
        own_only=colleague.own_only,
        group_ids=[demo_id("group", name) for name in colleague.groups],
    )
    if not colleague.accepted:
        return
    if not invited.get("secret"):
        cause = f"link {secrets.token_hex()}"
        invited = api.change(ana, cause, "renew_link", id=colleague.id)
    session = api.sign_in(
        f"{DEVICE} {colleague.name}", link=invited["secret"], password=secrets.token_urlsafe(24)
    )
    if colleague.acts:
        memory.tokens[colleague.email] = session.token
    else:
        api.sign_out(session)
    if colleague.suspended:
        api.change(ana, f"suspend {colleague.email}", "suspend_user", id=colleague.id)


def _look_through(api: Api, ana: Session, now: datetime) -> None:
    """Let Ana have read, finished and put off what a morning's work leaves behind."""
    rows = api.notifications(ana)
    read = [row.id for row in rows if row.kind in READ]
    if read:
        api.change(ana, "read", "read_notifications", ids=read)
    for row in rows:
        if row.kind == "billing.expiring":
            until = moment(now + timedelta(days=1))
            api.change(ana, f"snooze {row.id}", "snooze", id=row.id, until=until)
        elif _number(row) in FINISHED:
            api.change(ana, f"finish {row.id}", "finish_notification", id=row.id)


def _number(row: Notification) -> str:
    return row.params.get("number", "")
