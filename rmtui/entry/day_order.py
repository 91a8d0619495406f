"""The order of day and month in 5/11: where both are possible, the person's setting decides.

Without a setting, Chinese puts the month first where there is no year; otherwise it stays ambiguous.
"""

from __future__ import annotations

from rmtui.language import current_language, setting

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)


def months_and_days(first: int, second: int, *, with_year: bool = False) -> tuple[tuple[int, int], ...]:
    """The (month, day) pairs that two numbers may mean: one, two where ambiguous, or none."""
    readings = ((first, second), (second, first))
    possible = tuple(dict.fromkeys(one for one in readings if 1 <= one[0] <= 12 and 1 <= one[1] <= 31))
    if len(possible) < 2:
        return possible
    order = setting("dates") or (MONTH_FIRST if current_language() == "zh" and not with_year else "")
    return possible if order not in ORDERS else (readings[order == DAY_FIRST],)
