"""What the interface asks of the outside: callables that the main module hands in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from app.models.health import Heard
from app.models.trouble import Trouble
from protocol.mutations import Args, MutationResult
from protocol.records import Ref

__all__ = [
    "Credentials",
    "DeviceRow",
    "Hosted",
    "NewShop",
    "Outside",
    "Profile",
    "SearchRows",
    "SenderEvent",
    "ServerPlace",
    "WrittenPlace",
]


class Credentials(msgspec.Struct, frozen=True, kw_only=True):
    """What a person types to sign in.

    ``server`` is an address or a whole invitation; ``link`` a one-time link, which sets
    ``password`` for the first time; otherwise ``email`` is needed.
    """

    server: str
    password: str
    email: str = ""
    link: str = ""


class WrittenPlace(msgspec.Struct, frozen=True, kw_only=True):
    """An address or invitation as somebody wrote or pasted it, understood."""

    address: str
    link: str = ""
    """The one-time link of an invitation, where it holds one."""
    pinned: bool = False
    """Whether it names the one certificate that is trusted."""


class NewShop(msgspec.Struct, frozen=True, kw_only=True):
    """What "use this computer as the server" needs to know."""

    name: str
    email: str
    password: str
    for_colleagues: bool = False


class Hosted(msgspec.Struct, frozen=True, kw_only=True):
    """The server that this computer was made."""

    address: str
    on: bool
    """Whether it serves, with whoever sits here."""


class DeviceRow(msgspec.Struct, frozen=True, kw_only=True):
    """One of the person's devices that is signed in."""

    id: str
    name: str
    platform: str
    created_at: datetime | None
    last_used_at: datetime | None
    current: bool
    new: bool = False
    """Nobody has said yet that this device is theirs."""


class SenderEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one event of a sender."""

    type: str
    """Empty where it could not be read."""
    received_at: datetime
    verdict: str
    """``taken``, ``repeated`` (counted before) or ``refused``."""
    problem: str = ""
    """Why it was refused: the id of a problem."""
    path: str = ""
    """The first field that was wrong, empty where the whole was."""


class SearchRows(msgspec.Struct, frozen=True, kw_only=True):
    """Encoded records that the server found beyond the mirror."""

    records: list[msgspec.Raw]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """One person of this computer (decision 18)."""

    name: str
    person: str
    """The person's name as last seen, empty before the first sign-in."""
    email: str
    current: bool


class ServerPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where the server is, as others have to write it."""

    url: str
    """The address of its HTTP interface."""
    invitation: str
    """What an invitation begins with; ``?link=`` and a one-time link follow."""
    pinned: bool = False
    """Whether it vouches for itself, so that programs other than ours need to be told."""
    only_here: bool = False
    """Whether no other computer can reach it."""


class Outside(msgspec.Struct, frozen=True, kw_only=True):
    """Every callable returns at once; ``done`` is called later, in the window's thread."""

    read_address: Callable[[str], WrittenPlace | None]
    """Understand an address or invitation; ``None`` where it is none. It asks nobody."""
    sign_in: Callable[[Credentials, Callable[[Trouble | None], None]], None]
    """``done(None)`` when signed in; the window is told by ``attach``."""
    host_here: Callable[[NewShop, Callable[[Trouble | None], None]], None]
    """Make and start a server on this computer, then sign in as its first admin."""
    give_up: Callable[[], None]
    """Stop the sign-in that runs, or the making of a server; its ``done`` is not called."""
    hosted: Callable[[], Hosted | None]
    """The server that this computer is, for every profile; ``None`` where it is none."""
    serve: Callable[[bool, Callable[[Trouble | None], None]], None]
    """Run the server of this computer, or no longer."""
    sign_out: Callable[[], None]
    """End this session here and on the server; the outbox is kept."""
    now: Callable[[str, Args, Callable[[MutationResult | Trouble], None]], None]
    """A mutation that needs the server's answer, by name: ``ONLINE_ONLY``."""
    devices: Callable[[Callable[[list[DeviceRow] | Trouble], None]], None]
    confirm_device: Callable[[str, Callable[[Trouble | None], None]], None]
    """Say of a new device, by session id, that it was oneself."""
    end_device: Callable[[str, bool, Callable[[Trouble | None], None]], None]
    """Sign another device out, by session id; true also wipes what it has not sent."""
    sender_events: Callable[[str, Callable[[list[SenderEvent] | Trouble], None]], None]
    """What came last from a sender, by id, the newest first; for admins."""
    search: Callable[[str, Callable[[SearchRows | Trouble], None]], None]
    sync_now: Callable[[], None]
    pause: Callable[[bool], None]
    """Have the first copy of the account wait, or go on."""
    touched: Callable[[], None]
    """A person touched this device; call it on every real input, it costs nothing."""
    opened: Callable[[Ref | None], None]
    """What stands open with the keyboard's focus: it is not toasted."""
    profiles: Callable[[], list[Profile]]
    """The people who have signed in on this computer."""
    switch_person: Callable[[str], None]
    """Leave this profile for another one, by name."""
    new_person: Callable[[], None]
    """Leave this profile for one that nobody has signed in to yet."""
    unlock: Callable[[str, Callable[[bool], None]], None]
    """Check the person's password, for a locked window."""
    test_toast: Callable[[], None]
    """Ask whether the system shows toasts at all; the answer stands in health."""
    play_sound: Callable[[Callable[[Heard | Trouble], None]], None]
    """Play the sound of a toast, whatever is chosen, to hear it."""
    server_place: Callable[[], ServerPlace | None]
    """Where the server is; ``None`` while that is not known."""
    starts_with_system: Callable[[], bool]
    """Whether the system starts Deskbell, read back from the system."""
    start_with_system: Callable[[bool], bool]
    """Have the system start Deskbell, or no longer; ``False`` where the system refused."""
    quit: Callable[[], None]
