"""One question with one line for the answer, and beneath it what the answer would mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from rmtui.language import _
from rmtui.tui.frame.draft import Draft
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.notice import Notice


class Meaning(NamedTuple):
    """What an answer would mean, in words, and whether it can be taken."""

    text: str
    valid: bool = True


class TextAnswer(Field, Draft):
    """The line for the answer, a draft until it is sent off or left."""

    def __init__(self, value: str, hint: str, question: str) -> None:
        super().__init__(value, hint=hint)
        self._question, self.at_first = question, self.value

    @property
    def unwritten(self) -> list[str]:
        typed = self.value.strip()
        return [f"{self._question}  {typed}"] if typed and self.value != self.at_first else []


class AskText(ModalScreen[str | None]):
    """Gives the answer, or None when it is left. A text that means nothing yet cannot be sent off.

    A `value` that nobody touched is given back to the letter, whatever of it a field cannot hold.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", _("Leave"), show=False)]

    def __init__(
        self, question: str, *, value: str = "", hint: str = "", meaning: Callable[[str], Meaning] | None = None
    ) -> None:
        super().__init__()
        self._question, self._value, self._hint = question, value, hint
        self._meaning = meaning

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._question)
            box.border_subtitle = Content(_("Enter keeps it, Esc leaves"))
            yield TextAnswer(self._value, self._hint, self._question)
            if self._meaning:
                yield Notice()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._meaning:
            self.query_one(Notice).update(self._meaning(event.value).text if event.value.strip() else "")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._meaning is None or self._meaning(event.value).valid:
            untouched = event.value == self.query_one(TextAnswer).at_first
            self.dismiss(self._value if untouched else event.value.strip())
