"""The server's half of the machine: what a device may ask of a shop, and the truth about it."""

from __future__ import annotations

import shutil
import sqlite3
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeVar

from protocol.mutations import Mutation, MutationResult, MutationResults
from protocol.pages import Page, SnapshotPage
from protocol.records import Client, Record, User, decode_record
from server import access
from server.store import Reader
from server.tables import RECORD_TABLES

if TYPE_CHECKING:
    from tests.machine.device import Device

__all__ = ["DATABASE", "TRUE_SIGHT", "MovingClock", "Shop", "Sight"]

T = TypeVar("T")

TRUE_SIGHT: Final = access.may_see
"""Who may see what, also while the machine has switched that rule off elsewhere."""

DATABASE: Final = "deskbell.db"
"""Where ``deskbell-server serve`` looks for it in its data directory."""


class MovingClock(Protocol):
    """A clock that can be told to go on."""

    def __call__(self) -> datetime:
        """Return the present moment."""

    def forward(self, step: timedelta) -> object:
        """Let *step* pass at once."""


class Sight(NamedTuple):
    """What somebody may see, as of one version."""

    version: int
    records: dict[tuple[str, str], Record]


class Shop(ABC):
    """One account on a real server database: asked by devices, hit by the world, and looked into.

    How a device reaches it is for whoever implements this; what it did is counted here.
    """

    source = "/crm"
    """Where events come from."""

    def __init__(self, folder: Path, clock: MovingClock) -> None:
        self.path = folder / DATABASE
        self.clock = clock
        self.applied: Counter[str] = Counter()
        """Mutation id to how often it was applied for the first time in this history."""
        self.ever_applied: set[str] = set()
        """Mutations applied in any history, also one that a restore has ended."""
        self.verdicts: dict[str, str] = {}
        """Mutation id to its first verdict in this history (S21)."""
        self.events = 0
        self._backup = folder / "backup.db"
        self.start()
        self.backup()

    # --- the server -----------------------------------------------------------------------------

    @abstractmethod
    def start(self) -> None:
        """Open the database."""

    @abstractmethod
    def stop(self) -> None:
        """Stop the server, one way or another."""

    def close(self) -> None:
        """Stop the server and give everything back."""
        self.stop()

    def restart(self) -> None:
        """Stop the server and start it again on the same file."""
        self.stop()
        self.start()

    def backup(self) -> None:
        """Keep a copy of the database."""
        self._keep_copy()
        self._verdicts_then = dict(self.verdicts)
        self._applied_then = self.applied.copy()

    def restore(self) -> None:
        """Copy the last backup back, as somebody in a hurry would (S20)."""
        self.stop()
        self._bring_copy_back()
        self.verdicts = dict(self._verdicts_then)
        self.applied = self._applied_then.copy()
        self.start()

    def _keep_copy(self) -> None:
        self._backup.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute("VACUUM INTO ?", (str(self._backup),))

    def _bring_copy_back(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{self.path}{suffix}").unlink(missing_ok=True)
        shutil.copy(self._backup, self.path)

    # --- what a device asks ---------------------------------------------------------------------

    @abstractmethod
    def page(self, user_id: str, since: int, epoch: str, limit: int) -> Page:
        """Answer ``GET /v1/changes``. Raises ``ResetNeeded``, ``NotActive``."""

    @abstractmethod
    def snapshot(self, user_id: str, after: str, limit: int) -> SnapshotPage:
        """Answer one page of ``GET /v1/snapshot``. Raises ``NotActive``."""

    @abstractmethod
    def push(self, user_id: str, epoch: str, mutations: Sequence[Mutation]) -> MutationResults:
        """Answer ``POST /v1/mutations``. Raises ``ForeignEpoch``, ``NotActive``."""

    def note(self, result: MutationResult) -> None:
        """Count a verdict; it is decided once, and is the same each time (S21)."""
        known = result.id in self.verdicts
        assert result.repeated or not known, f"{result.status} decided again (S21)"
        if result.status == "applied" and not result.repeated:
            self.note_applied(result.id)
        first = self.verdicts.setdefault(result.id, result.status)
        assert first == result.status, f"answered {first}, then {result.status} (S21)"

    def note_applied(self, mutation_id: str) -> None:
        """Count a mutation that was applied just now."""
        self.applied[mutation_id] += 1
        self.ever_applied.add(mutation_id)

    # --- sockets --------------------------------------------------------------------------------

    @abstractmethod
    def dial(self, device: Device) -> None:
        """Open a socket where the mirror of *device* stands, if the server takes it."""

    @abstractmethod
    def hang_up(self, device: Device) -> None:
        """Lose the socket of *device*."""

    @abstractmethod
    def at(self, device: Device) -> None:
        """Take the word of *device*, which pulled by itself, for where it stands (S27)."""

    @abstractmethod
    def tell(self, devices: Iterable[Device]) -> None:
        """Send open sockets what is new: pages go into the air, a reset comes at once."""

    # --- what happens in the world --------------------------------------------------------------

    def event(self, body: dict[str, object], *, again: bool = False) -> None:
        """Post a CloudEvent; *again* repeats the id of the one before."""
        self.post(self.event_of(body, again=again))

    def event_of(self, body: dict[str, object], *, again: bool = False) -> dict[str, object]:
        """Return *body* as the next CloudEvent, or with the id of the one before."""
        if not again:
            self.events += 1
        return {"specversion": "1.0", "id": str(self.events), "source": self.source, **body}

    @abstractmethod
    def post(self, event: dict[str, object]) -> None:
        """Answer ``POST /v1/events``."""

    @abstractmethod
    def pass_time(self, step: timedelta) -> None:
        """Let time pass, and fire what is due."""

    # --- the truth ------------------------------------------------------------------------------

    @abstractmethod
    def look(self, work: Callable[[Reader], T]) -> T:
        """Run *work* on one snapshot of the database, past everything that serves it."""

    @property
    def epoch(self) -> str:
        """The account's epoch."""
        return self.look(lambda reader: reader.account.epoch)

    def people(self) -> list[User]:
        """Return everybody, in the order they were added."""
        return self.look(lambda reader: reader.select(User))

    def clients(self) -> list[Client]:
        """Return every client."""
        return self.look(lambda reader: reader.select(Client))

    def sight_of(self, user_id: str) -> Sight:
        """Return every record that *user_id* may see, found without pointers, scopes or pages."""

        def work(reader: Reader) -> Sight:
            person = reader.person(user_id)
            assert person is not None
            found: dict[tuple[str, str], Record] = {}
            for type_, table in RECORD_TABLES.items():
                rows = reader.connection.exec_driver_sql(f'SELECT body FROM "{table.name}"')
                for (body,) in rows:
                    record = decode_record(type_, body)
                    if TRUE_SIGHT(person, record, reader):
                        found[(type_, record.id)] = record
            return Sight(reader.account.version, found)

        return self.look(work)
