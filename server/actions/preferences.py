"""Preferences: a person's own choice for one kind of notification, or for all."""

from __future__ import annotations

import msgspec

from protocol.ids import derived_id
from protocol.mutations import SetPreference, changed_fields
from protocol.records import Preference
from server import rules
from server.access import Person
from server.actions.records import made
from server.actions.verdict import Rejected
from server.tables import RECORD_TABLES
from server.transaction import Transaction

__all__ = ["set_preference"]


def set_preference(tx: Transaction, person: Person, args: SetPreference) -> None:
    """Change what the arguments name; channels merge one by one.

    The id of a new preference is derived from person and kind, as on the desktop. Raises
    :class:`Rejected` ``bad-input`` for a kind that is no word.
    """
    if not args.kind.isprintable():
        raise Rejected("bad-input", "kind: this is no kind")
    fields = changed_fields(args, without=("kind",))
    before = _of(tx, person, args.kind)
    if before is None:
        own = {
            "id": derived_id("preference", person.user_id, args.kind),
            "user_id": person.user_id,
            "kind": args.kind,
            "created_at": tx.now,
            "updated_at": tx.now,
        }
        after = made(Preference, fields | own)
    else:
        if "channels" in fields:
            fields["channels"] = before.channels | fields["channels"]
        after = msgspec.structs.replace(before, **fields)
    tx.put(after)
    if before is None or before.reminder_minutes != after.reminder_minutes:
        rules.preferences_changed(tx, person.user_id)


def _of(tx: Transaction, person: Person, kind: str) -> Preference | None:
    c = RECORD_TABLES["preference"].c
    found = tx.select(Preference, c.user_id == person.user_id, c.kind == kind)
    return found[0] if found else None
