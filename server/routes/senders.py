"""``GET /v1/senders/events``: what became of the last events of a sender."""

from __future__ import annotations

from typing import Final

import msgspec
from litestar import Response, get

from protocol.records import Id, Sender
from server.access import Person, may_see
from server.guard import caller_of
from server.inbound.diary import Entry, entries
from server.operation import Access, described
from server.parts import parts_of
from server.problem import ProblemError
from server.request import AnyRequest, json_response, parse_query
from server.store import Reader

__all__ = ["ROUTES"]


class EventsQuery(msgspec.Struct, frozen=True):
    """Whose events."""

    sender_id: Id | None = None
    """One sender's; those of every sender that the caller may see where absent."""


class SenderEvents(msgspec.Struct, frozen=True, kw_only=True):
    """The last events of one sender or of several, the newest first."""

    events: list[Entry]


@get(
    "/v1/senders/events",
    opt=described(
        summary="What became of the last events of the senders that the caller may see",
        access=Access.SESSION,
        query=EventsQuery,
        answer=SenderEvents,
    ),
)
async def get_events(request: AnyRequest) -> Response[bytes]:
    """Answer the diaries; 404 for a sender that the caller may not see."""
    wanted = parse_query(request, EventsQuery).sender_id
    person = caller_of(request).person
    found = await parts_of(request).store.read(
        person.account_id, lambda reader: _diaries(reader, person, wanted)
    )
    return json_response(SenderEvents(events=found))


def _diaries(reader: Reader, person: Person, wanted: str | None) -> list[Entry]:
    if wanted is None:
        every = (one for one in reader.select(Sender) if may_see(person, one, reader))
        told = [entry for one in every for entry in entries(reader, one.id)]
        return sorted(told, key=lambda entry: entry.received_at, reverse=True)
    sender = reader.find(Sender, wanted)
    if sender is None or not may_see(person, sender, reader):
        raise ProblemError("not-found")
    return entries(reader, wanted)


ROUTES: Final = (get_events,)
