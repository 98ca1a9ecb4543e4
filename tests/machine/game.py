"""A game: a long random walk through the machine's rules, to see that a broken one is noticed.

Hypothesis plays many short runs and looks for the simplest failure; where a rule of sync is known
to be off, one long life of the shop finds it sooner.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.machine.inside_machine import InsideMachine
from tests.machine.world import DEVICES

__all__ = ["play"]

Die = Callable[[random.Random], Any]


def _one_of(*values: object) -> Die:
    return lambda dice: dice.choice(values)


def _some_of(*values: object) -> Die:
    return lambda dice: {one for one in values if dice.random() < 0.5}


def _up_to(highest: int, lowest: int = 0) -> Die:
    return lambda dice: dice.randint(lowest, highest)


_DEVICE: Final = _up_to(len(DEVICES) - 1)
_WORKER: Final = _up_to(3)
_ANY: Final = _up_to(1_000)
_COIN: Final = _one_of(True, False)
_WHO: Final = _one_of(None, 0, 1, 2)

_MOVES: Final[tuple[tuple[int, str, Mapping[str, Die]], ...]] = (
    (2, "set_a_task", {"on": _WORKER, "to": _WHO, "private": _COIN, "due": _COIN}),
    (3, "hand_a_task_over", {"on": _WORKER, "which": _ANY, "to": _WHO}),
    (4, "edit_a_task", {"on": _WORKER, "which": _ANY, "word": _one_of(*"abc"), "private": _COIN}),
    (1, "complete_a_task", {"on": _WORKER, "which": _ANY}),
    (2, "delete_a_task", {"on": _WORKER, "which": _ANY}),
    (1, "choose", {"on": _DEVICE, "minutes": _one_of(None, 5, 60), "muted": _COIN}),
    (1, "something_happens", {"mine": _COIN, "again": _COIN}),
    (1, "time_passes", {"minutes": _one_of(1, 12, 30, 90)}),
    (
        1,
        "answer_a_notification",
        {"on": _DEVICE, "which": _ANY, "how": _one_of("done", "open", "snooze", "wake")},
    ),
    (3, "ask_a_client", {"on": _WORKER, "which": _ANY, "value": _one_of("granted", "refused")}),
    (
        1,
        "change_somebodys_role",
        {"who": _up_to(3, 1), "own_only": _COIN, "role": _one_of("member", "manager", "free")},
    ),
    (6, "push", {"on": _DEVICE, "limit": _up_to(6, 1), "answered": _COIN, "twice": _COIN}),
    (6, "pull", {"on": _DEVICE, "limit": _up_to(3, 1), "pages": _up_to(3, 1)}),
    (2, "sync", {"on": _DEVICE}),
    (2, "dial", {"on": _DEVICE}),
    (1, "hang_up", {"on": _DEVICE}),
    (6, "a_page_arrives", {"on": _DEVICE, "which": _ANY, "keep": _COIN}),
    (1, "a_page_is_lost", {"on": _DEVICE, "which": _ANY}),
    (1, "restart_a_device", {"on": _DEVICE, "mirror": _one_of("kept", "kept", "lost")}),
    (
        2,
        "people_come_and_go_in_a_conversation",
        {"which": _ANY, "members": _some_of(0, 1, 2, 3), "incoming": _one_of(False, False, True)},
    ),
    (2, "somebody_writes_in_a_conversation", {"which": _ANY}),
)
"""Weight, rule and its dice."""


def play(seed: int, steps: int) -> None:
    """Play *steps* random moves, then come to rest; raises what the machine finds."""
    dice = random.Random(seed)
    weights = [weight for weight, _, _ in _MOVES]
    machine = InsideMachine()
    machine.begin(dialled=list(range(len(DEVICES))))
    try:
        for _, name, dies in dice.choices(_MOVES, weights, k=steps):
            move: Callable[..., None] = getattr(machine, name)
            move(**{argument: die(dice) for argument, die in dies.items()})
            machine.no_switch_flips_back()
        machine.world.check_rest()
    finally:
        machine.world.close()
