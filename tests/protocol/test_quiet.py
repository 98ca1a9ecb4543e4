"""Quiet time: the same answer for every device, across daylight saving too."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from protocol.ids import new_id
from protocol.quiet import MORNING, muted_until, quiet_of, tomorrow_morning
from protocol.records import Preference, Quiet

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
ZONES = ("Europe/Warsaw", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Chatham", "UTC")


def _preference(kind: str, quiet: Quiet | None) -> Preference:
    return Preference(
        id=new_id(), created_at=NOON, updated_at=NOON, user_id=new_id(), kind=kind, quiet=quiet
    )


def test_nobody_is_muted_who_did_not_ask() -> None:
    assert muted_until(None, NOON) is None
    assert muted_until(Quiet(), NOON) is None


def test_a_mute_ends_at_its_moment() -> None:
    quiet = Quiet(muted_until=NOON)
    assert muted_until(quiet, NOON - timedelta(seconds=1)) == NOON
    assert muted_until(quiet, NOON) is None


def test_quiet_stands_on_the_preference_for_all_kinds() -> None:
    quiet = Quiet(muted_until=NOON)
    other = Quiet(muted_until=NOON + timedelta(days=1))
    assert quiet_of([_preference("call.missed", other), _preference("*", quiet)]) == quiet
    assert quiet_of([_preference("call.missed", other)]) is None


def test_tomorrow_morning_at_night_is_the_same_day() -> None:
    warsaw = ZoneInfo("Europe/Warsaw")
    late = datetime(2026, 3, 4, 1, 30, tzinfo=warsaw)
    assert tomorrow_morning(late, warsaw) == datetime(2026, 3, 4, 9, tzinfo=warsaw)
    early = datetime(2026, 3, 4, 8, 30, tzinfo=warsaw)
    assert tomorrow_morning(early, warsaw) == datetime(2026, 3, 5, 9, tzinfo=warsaw)


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2040, 1, 1)),
    st.sampled_from(ZONES),
)
def test_tomorrow_morning_is_a_morning_within_a_day_and_a_bit(now: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    moment = now.replace(tzinfo=UTC)
    morning = tomorrow_morning(moment, zone)
    assert morning.astimezone(zone).time() == MORNING
    # from four at night to nine the day after, and an hour for daylight saving
    assert timedelta(hours=3, minutes=59) <= morning - moment <= timedelta(hours=30)
