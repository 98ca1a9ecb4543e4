"""Search: what lies beyond the mirror, never more than one may see."""

from __future__ import annotations

from functools import partial

import pytest

from protocol.pages import heads
from server.search import MAX_FOUND, older_messages, search
from tests import factory
from tests.server.shop import Shop


def _found(shop: Shop, who: str, q: str) -> list[str]:
    answer = shop.read(partial(search, person=shop.person(who), q=q))
    assert (answer.epoch, answer.as_of) == (shop.epoch, shop.version)
    return [head.id for head, _ in heads(answer.records)]


@pytest.mark.parametrize(
    "q",
    ["łucja", "LUCJA", "żak lucja", "601 234 567", "+48601234567", "601234", "lucja@example"],
)
def test_a_client_is_found_by_what_one_knows(shop: Shop, q: str) -> None:
    client = shop.put(factory.client())
    shop.put(factory.client(name="Jan Nowak", phones=[], emails=[]))
    assert _found(shop, "member", q) == [client.id]


@pytest.mark.parametrize("q", ["", "   ", "zzz", "%", "_", "lucja nowak", "\x00"])
def test_what_matches_nothing_finds_nothing(shop: Shop, q: str) -> None:
    shop.put(factory.client())
    assert _found(shop, "member", q) == []


def test_orders_and_tasks_are_found_by_number_and_title(shop: Shop) -> None:
    order = shop.put(factory.order(number="A-1047", serial_number="SN-99"))
    task = shop.put(factory.task(title="Ring the supplier of screens"))
    assert _found(shop, "member", "a-1047") == [order.id]
    assert _found(shop, "member", "sn-99") == [order.id]
    assert _found(shop, "member", "supplier screens") == [task.id]


def test_nobody_finds_what_they_may_not_see(shop: Shop) -> None:
    mine = shop.put(factory.client(responsible_id=shop.ids["own"]))
    theirs = shop.put(factory.client())
    secret = shop.put(factory.task(title="Łucja", private=True, author_id=shop.ids["admin"]))
    assert set(_found(shop, "manager", "lucja")) == {mine.id, theirs.id}
    assert set(_found(shop, "admin", "lucja")) == {mine.id, theirs.id, secret.id}
    assert _found(shop, "own", "lucja") == [mine.id]
    assert _found(shop, "free", "lucja") == []


def test_a_record_is_found_by_its_id_by_those_who_may_see_it(shop: Shop) -> None:
    mine = shop.put(factory.client(responsible_id=shop.ids["own"]))
    note = shop.put(factory.notification(user_id=shop.ids["own"]))
    secret = shop.put(factory.task(private=True, author_id=shop.ids["admin"]))
    assert _found(shop, "member", mine.id) == _found(shop, "own", mine.id) == [mine.id]
    assert _found(shop, "free", mine.id) == []
    assert _found(shop, "own", note.id) == [note.id]
    assert _found(shop, "member", note.id) == _found(shop, "member", secret.id) == []
    assert _found(shop, "admin", mine.id.replace("-", "")) == []


def test_no_more_than_the_limit(shop: Shop) -> None:
    shop.put(factory.client(), *(factory.client() for _ in range(MAX_FOUND + 5)))
    assert len(_found(shop, "member", "lucja")) == MAX_FOUND


def test_older_messages_come_newest_first(shop: Shop) -> None:
    talk = shop.put(factory.conversation(member_ids=[shop.ids["free"]]))
    ids = [
        shop.put(factory.message(conversation_id=talk.id, sequence=number)).id
        for number in range(1, 8)
    ]

    def asked(who: str, before: int | None, limit: int) -> list[str]:
        answer = shop.read(
            partial(
                older_messages,
                person=shop.person(who),
                conversation_id=talk.id,
                before=before,
                limit=limit,
            )
        )
        return [head.id for head, _ in heads(answer.records)]

    assert asked("free", None, 3) == ids[6:3:-1]
    assert asked("free", 5, 10) == ids[3::-1]
    assert asked("free", 1, 10) == []
    assert asked("admin", None, 10) == []
