"""The page of all keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from rmtui.language import _
from rmtui.tui.navigation.actions import Action
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.text_style import TEXT_STYLES


class Help(ModalScreen[None]):
    """The keys of a screen, part by part."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,question_mark", "dismiss(None)", _("Close"), show=False)]

    def __init__(self, actions: Sequence[Action], legend: str = "") -> None:
        """`legend`: what is explained below the keys."""
        super().__init__()
        self._actions, self._legend = actions, legend

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog") as dialog:
            dialog.border_title = Content(_("Keys"))
            dialog.border_subtitle = Content(_("Esc closes, Ctrl+P finds any of it by name"))
            yield BlockList()

    def on_mount(self) -> None:
        blocks = []
        for where, group in groupby(self._actions, key=lambda action: action.where):
            blocks.append(Block(where, text_style="heading"))
            blocks += [Block(action.sentence or action.name, label="  ".join(action.keys)) for action in group]
        if self._legend:
            blocks.append(Block(self._legend))
        self.query_one(BlockList).blocks = blocks
