"""How a filter compares a value: text, words of a list, days, numbers and amounts."""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from rmtui.comparing import folded, name_key
from rmtui.currency import base_currency
from rmtui.entry.amounts import read_sum
from rmtui.entry.filter.context import FilterContext
from rmtui.named_tuple import NamedTuple
from rmtui.rules.assets.valuation import in_base_currency
from rmtui.rules.days.months import month_length
from rmtui.words import by_word, days, phrases
from rmtui.words.answers import YES_AND_NO

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    ":": operator.eq,
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
ORDER_SIGNS = ("<", "<=", ">", ">=")

_ANSWERS = by_word(YES_AND_NO)
_DAY_UNITS = {"": 1} | by_word(days.UNITS)
_SPAN = re.compile(r"(\d{1,5})\s*(\D*)")
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
SPANS = tuple((span, *phrases(words)) for span, words in days.SPANS["zh"].items())
"""Today, a week, a month, each in both languages."""


class Comparison(NamedTuple):
    """A sign and what stands behind it: one of the values, where several are alternatives."""

    sign: str
    text: str

    @property
    def word(self) -> str:
        """The text as words are compared."""
        return folded(self.text)

    @property
    def orders(self) -> bool:
        """Is the value compared in size rather than sought?"""
        return self.sign in ORDER_SIGNS

    def holds(self, value: Any, wanted: Any) -> bool:
        """Whether a value stands to the wanted one as the sign says."""
        return _COMPARE[self.sign](value, wanted)


ValueTest = Callable[[Any, FilterContext], bool]
"""Whether a value that is known matches."""


def presence(comparison: Comparison) -> bool | None:
    """True where it is asked for any value, False where for none; None where it is neither."""
    answer = _ANSWERS.get(comparison.word) if not comparison.orders else None
    return None if answer is None else answer == "yes"


def text_test(comparison: Comparison) -> ValueTest | None:
    """The text, or one of several, has the wanted words in it."""
    wanted = name_key(comparison.text)
    if comparison.orders or not wanted:
        return None
    return lambda value, _context: any(wanted in name_key(one) for one in _several(value))


def number_test(comparison: Comparison) -> ValueTest | None:
    """A number, also a rate in percent."""
    found = re.fullmatch(r"(-?\d{1,9}(?:\.\d{1,4})?)%?", comparison.word)
    if not found:
        return None
    wanted = float(found[1])
    return lambda value, _context: comparison.holds(float(value), wanted)


def amount_test(comparison: Comparison) -> Callable[[int, str, FilterContext], bool] | None:
    """An amount in hundredths, and its currency, against an amount of any currency."""
    found = read_sum(comparison.text)
    if found is None:
        return None

    def test(value: int, currency: str, context: FilterContext) -> bool:
        rates = context.settings.rates
        wanted = in_base_currency(found.units, found.currency or base_currency(), rates)
        return comparison.holds(in_base_currency(value, currency, rates), wanted)

    return test


def span_days(text: str) -> int | None:
    """The days of 90, 90d, 12w, 3m or 2年; None where it is no span."""
    found = _SPAN.fullmatch(text)
    unit = _DAY_UNITS.get(found[2].strip()) if found else None
    return int(found[1]) * unit if found and unit else None


def date_test(comparison: Comparison) -> ValueTest | None:
    """A day against a day, month or year (2027-03-01, 2027-03, 2027); against a span its distance from today, either
    way; `:` also today, the coming week, or this month.
    """
    if not comparison.orders and (near := _near_test(comparison.word)):
        return near
    if bounds := _date_bounds(comparison.word):
        first, last = bounds
        if not comparison.orders:
            return lambda value, _context: first <= value <= last
        wanted = first if comparison.sign in ("<", ">=") else last
        return lambda value, _context: comparison.holds(value, wanted)
    span = span_days(comparison.word)
    if span is None or not comparison.orders:
        return None
    return lambda value, context: comparison.holds(abs((value - context.today).days), span)


def _near_test(word: str) -> ValueTest | None:
    name = next((names[0] for names in SPANS if word in names), None)
    if name == "today":
        return lambda value, context: value == context.today
    if name == "week":
        return lambda value, context: timedelta(0) <= value - context.today <= timedelta(7)
    if name == "month":
        return lambda value, context: (value.year, value.month) == (context.today.year, context.today.month)
    return None


def _date_bounds(word: str) -> tuple[date, date] | None:
    """The first and the last day of what is written: a day, a month, a year. None where it is none of them."""
    found = _DATE.fullmatch(word)
    if not found:
        return None
    year, month, day = int(found[1]), found[2], found[3]
    try:
        if day:
            return (date(year, int(month), int(day)),) * 2
        first = date(year, int(month or 1), 1)
        last_month = int(month or 12)
        return first, date(year, last_month, month_length(year, last_month))
    except ValueError:
        return None


def _several(value: Any) -> Iterable[str]:
    return value if isinstance(value, tuple) else (str(value),)
