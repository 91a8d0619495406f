"""The lunar calendar agrees, on every day from 1930 to 2060, with the moon and the sun by the rules of GB/T 33661-2017.

Their places come from ephem (the libastro of XEphem), which has nothing in common with lunar_python.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from rmtui.records.observance import Observance
from rmtui.rules.days.festival_days import winter_solstice
from rmtui.rules.days.festivals import festivals_between
from rmtui.rules.days.lunar import LunarDay, lunar_date, qingming, solar_date

ephem = pytest.importorskip("ephem", reason="`pip install -r tests/requirements.txt` brings it")

_BEIJING = 8 * ephem.hour
_YEAR = 365.2422
_WINTER_SOLSTICE = 270
_QINGMING = 15
"""Apparent longitude of the sun in degrees."""


def test_every_day_is_the_one_that_the_moon_and_the_sun_make_it() -> None:
    computed = dict(_computed_days(1930, 2061))
    first, last = date(1930, 1, 1).toordinal(), date(2060, 12, 31).toordinal()
    days = [date.fromordinal(number) for number in range(first, last + 1)]
    assert [day for day in days if lunar_date(day) != computed[day]] == []
    assert [day for day in days if solar_date(*computed[day]) != day] == []


def test_qingming_is_the_day_on_which_the_sun_has_gone_15_degrees() -> None:
    assert [year for year in range(1930, 2061) if qingming(year) != _term_day(year, _QINGMING)] == []


def test_winter_solstice_is_the_day_on_which_the_sun_has_gone_270_degrees() -> None:
    wrong = [year for year in range(2000, 2061) if winter_solstice(year) != _term_day(year, _WINTER_SOLSTICE)]
    assert wrong == []


def test_the_feasts_of_other_moons_follow_their_new_moon() -> None:
    """Eid begins a month, a day or two after the new moon; Eid al-Adha is the tenth of one; Diwali the night of one."""
    moons = [moon.toordinal() for moon in _new_moons(date(2023, 1, 1), date(2051, 1, 1))]
    after = {Observance.EID_AL_FITR: (1, 2), Observance.EID_AL_ADHA: (10, 11), Observance.DIWALI: (-1, 0)}
    for day, festival in festivals_between(date(2024, 1, 1), date(2050, 12, 31)):
        if festival in after:
            least, most = after[festival]
            assert any(least <= day.toordinal() - moon <= most for moon in moons), (festival, day)


def _computed_days(first: int, last: int) -> Iterator[tuple[date, LunarDay]]:
    """Each solar day with its lunar one, from the winter solstice of the year before `first` to that of `last`.

    A month begins on the day of the new moon, the eleventh has the winter solstice. Of the thirteen months between two
    of those, the first without a principal solar term is the leap month.
    """
    moons = list(_new_moons(date(first - 2, 1, 1), date(last + 1, 3, 1)))
    terms = {_term_day(year, longitude) for year in range(first - 1, last + 1) for longitude in range(0, 360, 30)}
    for year in range(first, last + 1):
        start, end = (bisect_right(moons, _term_day(one, _WINTER_SOLSTICE)) - 1 for one in (year - 1, year))
        has_leap, number = end - start == 13, 10
        for place in range(start, end):
            month = [moons[place] + timedelta(days=day) for day in range((moons[place + 1] - moons[place]).days)]
            leap = has_leap and terms.isdisjoint(month)
            has_leap &= not leap
            number += not leap
            for day, solar in enumerate(month, 1):
                yield solar, LunarDay(year - (number <= 12), (number - 1) % 12 + 1, day, leap)


def _term_day(year: int, longitude: int) -> date:
    """The day in Beijing on which the sun reaches an apparent longitude, in degrees from the spring equinox."""
    moment = ephem.Date(f"{year}/3/20") + longitude / 360 * _YEAR
    for _time in range(6):
        moment += ((longitude - _longitude(moment) + 180) % 360 - 180) / 360 * _YEAR
    return _day(moment)


def _longitude(moment: float) -> float:
    sun = ephem.Sun(moment)
    return math.degrees(ephem.Ecliptic(ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=moment)).lon)


def _new_moons(first: date, last: date) -> Iterator[date]:
    moment = ephem.Date(first.isoformat())
    while (day := _day(moment := ephem.next_new_moon(moment))) <= last:
        yield day
        moment = ephem.Date(moment + 1)


def _day(moment: float) -> date:
    found: date = ephem.Date(moment + _BEIJING).datetime().date()
    return found
