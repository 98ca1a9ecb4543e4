"""The journal of withdrawals: on the disk before anybody hears, whatever a crash left in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from protocol.consents import GRANTED, REFUSED, consent_of
from protocol.ids import new_id
from protocol.records import Client
from server.commit import Commit, Withdrawal
from server.journal import JOURNAL_NAME, Journal, keep_journal
from tests import factory
from tests.server.shop import Shop


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
