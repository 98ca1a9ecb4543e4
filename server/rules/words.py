"""Fallback words: a title and a body in English, for whoever does not know the kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from protocol.kinds import ARRIVAL, NOBODY

__all__ = ["fallback"]

Params = Mapping[str, str]
Words = Callable[[Params], tuple[str, str]]


def fallback(kind: str, params: Params, title: str, body: str) -> tuple[str, str]:
    """Return title and body of a notification; for an unknown kind the sender's own words.

    A desktop that knows the kind never shows these: it writes its own sentence from *params*, in
    the person's language.
    """
    words = WORDS.get(kind)
    if words is None:
        return title or kind, body
    return words(params)


def _get(params: Params, *names: str, otherwise: str = "") -> str:
    """Return the first of *names* that has a value."""
    return next((params[name] for name in names if params.get(name)), otherwise)


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _named(what: str, params: Params) -> str:
    title = params.get("title")
    return f"{what}: {title}" if title else what


def _when(what: str, params: Params) -> str:
    due = params.get("due")
    return f"{what} {due}" if due else ""


def _number(params: Params) -> str:
    number = params.get("number", "")
    return f"#{number}" if number and not number.startswith("#") else number


def _lead_created(params: Params) -> tuple[str, str]:
    return f"New lead: {_get(params, 'client', 'title', otherwise='unnamed')}", _get(
        params, "title"
    )


def _call_missed(params: Params) -> tuple[str, str]:
    rang = params.get("seconds")
    return (
        f"Missed call from {_get(params, 'client', 'phone', otherwise='an unknown number')}",
        _join(_get(params, "phone"), f"rang {rang} s" if rang else ""),
    )


def _call_received(params: Params) -> tuple[str, str]:
    lasted = params.get("seconds")
    return (
        f"Call from {_get(params, 'client', 'phone', otherwise='an unknown number')}",
        _join(_get(params, "phone"), f"{lasted} s" if lasted else ""),
    )


def _created(noun: str) -> Words:
    def words(params: Params) -> tuple[str, str]:
        title = " ".join(part for part in (f"New {noun}", _number(params)) if part)
        return title, _join(_get(params, "title"), _get(params, "client"))

    return words


def _order_status(params: Params) -> tuple[str, str]:
    order = " ".join(part for part in ("Order", _number(params)) if part)
    status = params.get("status")
    return (
        f"{order}: {status}" if status else f"{order} changed",
        _join(_get(params, "title"), _get(params, "client")),
    )


def _task_assigned(params: Params) -> tuple[str, str]:
    author = params.get("author")
    return _named("New task", params), f"From {author}" if author else ""


def _task_reminder(params: Params) -> tuple[str, str]:
    return _named("Task due soon", params), _when("Due", params)


def _task_overdue(params: Params) -> tuple[str, str]:
    return (
        _named("Task overdue", params),
        _join(_get(params, "assignee"), _when("was due", params)),
    )


def _task_completed(params: Params) -> tuple[str, str]:
    return _named("Task done", params), _get(params, "person")


def _payment(params: Params) -> tuple[str, str]:
    amount = params.get("amount")
    return (
        f"Paid {amount}" if amount else "Payment received",
        _join(_number(params), _get(params, "client")),
    )


def _billing(params: Params) -> tuple[str, str]:
    until = params.get("until")
    return (
        f"{_get(params, 'plan', otherwise='Your plan')} is about to expire",
        f"Until {until}" if until else "",
    )


def _automation(params: Params) -> tuple[str, str]:
    name = params.get("name")
    return (
        f"Automation failed: {name}" if name else "An automation failed",
        _nobody(params) if params.get("cause") == NOBODY else _get(params, "reason"),
    )


def _nobody(params: Params) -> str:
    return f"Nobody here has {_get(params, 'email')} ({_get(params, 'part')})"


def _arrival(params: Params) -> tuple[str, str]:
    return f"New sign-in on {_get(params, 'device', otherwise='a device')}", "Was it you?"


def _test(params: Params) -> tuple[str, str]:
    return "Test notification", "Toast and sound work on this computer."


WORDS: Final[Mapping[str, Words]] = {
    "lead.created": _lead_created,
    "call.missed": _call_missed,
    "call.received": _call_received,
    "order.created": _created("order"),
    "order.status_changed": _order_status,
    "deal.created": _created("deal"),
    "task.assigned": _task_assigned,
    "task.reminder": _task_reminder,
    "task.overdue": _task_overdue,
    "task.completed": _task_completed,
    "payment.succeeded": _payment,
    "billing.expiring": _billing,
    "automation.failed": _automation,
    ARRIVAL: _arrival,
    "test": _test,
}
"""The words of every kind in :data:`protocol.kinds.KINDS`."""
