"""Tests of the move to another database."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.move import NotEmpty, move
from server.store import Store
from tests import factory
from tests.factory import one_of_each
from tests.server.shop import Shop


def moved(shop: Shop, target_url: str) -> Shop:
    """Move the shop and return it as it stands in its new database."""
    source_url = shop.store.database.url.render_as_string(hide_password=False)
    shop.store.close_now()
    move(source_url, target_url)
    there = Shop.__new__(Shop)
    there.__dict__.update(shop.__dict__)
    there.store = Store.open(target_url)
    return there


def carry_on(before: dict[str, object], there: Shop) -> None:
    """Check that a desktop of before goes on in the new database."""
    assert there.epoch == before["epoch"]
    assert there.version == before["version"]
    assert there.fresh("member").rows == before["rows"]
    lead = there.put(factory.lead())
    assert lead.version == there.version
    there.store.close_now()


def stood(shop: Shop) -> dict[str, object]:
    return {"epoch": shop.epoch, "version": shop.version, "rows": shop.fresh("member").rows}


def test_to_another_file(shop: Shop, tmp_path: Path) -> None:
    shop.put(*one_of_each())
    before = stood(shop)
    there = moved(shop, f"sqlite:///{tmp_path / 'new.db'}")
    carry_on(before, there)


@pytest.mark.postgres
def test_to_postgresql_and_back(shop: Shop, postgres_url: str, tmp_path: Path) -> None:
    """Row 27."""
    shop.put(*one_of_each())
    before = stood(shop)
    there = moved(shop, postgres_url)
    assert stood(there) == before
    back = moved(there, f"sqlite:///{tmp_path / 'back.db'}")
    carry_on(before, back)


def test_a_database_that_holds_something_is_left_alone(shop: Shop, tmp_path: Path) -> None:
    source_url = shop.store.database.url.render_as_string(hide_password=False)
    target_url = f"sqlite:///{tmp_path / 'other.db'}"
    other = Shop(Store.open(target_url), named="Another shop")
    before = stood(other)
    other.store.close_now()
    with pytest.raises(NotEmpty, match="holds"):
        move(source_url, target_url)
    other.store = Store.open(target_url)
    assert stood(other) == before
    other.store.close_now()


def test_a_database_is_not_moved_into_itself(shop: Shop) -> None:
    url = shop.store.database.url.render_as_string(hide_password=False)
    with pytest.raises(NotEmpty):
        move(url, url)
    assert shop.version > 0
