"""Guessing a column's field from its values, where no heading tells it: proposed to a person, never taken for
certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from rmtui.comparing import is_han
from rmtui.entry.amounts import figures, read_sum
from rmtui.entry.birthdays import read_birthday
from rmtui.entry.direction import FORWARD
from rmtui.entry.fields.client import CLIENT_FIELDS
from rmtui.entry.fields.typed import day
from rmtui.entry.values import Unclear, read_email, read_phone, shown
from rmtui.exchange.importing.id_number import is_id_number
from rmtui.exchange.importing.several_names import names_within, surname_last
from rmtui.rules.people.titles import split_title
from rmtui.telephone import digits
from rmtui.words import phrases
from rmtui.words.people import DOUBLE_SURNAMES, PATRONYMICS, SURNAMES

_SHARE = 0.8
"""Of the values that must fit."""
_BIRTH_YEARS = range(1930, 2011)
_PHONE_DIGITS = range(9, 15)
_LATIN_NAME = re.compile(r"(?:[^\W\d_][\w'’.-]*,? ){1,3}[^\W\d_][\w'’.-]*")
_PARTICLES = frozenset((*phrases(PATRONYMICS), "de", "der", "van", "von", "di", "da", "la"))
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
_ADDRESS = re.compile(r"[省市区县路街镇村弄号室]|\b(?:street|st|road|rd|lane|avenue|ave|close)\b", re.IGNORECASE)
_HAN_NAME = range(2, 5)
_SHORTEST_ADDRESS = 6
_NEXT_DAY = day("on", "", FORWARD)
_CHOSEN = ("gender", "risk", "marital", "kind")
"""Fields with a few words, which tell what a column holds."""


def guess_field(values: Sequence[str], today: date) -> str:
    """The field of a client that most of the values may be of; "" for none."""
    if not values:
        return ""
    fitting = (name for name, fits in _FITS.items() if sum(fits(one, today) for one in values) >= _SHARE * len(values))
    return next(fitting, "")


def are_amounts(values: Sequence[str]) -> bool:
    """Whether most of the values are amounts of money."""
    return sum(read_sum(shown(one)) is not None for one in values) >= _SHARE * max(len(values), 1)


def are_days(values: Sequence[str], today: date) -> bool:
    """Whether most of the values are days."""
    return bool(values) and sum(bool(_days(one, today)) for one in values) >= _SHARE * len(values)


def are_days_to_come(values: Sequence[str], today: date) -> bool:
    """Whether most of the values are days, and one of them is still to come."""
    days = [one for text in values for one in _days(text, today)[:1]]
    return bool(days) and len(days) >= _SHARE * len(values) and max(days) >= today


def _days(text: str, today: date) -> tuple[date, ...]:
    """The days that a text may mean, none for any other text."""
    try:
        return () if text.isdecimal() else (_NEXT_DAY.read_value(shown(text), today),)
    except Unclear as unclear:
        return tuple(map(date.fromisoformat, unclear.readings))
    except ValueError:
        return ()


def may_be_name(text: str, today: date) -> bool:  # noqa: ARG001 - all are called alike
    """王芳, 欧阳 娜娜, Anna Fischer."""
    text = shown(text)
    bare = "".join(text.split())
    if bare and all(map(is_han, bare)):
        return len(bare) in _HAN_NAME and (bare[0] in SURNAMES or bare.startswith(phrases(DOUBLE_SURNAMES)))
    name = split_title(_IN_BRACKETS.sub("", text)).name
    if names_within(name) or surname_last(name):
        return True
    words = [word for word in name.split() if word not in _PARTICLES]
    return bool(_LATIN_NAME.fullmatch(" ".join(words))) and all(word[0].isupper() for word in words)


def holds_value(text: str, today: date) -> bool:
    """Whether a text is plainly a value, and no heading: a phone number, an identity number, an address, a birthday."""
    return any(_FITS[name](text, today) for name in ("id_number", "email", "phones", "birthday"))


def _is_phone(text: str, today: date) -> bool:
    try:
        number = digits(read_phone(text, today))
    except ValueError:
        return False
    return len(number) in _PHONE_DIGITS and (number[0] in "01" or figures(text).startswith("+"))


def _is_birthday(text: str, today: date) -> bool:
    try:
        birthday = read_birthday(text, today)
    except ValueError:
        return False
    return birthday.year in _BIRTH_YEARS


def _reads(read: Callable[[str, date], object]) -> Callable[[str, date], bool]:
    def fits(text: str, today: date) -> bool:
        if text.isdecimal():  # a grade that is only a number may be anything
            return False
        try:
            read(text, today)
        except ValueError:
            return False
        return True

    return fits


_FITS: dict[str, Callable[[str, date], bool]] = {
    "id_number": lambda text, _today: is_id_number(text),
    "email": _reads(read_email),
    "phones": _is_phone,
    "birthday": _is_birthday,
    **{name: _reads(CLIENT_FIELDS[name].read_value) for name in _CHOSEN},
    "name": may_be_name,
    "address": lambda text, _today: len(text) >= _SHORTEST_ADDRESS and bool(_ADDRESS.search(text)),
}
"""The fields that can be told by their values, the surest first."""
