"""The profile: what a person changes of themselves, their password included."""

from __future__ import annotations

from typing import Any

import msgspec

from protocol.mutations import ChangePassword, SaveProfile, changed_fields
from protocol.records import User
from server import rules
from server.access import Person
from server.accounts import password_hash
from server.actions.places import check_zone
from server.actions.verdict import Action, Rejected, seen
from server.attempts import SIGNED_IN, forgive
from server.credentials import replace_password
from server.passwords import hash_password, verify_password
from server.transaction import Reader, Transaction

__all__ = ["change_password", "prepare_password", "save_profile"]


def save_profile(tx: Transaction, person: Person, args: SaveProfile) -> None:
    """Change name, status, language or zone of one's own; a new zone moves one's reminders."""
    before = seen(tx, person, User, person.user_id)
    after = msgspec.structs.replace(before, **changed_fields(args))
    check_zone(after.zone)
    tx.put(after)
    if before.zone != after.zone:
        rules.preferences_changed(tx, person.user_id)


def change_password(tx: Transaction, person: Person, args: ChangePassword) -> None:
    """Change the password, reckoning the hashes inside the write; see :func:`prepare_password`."""
    prepare_password(tx, person, args, None)(tx, person, args)


def prepare_password(
    reader: Reader, person: Person, args: ChangePassword, session_id: str | None
) -> Action:
    """Reckon the slow hashes before the write, so that it holds up nobody, and return its action.

    The action is refused as ``wrong-password`` where the old one is not the stored one, or where
    that changed meanwhile. It ends every session of the person but *session_id*.
    """
    stored = password_hash(reader, person.user_id)
    right = verify_password(stored, args.old)
    hashed = hash_password(args.new) if right else ""

    def action(tx: Transaction, person: Person, args: Any) -> None:  # noqa: ANN401
        if not right or password_hash(tx, person.user_id) != stored:
            raise Rejected("wrong-password")
        replace_password(tx, person.user_id, hashed, keep=session_id)
        forgive(tx.connection, person.user_id, SIGNED_IN)

    return action
