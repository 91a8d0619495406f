"""Days on which the banks of a country are closed, of countries whose law has rules for them, by base currency.

England and Wales: Banking and Financial Dealings Act 1971, schedule 1, with the substitute days of
gov.uk/bank-holidays. United States: 5 U.S.C. 6103 as the Federal Reserve Banks keep it, who are closed on the Monday
behind a holiday on a Sunday, and open on the Friday before one on a Saturday. A day that is proclaimed once, as for a
coronation, follows no rule: it belongs into the book's own file (`rmtui.rules.days.holidays`).
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from rmtui.rules.days.holidays import Holiday

_DAY = timedelta(days=1)
_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6


@cache
def england(year: int) -> tuple[Holiday, ...]:
    """The bank holidays of England and Wales."""
    sunday, christmas = easter(year), date(year, 12, 25)
    fixed = (("new-year", date(year, 1, 1)), ("christmas", christmas), ("boxing-day", christmas + _DAY))
    taken = {day for _name, day in fixed}
    found = []
    for name, day in fixed:
        observed = day
        while observed.weekday() >= _SATURDAY or (observed != day and observed in taken):
            observed += _DAY
        taken.add(observed)
        found.append(Holiday(name, tuple(sorted({day, observed}))))
    return (
        *found,
        Holiday("good-friday", (sunday - 2 * _DAY,)),
        Holiday("easter-monday", (sunday + _DAY,)),
        Holiday("early-may", (_nth(year, 5, _MONDAY, 1),)),
        Holiday("spring-bank", (_last(year, 5, _MONDAY),)),
        Holiday("summer-bank", (_last(year, 8, _MONDAY),)),
    )


@cache
def united_states(year: int) -> tuple[Holiday, ...]:
    """The holidays of the Federal Reserve Banks."""
    fixed = {
        "new-year": date(year, 1, 1),
        "juneteenth": date(year, 6, 19),
        "independence-day": date(year, 7, 4),
        "veterans-day": date(year, 11, 11),
        "christmas": date(year, 12, 25),
    }
    return (
        *(Holiday(name, (day, day + _DAY) if day.weekday() == _SUNDAY else (day,)) for name, day in fixed.items()),
        Holiday("king-day", (_nth(year, 1, _MONDAY, 3),)),
        Holiday("presidents-day", (_nth(year, 2, _MONDAY, 3),)),
        Holiday("memorial-day", (_last(year, 5, _MONDAY),)),
        Holiday("labor-day", (_nth(year, 9, _MONDAY, 1),)),
        Holiday("columbus-day", (_nth(year, 10, _MONDAY, 2),)),
        Holiday("thanksgiving", (_nth(year, 11, _THURSDAY, 4),)),
    )


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The first, second ... Monday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last(year: int, month: int, weekday: int) -> date:
    """The last Monday of a month that is not December."""
    last = date(year, month + 1, 1) - _DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7)


BY_CURRENCY: dict[str, Callable[[int], tuple[Holiday, ...]]] = {"GBP": england, "USD": united_states}
