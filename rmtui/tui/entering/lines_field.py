"""A field for lines of entry: each part in its colour, questions answered by a digit, several lines pasted at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.message import Message

from rmtui.entry.line_reader import LineReader
from rmtui.entry.names import half_width
from rmtui.entry.questions import Question
from rmtui.language import _
from rmtui.plain import typed_lines
from rmtui.tui.entering.part_styles import PartHighlighter
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.debouncer import Debouncer
from rmtui.tui.widgets.field import Field

ANSWER = Binding("enter", "answer", _("Choose an answer"))
"""What Enter does, before anything else it is bound to, on a line with an open question."""
READ_DELAY = 0.02
"""Seconds that a line rests before its meaning is shown: a letter is on the screen before that, however long it is."""


class LinesField(Field):
    """After Enter on a line with an open question the digits answer it, until something else is typed.

    Several lines that are pasted are not put into the field: the screen shows them first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+d", "promised_day", _("Promised day"), _("In an empty box"), id="entry-promised-day", show=False)
    ]

    asking: bool = False
    """Whether a digit answers the question."""

    @dataclass
    class LinesPasted(Message):
        """Several lines were pasted."""

        field: LinesField
        lines: list[str]
        """With what stood in the field around them."""

    @dataclass
    class Understood(Message):
        """The meaning of the line as it stands can be shown: it was typed, or what is asked of it is another thing."""

        field: LinesField

    def __init__(self, lines: LineReader, *, hint: str = "", id: str) -> None:
        super().__init__(hint=hint, id=id)
        self.lines = lines
        self._reading = Debouncer(self)
        self._shown_action = ""
        """What the bar says that Enter does."""

    def on_mount(self) -> None:
        self.highlighter = PartHighlighter(self.app, self.lines.known)

    @property
    def question(self) -> Question | None:
        """What is asked about the line, or offered besides."""
        return self.lines.open_question(self.value)

    @property
    def is_steady(self) -> bool:
        """Whether what is said about the line keeps its height: most questions about a name come and go while it is
        typed, others stay and are to be read whole.
        """
        return not self.asking and (self.question is None or bool(self.question.name))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - as Textual asks
        return action != "answer" or self._opens

    @property
    def _opens(self) -> bool:
        """Whether Enter makes the digits answer what the line cannot be written without; an offer it passes over."""
        return (not self.asking or self.lines.offer is not None) and self.lines.question(self.value) is not None

    @property
    def enter_action(self) -> str:
        """The action of Enter on the line as it stands."""
        return "answer" if self._opens else "submit"

    def watch_value(self) -> None:
        self._reading.start(READ_DELAY, self._understand)

    def _understand(self) -> None:
        self.lines.read(self.value)
        self.refresh()
        self._update_bar()
        self.post_message(self.Understood(self))

    def _update_bar(self) -> None:
        if self._shown_action != self.enter_action:
            self._shown_action = self.enter_action
            self.refresh_bindings()

    def ask(self) -> bool:
        """Have the digits answer what the line cannot be written without; False where nothing is to be asked, or it was
        asked already and Enter is pressed again.
        """
        opens = self._opens
        self._set_asking(asking=False)
        self._set_asking(asking=opens)
        return opens

    def action_answer(self) -> None:
        self.ask()

    def _set_asking(self, *, asking: bool) -> None:
        if not asking:
            self.lines.drop_offer()
        if self.asking != asking:
            self.asking = asking
            self._understand()

    def _answer(self, place: int) -> None:
        """Take an answer, and go on with the next question, if there is one."""
        line = self.lines.answer(self.value, place)
        if line != self.value:
            self.begin(line)
        self._set_asking(asking=self.question is not None)
        self._understand()

    async def on_key(self, event: Key) -> None:
        """Field handles every key that answers nothing."""
        question = self.question if self.asking else None
        if question is None:
            return
        sign = half_width(event.character or "")
        digit = int(sign) if sign and sign in "123456789" else 0
        if 0 < digit <= len(question.answers) or event.key == "escape":
            event.stop()
            event.prevent_default()
            if digit:
                self._answer(digit - 1)
            else:
                self._set_asking(asking=False)
        elif event.is_printable or event.key == "backspace":
            self._set_asking(asking=False)

    async def action_submit(self) -> None:
        """Ask what is open, and leave that to be sorted only where Enter is pressed again."""
        if not self.ask():
            await super().action_submit()

    def on_paste(self, event: Paste) -> None:
        """A single line is left to `Field`."""
        self._set_asking(asking=False)
        lines = typed_lines(event.text)
        if lines and self.replaces_prefill(lines[0]):
            self.value = ""
        if len(lines) < 2:
            return
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        before = self.value[:start] + ("\n" if self.stands_apart(lines[0]) else "")
        self.post_message(self.LinesPasted(self, typed_lines(before + event.text + self.value[end:])))

    async def action_promised_day(self) -> None:
        """Leave the key to the screen, unless there is a character to delete."""
        if self.value:
            self.action_delete_right()
        else:
            await self.run_action("screen.promised_day")

    def replaces_prefill(self, line: str) -> bool:  # noqa: ARG002 - of a field without one
        """Whether a pasted line takes the place of what the screen put into the field."""
        return False

    def stands_apart(self, line: str) -> bool:  # noqa: ARG002 - of a field that knows no names
        """Whether the first of several pasted lines does not go on with what stands in the field."""
        return False
