"""What a desktop is told of an account: by the real server, and by the one that its tests use."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any, Protocol

import msgspec
import pytest

from protocol.ids import new_id
from protocol.mutations import Mutation, MutationResult
from protocol.pages import Page, SnapshotPage, heads
from protocol.records import Notification, NotificationState, Record, Ref, decode_record
from server.actions import apply_mutation
from server.changes import page, snapshot_page
from server.store import Store, Transaction
from tests import factory
from tests.app.models.account import FakeAccount
from tests.factory import NOW
from tests.server.shop import Mirror, Shop


class Account(Protocol):
    """An account as one person's desktop sees it."""

    def put(self, *records: Record) -> int:
        """Write at one version; return it."""

    def remove(self, *records: Record) -> int:
        """Delete at one version; return it."""

    def page(self, since: int, limit: int) -> Page:
        """Return what changed."""

    def snapshot(self, after: str, limit: int) -> SnapshotPage:
        """Return the next part of everything."""

    def push(self, mutation: Mutation) -> MutationResult:
        """Apply it once."""

    def mine(self) -> str:
        """Return the id of the person whose desktop it is."""


class Real:
    """The server's store, for its admin."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    def mine(self) -> str:
        return self._shop.ids["admin"]

    def put(self, *records: Record) -> int:
        self._shop.put(*records)
        return self._shop.version

    def remove(self, *records: Record) -> int:
        def work(tx: Transaction) -> None:
            for record in records:
                tx.delete(str(record.__struct_config__.tag), record.id)

        self._shop.write(work)
        return self._shop.version

    def page(self, since: int, limit: int) -> Page:
        person = self._shop.person("admin")
        return self._shop.read(partial(page, person=person, since=since, limit=limit))

    def snapshot(self, after: str, limit: int) -> SnapshotPage:
        person = self._shop.person("admin")
        return self._shop.read(partial(snapshot_page, person=person, after=after, limit=limit))

    def push(self, mutation: Mutation) -> MutationResult:
        person = self._shop.person("admin")
        return asyncio.run(apply_mutation(self._shop.store, person, mutation))


class Fake:
    """The account that the tests of the desktop are held against."""

    def __init__(self) -> None:
        self._account = FakeAccount()
        self._person = new_id()

    def mine(self) -> str:
        return self._person

    def put(self, *records: Record) -> int:
        return self._account.put(*records)

    def remove(self, *records: Record) -> int:
        return self._account.remove(*records)

    def page(self, since: int, limit: int) -> Page:
        return self._account.page(since, limit)

    def snapshot(self, after: str, limit: int) -> SnapshotPage:
        return self._account.snapshot(limit, after)[0]

    def push(self, mutation: Mutation) -> MutationResult:
        (result,) = self._account.push([mutation]).results
        return result


@pytest.fixture(params=["fake", "real"])
def account(request: pytest.FixtureRequest, store: Store) -> Account:
    """Each in turn; the real one on either engine."""
    return Fake() if request.param == "fake" else Real(Shop(store))


def _orders(records: list[msgspec.Raw]) -> list[str]:
    return [head.id for head, _ in heads(records) if head.type == "order"]


def _held(account: Account, limit: int = 1_000) -> Mirror:
    """Return a mirror made by pages."""
    mirror, more = Mirror(), True
    while more:
        given = account.page(mirror.cursor, limit)
        mirror.apply(given)
        more = given.more
    return mirror


def _kept(account: Account, id_: str) -> Notification:
    body = _held(account).rows["notification", id_]
    found = decode_record("notification", body)
    assert isinstance(found, Notification)
    return found


def _mutation(name: str, **args: Any) -> Mutation:
    return Mutation(id=new_id(), name=name, args=msgspec.Raw(msgspec.json.encode(args)))


def test_a_page_is_what_changed_since_and_ends_where_the_account_stands(account: Account) -> None:
    first, second = factory.order(), factory.order()
    began = account.put(first)
    version = account.put(second)
    given = account.page(began, 1_000)
    assert (given.since, given.cursor, given.more) == (began, version, False)
    assert (_orders(given.records), given.tombstones) == ([second.id], [])
    ((head, _),) = heads(given.records)
    assert head.version == version
    nothing = account.page(version, 1_000)
    assert (nothing.records, nothing.cursor, nothing.more) == ([], version, False)


def test_a_record_that_changed_twice_comes_once_as_it_is(account: Account) -> None:
    order = factory.order(title="before")
    began = account.put(order)
    account.put(msgspec.structs.replace(order, title="between"))
    account.put(msgspec.structs.replace(order, title="after"))
    (body,) = account.page(began, 1_000).records
    assert b"after" in bytes(body) and b"between" not in bytes(body)


def test_a_page_never_ends_inside_a_version(account: Account) -> None:
    """S6."""
    began = account.put(factory.order())
    ends = [account.put(*(factory.order() for _ in range(4))) for _ in range(3)]
    seen, since, more = [], began, True
    while more:
        given = account.page(since, 3)
        seen.append((len(given.records), given.cursor))
        since, more = given.cursor, given.more
    assert seen == [(4, end) for end in ends]


def test_what_is_deleted_leaves_a_mark_until_it_is_there_again(account: Account) -> None:
    order = factory.order()
    began = account.put(order)
    account.remove(order)
    gone = account.page(began, 1_000)
    assert (gone.records, gone.tombstones) == ([], [Ref("order", order.id)])
    account.put(order)
    back = account.page(began, 1_000)
    assert (_orders(back.records), back.tombstones) == ([order.id], [])


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_a_snapshot_in_parts_with_the_pages_behind_it_is_everything(
    account: Account, limit: int
) -> None:
    """S12: written meanwhile, too."""
    orders = [factory.order() for _ in range(5)]
    for order in orders:
        account.put(order)
    mirror, after, more, cursor = Mirror(), "", True, None
    while more:
        part = account.snapshot(after, limit)
        cursor = part.version if cursor is None else cursor
        for head, body in heads(part.records):
            mirror.rows[(head.type, head.id)] = bytes(body)
        after, more = part.after, part.more
        assert part.done <= part.total
        if len(orders) == 5:
            orders.append(factory.order())
            account.put(orders[-1])
            account.remove(orders[0])
    assert cursor is not None
    mirror.cursor = cursor
    mirror.apply(account.page(cursor, 1_000))
    assert mirror.rows == _held(account).rows
    assert mirror.ids("order") == {order.id for order in orders[1:]}


def test_a_mutation_is_applied_once_and_answered_alike(account: Account) -> None:
    """S21."""
    task = factory.task(author_id=account.mine(), assignee_id=account.mine(), title="Call")
    account.put(task)
    change = _mutation("save_task", id=task.id, title="Call back")
    first, again = account.push(change), account.push(change)
    assert (first.status, again.status) == ("applied", "applied")
    assert first.version == again.version
    bodies = _held(account).rows
    kept = decode_record("task", bodies["task", task.id])
    assert kept.version == first.version and b"Call back" in bodies["task", task.id]


def test_a_mutation_of_what_is_not_there_is_refused(account: Account) -> None:
    refused = account.push(_mutation("finish_notification", id=new_id()))
    assert (refused.status, refused.reason) == ("rejected", "not-found")


def test_a_notification_is_done_put_back_and_snoozed(account: Account) -> None:
    one = factory.notification(
        user_id=account.mine(), state=NotificationState.READ, needs_me=True, topic=""
    )
    account.put(one)
    assert account.push(_mutation("finish_notification", id=one.id)).status == "applied"
    done = _kept(account, one.id)
    assert (done.state, done.needs_me) == (NotificationState.DONE, False)
    back = _mutation("reopen_notification", id=one.id, state="read", needs_me=True)
    assert account.push(back).status == "applied"
    reopened = _kept(account, one.id)
    assert (reopened.state, reopened.needs_me) == (NotificationState.READ, True)
    until = NOW + timedelta(hours=1)
    assert account.push(_mutation("snooze", id=one.id, until=until)).status == "applied"
    asleep = _kept(account, one.id)
    assert (asleep.snoozed_until, asleep.state) == (until, NotificationState.NEW)
