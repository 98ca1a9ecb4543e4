"""The first screen: a picture that is there before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.models import queries
from app.models.first_screen import FIRST_ROWS, read_first_screen
from app.models.queries import Order, Tab, View
from app.models.store import Store
from protocol.mutations import FinishNotification
from tests import factory
from tests.app.models.account import FakeAccount


def test_it_shows_the_top_of_the_list_as_it_is(store: Store, account: FakeAccount, me: str) -> None:
    account.put(*(factory.notification(user_id=me) for _ in range(FIRST_ROWS + 5)))
    store.apply(account.page(0))
    screen = read_first_screen(store.files.folder)
    assert screen is not None
    rows = queries.center_window(store, limit=FIRST_ROWS)
    assert [(row.key, row.id, row.at) for row in screen.rows] == [
        (row.key, row.notification.id, row.at) for row in rows
    ]
    assert screen.rows[0].params == rows[0].notification.params
    assert (screen.needs_me, screen.all) == (FIRST_ROWS + 5, FIRST_ROWS + 5)
    store.submit("finish_notification", FinishNotification(id=rows[0].notification.id))
    after = read_first_screen(store.files.folder)
    assert after is not None and after.rows[0].key == rows[1].key
    assert after.needs_me == FIRST_ROWS + 4


def test_it_shows_the_tab_the_person_left(store: Store, account: FakeAccount, me: str) -> None:
    kept = View(tab=Tab.NEEDS_ME, order=Order.WAITING, unread_first=False)
    store.remember_view(kept)
    account.put(factory.notification(user_id=me, needs_me=False))
    store.apply(account.page(0))
    screen = read_first_screen(store.files.folder)
    assert screen is not None
    assert (screen.tab, screen.order, screen.unread_first) == ("needs_me", "waiting", False)
    assert (screen.rows, screen.all) == ([], 1)


def test_another_look_is_drawn_at_once(store: Store, account: FakeAccount, me: str) -> None:
    """A program that ends right after it begins with what was looked at last."""
    account.put(factory.notification(user_id=me, needs_me=False))
    store.apply(account.page(0))
    store.remember_view(View(tab=Tab.SNOOZED))
    screen = read_first_screen(store.files.folder)
    assert screen is not None and (screen.tab, screen.rows, screen.all) == ("snoozed", [], 1)


@pytest.mark.parametrize("body", [None, b"", b"garbage" * 1000])
def test_without_a_picture_there_is_none(tmp_path: Path, body: bytes | None) -> None:
    if body is not None:
        (tmp_path / "mirror.db").write_bytes(body)
    assert read_first_screen(tmp_path) is None
    assert not (tmp_path / "mirror.db-wal").exists()


@pytest.mark.parametrize("module", ["app.models", "app.models.first_screen", "app.models.health"])
def test_nothing_heavy_is_imported_with_it(module: str) -> None:
    heavy = {"sqlalchemy", "httpx", "websockets", "PySide6", "asyncio"}
    code = f"import sys, {module}; print(*({heavy!r} & sys.modules.keys()))"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stdout.strip() == ""
