"""Health: one state, told when it changes."""

from __future__ import annotations

import pytest

from app.models.health import Health, HealthState, Line


def test_listeners_hear_of_each_change_once() -> None:
    health = Health()
    heard: list[HealthState] = []
    stop = health.listen(heard.append)
    health.change(line=Line.ONLINE, waiting=2)
    health.change(line=Line.ONLINE)
    assert [(state.online, state.waiting) for state in heard] == [(True, 2)]
    stop()
    stop()
    health.change(waiting=3)
    assert len(heard) == 1
    assert health.state.waiting == 3


def test_a_field_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(TypeError):
        Health().change(wheather="fine")
