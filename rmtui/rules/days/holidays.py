"""Public holidays 节假日 and make-up working days 调休.

Make-up days follow no rule; the State Council announces them late in the previous year. The announced years are in
`published_holidays.py`. A file `holidays.toml` in a book's directory replaces and adds years:

    [[2027]]
    name = "spring-festival"          # a name of `HOLIDAY_NAMES`, or any words
    from = 2027-02-05
    to = 2027-02-11                   # left out for a single day
    make-up = [2027-01-31, 2027-02-13]

Of a year in neither file only the statutory days are known (`statutory`). A book goes by the holidays of the country
of its base currency, unless its settings name another, and by its own file: in Manchester nobody is off on National
Day. Those of other countries are in `bank_holidays.py`.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeGuard

from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.rules.days.lunar import qingming, solar_date

HOLIDAY_NAMES = {
    "new-year": N_("New Year's Day"),
    "spring-festival": N_("Spring Festival"),
    "qingming": N_("Qingming"),
    "labour-day": N_("Labour Day"),
    "dragon-boat": N_("Dragon Boat Festival"),
    "mid-autumn": N_("Mid-Autumn Festival"),
    "national-day": N_("National Day"),
    "good-friday": N_("Good Friday"),
    "easter-monday": N_("Easter Monday"),
    "early-may": N_("early May bank holiday"),
    "spring-bank": N_("spring bank holiday"),
    "summer-bank": N_("summer bank holiday"),
    "christmas": N_("Christmas Day"),
    "boxing-day": N_("Boxing Day"),
    "king-day": N_("Martin Luther King Day"),
    "presidents-day": N_("Presidents' Day"),
    "memorial-day": N_("Memorial Day"),
    "juneteenth": N_("Juneteenth"),
    "independence-day": N_("Independence Day"),
    "labor-day": N_("Labor Day"),
    "columbus-day": N_("Columbus Day"),
    "veterans-day": N_("Veterans Day"),
    "thanksgiving": N_("Thanksgiving"),
    "buddha": N_("Birthday of the Buddha"),
    "sar-day": N_("HKSAR Establishment Day"),
    "chung-yeung": N_("Chung Yeung Festival"),
    "hari-raya-puasa": N_("Hari Raya Puasa"),
    "hari-raya-haji": N_("Hari Raya Haji"),
    "vesak": N_("Vesak Day"),
    "deepavali": N_("Deepavali"),
    "peace-day": N_("Peace Memorial Day"),
    "children-day": N_("Children's Day"),
    "teachers-day": N_("Teachers' Day"),
    "retrocession-day": N_("Retrocession Day"),
    "constitution-day": N_("Constitution Day"),
}
HOLIDAY_COUNTRIES = {
    "CN": N_("mainland China"),
    "HK": N_("Hong Kong"),
    "TW": N_("Taiwan"),
    "SG": N_("Singapore"),
    "GB": N_("England and Wales"),
    "US": N_("United States"),
    "none": N_("weekends alone"),
}
"""By whose bank holidays a book may go."""
COUNTRY_OF_CURRENCY = {"CNY": "CN", "HKD": "HK", "TWD": "TW", "SGD": "SG", "GBP": "GB", "USD": "US"}


def holiday_country_label(code: str) -> str:
    """A country of holidays with its name: HK (Hong Kong)."""
    return (
        _("{code} ({name})").format(code=code, name=_(HOLIDAY_COUNTRIES[code])) if code in HOLIDAY_COUNTRIES else code
    )


_MAX_DAYS = 31
"""Days of a holiday at most; a longer one is taken for a typing error."""


class Holiday(NamedTuple):
    """One holiday of a year, with its make-up working days."""

    name: str
    days: tuple[date, ...]
    make_up: tuple[date, ...] = ()


Years = Mapping[int, tuple[Holiday, ...]]
Statute = Callable[[int], tuple[Holiday, ...]]
"""The holidays of a year by rule."""


@cache
def statutory(year: int) -> tuple[Holiday, ...]:
    """The thirteen days of the Regulation on Public Holidays as amended from 2025 on."""
    spring, one = solar_date(year, 1, 1), timedelta(days=1)
    return (
        Holiday("new-year", (date(year, 1, 1),)),
        Holiday("spring-festival", (spring - one, spring, spring + one, spring + 2 * one)),
        Holiday("qingming", (qingming(year),)),
        Holiday("labour-day", (date(year, 5, 1), date(year, 5, 2))),
        Holiday("dragon-boat", (solar_date(year, 5, 5),)),
        Holiday("mid-autumn", (solar_date(year, 8, 15),)),
        Holiday("national-day", (date(year, 10, 1), date(year, 10, 2), date(year, 10, 3))),
    )


@cache
def _days(statute: Statute, year: int) -> frozenset[date]:
    return frozenset(day for holiday in statute(year) for day in holiday.days)


class Holidays:
    """The holidays of all years: of `years` as announced, of the others by statute."""

    def __init__(self, years: Years, *, statute: Statute | None = statutory) -> None:
        """`statute`: the days off of other years; None for the weekends alone."""
        self._years, self._statute = frozenset(years), statute
        self._free: dict[date, list[str]] = {}
        self._worked: dict[date, str] = {}
        for holiday in (one for holidays in years.values() for one in holidays):
            for day in holiday.days:
                self._free.setdefault(day, []).append(holiday.name)
            self._worked.update((day, holiday.name) for day in holiday.make_up)

    def names(self, day: date) -> tuple[str, ...]:
        """The names of the holidays of a day, in the current language; two where they coincide."""
        found = self._free.get(day, ())
        if not found and (statute := self._statute_of(day.year)):
            found = [holiday.name for holiday in statute(day.year) if day in holiday.days]
        return tuple(_label(name) for name in found)

    def days_of(self, name: str, year: int) -> list[date]:
        """The days of a holiday of this name in a year, in their order; none where it is not known."""
        if statute := self._statute_of(year):
            return sorted(day for holiday in statute(year) if holiday.name == name for day in holiday.days)
        return sorted(day for day, names in self._free.items() if name in names and day.year == year)

    def _statute_of(self, year: int) -> Statute | None:
        return None if year in self._years else self._statute

    @property
    def are_weekends_alone(self) -> bool:
        """Whether no holiday of any year is known."""
        return not self._years and self._statute is None

    def make_up_holiday(self, day: date) -> str:
        """The name of the holiday that a weekend day makes up for; "" where it is no make-up day."""
        return _label(self._worked.get(day, ""))

    def is_day_off(self, day: date) -> bool:
        """Whether it is a holiday, or a weekend day that is no make-up working day."""
        statute = self._statute_of(day.year)
        if day in self._free or (statute and day in _days(statute, day.year)):
            return True
        return day.weekday() >= 5 and day not in self._worked

    def is_month_end(self, day: date) -> bool:
        """Whether no working day of its month follows: its last working day, or a day off behind it."""
        following = day + timedelta(days=1)
        return self.working_day_from(following).month != day.month

    def working_day_from(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        while self.is_day_off(day):
            day += timedelta(days=1)
        return day


def parse_years(text: str) -> dict[int, tuple[Holiday, ...]]:
    """The years of a file in the format above. ValueError where it is not in that format."""
    import tomllib  # hardly any book has a file of its own

    return {_year(name): tuple(_holidays(entries)) for name, entries in tomllib.loads(text).items()}


def published_years() -> Years:
    """The years that the State Council announced."""
    from rmtui.rules.days.published_holidays import YEARS  # a book in another currency needs none of them

    return {year: tuple(_holidays(entries)) for year, entries in YEARS.items()}


def published_holidays() -> Holidays:
    """The holidays that came with rmtui."""
    return Holidays(published_years())


def _year(name: str) -> int:
    if not (name.isascii() and name.isdigit() and len(name) == 4):
        raise ValueError(name)
    return int(name)


def _holidays(entries: Any) -> Iterator[Holiday]:
    if not isinstance(entries, list):
        raise ValueError(entries)
    for entry in entries:
        if not isinstance(entry, dict) or not entry.keys() <= {"name", "from", "to", "make-up"}:
            raise ValueError(entry)
        first, make_up, name = entry.get("from"), entry.get("make-up", []), entry.get("name")
        days = [first, entry.get("to", first), *(make_up if isinstance(make_up, list) else [None])]
        if not isinstance(name, str) or not _are_days(days):
            raise ValueError(entry)
        first, last, *worked = days
        length = (last - first).days + 1
        if not 1 <= length <= _MAX_DAYS:
            raise ValueError(entry)
        yield Holiday(name, tuple(first + timedelta(days=count) for count in range(length)), tuple(worked))


def _are_days(values: list[Any]) -> TypeGuard[list[date]]:
    return all(type(value) is date for value in values)


def _label(name: str) -> str:
    return _(HOLIDAY_NAMES[name]) if name in HOLIDAY_NAMES else name
