"""A row of a form: the label, the answer, and below it why the answer is refused, a warning, or its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import DescendantFocus
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from rmtui.entry.fields.field import Field
from rmtui.fit_text import fit, fold
from rmtui.language import _
from rmtui.plain import plain
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.choice import Choice
from rmtui.tui.widgets.field import Field as TextField
from rmtui.tui.widgets.paragraphs import Paragraphs

CHOOSE = _("Left and right choose; a digit or a letter picks.")
"""How one of a few words is chosen."""
_BREAK = _("Enter: new line")
"""How a text of several lines is written."""
_ANSWER_PADDING = 1
"""Columns before an answer, as the style sheet has it; what is said beneath begins with it."""


class FormRow(Widget):
    """`message` stands below the answer: why it is refused, a warning, or its meaning."""

    message: reactive[Content] = reactive(Content(), layout=True)

    @dataclass
    class Answered(Message):
        """The text of a field changed."""

        name: str

    @dataclass
    class Reached(Message):
        """The cursor is in a field."""

        row: FormRow

    def __init__(self, field: Field, text: str, indent: int) -> None:
        """`indent`: cells for the label."""
        super().__init__()
        self._indent = indent
        self.answer = _answer(field, text)
        """Where the answer is typed or chosen."""
        self.answer.styles.margin = (0, 0, 0, indent)
        self.answer.styles.height = self.styles.height = field.lines
        self.field, self.text_at_first = field, text

    def compose(self) -> ComposeResult:
        yield self.answer

    def ask(self, field: Field) -> None:
        """Ask for the same in the words of another field."""
        if field != self.field:
            self.field = field
            self.refresh()

    @property
    def text(self) -> str:
        """The answer as it stands."""
        return self.answer.value

    @text.setter
    def text(self, text: str) -> None:
        self.answer.value = text

    @property
    def label(self) -> str:
        """What the field is called, in the person's language."""
        return _(self.field.label)

    @property
    def hint(self) -> str:
        """What may be written, or how one chooses."""
        hint = _(self.field.hint) or (CHOOSE if self.field.words else self.field.allowed)
        return "  ".join(filter(None, (hint, _BREAK if self.field.lines > 1 else "")))

    @property
    def allowed(self) -> str:
        """The words to choose from, or what may be written."""
        return self.field.allowed if self.field.words else self.hint

    def value(self, today: date) -> Any:
        """What the answer means. BadInput where it means nothing."""
        return self.field.parse(self.text.strip(), today)

    def meaning(self, today: date) -> str:
        """What the answer is understood as, where that is not what was typed. BadInput where it means nothing."""
        value = self.value(today)
        text = (self.field.meaning or self.field.text)(value) if value else ""
        return text if text != self.text.strip() else ""

    def watch_message(self) -> None:
        self.styles.height = self.field.lines + len(self._message_lines())

    def on_resize(self) -> None:
        """What stands beneath an answer is seen, too, once there is room for it."""
        if self.answer.has_focus:
            self.scroll_visible(animate=False)

    def render(self) -> Content:
        label = Content.styled(fit(self.label, self._indent - 1), "$foreground 75%")
        blank = [Content()] * (self.field.lines - 1)
        return Content("\n").join(
            [label, *blank, *(Content(" " * (self._indent + _ANSWER_PADDING)) + line for line in self._message_lines())]
        )

    def _message_lines(self) -> list[Content]:
        if not self.message:
            return []
        lines = fold(self.message.plain, max(self.size.width - self._indent - 2 * _ANSWER_PADDING, 20))
        style = self.message.spans[0].style if self.message.spans else ""
        return [Content.styled(line, style) for line in lines]

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def _post_answered(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Answered(self.field.name))

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        self.post_message(self.Reached(self))


def row_help(rows: Iterable[FormRow]) -> list[Block]:
    """What may be written in each of the rows."""
    return [Block(plain(row.allowed) or _("any text"), label=row.label) for row in rows]


def _answer(field: Field, text: str) -> TextField | Choice | Paragraphs:
    if field.words:
        return Choice(text, field.words, field.letters, field.synonyms)
    return Paragraphs(text) if field.lines > 1 else TextField(text, select_on_focus=True)
