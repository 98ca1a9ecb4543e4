"""The public API of a server, as the demo's other systems and colleagues use it."""

from __future__ import annotations

import threading
from datetime import datetime
from types import TracebackType
from typing import Any, Final

import httpx
import msgspec

from protocol.ids import is_id
from protocol.pages import Page
from protocol.records import Notification
from server.commands import CommandError
from server.demo_shop.staff import demo_id
from server.demo_shop.steps import Done, Told, cloud_event

__all__ = ["Api", "Session"]

TIMEOUT: Final = 15.0
RETRY_PAUSE: Final = 1.0
JSON: Final = "application/json"


class Session(msgspec.Struct, frozen=True):
    """Somebody's session: its token, the epoch that mutations name, and their account."""

    token: str
    epoch: str
    account_id: str = ""


class Api:
    """One server, by HTTP alone.

    What cannot be reached is tried again until *stop* is set: every request may be repeated,
    because events and mutations carry ids of their own.
    """

    def __init__(self, address: str, stop: threading.Event) -> None:
        """Speak to the server at *address*."""
        self._client = httpx.Client(base_url=address, timeout=TIMEOUT, trust_env=False)
        self._stop = stop

    def __enter__(self) -> Api:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._client.close()

    def sign_in(self, device: str, **who: str) -> Session:
        """Sign in by ``email`` and ``password``, or by ``link`` and a new ``password``."""
        named = {"id": demo_id("device", device), "name": device, "platform": "demo"}
        answer = self._send("POST", "/v1/sessions", json={**who, "device": named})
        told = answer.json()
        return Session(told["token"], told["epoch"], told["account_id"])

    def session(self, token: str) -> Session:
        """Return the session of a *token* from before."""
        answer = self._send("GET", "/v1/changes?since=0&limit=1", token=token)
        return Session(token, msgspec.json.decode(answer.content, type=Page).epoch)

    def sign_out(self, session: Session) -> None:
        """End *session*."""
        self._send("DELETE", "/v1/sessions/current", token=session.token)

    def change(self, session: Session, cause: str, name: str, /, **args: object) -> dict[str, Any]:
        """Apply the mutation *name*; return its result. *cause* names it, once and for all.

        Raises :class:`CommandError` where it is rejected, unless it is for being done already.
        """
        mutation = {
            "id": cause if is_id(cause) else demo_id("mutation", cause),
            "name": name,
            "args": args,
        }
        body = {"epoch": session.epoch, "mutations": [mutation]}
        answer = self._send("POST", "/v1/mutations", token=session.token, json=body)
        result: dict[str, Any] = answer.json()["results"][0]
        if result["status"] != "applied" and result.get("reason") != "already-exists":
            raise CommandError(f"{name}: {result.get('reason')} {result.get('detail') or ''}")
        return result

    def do(self, session: Session, step: Done) -> None:
        """Do *step* as whoever *session* belongs to."""
        self.change(session, step.id, step.name, **step.args)

    def tell(self, key: str, told: list[Told], now: datetime) -> None:
        """Post *told* as one batch of CloudEvents: all of it counts, or nothing."""
        self._send(
            "POST",
            "/v1/events",
            token=key,
            content=msgspec.json.encode([cloud_event(step, now) for step in told]),
            headers={"content-type": "application/cloudevents-batch+json"},
        )

    def notifications(self, session: Session) -> list[Notification]:
        """Return the notifications of whoever *session* belongs to."""
        found: list[Notification] = []
        since, more = 0, True
        while more:
            path = f"/v1/changes?since={since}&epoch={session.epoch}"
            page = msgspec.json.decode(
                self._send("GET", path, token=session.token).content, type=Page
            )
            since, more = page.cursor, page.more
            for raw in page.records:
                if msgspec.json.decode(raw, type=_Typed).type == "notification":
                    found.append(msgspec.json.decode(raw, type=Notification))
        return found

    def _send(self, method: str, path: str, *, token: str = "", **request: Any) -> httpx.Response:
        headers = {**request.pop("headers", {})}
        if token:
            headers["authorization"] = f"Bearer {token}"
        while True:
            try:
                answer = self._client.request(method, path, headers=headers, **request)
            except httpx.TransportError as error:
                reason = str(error) or type(error).__name__
            else:
                if answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR:
                    break
                reason = str(answer.status_code)
            if self._stop.wait(RETRY_PAUSE):
                raise CommandError(f"{path}: {reason}")
        if answer.is_error:
            raise CommandError(f"{method} {path}: {answer.status_code} {answer.text[:400]}")
        return answer


class _Typed(msgspec.Struct):
    """The part of a record that says what it is."""

    type: str
