"""Exchange rates as a person writes them in one line: USD 7.10, HKD 0.91."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rmtui.entry.amounts import currency_code
from rmtui.entry.names import half_width
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import _

UNIT = 10_000
"""Rates are in ten-thousandths of a yuan for one unit of the currency."""

_BETWEEN = re.compile(r"[,;、\n]")
_RATE = re.compile(r"(?P<currency>[^\d\s.:=]+)\s*[:= ]?\s*(?P<whole>\d{1,6})(?:\.(?P<decimals>\d{1,4}))?")


def read_rates(text: str) -> dict[str, int]:
    """The rates by currency; none for an empty text. BadInput for what is none, or finer than a ten-thousandth."""
    rates: dict[str, int] = {}
    for part in filter(None, (one.strip() for one in _BETWEEN.split(half_width(text)))):
        match = _RATE.fullmatch(part)
        code = currency_code(match["currency"]) if match else ""
        rate = int(match["whole"]) * UNIT + int((match["decimals"] or "").ljust(4, "0")) if match else 0
        if not code or not rate or code in rates:
            raise BadInput(_("“{text}” is not a rate. Write USD 7.10, HKD 0.91.").format(text=quoted(part)))
        rates[code] = rate
    return rates


def rates_text(rates: Mapping[str, int]) -> str:
    """USD 7.10, HKD 0.91: as `read_rates` understands them."""
    return ", ".join(f"{code} {_number(rate)}" for code, rate in rates.items())


def _number(rate: int) -> str:
    """With two decimals at least."""
    decimals = f"{rate % UNIT:04}".rstrip("0")
    return f"{rate // UNIT}.{decimals:0<2}"
