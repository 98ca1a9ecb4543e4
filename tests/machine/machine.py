"""The rules by which Hypothesis plays with the world: what people do, and what goes wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Literal, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.models import queries
from app.models.effects import preference_id
from protocol.consents import GRANTED, REFUSED
from protocol.ids import new_id
from protocol.mutations import (
    MUTATIONS,
    Args,
    CompleteTask,
    DeleteTask,
    FinishNotification,
    ReopenNotification,
    ReopenTask,
    RestoreUser,
    SaveUser,
    SetPreference,
    Snooze,
    SuspendUser,
)
from protocol.records import Client, Notification, Quiet, Record, Task
from tests.machine.device import Device, Fate
from tests.machine.world import DEVICES, World

__all__ = ["SyncMachine"]

R = TypeVar("R", bound=Record)

DEVICE = st.integers(0, len(DEVICES) - 1)
WORKER = st.integers(0, 3)
"""Devices of those who have tasks and clients at all."""
ANY = st.integers(0, 1_000)
"""Picks one of however many there are."""
LIMIT = st.integers(1, 6)


class SyncMachine(RuleBasedStateMachine):
    """Several devices, one server, and a line that loses, repeats and delays."""

    world: World
    played: ClassVar[int] = 0
    """Runs so far."""

    def make_world(self) -> World:
        """Return the world to play with."""
        return World()

    @initialize(dialled=st.lists(DEVICE, unique=True))
    def begin(self, dialled: list[int]) -> None:
        type(self).played += 1
        self.world = self.make_world()
        for number in dialled:
            self.world.devices[number].dial()

    def teardown(self) -> None:
        if hasattr(self, "world"):
            try:
                self.world.check_rest()
            finally:
                self.world.close()

    # --- people ---------------------------------------------------------------------------------

    def _pick(self, device: Device, cls: type[R], which: int) -> R | None:
        found = queries.all_of(device.store, cls)
        found.sort(key=lambda one: one.id)
        return found[which % len(found)] if found else None

    def _save(self, device: Device, noun: str, id_: str, **fields: Any) -> None:
        args: Args = MUTATIONS[f"save_{noun}"](id=id_, **fields)
        self.world.act(device, f"save_{noun}", args, noun, id_)

    @rule(on=WORKER, to=st.sampled_from([None, 0, 1, 2]), private=st.booleans(), due=st.booleans())
    def set_a_task(self, on: int, to: int | None, private: bool, due: bool) -> None:
        device = self.world.devices[on]
        assignee = None if to is None else self.world.people[to]
        due_at = self.world.clock() + timedelta(minutes=40) if due else None
        fields = {"title": "Call back", "assignee_id": assignee, "private": private}
        self._save(device, "task", new_id(), create=True, due_at=due_at, **fields)

    @rule(on=WORKER, which=ANY, to=st.sampled_from([None, 0, 1, 2]))
    def hand_a_task_over(self, on: int, which: int, to: int | None) -> None:
        device = self.world.devices[on]
        task = self._pick(device, Task, which)
        if task is not None:
            assignee = None if to is None else self.world.people[to]
            self._save(device, "task", task.id, assignee_id=assignee)

    @rule(on=WORKER, which=ANY, word=st.sampled_from(["a", "b", "c"]), private=st.booleans())
    def edit_a_task(self, on: int, which: int, word: str, private: bool) -> None:
        device = self.world.devices[on]
        task = self._pick(device, Task, which)
        if task is not None:
            self._save(device, "task", task.id, title=word, private=private)

    @rule(on=WORKER, which=ANY)
    def complete_a_task(self, on: int, which: int) -> None:
        device = self.world.devices[on]
        task = self._pick(device, Task, which)
        if task is None:
            return
        if task.completed_at is None:
            done = CompleteTask(id=task.id, at=device.now())
            self.world.act(device, "complete_task", done, "task", task.id)
        else:
            self.world.act(device, "reopen_task", ReopenTask(id=task.id), "task", task.id)

    @rule(on=WORKER, which=ANY)
    def delete_a_task(self, on: int, which: int) -> None:
        device = self.world.devices[on]
        task = self._pick(device, Task, which)
        if task is not None:
            self.world.forget(None, "task", task.id)
            self.world.act(device, "delete_task", DeleteTask(id=task.id), "task", task.id)

    @rule(on=DEVICE, which=ANY, how=st.sampled_from(["done", "open", "snooze", "wake"]))
    def answer_a_notification(self, on: int, which: int, how: str) -> None:
        device = self.world.devices[on]
        row = self._pick(device, Notification, which)
        if row is None:
            return
        # the colleague who completes a task changes its rows as well: no wish stands on those
        until = device.now() + timedelta(minutes=10)
        acts: dict[str, tuple[str, Args]] = {
            "done": ("finish_notification", FinishNotification(id=row.id)),
            "open": ("reopen_notification", ReopenNotification(id=row.id)),
            "snooze": ("snooze", Snooze(id=row.id, until=until)),
            "wake": ("snooze", Snooze(id=row.id, until=None)),
        }
        device.act(*acts[how])

    @rule(on=DEVICE, minutes=st.sampled_from([None, 5, 60]), muted=st.booleans())
    def choose(self, on: int, minutes: int | None, muted: bool) -> None:
        device = self.world.devices[on]
        until = device.now() + timedelta(minutes=30) if muted else None
        args = SetPreference(kind="*", reminder_minutes=minutes, quiet=Quiet(muted_until=until))
        id_ = preference_id(device.user_id, "*")
        self.world.act(device, "set_preference", args, "preference", id_)

    @rule(on=WORKER, which=ANY, to=st.sampled_from([None, 1, 2]), new=st.booleans())
    def write_a_client_down(self, on: int, which: int, to: int | None, new: bool) -> None:
        device = self.world.devices[on]
        responsible = None if to is None else self.world.people[to]
        client = None if new else self._pick(device, Client, which)
        if client is None:
            fields = {"name": "Client", "responsible_id": responsible}
            self._save(device, "client", new_id(), create=True, **fields)
        else:
            self._save(device, "client", client.id, responsible_id=responsible)

    @rule(on=WORKER, which=ANY, value=st.sampled_from([GRANTED, REFUSED]))
    def ask_a_client(self, on: int, which: int, value: Literal["granted", "refused"]) -> None:
        device = self.world.devices[on]
        client = self._pick(device, Client, which)
        if client is not None:
            self.world.ask(device, client, value)

    @rule(
        who=st.sampled_from([1, 2, 3]),
        own_only=st.booleans(),
        role=st.sampled_from(["member", "manager", "free"]),
    )
    def change_somebodys_role(self, who: int, own_only: bool, role: str) -> None:
        args = SaveUser(id=self.world.people[who], own_only=own_only, role=role)  # type: ignore[arg-type]
        self.world.devices[0].act("save_user", args)

    @rule(who=st.sampled_from([1, 2]), lift=st.booleans())
    def suspend(self, who: int, lift: bool) -> None:
        id_ = self.world.people[who]
        if lift:
            self.world.devices[0].act("restore_user", RestoreUser(id=id_))
        else:
            self.world.devices[0].act("suspend_user", SuspendUser(id=id_))

    # --- the outside world ----------------------------------------------------------------------

    @rule(mine=st.booleans(), again=st.booleans())
    def something_happens(self, mine: bool, again: bool) -> None:
        data: dict[str, object] = {"external_id": f"L-{self.world.shop.events}", "title": "Broken"}
        if mine:
            data["responsible"] = "ira@example.com"
        body: dict[str, object] = {"type": "deskbell.lead.created", "data": {"lead": data}}
        self.world.shop.event(body, again=again)
        self.world.send_live()

    @rule(minutes=st.sampled_from([-5, 1, 12, 30, 90]))
    def time_passes(self, minutes: int) -> None:
        """The server's clock jumps, and the true time with it; a little way back, too."""
        self.world.shop.pass_time(timedelta(minutes=minutes))
        for device in self.world.devices:
            device.store.wake_due()
        self.world.send_live()

    @rule(on=WORKER)
    def ring_offline(self, on: int) -> None:
        device = self.world.devices[on]
        if device.position is None:
            device.ring()

    # --- the line -------------------------------------------------------------------------------

    @rule(on=DEVICE, limit=LIMIT, answered=st.booleans(), twice=st.booleans())
    def push(self, on: int, limit: int, answered: bool, twice: bool) -> None:
        self.world.devices[on].push(limit, answered=answered, twice=twice)
        self.world.send_live()

    @rule(on=DEVICE, limit=LIMIT, pages=st.integers(1, 4))
    def pull(self, on: int, limit: int, pages: int) -> None:
        device = self.world.devices[on]
        for _ in range(pages):
            if not device.pull(limit):
                break

    @rule(on=DEVICE)
    def sync(self, on: int) -> None:
        device = self.world.devices[on]
        user = next(one for one in self.world.shop.people() if one.id == device.user_id)
        if user.active:
            device.settled()
        self.world.send_live()

    @rule(on=DEVICE)
    def dial(self, on: int) -> None:
        self.world.devices[on].dial()

    @rule(on=DEVICE)
    def hang_up(self, on: int) -> None:
        self.world.devices[on].hang_up()

    @rule(on=DEVICE, which=ANY, keep=st.booleans())
    def a_page_arrives(self, on: int, which: int, keep: bool) -> None:
        device = self.world.devices[on]
        if device.air:
            device.arrive(which % len(device.air), keep=keep)

    @rule(on=DEVICE, which=ANY)
    def a_page_is_lost(self, on: int, which: int) -> None:
        device = self.world.devices[on]
        if device.air:
            device.air.pop(which % len(device.air))

    # --- machines -------------------------------------------------------------------------------

    @rule(on=DEVICE, mirror=st.sampled_from(["kept", "kept", "lost", "damaged"]))
    def restart_a_device(self, on: int, mirror: Fate) -> None:
        self.world.devices[on].restart(mirror)

    @rule(on=DEVICE, outbox=st.booleans())
    def a_disk_refuses(self, on: int, outbox: bool) -> None:
        self.world.devices[on].refuse_writes(outbox=outbox)

    @rule(on=DEVICE)
    def a_disk_takes_writes_again(self, on: int) -> None:
        self.world.devices[on].take_writes()

    @rule(on=DEVICE, hours=st.sampled_from([-26, -3, 0, 26]))
    def somebody_sets_a_clock(self, on: int, hours: int) -> None:
        device = self.world.devices[on]
        device.skew = timedelta(hours=hours)
        device.store.wake_due()

    @rule()
    def restart_the_server(self) -> None:
        self.world.restart()

    @rule()
    def back_up(self) -> None:
        self.world.shop.backup()

    @rule()
    @precondition(lambda self: self.world.shop.events > 1)
    def restore(self) -> None:
        self.world.restore()

    @invariant()
    def no_switch_flips_back(self) -> None:
        if hasattr(self, "world"):
            for device in self.world.devices:
                self.world.check_wishes(device)
