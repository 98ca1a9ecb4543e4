"""Tests of the demo without a screen, and of what it reports."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT
from tests.desktop.demo import LEAST, Arrival, Posted, matched, parsed, summary
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


def test_a_post_that_stays_in_the_list_makes_no_later_toast_late() -> None:
    posts = [Posted(10.0, "order.changed", "#1037"), Posted(40.0, "order.changed", "#1037")]
    (one,) = matched(posts, [_toast(40.2, "Order #1037: Ready")])
    assert round(one.seconds, 3) == 0.2


def test_the_summary_names_median_p95_and_max() -> None:
    post = Posted(0.0, "k", "m")
    arrivals = [Arrival(post, _toast(n / 100, "m")) for n in range(1, 21)]
    assert summary(arrivals) == "POST to Notify over 20: median 105 ms, p95 200 ms, max 200 ms"
    assert summary([]) == "no toast came"


@pytest.mark.desktop
@pytest.mark.timeout(300)
def test_without_a_screen_it_lives_and_says_what_arrived_and_how_soon(tmp_path: Path) -> None:
    """What ``scripts/demo`` runs, for a shorter while."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.desktop.demo", "--seconds", "15", "--pictures", tmp_path],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    toasts = re.findall(r"^\d\d:\d\d:\d\d  \S.*  \|  ", done.stdout, re.MULTILINE)
    assert len(toasts) >= LEAST, done.stdout
    found = re.search(r"^POST to Notify over (\d+): median (\d+) ms, ", done.stdout, re.MULTILINE)
    assert found, done.stdout
    arrived, median = map(int, found.groups())
    assert LEAST <= arrived <= len(toasts)
    # a benchmark measures how quick; this only refuses what a person would call broken
    assert 0 < median < 3_000
    pictures = sorted(tmp_path.glob("*.png"))
    assert {"screen-light.png", "toast-1-light.png"} <= {path.name for path in pictures}
    for path in pictures:
        assert _painted(path), path


def _painted(path: Path) -> bool:
    """Say whether something is to be seen: many colours, and none of them nearly everywhere."""
    with Image.open(path) as picture:
        seen = picture.convert("RGB").getcolors(picture.width * picture.height)
        assert seen is not None
        return len(seen) > 64 and max(seen)[0] < 0.8 * picture.width * picture.height


def test_an_empty_desk_is_no_picture_of_anything(tmp_path: Path) -> None:
    Image.new("RGB", (1280, 800), "#d5ddec").save(tmp_path / "blank.png")
    assert not _painted(tmp_path / "blank.png")
