"""The days of festivals in a year, by their codes; no record is imported, for the line of entry needs them, too.

Chinese ones follow from the lunar calendar, Easter from `dateutil`. The Muslim feasts are those of the Umm al-Qura
calendar, and may be kept a day later where the moon is looked for; Diwali is as India's government has it. Both are
tables, and have no day in years beyond them. `holidays` knows public holidays alone, and wants an older dateutil.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from dateutil.easter import easter

from rmtui.rules.days.lunar import qingming, solar_date

_EID_AL_FITR = (
    "2024-04-10 2025-03-30 2026-03-20 2027-03-09 2028-02-26 2029-02-14 2030-02-04 2031-01-24 2032-01-14 2033-01-02 "
    "2033-12-23 2034-12-12 2035-12-01 2036-11-19 2037-11-08 2038-10-29 2039-10-19 2040-10-07 2041-09-26 2042-09-15 "
    "2043-09-04 2044-08-24 2045-08-14 2046-08-03 2047-07-24 2048-07-12 2049-07-01 2050-06-20"
)
_EID_AL_ADHA = (
    "2024-06-16 2025-06-06 2026-05-27 2027-05-16 2028-05-05 2029-04-24 2030-04-13 2031-04-02 2032-03-22 2033-03-11 "
    "2034-03-01 2035-02-18 2036-02-07 2037-01-26 2038-01-16 2039-01-05 2039-12-26 2040-12-14 2041-12-04 2042-11-23 "
    "2043-11-12 2044-10-31 2045-10-21 2046-10-10 2047-09-30 2048-09-19 2049-09-08 2050-08-28"
)
_DIWALI = (
    "2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14 2032-11-02 2033-10-22 "
    "2034-11-10 2035-10-30"
)
Days = Callable[[int], Iterable[date]]
"""The days of a festival in a year: one, or none, or two."""


def _solar(month: int, day: int) -> Days:
    return lambda year: (date(year, month, day),)


def _lunar(month: int, day: int, before: int = 0) -> Days:
    """A day of the first nine months, which a lunar year begins and ends in the solar year of its number."""
    return lambda year: (solar_date(year, month, day) - timedelta(days=before),)


def _listed(days: str) -> Days:
    found = [date.fromisoformat(day) for day in days.split()]
    return lambda year: (day for day in found if day.year == year)


def winter_solstice(year: int) -> date:
    """The day of 冬至 in Beijing, right for 2000 to 2060: the customary formula, and the year it is wrong in."""
    past = year - 2000
    return date(year, 12, int(past * 0.2422 + 21.94) - past // 4 - (year == 2021))


def _thanksgiving(year: int) -> Iterable[date]:
    """The fourth Thursday of November."""
    first = date(year, 11, 1)
    return (first + timedelta(days=(3 - first.weekday()) % 7 + 21),)


FESTIVAL_DAYS: dict[str, Days] = {
    "new-year": _solar(1, 1),
    "spring-festival-eve": _lunar(1, 1, before=1),
    "spring-festival": _lunar(1, 1),
    "lantern": _lunar(1, 15),
    "womens-day": _solar(3, 8),
    "qingming": lambda year: (qingming(year),),
    "easter": lambda year: (easter(year),),
    "labour-day": _solar(5, 1),
    "dragon-boat": _lunar(5, 5),
    "qixi": _lunar(7, 7),
    "teachers-day": _solar(9, 10),
    "mid-autumn": _lunar(8, 15),
    "national-day": _solar(10, 1),
    "double-ninth": _lunar(9, 9),
    "thanksgiving": _thanksgiving,
    "diwali": _listed(_DIWALI),
    "eid-al-fitr": _listed(_EID_AL_FITR),
    "eid-al-adha": _listed(_EID_AL_ADHA),
    "winter-solstice": lambda year: (winter_solstice(year),),
    "christmas": _solar(12, 25),
}
