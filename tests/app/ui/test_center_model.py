"""The model of the list: windows, groups, the heading, pinned rows, small moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from app.ui.center.lines import Head, Line, compose, place_among
from app.ui.center.model import FIRST, MORE, CenterModel
from app.ui.center.row import Row, Sort
from tests.soak import times

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Plain:
    """A head with nothing behind it."""

    key: str
    unread: bool = False
    count: int = 1

    @property
    def id(self) -> str:
        return f"id-{self.key}"


class Listed:
    """A source that is a list in memory, sorted as the store sorts: unread first."""

    def __init__(self, heads: Sequence[Plain]) -> None:
        self.all = list(heads)
        self.read: list[int] = []

    def heads(self, after: Head | None, limit: int) -> Sequence[Head]:
        order = sorted(self.all, key=lambda head: not head.unread)
        keys = [head.key for head in order]
        start = 0 if after is None else keys.index(after.key) + 1
        self.read.append(limit)
        return order[start : start + limit]

    def head(self, key: str) -> Head | None:
        return next((head for head in self.all if head.key == key), None)

    def members(self, key: str) -> Sequence[Head]:
        return [Plain(f"{key}-member-{number}") for number in range(1, 3)]

    def row(self, line: Line) -> Row:
        return Row(key=line.key, id=line.head.id if line.head else "", sort=line.sort)

    def parted(self) -> bool:
        return True

    def change(self, key: str, **fields: object) -> None:
        self.all = [replace(one, **fields) if one.key == key else one for one in self.all]  # type: ignore[arg-type]


def keys(model: CenterModel) -> list[str]:
    return [
        model.index(place, 0).data(Qt.ItemDataRole.UserRole).key
        for place in range(model.rowCount())
    ]


def loaded(source: Listed) -> CenterModel:
    model = CenterModel(source)
    model.load()
    return model


def test_a_heading_parts_the_read_from_the_unread() -> None:
    lines = compose([Plain("a", unread=True), Plain("b"), Plain("c")], {}, parted=True)
    assert [line.sort for line in lines] == [Sort.SINGLE, Sort.HEADER, Sort.SINGLE, Sort.SINGLE]


@pytest.mark.parametrize(
    "heads",
    [[Plain("a", unread=True)], [Plain("a"), Plain("b")], []],
    ids=["only unread", "only read", "nothing"],
)
def test_nothing_to_part_has_no_heading(heads: list[Plain]) -> None:
    assert all(line.sort is not Sort.HEADER for line in compose(heads, {}, parted=True))


def test_without_unread_first_there_is_no_heading() -> None:
    lines = compose([Plain("a", unread=True), Plain("b")], {}, parted=False)
    assert [line.sort for line in lines] == [Sort.SINGLE, Sort.SINGLE]


def test_only_the_top_is_read_however_long_the_list_is(qapp: QApplication) -> None:
    source = Listed([Plain(f"{number:04}") for number in range(5_000)])
    model = loaded(source)
    assert model.rowCount() == FIRST
    assert source.read == [FIRST]


def test_it_reads_on_where_it_ended() -> None:
    source = Listed([Plain(f"{number:04}") for number in range(FIRST + MORE + 5)])
    model = loaded(source)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == FIRST + MORE
    model.fetchMore(QModelIndex())
    assert keys(model) == [f"{number:04}" for number in range(FIRST + MORE + 5)]
    assert not model.canFetchMore(QModelIndex())


def test_scrolled_past_rows_are_let_go() -> None:
    source = Listed([Plain(f"{number:04}") for number in range(FIRST + 5 * MORE)])
    model = loaded(source)
    for _ in range(5):
        model.fetchMore(QModelIndex())
    model.refresh(seen=10)
    assert model.rowCount() == 10 + MORE
    model.fetchMore(QModelIndex())
    assert keys(model)[-1] == f"{10 + 2 * MORE - 1:04}"


def test_a_group_shows_and_folds_its_members() -> None:
    model = loaded(Listed([Plain("a"), Plain("g", count=3), Plain("z")]))
    assert model.open_group(1, True)
    assert keys(model) == ["a", "g", "g/id-g-member-1", "g/id-g-member-2", "z"]
    assert not model.open_group(1, True)
    assert model.open_group(2, False)  # folded from a member too
    assert keys(model) == ["a", "g", "z"]


def test_a_single_row_does_not_open() -> None:
    model = loaded(Listed([Plain("a")]))
    assert not model.open_group(0, True)


def test_a_heading_does_not_open_and_is_not_selectable() -> None:
    model = loaded(Listed([Plain("a", unread=True), Plain("b")]))
    assert model.header_at == 1
    assert not model.open_group(1, True)
    assert model.flags(model.index(1, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_new_row_is_inserted_and_nothing_else_moves() -> None:
    source = Listed([Plain("a", unread=True), Plain("b", unread=True)])
    model = loaded(source)
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.modelReset.connect(lambda: inserted.append((-1, -1)))
    source.all.insert(0, Plain("new", unread=True))
    model.refresh()
    assert keys(model) == ["new", "a", "b"]
    assert inserted == [(0, 0)]


def test_rows_that_go_are_removed_in_runs() -> None:
    source = Listed([Plain(name) for name in "abcdef"])
    model = loaded(source)
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))
    source.all = [head for head in source.all if head.key not in "bce"]
    model.refresh()
    assert keys(model) == ["a", "d", "f"]
    assert removed == [(4, 4), (1, 2)]


def test_a_read_row_goes_under_the_heading() -> None:
    source = Listed([Plain("a", unread=True), Plain("b", unread=True), Plain("c")])
    model = loaded(source)
    source.change("a", unread=False)
    model.refresh()
    assert keys(model) == ["b", "/read", "a", "c"]


def test_a_pinned_row_keeps_its_place_until_it_is_let_go() -> None:
    source = Listed([Plain("a", unread=True), Plain("b", unread=True), Plain("c")])
    model = loaded(source)
    model.pin("a")
    source.change("a", unread=False)
    model.refresh()
    assert keys(model) == ["a", "b", "/read", "c"]
    source.all.insert(0, Plain("new", unread=True))
    model.refresh()
    assert keys(model) == ["new", "a", "b", "/read", "c"]
    assert model.unpin()
    model.refresh()
    assert keys(model) == ["new", "b", "/read", "a", "c"]
    assert not model.unpin()


def test_a_pinned_row_that_is_done_leaves() -> None:
    source = Listed([Plain("a", unread=True), Plain("b", unread=True)])
    model = loaded(source)
    model.pin("a")
    source.all = [head for head in source.all if head.key != "a"]
    model.refresh()
    assert keys(model) == ["b"]


def test_neighbours_that_were_read_do_not_pull_a_pinned_row_down() -> None:
    heads = [Plain("new", unread=True), Plain("c", unread=True), Plain("a"), Plain("z")]
    assert place_among(heads, ["a", "b", "c"], "b", {"b"}) == 1


def test_rows_are_put_into_words_once_and_again_after_a_change() -> None:
    made: list[str] = []

    class Counting(Listed):
        def row(self, line: Line) -> Row:
            made.append(line.key)
            return super().row(line)

    source = Counting([Plain("a"), Plain("b")])
    model = loaded(source)
    made.clear()
    model.redraw()
    assert keys(model) == ["a", "b"] == keys(model)
    assert sorted(made) == ["a", "b"]


class Follower:
    """A view that knows the list only by the model's signals."""

    def __init__(self, model: CenterModel) -> None:
        self.model = model
        self.keys = keys(model)
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.keys[first:first] = keys(self.model)[first : last + 1]

    def _removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        del self.keys[first : last + 1]

    def _moved(self, _p: QModelIndex, first: int, _l: int, _q: QModelIndex, at: int) -> None:
        self.keys.insert(at if at < first else at - 1, self.keys.pop(first))


@given(
    st.lists(
        st.lists(
            st.tuples(st.sampled_from("abcdefgh"), st.booleans(), st.integers(1, 3)),
            unique_by=lambda one: one[0],
            max_size=8,
        ),
        min_size=2,
        max_size=5,
    ),
    st.sets(st.sampled_from("abcdefgh"), max_size=2),
)
@settings(max_examples=times(150, 5_000))
def test_a_view_that_follows_the_signals_shows_what_the_model_holds(
    states: list[list[tuple[str, bool, int]]], opened: set[str]
) -> None:
    source = Listed([Plain(*one) for one in states[0]])
    model = loaded(source)
    follower = Follower(model)
    for state in states[1:]:
        for key in opened:
            place = model.place_of(key)
            if place is not None:
                model.open_group(place, True)
                model.pin(key)
        source.all = [Plain(*one) for one in state]
        model.refresh()
        assert follower.keys == keys(model)
        assert len(set(follower.keys)) == len(follower.keys)
        assert {one[0] for one in state} <= set(follower.keys)
