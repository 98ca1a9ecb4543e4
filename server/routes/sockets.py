"""``WS /v1/live``: accepted always, then spoken to; a refusal is a close code."""

from __future__ import annotations

import asyncio
from typing import Any, Final

import structlog
from litestar import WebSocket, websocket
from litestar.exceptions import WebSocketDisconnect

from server.guard import identify, token_of
from server.operation import Access, described
from server.outflow import outflow_of
from server.parts import parts_of
from server.problem import ProblemError
from server.talk import CLOSE_BROKEN, CLOSE_MANNERS, Talk, refuse

__all__ = ["ROUTES"]

HELLO_PATIENCE: Final = 30.0
"""Seconds within which a desktop says where it stands."""

CLOSE_PATIENCE: Final = 5.0

_LOG = structlog.get_logger("server.routes.sockets")

AnySocket = WebSocket[Any, Any, Any]


@websocket(
    "/v1/live",
    opt=described(summary="Pages, pokes, mutations while a desktop runs", access=Access.SOCKET),
)
async def get_live(socket: AnySocket) -> None:
    """Serve one desktop until its connection ends."""
    await socket.accept()
    parts = parts_of(socket)
    outflow = outflow_of(socket.scope, socket.send)
    try:
        caller = await identify(parts, token_of(socket.headers))
    except ProblemError as error:
        refuse(outflow, error)
        await _until_gone(socket)
        return
    talk = Talk(parts, caller, outflow)
    try:
        await _converse(socket, talk)
    except Exception as error:  # one socket's trouble ends with this socket
        _LOG.error("socket failed", exc_info=error)
        outflow.close(CLOSE_BROKEN, "error")
        await _until_gone(socket)
    finally:
        talk.end()


async def _converse(socket: AnySocket, talk: Talk) -> None:
    try:
        async with asyncio.timeout(HELLO_PATIENCE):
            first = await _next(socket)
    except TimeoutError:
        talk.socket.outflow.close(CLOSE_MANNERS, "hello first")
        await _until_gone(socket)
        return
    body = first
    while body is not None:
        await talk.hear(body)
        body = await _next(socket)


async def _next(socket: AnySocket) -> str | bytes | None:
    """Return the next message, ``None`` once the connection has ended."""
    try:
        event = await socket.receive()
    except WebSocketDisconnect:
        return None
    if event["type"] != "websocket.receive":
        return None
    text = event.get("text")
    return text if text is not None else event.get("bytes") or b""


async def _until_gone(socket: AnySocket) -> None:
    """Wait until the peer has taken its close frame."""
    try:
        async with asyncio.timeout(CLOSE_PATIENCE):
            while await _next(socket) is not None:
                pass
    except TimeoutError:
        pass


ROUTES: Final = (get_live,)
