"""One line of a form: what is asked, the answer, and beneath it the reason why it cannot be kept as it is."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.events import DescendantFocus
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from rmtui.errors import BadInput
from rmtui.tui.forms.form import Asked
from rmtui.tui.widgets.choice import Choice
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.fit_text import fit, fold
from rmtui.tui.widgets.paragraphs import Paragraphs


class FormRow(Widget):
    """`told` is what is said beneath the answer: a reason against it, a warning, or what it is understood as."""

    message: reactive[Content] = reactive(Content(), layout=True)

    @dataclass
    class Answered(Message):
        """The text of a field changed."""

        name: str

    @dataclass
    class Reached(Message):
        """The cursor is in a field."""

        asked: Asked

    def __init__(self, asked: Asked, text: str, indent: int) -> None:
        """`indent`: cells for what is asked."""
        super().__init__()
        self._indent = indent
        self.answer = _answer(asked, text)
        """Where the answer is typed or chosen."""
        self.answer.styles.margin = (0, 0, 0, indent)
        self.answer.styles.height = self.styles.height = asked.lines
        self.asked, self.text_at_first = asked, text

    def compose(self) -> ComposeResult:
        yield self.answer

    @property
    def text(self) -> str:
        """The answer as it stands."""
        return self.answer.value

    @text.setter
    def text(self, text: str) -> None:
        self.answer.value = text

    def value(self) -> object:
        """What the answer means. BadInput where it means nothing."""
        try:
            return self.asked.read(self.text.strip())
        except ValueError as problem:
            raise BadInput(str(problem)) from None

    def watch_message(self) -> None:
        self.styles.height = self.asked.lines + len(self._told_lines())
        if self.answer.has_focus:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def render(self) -> Content:
        label = Content.styled(fit(self.asked.label, self._indent - 1), "$foreground 75%")
        blank = [Content()] * (self.asked.lines - 1)
        return Content("\n").join([label, *blank, *(Content(" " * self._indent) + line for line in self._told_lines())])

    def _told_lines(self) -> list[Content]:
        if not self.message:
            return []
        lines = fold(self.message.plain, max(self.size.width - self._indent - 1, 20))
        style = self.message.spans[0].style if self.message.spans else ""
        return [Content.styled(line, style) for line in lines]

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Answered(self.asked.name))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Answered(self.asked.name))

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self.post_message(self.Answered(self.asked.name))

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        self.post_message(self.Reached(self.asked))


def _answer(asked: Asked, text: str) -> Field | Choice | Paragraphs:
    if asked.choices:
        return Choice(text, asked.choices)
    return Paragraphs(text) if asked.lines > 1 else Field(text)
