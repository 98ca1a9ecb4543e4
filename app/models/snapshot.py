"""Snapshots: how an empty mirror is filled from the account as of one version (S12, S13)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from app.models.changes import Applied, Changes, Outcome, SnapshotPosition
from app.models.files import Files
from app.models.rounds import decoded, opened
from app.models.schema import MIRROR, SEARCHED, search_table
from app.models.state import MirrorState, read_state
from protocol.pages import SnapshotPage

__all__ = ["CHUNK", "apply_snapshot", "begin_snapshot", "clear", "position"]

CHUNK = 1_000
"""Records in one transaction at most: it holds the file for about ten milliseconds."""


def position(state: MirrorState) -> SnapshotPosition | None:
    """Return where the snapshot under way stands, or ``None`` without one."""
    if state.snapshot_version is None:
        return None
    return SnapshotPosition(
        epoch=state.epoch,
        version=state.snapshot_version,
        after=state.snapshot_after,
        done=state.snapshot_done,
        total=state.snapshot_total,
    )


def begin_snapshot(files: Files) -> tuple[str, Changes]:
    """Return where to resume (``after``, empty for the beginning), having emptied the mirror.

    A snapshot that was interrupted goes on where it was; the mirror keeps what it has of it.
    """
    state = files.mirror.read(read_state)
    if state.in_snapshot:
        return state.snapshot_after, Changes()
    if state.cursor or state.whole:
        return "", clear(files, "")
    return "", Changes()


def clear(files: Files, epoch: str) -> Changes:
    """Empty the mirror, of whatever size, and show the effects of new records in it again.

    The outbox is kept (S17).
    """
    with opened(files) as one:
        for statement in _emptying():
            one.rows.connection.exec_driver_sql(statement)
        one.rebase(lambda: None, MirrorState(epoch=epoch))
    if epoch:
        files.outbox.reopen_foreign(epoch)
    return Changes(everything=True, center=True)


def _emptying() -> Iterator[str]:
    for table in MIRROR.tables:
        if table != "mirror_state":
            yield f'DELETE FROM "{table}"'
    for name in SEARCHED:
        table = search_table(name)
        yield f"INSERT INTO {table} ({table}) VALUES ('delete-all')"


def apply_snapshot(files: Files, page: SnapshotPage) -> Applied:
    """Apply one page of a snapshot; V of the first becomes the cursor with the last (S12).

    The mirror is whole only after the pull that follows (S11). ``FOREIGN``: begin anew; ``OLD``:
    no snapshot is under way and the mirror is not empty.
    """
    state = files.mirror.read(read_state)
    refusal = _refusal(state, page)
    if refusal is not None:
        return Applied(outcome=refusal, cursor=state.cursor, whole=state.whole)
    changes = [_chunk(files, page, start) for start in range(0, len(page.records) or 1, CHUNK)]
    if not state.in_snapshot:
        files.outbox.reopen_foreign(page.epoch)
    after = files.mirror.read(read_state)
    return Applied(
        outcome=Outcome.APPLIED,
        cursor=after.cursor,
        whole=after.whole,
        changes=_together([one for one, _ in changes]),
        unreadable=sum(bad for _, bad in changes),
    )


def _refusal(state: MirrorState, page: SnapshotPage) -> Outcome | None:
    if state.in_snapshot:
        return Outcome.FOREIGN if page.epoch != state.epoch else None
    return Outcome.OLD if state.cursor or state.whole else None


def _chunk(files: Files, page: SnapshotPage, start: int) -> tuple[Changes, int]:
    records = decoded(page.records[start : start + CHUNK])
    last = start + CHUNK >= len(page.records)
    with opened(files) as one:
        one.rows.tells = False
        one.rebase(lambda: one.put(records), _progress(one.state, page, last=last))
    return one.written(), one.unreadable


def _progress(state: MirrorState, page: SnapshotPage, *, last: bool) -> MirrorState:
    """Return the state after a chunk; the position moves with the last chunk of a page only."""
    first = page.version if state.snapshot_version is None else state.snapshot_version
    begun = replace(state, epoch=page.epoch, snapshot_version=first)
    if not last:
        return begun
    if not page.more:
        return MirrorState(epoch=page.epoch, cursor=first)
    return replace(
        begun, snapshot_after=page.after, snapshot_done=page.done, snapshot_total=page.total
    )


def _together(parts: list[Changes]) -> Changes:
    """Return the changes of one page; nothing in a snapshot is news (B1)."""
    types: dict[str, frozenset[str]] = {}
    for part in parts:
        for type_, ids in part.types.items():
            types[type_] = types.get(type_, frozenset()) | ids
    return Changes(
        types=types,
        center=any(part.center for part in parts),
    )
