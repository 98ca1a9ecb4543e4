"""Mutations: what one side writes about them, the other reads."""

from __future__ import annotations

import msgspec
import pytest

from protocol.frames import ResultsFrame, decode_server_frame, encode_frame
from protocol.mutations import MutationResult, MutationResults
from protocol.records import encode_record
from tests import factory

APPLIED = MutationResult(id="one", status="applied", version=7)
REJECTED = MutationResult(
    id="two",
    status="rejected",
    version=7,
    repeated=True,
    reason="not-allowed",
    detail="only its author",
    record=msgspec.Raw(encode_record(factory.task())),
    secret="once",
)


@pytest.mark.parametrize("result", [APPLIED, REJECTED], ids=lambda one: one.status)
def test_a_verdict_is_read_as_it_was_written_on_either_road(result: MutationResult) -> None:
    """S26: with the record of a rejection, too."""
    answer = MutationResults(epoch="e", results=[result])
    (over_http,) = msgspec.json.decode(msgspec.json.encode(answer), type=MutationResults).results
    frame = decode_server_frame(encode_frame(ResultsFrame(epoch="e", results=[result])))
    assert isinstance(frame, ResultsFrame)
    (over_the_socket,) = frame.results
    written = msgspec.json.encode(result)
    assert msgspec.json.encode(over_http) == msgspec.json.encode(over_the_socket) == written


def test_a_verdict_without_a_record_says_nothing_of_it() -> None:
    assert msgspec.json.encode(APPLIED) == b'{"id":"one","status":"applied","version":7}'
