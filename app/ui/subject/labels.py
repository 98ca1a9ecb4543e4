"""Names of record types, of their fields and of their fixed values, in the person's language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

__all__ = ["choice_name", "field_name", "field_names", "type_icon", "type_name", "type_names"]

_ICONS: Mapping[str, tuple[str, str]] = {
    "account": ("building-2", "neutral"),
    "user": ("user", "accent"),
    "group": ("users", "accent"),
    "notification": ("bell", "neutral"),
    "preference": ("sliders-horizontal", "neutral"),
    "task": ("list-checks", "accent"),
    "client": ("contact", "accent"),
    "lead": ("target", "accent"),
    "order": ("clipboard-list", "accent"),
    "deal": ("handshake", "accent"),
    "call": ("phone", "neutral"),
    "invoice": ("receipt", "neutral"),
    "document": ("file-text", "neutral"),
    "location": ("map-pin", "neutral"),
    "conversation": ("messages-square", "accent"),
    "message": ("message-square", "neutral"),
    "delivery": ("send", "neutral"),
    "rule": ("zap", "neutral"),
    "template": ("square-pen", "neutral"),
    "gateway": ("plug", "neutral"),
    "sender": ("webhook", "neutral"),
    "audit": ("shield", "neutral"),
}


def type_icon(type_: str) -> tuple[str, str]:
    """Return the icon and the tone of a record type's tile; a bell for one nobody declared."""
    return _ICONS.get(type_, ("bell", "neutral"))


def type_name(type_: str) -> str:
    """Return what one record of *type_* is called; the type itself for one nobody declared."""
    return type_names().get(type_, type_)


def type_names() -> dict[str, str]:
    """Return the names of all record types."""
    translate = QCoreApplication.translate
    return {
        "account": translate("Records", "Company"),
        "user": translate("Records", "Colleague"),
        "group": translate("Records", "Group"),
        "notification": translate("Records", "Notification"),
        "preference": translate("Records", "Preference"),
        "task": translate("Records", "Task"),
        "client": translate("Records", "Client"),
        "lead": translate("Records", "Lead"),
        "order": translate("Records", "Order"),
        "deal": translate("Records", "Deal"),
        "call": translate("Records", "Call"),
        "invoice": translate("Records", "Invoice"),
        "document": translate("Records", "Document"),
        "location": translate("Records", "Location"),
        "conversation": translate("Records", "Conversation"),
        "message": translate("Records", "Message"),
        "delivery": translate("Records", "Delivery"),
        "rule": translate("Records", "Rule"),
        "template": translate("Records", "Template"),
        "gateway": translate("Records", "Gateway"),
        "sender": translate("Records", "Sender"),
        "audit": translate("Records", "Audit entry"),
    }


def field_name(name: str, type_: str = "") -> str:
    """Return what the field *name* of a *type_* is called; its own name where nobody named it."""
    own = _own_names().get((type_, name))
    return own or field_names().get(name, name.replace("_", " ").capitalize())


def field_names() -> dict[str, str]:
    """Return the names of all fields that a card can show."""
    return {**_people_and_places(), **_work(), **_talk(), **_settings()}


def _own_names() -> dict[tuple[str, str], str]:
    """Return the names that a field has in one record type only."""
    translate = QCoreApplication.translate
    return {
        ("lead", "text"): translate("Fields", "What is wanted"),
        ("task", "text"): translate("Fields", "Details"),
    }


def _people_and_places() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name": translate("Fields", "Name"),
        "email": translate("Fields", "E-mail"),
        "emails": translate("Fields", "E-mail"),
        "phone": translate("Fields", "Phone"),
        "phones": translate("Fields", "Phone"),
        "role": translate("Fields", "Role"),
        "own_only": translate("Fields", "Sees own records only"),
        "group_ids": translate("Fields", "Groups"),
        "member_ids": translate("Fields", "Members"),
        "active": translate("Fields", "Active"),
        "invited_until": translate("Fields", "Invited until"),
        "language": translate("Fields", "Language"),
        "zone": translate("Fields", "Time zone"),
        "currency": translate("Fields", "Currency"),
        "tags": translate("Fields", "Tags"),
        "blocked": translate("Fields", "Blocked"),
        "notes": translate("Fields", "Notes"),
        "consents": translate("Fields", "May be contacted by"),
        "linked_ids": translate("Fields", "Same person"),
        "address": translate("Fields", "Address"),
        "client_id": translate("Fields", "Client"),
        "responsible_id": translate("Fields", "Responsible"),
        "executor_id": translate("Fields", "Executor"),
        "manager_id": translate("Fields", "Manager"),
        "assignee_id": translate("Fields", "Assigned to"),
        "author_id": translate("Fields", "Set by"),
        "user_id": translate("Fields", "For"),
        "actor_id": translate("Fields", "Done by"),
        "owner_id": translate("Fields", "Owner"),
        "completed_by": translate("Fields", "Completed by"),
        "requested_by": translate("Fields", "Sent by"),
        "location_id": translate("Fields", "Location"),
    }


def _work() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "number": translate("Fields", "Number"),
        "title": translate("Fields", "Title"),
        "status": translate("Fields", "Status"),
        "stage": translate("Fields", "Stage"),
        "text": translate("Fields", "Text"),
        "device": translate("Fields", "Device"),
        "serial_number": translate("Fields", "Serial number"),
        "fault": translate("Fields", "Fault in the client’s words"),
        "source": translate("Fields", "Source"),
        "amount": translate("Fields", "Expected amount"),
        "total": translate("Fields", "Total"),
        "due_at": translate("Fields", "Due"),
        "all_day": translate("Fields", "All day"),
        "appointment_at": translate("Fields", "Appointment"),
        "completed_at": translate("Fields", "Completed"),
        "private": translate("Fields", "Private"),
        "documents": translate("Fields", "Documents"),
        "order_id": translate("Fields", "Order"),
        "paid_at": translate("Fields", "Paid"),
        "subject": translate("Fields", "About"),
        "direction": translate("Fields", "Direction"),
        "outcome": translate("Fields", "Outcome"),
        "started_at": translate("Fields", "Started"),
        "seconds": translate("Fields", "Length"),
        "rang_seconds": translate("Fields", "Rang for"),
        "format": translate("Fields", "Format"),
        "revision": translate("Fields", "Revision"),
        "file": translate("Fields", "File"),
    }


def _talk() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "kind": translate("Fields", "Kind"),
        "channel": translate("Fields", "Channel"),
        "channels": translate("Fields", "Channels"),
        "state": translate("Fields", "State"),
        "lease_until": translate("Fields", "Held until"),
        "waiting_since": translate("Fields", "Waiting since"),
        "last_message": translate("Fields", "Last message"),
        "rating": translate("Fields", "Rating"),
        "conversation_id": translate("Fields", "Conversation"),
        "author": translate("Fields", "From"),
        "files": translate("Fields", "Files"),
        "reply_to": translate("Fields", "Reply to"),
        "edited_at": translate("Fields", "Edited"),
        "reason": translate("Fields", "Reason"),
        "sequence": translate("Fields", "Place"),
        "to": translate("Fields", "To"),
        "trace": translate("Fields", "What happened"),
        "template_id": translate("Fields", "Template"),
        "rule_id": translate("Fields", "Rule"),
        "attempts": translate("Fields", "Attempts"),
        "accepted_at": translate("Fields", "Accepted"),
        "delivered_at": translate("Fields", "Delivered"),
        "read_at": translate("Fields", "Read"),
        "body": translate("Fields", "Text"),
        "params": translate("Fields", "Details"),
        "needs_me": translate("Fields", "Needs me"),
        "snoozed_until": translate("Fields", "Snoozed until"),
        "priority": translate("Fields", "Priority"),
        "happened_at": translate("Fields", "Happened"),
    }


def _settings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "event": translate("Fields", "Event"),
        "enabled": translate("Fields", "On"),
        "settings": translate("Fields", "Settings"),
        "reminder_minutes": translate("Fields", "Reminder, minutes before"),
        "digest": translate("Fields", "Digest"),
        "quiet": translate("Fields", "Muted until"),
        "key_hint": translate("Fields", "Key begins with"),
        "revoked_at": translate("Fields", "Revoked"),
        "last_event_at": translate("Fields", "Last event"),
        "last_event_type": translate("Fields", "Last event type"),
        "event_count": translate("Fields", "Events"),
        "action": translate("Fields", "Action"),
        "note": translate("Fields", "Note"),
    }


def choice_name(name: str, value: str) -> str:
    """Return the words of a fixed *value* of the field *name*; other text stays as it came."""
    return _choices().get(name, {}).get(value, value)


def _choices() -> dict[str, dict[str, str]]:
    translate = QCoreApplication.translate
    return {
        "role": {
            "admin": translate("Choices", "Admin"),
            "manager": translate("Choices", "Manager"),
            "member": translate("Choices", "Member"),
            "free": translate("Choices", "Free user"),
        },
        "direction": {
            "in": translate("Choices", "Incoming"),
            "out": translate("Choices", "Outgoing"),
        },
        "outcome": {
            "missed": translate("Choices", "Missed"),
            "answered": translate("Choices", "Answered"),
            "busy": translate("Choices", "Busy"),
            "failed": translate("Choices", "Failed"),
        },
        "state": {
            "new": translate("Choices", "New"),
            "read": translate("Choices", "Read"),
            "done": translate("Choices", "Done"),
            "incoming": translate("Choices", "Incoming"),
            "open": translate("Choices", "Open"),
            "closed": translate("Choices", "Closed"),
            "pending": translate("Choices", "Pending"),
            "claimed": translate("Choices", "Sending"),
            "accepted": translate("Choices", "Accepted"),
            "delivered": translate("Choices", "Delivered"),
            "failed": translate("Choices", "Failed"),
            "held": translate("Choices", "Held"),
            "unclear": translate("Choices", "Unclear"),
        },
        "kind": {
            "direct": translate("Choices", "Between two"),
            "group": translate("Choices", "In a group"),
            "client": translate("Choices", "With a client"),
        },
        "channel": {
            "whatsapp": "WhatsApp",
            "viber": "Viber",
            "telegram": "Telegram",
            "sms": translate("Choices", "SMS"),
            "email": translate("Choices", "E-mail"),
            "desktop": translate("Choices", "Desktop"),
        },
        "consent": {
            "granted": translate("Choices", "allowed"),
            "refused": translate("Choices", "refused"),
            "not_asked": translate("Choices", "not asked"),
        },
    }
