"""A server that says exactly what a test tells it to, over real HTTP and real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import msgspec
import uvicorn
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.sync.address import Address
from server.serving import LiveServer

__all__ = ["Answer", "Certificate", "Request", "Scripted", "Socket", "make_certificate"]

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Request(msgspec.Struct, frozen=True):
    """What a client asked for over HTTP."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes


class Answer(msgspec.Struct, frozen=True):
    """What it gets."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = {}
    chunks: list[bytes] = []
    cut: bool = False
    """Break the connection instead of ending the answer."""


class Socket:
    """The server's end of one live socket."""

    def __init__(self, receive: Receive, send: Send, headers: dict[str, str]) -> None:
        self._receive = receive
        self._send = send
        self.headers = headers

    async def hear(self) -> dict[str, Any]:
        """Return the next frame, decoded; raises ``ConnectionError`` when the client left."""
        event = await self._receive()
        if event["type"] != "websocket.receive":
            raise ConnectionError(event)
        decoded: dict[str, Any] = msgspec.json.decode(event["text"])
        return decoded

    async def say(self, frame: dict[str, Any]) -> None:
        """Send a frame."""
        await self._send({"type": "websocket.send", "text": msgspec.json.encode(frame).decode()})

    async def close(self, code: int, reason: str = "") -> None:
        """End the socket with a code."""
        await self._send({"type": "websocket.close", "code": code, "reason": reason})


class Scripted:
    """Answers by *answer*; each socket runs *socket*."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.connected = 0
        self.answer: Callable[[Request], Answer] = lambda request: Answer(404)
        self.socket: Callable[[Socket], Awaitable[None]] = _silent
        self.address = Address(host="127.0.0.1", port=1, secure=False)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)

    async def _http(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        body = b""
        while (event := await receive()).get("more_body"):
            body += event["body"]
        body += event.get("body", b"")
        request = Request(
            scope["method"], scope["path"], scope["query_string"].decode(), _headers(scope), body
        )
        self.requests.append(request)
        answer = self.answer(request)
        headers = [(k.lower().encode(), v.encode()) for k, v in answer.headers.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        for chunk in answer.chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        if answer.cut:
            raise ConnectionError("cut")
        await send({"type": "http.response.body", "body": answer.body})

    async def _websocket(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        self.connected += 1
        await receive()
        await send({"type": "websocket.accept"})
        with contextlib.suppress(ConnectionError):
            await self.socket(Socket(receive, send, _headers(scope)))

    @contextlib.asynccontextmanager
    async def serving(self, certificate: Certificate | None = None) -> AsyncIterator[Address]:
        """Serve on a free port of this computer while the block runs."""
        config = uvicorn.Config(
            self,
            port=0,
            log_config=None,
            lifespan="off",
            ws="websockets-sansio",
            date_header=False,
            server_header=False,
            timeout_graceful_shutdown=1,
            ssl_certfile=str(certificate.file) if certificate else None,
            ssl_keyfile=str(certificate.key_file) if certificate else None,
        )
        ready = asyncio.Event()
        server = LiveServer(config, ready=ready.set)
        task = asyncio.create_task(server._serve())
        while not ready.is_set():
            await asyncio.sleep(0.01)
            if task.done():
                task.result()
        port = server.servers[0].sockets[0].getsockname()[1]
        self.address = Address(host="127.0.0.1", port=port, secure=certificate is not None)
        try:
            yield self.address
        finally:
            server.should_exit = True
            server.force_exit = True
            await task


class Certificate(msgspec.Struct, frozen=True):
    """A self-signed certificate for 127.0.0.1."""

    file: Path
    key_file: Path
    fingerprint: str


def make_certificate(folder: Path, *, valid_from: datetime | None = None) -> Certificate:
    """Make a certificate that is valid for a year from *valid_from*, now unless given."""
    start = valid_from or datetime.now(UTC) - timedelta(minutes=1)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=365))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True)
    file, key_file = folder / "cert.pem", folder / "key.pem"
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    der = ssl.PEM_cert_to_DER_cert(file.read_text())
    return Certificate(file, key_file, sha256(der).hexdigest())


def _headers(scope: dict[str, Any]) -> dict[str, str]:
    return {key.decode(): value.decode() for key, value in scope["headers"]}


async def _silent(socket: Socket) -> None:
    while True:
        await socket.hear()
