"""Mutations: everything a person changes, by name, with the arguments each one takes.

``MUTATIONS`` is the one table. The server applies each name in ``server.actions``, the desktop
shows its local effect by ``app.models.effects``; both check at import that they know every name.
Edits carry only the changed fields (``msgspec.UNSET``: not touched) and merge field by field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Literal, get_type_hints

import msgspec
from msgspec import UNSET, Meta, UnsetType

from protocol.records import (
    Account,
    Call,
    Client,
    Deal,
    Document,
    Group,
    Id,
    Instant,
    Invoice,
    Lead,
    Line,
    Location,
    NotificationState,
    Order,
    Quiet,
    Record,
    Role,
    Task,
)

__all__ = [
    "MAX_BATCH",
    "MUTATIONS",
    "ONLINE_ONLY",
    "SAVES",
    "SUBJECTS",
    "Args",
    "Mutation",
    "MutationBatch",
    "MutationResult",
    "MutationResults",
    "SaveArgs",
    "changed_fields",
    "decode_args",
]

MAX_BATCH: Final = 500
"""Mutations in one request at most."""


class Args(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """The arguments of one mutation."""


class SaveArgs(Args, frozen=True, kw_only=True):
    """Arguments of a ``save_<noun>``: the record's id, and whether it is to be made.

    Only ``create`` makes a record; an edit of one that is gone is rejected, and its local effect
    does nothing (S24).
    """

    id: Id
    create: bool = False


def _save_struct(record: type[Record], *, without: Iterable[str] = ()) -> type[SaveArgs]:
    """Return ``Save<Noun>``: every field of *record* but the server's own, none required."""
    hints: dict[str, Any] = get_type_hints(record, include_extras=True)
    own = {*Record.__struct_fields__, *without}
    fields = [
        (name, hints[name] | UnsetType, UNSET)
        for name in record.__struct_fields__
        if name not in own
    ]
    made = msgspec.defstruct(
        f"Save{record.__name__}",
        fields,
        bases=(SaveArgs,),
        module=__name__,
        frozen=True,
        kw_only=True,
        omit_defaults=True,
        forbid_unknown_fields=True,
    )
    assert issubclass(made, SaveArgs)
    return made


SAVES: Final[Mapping[str, type[Record]]] = {
    "save_account": Account,
    "save_group": Group,
    "save_task": Task,
    "save_client": Client,
    "save_lead": Lead,
    "save_order": Order,
    "save_deal": Deal,
    "save_call": Call,
    "save_invoice": Invoice,
    "save_document": Document,
    "save_location": Location,
}
"""The save mutations and the record each one writes."""

_NOT_SAVED: Final[Mapping[str, tuple[str, ...]]] = {
    # completing has its own mutation, an author is whoever created it
    "save_task": ("author_id", "completed_at", "completed_by"),
    # consent has its own mutation and ledger (C03)
    "save_client": ("consents", "withdrawals", "linked_ids"),
}


class ReadNotifications(Args, frozen=True, kw_only=True):
    """``read_notifications``: mark as read; what waits for the person goes on waiting (B10)."""

    ids: Annotated[list[Id], Meta(min_length=1, max_length=1_000)]


class FinishNotification(Args, frozen=True, kw_only=True):
    """``finish_notification``: done; it leaves the list and no longer needs anybody."""

    id: Id


class ReopenNotification(Args, frozen=True, kw_only=True):
    """``reopen_notification``: undo *done*, back to the state and need it had."""

    id: Id
    state: NotificationState = NotificationState.READ
    needs_me: bool = False


class Snooze(Args, frozen=True, kw_only=True):
    """``snooze``: hide until a moment, then show unread at the top; ``until`` ``None`` wakes it.

    Hiding sets ``state`` to ``new``, and ``snoozed_until`` stays when its time has come: so the
    row is unread again on every device without another change, until somebody reads it (B8).
    """

    id: Id
    until: Instant | None


class CompleteTask(Args, frozen=True, kw_only=True):
    """``complete_task``: done at *at*, by the clock of whoever did it."""

    id: Id
    at: Instant


class ReopenTask(Args, frozen=True, kw_only=True):
    """``reopen_task``: undo of ``complete_task``."""

    id: Id


class DeleteTask(Args, frozen=True, kw_only=True):
    """``delete_task``: by its author, an admin or a manager."""

    id: Id


class RingReminder(Args, frozen=True, kw_only=True):
    """``ring_reminder``: the desktop rang while offline; the server makes the same one (S31)."""

    task_id: Id
    due_at: Instant
    minutes: int


class SetPreference(Args, frozen=True, kw_only=True):
    """``set_preference``: one person's own choice for one kind, or for all (``*``)."""

    kind: Annotated[str, Meta(min_length=1, max_length=120)]
    channels: dict[str, str] | UnsetType = UNSET
    reminder_minutes: int | UnsetType | None = UNSET
    digest: str | UnsetType | None = UNSET
    quiet: Quiet | UnsetType | None = UNSET


class SaveProfile(Args, frozen=True, kw_only=True):
    """``save_profile``: what a person may change of their own user record."""

    name: Annotated[str, Meta(min_length=1, max_length=500)] | UnsetType = UNSET
    status: Line | UnsetType = UNSET
    language: Annotated[str, Meta(max_length=12)] | UnsetType = UNSET
    zone: Annotated[str, Meta(max_length=60)] | UnsetType = UNSET


class ChangePassword(Args, frozen=True, kw_only=True):
    """``change_password``: ends every other session of the person; never kept in the outbox."""

    old: Annotated[str, Meta(max_length=1_000)]
    new: Annotated[str, Meta(min_length=10, max_length=1_000)]


class InviteUser(Args, frozen=True, kw_only=True):
    """``invite_user``: answers a one-time link, which is shown once and never stored."""

    id: Id
    email: Annotated[str, Meta(max_length=254)]
    name: Annotated[str, Meta(min_length=1, max_length=500)]
    role: Role = Role.MEMBER
    own_only: bool = False
    group_ids: list[Id] = []


class RenewLink(Args, frozen=True, kw_only=True):
    """``renew_link``: a new one-time link for somebody who lost theirs or their password."""

    id: Id


class SaveUser(Args, frozen=True, kw_only=True):
    """``save_user``: what an admin may change of somebody."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=500)] | UnsetType = UNSET
    role: Role | UnsetType = UNSET
    own_only: bool | UnsetType = UNSET
    group_ids: list[Id] | UnsetType = UNSET


class SuspendUser(Args, frozen=True, kw_only=True):
    """``suspend_user``: no sign-in, sockets closed, sessions kept for when it is lifted."""

    id: Id


class RestoreUser(Args, frozen=True, kw_only=True):
    """``restore_user``: lifts a suspension."""

    id: Id


class DeleteGroup(Args, frozen=True, kw_only=True):
    """``delete_group``: its members stay, the name goes."""

    id: Id


class AddSender(Args, frozen=True, kw_only=True):
    """``add_sender``: answers an API key, which is shown once and stored hashed."""

    id: Id
    name: Annotated[str, Meta(min_length=1, max_length=200)]


class RenewKey(Args, frozen=True, kw_only=True):
    """``renew_key``: answers a further key of a sender; the older ones work for 24 hours more."""

    id: Id
    at_once: bool = False
    """The older keys end now: somebody has one who should not."""


class RevokeSender(Args, frozen=True, kw_only=True):
    """``revoke_sender``: its key no longer posts events."""

    id: Id


class SendTest(Args, frozen=True, kw_only=True):
    """``send_test``: a real event through the server, to prove toast and sound (B15)."""

    id: Id


class SetConsent(Args, frozen=True, kw_only=True):
    """``set_consent``: a client's permission for one channel; a withdrawal wins (B13, S33, S34)."""

    id: Id
    """The client."""
    channel: Annotated[str, Meta(pattern="^[a-z_]{1,20}$")]
    purpose: Literal["service", "marketing"] = "service"
    value: Literal["granted", "refused", "not_asked"]
    seen: Annotated[list[Id], Meta(max_length=1_000)] = []
    """The withdrawals its author saw (:func:`protocol.consents.withdrawals_of`)."""
    basis: Line = ""
    """How it was said: at the counter, on a form, by telephone."""


MUTATIONS: Final[Mapping[str, type[Args]]] = {
    "read_notifications": ReadNotifications,
    "finish_notification": FinishNotification,
    "reopen_notification": ReopenNotification,
    "snooze": Snooze,
    **{
        name: _save_struct(record, without=_NOT_SAVED.get(name, ()))
        for name, record in SAVES.items()
    },
    "set_consent": SetConsent,
    "complete_task": CompleteTask,
    "reopen_task": ReopenTask,
    "delete_task": DeleteTask,
    "ring_reminder": RingReminder,
    "set_preference": SetPreference,
    "save_profile": SaveProfile,
    "change_password": ChangePassword,
    "invite_user": InviteUser,
    "renew_link": RenewLink,
    "save_user": SaveUser,
    "suspend_user": SuspendUser,
    "restore_user": RestoreUser,
    "delete_group": DeleteGroup,
    "add_sender": AddSender,
    "renew_key": RenewKey,
    "revoke_sender": RevokeSender,
    "send_test": SendTest,
}
"""Every mutation by its name on the wire."""

SUBJECTS: Final[Mapping[str, str]] = {
    **{name: str(cls.__struct_config__.tag) for name, cls in SAVES.items()},
    "finish_notification": "notification",
    "reopen_notification": "notification",
    "snooze": "notification",
    "set_consent": "client",
    "complete_task": "task",
    "reopen_task": "task",
    "delete_task": "task",
    "delete_group": "group",
    "invite_user": "user",
    "renew_link": "user",
    "save_user": "user",
    "suspend_user": "user",
    "restore_user": "user",
    "add_sender": "sender",
    "renew_key": "sender",
    "revoke_sender": "sender",
}
"""Mutation to the type of the record that its ``id`` names."""

ONLINE_ONLY: Final = frozenset(
    {
        "change_password",
        "invite_user",
        "renew_link",
        "add_sender",
        "renew_key",
        "revoke_sender",
        "send_test",
    }
)
"""Mutations that carry or answer a secret, or mean nothing later: never written to the outbox."""


class Mutation(msgspec.Struct, frozen=True, kw_only=True):
    """One mutation as it travels; ``args`` is decoded by :func:`decode_args`."""

    id: Id
    name: Annotated[str, Meta(max_length=60)]
    args: msgspec.Raw


class MutationBatch(msgspec.Struct, frozen=True, kw_only=True):
    """The body of ``POST /v1/mutations`` and of the frame ``mutations``."""

    epoch: Annotated[str, Meta(max_length=64)]
    mutations: Annotated[list[Mutation], Meta(max_length=MAX_BATCH)]


class MutationResult(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The verdict on one mutation, the same however often it is asked (S21).

    ``version`` is the account version at which the effect stands; ``repeated`` answers a known id.
    ``secret`` is a one-time link or key: answered the first time only, never stored.
    """

    id: str
    status: str
    """``applied`` or ``rejected``."""
    version: int = 0
    repeated: bool = False
    reason: str | None = None
    """A key of :data:`protocol.refusals.REFUSALS`, where rejected."""
    detail: str | None = None
    """English, for builders; a field that is at fault stands first, with a colon."""
    record: msgspec.Raw | UnsetType = UNSET
    """The record as it is, where rejected and visible to the author (S26)."""
    secret: str | None = None


class MutationResults(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a batch, one result each, in order."""

    epoch: str
    results: list[MutationResult]


def decode_args(name: str, args: msgspec.Raw | bytes) -> Args:
    """Return the typed arguments of mutation *name*.

    Raises ``KeyError`` for an unknown name, ``msgspec.ValidationError`` for wrong arguments.
    """
    return msgspec.json.decode(args, type=MUTATIONS[name])


def changed_fields(args: Args, *, without: Iterable[str] = ("id", "create")) -> dict[str, Any]:
    """Return the fields that *args* sets, by name; those left ``UNSET`` are absent."""
    skipped = frozenset(without)
    return {
        name: value
        for name in args.__struct_fields__
        if name not in skipped and (value := getattr(args, name)) is not UNSET
    }
