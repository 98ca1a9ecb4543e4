"""Preferences: what each person of an account chose to be told, as the planner asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from protocol.quiet import ALL_KINDS
from protocol.records import Preference
from protocol.reminders import reminder_minutes

__all__ = ["Preferences"]


class Preferences:
    """The preferences of everybody in an account; frozen once made."""

    def __init__(self, preferences: Iterable[Preference] = ()) -> None:
        """Take the account's preference records, in any order."""
        self._of: defaultdict[str, list[Preference]] = defaultdict(list)
        for preference in preferences:
            self._of[preference.user_id].append(preference)

    def minutes(self, user_id: str) -> int:
        """Return how many minutes before a task is due *user_id* is reminded (K23)."""
        return reminder_minutes(self._of.get(user_id, ()))

    def subscribers(self, kind: str) -> list[str]:
        """Return who asked to be told of *kind*: whoever has a preference for it that is not off.

        The preference for all kinds is nobody's subscription.
        """
        if kind == ALL_KINDS:
            return []
        return [
            user_id
            for user_id, chosen in self._of.items()
            if any(one.kind == kind and one.channels.get("desktop") != "off" for one in chosen)
        ]
