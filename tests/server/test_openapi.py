"""Tests of the description that is generated from the code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from protocol.events import EVENT_NOUNS
from protocol.mutations import MUTATIONS
from protocol.problems import PROBLEMS
from protocol.records import RECORD_TYPES
from server.app import create_app, create_parts
from server.guard import route_rules
from server.openapi import describe
from server.store import Store
from tests.server.running import running, settings_for


@pytest.fixture
def document(store: Store, tmp_path: Path) -> dict[str, Any]:
    """The document of the whole server."""
    parts = create_parts(settings_for(tmp_path), store, metrics_token="x")
    return describe(route_rules(create_app(parts)), "0.0.0")


def references(node: Any) -> set[str]:  # noqa: ANN401
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*map(references, node.values()))
    if isinstance(node, list):
        return set().union(*map(references, node))
    return set()


def test_it_is_whole(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    named = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert references(document) <= named


def test_every_mutation_record_event_frame_and_problem_is_in_it(
    document: dict[str, Any],
) -> None:
    told = document["x-deskbell"]
    assert told["mutations"].keys() == MUTATIONS.keys()
    assert told["records"].keys() == RECORD_TYPES.keys()
    assert told["events"].keys() == EVENT_NOUNS.keys()
    assert len(told["problems"]) == len(PROBLEMS)
    assert {"client", "server"} == told["frames"].keys()
    names = [
        choice["properties"]["name"]["const"]
        for choice in document["components"]["schemas"]["Mutation"]["oneOf"]
    ]
    assert names == list(MUTATIONS)


def test_every_route_is_in_it_with_its_way_in(document: dict[str, Any]) -> None:
    paths = document["paths"]
    assert paths["/v1/changes"]["get"]["security"] == [{"session": []}]
    assert paths["/v1/sessions"]["post"]["security"] == []
    since, epoch, limit = paths["/v1/changes"]["get"]["parameters"]
    assert (since["name"], since["required"]) == ("since", True)
    assert (epoch["required"], limit["schema"]["maximum"]) == (False, 1_000)
    ids = [operation["operationId"] for path in paths.values() for operation in path.values()]
    assert len(ids) == len(set(ids))
    for path in paths.values():
        for operation in path.values():
            assert "101" in operation["responses"] or "default" in operation["responses"]


async def test_it_is_served_to_anybody(store: Store, tmp_path: Path) -> None:
    async with running(store, tmp_path) as server:
        answer = await server.ask("GET", "/v1/openapi.json")
        assert answer.headers["content-type"] == "application/json"
        assert "/v1/mutations" in answer.json()["paths"]
