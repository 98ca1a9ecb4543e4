#!/usr/bin/env python3
"""Synthesises the notification sound, two soft bell tones, into resources/sounds."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

__all__ = ["main", "samples"]

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sounds" / "bell.wav"
RATE = 32_000
"""Samples a second."""
LENGTH = 0.62
"""Seconds."""
LOUDEST = 0.42
"""Of full scale: it must not startle a client at the counter."""

TONES = ((0.0, 783.99), (0.11, 1046.50))
"""When each tone begins, in seconds, and its pitch: G5, then C6, a rising fourth."""

PARTIALS = ((1.0, 1.0, 7.0), (2.0, 0.28, 11.0), (3.01, 0.1, 17.0))
"""Each overtone as its ratio to the pitch, its loudness, and how fast it fades a second."""

ATTACK = 0.004
"""Seconds in which a tone swells, so that it does not click."""
RELEASE = 0.05
"""Seconds in which the end fades to silence."""


def samples() -> list[float]:
    """Return the sound between -1 and 1."""
    count = int(RATE * LENGTH)
    raw = [_at(number / RATE) for number in range(count)]
    peak = max(abs(value) for value in raw)
    return [value / peak * LOUDEST for value in raw]


def _at(moment: float) -> float:
    end = min(1.0, (LENGTH - moment) / RELEASE)
    return end * sum(_tone(moment - start, pitch) for start, pitch in TONES if moment >= start)


def _tone(age: float, pitch: float) -> float:
    swell = min(1.0, age / ATTACK)
    return swell * sum(
        loud * math.exp(-fade * age) * math.sin(2 * math.pi * pitch * ratio * age)
        for ratio, loud, fade in PARTIALS
    )


def main() -> None:
    """Write the sound."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(TARGET), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", round(v * 32_767)) for v in samples()))


if __name__ == "__main__":
    main()
