"""The books of the demo shop: its clients and the orders it has in hand."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from server.demo_shop.staff import ANA, IRINA, TOMASZ

__all__ = ["CLIENTS", "CRM", "LOCATION", "ORDERS", "ClientEntry", "OrderEntry"]

CRM: Final = "https://crm.serwis-demo.example"
"""Where the shop's records would be opened."""

LOCATION: Final[dict[str, Any]] = {
    "external_id": "L-1",
    "name": "Main street",
    "address": "ul. Główna 14, 00-001 Warszawa",
    "phone": "+48 22 555 40 00",
    "zone": "Europe/Warsaw",
}


class ClientEntry(msgspec.Struct, frozen=True):
    """A client as the shop's CRM knows them."""

    name: str
    phone: str
    language: str
    email: str = ""
    tags: tuple[str, ...] = ()

    @property
    def external_id(self) -> str:
        """The CRM's id of the client."""
        return "C-" + "".join(filter(str.isdigit, self.phone))

    def carried(self) -> dict[str, Any]:
        """Return the client as an event carries them."""
        return {
            "external_id": self.external_id,
            "url": f"{CRM}/clients/{self.external_id}",
            "name": self.name,
            "phones": [self.phone],
            "emails": [self.email] if self.email else [],
            "language": self.language,
            "tags": list(self.tags),
            "status": "regular" if self.tags else "",
        }


CLIENTS: Final = {
    entry.name: entry
    for entry in (
        ClientEntry("Katarzyna Wiśniewska-Szczęsna", "+48 600 555 014", "pl", tags=("VIP",)),
        ClientEntry(
            "João Batista de Albuquerque Neto",
            "+55 11 95555 0142",
            "pt-BR",
            "joao.batista.albuquerque.neto@correio.example",
        ),
        ClientEntry("Дмитрий Преображенский", "+7 900 555 01 17", "ru"),
        ClientEntry("Олександр Гончаренко", "+380 44 555 01 26", "uk"),
        ClientEntry("Ewa Jabłońska-Woźniak", "+48 602 555 031", "pl", "ewa.jw@poczta.example"),
        ClientEntry("Noah Lindqvist", "+46 70 555 01 22", "en"),
        ClientEntry("Maria Aparecida dos Santos", "+351 930 555 011", "pt"),
        ClientEntry(
            "Szymon Brzęczyszczykiewicz",
            "+48 603 555 090",
            "pl",
            "biuro@rachunki-sb.example",
            ("company",),
        ),
        ClientEntry("Agnieszka Kowalczyk-Lewandowska", "+48 604 555 044", "pl"),
        ClientEntry("Luís Henrique Carvalho", "+351 930 555 019", "pt"),
        ClientEntry("Мария Константиновская", "+7 900 555 01 33", "ru", tags=("insurance",)),
        ClientEntry("Chiara Lombardi", "+39 333 555 0161", "en"),
        ClientEntry("Piotr Dąbrowski", "+48 605 555 062", "pl"),
        ClientEntry("Beatriz Figueiredo Moura", "+351 930 555 027", "pt"),
        ClientEntry("Aleksander Wójcik", "+48 607 555 038", "pl"),
        ClientEntry("Наталья Ергалиева", "+7 900 555 01 62", "ru"),
        ClientEntry("Hanna Nyström", "+46 70 555 01 84", "en"),
    )
}
"""The clients by name."""


class OrderEntry(msgspec.Struct, frozen=True):
    """An order as the shop's CRM knows it."""

    number: str
    status: str
    client: str
    title: str
    device: str
    responsible: str | None
    total: str = ""
    fault: str = ""
    serial_number: str = ""

    @property
    def external_id(self) -> str:
        """The CRM's id of the order."""
        return f"O-{self.number}"

    def carried(self) -> dict[str, Any]:
        """Return the order as an event carries it, without its client."""
        order: dict[str, Any] = {
            "external_id": self.external_id,
            "url": f"{CRM}/orders/{self.number}",
            "number": self.number,
            "title": self.title,
            "status": self.status,
            "device": self.device,
            "fault": self.fault,
            "serial_number": self.serial_number,
            "responsible": self.responsible,
            "client": CLIENTS[self.client].external_id,
            "location": LOCATION["external_id"],
        }
        if self.total:
            order["total"] = {"amount": self.total, "currency": "PLN"}
        return order


ORDERS: Final = (
    OrderEntry(
        "1042",
        "In repair",
        "Katarzyna Wiśniewska-Szczęsna",
        "Phone, cracked screen",
        "Telefon, pęknięty ekran",
        ANA,
        "480.00",
        "Upadł na schodach; dotyk działa tylko u góry.",
        "G7Q-55-0142",
    ),
    OrderEntry(
        "1041",
        "New",
        "João Batista de Albuquerque Neto",
        "Notebook não liga",
        "Notebook 15″, 2022",
        None,
        "",
        "Já troquei o carregador e a tomada. A luz ao lado da entrada pisca laranja.",
    ),
    OrderEntry(
        "1040",
        "Diagnosis",
        "Дмитрий Преображенский",
        "Кофемашина, течёт снизу",
        "Кофемашина",
        IRINA,
        "320.00",
        "Лужа после каждой чашки.",
    ),
    OrderEntry(
        "1039", "Ready", "Олександр Гончаренко", "Самокат, заміна гальм", "Самокат", ANA, "415.00"
    ),
    OrderEntry(
        "1038",
        "Waiting for part",
        "Ewa Jabłońska-Woźniak",
        "Laptop 14″, no power",
        "Laptop 14″",
        TOMASZ,
        "1120.00",
        "Nie reaguje na przycisk od poniedziałku.",
    ),
    OrderEntry(
        "1037",
        "In repair",
        "Noah Lindqvist",
        "Headphones, left side silent",
        "Headphones",
        ANA,
        "190.00",
    ),
    OrderEntry(
        "1036",
        "Ready",
        "Maria Aparecida dos Santos",
        "Tablet, vidro trocado",
        "Tablet 11″",
        ANA,
        "260.00",
    ),
    OrderEntry(
        "1035",
        "In repair",
        "Szymon Brzęczyszczykiewicz",
        "Laser printer, paper jam",
        "Drukarka laserowa, biuro rachunkowe",
        TOMASZ,
        "350.00",
        "Zacina papier przy druku dwustronnym, od tygodnia zostawia szary pas po prawej stronie.",
        "CNB9K-2204-0071",
    ),
    OrderEntry(
        "1034",
        "In repair",
        "Agnieszka Kowalczyk-Lewandowska",
        "Robot kuchenny, iskrzy",
        "Robot kuchenny",
        ANA,
        "540.00",
    ),
    OrderEntry(
        "1033",
        "Waiting for part",
        "Luís Henrique Carvalho",
        "Consola, sem imagem",
        "Consola",
        IRINA,
        "275.00",
    ),
    OrderEntry(
        "1032", "Ready", "Мария Константиновская", "Утюг после падения", "Утюг", TOMASZ, "210.00"
    ),
    OrderEntry("1031", "Diagnosis", "Chiara Lombardi", "Camera, lens stuck", "Camera", ANA),
    OrderEntry(
        "1030",
        "In repair",
        "Piotr Dąbrowski",
        "Telewizor, pasy na ekranie",
        "Telewizor 55″",
        TOMASZ,
        "690.00",
    ),
    OrderEntry(
        "1028",
        "In repair",
        "Beatriz Figueiredo Moura",
        "Telemóvel, conector",
        "Telemóvel",
        TOMASZ,
        "145.00",
    ),
    OrderEntry(
        "1026",
        "Waiting for part",
        "Aleksander Wójcik",
        "Hulajnoga, kontroler",
        "Hulajnoga",
        IRINA,
        "880.00",
    ),
    OrderEntry(
        "1025",
        "In repair",
        "Наталья Ергалиева",
        "Пылесос, замена щётки",
        "Пылесос",
        TOMASZ,
        "430.00",
    ),
    OrderEntry("1024", "Ready", "Hanna Nyström", "Speaker, USB port", "Speaker", IRINA, "120.00"),
)
"""The orders in hand, the newest first."""
