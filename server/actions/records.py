"""Records: saving what staff write about clients, orders and the like, field by field."""

from __future__ import annotations

from typing import Any, Final, TypeVar

import msgspec

from protocol.mutations import SAVES, SaveArgs, changed_fields
from protocol.records import Record
from server import rules
from server.access import PEOPLE, Person
from server.actions.references import check_references
from server.actions.verdict import Action, Rejected, seen
from server.transaction import Transaction

__all__ = ["RECORD_ACTIONS", "made", "merged", "new", "write"]

R = TypeVar("R", bound=Record)

_OWN_DOORS: Final = frozenset({"save_account", "save_group", "save_task"})
"""Saves that have an action of their own."""


def new(tx: Transaction, cls: type[R], args: SaveArgs, **own: Any) -> R:
    """Return the record that *args* create, with the fields *own* that the server gives it.

    Raises :class:`Rejected` ``already-exists``, or ``bad-input`` naming the field.
    """
    if tx.find(cls, args.id) is not None:
        raise Rejected("already-exists")
    fields = changed_fields(args) | {"created_at": tx.now, "updated_at": tx.now} | own
    return made(cls, {"id": args.id, **fields})


def made(cls: type[R], fields: dict[str, Any]) -> R:
    """Return the record of these *fields*, checked as if it had come over the wire."""
    tagged = {"type": cls.__struct_config__.tag, **fields}
    try:
        return msgspec.convert(tagged, cls, from_attributes=True)
    except msgspec.ValidationError as error:
        raise Rejected("bad-input", str(error)) from error


def merged(record: R, args: SaveArgs) -> R:
    """Return *record* with the fields that *args* carry; the others are as they were."""
    return msgspec.structs.replace(record, **changed_fields(args))


def write(tx: Transaction, person: Person, before: R | None, after: R) -> R:
    """Write *after* with all that the step from *before* leads to."""
    check_references(tx, person, before, after)
    written = tx.put(after)
    rules.record_changed(tx, before, written, actor_id=person.user_id)
    return written


def _own(person: Person, type_: str, args: SaveArgs) -> dict[str, Any]:
    """Return who answers for a new record of somebody who would not see it otherwise."""
    fields = PEOPLE.get(type_, ())
    named = [getattr(args, field) for field in fields]
    if not person.limited or not fields or any(isinstance(one, str) for one in named):
        return {}
    return {fields[0]: person.user_id}


def _save(cls: type[Record]) -> Action:
    """Return the action of the ``save_<noun>`` that writes records of *cls*."""
    type_ = str(cls.__struct_config__.tag)

    def action(tx: Transaction, person: Person, args: SaveArgs) -> None:
        if args.create:
            record = new(tx, cls, args, **_own(person, type_, args))
            write(tx, person, None, record)
        else:
            before = seen(tx, person, cls, args.id)
            write(tx, person, before, merged(before, args))

    return action


RECORD_ACTIONS: Final = {name: _save(cls) for name, cls in SAVES.items() if name not in _OWN_DOORS}
"""The save mutations that need nothing beside the rules for all of them."""
