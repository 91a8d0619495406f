"""The base of the dialogs in which one types: F1 shows what may be written in them."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.binding import BindingType
from textual.screen import ModalScreen

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.navigation.help import Help
from rmtui.tui.widgets.text_style import TEXT_STYLES

AnswerT = TypeVar("AnswerT")


class Dialog(ModalScreen[AnswerT], Generic[AnswerT]):
    """Its frame says that F1 helps."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [
        key("f1", "help", _("Help"), _("What may be written here"), id="dialog-help", show=False)
    ]

    def help_page(self) -> Help:
        """What may be written, and what it means."""
        raise NotImplementedError

    def action_help(self) -> None:
        self.app.push_screen(self.help_page())
