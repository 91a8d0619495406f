"""Festivals: their days in a year, the sets of the countries, and which of them a client keeps (FIELD.md, 节日问候).

Chinese ones follow from the lunar calendar, Easter from `dateutil`. The Muslim feasts are those of the Umm al-Qura
calendar, and may be kept a day later where the moon is looked for; Diwali is as India's government has it. Both are
tables, and have no day in years beyond them. `holidays` knows public holidays alone, and wants an older dateutil.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from re import IGNORECASE, search

from dateutil.easter import easter

from rmtui.records.client import Client, Gender
from rmtui.records.observance import Observance
from rmtui.records.settings import Settings
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
_TEACHER = r"教师|老师|教授|讲师|园长|校长|\b(?:teacher|professor|lecturer|head ?master|headmistress|tutor)\b"

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


_DAYS: dict[Observance, Days] = {
    Observance.NEW_YEAR: _solar(1, 1),
    Observance.SPRING_FESTIVAL_EVE: _lunar(1, 1, before=1),
    Observance.SPRING_FESTIVAL: _lunar(1, 1),
    Observance.LANTERN: _lunar(1, 15),
    Observance.WOMENS_DAY: _solar(3, 8),
    Observance.QINGMING: lambda year: (qingming(year),),
    Observance.EASTER: lambda year: (easter(year),),
    Observance.LABOUR_DAY: _solar(5, 1),
    Observance.DRAGON_BOAT: _lunar(5, 5),
    Observance.QIXI: _lunar(7, 7),
    Observance.TEACHERS_DAY: _solar(9, 10),
    Observance.MID_AUTUMN: _lunar(8, 15),
    Observance.NATIONAL_DAY: _solar(10, 1),
    Observance.DOUBLE_NINTH: _lunar(9, 9),
    Observance.THANKSGIVING: _thanksgiving,
    Observance.DIWALI: _listed(_DIWALI),
    Observance.EID_AL_FITR: _listed(_EID_AL_FITR),
    Observance.EID_AL_ADHA: _listed(_EID_AL_ADHA),
    Observance.WINTER_SOLSTICE: lambda year: (winter_solstice(year),),
    Observance.CHRISTMAS: _solar(12, 25),
}

_CHINESE = (
    *(Observance.NEW_YEAR, Observance.SPRING_FESTIVAL_EVE, Observance.SPRING_FESTIVAL, Observance.LANTERN),
    *(Observance.QINGMING, Observance.DRAGON_BOAT, Observance.QIXI, Observance.MID_AUTUMN, Observance.DOUBLE_NINTH),
    Observance.WINTER_SOLSTICE,
)
_WESTERN = (Observance.NEW_YEAR, Observance.EASTER, Observance.CHRISTMAS)
_MUSLIM = (Observance.EID_AL_FITR, Observance.EID_AL_ADHA)

COUNTRIES: dict[Observance, tuple[Observance, ...]] = {
    Observance.CHINA: (
        *(*_CHINESE, Observance.WOMENS_DAY, Observance.LABOUR_DAY, Observance.TEACHERS_DAY),
        Observance.NATIONAL_DAY,
    ),
    Observance.HONG_KONG: (*_CHINESE, Observance.EASTER, Observance.CHRISTMAS),
    Observance.TAIWAN: _CHINESE,
    Observance.SINGAPORE: (
        *(Observance.NEW_YEAR, Observance.SPRING_FESTIVAL, Observance.MID_AUTUMN, *_MUSLIM, Observance.DIWALI),
        Observance.CHRISTMAS,
    ),
    Observance.MALAYSIA: (
        *(Observance.NEW_YEAR, Observance.SPRING_FESTIVAL, Observance.MID_AUTUMN, *_MUSLIM, Observance.DIWALI),
        Observance.CHRISTMAS,
    ),
    Observance.BRITAIN: _WESTERN,
    Observance.UNITED_STATES: (*_WESTERN, Observance.THANKSGIVING),
    Observance.CANADA: _WESTERN,
    Observance.AUSTRALIA: _WESTERN,
    Observance.EURO_AREA: _WESTERN,
    Observance.INDIA: (Observance.NEW_YEAR, Observance.DIWALI, *_MUSLIM, Observance.CHRISTMAS),
    Observance.EMIRATES: (Observance.NEW_YEAR, *_MUSLIM),
}
"""The festivals of a country on which clients are wished well; not all of its public holidays."""


@cache
def festivals_between(first: date, last: date) -> tuple[tuple[date, Observance], ...]:
    """The festivals from `first` to `last`, by day."""
    years = range(first.year, last.year + 1)
    found = ((day, festival) for festival, days in _DAYS.items() for year in years for day in days(year))
    return tuple(sorted((one for one in found if first <= one[0] <= last), key=lambda one: one[0]))


@cache
def country_of_currency(currency: str) -> tuple[Observance, ...]:
    """The country whose festivals a book keeps that chose none: its currency's, which ISO 4217 begins with its code."""
    return tuple(one for one in COUNTRIES if one == currency[:2]) or (Observance.NEW_YEAR,)


def book_observances(settings: Settings) -> tuple[Observance, ...]:
    """What the clients of a book keep unless they differ."""
    return settings.festivals or country_of_currency(settings.currency)


def kept_festivals(client: Client, settings: Settings) -> frozenset[Observance]:
    """The festivals that a client keeps: the client's own, else those of the book.

    Women's Day concerns women, Teachers' Day those who teach.
    """
    found = _festivals_of(client.festivals or book_observances(settings))
    return found - _not_of_concern(client) if found & _OF_SOME else found


@cache
def _festivals_of(observances: tuple[Observance, ...]) -> frozenset[Observance]:
    if Observance.NONE in observances:
        return frozenset()
    return frozenset(festival for one in observances for festival in COUNTRIES.get(one, (one,)))


_OF_SOME = frozenset((Observance.WOMENS_DAY, Observance.TEACHERS_DAY))


def _not_of_concern(client: Client) -> frozenset[Observance]:
    teaches = search(_TEACHER, client.occupation, IGNORECASE)
    concerned = {Observance.WOMENS_DAY: client.gender is Gender.FEMALE, Observance.TEACHERS_DAY: bool(teaches)}
    return frozenset(festival for festival, is_concerned in concerned.items() if not is_concerned)
