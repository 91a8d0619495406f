"""The order of day and month in 5/11: where both are possible, the person's setting decides.

Without a setting, Chinese puts the month first where there is no year; else the locale decides, where it is that of a
territory that always writes one of them first; otherwise it stays ambiguous.
"""

from __future__ import annotations

from rmtui.language import current_language, environment_locale, setting

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)
_DAY_FIRST_IN = {
    *("GB", "IE", "AU", "NZ", "SG", "HK", "MY", "IN"),
    *("DE", "FR", "NL", "AT", "BE", "ES", "IT", "PT", "FI", "LU", "CH"),
}
"""Territories (CLDR, short dates). Canada, which writes both ways, is in neither."""
_MONTH_FIRST_IN = {"US"}


def months_and_days(first: int, second: int, *, with_year: bool = False) -> tuple[tuple[int, int], ...]:
    """The (month, day) pairs that two numbers may mean: one, two where ambiguous, or none."""
    readings = ((first, second), (second, first))
    possible = tuple(dict.fromkeys(one for one in readings if 1 <= one[0] <= 12 and 1 <= one[1] <= 31))
    if len(possible) < 2:
        return possible
    order = setting("dates") or (MONTH_FIRST if current_language() == "zh" and not with_year else usual_order())
    return possible if order not in ORDERS else (readings[order == DAY_FIRST],)


def usual_order() -> str:
    """The order that the locale tells, of English and other languages that are written in letters; "" for none."""
    language, territory = environment_locale("LC_TIME")
    if language == "zh":
        return ""
    return DAY_FIRST if territory in _DAY_FIRST_IN else MONTH_FIRST if territory in _MONTH_FIRST_IN else ""
