"""The answers to questions, counted, as blocks of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rmtui.plain import plain
from rmtui.rules.work.callbacks import AnswerCount, count_lines
from rmtui.tui.widgets.block_list import Block


def count_blocks(counts: Iterable[AnswerCount]) -> Iterator[Block]:
    """Each question as a heading, and its answers beneath."""
    for count in counts:
        yield Block(plain(count.question.text or count.question.name), text_style="heading")
        yield from map(Block, count_lines(count))
