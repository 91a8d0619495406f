"""The page of all keys."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from rmtui.language import _
from rmtui.tui.navigation.actions import screen_actions
from rmtui.tui.widgets.sheet import Block, Sheet
from rmtui.tui.widgets.text_style import TEXT_STYLES

if TYPE_CHECKING:
    from rmtui.tui.frame.book_screen import BookScreen


class Help(ModalScreen[None]):
    """The keys of a screen, part by part."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark", "dismiss(None)", _("Close"), show=False)]

    def __init__(self, screen: BookScreen) -> None:
        super().__init__()
        self._screen_helped = screen

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(_("Keys"))
            box.border_subtitle = Content(_("Esc closes, Ctrl+P finds any of it by name"))
            yield Sheet()

    def on_mount(self) -> None:
        blocks = []
        for where, group in groupby(screen_actions(self._screen_helped), key=lambda action: action.where):
            blocks.append(Block(where, text_style="heading"))
            blocks += [Block(action.sentence or action.name, label="  ".join(action.keys)) for action in group]
        if legend := self._screen_helped.LEGEND:
            blocks.append(Block(legend))
        self.query_one(Sheet).blocks = blocks
