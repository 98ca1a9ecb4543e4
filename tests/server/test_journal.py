"""The journal of withdrawals: on the disk before anybody hears, whatever a crash left in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from protocol.consents import GRANTED, REFUSED, consent_of
from protocol.ids import new_id
from protocol.records import Client
from server.backups import back_up, restore
from server.commit import Commit, Withdrawal
from server.journal import JOURNAL_NAME, Journal, keep_journal
from server.store import Store
from tests import factory
from tests.server.shop import Shop

CRASH = """
import os, signal, sys
from pathlib import Path

import msgspec

from protocol.ids import new_id
from protocol.mutations import Mutation
from server.actions import apply_within
from server.journal import Journal, keep_journal
from server.store import Store

url, data, account, person, args = sys.argv[1:]
Journal.told = lambda self, commit: os.kill(os.getpid(), signal.SIGKILL)
store = Store.open(url)
keep_journal(store, Path(data))
mutation = Mutation(id=new_id(), name="set_consent", args=msgspec.Raw(args.encode()))
store.write_now(account, lambda tx: apply_within(tx, person, mutation))
"""
"""A server that is killed after the commit of a withdrawal and before its line."""


def _withdrawal(shop: Shop, client: Client) -> Withdrawal:
    """Return what was withdrawn after the database that is served was saved."""
    return Withdrawal(
        account_id=shop.account_id,
        id=new_id(),
        client_id=client.id,
        channel="sms",
        purpose="service",
    )


def _commit(shop: Shop, *withdrawals: Withdrawal) -> Commit:
    return Commit(
        account_id=shop.account_id,
        epoch=shop.epoch,
        version=shop.version,
        changes=(),
        floors=frozenset(),
        known={},
        withdrawals=withdrawals,
    )


def _granting(shop: Shop) -> Client:
    client = shop.put(factory.client())
    granted = shop.do(
        "admin", "set_consent", id=client.id, channel="sms", value=GRANTED, basis="form", seen=[]
    )
    assert granted.status == "applied", granted
    return client


def _said(shop: Shop, client: Client) -> str:
    return consent_of(shop.get(Client, client.id), "sms", "service")


def test_a_withdrawal_is_synced_to_the_disk_before_its_author_hears(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows 22 and S35."""
    keep_journal(shop.store, tmp_path)
    client = _granting(shop)
    path = tmp_path / JOURNAL_NAME
    synced: list[bytes] = []
    real = os.fsync

    def spy(descriptor: int) -> None:
        real(descriptor)
        if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
            synced.append(path.read_bytes())

    monkeypatch.setattr(os, "fsync", spy)
    shop.do("member", "set_consent", id=client.id, channel="sms", value=REFUSED)
    (lines,) = synced
    assert lines.endswith(b"\n")
    assert client.id.encode() in lines


def test_what_the_database_forgot_is_withdrawn_again_once(shop: Shop, tmp_path: Path) -> None:
    client = _granting(shop)
    journal = Journal(tmp_path / JOURNAL_NAME)
    journal.told(_commit(shop, _withdrawal(shop, client)))
    assert journal.replay(shop.store) == 1
    assert _said(shop, client) == REFUSED
    assert journal.replay(shop.store) == 0


def test_a_line_that_a_crash_left_unfinished_takes_no_other_with_it(
    shop: Shop, tmp_path: Path
) -> None:
    path = tmp_path / JOURNAL_NAME
    journal = Journal(path)
    clients = [_granting(shop) for _ in range(3)]
    first, torn, last = (_withdrawal(shop, client) for client in clients)
    journal.told(_commit(shop, first, torn))
    path.write_bytes(path.read_bytes()[:-10])
    Journal(path).told(_commit(shop, last))
    assert journal.replay(shop.store) == 2
    assert [_said(shop, client) for client in clients] == [REFUSED, GRANTED, REFUSED]


def _withdraw_into_a_crash(shop: Shop, url: str, data: Path, client: Client) -> None:
    """Let another process commit a withdrawal of *client* and be killed before its line."""
    args = msgspec.json.encode({"id": client.id, "channel": "sms", "value": REFUSED}).decode()
    words = [url, str(data), shop.account_id, shop.ids["member"], args]
    done = subprocess.run([sys.executable, "-c", CRASH, *words], check=False)
    assert done.returncode == -signal.SIGKILL
    assert not (data / JOURNAL_NAME).exists(), "there is no line yet"
    assert _said(shop, client) == REFUSED, "it is in the database"


@pytest.mark.posix
def test_a_start_writes_the_line_that_a_crash_took(
    shop: Shop, database_url: str, tmp_path: Path
) -> None:
    """S35: killed between the commit and the line, started, then restored from before."""
    client = _granting(shop)
    archive = tmp_path / "archive"
    back_up(database_url, tmp_path, archive)
    _withdraw_into_a_crash(shop, database_url, tmp_path, client)
    for _ in range(2):
        keep_journal(shop.store, tmp_path)
        (line,) = (tmp_path / JOURNAL_NAME).read_bytes().splitlines()
        assert client.id.encode() in line
    assert _said_after_a_restore(shop, archive, database_url, tmp_path, client) == REFUSED


@pytest.mark.posix
def test_a_restore_right_after_a_crash_writes_it_too(
    shop: Shop, database_url: str, tmp_path: Path
) -> None:
    """S35: nothing was started in between."""
    client = _granting(shop)
    archive = tmp_path / "archive"
    back_up(database_url, tmp_path, archive)
    _withdraw_into_a_crash(shop, database_url, tmp_path, client)
    assert _said_after_a_restore(shop, archive, database_url, tmp_path, client) == REFUSED


def test_a_database_that_cannot_be_read_can_be_restored_all_the_same(
    shop: Shop, database_url: str, tmp_path: Path
) -> None:
    client = _granting(shop)
    archive = tmp_path / "archive"
    back_up(database_url, tmp_path, archive)
    shop.store.close_now()
    path = shop.store.database.path
    assert path is not None
    path.write_bytes(b"no database" * 1_000)
    assert _said_after_a_restore(shop, archive, database_url, tmp_path, client) == GRANTED


def _said_after_a_restore(shop: Shop, archive: Path, url: str, data: Path, client: Client) -> str:
    """Bring *archive* back as the command does, no server running; return what *client* said."""
    shop.store.close_now()
    restore(archive, url, data)
    shop.store = Store.open(url)
    try:
        return _said(shop, client)
    finally:
        shop.store.close_now()
