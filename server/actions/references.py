"""References: the ids in a record that must name somebody or something of the account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from protocol.records import Record, Ref, User
from server.access import Person, may_see
from server.actions.verdict import Rejected
from server.transaction import Transaction

__all__ = ["check_references"]

_NAMED: Final[Mapping[str, str]] = {
    "responsible_id": "user",
    "executor_id": "user",
    "manager_id": "user",
    "assignee_id": "user",
    "client_id": "client",
    "location_id": "location",
    "order_id": "order",
}
"""Field to the type of record it names."""


def check_references(tx: Transaction, person: Person, before: Record | None, after: Record) -> None:
    """Refuse a reference that changed and names nothing *person* knows of.

    Raises :class:`Rejected` ``bad-input``. What stood there before is left alone.
    """
    for field, type_ in _NAMED.items():
        id_ = getattr(after, field, None)
        if id_ is not None and id_ != getattr(before, field, None):
            _check(tx, person, field, Ref(type_, id_))
    subject = getattr(after, "subject", None)
    if subject is not None and subject != getattr(before, "subject", None):
        _check(tx, person, "subject", subject)


def _check(tx: Transaction, person: Person, field: str, ref: Ref) -> None:
    record = tx.get(ref.type, ref.id)
    if record is None or not may_see(person, record, tx):
        raise Rejected("bad-input", f"{field}: there is no {ref.type} of this id")
    if isinstance(record, User) and not record.active:
        raise Rejected("person-suspended", f"{field}: {record.name} is suspended")
