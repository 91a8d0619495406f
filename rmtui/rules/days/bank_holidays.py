"""Days on which the banks of a country are closed, by its law or as they were published.

England and Wales: Banking and Financial Dealings Act 1971, schedule 1, with the substitute days of
gov.uk/bank-holidays. United States: 5 U.S.C. 6103 as the Federal Reserve Banks keep it, who are closed on the Monday
behind a holiday on a Sunday, and open on the Friday before one on a Saturday. A day that is proclaimed once, as for a
coronation, follows no rule: it belongs into the book's own file (`rmtui.rules.days.holidays`). Hong Kong: General
Holidays Ordinance, cap. 149. Taiwan: 紀念日及節日實施條例 of 2025. Singapore: as the Ministry of Manpower published the
years; Hari Raya and Deepavali follow no rule.

The library `holidays` is not used for them: with one country it imports all of its 250, a hundred times the work of
starting Python, where each line about a client of a book in Hong Kong would pay for it; and its public holidays are
not those of banks: of a holiday on a Saturday the Federal Reserve Banks keep no Friday, Singapore's to come are
estimated. Compared over 2024 to 2036, the working days of all others are the same but for some Octobers of Hong Kong,
where these are those of the gazette.

`tests/test_rules_days_bank_holidays.py` has the days that governments published.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from rmtui.rules.days.holidays import Holiday
from rmtui.rules.days.lunar import qingming, solar_date

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


@cache
def hong_kong(year: int) -> tuple[Holiday, ...]:
    """The general holidays. One on a Sunday, or on the day of another, is on the next day that is neither."""
    sunday, spring = easter(year), solar_date(year, 1, 1)
    days = [spring + count * _DAY for count in range(3)]
    if any(day.weekday() == _SUNDAY for day in days):
        days = [day for day in days if day.weekday() != _SUNDAY] + [spring + 3 * _DAY]
    first = {
        "new-year": [date(year, 1, 1)],
        "spring-festival": days,
        "good-friday": [sunday - 2 * _DAY, sunday - _DAY],
        "qingming": [qingming(year)],
        "easter-monday": [sunday + _DAY],
        "labour-day": [date(year, 5, 1)],
        "buddha": [solar_date(year, 4, 8)],
        "dragon-boat": [solar_date(year, 5, 5)],
        "sar-day": [date(year, 7, 1)],
        "mid-autumn": [solar_date(year, 8, 16)],
        "national-day": [date(year, 10, 1)],
        "chung-yeung": [solar_date(year, 9, 9)],
        "christmas": [date(year, 12, 25)],
        "boxing-day": [date(year, 12, 26)],
    }
    taken: set[date] = set()
    found = []
    for name, planned in sorted(first.items(), key=lambda one: one[1]):
        kept = []
        for day in planned:
            observed = day
            while observed.weekday() == _SUNDAY or observed in taken:
                observed += _DAY
            taken.add(observed)
            kept.append(observed)
        found.append(Holiday(name, tuple(kept)))
    return tuple(found)


@cache
def taiwan(year: int) -> tuple[Holiday, ...]:
    """The days off, with those in place of a Saturday before it, and of a Sunday behind it; of the Spring Festival all
    behind it.
    """
    tomb, spring = qingming(year), solar_date(year, 1, 1)
    children = date(year, 4, 4)
    if tomb == children:
        children += _DAY if tomb.weekday() == _THURSDAY else -_DAY
    single = {
        "new-year": date(year, 1, 1),
        "peace-day": date(year, 2, 28),
        "children-day": children,
        "qingming": tomb,
        "labour-day": date(year, 5, 1),
        "dragon-boat": solar_date(year, 5, 5),
        "mid-autumn": solar_date(year, 8, 15),
        "national-day": date(year, 10, 10),
        **(_new_in_taiwan(year) if year >= 2025 else {}),
    }
    festival = [spring + count * _DAY for count in range(-2, 3)]
    taken = {*single.values(), *festival}
    behind = festival[-1]
    for _weekend_day in [day for day in festival if day.weekday() >= _SATURDAY]:
        while behind in taken or behind.weekday() >= _SATURDAY:
            behind += _DAY
        taken.add(behind)
        festival.append(behind)
    found = [Holiday("spring-festival", tuple(festival))]
    for name, day in {**single, "": date(year + 1, 1, 1)}.items():
        observed, step = day, -_DAY if day.weekday() == _SATURDAY else _DAY
        while observed.weekday() >= _SATURDAY or (observed != day and observed in taken):
            observed += step
        taken.add(observed)
        days = tuple(sorted(one for one in {day, observed} if one.year == year))
        found += [Holiday(name or "new-year", days)] if days else []
    return tuple(found)


def _new_in_taiwan(year: int) -> dict[str, date]:
    """The days off that the law of 2025 added."""
    return {
        "teachers-day": date(year, 9, 28),
        "retrocession-day": date(year, 10, 25),
        "constitution-day": date(year, 12, 25),
    }


_PUBLISHED_IN_SINGAPORE = {
    "hari-raya-puasa": (date(2024, 4, 10), date(2025, 3, 31), date(2026, 3, 21), date(2027, 3, 10)),
    "hari-raya-haji": (date(2024, 6, 17), date(2025, 6, 7), date(2026, 5, 27), date(2027, 5, 17)),
    "vesak": (date(2024, 5, 22), date(2025, 5, 12), date(2026, 5, 31), date(2027, 5, 20)),
    "deepavali": (date(2024, 10, 31), date(2025, 10, 20), date(2026, 11, 8), date(2027, 10, 28)),
}


@cache
def singapore(year: int) -> tuple[Holiday, ...]:
    """The public holidays, with the Monday behind a Sunday; of years to be published those that follow a rule."""
    spring = solar_date(year, 1, 1)
    days = {
        "new-year": [date(year, 1, 1)],
        "spring-festival": [spring, spring + _DAY],
        "good-friday": [easter(year) - 2 * _DAY],
        "labour-day": [date(year, 5, 1)],
        "national-day": [date(year, 8, 9)],
        "christmas": [date(year, 12, 25)],
        **{name: [day for day in known if day.year == year] for name, known in _PUBLISHED_IN_SINGAPORE.items()},
    }
    sundays = {name: [day for day in each if day.weekday() == _SUNDAY] for name, each in days.items()}
    taken = {day for each in days.values() for day in each}
    found = []
    for name, each in days.items():
        observed = [day + (2 if day + _DAY in taken else 1) * _DAY for day in sundays[name]]
        found.append(Holiday(name, (*each, *observed)))
    return tuple(one for one in found if one.days)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The first, second ... Monday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _last(year: int, month: int, weekday: int) -> date:
    """The last Monday of a month that is not December."""
    last = date(year, month + 1, 1) - _DAY
    return last - timedelta(days=(last.weekday() - weekday) % 7)


BY_COUNTRY: dict[str, Callable[[int], tuple[Holiday, ...]]] = {
    "GB": england,
    "US": united_states,
    "HK": hong_kong,
    "SG": singapore,
    "TW": taiwan,
}
"""By the code of the country; the mainland's make-up days are published (`rmtui.rules.days.published_holidays`)."""
