"""Festivals: those between two days, the sets of the countries, and which a client keeps (FIELD.md, 节日问候)."""

from datetime import date
from functools import cache
from re import IGNORECASE, search

from rmtui.records.client import Client, Gender
from rmtui.records.observance import Observance
from rmtui.records.settings import Settings
from rmtui.rules.days.festival_days import FESTIVAL_DAYS

_TEACHER = r"教师|老师|教授|讲师|园长|校长|\b(?:teacher|professor|lecturer|head ?master|headmistress|tutor)\b"


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
_OF_SEVERAL_FAITHS = (Observance.SINGAPORE, Observance.MALAYSIA, Observance.INDIA)
_OF_ONE_FAITH = (*_MUSLIM, Observance.DIWALI, Observance.CHRISTMAS)


@cache
def festivals_between(first: date, last: date) -> tuple[tuple[date, Observance], ...]:
    """The festivals from `first` to `last`, by day."""
    years = range(first.year, last.year + 1)
    found = (
        (day, Observance(festival)) for festival, days in FESTIVAL_DAYS.items() for year in years for day in days(year)
    )
    return tuple(sorted((one for one in found if first <= one[0] <= last), key=lambda one: one[0]))


@cache
def usual_observances(currency: str) -> tuple[Observance, ...]:
    """What the clients of a book keep that chose nothing: the festivals of its currency's country, which ISO 4217
    begins with its code; where several faiths live side by side, not those of one faith, which a client's own field or
    the setting names.
    """
    country = next((one for one in COUNTRIES if one == currency[:2]), Observance.NEW_YEAR)
    if country in _OF_SEVERAL_FAITHS:
        return tuple(one for one in COUNTRIES[country] if one not in _OF_ONE_FAITH)
    return (country,)


def book_observances(settings: Settings) -> tuple[Observance, ...]:
    """What the clients of a book keep unless they differ."""
    return settings.festivals or usual_observances(settings.currency)


def kept_festivals(client: Client, settings: Settings) -> frozenset[Observance]:
    """The festivals that a client keeps: the client's own, else those of the book.

    Women's Day concerns women, Teachers' Day those who teach.
    """
    found = _festivals_of(client.festivals or book_observances(settings))
    return frozenset(one for one in found if _concerns(one, client))


def keeps(client: Client, festival: Observance, settings: Settings) -> bool:
    """Whether it is one of those that a client keeps."""
    return festival in _festivals_of(client.festivals or book_observances(settings)) and _concerns(festival, client)


@cache
def _festivals_of(observances: tuple[Observance, ...]) -> frozenset[Observance]:
    if Observance.NONE in observances:
        return frozenset()
    return frozenset(festival for one in observances for festival in COUNTRIES.get(one, (one,)))


def _concerns(festival: Observance, client: Client) -> bool:
    if festival is Observance.WOMENS_DAY:
        return client.gender is Gender.FEMALE
    return festival is not Observance.TEACHERS_DAY or bool(search(_TEACHER, client.occupation, IGNORECASE))
