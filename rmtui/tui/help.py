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
from rmtui.tui.deeds import deeds
from rmtui.tui.widgets.manner import MANNERS
from rmtui.tui.widgets.sheet import Block, Sheet

if TYPE_CHECKING:
    from rmtui.tui.work_screen import WorkScreen


class Help(ModalScreen[None]):
    """The keys of a screen, part by part."""

    COMPONENT_CLASSES: ClassVar[set[str]] = MANNERS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark", "dismiss(None)", _("Close"), show=False)]

    def __init__(self, screen: WorkScreen) -> None:
        super().__init__()
        self._screen_helped = screen

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as box:
            box.border_title = Content(_("Keys"))
            box.border_subtitle = Content(_("Esc closes, Ctrl+P finds any of it by name"))
            yield Sheet()

    def on_mount(self) -> None:
        blocks = []
        for where, group in groupby(deeds(self._screen_helped), key=lambda deed: deed.where):
            blocks.append(Block(where, manner="heading"))
            blocks += [Block(deed.sentence or deed.name, label="  ".join(deed.keys)) for deed in group]
        if legend := self._screen_helped.LEGEND:
            blocks.append(Block(legend))
        self.query_one(Sheet).blocks = blocks
