"""The keys of answers in the filter language: the manager's own questions, each by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from rmtui.comparing import folded
from rmtui.entry.amounts import read_sum
from rmtui.entry.fields.choices import yes_or_no_text
from rmtui.entry.filter.context import FilterContext, Test
from rmtui.entry.filter.key import Key, yes_no_names
from rmtui.entry.filter.values import Comparison, presence, text_test
from rmtui.language import _
from rmtui.records.question import AnswerKind, Question, Questionnaire


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
        return _("a number") if question.kind is AnswerKind.NUMBER else _("part of the answer; “yes” for any")

    def values() -> Iterable[Sequence[str]]:
        return yes_no_names() if question.kind is AnswerKind.YES_NO else [(one,) for one in question.choices]

    return Key(["-".join(name.split())], test, allowed, values, ordered=question.kind is AnswerKind.NUMBER)


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
    return text_test(comparison)
