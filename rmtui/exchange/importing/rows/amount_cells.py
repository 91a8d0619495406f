"""Amounts as cells have them: about so much, with words behind them, or with the name, the rate and the last day of a
holding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rmtui.comparing import folded
from rmtui.entry.amounts import read_amount, read_sum
from rmtui.entry.numerals import MONTHS
from rmtui.exchange.importing.columns.amount_scale import read_scale
from rmtui.exchange.importing.columns.column import Column, is_day
from rmtui.exchange.importing.columns.day_spans import named_span
from rmtui.records.policy import Frequency
from rmtui.rules.people.kinship import kins
from rmtui.rules.vocabulary import value_of
from rmtui.words import by_word, phrases
from rmtui.words.answers import GONE, UNSURE
from rmtui.words.products import FREQUENCIES

_ABOUT = re.compile(
    r"(?:约|大约|大概|approx\.?|approximately|about|circa|ca?\.|~|≈)\s*(\S.*)|(\S.*?)\s*(?:左右|上下|approx\.?|[(（](?P<remark>[^()（）]+)[)）])",
    re.IGNORECASE,
)
"""An amount that is not exact, or has a remark: it is read, and the text is kept beside it."""
_LEAST_ALONE = 10_000_00
"""Of the smallest unit: a bare number that words follow is an amount from here on, and no year or count."""
_NO_AMOUNT = re.compile(
    r"(?:19|20)\d\d[-/.年]\d\d?(?:[-/.月]\d\d?)?|\b(?:19|20)\d\d\b|\d+(?:\.\d+)?\s*(?:%|年|个?月|[日号天期]|days?|months?|years?|yrs?\b|yr\b)"
)
"""Days, terms and rates beside an amount."""
_FURTHER_FIGURE = re.compile(r"\d|[£$€¥￥]")
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


def approximate_amount(text: str) -> str:
    """The amount of a text that says that it is about so much, or has a remark: 50万, of 约50万; "" for any other text,
    and where the remark is what it counts, or that it is gone.
    """
    found = _ABOUT.fullmatch(text)
    remark = (found["remark"] or "") if found else ""
    return (found[1] or found[2]) if found and not read_scale(remark) and not _says(folded(remark), GONE) else ""


def beginning_amount(text: str) -> str:
    """The amount that a text of words begins with: 200k of 200k fixed till Dec, 50万 of 50万三年期. "" where the words
    have another figure that is no day, term or rate, or may say that so much is not held, or not once.
    """
    found = read_amount(text)
    amount, words = (text[: found[2]], folded(text[found[2] :])) if found else ("", "")
    is_written_as_one = found is not None and (found[0] >= _LEAST_ALONE or not amount.strip().isdecimal())
    is_clear = not (_FURTHER_FIGURE.search(_NO_AMOUNT.sub(" ", words)) or _says(words, GONE) or _says(words, UNSURE))
    return amount if is_written_as_one and is_clear else ""


def _says(text: str, words: Mapping[str, str]) -> bool:
    """Whether a folded text has one of the words: a Latin one by itself, a Chinese one anywhere."""
    latin = (re.escape(one) for one in phrases(words["en"]))
    return any(one in text for one in phrases(words["zh"])) or bool(
        re.search(rf"(?<!\w)(?:{'|'.join(latin)})(?!\w)", text)
    )


def holdings_within(column: Column, text: str, today: date) -> list[tuple[Column, str]]:
    """The holdings that a cell below the heading of a product names, each with its value: 稳盈季开 50万 12月8日到期;
    ISA 20k, bond 30k. None where it says anything else. Several are a record each.
    """
    names_day = column.reads(text, today) or (is_day(column.field) and named_span(text, today))
    if not column.headed or names_day or _ABOUT.fullmatch(text):
        return []
    parts = [part for part in map(str.strip, _BETWEEN_HOLDINGS.split(text)) if part]
    found = [_named_holding(part, is_of_days=is_day(column.field)) for part in parts]
    if not all(found):
        return []
    groups = [f"{column.group}\n{number}" for number in range(len(found))] if len(found) > 1 else [column.group]
    return [
        (column.with_field(name)._replace(group=group), part)
        for group, said in zip(groups, found, strict=True)
        for name, part in said.items()
    ]


def _named_holding(text: str, *, is_of_days: bool) -> dict[str, str]:
    """A holding by its name or its bank, its value and its terms, by field; nothing where the text is none. In a column
    of days a small number alone is that of a year, and in any the one behind a month: ends Jan 2027.
    """
    if (said := _terms(text)) and "institution" in said:
        return said
    for behind in _BEHIND_NAME.finditer(text):
        name, terms = text[: behind.start()].strip(" :："), _terms(text[behind.end() :])
        is_name = any(map(str.isalpha, name)) and not (read_amount(name) or kins(name) or value_of(Frequency, name))
        if terms and is_name and not _is_year(name, terms["value"], is_of_days=is_of_days):
            return {"name": name, **terms}
    return {}


def _is_year(name: str, value: str, *, is_of_days: bool) -> bool:
    is_behind_month = _YEAR.fullmatch(value) is not None and _LAST_WORD.sub("", folded(name)) in MONTHS
    return is_behind_month or (is_of_days and value.isdecimal() and int(value) * 100 < _LEAST_ALONE)


def with_terms(column: Column, text: str) -> list[tuple[Column, str]]:
    """A value with the rate and the last day behind it, its bank before it: £150k @ 4.2% to 03/27, 招行50万."""
    said = _terms(text) if column.field.name == "value" else {}
    return [(column.with_field(name), part) for name, part in said.items()] if len(said) > 1 else [(column, text)]


def _terms(text: str) -> dict[str, str]:
    """The value, the rate, the last day and the bank that a text says, by field; nothing where it says no value."""
    if read_sum(text):
        return {"value": text}
    found = _TERMS.fullmatch(text)
    about = _ABOUT.fullmatch(found["value"]) if found else None
    if not found or not read_sum((about[1] or about[2]) if about else found["value"]):
        return {}
    end = _MONTH_AND_YEAR.sub(r"20\2-\1", found["end"] or "")
    place = found["bank"] or found["place"] or found["within"]
    said = {"institution": place, "value": found["value"], "rate": found["rate"], "matures_on": end}
    return {name: part for name, part in said.items() if part}


def with_frequency(column: Column, text: str) -> list[tuple[Column, str]]:
    """A premium and how often it is paid, of £45 pm; a premium that is paid once, of a term 趸交."""
    often = column.with_field("frequency")
    if column.field.name == "years" and value_of(Frequency, text):
        return [(often, text)]
    written = folded(text)
    for word in sorted(by_word(FREQUENCIES), key=len, reverse=True):
        amount = written.removesuffix(word).rstrip(" /(")
        if amount != written and read_sum(amount):
            return [(column, amount), (often, word)]
    return [(column, text)]
