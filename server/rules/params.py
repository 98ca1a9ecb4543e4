"""Parameters: the strings that the sentence of a notification is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final

from protocol.kinds import kind_of
from protocol.records import Call, Money, Phone, Record, Task
from server.rules.directory import Directory
from server.rules.event import Event

__all__ = ["amount_text", "clip", "instant_text", "params_of"]

MAX_PARAM: Final = 500
MAX_PARAMS: Final = 20

Resolver = Callable[[Event, Directory, str], str]
"""Gives one parameter of an event for one person, empty where there is none."""


def params_of(event: Event, directory: Directory, user_id: str) -> dict[str, str]:
    """Return the parameters of *event* for *user_id*; what the sender named goes first.

    Each is written as :data:`protocol.kinds.PARAM_FORMS` says; an empty one is left out, and so is
    a client whom *user_id* may not see, whoever named them.
    """
    params = dict(list(event.params.items())[:MAX_PARAMS])
    if not directory.may_hear_of_the_client(user_id):
        params.pop("client", None)
    for name in kind_of(event.kind).params:
        if not params.get(name):
            params[name] = RESOLVERS[name](event, directory, user_id)
    return {name: clip(value, MAX_PARAM) for name, value in params.items() if value}


def clip(text: str, length: int) -> str:
    """Return *text* cut to *length* characters, with an ellipsis where something is missing."""
    return text if len(text) <= length else text[: length - 1] + "…"


def amount_text(money: Money) -> str:
    """Return *money* as a parameter: ``1250.00 PLN``."""
    return f"{money.amount} {money.currency}"


def instant_text(moment: datetime) -> str:
    """Return *moment* as a parameter: RFC 3339 in UTC, whole seconds."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _field(name: str) -> Resolver:
    """Return a resolver for the text field *name* of the event's record."""

    def resolve(event: Event, directory: Directory, user_id: str) -> str:
        value = getattr(event.subject, name, "")
        return value if isinstance(value, str) else ""

    return resolve


def _person(name: str) -> Resolver:
    """Return a resolver for the name of the person in the field *name* of the event's record."""

    def resolve(event: Event, directory: Directory, user_id: str) -> str:
        return directory.name(getattr(event.subject, name, None))

    return resolve


def _client(event: Event, directory: Directory, user_id: str) -> str:
    return directory.client_name(user_id)


def _actor(event: Event, directory: Directory, user_id: str) -> str:
    return directory.name(event.actor_id)


def _phone(event: Event, directory: Directory, user_id: str) -> str:
    phone = getattr(event.subject, "phone", None)
    return phone.text if isinstance(phone, Phone) else ""


def _seconds(event: Event, directory: Directory, user_id: str) -> str:
    call = event.subject
    if not isinstance(call, Call):
        return ""
    seconds = call.rang_seconds if event.kind == "call.missed" else call.seconds
    return "" if seconds is None else str(seconds)


def _minutes(event: Event, directory: Directory, user_id: str) -> str:
    return "" if event.minutes is None else str(event.minutes)


def _due(event: Event, directory: Directory, user_id: str) -> str:
    task = event.subject
    if not isinstance(task, Task) or task.due_at is None:
        return ""
    try:
        if task.all_day:
            return task.due_at.astimezone(directory.zone_of(task.assignee_id)).date().isoformat()
        return instant_text(task.due_at)
    except OverflowError:  # at the ends of the calendar
        return task.due_at.isoformat()


def _amount(event: Event, directory: Directory, user_id: str) -> str:
    for name in ("total", "amount"):
        money = getattr(event.subject, name, None)
        if isinstance(money, Money):
            return amount_text(money)
    return ""


def _status(event: Event, directory: Directory, user_id: str) -> str:
    record: Record | None = event.subject
    return getattr(record, "status", "") or getattr(record, "stage", "")


def _sent_only(event: Event, directory: Directory, user_id: str) -> str:
    return ""


RESOLVERS: Final[Mapping[str, Resolver]] = {
    "amount": _amount,
    "assignee": _person("assignee_id"),
    "author": _person("author_id"),
    "client": _client,
    "device": _sent_only,
    "due": _due,
    "minutes": _minutes,
    "name": _sent_only,
    "number": _field("number"),
    "person": _actor,
    "phone": _phone,
    "plan": _sent_only,
    "platform": _sent_only,
    "reason": _sent_only,
    "seconds": _seconds,
    "status": _status,
    "title": _field("title"),
    "until": _sent_only,
}
"""Where each parameter of :data:`protocol.kinds.KINDS` comes from."""
