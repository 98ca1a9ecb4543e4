"""Tests of every operation of the description with made-up input, by Schemathesis (row 50).

The cases are the same each time, and few; in ``scripts/soak`` many, and others each night.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import CheckFunction
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from protocol.events import EVENT_NOUNS
from protocol.mutations import MUTATIONS
from server.store import Store
from tests.server.access_matrix.callers import Town
from tests.server.description.filled import Filler, may_be_applied
from tests.server.description.narrowed import Document, of_event, of_mutation
from tests.server.description.serving import serving
from tests.soak import SOAK, times

EXAMPLES: Final = times(4, 100)

FEW: Final = max(2, EXAMPLES // 2)
"""As many for each mutation, of which there are dozens."""

Case = schemathesis.Case[Any]
Operation = schemathesis.APIOperation[Any, Any, Any, Any]

ROLES: Final = ("admin", "member", "free")

ENOUGH: Final = 0.9
"""The part of all operations that must answer 2xx once."""

UNDESCRIBED: Final = frozenset(
    {
        "POST /v1/sessions",  # an old protocol
        "POST /v1/events",  # what CloudEvents forbids in text
        "PUT /v1/files/{sha256}",  # a file of another hash
        "GET /v1/changes",  # a cursor of another history
        "GET /v1/snapshot",  # a place of another snapshot
        "GET /v1/live",  # a request that is no handshake
    }
)
"""Operations that refuse more than a schema can say."""

pytestmark = pytest.mark.timeout(max(240, 60 * EXAMPLES))


@pytest.fixture
def town(store: Store, tmp_path: Path) -> Iterator[Town]:
    """A served town."""
    with serving(store, tmp_path) as served:
        yield served


@pytest.fixture
def document(town: Town) -> Document:
    """The description as the server gives it."""
    answer = httpx.get(f"{town.server.url}/v1/openapi.json", trust_env=False)
    described: Document = answer.json()
    return described


def operations(document: Document, town: Town) -> list[Operation]:
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=town.server.url)
    found: list[Operation] = []
    for result in schema.get_all_operations():
        assert isinstance(result, Ok), result
        found.append(result.ok())
    return found


def labels(document: Document) -> set[str]:
    paths = document["paths"].items()
    return {f"{method.upper()} {path}" for path, methods in paths for method in methods}


def schemes(operation: Operation) -> set[str]:
    """Return the ways in that an operation names; none for one that is open to anybody."""
    return {name for way in operation.definition.raw["security"] for name in way}


class Run:
    """Schemathesis's cases, put before the server by one person."""

    def __init__(self, town: Town, who: str) -> None:
        self.town, self.who = town, who
        self.succeeded: set[str] = set()

    def cases(
        self,
        operation: Operation,
        mode: GenerationMode,
        change: Callable[[Case], object] = lambda case: None,
        see: Callable[[schemathesis.Response], object] = lambda response: None,
        examples: int = EXAMPLES,
    ) -> None:
        """Ask an operation with made-up input, changed by *change*; fail on any broken promise."""
        strategy = operation.as_strategy(generation_mode=mode)

        def one(case: Case) -> None:
            change(case)
            headers = self._headers(operation)
            response = case.call(headers=headers)
            if response.status_code in range(200, 300):
                self.succeeded.add(operation.label)
            see(response)
            case.validate_response(
                response, headers=headers, excluded_checks=_excluded(operation.label)
            )

        _run(strategy, one, examples)

    def _headers(self, operation: Operation) -> dict[str, str]:
        ways = schemes(operation)
        if not ways:
            return {}
        token = self._token(ways, ends=operation.label == "DELETE /v1/sessions/current")
        return {"Authorization": f"Bearer {token}"}

    def _token(self, ways: set[str], *, ends: bool) -> str:
        if "session" in ways:
            return self.town.fresh(self.who, "ends") if ends else self.town.token(self.who)
        return self.town.token("key" if "senderKey" in ways else "metrics")


def _excluded(label: str) -> list[CheckFunction]:
    return [positive_data_acceptance] if label in UNDESCRIBED else []


def _run(strategy: Any, test: Callable[[Case], None], examples: int) -> None:  # noqa: ANN401
    settings(
        max_examples=examples,
        derandomize=not SOAK,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )(given(case=strategy)(test))()


def takes_input(operation: Operation) -> bool:
    """Say whether there is anything about a request that could be wrong."""
    raw = operation.definition.raw
    return bool(raw["parameters"] or raw["security"] or "requestBody" in raw)


@pytest.mark.parametrize("who", ROLES)
def test_every_operation_keeps_its_promises(town: Town, document: Document, who: str) -> None:
    """No 5xx, no answer that the description does not have; nine of ten operations say yes."""
    run, filler = Run(town, who), Filler(town, who)
    store_first = sorted(operations(document, town), key=lambda one: one.method != "put")
    for operation in store_first:
        run.cases(operation, GenerationMode.POSITIVE)
        run.cases(operation, GenerationMode.POSITIVE, filler.fill)
        if takes_input(operation):
            run.cases(operation, GenerationMode.NEGATIVE)
    missing = labels(document) - run.succeeded
    # the batch of mutations has a test of its own, below, and so has the event
    missing -= {"POST /v1/mutations", "POST /v1/events"}
    assert len(missing) <= (1 - ENOUGH) * len(labels(document)), sorted(missing)


@pytest.mark.parametrize("who", ROLES)
def test_every_mutation_keeps_its_promises(town: Town, document: Document, who: str) -> None:
    """Each is applied at least once by whoever has the right to, and only by them."""
    run, filler = Run(town, who), Filler(town, who)
    applied: set[str] = set()
    for name in MUTATIONS:

        def note(response: schemathesis.Response, name: str = name) -> None:
            if response.status_code == 200:
                (result,) = response.json()["results"]
                assert result.get("reason") != "server-error", result
                applied.update({name} if result["status"] == "applied" else ())

        def fill(case: Case, name: str = name) -> None:
            filler.fill_mutation(case, name)

        (operation,) = operations(of_mutation(document, name), town)
        run.cases(operation, GenerationMode.POSITIVE, see=note, examples=FEW)
        run.cases(operation, GenerationMode.POSITIVE, fill, note, examples=FEW)
        if who == "admin":  # what is no mutation of this name is refused before it is asked whose
            run.cases(operation, GenerationMode.NEGATIVE, examples=FEW)
    assert applied == may_be_applied(who)
    assert run.succeeded == {"POST /v1/mutations"}


def test_every_event_keeps_its_promises(town: Town, document: Document) -> None:
    """A record of each noun is taken at least once."""
    filler = Filler(town, "admin")
    for noun in EVENT_NOUNS:
        run = Run(town, "admin")
        (operation,) = operations(of_event(document, noun), town)
        run.cases(operation, GenerationMode.POSITIVE)
        run.succeeded.clear()
        run.cases(operation, GenerationMode.POSITIVE, filler.fill_event)
        run.cases(operation, GenerationMode.NEGATIVE)
        assert run.succeeded, noun


@pytest.mark.parametrize("token", ["", "dbs_made-up"])
def test_nobody_is_let_in_without_a_token(town: Town, document: Document, token: str) -> None:
    """Every operation that names a way in is shut to whoever does not take it (rows 35, 50)."""
    filler = Filler(town, "admin")
    shut = [one for one in operations(document, town) if schemes(one)]
    assert {one.label for one in shut} == labels(document) - {
        "POST /v1/sessions",
        "GET /healthz",
        "GET /readyz",
        "GET /v1/openapi.json",
    }
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    for operation in shut:

        def knock(case: Case) -> None:
            filler.fill(case)
            response = case.call(headers=headers)
            assert response.status_code in {401, 405}, (case.method, case.path)

        _run(operation.as_strategy(generation_mode=GenerationMode.POSITIVE), knock, 1)
