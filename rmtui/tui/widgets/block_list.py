"""A page to read: headings, labelled fields and paragraphs, some of which stand for a record and can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.fit_text import fit, fold
from rmtui.tui.widgets.paint import PaintedLine, PaintStyles
from rmtui.tui.widgets.text_style import TextStyle, styles

Drawing = Callable[[int, bool], Sequence[PaintedLine]]
"""The lines of a chart or a table in so many cells; True where there are no colours."""


class Block(NamedTuple):
    """A paragraph, with a label before it. `key` is the id of the record it stands for, "" for mere text."""

    text: str
    label: str = ""
    text_style: TextStyle = ""
    key: str = ""
    drawing: Drawing | None = None
    """In the place of the text."""


class _Line(NamedTuple):
    label: str
    text: str
    text_style: TextStyle
    block: int
    """Place of the block it belongs to; -1 for an empty line between two."""
    drawn: PaintedLine | None = None


_WIDEST_LABEL = 18
_NARROWEST = 20
"""Cells that a drawing has at least; what goes beyond the page is cut."""
_NEAR = 3
"""Lines outside of what is seen within which the cursor still goes to a record."""


class BlockList(ScrollView, can_focus=True, inherit_bindings=False):
    """Blocks one below the other, folded to the width there is. The cursor goes from one chosen block to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,k", "move(-1)", _("Up"), id="up", show=False),
        key("down,j", "move(1)", _("Down"), id="down", show=False),
        key("pageup", "page(-1)", _("Page up"), id="page-up", show=False),
        key("pagedown,space", "page(1)", _("Page down"), id="page-down", show=False),
        key("home", "first", _("Top"), id="first", show=False),
        key("end,G", "last", _("Bottom"), id="last", show=False),
    ]
    ALLOW_MAXIMIZE = False

    blocks: reactive[Sequence[Block]] = reactive((), init=False)
    cursor: reactive[int] = reactive(-1, init=False)
    """Place of the chosen block; -1 where there is none to choose."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[_Line] = []
        self._indent = 0
        self._paints: PaintStyles | None = None

    @property
    def key(self) -> str:
        """Id of the record the cursor is on, or ""."""
        return self.blocks[self.cursor].key if 0 <= self.cursor < len(self.blocks) else ""

    def watch_blocks(self, old: Sequence[Block], new: Sequence[Block]) -> None:
        before = old[self.cursor].key if 0 <= self.cursor < len(old) else ""
        places = self._choosable
        same = (place for place in places if new[place].key == before)
        self.set_reactive(BlockList.cursor, next(same, places[0] if places else -1))
        self._lay_out()

    def watch_cursor(self) -> None:
        self.refresh()

    def on_resize(self, _event: Resize) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        self._paints = None
        super().notify_style_update()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        labels = [cell_len(block.label) + 2 for block in self.blocks if block.label]
        self._indent = min(max(labels, default=0), _WIDEST_LABEL, width * 2 // 5)
        self._lines = []
        for place, block in enumerate(self.blocks):
            if block.text_style == "heading" and self._lines:
                self._lines.append(_Line("", "", "", -1))
            if block.drawing:
                drawn = block.drawing(max(width, _NARROWEST), self.app.no_color)
                self._lines += [_Line("", "", "", place, line) for line in drawn]
                continue
            room = width - self._indent if block.label else width
            for number, text in enumerate(fold(block.text, max(room, 2))):
                self._lines.append(_Line("" if number else block.label, text, block.text_style, place))
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, number = self.scrollable_content_region.width, y + self.scroll_offset.y
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        marked = self.has_focus and line.block == self.cursor >= 0
        style = styles(self, marked=marked)
        if line.drawn is not None:
            paint = self._brush.style
            strip = Strip([Segment(text, style(one.text_style) if marked else paint(one)) for text, one in line.drawn])
            return strip.adjust_cell_length(width, style(""))
        indent = self._indent if line.block >= 0 and self.blocks[line.block].label else 0
        segments = [Segment(fit(line.label, indent - 1) + " ", style("soft"))] if indent else []
        text = Segment(fit(line.text, width - indent), style(line.text_style))
        return Strip([*segments, text]).adjust_cell_length(width, style(""))

    def point(self, key: str) -> bool:
        """Put the cursor on a record and bring it into sight. Is it on the page?"""
        place = next((place for place, block in enumerate(self.blocks) if key and block.key == key), None)
        if place is None:
            return False
        self.cursor = place
        self.call_after_refresh(self._show_cursor)  # the page may be about to come into sight itself
        return True

    def action_move(self, step: int) -> None:
        """To the next record if it is near; else a line further, so that everything can be read."""
        places = range(self.cursor + step, len(self.blocks) if step > 0 else -1, step)
        found = next((place for place in places if self.blocks[place].key), None) if self.cursor >= 0 else None
        seen = range(self.scroll_offset.y - _NEAR, self.scroll_offset.y + self.size.height + _NEAR)
        if found is not None and self._top(found) in seen:
            self.cursor = found
            self._show_cursor()
        else:
            self.scroll_relative(y=step, animate=False)

    def action_page(self, pages: int) -> None:
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        self.cursor = next(iter(self._choosable), -1)
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self.cursor = next(reversed(self._choosable), -1)
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def on_click(self, event: Click) -> None:
        number = event.y + self.scroll_offset.y
        if number < len(self._lines) and self._lines[number].block >= 0 and self.blocks[self._lines[number].block].key:
            self.cursor = self._lines[number].block

    @property
    def _brush(self) -> PaintStyles:
        self._paints = self._paints or PaintStyles(self)
        return self._paints

    @property
    def _choosable(self) -> list[int]:
        """Places of the blocks that stand for a record."""
        return [place for place, block in enumerate(self.blocks) if block.key]

    def _show_cursor(self) -> None:
        if self.cursor >= 0:
            height = sum(line.block == self.cursor for line in self._lines)
            self.scroll_to_region(Region(0, self._top(self.cursor), 1, height), animate=False, force=True)

    def _top(self, block: int) -> int:
        return next(number for number, line in enumerate(self._lines) if line.block == block)
