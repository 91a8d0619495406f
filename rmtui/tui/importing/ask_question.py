"""A question of an import: what it is about in columns beside each other, and the answers below."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key

from rmtui.exchange.importing.questions import LEAVE_OUT, NOTE, Question
from rmtui.language import _
from rmtui.tui.frame.ask_choice import AskChoice
from rmtui.tui.importing.compared_rows import ComparedRows
from rmtui.tui.widgets.modal import acts
from rmtui.tui.widgets.notice import Notice

PREVIOUS = "<"
"""What is returned instead of an answer to be asked the question before once more."""


class AskQuestion(AskChoice):
    """Returns the answer chosen, None when it is left, PREVIOUS to go back to the question before."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "previous", show=False)]

    def __init__(
        self, question: Question, *, chosen: str = "", is_first: bool = False, is_anticipated: bool = False
    ) -> None:
        """`chosen`: the answer that was given before. `is_first`: whether no question was answered before.

        `is_anticipated`: whether a key that may have been meant for it was pressed before it was there.
        """
        samples = "" if question.compared else _(", ").join(f"“{one}”" for one in question.samples)
        answers = [(choice.answer, choice.text) for choice in (*question.choices, *question.more)]
        title = question.text + (f" ({question.cases}×)" if question.cases > 1 else "")
        super().__init__(title, answers, samples, chosen=chosen or question.suggested or _safest(question))
        self._compared, self._is_first = question.compared, is_first
        self._is_shown, self._is_anticipated = False, is_anticipated
        if not is_first:
            self._keys = _("Enter chooses, Backspace: the question before, Esc goes back")

    def compose_subject(self) -> ComposeResult:
        if self._compared:
            yield ComparedRows(self._compared)
        yield Notice(id="anticipated")

    def on_mount(self) -> None:
        super().on_mount()
        self._show_anticipated()
        self.call_after_refresh(setattr, self, "_is_shown", True)

    def is_early(self, event: Key, *, seen: bool) -> bool:
        is_early = not (seen and self._is_shown) and acts(event)
        self._is_anticipated |= is_early
        if is_early and self.is_mounted:
            self._show_anticipated()
        return is_early

    def _show_anticipated(self) -> None:
        if self._is_anticipated:
            text = _("A key pressed before this question was shown has answered nothing: choose once more.")
            self.query_one("#anticipated", Notice).update(Content(text).stylize("$warning"))

    def action_previous(self) -> None:
        if not self._is_first:
            self.dismiss(PREVIOUS)


def _safest(question: Question) -> str:
    """The answer that decides nothing: the notes, else the row left out, so that Enter alone assigns nothing."""
    answers = [choice.answer for choice in question.choices]
    return next((one for one in (NOTE, LEAVE_OUT) if one in answers), "")
