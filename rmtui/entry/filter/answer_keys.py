"""The keys of answers in the filter language: the manager's own questions, each by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rmtui.comparing import folded
from rmtui.currency import base_currency
from rmtui.entry.amounts import read_sum
from rmtui.entry.fields.choices import yes_or_no_text
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import Key, yes_no_names
from rmtui.entry.filter.values import Comparison, presence, text_test
from rmtui.language import _
from rmtui.records.question import AnswerKind, Question, Questionnaire
from rmtui.rules.text.answer_text import read_amount_answer

_ORDERED = (AnswerKind.NUMBER, AnswerKind.AMOUNT)


def question_keys(context: FilterContext) -> Iterable[Key]:
    """A key for each question of the survey, whose test is of an answer."""
    return (_question_key(one) for one in context.questions if one.asked_in is Questionnaire.SURVEY)


def _question_key(question: Question) -> Key:
    name = folded(question.name)

    def test(comparison: Comparison) -> Test | None:
        matches = _text_matches(question, comparison)
        if matches is None:
            return None
        return lambda answer, context: folded(answer.question) == name and matches(answer.text, context)

    def allowed() -> str:
        if question.kind is AnswerKind.CHOICE:
            return _(", ").join(question.choices)
        if question.kind is AnswerKind.YES_NO:
            return _(", ").join((yes_or_no_text(True), yes_or_no_text(False)))
        if question.kind is AnswerKind.AMOUNT:
            return _("an amount")
        return _("a number") if question.kind is AnswerKind.NUMBER else _("part of the answer; “yes” for any")

    def values() -> Iterable[Sequence[str]]:
        return yes_no_names() if question.kind is AnswerKind.YES_NO else [(one,) for one in question.choices]

    return Key(["-".join(name.split())], test, allowed, values, ordered=question.kind in _ORDERED)


def _text_matches(question: Question, comparison: Comparison) -> Test | None:
    """The test of the text of an answer."""
    answer = presence(comparison)
    if question.kind is AnswerKind.YES_NO:
        return None if answer is None else lambda text, _context: (text == "yes") == answer
    if answer is True:
        return lambda _text, _context: True
    if question.kind is AnswerKind.NUMBER:
        wanted = read_sum(comparison.text)
        if wanted is None or wanted.currency:
            return None
        number = Decimal(wanted.units) / 100
        return lambda text, _context: text.replace(".", "", 1).isdecimal() and comparison.holds(Decimal(text), number)
    if question.kind is AnswerKind.AMOUNT:
        amount = read_sum(comparison.text)
        return None if amount is None else _amount_test(comparison, amount.units, amount.currency or base_currency())
    return text_test(comparison)


def _amount_test(comparison: Comparison, units: int, currency: str) -> Test:
    """The test of an answer in one currency; of one in another nothing is known."""

    def test(text: str, _context: FilterContext) -> bool:
        found = read_amount_answer(text)
        return found is not None and found[1] == currency and comparison.holds(found[0], units)

    return test
