"""What the interface asks the server for while a person is signed in."""

from __future__ import annotations

import msgspec

from app.links import SCHEME
from app.models.store import Store
from app.sync.address import is_loopback, parse_address
from app.sync.api import Api
from app.sync.errors import BadAddress, ServerBroken
from app.ui.outside import DeviceRow, SearchRows, SenderEvent, ServerPlace
from protocol.ids import new_id
from protocol.mutations import Args, Mutation, MutationBatch, MutationResult

__all__ = ["apply_now", "devices", "search", "sender_events", "server_place"]


async def apply_now(api: Api, store: Store, name: str, args: Args) -> MutationResult:
    """Have the server apply one mutation at once and return its verdict, secret and all.

    For what is never kept in the outbox. Raises a :class:`~app.sync.errors.SyncError`.
    """
    mutation = Mutation(id=new_id(), name=name, args=msgspec.Raw(msgspec.json.encode(args)))
    answer = await api.push(MutationBatch(epoch=store.epoch, mutations=[mutation]))
    if len(answer.results) != 1 or answer.results[0].id != mutation.id:
        raise ServerBroken()
    return answer.results[0]


async def devices(api: Api) -> list[DeviceRow]:
    """Return the person's devices that are signed in, the last used first."""
    answer = await api.sessions()
    return [
        DeviceRow(
            id=one.id,
            name=one.device.name,
            platform=one.device.platform,
            created_at=one.created_at,
            last_used_at=one.last_used_at,
            current=one.current,
            new=one.new,
        )
        for one in answer.sessions
    ]


async def sender_events(api: Api, sender_id: str) -> list[SenderEvent]:
    """Return what became of the last events of a sender, the newest first."""
    answer = await api.sender_events(sender_id)
    return [
        SenderEvent(
            type=one.type,
            received_at=one.received_at,
            verdict=one.verdict,
            problem=one.problem or "",
            path=one.path,
        )
        for one in answer.events
    ]


async def search(api: Api, store: Store, query: str) -> SearchRows:
    """Return what the server finds beyond the mirror, and put it there (S14)."""
    found = await api.search(query)
    if not store.apply_answer(found.epoch, found.as_of, found.records):
        found = await api.search(query)  # the mirror had moved on meanwhile: ask once more
        store.apply_answer(found.epoch, found.as_of, found.records)
    return SearchRows(records=found.records)


def server_place(text: str) -> ServerPlace | None:
    """Return how others have to write the server's address *text*; ``None`` where it is none."""
    try:
        address = parse_address(text)
    except BadAddress:
        return None
    authority = address.http_url.partition("://")[2]
    pin = f"/{address.fingerprint}" if address.fingerprint else ""
    return ServerPlace(
        url=address.http_url,
        invitation=f"{SCHEME}://join/{authority}{pin}",
        pinned=bool(address.fingerprint),
        only_here=is_loopback(address.host),
    )
