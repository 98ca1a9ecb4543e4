"""The daily comparison with the server, which finds damage that changes alone never mend."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from app.models import queries
from app.models.store import Store
from app.sync.api import Api
from protocol.digests import Holding, digest_of

__all__ = ["EVERY", "compare", "differing", "is_due"]

EVERY: Final = timedelta(hours=24)

_EMPTY: Final = digest_of(())
_KEPT_AS: Final = "digest_at"

log = logging.getLogger(__name__)


def differing(ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """Return the record types of which the two copies differ; pure (S15).

    A type that one side does not name has no records there.
    """
    return [
        type_
        for type_ in sorted(ours.keys() | theirs.keys())
        if ours.get(type_, _EMPTY) != theirs.get(type_, _EMPTY)
    ]


def is_due(store: Store, now: datetime) -> bool:
    """Say whether a day has passed since the last comparison; a clock set back counts too."""
    try:
        last = datetime.fromisoformat(store.files.keepsakes.choice(_KEPT_AS))
    except ValueError:
        return True
    return not timedelta() <= now - last < EVERY


async def compare(api: Api, store: Store) -> bool:
    """Compare once, at a whole mirror; ``False`` when the mirror must be copied anew (S15).

    Conversations are compared from the oldest message that is held on. Where the server stands
    elsewhere by now, nothing is said and the next pull tries again.
    """
    oldest = queries.oldest_messages(store)
    theirs = await api.digest(Holding(cursor=store.cursor, oldest=oldest))
    state = store.state
    if not state.whole or (theirs.epoch, theirs.cursor) != (state.epoch, state.cursor):
        return True
    store.files.keepsakes.remember(_KEPT_AS, store.files.clock().isoformat())
    ours = queries.digests(store, history_from=theirs.history_from, oldest=oldest)
    wrong = differing(ours, theirs.digests)
    if wrong:
        log.error("the mirror differs from the server in: %s", ", ".join(wrong))
    return not wrong
