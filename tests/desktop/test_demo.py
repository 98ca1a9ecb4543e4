"""Tests of what the demo without a screen reports."""

from __future__ import annotations

import pytest

from tests.desktop.demo import Arrival, Posted, matched, parsed, summary
from tests.desktop.watch import Notified


def _toast(at: float, title: str) -> Notified:
    return Notified(at, "Deskbell", title, "", ())


def test_a_line_about_an_event_is_read() -> None:
    line = "event day-4-lead 1970-01-01T00:00:02.500+00:00 deskbell.lead.created Luís Carvalho\n"
    assert parsed(line) == Posted(2.5, "deskbell.lead.created", "Luís Carvalho")


@pytest.mark.parametrize(
    "line", ["", "ready", "address http://127.0.0.1:1", "event a b c d", "event a b"]
)
def test_any_other_line_is_none(line: str) -> None:
    assert parsed(line) is None


def test_a_toast_answers_one_post_and_only_a_later_toast_does() -> None:
    posts = [Posted(10.0, "call.missed", "Ana"), Posted(11.0, "call.missed", "Ana")]
    toasts = [_toast(9.0, "Ana before"), _toast(10.2, "Call: Ana"), _toast(11.5, "Call: Ana")]
    assert [round(one.seconds, 3) for one in matched(posts, toasts)] == [0.2, 0.5]


def test_the_summary_names_median_p95_and_max() -> None:
    post = Posted(0.0, "k", "m")
    arrivals = [Arrival(post, _toast(n / 100, "m")) for n in range(1, 21)]
    assert summary(arrivals) == "POST to Notify over 20: median 105 ms, p95 200 ms, max 200 ms"
    assert summary([]) == "no toast came"
