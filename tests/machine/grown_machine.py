"""The same rules against two servers on one PostgreSQL, reached by everybody at the same time."""

from __future__ import annotations

from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.machine.grown import GrownWorld
from tests.machine.inside_machine import InsideMachine
from tests.machine.machine import DEVICE, LIMIT

__all__ = ["GrownMachine"]

SOME = st.lists(DEVICE, unique=True, min_size=2)
EVENTS = st.integers(0, 2)


class GrownMachine(InsideMachine):
    """Several devices, senders and timers, and two servers that write at the same time."""

    world: GrownWorld
    url: ClassVar[str]
    storms: ClassVar[int] = 0

    def make_world(self) -> GrownWorld:
        """Return a world on the database of :attr:`url`."""
        return GrownWorld(self.url)

    def teardown(self) -> None:
        """Let everybody come at once, then come to rest."""
        if hasattr(self, "world"):
            self._storm([*range(len(self.world.devices))], limit=50, answered=True, events=1)
        super().teardown()

    # in place of the rules of these names, where one after the other has its turn

    @rule(who=SOME, limit=LIMIT, answered=st.booleans(), events=EVENTS)
    def push(self, who: list[int], limit: int, answered: bool, events: int) -> None:
        self._storm(who, limit=limit, answered=answered, events=events)

    @rule(who=SOME, limit=LIMIT)
    def pull(self, who: list[int], limit: int) -> None:
        self._storm(who, limit=limit, answered=True, events=1)

    @rule(who=SOME)
    def sync(self, who: list[int]) -> None:
        self._storm(who, limit=50, answered=True, events=0)

    @rule(who=SOME, limit=LIMIT)
    def something_happens(self, who: list[int], limit: int) -> None:
        self._storm(who, limit=limit, answered=False, events=2)

    def _storm(self, who: list[int], *, limit: int, answered: bool, events: int) -> None:
        devices = [self.world.devices[number] for number in who]
        self.world.storm(devices, limit=limit, answered=answered, events=events)
        type(self).storms += 1
        self.world.send_live()
