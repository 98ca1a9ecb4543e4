"""Tests of sharing: who is told, and who may be told the same."""

from __future__ import annotations

from protocol.ids import new_id
from protocol.records import Role
from server.access import Person
from server.fanout import Listener, Share, Touch, changed_people, share, touched_after


def listener(number: int, *scopes: str, clean: int = 4, role: Role = Role.MEMBER) -> Listener:
    person = Person(user_id=f"u{number}", account_id="a", role=role)
    return Listener(number, clean, person, frozenset({"everyone", f"user:u{number}", *scopes}))


def touch(scope: str, version: int = 5, type_: str = "lead") -> Touch:
    return Touch(scope, type_, new_id(), version)


def test_those_who_hold_the_same_touched_scopes_share() -> None:
    staff = [listener(1, "staff"), listener(2, "staff"), listener(3)]
    groups, unconcerned = share(staff, [touch("staff")])
    alike = Share(4, frozenset({"staff"}), Role.MEMBER, False)
    assert {key: [one.number for one in members] for key, members in groups.items()} == {
        alike: [1, 2]
    }
    assert [one.number for one in unconcerned] == [3]


def test_a_touch_under_ones_own_scope_is_nobody_elses() -> None:
    groups, unconcerned = share([listener(1, "staff"), listener(2)], [touch("user:u2")])
    assert [[one.number for one in members] for members in groups.values()] == [[2]]
    assert [one.number for one in unconcerned] == [1]


def test_what_somebody_has_already_does_not_concern_them() -> None:
    groups, unconcerned = share([listener(1, clean=5)], [touch("everyone", version=5)])
    assert groups == {}
    assert len(unconcerned) == 1


def test_role_limit_and_place_part_those_who_hold_the_same() -> None:
    limited = listener(3, "staff")
    own = limited._replace(
        person=Person(user_id="u3", account_id="a", role=Role.MEMBER, own_only=True)
    )
    crowd = [listener(1, "staff"), listener(2, "staff", role=Role.ADMIN), own]
    groups, _ = share([*crowd, listener(4, "staff", clean=3)], [touch("staff")])
    assert len(groups) == 4


def test_touched_after_a_version() -> None:
    touches = [touch("staff", 5), touch("admins", 6)]
    assert touched_after(touches, 5) == {"admins"}


def test_rights_may_have_changed_by_ones_own_record_or_a_conversation_told_to_oneself() -> None:
    people = [listener(number).person for number in (1, 2, 3)]
    touches = [
        Touch("everyone", "user", "u1", 5),
        Touch("user:u2", "conversation", new_id(), 5),
        Touch("user:u3", "notification", new_id(), 5),
        Touch("conversation:x", "conversation", new_id(), 5),
    ]
    assert changed_people(touches, people) == {"u1", "u2"}
