"""Senders, by an admin: keys, what came last, revoking."""

from __future__ import annotations

import json
import shlex
from datetime import timedelta

import msgspec
import pytest

from app.models import queries
from app.ui.components.chip import Chip
from app.ui.outside import SenderEvent, ServerPlace
from app.ui.settings.recent_sheet import RecentSheet, event_name
from app.ui.settings.sender_sheets import AddSheet, RenewKeySheet, RevokeSheet, curl_line
from app.ui.settings.senders import SendersPage
from protocol.mutations import AddSender, RenewKey, RevokeSender
from protocol.records import Sender
from tests.app.ui.settings.bench import NOW, UNREACHABLE, Bench, words
from tests.app.ui.shop import pour, some


@pytest.fixture
def page(bench: Bench) -> SendersPage:
    bench.window.show_page("senders")
    found = bench.window.page
    assert isinstance(found, SendersPage)
    return found


@pytest.fixture
def sheet(bench: Bench, page: SendersPage) -> AddSheet:
    page.add.click()
    found = bench.sheet()
    assert isinstance(found, AddSheet)
    return found


def test_a_row_tells_key_last_event_and_count(page: SendersPage) -> None:
    shown = words(page.rows[some("crm")])
    assert "CRM" in shown
    assert "dbk_a1B2" in shown
    assert "Order changes its status" in shown
    assert page.counts[some("crm")].text() == "12,843"
    assert "Nothing yet" in words(page.rows[some("old")])


def test_a_revoked_sender_stands_last_and_stays_so(page: SendersPage) -> None:
    assert list(page.rows) == [some("crm"), some("old")]
    assert set(page.menus) == {some("crm")}


def test_a_key_is_shown_once_with_a_line_to_try_it(bench: Bench, sheet: AddSheet) -> None:
    sheet.button.click()
    assert sheet.name.problem and not bench.server.asked
    sheet.name.set_text("  Telephone ")
    sheet.button.click()
    ((name, args),) = bench.server.asked
    assert name == "add_sender" and isinstance(args, AddSender) and args.name == "Telephone"
    assert sheet.key is not None and sheet.key.text == "dbk_secret"
    assert "-k" not in shlex.split(sheet.command)
    sheet.button.click()
    assert not sheet.isVisible()
    assert bench.submitted() == []


def test_a_name_that_is_taken_is_said_at_its_field(bench: Bench, sheet: AddSheet) -> None:
    bench.server.refusal = "already-exists"
    sheet.name.set_text("crm")
    sheet.button.click()
    assert "has this name" in sheet.name.problem
    bench.server.refusal, bench.server.trouble = "", UNREACHABLE
    sheet.button.click()
    assert "cannot be found" in sheet.name.problem


def test_a_server_that_vouches_for_itself_is_said_to(bench: Bench, sheet: AddSheet) -> None:
    bench.server.place = ServerPlace(
        url="https://10.0.0.2:8737", invitation="deskbell://join/10.0.0.2:8737/ab", pinned=True
    )
    sheet.name.set_text("CRM 2")
    sheet.submit()
    bench.settle()
    parts = shlex.split(sheet.command)
    assert parts[parts.index("--cacert") + 1] == "certificate.pem"
    assert {"-k", "--insecure"}.isdisjoint(parts)
    assert "signs its own certificate" in words(sheet)


def test_the_line_is_a_command_that_posts_a_cloudevent() -> None:
    parts = shlex.split(curl_line("https://desk.example:8737", "dbk_x", pinned=False))
    assert parts[:3] == ["curl", "-i", "https://desk.example:8737/v1/events"]
    assert "Authorization: Bearer dbk_x" in parts
    event = json.loads(parts[parts.index("-d") + 1])
    assert event["specversion"] == "1.0"
    assert {"id", "source", "type"} <= event.keys()
    assert event["data"]["lead"]["external_id"] == "1"


def test_a_key_is_revoked_after_one_question(bench: Bench, page: SendersPage) -> None:
    choose(page, "Revoke")
    sheet = bench.sheet()
    assert isinstance(sheet, RevokeSheet)
    assert not bench.server.asked
    bench.server.refusal = "not-allowed"
    sheet.button.click()
    assert "may not" in sheet.trouble.text()
    bench.server.refusal = ""
    sheet.button.click()
    assert bench.server.asked[-1] == ("revoke_sender", RevokeSender(id=some("crm")))
    assert not sheet.isVisible()


def test_offline_no_key_is_made_or_ended(bench: Bench, page: SendersPage) -> None:
    bench.offline()
    assert "online" in page.add.reason
    page.menus[some("crm")].click()
    assert page.menu is not None
    off = {one.text() for one in page.menu.actions() if not one.isEnabled() and one.text()}
    assert off == {"New key", "Revoke"}
    assert all("online" in one.toolTip() for one in page.menu.actions() if one.text() in off)


def choose(page: SendersPage, words: str) -> None:
    """Choose something in the menu of the CRM."""
    page.menus[some("crm")].click()
    assert page.menu is not None
    next(one for one in page.menu.actions() if one.text() == words).trigger()


def came(type_: str, verdict: str = "taken", **more: str) -> SenderEvent:
    moment = NOW - timedelta(minutes=5)
    return SenderEvent(type=type_, received_at=moment, verdict=verdict, **more)


def test_the_last_events_are_told_with_what_became_of_them(bench: Bench, page: SendersPage) -> None:
    bench.server.came = [
        came("", "refused", problem="bad-input"),
        came("deskbell.order.created", "refused", problem="bad-input", path="data.order.total"),
        came("com.acme.rang", "repeated"),
        came("deskbell.lead.created"),
    ]
    choose(page, "Recent events")
    sheet = bench.sheet()
    assert isinstance(sheet, RecentSheet)
    assert bench.server.looked == [some("crm")]
    unread, wrong, again, taken = map(words, sheet.rows)
    chips = [len(row.findChildren(Chip)) for row in sheet.rows]
    assert chips == [1, 1, 0, 0]
    assert "could not be read" in unread
    assert "New order" in wrong and "the field data.order.total is not right" in wrong
    assert "com.acme.rang" in again and "not counted again" in again
    assert "New lead" in taken and "Taken" in taken
    moment = bench.ground.times.gone(NOW - timedelta(minutes=5), NOW)
    assert all(moment in words(row) for row in sheet.rows)


def test_more_events_are_shown_as_they_come(bench: Bench, page: SendersPage) -> None:
    page.counts[some("crm")].click()
    sheet = bench.sheet()
    assert isinstance(sheet, RecentSheet)
    assert "Nothing has come from CRM yet" in words(sheet)
    bench.server.came = [came("deskbell.lead.created")]
    crm = queries.record(bench.store, "sender", some("crm"))
    assert isinstance(crm, Sender)
    pour(bench.store, [msgspec.structs.replace(crm, event_count=12_844, version=crm.version + 1)])
    bench.settle()
    assert "New lead" in words(sheet)
    assert "Nothing has come" not in words(sheet)


def test_a_server_that_cannot_be_asked_is_said(bench: Bench, page: SendersPage) -> None:
    bench.server.trouble = UNREACHABLE
    page.counts[some("old")].click()
    sheet = bench.sheet()
    assert isinstance(sheet, RecentSheet)
    assert "cannot be found" in words(sheet)
    bench.server.trouble = None
    bench.server.came = [came("deskbell.lead.created")]
    sheet.again.click()
    bench.settle()
    assert "New lead" in words(sheet) and "cannot be found" not in words(sheet)
    bench.offline()
    sheet.ask()
    assert "online" in words(sheet) and "New lead" in words(sheet)


@pytest.mark.parametrize("at_once", [False, True])
def test_a_key_is_renewed(bench: Bench, page: SendersPage, at_once: bool) -> None:
    choose(page, "New key")
    sheet = bench.sheet()
    assert isinstance(sheet, RenewKeySheet)
    assert not bench.server.asked
    if at_once:
        sheet.at_once.click()
    bench.server.refusal = "not-allowed"
    sheet.button.click()
    assert "may not" in sheet.trouble.text()
    bench.server.refusal = ""
    sheet.button.click()
    assert bench.server.asked[-1] == ("renew_key", RenewKey(id=some("crm"), at_once=at_once))
    assert sheet.key is not None and sheet.key.text == "dbk_second"
    assert "dbk_second" in sheet.command
    sheet.button.click()
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("type_", "name"),
    [
        ("deskbell.call.missed", "Missed call"),
        ("deskbell.task.saved", "Task: update"),
        ("com.example.thing", "com.example.thing"),
        ("deskbell.moon.full", "moon.full"),
        ("", "Something that could not be read"),
    ],
)
def test_an_event_is_called_by_a_word_where_there_is_one(type_: str, name: str) -> None:
    assert event_name(type_) == name
