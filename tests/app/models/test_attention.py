"""Attention: what may interrupt, once, grouped, never one's own, and one summary at most."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.attention import MOST_TOASTS, Decision, Focus, decide, desktop_of
from protocol.ids import new_id
from protocol.kinds import KINDS, Desktop
from protocol.records import Notification, NotificationState, Preference, Quiet, Ref
from tests import factory
from tests.factory import NOW

ME = new_id()


def note(**fields: object) -> Notification:
    """Return a missed call of mine that nobody has seen."""
    return factory.notification(user_id=ME, **fields)


def choice(kind: str = "*", **fields: object) -> Preference:
    """Return a choice of mine."""
    return factory.preference(user_id=ME, kind=kind, **{"channels": {}, **fields})


def told(*new: Notification, **how: Any) -> Decision:
    """Decide on *new* with nothing special about the moment."""
    return decide(new, **{"person_id": ME, "preferences": [], "now": NOW, **how})


def test_a_new_notification_is_a_toast() -> None:
    one = note()
    decision = told(one)
    (toast,) = decision.toasts
    assert (toast.ids, toast.sticky, toast.key) == ((one.id,), True, f"n:{one.id}")
    assert (decision.log, decision.quiet, decision.summary) == ((one.id,), (), None)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": NotificationState.READ},
        {"state": NotificationState.DONE},
        {"snoozed_until": NOW + timedelta(minutes=1)},
        {"actor_id": ME},
        {"priority": -1},
        {"kind": "payment.succeeded"},
    ],
)
def test_what_does_not_interrupt(fields: dict[str, object]) -> None:
    one = note(**fields)
    decision = told(one)
    assert (decision.toasts, decision.summary) == ((), None)
    assert decision.quiet == (one.id,)


def test_what_came_back_from_a_snooze_may() -> None:
    assert told(note(snoozed_until=NOW)).toasts


def test_nothing_twice() -> None:
    one = note()
    decision = told(one, shown={one.id})
    assert decision == Decision()


def test_not_what_the_person_looks_at() -> None:
    one = note(topic="client:1", subject=Ref("client", new_id()))
    assert told(one, focus=Focus(key="t:client:1")).toasts == ()
    assert told(one, focus=Focus(subject=one.subject)).toasts == ()
    assert told(one, focus=Focus(key="t:client:2")).toasts
    assert told(note(), focus=Focus()).toasts


def test_muted_shows_nothing_now_or_later() -> None:
    one = note()
    muted = choice(quiet=Quiet(muted_until=NOW + timedelta(hours=1)))
    decision = told(one, preferences=[muted])
    assert (decision.toasts, decision.quiet) == ((), (one.id,))
    over = choice(quiet=Quiet(muted_until=NOW))
    assert told(one, preferences=[over]).toasts


def test_one_topic_is_one_toast() -> None:
    first, second = note(topic="client:1"), note(topic="client:1")
    (toast,) = told(first, second).toasts
    assert (toast.notification, toast.ids) == (second, (first.id, second.id))


def test_a_burst_is_one_summary() -> None:
    few = [note() for _ in range(MOST_TOASTS)]
    assert len(told(*few).toasts) == MOST_TOASTS
    many = [*few, note()]
    decision = told(*many)
    assert decision.toasts == ()
    assert decision.summary is not None and decision.summary.absence is None
    assert set(decision.log) == {one.id for one in many}


def test_an_absence_is_told_in_one_summary() -> None:
    waiting = [note(needs_me=True) for _ in range(2)]
    overdue = note(kind="task.overdue", needs_me=True)
    other = [note(kind="lead.created", needs_me=False) for _ in range(6)]
    handled = note(state=NotificationState.DONE)
    decision = told(
        *waiting, overdue, *other, handled, catching_up=True, absence=timedelta(minutes=41)
    )
    summary = decision.summary
    assert summary is not None and decision.toasts == ()
    assert (summary.waiting, summary.overdue, summary.other) == (2, 1, 6)
    assert summary.absence == timedelta(minutes=41)
    assert handled.id not in summary.ids
    assert set(decision.log) == set(summary.ids)


def test_an_absence_without_news_is_silent() -> None:
    assert told(catching_up=True) == Decision()
    assert told(note(state=NotificationState.READ), catching_up=True).summary is None


def test_how_a_kind_appears() -> None:
    assert desktop_of("call.missed", []) is Desktop.STICKY
    assert desktop_of("nobody.knows", []) is Desktop.TOAST
    for_all = choice("*", channels={"desktop": "silent"})
    own = choice("call.missed", channels={"desktop": "toast"})
    assert desktop_of("call.missed", [for_all]) is Desktop.SILENT
    assert desktop_of("call.missed", [for_all, own]) is Desktop.TOAST
    off = choice("call.missed", channels={"desktop": "off"})
    assert desktop_of("call.missed", [off]) is Desktop.SILENT


notes = st.builds(
    note,
    kind=st.sampled_from([*KINDS, "unknown"]),
    topic=st.sampled_from(["", "client:1", "task:2"]),
    state=st.sampled_from(NotificationState),
    needs_me=st.booleans(),
    actor_id=st.sampled_from([None, ME]),
    priority=st.sampled_from([-1, 0, 1]),
)


@given(st.lists(notes, max_size=12), st.booleans(), st.integers(0, 12))
def test_whatever_comes_is_entered_once_and_told_once(
    new: list[Notification], catching_up: bool, known: int
) -> None:
    shown = {one.id for one in new[:known]}
    decision = told(*new, shown=shown, catching_up=catching_up)
    entered = [*decision.log, *decision.quiet]
    assert sorted(entered) == sorted(one.id for one in new if one.id not in shown)
    spoken = [id_ for toast in decision.toasts for id_ in toast.ids]
    spoken += decision.summary.ids if decision.summary else ()
    assert sorted(spoken) == sorted(decision.log)
    assert not (decision.toasts and decision.summary)
    assert not (catching_up and decision.toasts)
    again = told(*new, shown={*shown, *entered}, catching_up=catching_up)
    assert again == Decision()
