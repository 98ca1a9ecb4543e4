"""Frames: what the two sides say on ``WS /v1/live``; a frame is at most 512 KiB."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from protocol import PROTOCOL
from protocol.mutations import MAX_BATCH, Mutation, MutationResult
from protocol.records import Id, Ref

__all__ = [
    "CLOSE_RESTART",
    "CLOSE_RESYNC",
    "CLOSE_REVOKED",
    "CLOSE_SUSPENDED",
    "CLOSE_UNKNOWN",
    "CLOSE_UPDATE_NEEDED",
    "MAX_FRAME",
    "WIPE_REASON",
    "ActiveFrame",
    "AtFrame",
    "ClientFrame",
    "ClosingFrame",
    "HelloFrame",
    "MutationsFrame",
    "PageFrame",
    "PokeFrame",
    "PresenceFrame",
    "ResetFrame",
    "ResultsFrame",
    "ServerFrame",
    "TypingFrame",
    "ViewingFrame",
    "decode_client_frame",
    "decode_server_frame",
    "encode_frame",
]

MAX_FRAME: Final = 512 * 1024
"""Bytes in one frame; what is larger becomes a poke."""

CLOSE_UNKNOWN: Final = 4400
"""Session unknown: keep both files, ask for the password."""
CLOSE_REVOKED: Final = 4401
"""Session revoked: stop and delete the mirror."""
WIPE_REASON: Final = "wipe"
"""The reason that goes with 4401 where the device deletes its outbox too."""
CLOSE_SUSPENDED: Final = 4403
CLOSE_RESYNC: Final = 4409
"""Too slow: connect again and pull."""
CLOSE_UPDATE_NEEDED: Final = 4426
CLOSE_RESTART: Final = 1012


class Frame(msgspec.Struct, frozen=True, kw_only=True, tag_field="frame", omit_defaults=False):
    """Any frame; ``frame`` names its kind."""


class HelloFrame(Frame, frozen=True, kw_only=True, tag="hello"):
    """The desktop's first frame: where it stands. The token comes in a header."""

    cursor: int
    epoch: str = ""
    protocol: int = PROTOCOL


class AtFrame(Frame, frozen=True, kw_only=True, tag="at"):
    """The desktop pulled by itself and stands at *cursor* now (S27)."""

    cursor: int


class MutationsFrame(Frame, frozen=True, kw_only=True, tag="mutations"):
    """The body of ``POST /v1/mutations`` on the quick road."""

    epoch: Annotated[str, Meta(max_length=64)]
    mutations: Annotated[list[Mutation], Meta(max_length=MAX_BATCH)]


class ActiveFrame(Frame, frozen=True, kw_only=True, tag="active"):
    """A person touched this device; an open socket alone says nothing about a person."""


class TypingFrame(Frame, frozen=True, kw_only=True, tag="typing"):
    """Somebody types in a conversation; never stored."""

    conversation_id: Id
    user_id: Id | None = None


class ViewingFrame(Frame, frozen=True, kw_only=True, tag="viewing"):
    """Somebody looks at something; never stored."""

    subject: Ref | None = None
    user_id: Id | None = None


class PageFrame(Frame, frozen=True, kw_only=True, tag="page", gc=False):
    """A page, from the position of this socket to the account's version."""

    epoch: str
    since: int
    cursor: int
    more: bool
    records: list[msgspec.Raw] = []
    tombstones: list[Ref] = []


class PokeFrame(Frame, frozen=True, kw_only=True, tag="poke"):
    """You are behind *version*: pull."""

    version: int


class ResultsFrame(Frame, frozen=True, kw_only=True, tag="results"):
    """The answer to ``mutations``."""

    epoch: str
    results: list[MutationResult] = []
    problem: str | None = None
    """A problem type where the whole batch was refused (a foreign epoch, say)."""


class ResetFrame(Frame, frozen=True, kw_only=True, tag="reset"):
    """The mirror cannot be carried on: take a snapshot."""

    epoch: str = ""


class PresenceFrame(Frame, frozen=True, kw_only=True, tag="presence"):
    """Who is active, away or gone; never stored."""

    user_id: str
    state: str


class ClosingFrame(Frame, frozen=True, kw_only=True, tag="closing"):
    """The server is about to close this socket; come back after *retry_after* seconds."""

    reason: str
    retry_after: float = 1.0


ClientFrame = HelloFrame | AtFrame | MutationsFrame | ActiveFrame | TypingFrame | ViewingFrame
ServerFrame = (
    PageFrame
    | PokeFrame
    | ResultsFrame
    | ResetFrame
    | PresenceFrame
    | TypingFrame
    | ViewingFrame
    | ClosingFrame
)

_ENCODER = msgspec.json.Encoder()
_CLIENT: msgspec.json.Decoder[ClientFrame] = msgspec.json.Decoder(ClientFrame)
_SERVER: msgspec.json.Decoder[ServerFrame] = msgspec.json.Decoder(ServerFrame)


def encode_frame(frame: Frame) -> bytes:
    """Return *frame* as it travels, in one text message."""
    return _ENCODER.encode(frame)


def decode_client_frame(body: bytes | str) -> ClientFrame:
    """Return what a desktop said; raises ``msgspec.DecodeError`` when it is no frame of its."""
    return _CLIENT.decode(body)


def decode_server_frame(body: bytes | str) -> ServerFrame:
    """Return what the server said; raises ``msgspec.DecodeError`` for an unknown frame."""
    return _SERVER.decode(body)
