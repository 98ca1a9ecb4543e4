"""The table of kinds: complete, and consistent with what it names."""

from __future__ import annotations

from protocol.kinds import GENERIC, KINDS, Audience, Needs, kind_of, leaves_by_completing


def test_every_kind_is_found_by_its_id() -> None:
    assert all(kind_of(kind_id).id == kind_id for kind_id in KINDS)


def test_an_unknown_kind_is_generic_and_reaches_its_subscribers() -> None:
    assert kind_of("com.example.kettle.boiled") is GENERIC
    assert GENERIC.audience is Audience.SUBSCRIBERS
    assert GENERIC.needs is Needs.NEVER


def test_only_task_notices_leave_by_completing() -> None:
    leaving = {kind_id for kind_id in KINDS if leaves_by_completing(kind_id)}
    assert leaving == {"task.assigned", "task.reminder", "task.overdue"}
