"""The form of a question of the manager's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rmtui.entry.answers import check_question, renamed_answers
from rmtui.entry.fields.question import QUESTION_FIELDS
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.callback import Callback
from rmtui.records.client import Client
from rmtui.records.question import AnswerKind, Question
from rmtui.terms import term
from rmtui.tui.forms.form import Form, Texts
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class QuestionForm(Form[Question]):
    """What is asked, when, and what an answer may be."""

    def __init__(self, snapshot: Snapshot, writer: Writer, question: Question | None = None) -> None:
        self.snapshot, self._writer = snapshot, writer
        self.title = plain(question.name) if question else _("New question")
        self.fields = tuple(QUESTION_FIELDS.values())

    def record(self, base: Question | None, values: Mapping[str, Any]) -> Question:
        question = build_record(Question, base, values, self.snapshot.today)
        check_question(question, self._writer.records.book.records(Question))
        return question

    def current(self, snapshot: Snapshot, base: Question) -> Question | None:  # noqa: ARG002
        return self._writer.records.book.current(base)

    def relevant(self, texts: Texts) -> set[str]:
        without = {"choices"} if texts["kind"] != term(AnswerKind.CHOICE) and not texts["choices"] else set()
        return {*texts} - without

    def save(self, base: Question | None, record: Question) -> str:
        """The answers of clients follow a question to its new name."""
        book = self._writer.records.book
        answered: list[Client | Callback] = [*self.snapshot.clients.values(), *book.records(Callback)]
        following = renamed_answers(base, record, answered) if base else ()
        text = _("{name} is changed.") if base else _("{name} is added.")
        message = text.format(name=plain(record.name))
        return self._writer.records.change(message, (base, record), *following, what="edit" if base else "add")
