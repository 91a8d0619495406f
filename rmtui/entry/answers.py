"""The manager's own questions, and whether a text is an answer to one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from rmtui.comparing import folded
from rmtui.currency import base_currency
from rmtui.entry.amounts import read_sum
from rmtui.entry.fields.choices import yes_or_no
from rmtui.entry.fields.field import Field
from rmtui.entry.values import Refused, quoted
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.client import Client
from rmtui.records.question import Answer, AnswerKind, Question, Questionnaire
from rmtui.rules.text.answer_text import value_text

_SIGNS = ':：=＝;；"“”().（）\n'
"""Signs that the name of a question cannot have: answers and filters use them."""


def questions_asked(questions: Iterable[Question], asked_in: Questionnaire) -> list[Question]:
    """The questions of a form in their order; for a call-back the usual ones, where the manager has none."""
    found = [one for one in questions if one.asked_in is asked_in]
    return found or (usual_callback_questions() if asked_in is Questionnaire.CALLBACK else [])


def usual_callback_questions() -> list[Question]:
    """What every call-back asks, in the person's language: no book has to keep them."""
    yes_no, choice, text = AnswerKind.YES_NO, AnswerKind.CHOICE, AnswerKind.TEXT
    contents = (_("content"), _("partly"), _("not content"))
    usual = (
        (_("As noted"), _("Was it as it was written down?"), yes_no, ()),
        (_("Content"), _("How content is the client?"), choice, contents),
        (_("Missing"), _("What does the client miss?"), text, ()),
    )
    return [
        Question(name=name, text=asked, kind=kind, choices=choices, asked_in=Questionnaire.CALLBACK)
        for name, asked, kind, choices in usual
    ]


# Answers


def answer_field(question: Question) -> Field:
    """A field for the answer to a question, by its name; its value is the text that an `Answer` keeps."""
    label, hint = plain(question.name), plain(question.text or question.name)
    if question.kind is AnswerKind.CHOICE:
        return Field(
            question.name, question.name, hint, read=_read_choice(question), choices=question.choices, empty=None
        )
    if question.kind is AnswerKind.YES_NO:
        return _yes_no_field(question, hint)
    if question.kind is AnswerKind.NUMBER:
        return Field(question.name, label, hint, read=_read_number)
    if question.kind is AnswerKind.AMOUNT:
        return Field(question.name, label, hint, read=_read_amount, format=value_text)
    return Field(question.name, label, hint, read=_read_line)


def _read_choice(question: Question) -> Any:
    def read(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
        found = next((one for one in question.choices if folded(one) == folded(text)), None)
        if found is None:
            raise ValueError
        return found

    return read


def _yes_no_field(question: Question, hint: str) -> Field:
    field = yes_or_no(question.name, plain(question.name))

    def read(text: str, today: date) -> str:
        return "yes" if field.read(text, today) else "no"

    return field._replace(
        hint=hint, read=read, format=lambda value: field.format(value == "yes"), choices=("yes", "no"), empty=None
    )


def _read_number(text: str, today: date) -> str:  # noqa: ARG001
    """30,000 and 50万 as their digits."""
    found = read_sum(text)
    if found is None or found.currency:
        raise Refused(_("“{text}” is not a number.").format(text=quoted(text)))
    return f"{(Decimal(found.units) / 100).normalize():f}"


def _read_amount(text: str, today: date) -> str:  # noqa: ARG001
    """50万 and USD 1,200 as their digits and currency: 500000 CNY, 1200 USD."""
    found = read_sum(text)
    if found is None:
        raise Refused(_("“{text}” is not an amount.").format(text=quoted(text)))
    return f"{(Decimal(found.units) / 100).normalize():f} {found.currency or base_currency()}"


def _read_line(text: str, today: date) -> str:  # noqa: ARG001
    return " ".join(text.split())


def checked_answers(answers: Iterable[Answer], questions: Iterable[Question], today: date) -> tuple[Answer, ...]:
    """The answers in the form in which they are kept, those to known questions parsed as the question wants. BadInput
    for an invalid one.

    An answer to a question that does not exist (any more) stays unchanged.
    """
    known = {folded(one.name): one for one in questions}
    found = []
    for answer in answers:
        if question := known.get(folded(answer.question)):
            text = answer_field(question).parse(answer.text, today)
            found.append(Answer(question=question.name, text=text))
        else:
            found.append(answer)
    return tuple(found)


def answer_to(question: Question, answers: Iterable[Answer]) -> str:
    """The answer to a question among others; "" where there is none."""
    return next((one.text for one in answers if folded(one.question) == folded(question.name)), "")


# Questions


def check_question(question: Question, questions: Iterable[Question]) -> None:
    """BadInput where a question could not be answered, or has the name of another."""
    if any(sign in question.name for sign in _SIGNS):
        raise BadInput(_("The name of a question has no colon, bracket, full stop or quotation mark."))
    if any(one.id != question.id and folded(one.name) == folded(question.name) for one in questions):
        raise BadInput(_("There is a question “{name}” already.").format(name=plain(question.name)))
    check_choices(question)


def check_choices(question: Question) -> None:
    """BadInput for a choice with nothing to choose from."""
    if question.kind is AnswerKind.CHOICE and len(question.choices) < 2:
        raise BadInput(_("A choice has two answers at least: write them into the choices."))


def renamed_answers(
    before: Question, after: Question, records: Iterable[Client | Callback]
) -> Iterator[tuple[Record, Record]]:
    """The records with an answer to a question, each as it was and with the question's new name."""
    if folded(before.name) == folded(after.name):
        return
    for record in records:
        answers = tuple(
            msgspec.structs.replace(one, question=after.name) if folded(one.question) == folded(before.name) else one
            for one in record.answers
        )
        if answers != record.answers:
            yield record, msgspec.structs.replace(record, answers=answers)
