"""The command line of the benchmarks: one by name, or all with their document."""

from __future__ import annotations

import argparse
import datetime
import importlib
import os
import platform
import sys
from typing import Final

from benchmarks.measure import ROOT, Result

__all__ = ["BENCHMARKS", "document", "main"]

BENCHMARKS: Final = {
    "start": "P1: the center painted, against a bare window painted",
    "delivery": "P3: a task completed here until painted there, against a bare loop",
    "stall": "P8: gaps in the interface during the first sync, against an idle one",
    "biglist": "P9: the center with a million rows, against the same with two hundred",
    "fanout": "P5: one change to many devices, against one prebuilt frame to raw sockets",
    "firstsync": "P7: 100,000 notifications into the mirror, against the insert of the same rows",
    "search": "P10: the newest 50 of a million messages by word, against a LIKE scan",
}
"""Every benchmark by its name, which is its module's, with what it compares."""

HEAD: Final = """# Benchmarks

Each figure is a ratio to a reference measured in the same run, interleaved, medians. Written by
`scripts/bench` on {date}: {machine}.

| Name | Ratio | What it compares |
|---|---|---|
"""


def figure(ratio: float) -> str:
    """Return *ratio* with two decimals, or three where two would say little."""
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.3f}"


def run(name: str, quick: bool) -> Result:
    """Run one benchmark, printing what it saw; its ratio is the last line."""
    module = importlib.import_module(f"benchmarks.{name}")
    result: Result = module.run(quick=quick)
    for key, value in result.figures.items():
        print(f"{key}: {value}")
    for remark in result.remarks:
        print(f"({remark})")
    print(f"{name} {figure(result.ratio)} x", flush=True)
    return result


def document(results: dict[str, Result]) -> str:
    """Return ``docs/benchmarks.md`` for a run of all."""
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    text = HEAD.format(date=datetime.date.today().isoformat(), machine=machine)
    for name, result in results.items():
        text += f"| `{name}` | {figure(result.ratio)} | {BENCHMARKS[name]} |\n"
    for name, result in results.items():
        text += f"\n## {name}\n\n"
        text += "".join(f"- {key}: {value}\n" for key, value in result.figures.items())
        text += "".join(f"\n{remark}\n" for remark in result.remarks)
    return text


def main(arguments: list[str]) -> int:
    """Run what *arguments* name; 0 whenever it measured."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("name", nargs="?", choices=sorted(BENCHMARKS), help="only this one")
    parser.add_argument("--quick", action="store_true", help="fewer repeats: within 60 s")
    asked = parser.parse_args(arguments)
    if asked.name:
        run(asked.name, asked.quick)
        return 0
    results = {name: run(name, asked.quick) for name in BENCHMARKS}
    if not asked.quick:
        (ROOT / "docs" / "benchmarks.md").write_text(document(results), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
