"""The description, narrowed to one of the many things that an operation takes."""

from __future__ import annotations

import copy
from typing import Any

__all__ = ["Document", "of_event", "of_mutation"]

Document = dict[str, Any]


def of_mutation(document: Document, name: str) -> Document:
    """Return *document* in which a batch is one mutation of this name."""
    narrowed = copy.deepcopy(document)
    schemas = narrowed["components"]["schemas"]
    choices = schemas["Mutation"]["oneOf"]
    schemas["Mutation"] = next(
        choice for choice in choices if choice["properties"]["name"]["const"] == name
    )
    batch = schemas["MutationBatch"]["properties"]["mutations"]
    batch.update(minItems=1, maxItems=1)
    narrowed["paths"] = {"/v1/mutations": narrowed["paths"]["/v1/mutations"]}
    return narrowed


def of_event(document: Document, noun: str) -> Document:
    """Return *document* in which an event carries a record of this noun."""
    narrowed = copy.deepcopy(document)
    event = narrowed["components"]["schemas"]["CloudEvent"]
    event["properties"]["type"] = {"const": f"deskbell.{noun}.changed"}
    data = event["properties"]["data"]
    event["properties"]["data"] = {
        "type": "object",
        "properties": {noun: data["properties"][noun]},
        "required": [noun],
    }
    event["required"] = [*event["required"], "data"]
    content = narrowed["paths"]["/v1/events"]["post"]["requestBody"]["content"]
    structured = "application/cloudevents+json"
    narrowed["paths"]["/v1/events"]["post"]["requestBody"]["content"] = {
        structured: content[structured]
    }
    narrowed["paths"] = {"/v1/events": narrowed["paths"]["/v1/events"]}
    return narrowed
