"""The lunar calendar, for birthdays and festivals that move through the solar year.

The months of 1900 to 2100 are a table here, since importing lunar_python takes as long as starting Python. They are
lunar_python's, but for the new moon of 2057-09-28, seconds before midnight, which lunar_python has a day later than the
Hong Kong Observatory's table. Tests compare the table with lunar_python, and each day of 1930–2060 with the moon and
the sun (GB/T 33661-2017). Other years come from lunar_python, asked once a year, since its day objects take a
millisecond each; the rest is arithmetic.

A day that a year lacks is never an error: the 30th of a month of 29 days is its 29th, a leap month the
year does not have is the ordinary month. Years before 1600 or after 2600 are clamped.
"""

from datetime import date
from functools import cache

from rmtui.named_tuple import NamedTuple

FIRST_YEAR, LAST_YEAR = 1600, 2600
"""Lunar years that are supported."""

_SHORTEST_YEAR = 12 * 29
"""Days of a lunar year at least."""

_QINGMING = 8
"""The place of 清明 among the solar terms of a year, which are counted from 大雪 of the year before."""

_NOON = 1721425
"""Julian day number at noon of the day before day 1 of `date.toordinal`."""


class LunarDay(NamedTuple):
    """A day of the lunar calendar. `year` is the solar year in which that lunar year began."""

    year: int
    month: int
    day: int
    leap: bool = False
    """In the leap month that follows the ordinary one of this number."""


_TABLE_START = 1900
_DIGITS = 7
_TABLE = (
    "0bd6d280e2752014cea5013964a50dc64b00c4a9b0131556415656a00c0b5900ab7522150752013bb2560e0b2500c8a4b00b34ab5"
    "1582ad00c256b00acb6920d2da9013fd9270e4e9200ccd2500b7a4d515ca5600c62b600af5b540d66d40140ea900ade9220d0e920"
    "0bad26615e52b00c8a5700b32b650d8b5a01446d400aeec930d274900bd6937162a9300cc52b00b4a5b60daaad014656a00b1b554"
    "0d6ba400c0b4900aba9320d0a9500b952d70de53600c8aad00b55aa50d85b200c2da500afd4a30d4d4a00bca9580e0a9700cc5560"
    "0b6ab560daad500c66d200b0ea540d6ea500c064a00a8c9730cea9b00bb55a70de56a00c8b6900b575250dab5200c2b2500ad64b4"
    "0d2a4b003d4ab80e02ad00ca56d00b6b69605cda900c6d9200b1d2540d6d250041a4da0e4a5600ce2b600b85b5605e6d500c8ea90"
    "0b5e9250dae920044d2600aca5630d0a5700bd4d6806235a00ca6d500b76c950dc749004669300af52b40d452b00bea5b002b55a2"
    "0ce56a00b9b5570e0ba4004ab490033a9350d8a9500c252d002caad4050ab500bd5aa90e25d2004cda50037d4a60dcd4a00c6c950"
    "03152e405455600beab500ab5b220506d20038ea560de72500c864b0032c975056cab00c255a00acad63052b69003d752b0e2b520"
    "0ccb250037a4b605aa4b00c44ab00ae55b50545ad003eb6a002bb5220d0d92003bd25705ed250048a5500b34ad50584b600405b50"
    "02cdaa30d2ec9003fe928062e92004cd2600b6a56605aa570044556002e6d540d475500407490028e93304e69300b952b705e52b0"
    "046a5b003355a50d856a0042b65002d74a4052b4a00bda958062a95004a52d0034aad605aab500465aa002eba54054da50040d4a0"
    "02bc95304ec96003994e705e5560048ab500335b250586d20042ea5002ee4a405068b003ac9780604ab004a55b0034ad6605ab6a0"
    "04675200317254054b45003ea8b002949b20ce4ab0"
)
"""`_DIGITS` hexadecimal digits a lunar year. From the lowest bit: four for the number of the leap month, 0 for none;
thirteen for the months in their order, 1 where one has 30 days; six for the days from 1 January to its first; two for
the days from 4 April to 清明."""


class _Month(NamedTuple):
    first: int
    """Its first day, as `date.toordinal` counts."""
    length: int
    """29 or 30 days."""


@cache
def _months(year: int) -> dict[tuple[int, bool], _Month]:
    """The 12 or 13 months of a lunar year by number and leap, in their order."""
    code = _year_code(year)
    return _computed_months(year) if code is None else _table_months(year, code)


def _year_code(year: int) -> int | None:
    """The code of a year in the table; None for a year outside it."""
    place = _DIGITS * (year - _TABLE_START)
    return int(_TABLE[place : place + _DIGITS], 16) if 0 <= place < len(_TABLE) else None


def _table_months(year: int, code: int) -> dict[tuple[int, bool], _Month]:
    leap, lengths, before = code & 0xF, code >> 4 & 0x1FFF, code >> 17 & 0x3F
    names = [(month, second) for month in range(1, 13) for second in ((False, True) if month == leap else (False,))]
    first = date(year, 1, 1).toordinal() + before
    months = {}
    for place, name in enumerate(names):
        length = 29 + (lengths >> place & 1)
        months[name] = _Month(first, length)
        first += length
    return months


def _computed_months(year: int) -> dict[tuple[int, bool], _Month]:
    from lunar_python import LunarYear

    return {
        (abs(month.getMonth()), month.isLeap()): _Month(int(month.getFirstJulianDay()) - _NOON, month.getDayCount())
        for month in LunarYear.fromYear(year).getMonthsInYear()
    }


def month_length(year: int, month: int, leap: bool = False) -> int:
    """Days of a month of a lunar year: 29 or 30, and 0 of a leap month the year does not have."""
    found = _months(min(max(year, FIRST_YEAR), LAST_YEAR)).get((month, leap))
    return found.length if found else 0


def solar_date(year: int, month: int, day: int, leap: bool = False) -> date:
    """The solar day of a lunar one. Month 1–12, day 1–30; other years are clamped."""
    months = _months(min(max(year, FIRST_YEAR), LAST_YEAR))
    first, length = months.get((month, leap)) or months[month, False]
    return date.fromordinal(first + min(day, length) - 1)


def lunar_date(day: date) -> LunarDay:
    """The lunar day of a solar one; a day outside `FIRST_YEAR`–`LAST_YEAR` is clamped."""
    year, number = _lunar_year(day), day.toordinal()
    for (month, leap), (first, length) in reversed(_months(year).items()):
        if number >= first:
            return LunarDay(year, month, min(number - first + 1, length), leap)
    return LunarDay(FIRST_YEAR, 1, 1)


def next_lunar(month: int, day: int, leap: bool, on_or_after: date) -> date:
    """The next solar day of this lunar month and day, `on_or_after` included; after `LAST_YEAR` the last one."""
    year = _lunar_year(on_or_after)
    this_time = solar_date(year, month, day, leap)
    return this_time if this_time >= on_or_after else solar_date(year + 1, month, day, leap)


def lunar_between(month: int, day: int, leap: bool, first: date, last: date) -> date | None:
    """The solar day of this lunar month and day within `first`–`last` (less than a year); None if there is none.

    The months of the next lunar year, which may cost 10 ms, are computed only where they matter.
    """
    this_time = solar_date(_lunar_year(first), month, day, leap)
    if this_time < first and (last - this_time).days >= _SHORTEST_YEAR:
        this_time = next_lunar(month, day, leap, first)
    return this_time if first <= this_time <= last else None


@cache
def qingming(year: int) -> date:
    """The day of a solar year on which the solar term 清明 begins: 4, 5 or 6 April."""
    code = _year_code(year)
    return _computed_qingming(year) if code is None else date(year, 4, 4 + (code >> 23))


def _computed_qingming(year: int) -> date:
    from lunar_python import LunarYear

    return date.fromordinal(int(LunarYear.fromYear(year).getJieQiJulianDays()[_QINGMING] + 0.5) - _NOON)


def _lunar_year(day: date) -> int:
    """The lunar year of a solar day: before Spring Festival the previous one."""
    year = min(max(day.year, FIRST_YEAR), LAST_YEAR)
    return year if day >= solar_date(year, 1, 1) else max(year - 1, FIRST_YEAR)
