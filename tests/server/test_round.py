"""Tests of rounds: from commits or from the database, they say the same."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from protocol.ids import new_id
from protocol.pages import Page, heads
from protocol.records import Message, NotificationState, Party, Role, Task, User
from server.access import scopes_held
from server.fanout import Listener
from server.round import Round, greet, read_round, told_round
from server.store import Commit, Store
from tests import factory
from tests.server.shop import ROLES, Mirror, Shop
from tests.soak import times

ACTIVE = [name for name in ROLES if name != "suspended"]


@pytest.fixture
def commits(store: Store) -> list[Commit]:
    """Everything the store commits from now on."""
    told: list[Commit] = []
    store.listen(told.append)
    return told


def listeners(shop: Shop, clean: int) -> dict[str, Listener]:
    made = {}
    for number, name in enumerate(ACTIVE):
        person = shop.person(name)
        held = shop.read(partial(scopes_held, person))
        made[name] = Listener(number, clean, person, held)
    return made


def said(found: Round, names: dict[str, Listener]) -> dict[str, Any]:
    """Return what each person is told: a page's contents, ``reset``, ``poke`` or nothing."""
    by_number = {listener.number: name for name, listener in names.items()}
    told: dict[str, Any] = {}
    for parcel in found.parcels:
        for number in parcel.numbers:
            name = by_number[number]
            assert name not in told
            if parcel.reset:
                told[name] = "reset"
            elif parcel.page is None:
                told[name] = "poke"
            else:
                told[name] = contents(parcel.page)
    for number in found.unconcerned:
        assert by_number[number] not in told
    return told


def contents(page: Page) -> tuple[int, set[bytes], set[tuple[str, str]]]:
    records = {bytes(raw) for _, raw in heads(page.records)}
    return page.cursor, records, {(ref.type, ref.id) for ref in page.tombstones}


def change(shop: Shop, step: tuple[str, str, str], made: dict[str, Task]) -> None:
    """Do one thing to the shop's tasks, leads, notifications or messages."""
    what, who, other = step
    author, assignee = shop.ids[who], shop.ids[other]
    if what == "lead":
        shop.put(factory.lead(responsible_id=assignee))
    elif what == "task":
        made["last"] = shop.put(factory.task(author_id=author, assignee_id=assignee))
    elif what == "hide" and "last" in made:
        made["last"] = shop.put(msgspec.structs.replace(made["last"], private=True))
    elif what == "hand over" and "last" in made:
        made["last"] = shop.put(msgspec.structs.replace(made["last"], assignee_id=assignee))
    elif what == "delete" and "last" in made:
        gone = made.pop("last")
        shop.write(lambda tx: tx.delete("task", gone.id))
    elif what == "notification":
        shop.put(factory.notification(user_id=author))


STEPS = st.tuples(
    st.sampled_from(["lead", "task", "hide", "hand over", "delete", "notification"]),
    st.sampled_from(ACTIVE),
    st.sampled_from(ACTIVE),
)


@given(st.lists(STEPS, min_size=1, max_size=8))
@settings(
    max_examples=times(40, 2_000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_commits_and_database_say_the_same(
    shop: Shop, commits: list[Commit], steps: list[tuple[str, str, str]]
) -> None:
    commits.clear()
    since = shop.version
    stands = listeners(shop, since)
    mirrors = {name: shop.fresh(name) for name in ACTIVE}
    made: dict[str, Task] = {}
    for step in steps:
        change(shop, step, made)
    if not commits:
        return
    told = told_round(commits, list(stands.values()))
    read = shop.read(lambda reader: read_round(reader, list(stands.values())))
    assert told is not None
    assert said(told, stands) == said(read, stands)
    for name, mirror in mirrors.items():
        _bring_up(mirror, told, stands[name])
        assert mirror.rows == shop.fresh(name).rows


def _bring_up(mirror: Mirror, found: Round, listener: Listener) -> None:
    for parcel in found.parcels:
        if listener.number in parcel.numbers and parcel.page is not None:
            mirror.apply(parcel.page)


def test_a_message_is_told_to_the_members_only(shop: Shop, commits: list[Commit]) -> None:
    members = [shop.ids["member"], shop.ids["free"]]
    chat = shop.put(factory.conversation(member_ids=members))
    commits.clear()
    stands = listeners(shop, shop.version)
    shop.put(
        Message(
            id=new_id(),
            conversation_id=chat.id,
            author=Party("user", shop.ids["member"]),
            text="Is the part in?",
            sequence=1,
            created_at=factory.NOW,
            updated_at=factory.NOW,
        )
    )
    told = told_round(commits, list(stands.values()))
    assert told is not None
    assert set(said(told, stands)) == {"member", "free"}


def test_changed_rights_are_read_not_told(shop: Shop, commits: list[Commit]) -> None:
    stands = listeners(shop, shop.version)
    before = shop.get(User, shop.ids["member"])
    shop.put(msgspec.structs.replace(before, role=Role.FREE))
    assert told_round(commits, list(stands.values())) is None
    read = shop.read(lambda reader: read_round(reader, list(stands.values())))
    assert said(read, stands)["member"] == "reset"
    assert said(read, stands)["manager"][0] == shop.version
    person, scopes = read.people[shop.ids["member"]]
    assert person is not None and person.role is Role.FREE
    assert "staff" not in scopes


def test_somebody_who_joins_a_conversation_gets_it_in_the_same_round(
    shop: Shop, commits: list[Commit]
) -> None:
    chat = shop.put(factory.conversation(member_ids=[shop.ids["admin"]]))
    stands = listeners(shop, shop.version)
    commits.clear()
    both = [shop.ids["admin"], shop.ids["free"]]
    shop.put(msgspec.structs.replace(chat, member_ids=both))
    assert told_round(commits, list(stands.values())) is None
    read = shop.read(lambda reader: read_round(reader, list(stands.values())))
    told = said(read, stands)
    assert any(chat.id.encode() in body for body in told["free"][1])
    assert "member" not in told


def test_a_listener_before_the_first_commit_is_read_for(shop: Shop, commits: list[Commit]) -> None:
    behind = listeners(shop, shop.version - 1)
    shop.put(factory.lead())
    assert told_round(commits[-1:], list(behind.values())) is None


def test_too_much_for_a_live_page_is_a_poke(shop: Shop, commits: list[Commit]) -> None:
    stands = listeners(shop, shop.version)
    commits.clear()

    def many(tx: Any) -> None:  # noqa: ANN401
        for _ in range(1_100):
            tx.put(factory.notification(user_id=shop.ids["member"], state=NotificationState.READ))

    shop.write(many)
    shop.write(many)
    assert told_round(commits, list(stands.values())) is None
    read = shop.read(lambda reader: read_round(reader, list(stands.values())))
    assert said(read, stands) == {"member": "poke"}


@pytest.fixture
def greeted(shop: Shop) -> Iterator[Any]:
    """Greets the shop's member."""

    def ask(cursor: int, epoch: str | None = None, who: str = "member") -> Any:  # noqa: ANN401
        believed = shop.epoch if epoch is None else epoch
        return shop.read(lambda reader: greet(reader, shop.ids[who], cursor, believed))

    yield ask


def test_a_newcomer_who_is_behind_gets_what_it_lacks(shop: Shop, greeted: Any) -> None:  # noqa: ANN401
    since = shop.version
    lead = shop.put(factory.lead())
    found = greeted(since)
    assert [head.id for head, _ in heads(found.page.records)] == [lead.id]
    assert not found.reset
    assert "staff" in found.scopes


def test_a_newcomer_from_elsewhere_is_reset(shop: Shop, greeted: Any) -> None:  # noqa: ANN401
    assert greeted(shop.version, epoch="another").reset
    assert greeted(shop.version + 1).reset


def test_a_newcomer_below_their_floor_is_reset(shop: Shop, greeted: Any) -> None:  # noqa: ANN401
    since = shop.version
    before = shop.get(User, shop.ids["member"])
    shop.put(msgspec.structs.replace(before, own_only=True))
    assert greeted(since).reset


def test_a_newcomer_without_a_mirror_takes_a_snapshot(greeted: Any) -> None:  # noqa: ANN401
    found = greeted(0, epoch="")
    assert not found.reset
    assert found.page is None


def test_a_suspended_newcomer_is_nobody(greeted: Any) -> None:  # noqa: ANN401
    assert greeted(1, who="suspended").person is None
