"""P5: one change to many connected devices, against one prebuilt frame to raw sockets."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

import httpx

from benchmarks.measure import ROOT, Result, median, percentile
from benchmarks.shop import Shop, shop
from protocol.ids import new_id

__all__ = ["run"]

MARK: Final = "fan-out-mark"
FRAME: Final = 420
"""Bytes of the frame that one small record becomes; the reference writes as many."""
BURST: Final = 20
PACED: Final = 10
PAUSE: Final = 0.3


@dataclass(frozen=True)
class Taken:
    """What one side took for one crowd."""

    rate: float
    """Deliveries a second in the burst."""
    last: list[float]
    """Seconds until the last device had each paced change."""


class Crowd:
    """The process that counts what its devices receive."""

    def __init__(self, port: int, count: int, tokens: Sequence[str] = (), hello: str = "") -> None:
        with tempfile.NamedTemporaryFile("w", delete=False, suffix=".tokens") as file:
            file.write("\n".join(tokens))
        self._tokens = Path(file.name)
        self._process = _started(
            *("benchmarks.crowd", str(port), MARK, str(count)),
            *(file.name if tokens else "", hello),
        )
        self._seen = 0
        if _line(self._process) != "ready":
            raise RuntimeError("the crowd did not connect")

    def await_more(self, count: int) -> float:
        """Return the moment at which every device had *count* more changes."""
        self._seen += count
        _tell(self._process, str(self._seen))
        answer = _line(self._process)
        if not answer:
            raise RuntimeError("the crowd ended; its last words are above")
        return float(answer)

    def leave(self) -> None:
        """Disconnect."""
        _stop(self._process)
        self._tokens.unlink()


def _started(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


def _line(process: subprocess.Popen[str]) -> str:
    return _pipe(process.stdout).readline().strip()


def _tell(process: subprocess.Popen[str], text: str) -> None:
    _pipe(process.stdin).write(text + "\n")
    _pipe(process.stdin).flush()


def _stop(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    _pipe(process.stdin).close()
    _pipe(process.stdout).close()


def _measured(count: int, crowd: Crowd, send: Callable[[int], None]) -> Taken:
    send(1)
    crowd.await_more(1)  # everybody is really there
    began = time.time()
    send(BURST)
    rate = BURST * count / (crowd.await_more(BURST) - began)
    last = []
    for _ in range(PACED):
        time.sleep(PAUSE)
        began = time.time()
        send(1)
        last.append(crowd.await_more(1) - began)
    return Taken(rate, last)


def _reference(count: int) -> Taken:
    writer = _started("benchmarks.reference.writer", str(FRAME), MARK, str(count))
    crowd = Crowd(int(_line(writer)), count)
    try:
        return _measured(count, crowd, lambda times: _tell(writer, "\n".join("." * times)))
    finally:
        crowd.leave()
        _stop(writer)


def _ours(count: int, at: Shop) -> Taken:
    page = at.server.page(at.tokens[0])
    hello = f'{{"frame":"hello","cursor":{page["cursor"]},"epoch":"{page["epoch"]}","protocol":1}}'
    crowd = Crowd(at.port, count, at.tokens, hello)
    client = httpx.Client(headers={"Authorization": f"Bearer {at.tokens[0]}"}, timeout=60)

    def send(times: int) -> None:
        made = [
            {
                "id": new_id(),
                "name": "save_location",
                "args": {
                    "id": new_id(),
                    "create": True,
                    "name": MARK,
                    "address": datetime.now(UTC).isoformat(),
                },
            }
            for _ in range(times)
        ]
        body = {"epoch": page["epoch"], "mutations": made}
        answer = client.post(f"{at.server.url}/v1/mutations", json=body).raise_for_status()
        assert {one["status"] for one in answer.json()["results"]} == {"applied"}, answer.text

    try:
        return _measured(count, crowd, send)
    finally:
        client.close()
        crowd.leave()


def run(*, quick: bool) -> Result:
    """Measure each crowd in turn with the reference; the ratio is that of the deliveries/s."""
    figures: dict[str, str] = {}
    ratios = []
    for count in (200,) if quick else (1_000, 5_000):
        mine, raw = [], []
        # the crowd only reads: it would be taken for half dead while it comes together
        with shop(devices=count, ping_seconds=600) as at:
            for _ in range(1 if quick else 3):
                raw.append(_reference(count))
                mine.append(_ours(count, at))
        rates = median([one.rate for one in mine]), median([one.rate for one in raw])
        ratios.append(rates[0] / rates[1])
        last = [percentile([t for one in side for t in one.last], 99) for side in (mine, raw)]
        figures[f"{count:,} devices"] = (
            f"{rates[0]:,.0f} deliveries/s, raw {rates[1]:,.0f} ({ratios[-1]:.2f} x); last device "
            f"p99 {last[0] * 1000:.1f} ms, raw {last[1] * 1000:.1f} ms ({last[0] / last[1]:.2f} x)"
        )
    return Result(min(ratios), figures)
