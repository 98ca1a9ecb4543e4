"""Senders, by an admin: keys, what came last, revoking."""

from __future__ import annotations

import json
import shlex

import pytest

from app.ui.outside import ServerPlace
from app.ui.settings.sender_sheets import AddSheet, RevokeSheet, curl_line
from app.ui.settings.senders import SendersPage
from protocol.mutations import AddSender, RevokeSender
from tests.app.ui.settings.bench import UNREACHABLE, Bench, words
from tests.app.ui.shop import some


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
    assert "12,843" in shown
    assert "Nothing yet" in words(page.rows[some("old")])


def test_a_revoked_sender_stands_last_and_stays_so(page: SendersPage) -> None:
    assert list(page.rows) == [some("crm"), some("old")]
    assert set(page.revokers) == {some("crm")}


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
    assert "-k" in shlex.split(sheet.command)
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
    page.revokers[some("crm")].click()
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
    assert all("online" in one.reason for one in page.revokers.values())
