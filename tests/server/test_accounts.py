"""Accounts: making one with its first admin, people and groups."""

from __future__ import annotations

import pytest

from protocol.records import Account, Group, Role, User
from server.accounts import (
    EmailTaken,
    NotAnEmail,
    add_user,
    create_account,
    ensure_groups,
    join_groups,
    password_hash,
    set_password,
    user_by_email,
)
from server.links import find_link
from server.store import Store
from tests.factory import NOW
from tests.server.shop import Shop


def test_an_account_begins_with_an_admin_and_a_link(store: Store) -> None:
    made = create_account(store, name="Blue Phones", email="Ann@Example.com", zone="Europe/Warsaw")
    account = store.read_now(made.account_id, lambda r: r.find(Account, made.account_id))
    admin = store.read_now(made.account_id, lambda r: r.find(User, made.user_id))
    assert account is not None
    assert (account.name, account.zone, account.version) == ("Blue Phones", "Europe/Warsaw", 1)
    assert admin is not None
    assert (admin.role, admin.name, admin.email) == (Role.ADMIN, "Ann", "Ann@example.com")
    assert admin.invited_until is not None
    assert made.link is not None
    link = made.link
    owner = store.read_bare_now(lambda connection: find_link(connection, link, NOW))
    assert owner is not None
    assert (owner.account_id, owner.user_id) == (made.account_id, made.user_id)


def test_an_account_with_a_password_needs_no_link(store: Store) -> None:
    made = create_account(store, name="Blue", email="a@example.com", hashed="argon")
    assert made.link is None
    stored = store.read_now(made.account_id, lambda r: password_hash(r, made.user_id))
    admin = store.read_now(made.account_id, lambda r: r.find(User, made.user_id))
    assert stored == "argon"
    assert admin is not None
    assert admin.invited_until is None


def test_an_account_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(NotAnEmail):
        create_account(store, name="Blue", email="nobody")
    assert store.accounts() == []


def test_an_address_is_used_once_in_an_account(shop: Shop, store: Store) -> None:
    shop.write(lambda tx: add_user(tx, email="ben@example.com", name="Ben"))
    with pytest.raises(EmailTaken):
        shop.write(lambda tx: add_user(tx, email=" BEN@example.com ", name="Ben"))
    found = shop.read(lambda reader: user_by_email(reader, "Ben@EXAMPLE.com"))
    assert found is not None
    assert found.name == "Ben"
    other = Shop(store)
    other.write(lambda tx: add_user(tx, email="ben@example.com", name="Ben"))


def test_groups_are_made_once_and_know_their_people(shop: Shop) -> None:
    first = shop.write(lambda tx: ensure_groups(tx, ["Sales", "Parts"]))
    assert shop.write(lambda tx: ensure_groups(tx, ["sales", "Parts", "Repair"]))[:2] == first
    user = shop.write(lambda tx: add_user(tx, email="ben@example.com", group_ids=first))
    assert user.group_ids == first
    assert shop.get(Group, first[0]).member_ids == [user.id]
    shop.write(lambda tx: join_groups(tx, user.id, first[1:]))
    assert shop.get(User, user.id).group_ids == first[1:]
    assert shop.get(Group, first[0]).member_ids == []


def test_a_password_ends_the_links(shop: Shop) -> None:
    user = shop.ids["member"]
    assert shop.read(lambda reader: password_hash(reader, user)) is None
    shop.write(lambda tx: set_password(tx, user, "one"))
    shop.write(lambda tx: set_password(tx, user, "two"))
    assert shop.read(lambda reader: password_hash(reader, user)) == "two"
