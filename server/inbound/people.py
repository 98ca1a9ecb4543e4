"""People by e-mail: whom an outside system means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.accounts import user_by_email
from server.rows import email_key

if TYPE_CHECKING:
    from server.transaction import Reader

__all__ = ["People"]


class People:
    """The people of an account by their e-mail address, looked up once each."""

    def __init__(self, reader: Reader) -> None:
        """Look people up in *reader*; addresses are compared without case (decision 5)."""
        self._reader = reader
        self._ids: dict[str, str | None] = {}
        self._unknown: dict[str, str] = {}

    def find(self, email: str | None, role: str) -> str | None:
        """Return the id of whoever has *email*; one nobody has is remembered and counts as none.

        *role* says as what the event named them.
        """
        if email is None or not email.strip():
            return None
        key = email_key(email)
        if key not in self._ids:
            user = user_by_email(self._reader, email)
            self._ids[key] = None if user is None else user.id
        found = self._ids[key]
        if found is None:
            self._unknown.setdefault(email.strip(), role)
        return found

    def forget_unknown(self) -> list[tuple[str, str]]:
        """Return the addresses nobody had, with their roles, and begin anew."""
        unknown = list(self._unknown.items())
        self._unknown.clear()
        return unknown
