"""Tests that every benchmark still measures; how fast is not a test's to say."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Final

import pytest

from benchmarks.__main__ import BENCHMARKS, document
from benchmarks.measure import Result, interleaved, kept, percentile
from tests.conftest import ROOT

QUICK: Final = 60.0
"""Seconds that a quick run takes at most, once its seeds are made."""

SEEDED: Final = re.compile(r"^seeded .*: ([\d.]+) s$", re.MULTILINE)


@pytest.mark.desktop
@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_quick_run_ends_with_its_ratio(name: str) -> None:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", name, "--quick"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    took = time.monotonic() - began - sum(map(float, SEEDED.findall(done.stdout)))
    assert done.returncode == 0, done.stderr
    last = done.stdout.splitlines()[-1]
    found = re.fullmatch(rf"{name} (\d+\.\d\d\d?) x", last)
    assert found, done.stdout
    assert float(found[1]) > 0
    assert took < QUICK, done.stdout


def test_two_that_seed_the_same_do_not_get_into_each_others_way(tmp_path: Path) -> None:
    place, both = tmp_path / "seeds" / "one", threading.Barrier(2)
    found: list[Path] = []

    def make(folder: Path) -> None:
        folder.mkdir()
        (folder / "file").write_text(threading.current_thread().name)
        both.wait(10)

    threads = [threading.Thread(target=lambda: found.append(kept(place, make))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert found == [place, place]
    assert (place / "file").read_text() in {thread.name for thread in threads}
    assert list(place.parent.iterdir()) == [place]


def test_a_seed_that_was_given_up_is_not_kept(tmp_path: Path) -> None:
    def give_up(folder: Path) -> None:
        folder.write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept(tmp_path / "one", give_up)
    assert list(tmp_path.iterdir()) == []


def test_runs_are_interleaved_and_at_least_three() -> None:
    order: list[str] = []

    def take(name: str) -> float:
        order.append(name)
        return len(order)

    taken = interleaved(1, ours=lambda: take("ours"), theirs=lambda: take("theirs"))
    assert order == ["ours", "theirs"] * 3
    assert taken == {"ours": [1, 3, 5], "theirs": [2, 4, 6]}


def test_a_percentile_is_a_value_that_was_taken() -> None:
    assert percentile(list(range(1, 101)), 99) == 99
    assert percentile([3.0], 99) == 3.0
    assert percentile([2.0, 1.0], 50) == 1.0


def test_the_document_has_a_row_and_a_section_for_each() -> None:
    name = next(iter(BENCHMARKS))
    text = document({name: Result(1.314, {"ours": "273 ms"}, ["the disk was slow"])})
    assert f"| `{name}` | 1.31 |" in text
    assert "- ours: 273 ms" in text
    assert "the disk was slow" in text
