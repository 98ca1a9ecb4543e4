"""Restoration: what has to happen when a database is not the one that was last written (S20)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
import structlog
from sqlalchemy import update

from protocol.ids import new_id
from protocol.records import Delivery
from server.seal import Seal, SealFile, read_seal, write_seal
from server.tables import RECORD_TABLES, history

if TYPE_CHECKING:
    from server.store import Store
    from server.transaction import Transaction

__all__ = ["begin_new_epochs", "ensure_same_life"]

UNSENT: Final = ("pending", "claimed")
"""States of a delivery that may have left since; after a restore a person decides."""

_LOG = structlog.get_logger("server.restoration")


def ensure_same_life(store: Store, beside: SealFile) -> bool:
    """Compare the database with the file *beside* it; begin new epochs where they differ (S20).

    Return whether it is the same life. The file is read before the database, so that another
    process's commit in between cannot look like a difference.
    """
    told = beside.read()
    kept = store.read_bare_now(read_seal)
    same = kept is not None and kept.continues(told)
    if not same and kept is not None:
        _LOG.warning("database_was_copied_back", commits=kept.commits)
        begin_new_epochs(store)
    elif kept is None:
        store.write_bare_now(lambda connection: write_seal(connection, new_id()))
    current = store.read_bare_now(read_seal)
    beside.write(current if current is not None else Seal("", 0))
    return same or kept is None


def begin_new_epochs(store: Store) -> None:
    """Give every account a new random epoch; hold every delivery that may have left (S17, S20)."""
    for account_id in store.accounts():
        store.write_now(account_id, _begin_new_epoch)
    store.write_bare_now(lambda connection: write_seal(connection, new_id()))


def _begin_new_epoch(tx: Transaction) -> None:
    for delivery in tx.select(Delivery, RECORD_TABLES["delivery"].c.state.in_(UNSENT)):
        tx.put(msgspec.structs.replace(delivery, state="held", reason="restored"))
    tx.connection.execute(
        update(history).where(history.c.account_id == tx.account_id).values(epoch=new_id())
    )
