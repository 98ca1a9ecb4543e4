"""The HTTP interface of the server: the only module that knows the HTTP library."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.utils import parsedate_to_datetime
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

import httpx
import msgspec

from app.models.instants import Clock, utc_now
from app.sync.address import Address
from app.sync.answers import Digest, Found, SenderEvents, SessionList, SignedIn, SignIn
from app.sync.errors import (
    BadAddress,
    CertificateUnknown,
    ServerBroken,
    ServerUnreachable,
    SessionRevoked,
    SyncError,
    error_of_problem,
)
from app.sync.trust import trust, trust_error
from protocol.digests import Holding
from protocol.mutations import MutationBatch, MutationResults
from protocol.pages import MAX_PAGE, Page, decode_page
from protocol.problems import Problem

__all__ = ["MAX_TOKEN", "Api"]

MAX_TOKEN: Final = 256
"""Characters a token may have; the vault of Windows refuses far longer ones (row 42)."""

T = TypeVar("T")


class Api:
    """One server, spoken to with one token.

    Every method raises a :class:`~app.sync.errors.SyncError` and nothing else when the outside
    fails. Redirects are not followed, and no certificate is ever ignored.
    """

    def __init__(
        self,
        address: Address,
        token: str = "",
        *,
        authority: Path | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self.address = address
        self.token = token
        self.clock_offset: float | None = None
        """Seconds by which the server's clock is ahead of ours, as of the last answer."""
        self._clock = clock
        try:
            context = trust(address, authority)
        except OSError as error:  # ssl.SSLError is one
            raise CertificateUnknown(
                "The file of your own certificate authority cannot be read."
            ) from error
        self._connect = partial(
            httpx.AsyncClient,
            base_url=address.http_url,
            verify=context if context is not None else False,
            timeout=httpx.Timeout(30.0, connect=8.0),
            headers={"Accept-Encoding": "gzip", "User-Agent": "Deskbell"},
            # a proxy for the way out has no business between this computer and itself
            trust_env=address.secure,
            follow_redirects=False,
        )
        self._http = self._connect()
        self._leaving: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Give the connections back."""
        await asyncio.gather(self._http.aclose(), *self._leaving)

    def reconnect(self) -> None:
        """Give up every connection, which may only look alive after a sleep (row 7).

        What is under way on them fails now, instead of when its patience ends.
        """
        leaving = asyncio.get_running_loop().create_task(self._http.aclose())
        self._leaving.add(leaving)
        leaving.add_done_callback(self._leaving.discard)
        self._http = self._connect()

    async def sign_in(self, request: SignIn) -> SignedIn:
        """Sign in by password or one-time link and keep the token for later calls."""
        body = await self._ask("POST", "/v1/sessions", json=request)
        signed_in = _decode(body, SignedIn)
        if not 0 < len(signed_in.token) <= MAX_TOKEN:
            raise ServerBroken()
        self.token = signed_in.token
        return signed_in

    async def sign_out(self) -> None:
        """End this session on the server."""
        await self._ask("DELETE", "/v1/sessions/current")

    async def sessions(self) -> SessionList:
        """Return the person's devices that are signed in."""
        return _decode(await self._ask("GET", "/v1/sessions"), SessionList)

    async def confirm_session(self, session_id: str) -> None:
        """Say that a new device is this person's own."""
        await self._ask("PUT", f"/v1/sessions/{session_id}/confirmed")

    async def end_session(self, session_id: str, *, wipe: bool = False) -> None:
        """Sign another device out; with *wipe* it deletes its outbox as well."""
        params = {"wipe": "true"} if wipe else {}
        await self._ask("DELETE", f"/v1/sessions/{session_id}", params=params)

    async def sender_events(self, sender_id: str) -> SenderEvents:
        """Return what became of the last events of a sender; for admins."""
        params = {"sender_id": sender_id}
        return _decode(await self._ask("GET", "/v1/senders/events", params=params), SenderEvents)

    async def changes(self, since: int, epoch: str, limit: int = MAX_PAGE) -> Page:
        """Return the page after cursor *since*; raises ``ResetNeeded`` where there is none."""
        params = {"since": str(since), "limit": str(limit)}
        if epoch:
            params["epoch"] = epoch
        body = await self._ask("GET", "/v1/changes", params=params)
        try:
            return decode_page(body)
        except msgspec.DecodeError as error:
            raise ServerBroken() from error

    async def snapshot(self, after: str = "") -> AsyncIterator[list[bytes]]:
        """Yield the lines of a snapshot as they arrive, each an encoded ``SnapshotPage``.

        *after* resumes behind the page that named it. Lines are not decoded here: that is work
        for a thread (P8).
        """
        params = {"after": after} if after else {}
        async with self._translated():
            async with self._http.stream(
                "GET", "/v1/snapshot", params=params, headers=self._headers
            ) as answer:
                self._note_clock(answer)
                if answer.status_code != 200:
                    await answer.aread()
                    raise _refusal(answer)
                lines = _Lines(gzipped=answer.headers.get("Content-Encoding") == "gzip")
                async for chunk in answer.aiter_raw(64 * 1024):
                    if complete := lines.feed(chunk):
                        yield complete
                if rest := lines.end():
                    yield [rest]

    async def push(self, batch: MutationBatch) -> MutationResults:
        """Send mutations and return their verdicts; raises ``ForeignEpoch`` for another history."""
        return _decode(await self._ask("POST", "/v1/mutations", json=batch), MutationResults)

    async def digest(self, holding: Holding) -> Digest:
        """Return what the server believes this mirror holds (S15)."""
        return _decode(await self._ask("POST", "/v1/digest", json=holding), Digest)

    async def search(self, query: str) -> Found:
        """Return what matches *query* beyond the mirror, with epoch and ``as_of`` (S14)."""
        return _decode(await self._ask("GET", "/v1/search", params={"q": query}), Found)

    async def put_file(self, sha256: str, body: bytes, media_type: str) -> None:
        """Store a file under its own hash."""
        await self._ask(
            "PUT", f"/v1/files/{sha256}", content=body, headers={"Content-Type": media_type}
        )

    async def get_file(self, sha256: str) -> bytes:
        """Return the file with this hash."""
        return await self._ask("GET", f"/v1/files/{sha256}")

    @property
    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"} if self.token else {}

    async def _ask(
        self,
        method: str,
        path: str,
        *,
        params: dict[str, str] | None = None,
        json: msgspec.Struct | None = None,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> bytes:
        extra = dict(headers or {})
        if json is not None:
            content, extra["Content-Type"] = msgspec.json.encode(json), "application/json"
        async with self._translated():
            answer = await self._http.request(
                method, path, params=params, content=content, headers={**self._headers, **extra}
            )
        self._note_clock(answer)
        if not answer.is_success:
            raise _refusal(answer)
        return answer.content

    def _note_clock(self, answer: httpx.Response) -> None:
        """Compare the clocks by the ``Date`` header, which is exact to a second."""
        try:
            there = parsedate_to_datetime(answer.headers["Date"])
        except (KeyError, ValueError):
            return
        if there.tzinfo is not None:
            self.clock_offset = (there - self._clock()).total_seconds()

    @asynccontextmanager
    async def _translated(self) -> AsyncIterator[None]:
        try:
            yield
        except (httpx.HTTPError, OSError) as error:
            raise trust_error(error) or ServerUnreachable() from error
        except (httpx.InvalidURL, UnicodeError) as error:
            raise BadAddress() from error
        except zlib.error as error:
            raise ServerBroken() from error


class _Lines:
    """Lines out of the chunks of a stream that may be compressed."""

    def __init__(self, *, gzipped: bool) -> None:
        # 16 + the window size: zlib reads the gzip header itself
        self._inflate = zlib.decompressobj(16 + zlib.MAX_WBITS) if gzipped else None
        self._rest = b""

    def feed(self, chunk: bytes) -> list[bytes]:
        """Return the lines that *chunk* completes."""
        if self._inflate is not None:
            chunk = self._inflate.decompress(chunk)
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        return [line for line in lines if line]

    def end(self) -> bytes:
        """Return what stands after the last line end; a cut line is a cut stream."""
        if self._inflate is not None and not self._inflate.eof:
            raise zlib.error("the stream was cut")
        return self._rest


def _decode(body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError as error:
        raise ServerBroken() from error


def _refusal(answer: httpx.Response) -> SyncError:
    try:
        problem = msgspec.json.decode(answer.content, type=Problem)
    except msgspec.DecodeError:
        problem = Problem(type="", title="", status=answer.status_code)
    problem_id = problem.type.removeprefix("urn:deskbell:")
    retry_after = _seconds(answer.headers.get("Retry-After", ""))
    detail = "; ".join(f"{e.path}: {e.detail}" for e in problem.errors) or problem.detail
    if problem_id == "session-revoked":
        return SessionRevoked(problem=problem_id, wipe=problem.wipe)
    return error_of_problem(problem_id, answer.status_code, detail, retry_after)


def _seconds(retry_after: str) -> float | None:
    try:
        return max(0.0, float(retry_after))
    except ValueError:
        return None
