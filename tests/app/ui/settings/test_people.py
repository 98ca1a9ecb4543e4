"""People and groups, by an admin."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from app.models import queries
from app.ui.components.chip import Chip
from app.ui.components.menu import Menu
from app.ui.settings.crew import save_group
from app.ui.settings.invite import InviteSheet, RenewSheet
from app.ui.settings.name_sheet import NameSheet
from app.ui.settings.people import PeoplePage
from app.ui.settings.pick_sheet import PickSheet
from app.ui.settings.roles import ROLES, role_help, role_key, role_name
from app.ui.settings.suspend_sheet import SuspendSheet
from protocol.mutations import InviteUser, RenewLink, RestoreUser, SaveUser, SuspendUser
from protocol.records import Group, Role
from tests.app.ui.settings.bench import UNREACHABLE, Bench, words
from tests.app.ui.shop import ANA, pour, some


@pytest.fixture
def page(bench: Bench) -> PeoplePage:
    bench.window.show_page("people")
    found = bench.window.page
    assert isinstance(found, PeoplePage)
    return found


def chips(widget: QWidget) -> list[str]:
    return [one.accessibleName() for one in widget.findChildren(Chip) if not one.isHidden()]


def trigger(menu: Menu | None, text: str) -> None:
    assert menu is not None
    actions: Sequence[QAction] = menu.actions()
    (found,) = [one for one in actions if one.text() == text]
    assert found.isEnabled()
    found.trigger()
    menu.close()


def group(bench: Bench, name: str) -> Group:
    (found,) = [one for one in queries.all_of(bench.store, Group) if one.name == name]
    return found


# the table


def test_oneself_is_first_and_whoever_is_suspended_last(page: PeoplePage) -> None:
    ids = list(page.people.rows)
    assert ids[0] == ANA and ids[-1] == some("vlad")
    assert len(ids) == 8
    assert "8 people, 1 suspended, 2 invited" in page.foot.words.text()


def test_a_row_says_how_somebody_stands(page: PeoplePage) -> None:
    rows = page.people.rows
    assert chips(rows[ANA]) == ["You"]
    assert chips(rows[some("vlad")]) == ["Suspended"]
    assert chips(rows[some("agnieszka")]) == ["20 h left"]
    assert chips(rows[some("petr")]) == ["Link is over"]
    assert "Sales" in words(rows[some("gosia")])


def test_nobody_takes_a_role_from_themselves_or_the_suspended(page: PeoplePage) -> None:
    assert page.people.rows[ANA].role is None
    assert page.people.rows[some("vlad")].role is None
    role = page.people.rows[some("gosia")].role
    assert role is not None and role.text() == "Staff, own records"


def test_a_role_is_chosen_in_its_cell_and_taken_back(bench: Bench, page: PeoplePage) -> None:
    role = page.people.rows[some("gosia")].role
    assert role is not None
    role.chosen.emit("manager")
    assert bench.user("gosia").role is Role.MANAGER
    assert not bench.user("gosia").own_only
    assert page.people.rows[some("gosia")].role is role and role.key == "manager"
    bench.window.scene.undo.undo()
    assert role_key(bench.user("gosia")) == "own"
    assert [name for name, _ in bench.submitted()] == ["save_user", "save_user"]


def test_the_search_looks_at_names_and_addresses(page: PeoplePage) -> None:
    page.search.setText("gosia@")
    assert list(page.people.rows) == [some("gosia")]
    page.search.setText("nobody at all")
    assert not page.people.rows
    assert "Nobody is called so" in words(page.people)
    page.search.clear()
    assert len(page.people.rows) == 8


@pytest.mark.parametrize("key", ROLES)
def test_every_role_has_words(key: str) -> None:
    assert role_name(key) and role_help(key)


# the menu of a row


def open_menu(page: PeoplePage, name: str) -> Menu:
    page.people.rows[some(name)].more.click()
    assert page.people.menu is not None
    return page.people.menu


def suspend(bench: Bench, page: PeoplePage, name: str) -> None:
    """Suspend somebody, as the sheet asks."""
    trigger(open_menu(page, name), "Suspend")
    [sheet] = [one for one in bench.window.findChildren(SuspendSheet) if one.isVisible()]
    sheet.button.click()


def test_who_suspends_is_asked_once_and_told_what_it_does(bench: Bench, page: PeoplePage) -> None:
    trigger(open_menu(page, "gosia"), "Suspend")
    [sheet] = bench.window.findChildren(SuspendSheet)
    said = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert f"Suspend {bench.user('gosia').name}" in said
    assert "Signed out of every device at once" in said and "lifted at any time" in said
    assert bench.submitted() == [], "nothing is done before"
    sheet.leave()
    assert bench.submitted() == [] and bench.user("gosia").active


def test_somebody_is_suspended_and_had_back(bench: Bench, page: PeoplePage) -> None:
    suspend(bench, page, "gosia")
    assert not bench.user("gosia").active
    assert chips(page.people.rows[some("gosia")]) == ["Suspended"]
    bench.window.scene.undo.undo()
    assert bench.user("gosia").active
    assert bench.submitted() == [
        ("suspend_user", SuspendUser(id=some("gosia"))),
        ("restore_user", RestoreUser(id=some("gosia"))),
    ]


def test_a_suspension_is_lifted(bench: Bench, page: PeoplePage) -> None:
    trigger(open_menu(page, "vlad"), "Lift the suspension")
    assert bench.user("vlad").active


def test_nobody_suspends_themselves(page: PeoplePage) -> None:
    menu = open_menu(page, "ana")
    assert "Suspend" not in [action.text() for action in menu.actions()]
    menu.close()


def test_somebody_gets_another_name(bench: Bench, page: PeoplePage) -> None:
    trigger(open_menu(page, "gosia"), "Name")
    sheet = bench.sheet()
    assert isinstance(sheet, NameSheet)
    sheet.field.set_text("  ")
    sheet.button.click()
    assert sheet.field.problem
    sheet.field.set_text("Małgorzata")
    sheet.button.click()
    assert bench.user("gosia").name == "Małgorzata"
    assert bench.submitted() == [("save_user", SaveUser(id=some("gosia"), name="Małgorzata"))]
    bench.window.scene.undo.undo()
    assert bench.user("gosia").name == "Gosia"


def test_somebody_is_put_into_other_groups(bench: Bench, page: PeoplePage) -> None:
    trigger(open_menu(page, "gosia"), "Groups")
    sheet = bench.sheet()
    assert isinstance(sheet, PickSheet)
    assert sheet.boxes[some("sales")].isChecked()
    sheet.boxes[some("sales")].click()
    sheet.boxes[some("main")].click()
    sheet.button.click()
    assert group(bench, "Sales").member_ids == [ANA]
    assert group(bench, "Main street").member_ids == [some("bart"), some("gosia")]
    assert "Main street" in words(page.people.rows[some("gosia")])
    bench.window.scene.undo.undo()
    assert set(group(bench, "Sales").member_ids) == {ANA, some("gosia")}
    assert group(bench, "Main street").member_ids == [some("bart")]


def test_taking_groups_back_leaves_what_others_did_meanwhile(
    bench: Bench, page: PeoplePage
) -> None:
    trigger(open_menu(page, "gosia"), "Groups")
    sheet = bench.sheet()
    assert isinstance(sheet, PickSheet)
    sheet.boxes[some("sales")].click()
    sheet.button.click()
    main = group(bench, "Main street")
    pour(bench.store, [msgspec.structs.replace(main, member_ids=[some("bart"), some("gosia")])])
    bench.window.scene.undo.undo()
    assert some("gosia") in group(bench, "Sales").member_ids
    assert some("gosia") in group(bench, "Main street").member_ids


def test_a_new_password_link_is_shown_once(bench: Bench, page: PeoplePage) -> None:
    trigger(open_menu(page, "gosia"), "New password link")
    sheet = bench.sheet()
    assert isinstance(sheet, RenewSheet)
    sheet.button.click()
    assert bench.server.asked == [("renew_link", RenewLink(id=some("gosia")))]
    assert sheet.link is not None
    assert sheet.link.text == "deskbell://join/desk.example:8737?link=dbl_again"
    sheet.button.click()
    assert not sheet.isVisible()


def test_offline_no_link_is_made(bench: Bench, page: PeoplePage) -> None:
    bench.offline()
    assert "online" in page.invite.reason
    menu = open_menu(page, "gosia")
    (link,) = [one for one in menu.actions() if one.text() == "New password link"]
    assert not link.isEnabled() and "online" in link.toolTip()
    menu.close()


# inviting


@pytest.fixture
def sheet(bench: Bench, page: PeoplePage) -> InviteSheet:
    page.invite.click()
    found = bench.sheet()
    assert isinstance(found, InviteSheet)
    return found


def test_an_invitation_is_a_link_that_is_shown_once(bench: Bench, sheet: InviteSheet) -> None:
    sheet.button.click()
    assert sheet.name.problem
    sheet.name.set_text("Piotr")
    sheet.email.set_text("nonsense")
    sheet.button.click()
    assert sheet.email.problem and not bench.server.asked
    sheet.email.set_text(" piotr@demo.example ")
    sheet.role.chosen.emit("own")
    sheet.role.choose("own")
    sheet.group.choose(some("sales"))
    sheet.button.click()
    ((name, args),) = bench.server.asked
    assert name == "invite_user" and isinstance(args, InviteUser)
    assert (args.name, args.email) == ("Piotr", "piotr@demo.example")
    assert (args.role, args.own_only, args.group_ids) == (Role.MEMBER, True, [some("sales")])
    assert sheet.link is not None
    assert sheet.link.text == "deskbell://join/desk.example:8737?link=dbl_once"
    assert not sheet.cancel.isVisible()
    assert bench.submitted() == []


def test_a_server_of_this_computer_alone_is_said_to_be_one(
    bench: Bench, sheet: InviteSheet
) -> None:
    from app.ui.outside import ServerPlace

    bench.server.place = ServerPlace(
        url="http://127.0.0.1:8737", invitation="deskbell://join/127.0.0.1:8737", only_here=True
    )
    sheet.name.set_text("Piotr")
    sheet.email.set_text("piotr@demo.example")
    sheet.submit()
    bench.settle()
    assert "on no other computer" in words(sheet)


def test_an_address_that_is_taken_is_said_at_its_field(bench: Bench, sheet: InviteSheet) -> None:
    bench.server.refusal = "already-exists"
    sheet.name.set_text("Piotr")
    sheet.email.set_text("ana@demo.example")
    sheet.submit()
    assert "already" in sheet.email.problem
    bench.server.refusal, bench.server.trouble = "", UNREACHABLE
    sheet.submit()
    assert "cannot be found" in sheet.trouble.text()
    bench.server.trouble = None
    sheet.submit()
    assert sheet.link is not None


# groups


def test_a_group_is_made(bench: Bench, page: PeoplePage) -> None:
    page.tabs.choose("groups")
    assert page.invite.isHidden() and not page.add_group.isHidden()
    page.add_group.click()
    sheet = page.groups.sheet
    assert sheet is not None
    assert some("vlad") not in sheet.boxes
    sheet.take()
    assert sheet.name.problem and bench.submitted() == []
    sheet.name.set_text("Workshop")
    sheet.boxes[some("bart")].click()
    sheet.take()
    assert group(bench, "Workshop").member_ids == [some("bart")]
    assert len(page.groups.rows) == 3


def test_a_group_is_edited(bench: Bench, page: PeoplePage) -> None:
    page.groups.edit(group(bench, "Sales"))
    sheet = page.groups.sheet
    assert sheet is not None and sheet.name.text == "Sales"
    sheet.name.set_text("Sales and service")
    sheet.boxes[ANA].click()
    sheet.take()
    assert group(bench, "Sales and service").member_ids == [some("gosia")]
    bench.window.scene.undo.undo()
    assert set(group(bench, "Sales").member_ids) == {ANA, some("gosia")}
    page.groups.edit(group(bench, "Sales"))
    assert page.groups.sheet is not None
    page.groups.sheet.name.set_text("Sales and service")
    page.groups.sheet.take()
    before = len(bench.submitted())
    page.groups.edit(group(bench, "Sales and service"))
    assert page.groups.sheet is not None
    page.groups.sheet.take()
    assert len(bench.submitted()) == before


def test_a_suspended_member_stays_one(bench: Bench, page: PeoplePage) -> None:
    suspend(bench, page, "gosia")
    page.groups.edit(group(bench, "Sales"))
    sheet = page.groups.sheet
    assert sheet is not None and some("gosia") not in sheet.boxes
    sheet.boxes[some("tomasz")].click()
    sheet.take()
    assert set(group(bench, "Sales").member_ids) == {ANA, some("gosia"), some("tomasz")}


def test_a_deleted_group_is_had_back_with_its_members(bench: Bench, page: PeoplePage) -> None:
    page.groups.open_menu(group(bench, "Sales"), page)
    trigger(page.groups.menu, "Delete")
    assert list(page.groups.rows) == [some("main")]
    bench.window.scene.undo.undo()
    assert group(bench, "Sales").member_ids == [ANA, some("gosia")]
    assert group(bench, "Sales").id == some("sales"), "what names it names it still"


def test_a_change_of_a_group_is_taken_back_and_no_other(bench: Bench, page: PeoplePage) -> None:
    page.groups.edit(group(bench, "Sales"))
    sheet = page.groups.sheet
    assert sheet is not None
    sheet.name.set_text("Sales and service")
    sheet.boxes[ANA].click()
    sheet.boxes[some("tomasz")].click()
    sheet.take()
    changed = group(bench, "Sales and service")
    more = [*changed.member_ids, some("irina")]
    bench.store.submit("save_group", save_group(changed.id, member_ids=more))
    bench.window.scene.undo.undo()
    assert set(group(bench, "Sales").member_ids) == {ANA, some("gosia"), some("irina")}


def test_a_shop_without_groups_is_told_what_they_are_for(bench: Bench, page: PeoplePage) -> None:
    for name in ("Sales", "Main street"):
        page.groups.delete(group(bench, name))
    assert "No groups yet" in words(page.groups)
    assert not page.groups.rows
