"""Day and month order of 5/11: where both are possible, the person's setting decides.

Without a setting, Chinese puts the month first where there is no year, and English follows the country of the base
currency; otherwise it stays ambiguous.
"""

from __future__ import annotations

from rmtui.currency import base_currency
from rmtui.language import current_language, setting

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)
ASK = "ask"
"""The setting by which it stays ambiguous in any case."""
_BY_CURRENCY = {
    "USD": MONTH_FIRST,
    **dict.fromkeys(("GBP", "EUR", "CHF", "AUD", "NZD", "SGD", "MYR", "HKD", "MOP"), DAY_FIRST),
}
"""How English dates are written in the countries of a currency. Canada has both orders."""


def months_and_days(first: int, second: int, *, with_year: bool = False) -> tuple[tuple[int, int], ...]:
    """The (month, day) pairs that two numbers may mean: one, two where ambiguous, or none."""
    readings = ((first, second), (second, first))
    possible = tuple(dict.fromkeys(one for one in readings if 1 <= one[0] <= 12 and 1 <= one[1] <= 31))
    if len(possible) < 2:
        return possible
    order = setting("dates") or _usual_order(with_year=with_year)
    return possible if order not in ORDERS else (readings[order == DAY_FIRST],)


def _usual_order(*, with_year: bool) -> str:
    if current_language() == "zh":
        return "" if with_year else MONTH_FIRST
    return _BY_CURRENCY.get(base_currency(), "")
