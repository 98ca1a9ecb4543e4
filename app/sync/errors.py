"""Errors of sync: what any failure outside means to a person, and whether sync goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.models.trouble import Trouble
from protocol.frames import (
    CLOSE_REVOKED,
    CLOSE_SUSPENDED,
    CLOSE_UNKNOWN,
    CLOSE_UPDATE_NEEDED,
    WIPE_REASON,
)
from protocol.refusals import field_at_fault

__all__ = [
    "ENDINGS",
    "ERRORS",
    "BadAddress",
    "BadInput",
    "CertificateDated",
    "CertificateUnknown",
    "CertificateWrong",
    "ClockWrong",
    "ForeignEpoch",
    "NotAllowed",
    "NotFound",
    "ResetNeeded",
    "ServerBroken",
    "ServerUnreachable",
    "SessionEnded",
    "SessionRevoked",
    "SessionUnknown",
    "Suspended",
    "SyncError",
    "TooManyTries",
    "UpdateNeeded",
    "WrongPassword",
    "ending_in",
    "ending_of_close",
    "error_of_problem",
]


class SyncError(Exception):
    """Any failure outside this process, already in words for a person.

    ``detail`` is what the server said more exactly: English, for the log and for builders.
    """

    id = "server-error"
    title = "Something went wrong"
    message = "The server could not do this. Try again in a moment."

    def __init__(
        self,
        detail: str = "",
        *,
        params: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        problem: str = "",
    ) -> None:
        super().__init__(detail or self.message)
        self.detail = detail
        self.params = dict(params or {})
        self.retry_after = retry_after
        self.problem = problem

    @property
    def trouble(self) -> Trouble:
        """The same failure in the form that the interface shows."""
        field = field_at_fault(self.detail)
        return Trouble(
            id=self.id,
            title=self.title,
            message=self.message,
            params={**self.params, **({"field": field} if field else {})},
            retry_after=self.retry_after,
        )


class ServerUnreachable(SyncError):
    """Nobody answers at this address; sync tries again for ever."""

    id = "unreachable"
    title = "The server cannot be found"
    message = "Nothing answers at this address. Check the address and your connection."


class CertificateWrong(SyncError):
    """The certificate is not the pinned one (row 51)."""

    id = "certificate"
    title = "This is not the server you know"
    message = (
        "The server shows another certificate than the one in your invitation. "
        "Ask your administrator for a new address; nothing was sent."
    )


class CertificateUnknown(SyncError):
    """Without a pin: no authority of this computer vouches for the server at this address."""

    id = "certificate-unknown"
    title = "Nobody vouches for this server"
    message = (
        "Its certificate is from nobody that this computer trusts, or for another address. "
        "Use the address from your invitation; nothing was sent."
    )


class CertificateDated(SyncError):
    """By this computer's clock the certificate has ended, or is not good yet: one of them errs."""

    id = "certificate-dated"
    title = "The server's certificate is not good today"
    message = (
        "It has ended, or this computer's clock is wrong. "
        "Check the date and time here, then tell your administrator."
    )


class ClockWrong(SyncError):
    """This computer's clock is far from the server's."""

    id = "clock"
    title = "This computer's clock is wrong"
    message = "Set the date and time of this computer, then try again."


class ServerBroken(SyncError):
    """The server answered, but not with anything useful; sync tries again for ever."""

    id = "server-error"
    title = "The server has a problem"
    message = "The server could not answer. Try again in a moment."


class TooManyTries(SyncError):
    """The server asks to wait; ``retry_after`` says how long, in seconds."""

    id = "too-many-tries"
    title = "Too many tries"
    message = "Wait a few minutes, then try again."


class BadAddress(SyncError):
    """What was typed is no address of a server, or plain ``http:`` to another computer."""

    id = "bad-address"
    title = "This address does not work"
    message = "Use the address from your invitation; it begins with deskbell:// or https://."


class WrongPassword(SyncError):
    """Nobody signs in with this address and password."""

    id = "wrong-password"
    title = "The e-mail address or password is wrong"
    message = "Check both and try again."


class LinkUsed(SyncError):
    """A one-time link opens once, for 24 hours."""

    id = "link-used"
    title = "This link was used or has expired"
    message = "Ask your administrator for a new one."


class NotAllowed(SyncError):
    """The server does not let this person do it."""

    id = "not-allowed"
    title = "You may not do this"
    message = "Ask an administrator of your account."


class NotFound(SyncError):
    """What was asked for is not there, or not for this person."""

    id = "not-found"
    title = "There is nothing here"
    message = "It may have been removed."


class BadInput(SyncError):
    """The server does not understand what was sent."""

    id = "bad-input"
    title = "The server refused this"
    message = "One of the fields is not what the server expects."


class ForeignEpoch(SyncError):
    """The server's history is another one: reset first, then push again (S17)."""

    id = "foreign-epoch"
    title = "The server's history is another one"
    message = "The local copy is being rebuilt."


class ResetNeeded(SyncError):
    """The mirror is too far behind, or its floor moved: take a snapshot (S4, S9)."""

    id = "reset-needed"
    title = "The local copy is too old"
    message = "The local copy is being rebuilt."


class SessionEnded(SyncError):
    """This session is over: sync stops until the person does something."""


class SessionUnknown(SessionEnded):
    """The server does not know this session: both files stay, the password is asked for."""

    id = "session-unknown"
    title = "Sign in again"
    message = "The server does not know this session. Your unsent changes are kept."


class SessionRevoked(SessionEnded):
    """This session was ended elsewhere: the mirror goes, with ``wipe`` the outbox too (row 36)."""

    id = "session-revoked"
    title = "You were signed out"
    message = "This device was signed out by you or an administrator."

    def __init__(
        self,
        detail: str = "",
        *,
        params: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        problem: str = "",
        wipe: bool = False,
    ) -> None:
        super().__init__(detail, params=params, retry_after=retry_after, problem=problem)
        self.wipe = wipe


class Suspended(SessionEnded):
    """The person is suspended; both files stay."""

    id = "suspended"
    title = "You are suspended"
    message = "An administrator has suspended your sign-in. Ask them to lift it."


class UpdateNeeded(SessionEnded):
    """The server no longer speaks with a desktop this old."""

    id = "update-needed"
    title = "Deskbell needs an update"
    message = "This version is too old for your server. Install the newest one."


ERRORS: Final[Mapping[str, type[SyncError]]] = {
    "bad-input": BadInput,
    "sign-in-needed": SessionUnknown,
    "wrong-password": WrongPassword,
    "link-used": LinkUsed,
    "session-unknown": SessionUnknown,
    "session-revoked": SessionRevoked,
    "suspended": Suspended,
    "not-allowed": NotAllowed,
    "not-found": NotFound,
    "foreign-epoch": ForeignEpoch,
    "reset-needed": ResetNeeded,
    "too-large": BadInput,
    "update-needed": UpdateNeeded,
    "too-many-tries": TooManyTries,
    "not-ready": ServerBroken,
    "server-error": ServerBroken,
}
"""Problem id on the wire to the error it is here."""

_BY_STATUS: Final[Mapping[int, type[SyncError]]] = {
    400: BadInput,
    403: NotAllowed,
    404: NotFound,
    409: ForeignEpoch,
    410: ResetNeeded,
    413: BadInput,
    426: UpdateNeeded,
    429: TooManyTries,
}
"""For an answer that is no problem of ours. 401 is absent on purpose: only the server itself may
end a session, not a proxy with a sign-in page of its own."""

ENDINGS: Final[Mapping[int, type[SessionEnded]]] = {
    CLOSE_UNKNOWN: SessionUnknown,
    CLOSE_REVOKED: SessionRevoked,
    CLOSE_SUSPENDED: Suspended,
    CLOSE_UPDATE_NEEDED: UpdateNeeded,
}
"""The close codes after which the desktop does not come back by itself (row 9)."""


def error_of_problem(
    problem_id: str, status: int, detail: str = "", retry_after: float | None = None
) -> SyncError:
    """Return what an answer with *status* and problem *problem_id* means; never raises."""
    cls = ERRORS.get(problem_id) or _BY_STATUS.get(status, ServerBroken)
    return cls(detail, retry_after=retry_after, problem=problem_id)


def ending_of_close(code: int, reason: str = "") -> SessionEnded | None:
    """Return why the session is over after close *code*, or ``None``: then come back."""
    cls = ENDINGS.get(code)
    if cls is SessionRevoked:
        return SessionRevoked(problem=reason, wipe=reason == WIPE_REASON)
    return cls(problem=reason) if cls else None


def ending_in(group: BaseExceptionGroup[BaseException]) -> SessionEnded | None:
    """Return why the session ended, if that is why the tasks did; a wipe goes before all else."""
    found: list[SessionEnded] = []
    waiting: list[BaseException] = [group]
    while waiting:
        error = waiting.pop()
        if isinstance(error, BaseExceptionGroup):
            waiting.extend(error.exceptions)
        elif isinstance(error, SessionEnded):
            found.append(error)
    found.sort(key=lambda ending: getattr(ending, "wipe", False))
    return found[-1] if found else None
