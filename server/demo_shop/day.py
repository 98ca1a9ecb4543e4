"""Day: the living stream of a repair shop, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from server.demo_shop.books import CLIENTS, CRM, ORDERS, ClientEntry
from server.demo_shop.staff import ANA, IRINA, TOMASZ, demo_id
from server.demo_shop.steps import Done, Step, Told, moment
from server.demo_shop.talk import AUTOMATIONS, LEADS, TASKS_FOR_ANA, TASKS_FROM_ANA

__all__ = ["SEED", "Day"]

SEED: Final = 1035

NEXT_STATUS: Final[Mapping[str, tuple[str, ...]]] = {
    "New": ("Diagnosis",),
    "Diagnosis": ("In repair", "Waiting for part"),
    "Waiting for part": ("In repair",),
    "In repair": ("Ready", "Ready", "Waiting for part"),
    "Ready": ("Closed",),
    "Closed": ("Diagnosis",),  # it came back
}
"""Where an order may go from where it is."""


class Day:
    """What happens next, and next after that.

    Choices come from the seed and the number of steps alone, times from the clock: a day that is
    taken up again goes on where it stopped once its first steps were drawn again.
    """

    def __init__(self, seed: int = SEED) -> None:
        """Begin a day with nothing drawn yet."""
        self._random = random.Random(seed)
        self._status = {order.number: order.status for order in ORDERS}
        self._open_tasks: list[tuple[str, str, str]] = []
        self.steps = 0
        """How many steps were drawn."""

    def next(self, now: datetime) -> Step:
        """Return the next step, as happening at *now*."""
        self.steps += 1
        (draw,) = self._random.choices(list(_WEIGHTS), list(_WEIGHTS.values()))
        return draw(self, now)

    def skip(self, count: int, now: datetime) -> None:
        """Draw *count* steps that happened already."""
        for _ in range(count):
            self.next(now)

    def pause(self, seconds: float) -> float:
        """Return how long to wait for the step after this one: *seconds*, jittered."""
        # of a generator of its own: waiting is no part of the story
        return seconds * random.Random(self.steps).uniform(0.5, 1.5)

    def _id(self, what: str) -> str:
        return f"day-{self.steps}-{what}"

    def _client(self) -> ClientEntry:
        return self._random.choice(list(CLIENTS.values()))

    def _responsible(self) -> str | None:
        """Return who answers for it: mostly whoever watches, else nobody yet or a colleague."""
        return self._random.choices([ANA, None, TOMASZ, IRINA], [6, 2, 1, 1])[0]

    def _sum(self) -> dict[str, str]:
        return {"amount": f"{self._random.randrange(80, 1_900)}.00", "currency": "PLN"}

    def _told(self, kind: str, data: dict[str, Any], mark: str) -> Told:
        return Told(
            id=self._id(kind.partition(".")[0]), type=f"deskbell.{kind}", data=data, mark=mark
        )

    # --- what may happen --------------------------------------------------------------------------

    def order_moves(self, now: datetime) -> Step:
        """An order goes on to its next status, by a colleague's hand."""
        order = self._random.choice(ORDERS)
        status = self._random.choice(NEXT_STATUS[self._status[order.number]])
        self._status[order.number] = status
        change = {
            "external_id": order.external_id,
            "status": status,
            "responsible": self._responsible() or order.responsible,
        }
        actor = self._random.choice([TOMASZ, IRINA])
        return self._told("order.status_changed", {"order": change, "actor": actor}, order.number)

    def lead_comes(self, now: datetime) -> Step:
        """Somebody asks for something."""
        client, (title, source) = self._client(), self._random.choice(LEADS)
        number = str(220 + self.steps)
        lead = {
            "external_id": f"LD-{number}",
            "url": f"{CRM}/leads/{number}",
            "number": number,
            "title": title,
            "source": source,
            "client": client.external_id,
            "responsible": self._responsible(),
            "status": "New",
        }
        return self._told("lead.created", {"lead": lead}, client.name)

    def call_is_missed(self, now: datetime) -> Step:
        """The telephone rings and nobody comes."""
        client, rang = self._client(), self._random.randrange(8, 45)
        return self._told("call.missed", {"call": self._call(client, rang=rang)}, client.name)

    def call_is_taken(self, now: datetime) -> Step:
        """Somebody picks up."""
        client, seconds = self._client(), self._random.randrange(20, 400)
        call = self._call(client, seconds=seconds)
        return self._told("call.received", {"call": call}, client.name)

    def _call(self, client: ClientEntry, **lasted: int) -> dict[str, Any]:
        rang = lasted.get("rang")
        return {
            "external_id": f"P-{6_000 + self.steps}",
            "direction": "in",
            "outcome": "answered" if rang is None else "missed",
            "phone": client.phone,
            "client": client.external_id,
            "rang_seconds": rang,
            "seconds": lasted.get("seconds"),
            "responsible": self._responsible(),
        }

    def client_pays(self, now: datetime) -> Step:
        """Money arrives."""
        client, number = self._client(), f"2026/{320 + self.steps}"
        invoice = {
            "external_id": f"I-{320 + self.steps}",
            "url": f"{CRM}/invoices/{320 + self.steps}",
            "number": number,
            "status": "paid",
            "client": client.external_id,
            "total": self._sum(),
            "paid_at": moment(now),
            "responsible": self._responsible(),
        }
        return self._told("payment.succeeded", {"invoice": invoice}, number)

    def automation_fails(self, now: datetime) -> Step:
        """Something that should run by itself does not."""
        name, reason = self._random.choice(AUTOMATIONS)
        return self._told("automation.failed", {"name": name, "reason": reason}, name)

    def colleague_gives_task(self, now: datetime) -> Step:
        """A colleague gives Ana a task, in Deskbell itself."""
        title = self._random.choice(TASKS_FOR_ANA)
        minutes = self._random.choice([16, 20, 40, 120])
        args = {
            "id": demo_id("task", str(self.steps)),
            "create": True,
            "title": title,
            "due_at": moment(now + timedelta(minutes=minutes)),
        }
        by = self._random.choice([TOMASZ, IRINA])
        return Done(id=self._id("task"), by=by, name="save_task", args=args, mark=title)

    def task_of_ana(self, now: datetime) -> Step:
        """A task that Ana set is completed by a colleague, or she sets one that falls due."""
        if self._open_tasks and self._random.random() < 0.6:
            external_id, title, assignee = self._open_tasks.pop(0)
            done = {"external_id": external_id, "completed_at": moment(now)}
            return self._told("task.completed", {"task": done, "actor": assignee}, title)
        title, assignee = self._random.choice(TASKS_FROM_ANA), self._random.choice([TOMASZ, IRINA])
        task = {
            "external_id": f"T-{100 + self.steps}",
            "title": title,
            "author": ANA,
            "assignee": assignee,
            "due_at": moment(now + timedelta(seconds=90)),
        }
        self._open_tasks.append((task["external_id"], title, assignee))
        return self._told("task.saved", {"task": task, "actor": ANA}, title)


_WEIGHTS: Final[Mapping[Callable[[Day, datetime], Step], int]] = {
    Day.order_moves: 28,
    Day.lead_comes: 14,
    Day.call_is_missed: 14,
    Day.call_is_taken: 8,
    Day.client_pays: 10,
    Day.automation_fails: 3,
    Day.colleague_gives_task: 8,
    Day.task_of_ana: 15,
}
"""What may happen, and how often."""
