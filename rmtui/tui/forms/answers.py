"""The forms that ask the manager's own questions: the survey of a prospect, and a call-back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rmtui.entry.answers import answer_field, answer_to, questions_asked
from rmtui.entry.fields.answers import same_question
from rmtui.entry.fields.callback import CALLBACK_FIELDS
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.records.callback import Callback
from rmtui.records.client import Client
from rmtui.records.question import Answer, Question, Questionnaire
from rmtui.rules.text.record_text import client_names
from rmtui.tui.forms.form import Form, field_texts, replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer

_ANSWER = "answer:"
"""Before the name of a question in the name of its field: it may be called as another field."""


def _fields(questions: Iterable[Question]) -> dict[str, tuple[Question, Field]]:
    """By the name of the field."""
    named = ((one, answer_field(one)) for one in questions)
    return {f"{_ANSWER}{one.name}": (one, field._replace(name=f"{_ANSWER}{one.name}")) for one, field in named}


def _texts(fields: Mapping[str, tuple[Question, Field]], answers: Sequence[Answer]) -> dict[str, str]:
    """What the fields say of answers."""
    found = {name: answer_to(question, answers) for name, (question, _field) in fields.items()}
    return {name: field.text(found[name] or None) for name, (_question, field) in fields.items()}


def _answers(
    fields: Mapping[str, tuple[Question, Field]], before: Sequence[Answer], values: Mapping[str, Any]
) -> tuple[Answer, ...]:
    """The earlier answers, updated by the new ones; an empty answer removes one."""
    found = [*before]
    for name, (question, _field) in fields.items():
        if name not in values:
            continue
        answer = Answer(question=question.name, text=values[name] or "")
        at = next((place for place, one in enumerate(found) if same_question(one, answer)), len(found))
        found[at : at + 1] = [answer] if answer.text else []
    return tuple(found)


class SurveyForm(Form[Client]):
    """The questions of the survey, and what a client answered."""

    def __init__(self, snapshot: Snapshot, writer: Writer, client: Client, questions: Iterable[Question]) -> None:
        super().__init__(snapshot, writer)
        self.title = _("{what}, {name}").format(what=_("Survey"), name=name_of(client, snapshot.clients))
        self._asked = _fields(questions)
        self.fields = tuple(field for _question, field in self._asked.values())

    def texts(self, record: Client | None) -> dict[str, str]:
        return _texts(self._asked, record.answers if record else ())

    def record(self, base: Client | None, values: Mapping[str, Any]) -> Client:
        assert base is not None  # noqa: S101 - the survey is of a client there is
        return replace_fields(base, {"answers": _answers(self._asked, base.answers, values)})

    def save(self, base: Client | None, record: Client) -> str:
        assert base is not None  # noqa: S101
        return self.writer.clients.change(base, record)


class CallbackForm(Form[Callback]):
    """The questions of a call-back, when it was and who asked."""

    def __init__(self, snapshot: Snapshot, writer: Writer, callback: Callback) -> None:
        super().__init__(snapshot, writer)
        self._name = client_names([callback.client], snapshot.clients)
        self.title = _("{what}, {name}").format(what=_("Call-back"), name=self._name)
        self._asked = _fields(questions_asked(self.book.records(Question), Questionnaire.CALLBACK))
        self._own = tuple(field for field in CALLBACK_FIELDS.values() if field.name != "answers")
        self.fields = (*(field for _question, field in self._asked.values()), *self._own)

    def texts(self, record: Callback | None) -> dict[str, str]:
        return {**_texts(self._asked, record.answers if record else ()), **field_texts(self._own, record)}

    def record(self, base: Callback | None, values: Mapping[str, Any]) -> Callback:
        assert base is not None  # noqa: S101 - a call-back is drawn
        own = {field.name: values[field.name] for field in self._own if field.name in values}
        answers = _answers(self._asked, base.answers, values)
        asked_on = own.get("asked_on", base.asked_on) or (self.snapshot.today if answers else None)
        return replace_fields(base, {**own, "answers": answers, "asked_on": asked_on})

    def saved_text(self, base: Callback | None, record: Callback) -> str:  # noqa: ARG002
        return _("The call-back of {name} is written down. Ctrl+Z undoes it.").format(name=self._name)
