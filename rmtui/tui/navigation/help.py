"""A page of help over a screen: its keys, and what may be written there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize

from rmtui.language import _
from rmtui.tui.navigation.actions import Action
from rmtui.tui.widgets.block_list import Block, BlockList
from rmtui.tui.widgets.modal import DialogFrame, Modal

_FRAME = 4
"""Lines of a dialog around its text."""


class Help(Modal[None]):
    """Blocks to read and to scroll."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss(None)", _("Back"), show=False)
    ]

    def __init__(self, title: str, blocks: Sequence[Block], note: str = "", *, at: int = 0) -> None:
        """`note`: what else to know of the page; `at`: the block that it opens at."""
        super().__init__()
        self._at = at
        self._title, self._blocks, self._note = title, blocks, note

    def compose(self) -> ComposeResult:
        with DialogFrame(self._title, self._note or _("Esc goes back")):
            yield BlockList()

    def on_mount(self) -> None:
        page = self.query_one(BlockList)
        page.blocks = self._blocks
        if self._at:
            self.call_after_refresh(page.show_block, self._at)

    def on_resize(self, event: Resize) -> None:
        """As high as its text, within the frame."""
        self.query_one(BlockList).styles.max_height = max(event.size.height * 9 // 10 - _FRAME, 1)


def key_blocks(actions: Iterable[Action]) -> Iterator[Block]:
    """The keys of a screen, part by part; those that one sentence explains on one line."""
    with_keys = (action for action in actions if action.keys)
    for where, group in groupby(with_keys, key=lambda action: action.where):
        yield Block(where, text_style="heading")
        for sentence, alike in groupby(group, key=lambda action: action.sentence or action.name):
            yield Block(sentence, label="  ".join(key for action in alike for key in action.keys))


def example_blocks(examples: Iterable[str], meaning: Callable[[str], str]) -> Iterator[Block]:
    """Texts that may be typed, each with what it means beneath, where it means anything."""
    for text in examples:
        yield Block(text)
        if understood := meaning(text):
            yield Block(f"= {understood}", text_style="soft")
