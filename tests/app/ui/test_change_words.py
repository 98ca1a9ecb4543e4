"""Changes in words: every mutation that can wait in the outbox, named with its record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.models import queries
from app.models.effects import EFFECTS
from app.models.store import Store
from app.ui.center.times import Times
from app.ui.change_words import ChangeWords, change_words
from protocol.ids import new_id
from protocol.mutations import (
    MUTATIONS,
    Args,
    CompleteTask,
    FinishNotification,
    ReadNotifications,
    SaveProfile,
    SaveUser,
    SetConsent,
    SetPreference,
    Snooze,
)
from protocol.records import Quiet, Role
from tests.app.ui.dress import dress
from tests.app.ui.shop import ANA, TOMASZ, open_shop, some

NOW = datetime(2026, 3, 3, 10, 42, tzinfo=UTC)
SAVE_TASK, SAVE_ORDER = MUTATIONS["save_task"], MUTATIONS["save_order"]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_shop(tmp_path, NOW)
    yield store
    store.close()


def told(store: Store, name: str, args: bytes) -> ChangeWords:
    times = Times(UTC, QLocale("en_GB"))
    return change_words(
        name, args, ANA, lambda type_, id_: queries.record(store, type_, id_), times
    )


@pytest.mark.parametrize(
    ("name", "args", "record", "values"),
    [
        (
            "snooze",
            Snooze(id=some("lead"), until=NOW + timedelta(hours=2)),
            "João Batista de Albuquerque Neto",
            "until ",
        ),
        (
            "finish_notification",
            FinishNotification(id=some("missed")),
            "Missed call from Олександр Гончаренко",
            "",
        ),
        (
            "read_notifications",
            ReadNotifications(ids=[some("lead"), some("missed")]),
            "2 notifications",
            "",
        ),
        (
            "complete_task",
            CompleteTask(id=some("photos"), at=NOW),
            "Send photos to the insurer",
            "3 Mar",
        ),
        (
            "save_task",
            SAVE_TASK(id=some("photos"), title="Send more", assignee_id=TOMASZ, private=False),
            "Send photos to the insurer",
            "Title: Send more · Assigned to: Tomasz Zieliński · Private: No",
        ),
        (
            "save_task",
            SAVE_TASK(id=new_id(), create=True, title="Ring back", assignee_id=TOMASZ),
            "Ring back",
            "Title: Ring back",
        ),
        (
            "save_order",
            SAVE_ORDER(id=some("1035"), status="Ready", fault=""),
            "#1035 Laser printer, paper jam",
            "Status: Ready",
        ),
        ("save_order", SAVE_ORDER(id=new_id(), status="Ready"), "Order", ""),
        ("save_profile", SaveProfile(status="Back at nine"), "", "Status: Back at nine"),
        (
            "save_user",
            SaveUser(id=TOMASZ, role=Role.MANAGER),
            "Tomasz Zieliński",
            "Role: Manager",
        ),
        (
            "set_preference",
            SetPreference(kind="*", quiet=Quiet(muted_until=NOW)),
            "All notifications",
            "3 Mar",
        ),
        (
            "set_consent",
            SetConsent(id=some("szymon"), channel="sms", value="granted"),
            "Szymon Brzęczyszczykiewicz",
            "SMS: ",
        ),
    ],
)
def test_a_change_names_its_record_and_its_values(
    store: Store, name: str, args: Args, record: str, values: str
) -> None:
    words = told(store, name, msgspec.json.encode(args))
    assert words.deed
    assert words.record == record
    assert values in words.values


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_every_change_has_words_though_nobody_can_read_it(store: Store, name: str) -> None:
    assert told(store, name, b"{").deed


def test_a_change_of_a_newer_program_still_has_its_deed(store: Store) -> None:
    assert told(store, "from_the_future", b"{}").deed == "Change a record"
