"""The field of the answers to the manager's own questions: a line a question, with its name before a colon."""

from __future__ import annotations

import re
from datetime import date

from rmtui.comparing import folded
from rmtui.entry.fields.field import SEVERAL_ANSWERS, Field
from rmtui.language import N_
from rmtui.records.question import Answer
from rmtui.rules.text.answer_text import answer_text, stored_value


def read_answer(text: str, today: date) -> Answer:  # noqa: ARG001 - all readers are called alike
    """Savings elsewhere: 500k. Whether the question takes it is known to `rmtui.entry.answers`."""
    question, colon, answer = re.sub("[：＝=]", ":", text, count=1).partition(":")
    if not (colon and question.strip() and answer.strip()):
        raise ValueError
    return Answer(question=question.strip(), text=stored_value(answer.strip()))


def same_question(one: Answer, other: Answer) -> bool:
    return folded(one.question) == folded(other.question)


ANSWERS = Field(
    "answers",
    N_("Answers"),
    N_("one a line, the question and a colon before it: Savings elsewhere: 500k"),
    read=read_answer,
    format=answer_text,
    separator=SEVERAL_ANSWERS,
    same=same_question,
    lines=3,
)
