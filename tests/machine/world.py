"""The world of the machine: one shop, its devices, and the truth they are held against."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from app.models import queries
from protocol.consents import GRANTED, REFUSED, consent_of, withdrawals_of
from protocol.ids import new_id
from protocol.mutations import MUTATIONS, Args, SetConsent, changed_fields
from protocol.records import Client, Record
from tests.factory import TickingClock
from tests.machine.device import Device
from tests.machine.inside import InsideShop, fresh_database
from tests.machine.shop import MovingClock, Shop

__all__ = ["DEVICES", "World", "furnished", "scratch", "template"]

DEVICES: Final = (
    ("ana", 0, timedelta()),
    ("tom at the counter", 1, timedelta(hours=26)),
    ("tom at home", 1, timedelta(hours=-3)),
    ("ira", 2, timedelta()),
    ("fay", 3, timedelta(minutes=7)),
)
"""Name, whose (0 admin, 1 manager, 2 own records only, 3 free user), and how wrong its clock is."""


def scratch() -> Path:
    """Return a folder on a file system where a commit costs little, if there is one."""
    shm = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="deskbell-", dir=shm if shm.is_dir() else None))


@cache
def template() -> Path:
    """Return the files every run starts from, every device in step; made once, then copied."""
    return furnished(TickingClock())


def furnished(clock: MovingClock) -> Path:
    """Make a shop with something in it, and devices that are in step; return their files."""
    bare = scratch()
    fresh_database(bare / "server", clock)
    first = World(bare, lambda folder: InsideShop(folder, clock))
    first.furnish()
    for device in first.devices:
        device.settled()
        device.close()
    first.shop.close()
    shutil.rmtree(bare)
    atexit.register(shutil.rmtree, first.folder, ignore_errors=True)
    return first.folder


class Wish(msgspec.Struct):
    """What a device last asked a field to be, as long as nobody else touched it."""

    value: Any
    mutation: str


class World:
    """Everything that exists in one run."""

    def __init__(
        self, files: Path | None = None, open_shop: Callable[[Path], Shop] = InsideShop
    ) -> None:
        """Begin with a copy of *files*, those of :func:`template` unless given."""
        self.folder = scratch()
        shutil.copytree(files or template(), self.folder, dirs_exist_ok=True)
        self.shop = open_shop(self.folder / "server")
        self.clock = self.shop.clock
        people = self.shop.people()
        self.people = [person.id for person in sorted(people, key=lambda one: one.id)]
        self.devices = [
            Device(
                number, name, self.people[index], self.folder / f"device{number}", self.shop, skew
            )
            for number, (name, index, skew) in enumerate(DEVICES)
        ]
        self.wishes: dict[tuple[int, str, str, str], Wish] = {}
        """(device, type, id, field) to what its person set it to last."""
        self.writers: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
        """(type, id, field) to every (device, mutation) that set it."""
        self.withdrawals: dict[str, str] = {}
        """Every withdrawal made at a device, to its client."""
        self.grants: dict[str, frozenset[str]] = {}
        """Every grant made at a device, to the withdrawals its author saw."""

    def furnish(self) -> None:
        """Give the shop something to play with: tasks of every kind, clients, notifications."""
        ana = self.devices[0]
        ana.settled()
        mine, toms, iras = self.people[:3]
        for assignee, private in ((None, False), (toms, False), (iras, True), (mine, False)):
            fields = {"title": "Call back", "assignee_id": assignee, "private": private}
            ana.act("save_task", MUTATIONS["save_task"](id=new_id(), create=True, **fields))
        for responsible in (None, iras):
            fields = {"name": "Client", "responsible_id": responsible}
            id_ = new_id()
            ana.act("save_client", MUTATIONS["save_client"](id=id_, create=True, **fields))
            ana.act("set_consent", SetConsent(id=id_, channel="sms", value=GRANTED))
        ana.settled()
        self.shop.source = "/history"
        for _ in range(2):
            self.shop.event(
                {"type": "deskbell.lead.created", "data": {"lead": {"external_id": "L"}}}
            )
        self.shop.backup()

    def close(self) -> None:
        """Close every file and remove them."""
        for device in self.devices:
            device.close()
        self.shop.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- steps ----------------------------------------------------------------------------------

    def act(self, device: Device, name: str, args: Args, type_: str, id_: str) -> None:
        """Let a person change a record at a device, and remember what they wished."""
        mutation = device.act(name, args)
        if mutation is None:
            return
        fields = _EFFECTS.get(name, changed_fields)(args)
        for field, value in fields.items():
            self.forget((field,), type_, id_)
            contested = self._contested(device, (type_, id_, field))
            self.writers.setdefault((type_, id_, field), []).append((device.number, mutation))
            if contested or (field in _SERVERS_CHOICE and value is None):
                continue
            self.wishes[(device.number, type_, id_, field)] = Wish(value, mutation)
        self.check_wishes(device)

    def _contested(self, device: Device, field: tuple[str, str, str]) -> bool:
        """Say whether another device has yet to push its own word on *field*: it may come last."""
        waiting = {
            other.number: {one.id for one in other.store.files.outbox.effective()}
            for other in self.devices
            if other is not device
        }
        return any(
            mutation in waiting.get(number, ()) for number, mutation in self.writers.get(field, ())
        )

    def forget(self, fields: Iterable[str] | None, type_: str, id_: str) -> None:
        """Somebody else may have changed these fields: nobody's wish for them stands."""
        for key in list(self.wishes):
            if key[1:3] == (type_, id_) and (fields is None or key[3] in fields):
                del self.wishes[key]

    def ask(self, device: Device, client: Client, value: Literal["granted", "refused"]) -> None:
        """Write down what a client said of SMS; a grant names the withdrawals its author sees."""
        seen = withdrawals_of(client, "sms", "service")
        args = SetConsent(id=client.id, channel="sms", value=value, seen=seen)
        mutation = device.act("set_consent", args)
        if mutation is None:
            return
        if value == REFUSED:
            self.withdrawals[mutation] = client.id
        else:
            self.grants[mutation] = frozenset(seen)

    def send_live(self) -> None:
        """Let the server tell its open sockets what is new (S27)."""
        self.shop.tell(self.devices)

    def restart(self) -> None:
        """Stop the server and start it again; every socket is lost."""
        self.shop.restart()
        self.lose_every_socket()

    def restore(self) -> None:
        """Bring an old backup back: what was settled since is lost, and wishes with it."""
        self.shop.restore()
        self.wishes.clear()
        self.lose_every_socket()

    def lose_every_socket(self) -> None:
        """The server is gone, or was for a moment."""
        for device in self.devices:
            device.hang_up()

    # --- truth ----------------------------------------------------------------------------------

    def check_wishes(self, device: Device) -> None:
        """No switch flips back: what a person set last is what their device shows (S16, S23)."""
        wished = [(key, wish) for key, wish in self.wishes.items() if key[0] == device.number]
        if device.hazy or not wished:
            return
        refused = {one.id for one in device.store.files.outbox.rejected()}
        waiting = {one.id for one in device.store.files.outbox.effective()}
        for (number, type_, id_, field), wish in wished:
            shown = _shown(device, type_, id_)
            if wish.mutation in refused or (shown is None and wish.mutation not in waiting):
                del self.wishes[(number, type_, id_, field)]
            elif shown is not None:
                value = getattr(shown, field)
                if field == "completed_at":  # whoever was first has done it
                    value, wish.value = value is not None, bool(wish.value)
                assert value == wish.value, (
                    f"{device.name}: {type_} {field} flipped back from {wish.value!r} to {value!r}"
                )

    def check_rest(self) -> None:
        """At rest each mirror is what its person may see, and nothing happened twice."""
        for device in self._active():
            device.take_writes()
            device.hang_up()
            device.settled()
            self.check_wishes(device)
            device.own_up()
        for device in self._active():
            device.settled()
            self._check_mirror(device)
        self.check_consents()
        twice = [id_ for id_, count in self.shop.applied.items() if count > 1]
        assert not twice, f"applied twice: {twice}"

    def check_consents(self) -> None:
        """Whoever may be written to was asked after every withdrawal that ever applied (S33)."""
        answered = frozenset[str]().union(*(self.grants[id_] for id_ in self._applied(self.grants)))
        for client in self.shop.clients():
            if consent_of(client, "sms", "service") == GRANTED:
                lost = {
                    id_
                    for id_ in self._applied(self.withdrawals) - answered
                    if self.withdrawals[id_] == client.id
                }
                assert not lost, f"withdrawn, and still granted (S33, S35): {lost}"

    def _applied(self, mutations: Iterable[str]) -> frozenset[str]:
        return frozenset(id_ for id_ in mutations if id_ in self.shop.ever_applied)

    def _active(self) -> Iterator[Device]:
        """Yield the devices of those who may sign in, asked anew before each."""
        for device in self.devices:
            people = {person.id: person for person in self.shop.people()}
            if people[device.user_id].active:
                yield device

    def _check_mirror(self, device: Device) -> None:
        version, truth = self.shop.sight_of(device.user_id)
        while device.store.cursor < version:  # something was due meanwhile
            device.settled()
            version, truth = self.shop.sight_of(device.user_id)
        shown = device.shown()
        missing = truth.keys() - shown.keys()
        assert not missing, f"{device.name} lacks {sorted(missing)}"
        extra = shown.keys() - truth.keys()
        assert not extra, f"{device.name} still has {sorted(extra)}"
        for key, record in truth.items():
            assert shown[key] == record, f"{device.name} shows an old {key[0]}"


def _shown(device: Device, type_: str, id_: str) -> Record | None:
    return queries.record(device.store, type_, id_)


_SERVERS_CHOICE: Final = ("responsible_id", "assignee_id")
"""Whoever sees only their own records gets a new one that they gave to nobody."""

_EFFECTS: Final[dict[str, Any]] = {
    "complete_task": lambda args: {"completed_at": args.at},
    "reopen_task": lambda args: {"completed_at": None},
    "snooze": lambda args: {"snoozed_until": args.until},
    "finish_notification": lambda args: {"state": "done"},
    "delete_task": lambda args: {},
    "read_notifications": lambda args: {},
    "reopen_notification": lambda args: {"state": args.state},
    "suspend_user": lambda args: {"active": False},
    "restore_user": lambda args: {"active": True},
    "set_preference": lambda args: changed_fields(args, without=("kind", "channels")),
}
"""Mutations whose fields are not simply what they carry."""
