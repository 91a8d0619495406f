"""The form of a question of the manager's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rmtui.entry.answers import check_question, renamed_answers
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.callback import Callback
from rmtui.records.client import Client
from rmtui.records.question import AnswerKind, Question
from rmtui.terms import term
from rmtui.tui.forms.form import RecordForm, Texts
from rmtui.tui.records.record_writer import Change


class QuestionForm(RecordForm[Question]):
    """What is asked, when, and what an answer may be."""

    kind, new_title = Question, _("New question")

    def name(self, record: Question) -> str:
        return plain(record.name)

    def record(self, base: Question | None, values: Mapping[str, Any]) -> Question:
        question = super().record(base, values)
        check_question(question, self.book.records(Question))
        return question

    def relevant(self, texts: Texts) -> set[str]:
        without = {"choices"} if texts["kind"] != term(AnswerKind.CHOICE) and not texts["choices"] else set()
        return {*texts} - without

    def changes(self, base: Question | None, record: Question) -> Iterable[Change]:
        """The answers of clients follow a question to its new name."""
        answered: list[Client | Callback] = [*self.snapshot.clients.values(), *self.book.records(Callback)]
        return [(base, record), *(renamed_answers(base, record, answered) if base else ())]
