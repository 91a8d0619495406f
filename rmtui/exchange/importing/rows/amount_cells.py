"""Amounts as cells have them: about so much, with words behind them, or with the name, the rate and the last day of a
holding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from rmtui.comparing import folded
from rmtui.entry.amounts import read_amount, read_sum
from rmtui.exchange.importing.columns.amount_scale import read_scale
from rmtui.exchange.importing.columns.column import Column, is_day
from rmtui.exchange.importing.columns.day_spans import named_span
from rmtui.exchange.importing.columns.named_holdings import ABOUT, LEAST_ALONE, holding_parts, named_holding, terms_of
from rmtui.records.policy import Frequency
from rmtui.rules.vocabulary import value_of
from rmtui.words import by_word, phrases
from rmtui.words.answers import GONE, UNSURE
from rmtui.words.products import FREQUENCIES

_NO_AMOUNT = re.compile(
    r"(?:19|20)\d\d[-/.年]\d\d?(?:[-/.月]\d\d?)?|\b(?:19|20)\d\d\b|\d+(?:\.\d+)?\s*(?:%|年|个?月|[日号天期]|days?|months?|years?|yrs?\b|yr\b)"
)
"""Days, terms and rates beside an amount."""
_FURTHER_FIGURE = re.compile(r"\d|[£$€¥￥]")


def approximate_amount(text: str) -> str:
    """The amount of a text that says that it is about so much, or has a remark: 50万, of 约50万; "" for any other text,
    and where the remark is what it counts, or that it is gone.
    """
    found = ABOUT.fullmatch(text)
    remark = (found["remark"] or "") if found else ""
    return (found[1] or found[2]) if found and not read_scale(remark) and not _says(folded(remark), GONE) else ""


def beginning_amount(text: str) -> str:
    """The amount that a text of words begins with: 200k of 200k fixed till Dec, 50万 of 50万三年期. "" where the words
    have another figure that is no day, term or rate, or may say that so much is not held, or not once.
    """
    found = read_amount(text)
    amount, words = (text[: found[2]], folded(text[found[2] :])) if found else ("", "")
    is_written_as_one = found is not None and (found[0] >= LEAST_ALONE or not amount.strip().isdecimal())
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
    if not column.headed or names_day or ABOUT.fullmatch(text):
        return []
    parts = holding_parts(text)
    found = [named_holding(part, is_of_days=is_day(column.field)) for part in parts]
    if not all(found):
        return []
    groups = [f"{column.group}\n{number}" for number in range(len(found))] if len(found) > 1 else [column.group]
    return [
        (column.with_field(name)._replace(group=group), part)
        for group, said in zip(groups, found, strict=True)
        for name, part in said.items()
    ]


def with_terms(column: Column, text: str) -> list[tuple[Column, str]]:
    """A value with the rate and the last day behind it, its bank before it: £150k @ 4.2% to 03/27, 招行50万."""
    said = terms_of(text) if column.field.name == "value" else {}
    return [(column.with_field(name), part) for name, part in said.items()] if len(said) > 1 else [(column, text)]


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
