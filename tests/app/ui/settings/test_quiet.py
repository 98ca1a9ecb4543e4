"""The timed mute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from app.models import queries
from app.ui.center.picker import MomentPicker
from app.ui.settings.quiet import QuietPage
from protocol.mutations import SetPreference
from protocol.quiet import quiet_of
from tests.app.ui.settings.bench import NOW, Bench

GOES_BACK = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
"""Half past two in Warsaw, for the first time."""


@pytest.fixture
def page(bench: Bench) -> QuietPage:
    bench.window.show_page("quiet")
    found = bench.window.page
    assert isinstance(found, QuietPage)
    return found


def until(bench: Bench) -> datetime | None:
    quiet = quiet_of(queries.preferences(bench.store))
    return quiet.muted_until if quiet is not None else None


@pytest.mark.parametrize(
    ("row", "length"), [("half", timedelta(minutes=30)), ("hour", timedelta(hours=1))]
)
def test_a_mute_holds_for_so_long(
    bench: Bench, page: QuietPage, row: str, length: timedelta
) -> None:
    page.rows[row].click()
    assert until(bench) == NOW + length


@pytest.mark.parametrize(
    ("row", "length"), [("half", timedelta(minutes=30)), ("hour", timedelta(hours=1))]
)
def test_it_holds_no_longer_in_the_night_when_the_clocks_go_back(
    bench: Bench, page: QuietPage, row: str, length: timedelta
) -> None:
    bench.ground.clock = lambda: GOES_BACK
    bench.ground.times.move_to(ZoneInfo("Europe/Warsaw"))
    page.rows[row].click()
    assert until(bench) == GOES_BACK + length


def test_tomorrow_morning_is_nine_in_the_persons_zone(bench: Bench, page: QuietPage) -> None:
    page.rows["morning"].click()
    end = until(bench)
    assert end is not None and NOW < end <= NOW + timedelta(hours=33)
    assert bench.ground.times.local(end).hour == 9


def test_a_moment_of_ones_own_is_picked(bench: Bench, page: QuietPage) -> None:
    page.rows["until"].click()
    (picker,) = page.findChildren(MomentPicker)
    assert picker.isVisible()
    picker.picked.emit(NOW + timedelta(days=3))
    picker.close()
    assert until(bench) == NOW + timedelta(days=3)


def test_muted_says_until_when_and_is_ended(bench: Bench, page: QuietPage) -> None:
    assert page.state.text() == "Not muted"
    assert page.unmute.isHidden()
    bench.health.change(muted_until=NOW + timedelta(minutes=90))
    assert page.state.text().startswith("Muted until")
    assert page.detail.text() == "1 h left"
    assert not page.unmute.isHidden()
    page.unmute.click()
    name, args = bench.submitted()[-1]
    assert name == "set_preference"
    assert isinstance(args, SetPreference)
    assert until(bench) is None
    bench.health.change(muted_until=None)
    assert page.unmute.isHidden()


def test_it_works_offline(bench: Bench, page: QuietPage) -> None:
    bench.offline()
    page.rows["hour"].click()
    assert until(bench) == NOW + timedelta(hours=1)
    assert not page.rows["hour"].reason
    assert QApplication.activePopupWidget() is None
