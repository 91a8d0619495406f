"""A question of an import: what it is about in columns beside each other, and the answers below."""

from __future__ import annotations

from textual.app import ComposeResult

from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Question
from rmtui.language import _
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.importing.compared_rows import ComparedRows


class AskQuestion(AskChoice):
    """Returns the answer chosen, or None when it is left."""

    def __init__(self, question: Question) -> None:
        samples = "" if question.compared else _(", ").join(f"“{one}”" for one in question.samples)
        answers = [(choice.answer, choice.text) for choice in (*question.choices, *question.more)]
        title = question.text + (f" ({question.cases}×)" if question.cases > 1 else "")
        super().__init__(title, answers, samples, chosen=question.suggested or _safest(question))
        self._compared = question.compared

    def compose_subject(self) -> ComposeResult:
        if self._compared:
            yield ComparedRows(self._compared)


def _safest(question: Question) -> str:
    """The answer that decides nothing: the notes, else the row left out, so that Enter alone assigns nothing."""
    answers = [choice.answer for choice in question.choices]
    return next((one for one in (NOTE, LEAVE_OUT) if one in answers), "")
