"""The base of dialogs, which are dismissed once, and the frame of what they show."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen

from rmtui.tui.widgets.text_style import TEXT_STYLES

AnswerT = TypeVar("AnswerT")


class Modal(ModalScreen[AnswerT], Generic[AnswerT]):
    """Textual's ModalScreen pops whatever is in front, also where a key typed ahead dismisses a screen that is gone
    already.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES

    def dismiss(self, result: AnswerT | None = None) -> AwaitComplete:
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def is_early(self, event: Key, *, seen: bool) -> bool:  # noqa: ARG002 - a dialog that says no never looks
        """Whether a key was pressed before what it would act on was drawn; then the application drops it.

        `seen`: whether this dialog was in front when it was pressed.
        """
        return False


class DialogFrame(Vertical):
    """What a dialog shows: its title on the frame, and at the foot of that what the keys do."""

    def __init__(self, title: str = "", keys: str = "", *, classes: str = "") -> None:
        super().__init__(classes=f"dialog {classes}")
        self.border_title = Content(title) if title else None
        self.border_subtitle = Content(keys) if keys else None


def acts(event: Key) -> bool:
    """Whether a key chooses, accepts or takes back, and does more than lead elsewhere."""
    return event.is_printable or event.key in ("enter", "backspace")
