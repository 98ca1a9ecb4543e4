"""Events from outside: what a record in their data may carry."""

from __future__ import annotations

import msgspec
import pytest

from protocol.events import EVENT_NOUNS, LINK_FIELDS, PEOPLE_FIELDS, kind_of_type
from protocol.records import Record

SERVERS_OWN = frozenset(
    {"completed_by", "subject", "consents", "withdrawals", "linked_ids", "documents", "file"}
)
"""Fields that no outside system sets."""


@pytest.mark.parametrize("noun", EVENT_NOUNS)
def test_a_form_names_no_id_of_this_server(noun: str) -> None:
    _, form = EVENT_NOUNS[noun]
    hidden = {*PEOPLE_FIELDS.values(), *LINK_FIELDS.values(), *Record.__struct_fields__}
    hidden |= SERVERS_OWN
    assert not hidden & set(form.__struct_fields__)


@pytest.mark.parametrize("noun", EVENT_NOUNS)
def test_every_other_field_of_the_record_can_be_carried(noun: str) -> None:
    cls, form = EVENT_NOUNS[noun]
    own = set(cls.__struct_fields__) - set(Record.__struct_fields__)
    people = {name for name, field in PEOPLE_FIELDS.items() if field in own}
    plain = {name for name in own if not name.endswith("_id")}
    plain -= SERVERS_OWN
    assert (plain | people) <= set(form.__struct_fields__)


@pytest.mark.parametrize("noun", EVENT_NOUNS)
def test_a_form_needs_nothing_but_its_senders_id(noun: str) -> None:
    _, form = EVENT_NOUNS[noun]
    read = msgspec.convert({"external_id": "A-1", "unheard_of": 1}, form)
    assert [
        name for name in read.__struct_fields__ if getattr(read, name) is not msgspec.UNSET
    ] == ["external_id"]


def test_a_client_may_be_carried_inside() -> None:
    _, form = EVENT_NOUNS["order"]
    inside = {"external_id": "C-1", "name": "Ewa", "phones": ["+48 602 555 031"]}
    read = msgspec.convert({"external_id": "A-1", "client": inside}, form)
    assert getattr(read, "client").name == "Ewa"  # noqa: B009 - made at run time


def test_kinds_lose_only_our_own_prefix() -> None:
    assert kind_of_type("deskbell.call.missed") == "call.missed"
    assert kind_of_type("com.example.deskbell.call") == "com.example.deskbell.call"
