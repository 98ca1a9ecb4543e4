"""Reminders: exact offsets, whole days, and ids that come out the same everywhere."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.ids import new_id
from protocol.records import Preference, Task
from protocol.reminders import (
    DEFAULT_MINUTES,
    OFFSETS,
    overdue_id,
    overdue_time,
    reminder_id,
    reminder_minutes,
    reminder_time,
)

DUE = datetime(2026, 3, 3, 10, 57, tzinfo=UTC)
WARSAW = ZoneInfo("Europe/Warsaw")
PERSON = new_id()
TASK = Task(
    id=new_id(), created_at=DUE, updated_at=DUE, title="Call back", assignee_id=PERSON, due_at=DUE
)


def _preference(kind: str, minutes: int | None) -> Preference:
    return Preference(
        id=new_id(),
        created_at=DUE,
        updated_at=DUE,
        user_id=PERSON,
        kind=kind,
        reminder_minutes=minutes,
    )


def test_exactly_four_offsets() -> None:
    assert OFFSETS == (5, 15, 30, 60)


@pytest.mark.parametrize("minutes", OFFSETS)
def test_a_reminder_rings_its_minutes_before_the_task_is_due(minutes: int) -> None:
    assert reminder_time(TASK, minutes, WARSAW) == DUE - timedelta(minutes=minutes)


def test_a_whole_day_rings_at_nine_in_the_persons_zone() -> None:
    task = msgspec.structs.replace(TASK, all_day=True)
    assert reminder_time(task, 15, WARSAW) == datetime(2026, 3, 3, 9, tzinfo=WARSAW)
    summer = msgspec.structs.replace(task, due_at=DUE + timedelta(days=120))
    rings = reminder_time(summer, 15, WARSAW)
    assert rings is not None
    assert rings.astimezone(UTC).hour == 7, "daylight saving moves it against UTC"


def test_a_whole_day_is_overdue_when_it_has_ended() -> None:
    task = msgspec.structs.replace(TASK, all_day=True)
    assert overdue_time(task, WARSAW) == datetime(2026, 3, 4, tzinfo=WARSAW)
    assert overdue_time(TASK, WARSAW) == DUE


@pytest.mark.parametrize(
    "change", [{"due_at": None}, {"completed_at": DUE}, {"assignee_id": None}], ids=str
)
def test_what_is_done_or_nobodys_never_rings(change: dict[str, object]) -> None:
    task = msgspec.structs.replace(TASK, **change)
    assert reminder_time(task, 15, WARSAW) is None


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_ring_or_not_but_never_fail(year: int) -> None:
    for edge in (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, 59, tzinfo=UTC)):
        for offset in (-14, 14):
            due = edge.replace(tzinfo=timezone(timedelta(hours=offset)))
            for all_day in (False, True):
                task = msgspec.structs.replace(TASK, due_at=due, all_day=all_day)
                for zone in (ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")):
                    reminder_time(task, 60, zone)
                    overdue_time(task, zone)


def test_the_kinds_own_choice_goes_before_the_choice_for_all() -> None:
    assert reminder_minutes([]) == DEFAULT_MINUTES
    assert reminder_minutes([_preference("*", 60)]) == 60
    both = [_preference("*", 60), _preference("task.reminder", 5)]
    assert reminder_minutes(both) == reminder_minutes(both[::-1]) == 5
    assert reminder_minutes([_preference("call.missed", 5)]) == DEFAULT_MINUTES


def test_a_choice_that_is_none_of_the_four_is_not_one() -> None:
    assert reminder_minutes([_preference("task.reminder", 17)]) == DEFAULT_MINUTES


@given(st.sampled_from(OFFSETS), st.integers(min_value=-14, max_value=14))
def test_an_id_is_of_the_moment_not_of_its_zone(minutes: int, hours: int) -> None:
    there = DUE.astimezone(timezone(timedelta(hours=hours)))
    here = reminder_id(TASK.id, DUE, minutes, PERSON)
    assert reminder_id(TASK.id, there, minutes, PERSON) == here
    assert overdue_id(TASK.id, there, PERSON) == overdue_id(TASK.id, DUE, PERSON)


def test_every_reminder_has_an_id_of_its_own() -> None:
    ids = {reminder_id(TASK.id, DUE, minutes, PERSON) for minutes in OFFSETS}
    ids |= {reminder_id(TASK.id, DUE + timedelta(hours=1), 15, PERSON), new_id()}
    ids |= {reminder_id(TASK.id, DUE, 15, new_id()), overdue_id(TASK.id, DUE, PERSON)}
    assert len(ids) == 8
