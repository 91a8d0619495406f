"""Days that have a name, in a year: festivals, their eves, days of sales."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from rmtui.words import by_word
from rmtui.words.moments import FESTIVALS

_OF_MONTH = {
    "double-eleven": (11, 11),
    "double-twelve": (12, 12),
    "christmas-eve": (12, 24),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
    "valentines-day": (2, 14),
    "childrens-day": (6, 1),
}
"""Days that are no festivals of their own: month and day."""
_OF_LUNAR_MONTH = {"laba": (12, 8), "little-new-year": (12, 23), "dragon-head": (2, 2), "ghost": (7, 15)}
"""The same, by the lunar calendar; a twelfth month mostly lies in the solar year behind. 小年 as in the north."""
_FROM_EASTER = {"good-friday": -2, "easter-monday": 1}


@cache
def named_days() -> dict[str, str]:
    """The codes of all names, in either language, the longest name first."""
    found = by_word(FESTIVALS)
    return {word: found[word] for word in sorted(found, key=len, reverse=True)}


def days_named(code: str, year: int) -> list[date]:
    """The day of a name in a year; none where it is not known for that year, two where a lunar feast falls twice."""
    from rmtui.rules.days.festival_days import FESTIVAL_DAYS

    if code in _OF_MONTH:
        return [date(year, *_OF_MONTH[code])]
    if code in _OF_LUNAR_MONTH:
        from rmtui.rules.days.lunar import solar_date

        days = (solar_date(of, *_OF_LUNAR_MONTH[code]) for of in (year - 1, year))
        return [day for day in days if day.year == year]
    if code in _FROM_EASTER:
        return [day + timedelta(days=_FROM_EASTER[code]) for day in FESTIVAL_DAYS["easter"](year)]
    return [*FESTIVAL_DAYS[code](year)]
