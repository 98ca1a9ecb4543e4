"""The table of kinds, and the test that proves toast and sound."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.health import Heard, Line, Toasted
from app.settings import SOUND, TOASTS
from app.ui.center.times import Times
from app.ui.settings.notifications import NotificationsPage
from app.ui.settings.subscribe import SubscribeSheet
from app.ui.settings.trial import Outcome, outcome_words, outlook_words
from protocol.kinds import KINDS
from protocol.mutations import SetPreference
from protocol.quiet import ALL_KINDS
from protocol.records import Preference
from protocol.reminders import OFFSETS
from tests.app.ui.settings.bench import NOW, UNREACHABLE, Bench
from tests.app.ui.shop import ANA, note, pour, some

INK = "com.acme.printer.ink"


@pytest.fixture
def page(bench: Bench) -> NotificationsPage:
    bench.window.show_page("notifications")
    found = bench.window.page
    assert isinstance(found, NotificationsPage)
    return found


def test_every_kind_that_is_a_choice_has_its_row(page: NotificationsPage) -> None:
    listed = [kind.id for kind in KINDS.values() if kind.listed]
    assert sorted(page.rows) == sorted([*listed, INK])
    assert "test" not in page.rows
    for kind in listed:
        assert page.rows[kind].select.key == KINDS[kind].desktop.value


def test_a_choice_is_saved_at_once(bench: Bench, page: NotificationsPage) -> None:
    page.rows["lead.created"].select.chosen.emit("sticky")
    expected = SetPreference(kind="lead.created", channels={"desktop": "sticky"})
    assert bench.submitted() == [("set_preference", expected)]
    assert page.rows["lead.created"].select.key == "sticky"
    made = queries.preference(bench.store, "lead.created")
    assert made is not None and made.channels == {"desktop": "sticky"}


def test_a_choice_of_another_device_appears(bench: Bench, page: NotificationsPage) -> None:
    theirs = Preference(
        id=some("theirs"),
        user_id=ANA,
        kind="call.received",
        channels={"desktop": "toast"},
        created_at=NOW,
        updated_at=NOW,
    )
    pour(bench.store, [theirs])
    assert page.rows["call.received"].select.key == "toast"


def test_a_reminder_comes_exactly_at_the_four_offsets(
    bench: Bench, page: NotificationsPage
) -> None:
    minutes = page.rows["task.reminder"].minutes
    assert minutes is not None and minutes.key == "15"
    assert [row.minutes for kind, row in page.rows.items() if kind != "task.reminder"] == [None] * (
        len(page.rows) - 1
    )
    for offset in OFFSETS:
        minutes.chosen.emit(str(offset))
        assert minutes.key == str(offset)
    saved = [args for _, args in bench.submitted() if isinstance(args, SetPreference)]
    assert [one.reminder_minutes for one in saved] == list(OFFSETS)


def test_only_a_kind_nobody_declared_can_be_given_up(bench: Bench, page: NotificationsPage) -> None:
    with pytest.raises(ValueError, match="off"):
        page.rows["lead.created"].select.choose("off")
    page.rows[INK].select.chosen.emit("off")
    assert page.rows[INK].select.key == "off"
    made = queries.preference(bench.store, INK)
    assert made is not None and made.channels == {"desktop": "off"}


def test_another_event_is_asked_for_by_its_type(bench: Bench, page: NotificationsPage) -> None:
    page.more.click()
    sheet = bench.sheet()
    assert isinstance(sheet, SubscribeSheet)
    for wrong in ("", "two words", "deskbell.lead.created", "call.missed"):
        sheet.field.set_text(wrong)
        sheet.take()
        assert sheet.field.problem
    assert bench.submitted() == []
    sheet.field.set_text("com.acme.door.open")
    sheet.take()
    assert page.rows["com.acme.door.open"].select.key == "toast"
    expected = SetPreference(kind="com.acme.door.open", channels={"desktop": "toast"})
    assert bench.submitted() == [("set_preference", expected)]


# the test


def arrive(bench: Bench) -> None:
    pour(bench.store, [note("the-test", "test", NOW)])


def toasted(bench: Bench, by: str = "native", heard: Heard | None = None) -> None:
    """Let the toasters tell what became of the test."""
    bench.health.change(toasted=Toasted(ids=(some("the-test"),), by=by, heard=heard))


def test_a_test_goes_over_the_server_and_tells_its_time(
    bench: Bench, page: NotificationsPage
) -> None:
    page.button.click()
    assert [name for name, _ in bench.server.asked] == ["send_test"]
    assert "on its way" in page.foot.words.text()
    page.button.click()
    assert len(bench.server.asked) == 1
    arrive(bench)
    toasted(bench)
    playing = page.run.running
    assert playing, "its sound is not over"
    toasted(bench, heard=Heard.PLAYED)
    assert not page.run.running
    assert "It came back in 0." in page.foot.words.text()
    assert "with its sound" in page.foot.words.text()


@pytest.mark.parametrize(
    ("heard", "said"),
    [(Heard.BEEP, "only beeped"), (Heard.NOTHING, "No sound was heard")],
)
def test_a_sound_that_was_not_heard_is_not_claimed(
    bench: Bench, page: NotificationsPage, heard: Heard, said: str
) -> None:
    page.button.click()
    arrive(bench)
    toasted(bench, heard=heard)
    assert "It was shown as a toast." in page.foot.words.text()
    assert said in page.foot.words.text()
    assert "with its sound" not in page.foot.words.text()


def test_a_toast_that_nothing_could_show_is_not_claimed(
    bench: Bench, page: NotificationsPage
) -> None:
    page.button.click()
    arrive(bench)
    toasted(bench, by="", heard=Heard.PLAYED)
    assert "shows no notifications" in page.foot.words.text()
    assert "shown as a toast" not in page.foot.words.text()


def test_what_nobody_tells_is_not_claimed(
    bench: Bench, page: NotificationsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.ui.settings.trial._TOLD_WITHIN", 10)
    bench.health.change(toasted=Toasted(ids=(some("lead"),), by="native", heard=Heard.PLAYED))
    page.button.click()
    arrive(bench)
    qtbot.waitUntil(lambda: not page.run.running)
    assert "Nothing has told yet whether its toast was shown" in page.foot.words.text()


def test_a_test_that_is_muted_does_not_claim_a_toast(
    bench: Bench, page: NotificationsPage, qtbot: QtBot
) -> None:
    bench.health.change(muted_until=NOW + timedelta(hours=1))
    page.button.click()
    arrive(bench)
    qtbot.waitUntil(lambda: not page.run.running)
    assert "muted until" in page.foot.words.text()
    assert "shown as a toast" not in page.foot.words.text()


def test_another_notification_is_not_taken_for_the_test(
    bench: Bench, page: NotificationsPage
) -> None:
    page.button.click()
    pour(bench.store, [note("else", "lead.created", NOW)])
    assert page.run.running
    assert "on its way" in page.foot.words.text()


def test_a_test_that_fails_says_why(bench: Bench, page: NotificationsPage) -> None:
    bench.server.trouble = UNREACHABLE
    page.button.click()
    assert "cannot be found" in page.foot.words.text()
    assert not page.run.running
    bench.server.trouble, bench.server.refusal = None, "server-error"
    page.button.click()
    assert "ran into a problem" in page.foot.words.text()


def test_a_test_that_does_not_come_back_is_said_to_be_late(
    bench: Bench, page: NotificationsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("app.ui.settings.trial._ARRIVES_WITHIN", 10)
    page.button.click()
    qtbot.waitUntil(lambda: not page.run.running)
    assert "has not come back yet" in page.foot.words.text()


def test_offline_there_is_no_test(bench: Bench, page: NotificationsPage) -> None:
    bench.offline()
    assert "online" in page.button.reason
    bench.health.change(line=Line.ONLINE)
    assert not page.button.reason


def outcome(**fields: object) -> Outcome:
    open_ = {"blocked": False, "toasts": True, "sound": True, "silent": False, "muted_until": ""}
    told = {"shown": True, "heard": Heard.PLAYED}
    return Outcome(**{**open_, **told, **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "It was shown as a toast, with its sound."),
        ({"sound": False}, "sounds are off"),
        ({"sound": False, "heard": None}, "sounds are off"),
        ({"toasts": False}, "Toasts are off"),
        ({"blocked": True}, "Your system shows no notifications"),
        ({"muted_until": "14:00"}, "muted until 14:00"),
        ({"silent": True}, "You chose silence"),
    ],
)
def test_the_verdict_says_what_stood_in_the_way(fields: dict[str, object], said: str) -> None:
    words = outcome_words(outcome(**fields), 0.43, Times(locale=QLocale("en_GB")))
    assert words.text.startswith("It came back in 0.4 s.")
    assert said in words.text
    claimed = "shown as a toast" in words.text
    assert claimed is (set(fields) <= {"sound", "heard"})
    assert claimed is (words.role == "success.text")
    if not claimed:
        assert said in outlook_words(outcome(**fields)).text


def test_toasts_that_are_off_can_be_turned_on_here(bench: Bench, page: NotificationsPage) -> None:
    bench.settings.set(TOASTS, False)
    page.enter()
    assert "Toasts are off" in page.foot.words.text()
    page.turn_on.click()
    assert bench.settings[TOASTS]
    assert "Toasts appear" in page.foot.words.text()
    bench.settings.set(SOUND, False)
    page.enter()
    assert "without sound" in page.foot.words.text()


def test_silence_for_all_is_shown_in_every_row(bench: Bench, page: NotificationsPage) -> None:
    args = SetPreference(kind=ALL_KINDS, channels={"desktop": "silent"})
    bench.store.submit("set_preference", args)
    shown = {kind: row.select.key for kind, row in page.rows.items()}
    assert shown.pop(INK) == "toast"
    assert set(shown.values()) == {"silent"}
