"""The planner: who is told what, and that nobody is told twice or of their own doing."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.ids import derived_id
from protocol.kinds import KINDS, PARAM_FORMS, Audience, kind_of
from protocol.records import (
    Notification,
    NotificationState,
    Phone,
    Preference,
    Record,
    decode_record,
    encode_record,
)
from protocol.reminders import overdue_id, reminder_id
from server.rules.audience import CHOOSE
from server.rules.event import Event
from server.rules.params import RESOLVERS
from server.rules.plan import plan
from server.rules.preferences import Preferences
from server.rules.words import WORDS
from tests.server.rules.people import (
    ANA,
    FREE,
    IRINA,
    MALGORZATA,
    NOON,
    SUSPENDED,
    TOMASZ,
    USERS,
    client,
    directory,
    event,
    lead,
    order,
    preference,
    task,
)

STAFF = {ANA, TOMASZ, IRINA}
OWN_CARD = client(responsible_id=MALGORZATA)


def _planned(one: Event, *preferences: Preference) -> dict[str, Notification]:
    made = plan(one, directory(one.subject), Preferences(preferences), NOON)
    told = {notification.user_id: notification for notification in made.notifications}
    assert len(told) == len(made.notifications), "one row for each person"
    return told


def _loud(told: dict[str, Notification]) -> set[str]:
    return {user for user, row in told.items() if row.state is NotificationState.NEW}


# --- the tables are whole -------------------------------------------------------------------------


def test_every_kind_has_words_and_known_parameters() -> None:
    assert WORDS.keys() == KINDS.keys()
    named = {name for kind in KINDS.values() for name in kind.params}
    assert named <= RESOLVERS.keys()
    assert PARAM_FORMS.keys() <= named
    assert CHOOSE.keys() == set(Audience)


# --- audiences (decision 16) ----------------------------------------------------------------------


def test_a_lead_reaches_its_responsible_person() -> None:
    assert _planned(event("lead.created", lead(responsible_id=IRINA))).keys() == {IRINA}


def test_a_lead_of_nobody_reaches_all_staff() -> None:
    told = _planned(event("lead.created", lead()))
    assert told.keys() == STAFF, "not free users, not the suspended, not who sees only their own"
    assert all(row.needs_me for row in told.values())


def test_what_a_suspended_person_would_get_reaches_all_staff() -> None:
    assert _planned(event("lead.created", lead(responsible_id=SUSPENDED))).keys() == STAFF


def test_an_own_only_member_gets_their_own() -> None:
    told = _planned(event("order.status_changed", order(responsible_id=MALGORZATA)))
    assert told.keys() == {MALGORZATA}


def test_a_free_user_gets_nothing_of_a_client() -> None:
    assert FREE not in _planned(event("lead.created", lead(responsible_id=FREE)))
    assert _planned(event("task.assigned", task(assignee_id=FREE), actor_id=ANA)) == {}


@pytest.mark.parametrize("kind", ["automation.failed", "billing.expiring"])
def test_errors_and_billing_reach_the_admins(kind: str) -> None:
    told = _planned(event(kind, params={"name": "Order ready", "plan": "Team"}))
    assert told.keys() == {ANA}
    assert told[ANA].needs_me


def test_an_unknown_kind_reaches_its_subscribers_as_it_came() -> None:
    one = event("com.example.kettle.boiled", title="Tea", body="In the kitchen")
    everything = preference(TOMASZ, "*", channels={"desktop": "toast"})
    off = preference(ANA, one.kind, channels={"desktop": "off"})
    asked = preference(IRINA, one.kind, channels={"desktop": "toast"})
    asked_free = preference(FREE, one.kind, channels={"desktop": "toast"})
    told = _planned(one, everything, off, asked, asked_free)
    assert told.keys() == {IRINA}
    assert (told[IRINA].title, told[IRINA].body) == ("Tea", "In the kitchen")
    assert _planned(one) == {}


def test_an_unknown_kind_about_a_record_reaches_those_who_see_it() -> None:
    one = event("order.melted", order())
    told = _planned(one, *(preference(user, one.kind) for user in USERS))
    assert told.keys() == STAFF


@pytest.mark.parametrize("person", [IRINA, FREE])
def test_a_test_reaches_whoever_asked(person: str) -> None:
    assert _loud(_planned(event("test", user_id=person))) == {person}


# --- tasks (K23 to K27, K05) ----------------------------------------------------------------------


def test_a_new_task_reaches_its_assignee() -> None:
    told = _planned(event("task.assigned", task(), actor_id=ANA))
    assert told.keys() == {IRINA}
    row = told[IRINA]
    assert row.state is NotificationState.NEW
    assert row.needs_me
    assert row.topic == f"task:{task().id}"
    assert row.params == {"title": "Call back", "author": "Ana"}


@pytest.mark.parametrize("actor", [ANA, None], ids=["here", "elsewhere"])
def test_a_task_set_for_oneself_is_listed_already_read(actor: str | None) -> None:
    told = _planned(event("task.assigned", task(assignee_id=ANA), actor_id=actor))
    assert told[ANA].state is NotificationState.READ
    assert told[ANA].priority == -1
    assert not told[ANA].needs_me


def test_ones_own_task_still_reminds_and_falls_due() -> None:
    own = task(assignee_id=ANA)
    assert _loud(_planned(event("task.reminder", own, minutes=15))) == {ANA}
    assert _loud(_planned(event("task.overdue", own))) == {ANA}


def test_overdue_reaches_the_author_else_the_assignee() -> None:
    assert _planned(event("task.overdue", task())).keys() == {ANA}
    assert _planned(event("task.overdue", task(author_id=None))).keys() == {IRINA}


def test_completed_reaches_the_author_and_silently_everybody_who_may_see_it() -> None:
    done = task(completed_at=NOON, completed_by=IRINA)
    told = _planned(event("task.completed", done, actor_id=IRINA))
    assert told.keys() == {ANA, TOMASZ}
    assert _loud(told) == {ANA}
    assert (told[TOMASZ].state, told[TOMASZ].priority) == (NotificationState.READ, -1)
    assert told[ANA].params["person"] == "Irina"
    assert not any(row.needs_me for row in told.values())


def test_a_private_task_is_silent_for_all_others() -> None:
    done = task(private=True, completed_at=NOON)
    assert _planned(event("task.completed", done, actor_id=IRINA)).keys() == {ANA}


def test_reminder_and_overdue_carry_the_ids_that_the_desktop_gives_them() -> None:
    one = task()
    assert one.due_at is not None
    reminder = _planned(event("task.reminder", one, minutes=30))[IRINA]
    assert reminder.id == reminder_id(one.id, one.due_at, 30, IRINA)
    assert reminder.params == {
        "title": "Call back",
        "minutes": "30",
        "due": "2026-03-03T13:00:00Z",
    }
    assert _planned(event("task.overdue", one))[ANA].id == overdue_id(one.id, one.due_at, ANA)


def test_a_whole_day_is_named_by_its_date_where_its_assignee_is() -> None:
    late = NOON.replace(hour=20)
    told = _planned(event("task.overdue", task(all_day=True, due_at=late)))
    assert told[ANA].params["due"] == "2026-03-04", "it is already tomorrow in Yekaterinburg"


# --- what a row says ------------------------------------------------------------------------------


def test_a_missed_call_folds_with_its_client() -> None:
    phone = Phone(text="+380 44 555 01 26")
    params = {"client": "Олександр", "phone": phone.text, "seconds": "24"}
    told = _planned(event("call.missed", order(client_id=client().id), params=params))
    row = told[ANA]
    assert row.topic == f"client:{client().id}"
    assert row.title == "Missed call from Олександр"
    assert row.body == "+380 44 555 01 26 · rang 24 s"


def test_words_never_show_an_empty_name() -> None:
    for kind, words in WORDS.items():
        title, body = words({})
        assert title.strip() == title != "", kind
        assert "None" not in title + body


def test_outside_text_is_cut_to_what_a_record_may_hold() -> None:
    one = event("x.y", title="t" * 9_000, body="b" * 9_000, params={"k": "v" * 9_000})
    row = _planned(one, preference(ANA, "x.y"))[ANA]
    assert decode_record("notification", encode_record(row)) == row


@pytest.mark.parametrize("said", [{}, {"client": "Ewa"}], ids=["by us", "by the sender"])
def test_an_order_of_ones_own_does_not_name_a_colleagues_client(said: dict[str, str]) -> None:
    """Whoever may not see the card does not get its name in another way (decisions 12 and 17)."""
    one = order(responsible_id=MALGORZATA, client_id=client().id)
    for card, named in ((client(responsible_id=IRINA), False), (client(), False), (OWN_CARD, True)):
        made = plan(
            event("order.created", one, params=said),
            directory(one, card=card),
            Preferences(),
            NOON,
        )
        (row,) = made.notifications
        assert row.user_id == MALGORZATA
        assert ("client" in row.params) == named
        assert ("Ewa" in row.title + row.body) == named
        assert row.title == "New order #1042"


def test_what_a_sender_says_of_somebody_nobody_knows_is_told() -> None:
    one = event("call.missed", lead(responsible_id=MALGORZATA), params={"client": "Ewa"})
    assert _planned(one)[MALGORZATA].title == "Missed call from Ewa"


# --- properties -----------------------------------------------------------------------------------

_PERSON = st.sampled_from([*USERS, None])
_MINUTES = st.sampled_from([5, 15, 30, 60])


@st.composite
def records(draw: st.DrawFn) -> Record | None:
    """A record with its people drawn at random, or none."""
    make = draw(st.sampled_from([None, "task", "lead", "order", "client"]))
    if make == "task":
        return task(
            assignee_id=draw(_PERSON),
            author_id=draw(_PERSON),
            due_at=NOON + timedelta(minutes=draw(st.integers(-3_000, 3_000))),
            completed_at=draw(st.sampled_from([None, NOON])),
            private=draw(st.booleans()),
            all_day=draw(st.booleans()),
        )
    others = {"lead": lead, "order": order, "client": client}
    return None if make is None else others[make](responsible_id=draw(_PERSON))


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event about any record by anybody."""
    kind = draw(st.sampled_from([*KINDS, "com.example.unheard_of"]))
    return event(
        kind,
        draw(records()),
        id=derived_id("event", str(draw(st.integers(0, 3)))),
        actor_id=draw(_PERSON),
        user_id=draw(_PERSON),
        minutes=draw(_MINUTES) if kind == "task.reminder" else None,
        params=draw(st.dictionaries(st.text(max_size=8), st.text(max_size=700), max_size=3)),
        title=draw(st.text(max_size=600)),
    )


_PREFERENCES = st.lists(
    st.builds(
        preference,
        st.sampled_from(list(USERS)),
        st.sampled_from(["*", "task.reminder", "com.example.unheard_of"]),
        channels=st.just({"desktop": "toast"}),
        reminder_minutes=st.sampled_from([None, 5, 60]),
    ),
    max_size=6,
)


@given(events(), _PREFERENCES)
def test_planned_five_times_tells_once(one: Event, chosen: list[Preference]) -> None:
    preferences = Preferences(chosen)
    plans = [
        plan(one, directory(one.subject), preferences, NOON + timedelta(seconds=n))
        for n in range(5)
    ]
    ids = [tuple(row.id for row in made.notifications) for made in plans]
    assert len(set(ids)) == 1
    assert len(set(ids[0])) == len(ids[0])
    timers = [tuple(timer.id for timer in made.timers or ()) for made in plans]
    assert len(set(timers)) == 1


@given(events(), _PREFERENCES)
def test_nobody_is_told_loudly_of_their_own_doing(one: Event, chosen: list[Preference]) -> None:
    made = plan(one, directory(one.subject), Preferences(chosen), NOON)
    for row in made.notifications:
        if row.user_id == one.actor_id:
            assert row.kind == "task.assigned"
            assert row.state is NotificationState.READ
            assert not row.needs_me


@given(events(), _PREFERENCES)
def test_nobody_is_told_of_what_they_may_not_see(one: Event, chosen: list[Preference]) -> None:
    people = directory(one.subject)
    own = kind_of(one.kind).audience is Audience.SELF
    for row in plan(one, people, Preferences(chosen), NOON).notifications:
        assert USERS[row.user_id].active
        if not own and people.viewers is not None:
            assert row.user_id in people.viewers
        assert row.user_id != FREE or own


@given(events(), _PREFERENCES)
def test_every_row_can_be_stored_and_read_again(one: Event, chosen: list[Preference]) -> None:
    for row in plan(one, directory(one.subject), Preferences(chosen), NOON).notifications:
        assert decode_record("notification", encode_record(row)) == row
        assert row.title


@given(events(), _PREFERENCES)
def test_planning_touches_nothing(one: Event, chosen: list[Preference]) -> None:
    before = msgspec.json.encode(one.params)
    plan(one, directory(one.subject), Preferences(chosen), NOON)
    assert msgspec.json.encode(one.params) == before
