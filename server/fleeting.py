"""Fleeting frames: who types and who looks at what, told to those who may know, never stored."""

from __future__ import annotations

from protocol.frames import TypingFrame, ViewingFrame
from server.access import Person, may_see
from server.bus import TypingHint, ViewingHint
from server.live import Live, Room, Socket
from server.store import Reader, Store

__all__ = ["show_typing", "show_viewing"]


def show_typing(live: Live, hint: TypingHint, *, by: Socket | None = None) -> bool:
    """Tell the others in the conversation that somebody types.

    *by* is the socket that said so, ``None`` for a hint of another process. Returns false for
    somebody who is not in that conversation.
    """
    scope = f"conversation:{hint.conversation_id}"
    if by is not None and scope not in by.scopes:
        return False
    room = live.rooms.get(hint.account_id)
    if room is not None:
        frame = TypingFrame(conversation_id=hint.conversation_id, user_id=hint.user_id)
        others = [one for one in _others(room, hint.user_id) if scope in one.scopes]
        live.say(others, frame)
    return True


async def show_viewing(
    store: Store, live: Live, hint: ViewingHint, *, by: Socket | None = None
) -> bool:
    """Tell whoever may see the same thing that somebody looks at it.

    Returns false for somebody who may not see it themselves. That somebody looks at nothing any
    more is told to all: it names nothing.
    """
    room = live.rooms.get(hint.account_id)
    others = _others(room, hint.user_id) if room is not None else []
    if hint.subject is not None:
        people = {one.person.user_id: one.person for one in others}
        if by is not None:
            people[by.person.user_id] = by.person
        seeing = await store.read(hint.account_id, lambda reader: _seeing(reader, hint, people))
        if by is not None and by.person.user_id not in seeing:
            return False
        others = [one for one in others if one.person.user_id in seeing]
    live.say(others, ViewingFrame(subject=hint.subject, user_id=hint.user_id))
    return True


def _others(room: Room, user_id: str) -> list[Socket]:
    return [one for one in room.sockets.values() if one.person.user_id != user_id and not one.far]


def _seeing(reader: Reader, hint: ViewingHint, people: dict[str, Person]) -> set[str]:
    subject = hint.subject
    record = reader.get(subject.type, subject.id) if subject is not None else None
    if record is None:
        return set()
    return {id_ for id_, person in people.items() if may_see(person, record, reader)}
