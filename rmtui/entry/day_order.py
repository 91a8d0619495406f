"""5/11: which of two numbers is the month. What only one reading has is read; else the person's setting decides.

Without a setting Chinese puts the month first where no year is said, and nothing else is guessed.
"""

from __future__ import annotations

from rmtui.language import current, setting

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)


def months_and_days(first: int, second: int, *, with_year: bool = False) -> tuple[tuple[int, int], ...]:
    """Month and day that two numbers with a stroke between may mean: one, two where that is not clear, none."""
    readings = ((first, second), (second, first))
    possible = tuple(dict.fromkeys(one for one in readings if 1 <= one[0] <= 12 and 1 <= one[1] <= 31))
    if len(possible) < 2:
        return possible
    order = setting("dates") or (MONTH_FIRST if current() == "zh" and not with_year else "")
    return possible if order not in ORDERS else (readings[order == DAY_FIRST],)
