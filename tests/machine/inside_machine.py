"""What only a shop in this process can be made to do: people come and go in conversations."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.machine.inside import InsideShop
from tests.machine.machine import ANY, SyncMachine

__all__ = ["InsideMachine"]


class InsideMachine(SyncMachine):
    """The rules against a server in this process.

    There are no mutations for conversations yet; the store behind them has all of their scopes.
    """

    @rule(which=ANY, members=st.sets(st.integers(0, 3)), incoming=st.booleans())
    def people_come_and_go_in_a_conversation(
        self, which: int, members: set[int], incoming: bool
    ) -> None:
        people = [self.world.people[index] for index in sorted(members)]
        self._shop.gather(which, people, incoming=incoming)
        self.world.send_live()

    @rule(which=ANY)
    def somebody_writes_in_a_conversation(self, which: int) -> None:
        self._shop.write(which)
        self.world.send_live()

    @property
    def _shop(self) -> InsideShop:
        assert isinstance(self.world.shop, InsideShop)
        return self.world.shop
