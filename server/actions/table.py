"""The table of actions: every mutation's name with what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from protocol.mutations import MUTATIONS
from server.access import RIGHTS, Person
from server.actions import (
    consents,
    notifications,
    people,
    preferences,
    profile,
    senders,
    shop,
    tasks,
)
from server.actions.records import RECORD_ACTIONS
from server.actions.verdict import Action
from server.transaction import Reader

__all__ = ["ACTIONS", "PREPARED"]

ACTIONS: Final[Mapping[str, Action]] = {
    "read_notifications": notifications.read_notifications,
    "finish_notification": notifications.finish_notification,
    "reopen_notification": notifications.reopen_notification,
    "snooze": notifications.snooze,
    "send_test": notifications.send_test,
    "save_task": tasks.save_task,
    "complete_task": tasks.complete_task,
    "reopen_task": tasks.reopen_task,
    "delete_task": tasks.delete_task,
    "ring_reminder": tasks.ring_reminder,
    **RECORD_ACTIONS,
    "set_consent": consents.set_consent,
    "save_account": shop.save_account,
    "save_group": shop.save_group,
    "delete_group": shop.delete_group,
    "set_preference": preferences.set_preference,
    "save_profile": profile.save_profile,
    "change_password": profile.change_password,
    "invite_user": people.invite_user,
    "renew_link": people.renew_link,
    "save_user": people.save_user,
    "suspend_user": people.suspend_user,
    "restore_user": people.restore_user,
    "add_sender": senders.add_sender,
    "renew_key": senders.renew_key,
    "revoke_sender": senders.revoke_sender,
}
"""Every mutation by its name on the wire."""

PREPARED: Final[Mapping[str, Callable[[Reader, Person, Any, str | None], Action]]] = {
    "change_password": profile.prepare_password,
}
"""Mutations whose slow part is reckoned before the write, which would hold up everybody: from
reader, person, arguments and session id to the action to run."""

for _table in (ACTIONS, RIGHTS):
    if _table.keys() != MUTATIONS.keys():
        raise RuntimeError(f"not told alike: {sorted(_table.keys() ^ MUTATIONS.keys())}")
