"""The description of the interface, OpenAPI 3.1, generated from the routes and types that run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from protocol import PROTOCOL
from protocol.events import EVENT_NOUNS
from protocol.frames import ClientFrame, ServerFrame
from protocol.mutations import MUTATIONS, Mutation
from protocol.problems import PROBLEMS, Problem, problem_type
from protocol.records import RECORD_TYPES
from server.guard import RouteRule
from server.operation import JSON, Access, Operation
from server.passwords import MIN_PASSWORD
from server.problem import MEDIA_TYPE
from server.signin import SignIn

__all__ = ["describe"]

Schema = dict[str, Any]

_REF: Final = "#/components/schemas/{name}"

_ID: Final[Schema] = {"type": "string", "format": "uuid"}

_PATH_PARAMETERS: Final[Mapping[str, Schema]] = {
    "conversation_id": _ID,
    "session_id": _ID,
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
}

_SECURITY: Final[Mapping[Access, list[dict[str, list[str]]]]] = {
    Access.OPEN: [],
    Access.SESSION: [{"session": []}],
    Access.SENDER: [{"senderKey": []}],
    Access.SESSION_OR_SENDER: [{"session": []}, {"senderKey": []}],
    Access.METRICS: [{"metricsToken": []}],
    Access.SOCKET: [{"session": []}],
}

_EITHER: Final = [
    {
        "required": [given],
        "properties": {
            given: {"type": "string"},
            absent: {"type": "null"},
            "password": {"minLength": shortest},
        },
    }
    for given, absent, shortest in (("email", "link", 1), ("link", "email", MIN_PASSWORD))
]
"""A sign-in names an address or a link, never both; with a link, the password is a new one."""

_SCHEMES: Final = {
    name: {"type": "http", "scheme": "bearer", "description": text}
    for name, text in (
        ("session", "The token of POST /v1/sessions."),
        ("senderKey", "The key of a sender."),
        ("metricsToken", "The token for the metrics."),
    )
}


def describe(rules: Iterable[RouteRule], version: str) -> Schema:
    """Return the document for these routes; raises ``KeyError`` for an undeclared path part."""
    listed = list(rules)
    schemas, parameters = _components(listed)
    paths: dict[str, Schema] = {}
    for rule in listed:
        method = "get" if rule.method == "WEBSOCKET" else rule.method.lower()
        paths.setdefault(rule.path, {})[method] = _operation(rule, schemas, parameters)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Deskbell",
            "version": version,
            "description": f"Speaks protocol {PROTOCOL}. Errors are RFC 9457 problems.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": schemas.named, "securitySchemes": _SCHEMES},
        "x-deskbell": _tables(schemas),
    }


class _Schemas:
    """The schemas of the document by name, and which one stands for a type."""

    def __init__(self, types: list[Any]) -> None:
        found, self.named = msgspec.json.schema_components(types, ref_template=_REF)
        self._of = {str(type_): schema for type_, schema in zip(types, found, strict=True)}

    def of(self, type_: object) -> Schema:
        """Return the schema of *type_*, a reference where it has a name."""
        return self._of[str(type_)]


def _components(rules: list[RouteRule]) -> tuple[_Schemas, dict[str, list[Schema]]]:
    operations = [rule.operation for rule in rules]
    typed = [one for operation in operations for one in (operation.body, operation.answer)]
    types: list[Any] = [one for one in typed if one is not None and one is not bytes]
    types += [Problem, Mutation, ClientFrame, ServerFrame]
    types += [*RECORD_TYPES.values(), *MUTATIONS.values()]
    types += [form for _, form in EVENT_NOUNS.values()]
    schemas = _Schemas(list({str(type_): type_ for type_ in types}.values()))
    schemas.named["Mutation"] = _mutation(schemas)
    schemas.named["CloudEvent"] = _cloud_event(schemas)
    if SignIn.__name__ in schemas.named:
        schemas.named[SignIn.__name__]["oneOf"] = _EITHER
    queries = {one.query.__name__: _query(one.query) for one in operations if one.query}
    return schemas, queries


def _mutation(schemas: _Schemas) -> Schema:
    """Return the schema in which each name goes with its own arguments."""
    return {
        "title": "Mutation",
        "description": Mutation.__doc__,
        "oneOf": [
            {
                "type": "object",
                "properties": {"id": _ID, "name": {"const": name}, "args": schemas.of(args)},
                "required": ["id", "name", "args"],
            }
            for name, args in MUTATIONS.items()
        ],
    }


def _cloud_event(schemas: _Schemas) -> Schema:
    text = {"type": "string", "minLength": 1}
    nouns = {noun: schemas.of(form) for noun, (_, form) in EVENT_NOUNS.items()}
    return {
        "title": "CloudEvent",
        "description": "CloudEvents 1.0; types that begin with deskbell. carry records by noun.",
        "type": "object",
        "properties": {
            "specversion": {"const": "1.0"},
            "id": text,
            "source": {**text, "format": "uri-reference"},
            "type": text,
            "subject": text,
            "time": {"type": "string", "format": "date-time"},
            "datacontenttype": {"const": JSON},
            "data": {"type": "object", "properties": nouns},
        },
        "required": ["specversion", "id", "source", "type"],
    }


def _query(query: type[msgspec.Struct]) -> list[Schema]:
    _, named = msgspec.json.schema_components([query], ref_template=_REF)
    own = named[query.__name__]
    required = set(own.get("required", ()))
    return [
        {"name": name, "in": "query", "required": name in required, "schema": schema}
        for name, schema in own["properties"].items()
    ]


def _operation(rule: RouteRule, schemas: _Schemas, queries: dict[str, list[Schema]]) -> Schema:
    operation = rule.operation
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": _PATH_PARAMETERS[name]}
        for name in re.findall(r"{(\w+)}", rule.path)
    ]
    if operation.query is not None:
        parameters += queries[operation.query.__name__]
    made: Schema = {
        "summary": operation.summary,
        "operationId": _operation_id(rule),
        "security": _SECURITY[operation.access],
        "parameters": parameters,
        "responses": _responses(operation, schemas),
    }
    if operation.body is not None:
        made["requestBody"] = {"required": True, "content": _body(operation, schemas)}
    return made


def _operation_id(rule: RouteRule) -> str:
    words = re.findall(r"\w+", rule.path.removeprefix("/v1"))
    return "_".join((rule.method.lower(), *words))


def _body(operation: Operation, schemas: _Schemas) -> Schema:
    if operation.access is Access.SENDER:
        event = {"$ref": _REF.format(name="CloudEvent")}
        one, batch, plain = operation.body_media
        many = {"type": "array", "items": event}
        return {one: {"schema": event}, batch: {"schema": many}, plain: {"schema": {}}}
    schema = {} if operation.body is bytes else schemas.of(operation.body)
    return {media: {"schema": schema} for media in operation.body_media}


def _responses(operation: Operation, schemas: _Schemas) -> Schema:
    problem = {
        "description": "A problem.",
        "content": {MEDIA_TYPE: {"schema": schemas.of(Problem)}},
    }
    if operation.access is Access.SOCKET:
        opened = {"description": "The socket is open; frames follow."}
        return {"101": opened, "default": problem}
    success: Schema = {"description": operation.summary}
    if operation.answer is not None:
        schema = {} if operation.answer is bytes else schemas.of(operation.answer)
        success["content"] = {media: {"schema": schema} for media in operation.answer_media}
    statuses = (operation.status, *operation.also)
    return {**{str(status): success for status in statuses}, "default": problem}


def _tables(schemas: _Schemas) -> Schema:
    """Return what a reader of the document cannot see from its paths."""
    return {
        "protocol": PROTOCOL,
        "records": {name: schemas.of(cls) for name, cls in RECORD_TYPES.items()},
        "mutations": {name: schemas.of(cls) for name, cls in MUTATIONS.items()},
        "events": {noun: schemas.of(form) for noun, (_, form) in EVENT_NOUNS.items()},
        "frames": {"client": schemas.of(ClientFrame), "server": schemas.of(ServerFrame)},
        "problems": {
            problem_type(name): {"status": status, "title": title}
            for name, (status, title) in PROBLEMS.items()
        },
    }
