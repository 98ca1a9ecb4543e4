"""Staff: who works in the demo shop."""

from __future__ import annotations

from typing import Final

import msgspec

from protocol.ids import derived_id
from protocol.records import Role

__all__ = [
    "ANA",
    "COLLEAGUES",
    "GROUPS",
    "IRINA",
    "TOMASZ",
    "Colleague",
    "demo_id",
]


def demo_id(*parts: str) -> str:
    """Return the id that the demo always gives to *parts*: played again, nothing is doubled."""
    return derived_id("demo", *parts)


class Colleague(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody of the shop beside the person who watches the demo."""

    email: str
    name: str
    role: Role = Role.MEMBER
    groups: tuple[str, ...] = ()
    own_only: bool = False
    acts: bool = False
    """Signs in and does things of their own accord."""
    suspended: bool = False
    accepted: bool = True
    """False: the invitation still waits."""

    @property
    def id(self) -> str:
        """Their user id, which whoever invites makes."""
        return demo_id("user", self.email)


GROUPS: Final = ("Sales", "Main street", "Сервис")

ANA: Final = "ana@serwis-demo.example"
"""Whoever watches the demo is Ana: the owner, at the counter."""

TOMASZ: Final = "tomasz.zielinski@serwis-demo.example"
IRINA: Final = "irina.belova@serwis-demo.example"

COLLEAGUES: Final = (
    Colleague(
        email=TOMASZ,
        name="Tomasz Zieliński",
        role=Role.MANAGER,
        groups=("Sales", "Main street"),
        acts=True,
    ),
    Colleague(email=IRINA, name="Ирина Белова", groups=("Сервис",), acts=True),
    Colleague(
        email="m.wojciechowska-lis@serwis-demo.example",
        name="Małgorzata Wojciechowska-Lis",
        groups=("Sales",),
        own_only=True,
    ),
    Colleague(
        email="joao.nascimento@serwis-demo.example",
        name="João Vítor Nascimento de Sá",
        groups=("Sales", "Main street"),
    ),
    Colleague(
        email="o.kovalenko@serwis-demo.example", name="Oleksandra Kovalenko", groups=("Сервис",)
    ),
    Colleague(email="bartek@elektro-lab.example", name="Bartłomiej Krzyżanowski", role=Role.FREE),
    Colleague(email="volkov@partner.example", name="Владимир Волков", suspended=True),
    Colleague(
        email="agnieszka.nowak@serwis-demo.example",
        name="Agnieszka Nowak",
        groups=("Sales",),
        accepted=False,
    ),
)
"""Everybody but Ana."""
