"""Reading CloudEvents: what the specification forbids is refused by name, the rest is taken."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.problems import PROBLEMS
from server.inbound.cloudevents import BadEvent, IncomingEvent, parse

STRUCTURED = {"Content-Type": "application/cloudevents+json"}
BATCH = {"Content-Type": "application/cloudevents-batch+json; charset=utf-8"}
LEAST: dict[str, Any] = {
    "specversion": "1.0",
    "id": "e-1",
    "source": "/crm",
    "type": "deskbell.order.status_changed",
}


def _read(event: object, headers: dict[str, str] = STRUCTURED) -> list[IncomingEvent]:
    return parse(headers, json.dumps(event).encode())


def _one(**attributes: Any) -> IncomingEvent:
    (event,) = _read(LEAST | attributes)
    return event


def _refused(event: object, headers: dict[str, str] = STRUCTURED) -> dict[str, str]:
    body = event if isinstance(event, bytes) else json.dumps(event).encode()
    with pytest.raises(BadEvent) as caught:
        parse(headers, body)
    assert caught.value.problem_id in PROBLEMS
    assert caught.value.errors, "it says which field"
    return {error.path: error.detail for error in caught.value.errors}


# --- structured mode ------------------------------------------------------------------------------


def test_the_least_event() -> None:
    event = _one()
    assert (event.id, event.source, event.type) == ("e-1", "/crm", LEAST["type"])
    assert event.time is None
    assert event.carried.records == {}


def test_the_order_of_the_wire_description() -> None:
    inside = {
        "external_id": "A-1047",
        "status": "ready",
        "executor": "pat@example.com",
        "url": "https://crm.example/A-1047",
    }
    order = _one(data={"order": inside}).carried.records["order"]
    assert order.external_id == "A-1047"
    assert getattr(order, "status") == "ready"  # noqa: B009 - made at run time


@pytest.mark.parametrize("missing", ["specversion", "id", "source", "type"])
def test_a_required_attribute_that_is_missing_or_null(missing: str) -> None:
    without = {name: value for name, value in LEAST.items() if name != missing}
    assert _refused(without).keys() == {missing}
    assert _refused(LEAST | {missing: None}).keys() == {missing}
    assert _refused(LEAST | {missing: ""}).keys() == {missing}
    assert _refused(LEAST | {missing: 5}).keys() == {missing}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("specversion", "0.3"),
        ("specversion", "1.1"),
        ("source", "not a uri"),
        ("source", "/half%2"),
        ("source", "http://[::1"),
        ("source", "1abc:def"),
        ("subject", ""),
        ("subject", 7),
        ("time", "yesterday"),
        ("time", "2026-03-03T10:42:00"),
        ("time", "2026-02-30T10:42:00Z"),
        ("time", "2026-03-03T25:00:00Z"),
        ("time", "2026-03-03T10:42:00+24:00"),
        ("time", "2026-03-03T10:42:00Z\n"),
        ("time", 1_772_534_520),
        ("datacontenttype", "json"),
        ("datacontenttype", ""),
        ("dataschema", "/relative"),
        ("dataschema", "no schema"),
        ("data_base64", "not base64!"),
        ("data_base64", 5),
        ("id", "tab\there"),
        ("id", "\ufdd0"),
        ("subject", "\x85"),
        ("Upper", "x"),
        ("under_score", "x"),
        ("extension", {"an": "object"}),
        ("extension", [1]),
        ("extension", 1.5),
        ("extension", 2**31),
    ],
)
def test_what_the_specification_forbids_is_named(name: str, value: object) -> None:
    assert _refused(LEAST | {name: value}).keys() == {name}


def test_data_may_come_once_only() -> None:
    assert _refused(LEAST | {"data": {}, "data_base64": "e30="}).keys() == {"data_base64"}


def test_every_wrong_attribute_is_named_at_once() -> None:
    assert _refused({"id": "", "time": "x", "source": 1}).keys() == {
        "specversion",
        "type",
        "id",
        "time",
        "source",
    }


@pytest.mark.parametrize(
    "body", [b"", b"{", b"\xff\xfe", b"[" * 200_000, b'{"id": NaN}', b'"\\ud800"', b"{} {}"]
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    _refused(body)


@pytest.mark.parametrize("body", [[], [LEAST], "text", 5, None])
def test_what_is_no_object_is_refused(body: object) -> None:
    assert _refused(body).keys() == {""}


@pytest.mark.parametrize(
    "attributes",
    [
        {"id": "i" * 100_000},
        {"id": "日本語 😀"},
        {"source": "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66"},
        {"source": "mailto:cncf-wg-serverless@lists.cncf.io"},
        {"source": "https://user@[2001:db8::1]:8080/a;b/c?d=/e?#f/?"},
        {"source": "?"},
        {"source": "#fragment"},
        {"source": "a"},
        {"source": "//host"},
        {"source": "1-555-123-4567"},
        {"type": "com.example.someevent"},
        {"type": "anything at all"},
        {"subject": "A-1047"},
        {"dataschema": "urn:x:y"},
        {"datacontenttype": 'application/xml; charset="utf-8"'},
        {"comexampleextension1": "value"},
        {"a1234567890123456789012345678901234567890": True},
        {"extension": -(2**31)},
        {"traceparent": ""},
        {"time": None, "subject": None, "data": None},
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_the_specification_allows_is_taken(attributes: dict[str, Any]) -> None:
    assert isinstance(_one(**attributes), IncomingEvent)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2018-04-05T17:31:00Z", datetime(2018, 4, 5, 17, 31, tzinfo=UTC)),
        ("2018-04-05t17:31:00.123456789z", datetime(2018, 4, 5, 17, 31, 0, 123456, tzinfo=UTC)),
        ("2018-04-05T17:31:00.5+02:00", datetime(2018, 4, 5, 15, 31, 0, 500000, tzinfo=UTC)),
        ("2018-04-05T17:31:00-00:00", datetime(2018, 4, 5, 17, 31, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2999-01-01T00:00:00Z", datetime(2999, 1, 1, tzinfo=UTC)),
        ("0000-01-01T00:00:00Z", datetime(1, 1, 2, tzinfo=UTC)),
        ("0001-01-01T00:00:00+23:59", datetime(1, 1, 2, tzinfo=UTC)),
        ("9999-12-31T23:59:59-23:59", datetime(9999, 12, 30, tzinfo=UTC)),
    ],
)
def test_times_in_the_future_or_long_past_are_taken(text: str, moment: datetime) -> None:
    assert _one(time=text).time == moment


# --- binary mode ----------------------------------------------------------------------------------


def _binary(headers: dict[str, str], body: bytes = b"") -> IncomingEvent:
    named = {f"ce-{name}": str(value) for name, value in LEAST.items()} | headers
    (event,) = parse(named, body)
    return event


def test_binary_mode_takes_its_attributes_from_headers() -> None:
    body = json.dumps({"order": {"external_id": "A-1"}}).encode()
    event = _binary({"CE-Subject": "x%20%F0%9F%98%80", "content-type": "application/json"}, body)
    assert event.subject == "x 😀"
    assert event.carried.records["order"].external_id == "A-1"


def test_quotes_and_escapes_in_headers_are_taken_off() -> None:
    assert _binary({"ce-subject": '"say \\"hi\\" %C5%82"'}).subject == 'say "hi" ł'


def test_an_address_with_its_own_percent_signs_stays_as_it_is() -> None:
    assert _binary({"ce-source": "/a%20b"}).source == "/a%20b"
    assert _binary({"ce-source": "/a%2520b"}).source == "/a%20b"


def test_binary_mode_names_the_header() -> None:
    assert _refused(b"{}", {"content-type": "application/json"}).keys() == {
        "ce-specversion",
        "ce-id",
        "ce-source",
        "ce-type",
    }


@pytest.mark.parametrize(
    ("header", "value", "path"),
    [
        ("ce-time", "noon", "ce-time"),
        ("ce-foo-bar", "x", "ce-foo-bar"),
        ("ce-datacontenttype", "application/json", "ce-datacontenttype"),
        ("ce-subject", "ł", "ce-subject"),
        ("ce-subject", "%ff", "ce-subject"),
        ("content-type", "json", "content-type"),
    ],
)
def test_a_forbidden_header_is_named(header: str, value: str, path: str) -> None:
    with pytest.raises(BadEvent) as caught:
        _binary({header: value})
    assert [error.path for error in caught.value.errors] == [path]


def test_a_body_that_promised_json_must_be_json() -> None:
    with pytest.raises(BadEvent) as caught:
        _binary({"content-type": "application/json"}, b"{")
    assert caught.value.errors[0].path == "data"


def test_any_other_body_is_taken_unread() -> None:
    assert _binary({"content-type": "image/png"}, b"\x00\xff").carried.params == {}
    assert _binary({}).carried.params == {}


# --- batch mode -----------------------------------------------------------------------------------


def test_a_batch_keeps_its_order_and_may_be_empty() -> None:
    events = [LEAST | {"id": str(number)} for number in range(5)]
    assert [event.id for event in _read(events, BATCH)] == list("01234")
    assert _read([], BATCH) == []


def test_a_batch_names_the_place_of_what_is_wrong() -> None:
    wrong = [LEAST, LEAST | {"time": "x"}, 5, LEAST | {"data": {"order": {"external_id": 1}}}]
    assert _refused(wrong, BATCH).keys() == {
        "[1].time",
        "[2]",
        "[3].data.order.external_id",
    }


def test_a_batch_is_an_array() -> None:
    assert _refused(LEAST, BATCH).keys() == {""}


def test_another_format_of_events_is_not_understood() -> None:
    with pytest.raises(BadEvent) as caught:
        parse({"content-type": "application/cloudevents+xml"}, b"<event/>")
    assert caught.value.problem_id == "unsupported-media-type"


# --- data -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"order": 5}, "data.order"),
        ({"order": {}}, "data.order.external_id"),
        ({"order": {"external_id": ""}}, "data.order.external_id"),
        ({"order": {"external_id": "A", "status": 5}}, "data.order.status"),
        ({"order": {"external_id": "A", "total": {"amount": 5}}}, "data.order.total.amount"),
        ({"order": {"external_id": "A", "due_at": "2026-03-03"}}, "data.order.due_at"),
        ({"order": {"external_id": "A", "client": 5}}, "data.order.client"),
        (
            {"order": {"external_id": "A", "client": {"external_id": "C", "name": []}}},
            "data.order.client.name",
        ),
        ({"client": {"external_id": "C", "phones": [1]}}, "data.client.phones[0]"),
        ({"responsible": 5}, "data.responsible"),
        ({"actor": ["a@b.example"]}, "data.actor"),
        ([1], "data"),
        ("text", "data"),
    ],
)
def test_a_wrong_type_in_the_data_is_named(data: object, path: str) -> None:
    assert _refused(LEAST | {"data": data}).keys() == {path}


def test_every_wrong_record_is_named_at_once() -> None:
    data = {"order": {}, "client": {"external_id": 1}, "author": 5}
    assert _refused(LEAST | {"data": data}).keys() == {
        "data.order.external_id",
        "data.client.external_id",
        "data.author",
    }


@pytest.mark.parametrize("data", [{"order": 5}, [1], "text", 5, {"order": {"id": 7}}])
def test_the_data_of_somebody_elses_type_is_their_own_business(data: object) -> None:
    assert _one(type="com.example.order", data=data).carried.records == {}


def test_plain_values_become_parameters() -> None:
    data = {
        "name": "Order ready",
        "count": 4,
        "urgent": True,
        "nothing": None,
        "list": [1],
        "total": {"amount": "12.50", "currency": "EUR"},
        "amount": 1250,
        "currency": "PLN",
        "text": "balance is empty",
    }
    carried = _one(type="com.example.x", data=data).carried
    assert carried.params == {
        "name": "Order ready",
        "count": "4",
        "urgent": "true",
        "total": "12.50 EUR",
        "amount": "1250 PLN",
        "text": "balance is empty",
    }
    assert carried.body == "balance is empty"


def test_data_in_base64_is_read_like_any_other() -> None:
    data = base64.b64encode(json.dumps({"order": {"external_id": "A-1"}}).encode()).decode()
    assert "order" in _one(data_base64=data).carried.records
    assert _refused(LEAST | {"data_base64": "e3s="}).keys() == {"data_base64"}


def test_no_nul_gets_in() -> None:
    data = {"order": {"external_id": "A\x00", "title": "\x00Laptop\x00"}, "note": "\x00x"}
    carried = _one(data=data).carried
    assert carried.records["order"].external_id == "A"
    assert getattr(carried.records["order"], "title") == "Laptop"  # noqa: B009
    assert carried.params == {"note": "x"}


# --- properties -----------------------------------------------------------------------------------

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*LEAST, "time", "data", "subject", "x", "X"]), _JSON))
def test_any_object_is_taken_or_refused(event: dict[str, Any]) -> None:
    for candidate in (event, LEAST | event):
        try:
            _read(candidate)
        except BadEvent as bad:
            assert bad.errors


@given(st.binary(max_size=200), st.sampled_from([*STRUCTURED.values(), *BATCH.values(), "", "x"]))
def test_any_bytes_are_taken_or_refused(body: bytes, media: str) -> None:
    with pytest.raises(BadEvent):
        parse({"content-type": media}, body)


@given(st.text(max_size=40))
def test_any_time_is_taken_or_refused(text: str) -> None:
    try:
        assert _one(time=text).time is not None
    except BadEvent as bad:
        assert [error.path for error in bad.errors] == ["time"]


@given(st.datetimes(), st.sampled_from(["Z", "+14:00", "-12:00", "+23:59", "-23:59"]))
def test_every_moment_of_the_calendar_is_taken(moment: datetime, offset: str) -> None:
    taken = _one(time=moment.isoformat() + offset).time
    assert taken is not None
    assert taken.tzinfo is UTC
