"""Tests of the guard: default deny, and routes that can be listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar import Response, get

from server.app import create_app, create_parts
from server.guard import UndeclaredRoute, route_rules, token_of
from server.operation import Access
from server.request import AnyRequest
from server.routes import ROUTES
from server.store import Store
from tests.server.running import running, settings_for


@get("/v1/secrets")
async def undeclared(request: AnyRequest) -> Response[bytes]:
    """Say something to whoever asks."""
    return Response(b"secret")


def test_a_route_that_does_not_say_who_may_ask_is_not_served(store: Store, tmp_path: Path) -> None:
    parts = create_parts(settings_for(tmp_path), store, metrics_token="x")
    with pytest.raises(UndeclaredRoute, match="undeclared"):
        create_app(parts, [*ROUTES, undeclared])


def test_every_route_is_listed_with_its_rule(store: Store, tmp_path: Path) -> None:
    parts = create_parts(settings_for(tmp_path), store, metrics_token="x")
    rules = {(rule.method, rule.path): rule.operation for rule in route_rules(create_app(parts))}
    assert rules["GET", "/v1/changes"].access is Access.SESSION
    assert rules["POST", "/v1/events"].access is Access.SENDER
    assert rules["WEBSOCKET", "/v1/live"].access is Access.SOCKET
    assert rules["DELETE", "/v1/sessions/{session_id}"].status == 204
    open_ = {path for (_, path), operation in rules.items() if operation.access is Access.OPEN}
    assert open_ == {"/healthz", "/readyz", "/v1/openapi.json", "/v1/sessions"}


async def test_every_route_refuses_whoever_is_nobody(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        app = create_app(server.parts)
        for method, path, operation in route_rules(app):
            if operation.access in {Access.OPEN, Access.SOCKET}:
                continue
            address = path.replace("{sha256}", "0" * 64).replace("{", "").replace("}", "")
            for token in ("", "dbs_unknown"):
                answer = await server.ask(method, address, token=token)
                assert answer.status_code == 401, (method, path)


async def test_a_suspended_person_gets_403_everywhere(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        token = server.token("suspended")
        for path in ("/v1/changes?since=0", "/v1/snapshot", "/v1/sessions", "/v1/search?q=a"):
            answer = await server.ask("GET", path, token=token)
            assert (answer.status_code, answer.json()["type"]) == (403, "urn:deskbell:suspended")


@pytest.mark.parametrize(
    ("header", "token"),
    [
        ("Bearer abc", "abc"),
        ("bearer  abc ", "abc"),
        ("Basic abc", ""),
        ("abc", ""),
        ("", ""),
    ],
)
def test_the_token_is_a_bearers(header: str, token: str) -> None:
    assert token_of({"authorization": header}) == token
