"""Serving: one process from its open database to its last goodbye, on uvicorn."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import socket
import ssl
from collections.abc import Callable, Generator, Iterable
from typing import Final

import uvicorn
from litestar import Litestar

from server.app import create_app, create_parts
from server.config import ConfigError, Settings
from server.journal import keep_journal
from server.lock import DirectoryLock
from server.outflow import LiveProtocol
from server.parent import when_gone
from server.store import Store
from server.tls import Certificate, certificate_of, join_address, reachable_host

__all__ = [
    "MAX_FRAME_IN",
    "LiveServer",
    "address_line",
    "configured",
    "metrics_token",
    "serve",
    "take_no_more",
]

MAX_FRAME_IN: Final = 1_100_000
"""Bytes of one frame from a desktop: a full batch of mutations with its envelope."""

PONG_PATIENCE: Final = 10.0

GOODBYE_SECONDS: Final = 5
"""How long requests that run may take to end after SIGTERM; the whole end takes 10 s at most."""

BACKLOG: Final = 2_048


def serve(settings: Settings, say: Callable[[str], None], *, until_eof: bool = False) -> None:
    """Serve until SIGTERM or SIGINT; *say* is called once, with the address, when ready.

    With *until_eof* also until standard input ends.

    Raises :class:`server.database.DatabaseProblem`, :class:`server.lock.InUse`,
    :class:`ConfigError` for what cannot be served, ``OSError`` for a port that is taken.
    """
    certificate = certificate_of(settings)
    with contextlib.ExitStack() as ends:
        if not settings.database_url:
            ends.enter_context(DirectoryLock(settings.data))
        store = Store.open(settings.store_url)
        ends.callback(store.close_now)
        if not store.accounts():
            raise ConfigError(f"there is no account in {settings.data} yet: run init")
        keep_journal(store, settings.data)
        listener = ends.enter_context(_listen(settings))
        parts = create_parts(settings, store, metrics_token=metrics_token(settings))
        app = create_app(parts)
        line = address_line(settings, listener.getsockname()[1], certificate)
        server = LiveServer(configured(app, settings, certificate), ready=lambda: say(line))
        if until_eof:
            when_gone(server.end)
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listener])


def configured(
    app: Litestar, settings: Settings, certificate: Certificate | None = None
) -> uvicorn.Config:
    """Return how uvicorn serves *app*: with our socket, without its own logs."""
    return uvicorn.Config(
        app,
        ws=LiveProtocol,
        ws_max_size=MAX_FRAME_IN,
        ws_ping_interval=settings.ping_seconds,
        ws_ping_timeout=PONG_PATIENCE,
        ws_per_message_deflate=False,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_config=None,
        lifespan="on",
        backlog=BACKLOG,
        timeout_graceful_shutdown=GOODBYE_SECONDS,
        ssl_certfile=certificate.certificate if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
        ssl_context_factory=_tls if certificate else None,
    )


def address_line(settings: Settings, port: int, certificate: Certificate | None) -> str:
    """Return the one line that tells where the server is reached."""
    if certificate is None:
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        return f"Deskbell serves http://{host}:{port}"
    host = settings.public_host or reachable_host(settings.host)
    shown = f"[{host}]" if ":" in host else host
    address = join_address(host, port, certificate.pin).rstrip("/")
    return f"Deskbell serves https://{shown}:{port} for colleagues: {address}"


def metrics_token(settings: Settings) -> str:
    """Return the token for ``/metrics``: the one that was set, or the one in the data directory."""
    if settings.metrics_token:
        return settings.metrics_token
    path = settings.data / "metrics-token"
    if not path.exists():
        with contextlib.suppress(FileExistsError):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(32) + "\n")
    return path.read_text(encoding="ascii").strip()


class LiveServer(uvicorn.Server):
    """uvicorn, which says when it is ready and leaves signals to end it without a traceback."""

    def __init__(self, config: uvicorn.Config, *, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    def end(self) -> None:
        """Stop to serve soon; any thread may say so."""
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to serve, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop to serve; whoever is still there after the grace is cut off."""
        await take_no_more(self.servers)
        await super().shutdown(sockets)
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """End on a signal, with exit code 0."""
        with super().capture_signals():
            yield
            # a signal that asked for this end has been obeyed: raising it again would only turn
            # a clean exit into a killed one
            self._captured_signals.clear()


async def take_no_more(servers: Iterable[asyncio.Server]) -> None:
    """Accept no more connections, and wait until those that were accepted by now are made.

    asyncio loses one that it accepted in the very turn in which its server is closed: the socket
    stays open, with nobody at it, until the garbage is collected (CPython's issue 109564).
    """
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):  # Windows accepts in another way
        for server in servers:
            for listener in server.sockets:
                loop.remove_reader(listener)
    for _ in range(4):  # accepted, a transport, its protocol told, the accepting task at its end
        await asyncio.sleep(0)


def _tls(config: uvicorn.Config, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    """Return the context of every connection: TLS 1.2 at least (row 51)."""
    context = default()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name == "posix":
        # elsewhere it would let a second server take the same port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        where = f"{settings.host}:{settings.port}"
        raise ConfigError(f"cannot listen on {where}: {error.strerror or error}") from None
    return listener
