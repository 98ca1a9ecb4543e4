"""Talk: the words that clients, colleagues and machines of the demo shop use."""

from __future__ import annotations

from typing import Final

__all__ = ["AUTOMATIONS", "LEADS", "TASKS_FOR_ANA", "TASKS_FROM_ANA"]

LEADS: Final = (
    ("Pęknięta szyba w tablecie, ile to kosztuje?", "Web form"),
    ("Laptop się przegrzewa i wyłącza", "Phone"),
    ("Wymiana baterii w telefonie, jeszcze dziś?", "Web form"),
    ("Ekspres nie spienia mleka", "Counter"),
    ("Câmera caiu na água, ainda liga", "Web form “Orçamento grátis”"),
    ("Televisor com riscas verdes no ecrã", "Web form"),
    ("Notebook lento, quero trocar o disco", "Phone"),
    ("Не включается после обновления", "Web form"),
    ("Разбит экран, нужен сегодня к вечеру", "Phone"),
    ("Кофемашина пишет «ошибка 8»", "Web form"),
    ("Ноутбук шумить і гріється", "Phone"),
    ("Заміна роз'єму зарядки на телефоні", "Web form"),
    ("Headphones: one side is silent", "Counter"),
    ("Drone lost a propeller, can you fit a new one?", "Web form"),
    ("Game console does not read discs", "Phone"),
)
"""What people ask for, and how they came."""

AUTOMATIONS: Final = (
    ("Order ready", "SMS gateway refused the message · balance is empty"),
    ("Ask for a rating", "Template “Thank you” is switched off"),
    ("Invoice to bookkeeping", "The mailbox did not answer for 60 s"),
    ("Waiting for part", "The supplier's list could not be read"),
)
"""What fails, and why."""

TASKS_FOR_ANA: Final = (
    "Call Ewa about the price of the mainboard",
    "Zapytać hurtownię o matrycę 15,6″",
    "Ответить Наталье про щётку пылесоса",
    "Ligar à Maria: o tablet está pronto",
    "Order thermal paste, two syringes left",
    "Check the warranty card of #1037",
    "Заказать коробки для отправки",
    "Potwierdzić kuriera na 16:00",
)
"""What colleagues ask of Ana."""

TASKS_FROM_ANA: Final = (
    "Test the brakes of the scooter before pickup",
    "Zdjęcia płyty głównej do reklamacji",
    "Позвонить поставщику насчёт матрицы",
    "Limpar o conector da consola",
    "Pack #1024 for the courier",
    "Wymienić rolki w drukarce #1035",
)
"""What Ana asks of colleagues."""
