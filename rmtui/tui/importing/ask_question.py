"""A question of an import: what it is about in columns beside each other, and the answers below."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Question
from rmtui.language import _
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.importing.compared_rows import ComparedRows

PREVIOUS = "<"
"""What is returned instead of an answer to be asked the question before once more."""


class AskQuestion(AskChoice):
    """Returns the answer chosen, None when it is left, PREVIOUS to go back to the question before."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "previous", show=False)]

    def __init__(self, question: Question, *, chosen: str = "", is_first: bool = False) -> None:
        """`chosen`: the answer that was given before. `is_first`: whether no question was answered before."""
        samples = "" if question.compared else _(", ").join(f"“{one}”" for one in question.samples)
        answers = [(choice.answer, choice.text) for choice in (*question.choices, *question.more)]
        title = question.text + (f" ({question.cases}×)" if question.cases > 1 else "")
        super().__init__(title, answers, samples, chosen=chosen or question.suggested or _safest(question))
        self._compared, self._is_first = question.compared, is_first
        self._is_shown = False
        """Whether it was drawn: a key typed before that was meant for the question before."""
        if not is_first:
            self._keys = _("Enter chooses, Backspace: the question before, Esc goes back")

    def compose_subject(self) -> ComposeResult:
        if self._compared:
            yield ComparedRows(self._compared)

    def on_mount(self) -> None:
        super().on_mount()
        self.call_after_refresh(setattr, self, "_is_shown", True)

    def choose(self, answer: str) -> None:
        if self._is_shown:
            super().choose(answer)

    def action_previous(self) -> None:
        if not self._is_first:
            self.dismiss(PREVIOUS)


def _safest(question: Question) -> str:
    """The answer that decides nothing: the notes, else the row left out, so that Enter alone assigns nothing."""
    answers = [choice.answer for choice in question.choices]
    return next((one for one in (NOTE, LEAVE_OUT) if one in answers), "")
