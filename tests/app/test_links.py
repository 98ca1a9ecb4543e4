"""Links into the app."""

from __future__ import annotations

import pytest

from app.links import is_join, link_of, link_target
from protocol.ids import new_id
from protocol.records import RECORD_TYPES, Ref


@pytest.mark.parametrize("type_", RECORD_TYPES)
def test_a_link_leads_back_to_its_record(type_: str) -> None:
    ref = Ref(type_, new_id())
    assert link_target(link_of(ref)) == ref
    assert link_target(link_of(ref).upper().replace(type_.upper(), type_)) == ref
    assert link_target(f" {link_of(ref)}/ \n") == ref


@pytest.mark.parametrize(
    "link",
    [
        "",
        "deskbell://",
        "deskbell://task",
        "deskbell://task/",
        "deskbell://task/1",
        "deskbell://nothing/01a202c5-6a99-75cb-8e54-59294c2db023",
        "deskbell://task/01a202c5-6a99-75cb-8e54-59294c2db023/../x",
        "deskbell://task/01a202c5-6a99-75cb-8e54-59294c2db023?x=1",
        "https://task/01a202c5-6a99-75cb-8e54-59294c2db023",
        "file:///etc/passwd",
        "deskbell://task/" + "a" * 5_000,
    ],
)
def test_anything_else_leads_nowhere(link: str) -> None:
    assert link_target(link) is None


def test_an_invitation_is_told_apart() -> None:
    assert is_join("deskbell://join/host:8737/abc")
    assert is_join(" DESKBELL://JOIN/host")
    assert not is_join("deskbell://task/join/")
    assert not is_join("https://join/host")
