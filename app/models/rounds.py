"""Rounds: one transaction that brings the mirror from one state to the next (S10 to S16, S23)."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, NamedTuple, Union

import msgspec

from app.models import center_view, effects
from app.models.center_view import View
from app.models.changes import Applied, Changes, Outcome
from app.models.files import Files
from app.models.first_screen import FIRST_ROWS, FirstRow, FirstScreen, draw
from app.models.instants import from_ms
from app.models.mirror import Rows
from app.models.outbox import Entry, EntryState
from app.models.record_sql import Ready, ready
from app.models.state import MirrorState, read_state, write_state
from protocol.pages import Page
from protocol.records import RECORD_TYPES, Record, RecordHead, Ref

__all__ = [
    "VIEW",
    "Decoded",
    "Round",
    "apply_page",
    "decoded",
    "draw_first",
    "effects_of",
    "first_view",
    "opened",
    "verdict",
]

VIEW: Final = "center_view"
"""The choice under which the way a person looks at the center is kept."""

_LOG = logging.getLogger(__name__)
_HEAD = msgspec.json.Decoder(RecordHead)
_ANY: msgspec.json.Decoder[Record] = msgspec.json.Decoder(
    Union[tuple(RECORD_TYPES.values())]  # noqa: UP007 - the members are a table
)


def verdict(state: MirrorState, page: Page, *, live: bool) -> Outcome:
    """Return what is to be done with *page* on a mirror at *state*; pure (S10, S11, S13).

    A page that says nothing follows the cursor is applied too: it makes the mirror whole.
    """
    if page.epoch != state.epoch:
        first = not state.epoch and not live and page.since == 0 and not state.in_snapshot
        return Outcome.APPLIED if first else Outcome.FOREIGN
    if state.in_snapshot or (live and not state.whole):
        return Outcome.MIDDLE
    if page.since > state.cursor:
        return Outcome.GAP
    if page.cursor > state.cursor:
        return Outcome.APPLIED
    nothing_follows = page.since == page.cursor == state.cursor and not page.more
    return Outcome.APPLIED if nothing_follows and not live else Outcome.OLD


class Decoded(NamedTuple):
    """The records of a page, ready to be written before the file is locked."""

    by_type: Mapping[str, list[Ready]]
    unreadable: int


def decoded(records: Iterable[msgspec.Raw]) -> Decoded:
    """Decode *records*; unknown types are left out, unknown fields are kept."""
    by_class: defaultdict[type[Record], list[Ready]] = defaultdict(list)
    unreadable = 0
    for raw in records:
        try:
            record = _ANY.decode(raw)
            one = ready(record, bytes(raw))
        except ValueError:  # msgspec's own errors are, and so is an id that is no UUID
            head = _HEAD.decode(raw)
            if head.type in RECORD_TYPES:
                unreadable += 1
                _LOG.warning("record %s %s could not be read", head.type, head.id)
            continue
        by_class[type(record)].append(one)
    by_type = {str(cls.__struct_config__.tag): found for cls, found in by_class.items()}
    return Decoded(by_type, unreadable)


class Round:
    """What one transaction reads and changes."""

    def __init__(self, files: Files, rows: Rows, state: MirrorState) -> None:
        self.files = files
        self.rows = rows
        self.state = state
        self._in_snapshot = state.in_snapshot
        self.unreadable = 0
        self.center_changed = False

    def rebase(self, change: Callable[[], None], after: MirrorState) -> None:
        """Apply *change* to the server's rows, then run every unsettled effect again (S23).

        The bases that no effect touches any more are forgotten by it.
        """
        self.rows.restore()
        change()
        self.state = after
        for entry in effects_of(self.files.outbox.effective(), after):
            self.run(entry)

    def run(self, entry: Entry) -> None:
        """Show the local effect of one mutation; one that fails is left to the server."""
        deed = effects.Deed(self.files.person_id, from_ms(entry.at), entry.id)
        effect = effects.EFFECTS.get(entry.name)
        if effect is None:
            return
        try:
            effect(self.rows, effects.typed_args(entry.name, entry.args), deed)
        except (msgspec.ValidationError, TypeError, ValueError):
            # It may come from a newer Deskbell; what it shows is a hope, not a record.
            _LOG.warning("no local effect for mutation %s (%s)", entry.id, entry.name)

    def put(self, decoded: Decoded) -> None:
        """Write the server's records."""
        self.unreadable += decoded.unreadable
        for type_, found in decoded.by_type.items():
            self.rows.put_all(type_, found)

    def remove(self, tombstones: Iterable[Ref]) -> None:
        """Remove what the tombstones name; those of unknown types name nothing here."""
        by_type: defaultdict[str, list[str]] = defaultdict(list)
        for ref in tombstones:
            if ref.type in RECORD_TYPES:
                by_type[ref.type].append(ref.id)
        for type_, ids in by_type.items():
            self.rows.remove(type_, ids)

    def finish(self) -> None:
        """Bring center, first screen and state up to date, last before the commit."""
        self.center_changed = self.rows.finish()
        # In the midst of a snapshot only its first page is worth a picture, then its end.
        ended = self._in_snapshot and not self.state.in_snapshot
        if ended or (self.center_changed and not self.state.snapshot_after):
            _redraw(self)
        write_state(self.rows.connection, self.state)

    def written(self) -> Changes:
        """Return which records were written, without what is new or handled among them."""
        types = {type_: frozenset(ids) for type_, ids in self.rows.touched.items() if ids}
        return Changes(types=types, center=self.center_changed)

    def changes(self) -> Changes:
        """Return what to tell the listeners after the commit."""
        return msgspec.structs.replace(
            self.written(),
            new=tuple(sorted(self.rows.new.values(), key=lambda one: (one.created_at, one.id))),
            handled=frozenset(self.rows.handled),
        )


@contextmanager
def opened(files: Files) -> Iterator[Round]:
    """Open a transaction on the mirror of *files*; at its end everything derived is written."""
    with files.mirror.transaction() as connection:
        one = Round(files, Rows(connection, files.clock()), read_state(connection))
        yield one
        one.finish()


def effects_of(entries: Sequence[Entry], state: MirrorState) -> list[Entry]:
    """Return the mutations whose effect has to be shown on a mirror at *state*; pure (S16)."""
    return [
        one
        for one in entries
        if one.state is not EntryState.APPLIED
        or not state.whole
        or one.epoch != state.epoch
        or one.version > state.cursor
    ]


def apply_page(files: Files, page: Page, *, live: bool) -> Applied:
    """Apply *page* if it follows, rows, cursor and rebase in one transaction."""
    state = files.mirror.read(read_state)
    outcome = verdict(state, page, live=live)
    if outcome is not Outcome.APPLIED:
        return Applied(outcome=outcome, cursor=state.cursor, whole=state.whole)
    records = decoded(page.records)
    with opened(files) as one:
        # Another thread may have come between the look and the lock.
        outcome = verdict(one.state, page, live=live)
        if outcome is Outcome.APPLIED:
            after = msgspec.structs.replace(
                one.state, epoch=page.epoch, cursor=page.cursor, whole=not page.more
            )
            one.rebase(lambda: _change(one, records, page.tombstones), after)
    if one.state.whole:
        files.outbox.forget_reached(one.state.epoch, one.state.cursor)
    return Applied(
        outcome=outcome,
        cursor=one.state.cursor,
        whole=one.state.whole,
        changes=one.changes(),
        unreadable=one.unreadable,
    )


def _change(one: Round, records: Decoded, tombstones: Iterable[Ref]) -> None:
    one.put(records)
    one.remove(tombstones)


def first_view(files: Files) -> View:
    """Return how this person looked at the center last."""
    kept = files.keepsakes.choice(VIEW)
    try:
        return msgspec.json.decode(kept, type=View) if kept else View()
    except msgspec.DecodeError:
        return View()


def draw_first(files: Files) -> None:
    """Draw the first screen anew, as it is looked at now; a snapshot draws it at its own end."""
    if not files.mirror.read(read_state).in_snapshot:
        with files.mirror.transaction() as connection:
            _redraw(Round(files, Rows(connection, files.clock()), read_state(connection)))


def _redraw(one: Round) -> None:
    connection = one.rows.connection
    view = first_view(one.files)
    numbers = center_view.counts(connection)
    screen = FirstScreen(
        tab=view.tab,
        order=view.order,
        unread_first=view.unread_first,
        rows=[_first_row(row) for row in center_view.window(connection, view, limit=FIRST_ROWS)],
        needs_me=numbers.needs_me,
        all=numbers.all,
        snoozed=numbers.snoozed,
        unread=numbers.unread,
    )
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO first_screen (one, drawn) VALUES (1, ?)", (draw(screen),)
    )


def _first_row(row: center_view.CenterRow) -> FirstRow:
    top = row.notification
    return FirstRow(
        key=row.key,
        id=top.id,
        kind=top.kind,
        at=row.at,
        params=top.params,
        title=top.title,
        body=top.body[:200],
        stands_for=row.count,
        unread=row.unread > 0,
        needs_me=row.needs_me > 0,
        waiting_since=row.waiting_since,
        topic=top.topic,
    )
