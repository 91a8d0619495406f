"""Holdings that a text names by what they are called or their bank, their value, their rate and their last day."""

from __future__ import annotations

import re

from rmtui.comparing import folded
from rmtui.entry.amounts import read_amount, read_sum
from rmtui.entry.numerals import MONTHS
from rmtui.records.policy import Frequency
from rmtui.rules.people.kinship import kins
from rmtui.rules.vocabulary import value_of

ABOUT = re.compile(
    r"(?:约|大约|大概|approx\.?|approximately|about|circa|ca?\.|~|≈)\s*(\S.*)|(\S.*?)\s*(?:左右|上下|approx\.?|[(（](?P<remark>[^()（）]+)[)）])",
    re.IGNORECASE,
)
"""An amount that is not exact, or has a remark: it is read, and the text is kept beside it."""
LEAST_ALONE = 10_000_00
"""Of the smallest unit: a bare number that words follow is an amount from here on, and no year or count."""
_IN_FIGURES = r"\d{1,2}月\d{1,2}[日号]?|\d{1,4}[-/.年][^\s到]+"
_DAY_OR_MONTH = rf"{_IN_FIGURES}|\d{{1,2}}(?:st|nd|rd|th)? [a-z]{{3,9}}\.?,? \d{{2,4}}|[a-z]{{3,9}}\.? \d{{4}}"
_TERMS = re.compile(
    r"(?:(?!本行|我行)(?P<bank>[^\W\d_]{1,6}行)[\s:：]*)?"
    r"(?P<value>.+?)"
    r"(?:\s+(?:at|with)\s+(?P<place>(?-i:[A-Z])[^\d,，;；@%]*?)|\s*[(（](?P<within>(?!本行|我行)[^\W\d_]{1,6}行)[)）])?"
    r"(?:[\s,，;；]*(?:@|\b(?:fixed )?at\b|\bfixed\b|利率|年化|(?<=[\s,，;；]))[\s:：]*(?P<rate>\d[\d.]*\s*%))?"
    r"(?:[\s,，;；]+(?:(?:to|until|till|matures?|maturing|due|expires)\b|至|到期日?|到)?[\s:：]*"
    rf"(?P<end>{_DAY_OR_MONTH})(?:\s*到期)?)?",
    re.IGNORECASE,
)
"""What a cell says of a holding: its bank, its value, its rate, and its last day."""
_BETWEEN_HOLDINGS = re.compile(r"\s*(?:[;；、\n]|[,，](?!\d{3}(?!\d)))\s*")
_BEHIND_NAME = re.compile(r"\s+|(?<=[^\W\d_])(?=[\d£$€¥￥])")
"""Where the name of a holding may end, with its value behind it."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_WORD = re.compile(r".*\W(?=\w)|\W+$")
_MONTH_AND_YEAR = re.compile(r"^(0?[1-9]|1[0-2])/(\d{2})$")


def names_maturing_holding(text: str) -> bool:
    """Whether a text names a holding with its value and its last day: 稳利180天 50万 2026.12.3."""
    parts = holding_parts(text)
    return bool(parts) and all("matures_on" in named_holding(part, is_of_days=True) for part in parts)


def holding_parts(text: str) -> list[str]:
    """The parts of a text that may name a holding each."""
    return [part for part in map(str.strip, _BETWEEN_HOLDINGS.split(text)) if part]


def named_holding(text: str, *, is_of_days: bool) -> dict[str, str]:
    """A holding by its name or its bank, its value and its terms, by field; nothing where the text is none. In a column
    of days a small number alone is that of a year, and in any the one behind a month: ends Jan 2027.
    """
    if (said := terms_of(text)) and "institution" in said:
        return said
    for behind in _BEHIND_NAME.finditer(text):
        name, terms = text[: behind.start()].strip(" :："), terms_of(text[behind.end() :])
        is_name = any(map(str.isalpha, name)) and not (read_amount(name) or kins(name) or value_of(Frequency, name))
        if terms and is_name and not _is_year(name, terms["value"], is_of_days=is_of_days):
            return {"name": name, **terms}
    return {}


def _is_year(name: str, value: str, *, is_of_days: bool) -> bool:
    is_behind_month = _YEAR.fullmatch(value) is not None and _LAST_WORD.sub("", folded(name)) in MONTHS
    return is_behind_month or (is_of_days and value.isdecimal() and int(value) * 100 < LEAST_ALONE)


def terms_of(text: str) -> dict[str, str]:
    """The value, the rate, the last day and the bank that a text says, by field; nothing where it says no value."""
    if read_sum(text):
        return {"value": text}
    found = _TERMS.fullmatch(text)
    about = ABOUT.fullmatch(found["value"]) if found else None
    if not found or not read_sum((about[1] or about[2]) if about else found["value"]):
        return {}
    end = _MONTH_AND_YEAR.sub(r"20\2-\1", found["end"] or "")
    place = found["bank"] or found["place"] or found["within"]
    said = {"institution": place, "value": found["value"], "rate": found["rate"], "matures_on": end}
    return {name: part for name, part in said.items() if part}
