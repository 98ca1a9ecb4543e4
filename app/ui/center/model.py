"""The model of the list: only what was scrolled to, read again when the store changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.center.lines import Head, Line, Source, compose, place_among
from app.ui.center.row import Row, Sort

__all__ = [
    "FIRST",
    "MORE",
    "CenterModel",
    "SkeletonModel",
]

FIRST: Final = 60
"""Heads read when a list opens: more than any screen shows."""

MORE: Final = 80
"""Heads read each time somebody scrolls to the end of what is there."""

_DRAWN: Final = 1_500
"""Rows kept ready to draw; others are made again when they come into sight."""

Index = QModelIndex | QPersistentModelIndex


class CenterModel(QAbstractTableModel):
    """Lines of one tab; ``Qt.ItemDataRole.UserRole`` gives the :class:`Row`.

    It grows by :data:`MORE` heads when the view reaches the end, so a list of a million opens like
    one of two hundred (P9).
    """

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._heads: list[Head] = []
        self._lines: list[Line] = []
        self._opened: set[str] = set()
        self._pinned: set[str] = set()
        self._drawn: dict[str, Row] = {}
        self._ended = False

    @property
    def header_at(self) -> int | None:
        """The place of the heading, or ``None``."""
        return next((at for at, line in enumerate(self._lines) if line.head is None), None)

    def load(self) -> None:
        """Read the list from its top; groups are folded, nothing is pinned."""
        self.beginResetModel()
        self._opened.clear()
        self._pinned.clear()
        self._drawn.clear()
        self._heads = list(self._source.heads(None, FIRST))
        self._ended = len(self._heads) < FIRST
        self._lines = self._compose()
        self.endResetModel()

    def refresh(self, seen: int = 0) -> None:
        """Read again what was read, moving as few lines as can be (no row jumps).

        *seen* is the last place in sight: what was scrolled past far below it is let go.
        """
        wanted = max(min(len(self._heads), seen + MORE), FIRST)
        heads = list(self._source.heads(None, wanted))
        self._ended = len(heads) < wanted
        self._heads = self._keep_pinned(heads)
        self._redraw(self._compose())

    def pin(self, key: str) -> None:
        """Keep the head called *key* where it is, though it was read (until :meth:`unpin`)."""
        self._pinned.add(key)

    def unpin(self) -> bool:
        """Let every head go where it belongs at the next refresh; say whether any was kept."""
        kept = bool(self._pinned)
        self._pinned.clear()
        return kept

    def redraw(self) -> None:
        """Put the rows into words again: time passed, or the language changed."""
        self._drawn.clear()
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    def open_group(self, place: int, opened: bool) -> bool:
        """Show or fold the members of the group at *place*; say whether that changed anything."""
        line = self._lines[place]
        key = line.key.split("/")[0] if line.sort is Sort.MEMBER else line.key
        if line.head is None or (key in self._opened) is opened:
            return False
        if opened and line.sort is not Sort.GROUP:
            return False
        (self._opened.add if opened else self._opened.discard)(key)
        self._redraw(self._compose())
        return True

    def line(self, place: int) -> Line | None:
        """Return the line at *place*."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, key: str) -> int | None:
        """Return where the line called *key* is, or ``None`` where it is not loaded."""
        return next((at for at, line in enumerate(self._lines) if line.key == key), None)

    def place_of_id(self, id_: str) -> int | None:
        """Return where notification *id_* is, or ``None``."""
        lines = enumerate(self._lines)
        return next((at for at, line in lines if line.head and line.head.id == id_), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or line.head is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        ask = _ROLES.get(role)
        row = self._row(index.row()) if ask else None
        return ask(row) if ask and row else None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._ended

    def fetchMore(self, parent: Index) -> None:
        more = self._source.heads(self._last(), MORE)
        self._ended = len(more) < MORE
        here = {head.key for head in self._heads}
        self._heads += [head for head in more if head.key not in here]
        lines = self._compose()
        ended = len(self._lines)
        if len(lines) > ended and lines[ended - 1 : ended] == self._lines[-1:]:
            self.beginInsertRows(QModelIndex(), ended, len(lines) - 1)
            self._lines = lines
            self.endInsertRows()
        else:
            self._redraw(lines)

    def _last(self) -> Head | None:
        """Return the last head that stands where the store has it, not pinned elsewhere."""
        loose = (head for head in reversed(self._heads) if head.key not in self._pinned)
        return next(loose, None)

    def _keep_pinned(self, heads: list[Head]) -> list[Head]:
        """Return *heads* with the pinned ones where they stood among their neighbours."""
        order = [head.key for head in self._heads]
        for key in [key for key in order if key in self._pinned]:
            now = self._source.head(key)
            heads = [head for head in heads if head.key != key]
            if now is None:
                self._pinned.discard(key)
            else:
                heads.insert(place_among(heads, order, key, self._pinned), now)
        return heads

    def _compose(self) -> list[Line]:
        keys = {head.key for head in self._heads if head.count > 1}
        self._opened &= keys
        members = {key: self._source.members(key) for key in self._opened}
        return compose(self._heads, members, self._source.parted(), self._pinned)

    def _row(self, place: int) -> Row | None:
        line = self.line(place)
        if line is None:
            return None
        row = self._drawn.get(line.key)
        if row is None:
            if len(self._drawn) >= _DRAWN:
                self._drawn.clear()
            row = self._drawn[line.key] = self._source.row(line)
        return row

    def _redraw(self, lines: list[Line]) -> None:
        """Go from the present lines to *lines* by removing, moving and inserting."""
        self._drawn.clear()
        wanted = {line.key for line in lines}
        self._drop(wanted)
        present = {line.key for line in self._lines}
        at = 0
        while at < len(lines):
            key = lines[at].key
            if at < len(self._lines) and self._lines[at].key == key:
                at += 1
            elif key in present:
                self._move(next(i for i in range(at, len(self._lines)) if self._key(i) == key), at)
                at += 1
            else:
                at = self._insert(lines, at, present)
        self._lines = lines
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))

    def _key(self, place: int) -> str:
        return self._lines[place].key

    def _drop(self, wanted: set[str]) -> None:
        last = len(self._lines) - 1
        while last >= 0:
            if self._key(last) in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._key(first - 1) not in wanted:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _move(self, old: int, new: int) -> None:
        self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), new)
        self._lines.insert(new, self._lines.pop(old))
        self.endMoveRows()

    def _insert(self, lines: list[Line], at: int, present: set[str]) -> int:
        """Insert the run of new lines that begins at *at*; return where it ends."""
        end = at
        while end < len(lines) and lines[end].key not in present:
            end += 1
        self.beginInsertRows(QModelIndex(), at, end - 1)
        self._lines[at:at] = lines[at:end]
        self.endInsertRows()
        return end


_ROLES: Final[Mapping[int, Callable[[Row], object]]] = {
    Qt.ItemDataRole.UserRole: lambda row: row,
    Qt.ItemDataRole.DisplayRole: lambda row: row.title,
    Qt.ItemDataRole.AccessibleTextRole: lambda row: row.spoken,
}


class SkeletonModel(QAbstractTableModel):
    """Places of rows that are on their way: they hold nothing, and the brush draws them so."""

    _PLACES: Final = 6

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._PLACES

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None
