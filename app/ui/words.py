"""Notifications in words: a sentence for every kind, in the language of whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication

from app.ui.center.times import Times
from app.ui.money import money_words
from protocol.kinds import NOBODY, kind_of

__all__ = [
    "DOT",
    "Params",
    "Told",
    "Words",
    "join",
    "kind_name",
    "notification_words",
    "section_name",
    "translate",
    "waiting_words",
]

DOT: Final = " · "
"""Stands between the parts of a second line."""

Params = Mapping[str, str]


class Told(Protocol):
    """What words are made from: a notification, or what the first screen keeps of one (P1)."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def params(self) -> Params: ...
    @property
    def title(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def created_at(self) -> datetime: ...


class Words(NamedTuple):
    """A notification's first line and its second."""

    title: str
    body: str


def translate(context: str, text: str, note: str = "", count: int = -1) -> str:
    """Return *text* in the person's language; ``%n`` becomes *count* in its right plural.

    Pass literals only: ``scripts/translations`` finds them by reading the source.
    """
    return QCoreApplication.translate(context, text, note, count)


def join(*parts: str) -> str:
    """Return the parts that are not empty as one second line."""
    return DOT.join(part for part in parts if part)


def notification_words(notification: Told, times: Times | None = None) -> Words:
    """Return what a row and a toast say of *notification*.

    A known kind is written from its parameters; any other one is shown as it came, and one that
    came without words says at least that it is a notification.
    """
    written = _SENTENCES.get(notification.kind)
    if written is not None:
        return written(notification.params, times or Times())
    title = notification.title or translate("Words", "Notification")
    return Words(title, notification.body)


def kind_name(kind_id: str) -> str:
    """Return what the settings call a kind; an undeclared one goes by its id."""
    names = {
        "lead.created": translate("Kind", "New lead"),
        "call.missed": translate("Kind", "Missed call"),
        "call.received": translate("Kind", "Answered call"),
        "order.created": translate("Kind", "New order"),
        "order.status_changed": translate("Kind", "Order changes its status"),
        "deal.created": translate("Kind", "New deal"),
        "task.assigned": translate("Kind", "Task given to me"),
        "task.reminder": translate("Kind", "Task is due"),
        "task.overdue": translate("Kind", "Task I set is overdue"),
        "task.completed": translate("Kind", "Task I set is done"),
        "payment.succeeded": translate("Kind", "Payment received"),
        "billing.expiring": translate("Kind", "Plan or licence ends"),
        "automation.failed": translate("Kind", "Automation failed"),
        "device.new": translate("Kind", "Sign-in on a new device"),
        "test": translate("Kind", "Test notification"),
    }
    return names.get(kind_of(kind_id).id, kind_id)


def section_name(section: str) -> str:
    """Return the heading of a section of kinds; raises ``KeyError`` for an unknown one."""
    names = {
        "clients": translate("Kind", "Clients"),
        "work": translate("Kind", "Work"),
        "system": translate("Kind", "System"),
    }
    return names[section]


def waiting_words(since: datetime, now: datetime, times: Times) -> str:
    """Return how long somebody has waited: ``waiting 14 min``."""
    span = times.span(now - since)
    return translate("Words", "waiting {span}").format(span=span)


def _lead_created(params: Params, times: Times) -> Words:
    what = translate("Words", "New lead")
    client, title = params.get("client", ""), params.get("title", "")
    return Words(client or title or what, join(what, _number(params), title if client else ""))


def _call_missed(params: Params, times: Times) -> Words:
    title = translate("Words", "Missed call from {who}").format(who=_caller(params))
    rang = _whole(params.get("seconds", ""))
    words = translate("Words", "rang {time}").format(time=_seconds(rang)) if rang else ""
    return Words(title, join(_phone(params), words))


def _call_received(params: Params, times: Times) -> Words:
    title = translate("Words", "Call from {who}").format(who=_caller(params))
    lasted = _whole(params.get("seconds", ""))
    return Words(title, join(_phone(params), _seconds(lasted) if lasted else ""))


def _order_created(params: Params, times: Times) -> Words:
    number = _number(params)
    words = translate("Words", "New order {number}").format(number=number)
    title = words if number else translate("Words", "New order")
    return Words(title, join(params.get("title", ""), params.get("client", "")))


def _order_status(params: Params, times: Times) -> Words:
    number, status = _number(params), params.get("status", "")
    if number and status:
        words = translate("Words", "Order {number}: {status}")
    elif number:
        words = translate("Words", "Order {number} has changed")
    elif status:
        words = translate("Words", "Order: {status}")
    else:
        words = translate("Words", "An order has changed")
    title = words.format(number=number, status=status)
    return Words(title, join(params.get("title", ""), params.get("client", "")))


def _deal_created(params: Params, times: Times) -> Words:
    number = _number(params)
    words = translate("Words", "New deal {number}").format(number=number)
    title = words if number else translate("Words", "New deal")
    return Words(title, join(params.get("title", ""), params.get("client", "")))


def _task_assigned(params: Params, times: Times) -> Words:
    author = params.get("author", "")
    words = translate("Words", "New task from {name}").format(name=author)
    return Words(_task(params), words if author else translate("Words", "New task"))


def _task_reminder(params: Params, times: Times) -> Words:
    due = _moment(params.get("due", ""), times)
    words = translate("Words", "Task, due {time}").format(time=due)
    return Words(_task(params), words if due else translate("Words", "Task"))


def _task_overdue(params: Params, times: Times) -> Words:
    due = _moment(params.get("due", ""), times)
    words = translate("Words", "Overdue since {time}").format(time=due)
    late = words if due else translate("Words", "Overdue task")
    return Words(_task(params), join(late, params.get("assignee", "")))


def _task_completed(params: Params, times: Times) -> Words:
    person = params.get("person", "")
    words = translate("Words", "Task done by {name}").format(name=person)
    return Words(_task(params), words if person else translate("Words", "Task done"))


def _payment(params: Params, times: Times) -> Words:
    amount = money_words(params.get("amount", ""), times.locale)
    words = translate("Words", "Paid {amount}").format(amount=amount)
    title = words if amount else translate("Words", "Payment received")
    return Words(title, join(_number(params), params.get("client", "")))


def _billing(params: Params, times: Times) -> Words:
    plan, until = params.get("plan", ""), _moment(params.get("until", ""), times)
    words = translate("Words", "The plan {plan} ends soon").format(plan=plan)
    title = words if plan else translate("Words", "Your plan ends soon")
    body = translate("Words", "Until {time}").format(time=until)
    return Words(title, body if until else "")


def _automation(params: Params, times: Times) -> Words:
    name = params.get("name", "")
    words = translate("Words", "Automation failed: {name}").format(name=name)
    title = words if name else translate("Words", "An automation failed")
    nobody = params.get("cause") == NOBODY
    return Words(title, _nobody(params) if nobody else params.get("reason", ""))


def _nobody(params: Params) -> str:
    """Return that an event named somebody whom nobody here knows, and as what."""
    parts = {
        "responsible": translate("Words", "responsible"),
        "assignee": translate("Words", "assignee"),
        "author": translate("Words", "author"),
        "executor": translate("Words", "executor"),
        "manager": translate("Words", "manager"),
        "actor": translate("Words", "who did it"),
    }
    part = params.get("part", "")
    words = translate("Words", "Nobody here has {email} ({part})")
    return words.format(email=params.get("email", ""), part=parts.get(part, part))


def _arrival(params: Params, times: Times) -> Words:
    device, platform = params.get("device", ""), params.get("platform", "")
    words = translate("Words", "New sign-in on {device}").format(device=device)
    title = words if device else translate("Words", "New sign-in on a device")
    was = translate("Words", "Was it you?")
    return Words(title, join(was, platform if platform != device else ""))


def _test(params: Params, times: Times) -> Words:
    return Words(
        translate("Words", "Test notification"),
        translate("Words", "This is how a notification reaches you on this computer"),
    )


_SENTENCES: Final[Mapping[str, Callable[[Params, Times], Words]]] = {
    "lead.created": _lead_created,
    "call.missed": _call_missed,
    "call.received": _call_received,
    "order.created": _order_created,
    "order.status_changed": _order_status,
    "deal.created": _deal_created,
    "task.assigned": _task_assigned,
    "task.reminder": _task_reminder,
    "task.overdue": _task_overdue,
    "task.completed": _task_completed,
    "payment.succeeded": _payment,
    "billing.expiring": _billing,
    "automation.failed": _automation,
    "device.new": _arrival,
    "test": _test,
}


def _number(params: Params) -> str:
    number = params.get("number", "").lstrip("#")
    return translate("Words", "#{number}").format(number=number) if number else ""


def _caller(params: Params) -> str:
    unknown = translate("Words", "an unknown number")
    return params.get("client", "") or params.get("phone", "") or unknown


def _phone(params: Params) -> str:
    return params.get("phone", "") if params.get("client") else ""


def _task(params: Params) -> str:
    return params.get("title", "") or translate("Words", "Task")


def _whole(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text) else 0


def _seconds(seconds: int) -> str:
    if seconds < 60:
        return translate("Words", "{count} s").format(count=seconds)
    minutes, rest = divmod(seconds, 60)
    return translate("Words", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def _moment(text: str, times: Times) -> str:
    """Return a parameter that is a moment or a day as a person says it, other words as they are."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            day = date.fromisoformat(text)
            noon = datetime.combine(day, time(12), tzinfo=times.now().tzinfo)
            return times.day(noon, times.now())
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return text
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    now = times.now()
    if times.local(moment).date() == now.date():
        return times.clock(moment)
    return f"{times.day(moment, now)}, {times.clock(moment)}"
