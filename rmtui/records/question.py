"""Questions of the manager's own, asked at a first visit or in a call-back, and their answers (FIELD.md, 回访)."""

import msgspec

from rmtui.records.base import Record
from rmtui.str_enum import StrEnum


class Questionnaire(StrEnum):
    """When a question is asked."""

    SURVEY = "survey"
    """Of a prospect; the answers are kept with the client."""
    CALLBACK = "call-back"
    """Of a client who is called back."""


class AnswerKind(StrEnum):
    """What an answer may be."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    AMOUNT = "amount"
    """Of money."""
    YES_NO = "yes-no"


class Question(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A question; questions are asked in the order in which they were added."""

    name: str
    """Short, as answers and filters have it: `answer.savings>500k`."""
    text: str = ""
    """The question in full."""
    asked_in: Questionnaire = Questionnaire.SURVEY
    kind: AnswerKind = AnswerKind.TEXT
    choices: tuple[str, ...] = ()
    """The answers to choose from, of a choice."""


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer, with the name of its question, so that it can be read also where the question is gone."""

    question: str
    text: str
    """As it was given; of a number its digits, of an amount these and the currency, "500000 CNY", of yes and no the
    word "yes" or "no".
    """
