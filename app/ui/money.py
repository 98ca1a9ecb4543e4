"""An amount of money as a person writes it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QLocale

__all__ = ["money_words"]

_FORM: Final = re.compile(r"(-?[0-9]{1,15}(?:\.[0-9]{1,6})?) ([A-Z]{3})")

_SYMBOLS: Final = {
    "BRL": "R$",
    "EUR": "€",
    "GBP": "£",
    "PLN": "zł",
    "RUB": "₽",
    "UAH": "₴",
    "USD": "$",
}
"""Where the currency is known by a sign of its own; all others go by their code."""


def money_words(text: str, locale: QLocale) -> str:
    """Return ``1250.00 PLN`` as ``1 250,00 zł``; what is not in that form is returned as it is."""
    found = _FORM.fullmatch(text)
    if found is None:
        return text
    amount, currency = found.groups()
    sign = _SYMBOLS.get(currency, currency)
    words = locale.toCurrencyString(float(amount), sign, 2)
    # Letters before a figure would read as one word with it: zł1,250.00.
    if sign[-1].isalpha():
        words = re.sub(rf"{re.escape(sign)}(?=[0-9])", f"{sign}\u00a0", words)
    return words
