"""The application: every route, with what starts and stops with the process."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any, Final

import msgspec
from litestar import Litestar
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.types import ASGIApp, ControllerRouterHandler, Message, Receive, Scope, Send

from server.background import Background
from server.bus import Bus, open_bus
from server.chores import Chores
from server.config import Settings
from server.files import FileStore
from server.guard import RouteRule, guard, route_rules
from server.hints import HintDesk
from server.live import Live
from server.metrics import Metrics
from server.openapi import describe
from server.parts import Parts
from server.presence import Presence
from server.problem import HANDLERS
from server.request import MAX_JSON
from server.routes import ROUTES
from server.store import Commit, Store

__all__ = ["FILES", "create_app", "create_parts"]

FILES: Final = "files"
"""The directory of stored files, below the data directory."""


def create_parts(
    settings: Settings, store: Store, *, metrics_token: str, bus: Bus | None = None
) -> Parts:
    """Put the parts of one process together; nothing runs yet."""
    metrics = Metrics()
    chosen = bus if bus is not None else open_bus(settings.bus_url)
    live = Live(store, metrics)
    return Parts(
        settings=settings,
        store=store,
        metrics=metrics,
        bus=chosen,
        live=live,
        presence=Presence(live, chosen),
        background=Background(metrics),
        files=FileStore(settings.data / FILES),
        metrics_token=metrics_token,
    )


def create_app(parts: Parts, routes: Sequence[ControllerRouterHandler] = ROUTES) -> Litestar:
    """Return the application that serves *parts*.

    Raises :class:`server.guard.UndeclaredRoute` if a route does not say who may ask it.
    """
    app = Litestar(
        route_handlers=routes,
        guards=[guard],
        exception_handlers=HANDLERS,
        openapi_config=None,
        request_max_body_size=MAX_JSON,
        lifespan=[_lifespan],
        middleware=[_measured],
        logging_config=None,
        state=State({"parts": parts}),
    )
    rules = list(route_rules(app))
    app.state["description"] = msgspec.json.encode(describe(rules, version("deskbell")))
    app.state["methods"] = _methods(rules)
    return app


@asynccontextmanager
async def _lifespan(app: Litestar) -> AsyncIterator[None]:
    parts: Parts = app.state["parts"]
    loop = asyncio.get_running_loop()
    desk = HintDesk(parts)
    told = _teller(parts, desk, loop)
    parts.store.listen(told)
    await parts.bus.start(desk.heard)
    Chores(parts).declare()
    parts.background.start()
    try:
        yield
    finally:
        await parts.background.stop()
        await parts.live.stop()
        await parts.bus.close()


def _teller(
    parts: Parts, desk: HintDesk, loop: asyncio.AbstractEventLoop
) -> Callable[[Commit], None]:
    """Return what carries commits from the writer's thread to the loop."""

    def tell(commit: Commit) -> None:
        parts.live.told(commit)
        desk.tell(commit)

    def listener(commit: Commit) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(tell, commit)

    return listener


def _measured(app: ASGIApp) -> ASGIApp:
    """Count and time every request by its route."""

    async def middleware(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await app(scope, receive, send)
            return
        status = 500
        began = time.perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _allow(scope, message)
            await send(message)

        try:
            await app(scope, receive, watch)
        finally:
            _count(scope, status, time.perf_counter() - began)

    return middleware


def _allow(scope: Any, message: Any) -> None:  # noqa: ANN401 - an ASGI scope and message
    """Name every method of the address; the framework knows only those of one handler."""
    if scope["method"] == "OPTIONS" or message["status"] == 405:
        allowed = scope["litestar_app"].state["methods"].get(scope.get("path_template"))
        if allowed is not None:
            others = [(name, value) for name, value in message["headers"] if name != b"allow"]
            message["headers"] = [*others, (b"allow", allowed)]


def _methods(rules: Sequence[RouteRule]) -> dict[str, bytes]:
    """Return the value of ``Allow`` for each address."""
    found: dict[str, set[str]] = {}
    for rule in rules:
        found.setdefault(rule.path, {"OPTIONS"}).add(rule.method)
    return {path: ", ".join(sorted(methods)).encode() for path, methods in found.items()}


def _count(scope: Any, status: int, seconds: float) -> None:  # noqa: ANN401 - an ASGI scope
    metrics = scope["litestar_app"].state["parts"].metrics
    route = str(scope.get("path_template", "unknown"))
    metrics.requests.labels(route, scope["method"], str(status)).inc()
    metrics.request_seconds.labels(route).observe(seconds)
