"""A server process with seeded records and devices that are signed in already."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.measure import SEEDS, kept
from protocol.records import Record
from server.accounts import user_by_email
from server.sessions import Device, begin_session
from server.store import Store
from server.transaction import Transaction
from tests.e2e.server import ADMIN, ServerProcess

__all__ = ["Shop", "shop"]

BATCH: Final = 1_000

Make = Callable[[int], Record]


class Shop:
    """One running server, and the tokens of devices that may talk to it."""

    def __init__(
        self, server: ServerProcess, account: str, person: str, tokens: Sequence[str]
    ) -> None:
        self.server = server
        self.account = account
        self.person = person
        self.tokens = list(tokens)

    @property
    def port(self) -> int:
        """Where it listens on the loopback address."""
        return self.server.port


def _seed(data: Path, make: Make | None, count: int) -> None:
    """Make a data directory whose admin has *count* records of *make*."""
    server = ServerProcess(data)
    server.init()
    if make is None:
        return
    store = Store.open(f"sqlite:///{data / 'deskbell.db'}")
    account = store.accounts()[0]
    person = _person(store, account)
    for start in range(0, count, BATCH):
        numbers = range(start, min(count, start + BATCH))

        def write(transaction: Transaction, numbers: range = numbers) -> None:
            for number in numbers:
                record = make(number)
                if hasattr(record, "user_id"):
                    record = msgspec.structs.replace(record, user_id=person)
                transaction.put(record)

        store.write_now(account, write)
    store.close_now()


def _person(store: Store, account: str) -> str:
    found = store.read_now(account, lambda reader: user_by_email(reader, ADMIN))
    assert found is not None
    return found.id


def _sign_in(data: Path, devices: int) -> tuple[str, str, list[str]]:
    store = Store.open(f"sqlite:///{data / 'deskbell.db'}")
    account = store.accounts()[0]
    person = _person(store, account)
    now = datetime.now(UTC)
    tokens: list[str] = store.write_bare_now(
        lambda connection: [
            begin_session(
                connection,
                account,
                person,
                Device(id=f"bench-{number}", name="bench", platform="linux"),
                now,
            )
            for number in range(devices)
        ]
    )
    store.close_now()
    return account, person, tokens


@contextmanager
def shop(
    make: Make | None = None, count: int = 0, *, devices: int = 1, ping_seconds: float = 15.0
) -> Iterator[Shop]:
    """Run a server on a copy of a seeded data directory, made once."""

    def fill(folder: Path) -> None:
        folder.mkdir()
        _seed(folder / "data", make, count)

    seed = kept(SEEDS / (f"shop-{make.__name__}-{count}" if make else "shop"), fill)
    with tempfile.TemporaryDirectory(prefix="shop-", dir=SEEDS) as folder:
        data = Path(folder, "data")
        shutil.copytree(seed / "data", data)
        account, person, tokens = _sign_in(data, devices)
        env = {"DESKBELL_PING_SECONDS": str(ping_seconds)}
        with ServerProcess(data, env=env) as server:
            yield Shop(server, account, person, tokens)
