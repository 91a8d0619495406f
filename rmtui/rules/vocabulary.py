"""The vocabulary of all enumerations of records: from any word a bank or a person uses to the value.

Each enumeration has its own words, so that two may share one. Used by filters, forms, flags and imports.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeVar

from rmtui.comparing import folded
from rmtui.language import in_every_language
from rmtui.own_words import find_own_word, own_words
from rmtui.records.channel import Channel, Outcome
from rmtui.records.client import RiskGrade
from rmtui.records.holding import ProductRisk
from rmtui.str_enum import StrEnum
from rmtui.terms import english_term
from rmtui.words import by_word

Value = TypeVar("Value", bound=StrEnum)

# Patterns are compiled when they are first used: most commands that load this module use none of them.
_SUFFIX = r"(?<=.)(?:客户|型|级|类|档|贷款|户)+$"
_BETWEEN_PARTS = r"[\s()\[\]:,/-]+|(?<=[a-z\d])(?=[\u4e00-\u9fff])(?!级)"
_GRADE = r"(?:(?:pr|[cpr])([1-5])|([1-5一二三四五])级)"
_GRADED = (RiskGrade, ProductRisk)
"""Grades that banks write as R3, PR3, 3级 or 三级, whatever letter theirs have."""


def value_of(terms: type[Value], text: str) -> Value | None:
    """The value of an enumeration by its code, name, term in either language, or another word; None if unknown.

    A code may stand beside a word, C1-谨慎型 or 保守型(C1); it counts, since every bank has words of its own.
    """
    if own := _own_value(terms, text):
        return own
    typed = folded(text)
    words: dict[str, Value] = _words(terms)
    for word in (typed, re.sub(_SUFFIX, "", typed)):
        if value := words.get(word):
            return value
    return _coded_value(terms, typed)


def _coded_value(terms: type[Value], typed: str) -> Value | None:
    """The value whose code is a part of a text; None where there is none, or several."""
    parts = [part for part in re.split(_BETWEEN_PARTS, typed) if part]
    codes = _codes(terms)
    found = {codes[part] for part in parts if part in codes}
    if terms in _GRADED:
        numbered = dict(zip("12345一二三四五", (*terms, *terms), strict=True))
        grades = [re.fullmatch(_GRADE, part) for part in parts]
        found |= {numbered[grade[1] or grade[2]] for grade in grades if grade}
        found |= {numbered[typed]} if typed in numbered else set()
    return found.pop() if len(found) == 1 else None


def other_words(value: StrEnum) -> list[str]:
    """The words for a value besides its term, folded: those of the tables and the person's own."""
    own = [key for key in own_words() if _own_value(type(value), key) is value]
    return [*(word for word, meant in _words(type(value)).items() if meant is value), *own]


def _own_value(terms: type[Value], text: str) -> Value | None:
    """The value that a word of the person's own means."""
    own = find_own_word(text) if terms in (Channel, Outcome) else None
    if own is None:
        return None
    code = own.meaning.channel if terms is Channel else "not-reached" if own.meaning.not_reached else ""
    return terms(code) if code else None


@cache
def _codes(terms: type[Value]) -> dict[str, Value]:
    return {folded(value.value): value for value in terms if len(value.value) <= len("C1")}


@cache
def _words(terms: type[Value]) -> dict[str, Value]:
    from rmtui.rules.vocabulary_tables import TABLES

    coded = {folded(word): value for value in terms for word in in_every_language(english_term(value))}
    coded |= {folded(word): value for value in terms for word in (value.value, value.name)}
    return coded | {word: terms(code) for word, code in by_word(*TABLES.get(terms, ())).items()}
