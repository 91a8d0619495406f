"""The fields of a question of the manager's own."""

from __future__ import annotations

from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.question import AnswerKind, Question, Questionnaire

QUESTION_FIELDS = declare_fields(
    Question,
    Field(
        "name", N_("What it is called"), N_("short, as it is sought: Savings elsewhere"), read=read_name, required=True
    ),
    Field("text", N_("In full"), N_("as it is asked: How much lies at other banks?")),
    choice("asked_in", N_("Asked in"), Questionnaire),
    choice("kind", N_("Answer"), AnswerKind),
    Field("choices", N_("Choices"), N_("words with commas between"), separator=r"[,，、;；|\n]"),
)
