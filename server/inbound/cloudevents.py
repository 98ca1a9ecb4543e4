"""CloudEvents 1.0 over HTTP: a request in one of its three modes, read into incoming events."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import unquote_to_bytes

import msgspec

from protocol.problems import FieldError
from server.inbound.attributes import check_attributes, is_json, is_reference, parse_time
from server.inbound.carried import IncomingEvent, read_carried
from server.inbound.problems import BadEvent, unread
from server.inbound.taking import take

__all__ = ["BadEvent", "IncomingEvent", "parse", "take"]

STRUCTURED: Final = "application/cloudevents+json"
BATCH: Final = "application/cloudevents-batch+json"

_PREFIX: Final = "ce-"
_BODY_MEMBERS: Final = frozenset({"data", "data_base64"})
_BINARY_PATHS: Final = {"datacontenttype": "content-type", "data": "data"}
_ADDRESSES: Final = ("source", "dataschema")
"""Attributes that are addresses, in which a sender may have left percent signs as they are."""


def parse(headers: Mapping[str, str], body: bytes) -> list[IncomingEvent]:
    """Return the events of one request, in order.

    Structured and batch mode are told by ``Content-Type``; everything else is binary mode. Raises
    :class:`BadEvent` naming each field that the specification, or the shape of a record in the
    data of a ``deskbell.`` type, forbids; then none of the events may be taken.
    """
    lowered = {name.lower(): value for name, value in headers.items()}
    media = lowered.get("content-type", "").partition(";")[0].strip().lower()
    if media == STRUCTURED:
        return [_structured(_json(body, ""), "")]
    if media == BATCH:
        return _batch(_json(body, ""))
    if media.startswith("application/cloudevents"):
        raise BadEvent(
            "unsupported-media-type",
            FieldError(path="content-type", detail=f"Expected {STRUCTURED} or {BATCH}"),
        )
    return [_binary(lowered, body)]


def _batch(events: object) -> list[IncomingEvent]:
    if not isinstance(events, list):
        raise BadEvent("foreign-event", FieldError(path="", detail="Expected an array of events"))
    taken: list[IncomingEvent] = []
    errors: list[FieldError] = []
    problem_id, type_ = "bad-input", ""
    for place, event in enumerate(events):
        try:
            taken.append(_structured(event, f"[{place}]"))
        except BadEvent as bad:
            errors += bad.errors
            problem_id, type_ = bad.problem_id, type_ or bad.type
    if errors:
        whole = BadEvent(problem_id, *errors)
        whole.type = type_
        raise whole
    return taken


def _structured(event: object, at: str) -> IncomingEvent:
    if not isinstance(event, dict):
        raise BadEvent("foreign-event", FieldError(path=at, detail="Expected an object"))

    def path(name: str) -> str:
        return f"{at}.{name}" if at else name

    attributes = {
        name: value
        for name, value in event.items()
        if name not in _BODY_MEMBERS and value is not None
    }
    return _read(attributes, lambda: _member(event, attributes, path), path)


def _member(event: Mapping[str, Any], attributes: Mapping[str, Any], path: Path) -> object:
    """Return the data of a structured event, decoded where its content type promises JSON."""
    encoded = event.get("data_base64")
    if encoded is None:
        return event.get("data")
    if event.get("data") is not None:
        raise _foreign(path("data_base64"), "Only one of data and data_base64 may be there")
    if not isinstance(encoded, str):
        raise _foreign(path("data_base64"), "Expected a string in Base64")
    try:
        body = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise _foreign(path("data_base64"), "Expected a string in Base64") from None
    media = attributes.get("datacontenttype", "")
    return _json(body, path("data_base64")) if is_json(media) and body else None


def _binary(headers: Mapping[str, str], body: bytes) -> IncomingEvent:
    def path(name: str) -> str:
        return _BINARY_PATHS.get(name, _PREFIX + name)

    attributes: dict[str, object] = {}
    for header, value in headers.items():
        name = header.removeprefix(_PREFIX)
        if name == header:
            continue
        if name in {"datacontenttype", "data"}:
            raise _foreign(header, "Expected in Content-Type or in the body, not in this header")
        attributes[name] = _header(name, value, header)
    media = headers.get("content-type", "")
    if media:
        attributes["datacontenttype"] = media
    return _read(attributes, lambda: _json(body, "data") if body and is_json(media) else None, path)


def _header(name: str, value: str, header: str) -> str:
    """Return a header's value unquoted and percent-decoded, as the HTTP binding wants it."""
    if not value.isascii():
        raise _foreign(header, "Characters outside ASCII must be percent-encoded")
    text = value.strip()
    if len(text) >= 2 and text[0] == text[-1] == '"':
        text = _unquote(text[1:-1])
    try:
        decoded = unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        raise _foreign(header, "Percent-encoded text must be UTF-8") from None
    if name in _ADDRESSES and not is_reference(decoded) and is_reference(text):
        return text
    return decoded


def _unquote(text: str) -> str:
    """Return *text* with each backslash taken away from the character it protects."""
    letters = iter(text)
    return "".join(next(letters, "") if letter == "\\" else letter for letter in letters)


Path = Callable[[str], str]


def _read(attributes: Mapping[str, Any], body: Callable[[], object], path: Path) -> IncomingEvent:
    try:
        return _checked(attributes, body, path)
    except BadEvent as bad:
        type_ = attributes.get("type")
        bad.type = type_ if isinstance(type_, str) else ""
        raise


def _checked(
    attributes: Mapping[str, Any], body: Callable[[], object], path: Path
) -> IncomingEvent:
    errors = check_attributes(attributes, at=path)
    if errors:
        raise BadEvent("foreign-event", *errors)
    carried = read_carried(attributes["type"], body(), at=path("data"))
    return IncomingEvent(
        id=attributes["id"],
        source=attributes["source"],
        type=attributes["type"],
        subject=attributes.get("subject", ""),
        time=parse_time(attributes["time"]) if "time" in attributes else None,
        carried=carried,
    )


def _json(body: bytes, at: str) -> object:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError) as error:
        raise unread(error, at) from None


def _foreign(path: str, detail: str) -> BadEvent:
    return BadEvent("foreign-event", FieldError(path=path, detail=detail))
