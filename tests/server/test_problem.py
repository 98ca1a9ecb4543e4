"""Tests of problems: every error says what, and names the field."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from litestar import Response, get

from protocol.ids import new_id
from protocol.mutations import MutationBatch
from protocol.problems import PROBLEMS, FieldError
from server.operation import Access, described
from server.problem import MEDIA_TYPE, ProblemError, decode_errors, problem_response
from server.request import AnyRequest
from server.routes import ROUTES
from server.store import Store
from tests.server.running import Running, running


@get("/broken", opt=described(summary="Breaks", access=Access.OPEN))
async def broken(request: AnyRequest) -> Response[bytes]:
    """Break, quoting what somebody wrote."""
    raise ZeroDivisionError("+48 601 234 567 is no number to divide by")


@pytest.fixture
async def server(store: Store, tmp_path: Path) -> AsyncIterator[Running]:
    """A server with a route that breaks."""
    async with running(store, tmp_path, routes=[*ROUTES, broken]) as running_:
        yield running_


def problem_of(response: Any) -> dict[str, Any]:  # noqa: ANN401
    assert response.headers["content-type"] == MEDIA_TYPE
    body: dict[str, Any] = response.json()
    assert body["status"] == response.status_code
    assert body["title"]
    return body


async def test_an_unknown_address_is_a_problem(server: Running) -> None:
    problem = problem_of(await server.ask("GET", "/v1/nowhere"))
    assert (problem["type"], problem["status"]) == ("urn:deskbell:not-found", 404)


async def test_a_wrong_method_is_a_problem_that_names_the_right_ones(server: Running) -> None:
    response = await server.ask("PATCH", "/v1/changes")
    assert problem_of(response)["type"] == "urn:deskbell:method-not-allowed"
    assert "GET" in response.headers["allow"]


async def test_what_breaks_is_a_problem_that_says_nothing_of_the_cause(
    server: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = problem_of(await server.ask("GET", "/broken"))
    assert (problem["type"], problem["status"]) == ("urn:deskbell:server-error", 500)
    assert "601" not in str(problem)
    assert "601" not in "".join(capsys.readouterr())


async def test_a_body_that_is_no_json_is_a_problem(server: Running) -> None:
    for body in (b"", b"{", b"\xff\xfe", b"[" * 100_000):
        response = await server.ask(
            "POST", "/v1/sessions", content=body, headers={"Content-Type": "application/json"}
        )
        assert problem_of(response)["type"] == "urn:deskbell:bad-input"


async def test_a_body_of_another_kind_is_a_problem(server: Running) -> None:
    response = await server.ask(
        "POST", "/v1/sessions", content=b"a=1", headers={"Content-Type": "text/plain"}
    )
    assert problem_of(response)["type"] == "urn:deskbell:unsupported-media-type"


async def test_a_body_that_is_too_large_is_a_problem(server: Running) -> None:
    response = await server.ask("POST", "/v1/mutations", who="member", content=b" " * 1_000_001)
    assert problem_of(response)["status"] == 413


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"epoch": "e"}, "mutations"),
        ({"epoch": 1, "mutations": []}, "epoch"),
        ({"epoch": "e", "mutations": [{"id": "x", "name": "n", "args": {}}]}, "mutations[0].id"),
        ({"epoch": "e", "mutations": [{"id": new_id(), "args": {}}]}, "mutations[0].name"),
        ([], ""),
    ],
)
def test_the_field_is_named(body: object, path: str) -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.json.decode(msgspec.json.encode(body), type=MutationBatch)
    (error,) = decode_errors(caught.value)
    assert error.path == path
    assert error.detail


def test_an_unknown_field_is_named() -> None:
    class Strict(msgspec.Struct, forbid_unknown_fields=True):
        a: int = 0

    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.json.decode(b'{"b": 1}', type=Strict)
    assert decode_errors(caught.value)[0].path == "b"


@pytest.mark.parametrize("problem_id", PROBLEMS)
def test_every_problem_has_its_status(problem_id: str) -> None:
    response = problem_response(ProblemError(problem_id, errors=[FieldError(path="a", detail="b")]))
    assert response.status_code == PROBLEMS[problem_id][0]
    assert response.media_type == MEDIA_TYPE
    assert ("WWW-Authenticate" in response.headers) == (response.status_code == 401)
