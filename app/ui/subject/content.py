"""What a card says of one record: head, banner, fields, actions and foot, before any widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.ui.center.times import Times
from app.ui.subject.fields import Field, Lookup, fields_of, name_of, overdue_by
from app.ui.subject.labels import type_icon, type_name
from protocol.records import Client, Record, Ref

__all__ = ["Banner", "Content", "content_of"]


@dataclass(frozen=True)
class Banner:
    """The one thing that is wrong, or worth knowing first."""

    title: str
    sentence: str
    icon: str
    tone: str


@dataclass(frozen=True)
class Content:
    """Everything a card shows; texts are plain."""

    ref: Ref
    kind: str
    """What the record is called: Order, Task."""
    title: str
    icon: str
    tone: str
    fields: tuple[Field, ...] = ()
    chip: str = ""
    chip_tone: str = "neutral"
    person: str = ""
    """Name whose initials stand in place of the icon."""
    banner: Banner | None = None
    url: str = ""
    """Where the record lives outside; empty where it has no address."""
    sender: str = ""
    """Who sent it; empty for the server's own."""
    action: str = ""
    """``complete_task``, ``reopen_task``, ``show_devices`` or empty."""
    foot: str = ""


def content_of(record: Record, find: Lookup, times: Times, as_of: datetime) -> Content:
    """Return what the card of *record* says; *as_of* is how fresh the mirror is."""
    tag = str(record.__struct_config__.tag)
    icon, tone = type_icon(tag)
    late = overdue_by(record, times.now())
    chip, chip_tone = _chip(record, late is not None)
    external = record.external
    name = name_of(record) or _client_name(record, find) or type_name(tag)
    return Content(
        ref=Ref(tag, record.id),
        kind=type_name(tag),
        title=name,
        icon=icon,
        tone="danger" if late is not None else tone,
        fields=_with_contacts(record, find, times, late is not None),
        chip=chip,
        chip_tone=chip_tone,
        person=name if tag in _PEOPLE else "",
        banner=_banner(record, times),
        url=(external.url or "") if external else "",
        sender=external.sender if external else "",
        action=_action(record),
        foot=_foot(times, as_of, external.sender if external else ""),
    )


_PEOPLE: Final = frozenset({"user", "client"})


def _client_name(record: Record, find: Lookup) -> str:
    client_id = getattr(record, "client_id", None)
    found = find("client", client_id) if client_id else None
    return name_of(found) if found else ""


def _with_contacts(record: Record, find: Lookup, times: Times, late: bool) -> tuple[Field, ...]:
    """Return the fields, with the client's numbers behind the client: one look, then a call."""
    fields: list[Field] = []
    title = name_of(record)
    for one in fields_of(record, find, times):
        if one.text == title:
            continue  # the head says it already
        fields.append(_toned(one) if late and one.name == "due_at" else one)
        if one.name == "client_id":
            client = find("client", record.client_id)  # type: ignore[attr-defined]
            if isinstance(client, Client):
                fields += _contacts(client, find, times, {field.text for field in fields})
    return tuple(fields)


def _contacts(client: Client, find: Lookup, times: Times, said: set[str]) -> list[Field]:
    """Return the numbers and addresses of *client* that were not *said* above."""
    wanted = ("phones", "emails")
    found = fields_of(client, find, times)
    return [one for one in found if one.name in wanted and one.text not in said]


def _toned(one: Field) -> Field:
    return Field(one.name, one.label, one.parts, strong=True, tone="danger")


def _chip(record: Record, late: bool) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if late:
        return translate("Card", "Overdue"), "danger"
    if getattr(record, "completed_at", None) is not None:
        return translate("Card", "Done"), "success"
    if getattr(record, "blocked", False):
        return translate("Card", "Blocked"), "danger"
    if getattr(record, "active", True) is False:
        return translate("Card", "Suspended"), "danger"
    return str(getattr(record, "status", "") or getattr(record, "stage", "")), "neutral"


def _banner(record: Record, times: Times) -> Banner | None:
    translate = QCoreApplication.translate
    late = overdue_by(record, times.now())
    if late is not None:
        title = translate("Card", "Overdue by {span}.").format(span=times.span(late))
        assignee = translate("Card", "It was due {moment}.")
        due: datetime = record.due_at  # type: ignore[attr-defined]
        moment = times.full(due, time=not getattr(record, "all_day", False))
        return Banner(title, assignee.format(moment=moment), "clock-alert", "danger")
    if getattr(record, "blocked", False):
        title = translate("Card", "This client is blocked.")
        return Banner(title, translate("Card", "Nothing is sent to them."), "ban", "danger")
    return None


def _action(record: Record) -> str:
    if record.__struct_config__.tag != "task":
        return ""
    done = getattr(record, "completed_at", None) is not None
    return "reopen_task" if done else "complete_task"


def _foot(times: Times, as_of: datetime, sender: str) -> str:
    translate = QCoreApplication.translate
    moment = times.short(as_of, times.now())
    if sender:
        words = translate("Card", "As of {time}, from {sender}")
        return words.format(time=moment, sender=sender)
    return translate("Card", "As of {time}, from the server").format(time=moment)
