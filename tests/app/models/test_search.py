"""Search: marks, letters, numbers and short words; what is found is the newest."""

from __future__ import annotations

import itertools
import random
import re
from datetime import timedelta
from functools import partial

import pytest

from app.models import queries, search
from app.models.queries import Tab
from app.models.store import Store
from protocol.records import RECORD_TYPES, Phone
from tests import factory
from tests.app.models.account import FakeAccount
from tests.app.models.mirrors import assert_sound
from tests.factory import NOW


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wiśniewska", "wisniewska"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Ødegård", "odegard"),
        ("Straße", "strasse"),
        ("Ёлка", "елка"),
        ("João", "joao"),
        ("PLAIN", "plain"),
        ("ＦＵＬＬ", "full"),
    ],
)
def test_normalised(text: str, expected: str) -> None:
    assert search.normalise(text) == expected


def test_the_ends_of_a_number() -> None:
    assert search.number_ends("+48 601-234-567") == "48601234567 601234567 1234567 4567"
    assert search.number_ends("12") == ""
    assert search.number_ends("A-1047") == "1047"


def test_what_is_searched_is_what_the_tables_say() -> None:
    from app.models.schema import SEARCHED

    assert set(SEARCHED) == search.WORDS_OF.keys()
    assert search.WORDS_OF.keys() <= RECORD_TYPES.keys()


@pytest.fixture
def shop(store: Store, account: FakeAccount, me: str) -> Store:
    """Return a store with some people and what happened with them."""

    def note(minutes: int, **params: str) -> None:
        at = NOW - timedelta(minutes=minutes)
        account.put(factory.notification(user_id=me, created_at=at, params=params))

    note(9, client="Katarzyna Wiśniewska", title="Screen", number="1042")
    note(8, client="João Batista", phone="+55 11 95555-0142")
    note(7, client="Олександр Гончаренко", phone="+380 44 555 01 26")
    note(6, client="Ewa Li", title="Battery", number="1047")
    account.put(
        factory.client(name="Katarzyna Wiśniewska", phones=[Phone(text="600 100 200")]),
        factory.client(name="Łukasz Gołąb", emails=["lukasz@firma.example"]),
        factory.user(id=me, name="Ana Moreira", email="ana@demo.example"),
    )
    store.apply(account.page(0))
    return store


def names(store: Store, text: str, tab: Tab = Tab.ALL) -> list[str]:
    """Return the clients of the rows that *text* finds."""
    return [row.notification.params["client"] for row in queries.center_search(store, text, tab)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wisniewska", ["Katarzyna Wiśniewska"]),
        ("WIŚNIEW", ["Katarzyna Wiśniewska"]),
        ("katarzyna screen", ["Katarzyna Wiśniewska"]),
        ("screen battery", []),
        ("гонч", ["Олександр Гончаренко"]),
        ("1042", ["Katarzyna Wiśniewska"]),
        ("#1047", ["Ewa Li"]),
        ("+380445550126", ["Олександр Гончаренко"]),
        ("555 01 26", ["Олександр Гончаренко"]),
        ("0142", ["João Batista"]),
        ("11 95555", []),
        ("li", ["Ewa Li"]),
        ("ewa li", ["Ewa Li"]),
        ("w", ["Katarzyna Wiśniewska"]),
        ("", []),
        ("   ", []),
        ('"', []),
        ("' OR 1=1 --", []),
        ("NEAR(a b)", []),
        ("zzz", []),
    ],
)
def test_the_center_is_searched(shop: Store, text: str, expected: list[str]) -> None:
    assert names(shop, text) == expected


def test_the_newest_comes_first(shop: Store) -> None:
    assert names(shop, "b") == ["Ewa Li", "João Batista"]


def test_people_and_clients_are_found_by_name_number_and_address(shop: Store) -> None:
    def found(text: str) -> list[str]:
        return [one.name for one in queries.find_people(shop, text)]

    assert found("ana") == ["Ana Moreira"]
    assert found("golab") == ["Łukasz Gołąb"]
    assert found("lukasz@firma") == ["Łukasz Gołąb"]
    assert found("600100200") == ["Katarzyna Wiśniewska"]
    assert found("00200") == []
    assert found("0200") == ["Katarzyna Wiśniewska"]


def test_what_changed_or_went_is_found_no_more(shop: Store, account: FakeAccount, me: str) -> None:
    one = factory.notification(user_id=me, params={"client": "Zenon Nowak"})
    account.put(one)
    shop.apply(account.page(shop.cursor))
    assert names(shop, "zenon") == ["Zenon Nowak"]
    account.put(factory.notification(id=one.id, user_id=me, params={"client": "Adam Nowak"}))
    shop.apply(account.page(shop.cursor))
    assert (names(shop, "zenon"), names(shop, "nowak")) == ([], ["Adam Nowak"])
    account.remove(one)
    shop.apply(account.page(shop.cursor))
    assert names(shop, "nowak") == []
    assert_sound(shop)


def test_a_search_stays_in_its_tab(shop: Store) -> None:
    assert names(shop, "katarzyna", Tab.NEEDS_ME) == ["Katarzyna Wiśniewska"]
    assert names(shop, "katarzyna", Tab.SNOOZED) == []


def test_messages_are_found_newest_first(store: Store, account: FakeAccount) -> None:
    account.put(
        *(
            factory.message(text=f"the part {number} has come", created_at=NOW + timedelta(number))
            for number in range(5)
        )
    )
    store.apply(account.page(0))
    places = store.read(lambda connection: search.find(connection, "message", "par com", 3))
    assert places == sorted(places, reverse=True)
    assert len(places) == 3


@pytest.mark.parametrize("newest", [1, 4, 400])
def test_however_it_is_looked_for_the_newest_are_found(
    store: Store, account: FakeAccount, monkeypatch: pytest.MonkeyPatch, newest: int
) -> None:
    """Words with one beginning, common and rare: the shortcut says what reading all would say."""
    monkeypatch.setattr(search, "NEWEST", newest)
    chance = random.Random(newest)
    words = ["part", "parts", "partly", "parcel", "x-part", "par", "screen", "screw", "łódka", "is"]
    texts = [" ".join(chance.choices(words, k=3)) for _ in range(60)]
    account.put(
        *(
            factory.message(text=text, created_at=NOW + timedelta(minutes=number))
            for number, text in enumerate(texts)
        )
    )
    store.apply(account.page(0))
    rows = store.read(
        lambda connection: connection.exec_driver_sql(
            "SELECT n, words FROM message ORDER BY n DESC"
        ).fetchall()
    )
    asked = ["part", "parts", "parc", "par", "part screen", "parcel partly", "łódka", "part i", "i"]
    for query, limit in itertools.product(asked, (1, 3, 50)):
        wanted = [
            place
            for place, text in rows
            if all(
                any(word.startswith(term) for word in re.split(r"[ -]", text))
                for term in search.normalise(query).split()
            )
        ][:limit]
        found = store.read(partial(search.find, type_="message", text=query, limit=limit))
        assert found == wanted, query
