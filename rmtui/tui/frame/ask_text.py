"""One question with one line for the answer, and below it a preview of what the answer would mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.frame.ask_choice import ask_before_loss
from rmtui.tui.frame.dialog import Dialog, place_question
from rmtui.tui.frame.draft import Draft
from rmtui.tui.navigation.help import Help, example_blocks
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.field import Field
from rmtui.tui.widgets.modal import DialogFrame
from rmtui.tui.widgets.notice import Notice

_LEAST_WIDTH, _ROOM_TO_TYPE = 64, 20
"""Cells of the dialog, and of it around the text that is proposed."""


class AnswerPreview(NamedTuple):
    """What an answer would mean, in words, and whether it is accepted."""

    text: str
    accepted: bool = True


class TextAnswer(Field, Draft):
    """The line for the answer, a draft until it is submitted or left."""

    def __init__(self, value: str, hint: str, question: str) -> None:
        super().__init__(value, hint=hint)
        self._question, self.initial = question, self.value

    @property
    def unwritten(self) -> list[str]:
        typed = self.value.strip()
        return [f"{self._question}  {typed}"] if typed and self.value != self.initial else []


class AskText(Dialog[str | None]):
    """Returns the answer, or None when it is left. A text that is not accepted cannot be submitted.

    A `value` that nobody touched is returned as it was, even where a field cannot hold all of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", _("Back"), show=False),
        Binding("ctrl+s", "submit", _("Write down"), show=False, priority=True),
    ]

    def __init__(
        self,
        question: str,
        *,
        message: str = "",
        value: str = "",
        hint: str = "",
        preview: Callable[[str], AnswerPreview] | None = None,
        examples: Sequence[str] = (),
        explained: str | Sequence[Block] = "",
        quits: bool = False,
    ) -> None:
        """`message` stands above the line. `examples` of answers are in the help, with their previews, behind what
        `explained` says there. `quits`: whether leaving it ends the program.
        """
        super().__init__()
        self._keys = _("Enter accepts, F1 helps, Esc quits") if quits else _("Enter accepts, F1 helps, Esc goes back")
        self._question, self._message, self._value, self._hint = question, message, value, hint
        self._preview, self._examples = preview, examples
        self._explained = [Block(explained or hint)] if isinstance(explained, str) else explained

    def compose(self) -> ComposeResult:
        with DialogFrame(keys=self._keys) as dialog:
            dialog.styles.width = max(_LEAST_WIDTH, cell_len(self._value) + _ROOM_TO_TYPE)
            yield from place_question(dialog, self._question, self._message)
            yield TextAnswer(self._value, self._hint, self._question)
            if self._preview:
                yield Notice(id="preview")

    def help_page(self) -> Help:
        preview = self._preview

        def meaning(text: str) -> str:
            return preview(text).text if preview else ""

        return Help(self._question, [*self._explained, *example_blocks(self._examples, meaning)])

    async def action_submit(self) -> None:
        await self.query_one(TextAnswer).action_submit()

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._preview:
            self.query_one("#preview", Notice).update(self._preview(event.value).text if event.value.strip() else "")

    def action_leave(self) -> None:
        """Ask first where something is typed."""
        answer = self.query_one(TextAnswer)
        if not answer.unwritten:
            self.dismiss(None)
            return
        ways = [(_("Use what is typed"), answer.action_submit)] if self._accepts(answer.value) else []
        drop = _("Drop what is typed"), partial(self.dismiss, None)
        ask_before_loss(self.app, _("What is typed is not used yet"), [*ways, drop], answer.value)

    def _accepts(self, text: str) -> bool:
        return self._preview is None or self._preview(text).accepted

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if self._accepts(event.value):
            is_untouched = event.value == self.query_one(TextAnswer).initial
            self.dismiss(self._value if is_untouched else event.value.strip())
