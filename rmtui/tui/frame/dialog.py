"""The base of dialogs: where the question stands, and F1 with what may be written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Generic

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.modal import AnswerT, DialogFrame, Modal
from rmtui.tui.widgets.notice import Notice

_WIDEST_TITLE = 58
"""Cells of a question that stands on the frame."""


def place_question(dialog: DialogFrame, question: str, message: str = "") -> Iterator[Notice]:
    """Put a question on the frame of a dialog, one that is too long for that above the answers, as the message is."""
    above = [message]
    if cell_len(question) <= _WIDEST_TITLE:
        dialog.border_title = Content(question)
    else:
        above.insert(0, question)
    if text := "\n".join(filter(None, above)):
        yield Notice(text, classes="question")


class Dialog(Modal[AnswerT], Generic[AnswerT]):
    """Its frame says that F1 helps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("f1", "help", _("Help"), _("What may be written here"), id="dialog-help", show=False)
    ]

    def help_page(self) -> Help:
        """What may be written, and what it means."""
        raise NotImplementedError

    def action_help(self) -> None:
        self.app.push_screen(self.help_page())
