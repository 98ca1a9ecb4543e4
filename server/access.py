"""Who may see and do what: one function for each kind of object, default deny.

Three tables keyed by record type or mutation name answer everything: :data:`SCOPES` (under which
scopes a change of a record is told), :data:`SIGHT` (whether one person may see it) and
:data:`RIGHTS` (which roles may ask for a mutation at all). What a table does not name, nobody gets.
For every record ``may_see`` is narrower than its scopes: whoever may see a record holds at least
one scope that :func:`scopes_of` gives (S2, S4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

import msgspec

from protocol.records import (
    Conversation,
    ConversationState,
    Message,
    Notification,
    Preference,
    Record,
    Role,
    Task,
    User,
    decode_record,
)

__all__ = [
    "ADMINS",
    "EVERYONE",
    "RIGHTS",
    "SCOPES",
    "SIGHT",
    "STAFF",
    "Look",
    "Memberships",
    "Person",
    "holders",
    "may",
    "may_see",
    "may_see_stored",
    "people_of",
    "person_of",
    "scopes_held",
    "scopes_of",
    "type_of",
    "user_scope",
]

EVERYONE: Final = "everyone"
STAFF: Final = "staff"
ADMINS: Final = "admins"


class Look(Protocol):
    """What access needs of the store: another record of the same account."""

    def get(self, type_: str, id_: str) -> Record | None:
        """Return the record, or ``None`` where there is none."""
        ...


class Memberships(Look, Protocol):
    """A look that also knows whose conversations are whose."""

    def conversations_of(self, user_id: str) -> frozenset[str]:
        """Return the ids of the conversations *user_id* owns or is a member of."""
        ...


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody with a sign-in, as far as access goes."""

    user_id: str
    account_id: str
    role: Role
    own_only: bool = False
    active: bool = True
    group_ids: frozenset[str] = frozenset()

    @property
    def limited(self) -> bool:
        """Whether only their own records are theirs to see; admins and managers see all."""
        return self.own_only and self.role is Role.MEMBER

    @property
    def staff(self) -> bool:
        """Whether they hold the scope ``staff``."""
        return self.active and self.role is not Role.FREE and not self.limited

    @property
    def admin(self) -> bool:
        """Whether they hold the scope ``admins``."""
        return self.active and self.role is Role.ADMIN


def person_of(user: User, account_id: str) -> Person:
    """Return what access has to know of *user*."""
    return Person(
        user_id=user.id,
        account_id=account_id,
        role=user.role,
        own_only=user.own_only,
        active=user.active,
        group_ids=frozenset(user.group_ids),
    )


def user_scope(user_id: str) -> str:
    """Return the scope that only *user_id* holds."""
    return f"user:{user_id}"


def _conversation_scope(conversation_id: str) -> str:
    return f"conversation:{conversation_id}"


PEOPLE: Final[Mapping[str, tuple[str, ...]]] = {
    "task": ("author_id", "assignee_id"),
    "client": ("responsible_id",),
    "lead": ("responsible_id",),
    "order": ("responsible_id", "executor_id", "manager_id"),
    "deal": ("responsible_id",),
    "call": ("responsible_id",),
    "invoice": ("responsible_id",),
    "document": ("responsible_id",),
    "delivery": ("requested_by",),
}
"""The fields by which a record is somebody's own."""


def type_of(record: Record) -> str:
    """Return the name of *record*'s type on the wire."""
    return str(record.__struct_config__.tag)


def people_of(record: Record) -> frozenset[str]:
    """Return the ids of the people whose own record this is."""
    fields = PEOPLE.get(type_of(record), ())
    return frozenset(id_ for field in fields if (id_ := getattr(record, field)) is not None)


def holders(conversation: Conversation) -> frozenset[str]:
    """Return who holds the scope of *conversation*: its members with its owner."""
    owner = () if conversation.owner_id is None else (conversation.owner_id,)
    return frozenset((*conversation.member_ids, *owner))


# --- scopes: who must be told to look -----------------------------------------------------------


def _told_everyone(record: Record) -> frozenset[str]:
    return frozenset((EVERYONE,))


def _told_staff(record: Record) -> frozenset[str]:
    return frozenset((STAFF,))


def _told_admins(record: Record) -> frozenset[str]:
    return frozenset((ADMINS,))


def _told_owner(record: Notification | Preference) -> frozenset[str]:
    return frozenset((user_scope(record.user_id),))


def _told_involved(record: Record) -> frozenset[str]:
    return frozenset((STAFF, *map(user_scope, people_of(record))))


def _told_task(record: Task) -> frozenset[str]:
    own = frozenset(map(user_scope, people_of(record)))
    return own if record.private else own | {STAFF}


def _told_conversation(record: Conversation) -> frozenset[str]:
    own = frozenset((_conversation_scope(record.id),))
    return own | {STAFF} if record.state is ConversationState.INCOMING else own


def _told_message(record: Message) -> frozenset[str]:
    return frozenset((_conversation_scope(record.conversation_id),))


SCOPES: Final[Mapping[str, Callable[[Any], frozenset[str]]]] = {
    "account": _told_everyone,
    "user": _told_everyone,
    "group": _told_everyone,
    "notification": _told_owner,
    "preference": _told_owner,
    "task": _told_task,
    "client": _told_involved,
    "lead": _told_involved,
    "order": _told_involved,
    "deal": _told_involved,
    "call": _told_involved,
    "invoice": _told_involved,
    "document": _told_involved,
    "location": _told_staff,
    "conversation": _told_conversation,
    "message": _told_message,
    "delivery": _told_involved,
    "rule": _told_staff,
    "template": _told_staff,
    "gateway": _told_admins,
    "sender": _told_admins,
    "audit": _told_admins,
}
"""Record type to the scopes its changes are told under."""


def scopes_of(record: Record) -> frozenset[str]:
    """Return the scopes *record* has now; none for a type nobody declared."""
    tell = SCOPES.get(type_of(record))
    return frozenset() if tell is None else tell(record)


def scopes_held(person: Person, look: Memberships) -> frozenset[str]:
    """Return the scopes *person* holds; a suspended person holds none (S4)."""
    if not person.active:
        return frozenset()
    held = {EVERYONE, user_scope(person.user_id)}
    if person.staff:
        held.add(STAFF)
    if person.admin:
        held.add(ADMINS)
    held.update(map(_conversation_scope, look.conversations_of(person.user_id)))
    return frozenset(held)


# --- sight: whether one person may see one record -----------------------------------------------


def _seen_by_all(person: Person, record: Record, look: Look) -> bool:
    return True


def _seen_by_staff(person: Person, record: Record, look: Look) -> bool:
    return person.staff


def _seen_by_admins(person: Person, record: Record, look: Look) -> bool:
    return person.admin


def _seen_by_owner(person: Person, record: Notification | Preference, look: Look) -> bool:
    return record.user_id == person.user_id


def _seen_by_involved(person: Person, record: Record, look: Look) -> bool:
    if person.role is Role.FREE:
        return False
    return person.staff or person.user_id in people_of(record)


def _seen_task(person: Person, record: Task, look: Look) -> bool:
    if person.role is Role.FREE:
        return False
    return person.user_id in people_of(record) or (person.staff and not record.private)


def _seen_conversation(person: Person, record: Conversation, look: Look) -> bool:
    incoming = record.state is ConversationState.INCOMING
    return person.user_id in holders(record) or (incoming and person.staff)


def _seen_message(person: Person, record: Message, look: Look) -> bool:
    conversation = look.get("conversation", record.conversation_id)
    return isinstance(conversation, Conversation) and person.user_id in holders(conversation)


SIGHT: Final[Mapping[str, Callable[[Person, Any, Look], bool]]] = {
    "account": _seen_by_all,
    "user": _seen_by_all,
    "group": _seen_by_all,
    "notification": _seen_by_owner,
    "preference": _seen_by_owner,
    "task": _seen_task,
    "client": _seen_by_involved,
    "lead": _seen_by_involved,
    "order": _seen_by_involved,
    "deal": _seen_by_involved,
    "call": _seen_by_involved,
    "invoice": _seen_by_involved,
    "document": _seen_by_involved,
    "location": _seen_by_staff,
    "conversation": _seen_conversation,
    "message": _seen_message,
    "delivery": _seen_by_involved,
    "rule": _seen_by_staff,
    "template": _seen_by_staff,
    "gateway": _seen_by_admins,
    "sender": _seen_by_admins,
    "audit": _seen_by_admins,
}
"""Record type to whether a person (known to be active) may see a record of it."""


def may_see(person: Person, record: Record, look: Look) -> bool:
    """Say whether *person* may see *record* now (S2); a suspended person sees nothing."""
    sees = SIGHT.get(type_of(record))
    return person.active and sees is not None and sees(person, record, look)


class _Owned(msgspec.Struct, frozen=True):
    """What of a record its owner's sight needs."""

    user_id: str


_OWNED: Final = msgspec.json.Decoder(_Owned)


def may_see_stored(person: Person, type_: str, body: bytes, look: Look) -> bool:
    """Say what :func:`may_see` says, of a record as it is stored.

    Where only its owner sees it, no more than the owner is read of it: most of a snapshot is one
    person's notifications (P7).
    """
    sees = SIGHT.get(type_)
    if sees is None or not person.active:
        return False
    stored = _OWNED.decode(body) if sees is _seen_by_owner else decode_record(type_, body)
    return sees(person, stored, look)


# --- rights: which roles may ask for a mutation -------------------------------------------------

_ALL: Final = frozenset(Role)
_WORKERS: Final = frozenset((Role.ADMIN, Role.MANAGER, Role.MEMBER))
_ADMINS: Final = frozenset((Role.ADMIN,))

RIGHTS: Final[Mapping[str, frozenset[Role]]] = {
    "read_notifications": _ALL,
    "finish_notification": _ALL,
    "reopen_notification": _ALL,
    "snooze": _ALL,
    "set_preference": _ALL,
    "save_profile": _ALL,
    "change_password": _ALL,
    "send_test": _ALL,
    "save_task": _WORKERS,
    "complete_task": _WORKERS,
    "reopen_task": _WORKERS,
    "delete_task": _WORKERS,
    "ring_reminder": _WORKERS,
    "save_client": _WORKERS,
    # a withdrawal is never refused for access (S34); for a grant the action looks at the client
    "set_consent": _ALL,
    "save_lead": _WORKERS,
    "save_order": _WORKERS,
    "save_deal": _WORKERS,
    "save_call": _WORKERS,
    "save_invoice": _WORKERS,
    "save_document": _WORKERS,
    "save_location": _ADMINS,
    "save_account": _ADMINS,
    "save_group": _ADMINS,
    "delete_group": _ADMINS,
    "invite_user": _ADMINS,
    "renew_link": _ADMINS,
    "renew_key": _ADMINS,
    "save_user": _ADMINS,
    "suspend_user": _ADMINS,
    "restore_user": _ADMINS,
    "add_sender": _ADMINS,
    "revoke_sender": _ADMINS,
}
"""Mutation name to the roles that may ask for it; its action then looks at the record."""


def may(person: Person, mutation: str) -> bool:
    """Say whether *person*'s role may ask for the mutation named *mutation* at all."""
    return person.active and person.role in RIGHTS.get(mutation, frozenset())
