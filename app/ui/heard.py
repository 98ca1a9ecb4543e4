"""Sounds that were not heard, in words: why, and what to do about it."""

from __future__ import annotations

from app.models.health import Heard
from app.ui.words import translate

__all__ = ["heard_words"]


def heard_words(heard: Heard | None) -> str:
    """Return what kept a sound from being heard; empty where nothing did, or nobody knows."""
    if heard is Heard.BEEP:
        return translate(
            "Heard", "Your system only beeped: there is no program here that plays sounds."
        )
    if heard is Heard.NOTHING:
        return translate(
            "Heard", "No sound was heard: nothing here could play it. Check your sound device."
        )
    return ""
