"""Texts of answers to the manager's own questions."""

from __future__ import annotations

import re
from decimal import Decimal

from rmtui.language import N_, _, in_every_language
from rmtui.records.question import Answer
from rmtui.wording import format_money

_YES_AND_NO = (N_("yes"), N_("no"))
_AMOUNT = r"(-?\d+(?:\.\d{1,2})?) ([A-Z]{3})"
"""An amount as `rmtui.records.question.Answer` keeps it."""
_SHOWN_AMOUNT = r"([A-Z]{3}) (-?\d[\d,]*(?:\.\d{1,2})?)"


def answer_text(answer: Answer) -> str:
    """Savings elsewhere: 500k."""
    return f"{answer.question}: {value_text(answer.text)}"


def value_text(text: str) -> str:
    """The value of an answer: yes and no in the person's language, an amount as all amounts are, all else as it is."""
    if amount := read_amount_answer(text):
        shown, currency = format_money(*amount), amount[1]
        return shown if currency in shown else f"{currency} {shown}"
    return _(text) if text in _YES_AND_NO else text


def read_amount_answer(text: str) -> tuple[int, str] | None:
    """The amount that an answer is, in the smallest unit, and its currency; None for another answer."""
    found = re.fullmatch(_AMOUNT, text)
    return (int(Decimal(found[1]) * 100), found[2]) if found else None


def stored_value(shown: str) -> str:
    """The value of an answer that `value_text` shows so in any language."""
    if amount := re.fullmatch(_SHOWN_AMOUNT, shown):
        return f"{Decimal(amount[2].replace(',', '')).normalize():f} {amount[1]}"
    return next((value for value in _YES_AND_NO if shown in in_every_language(value)), shown)
