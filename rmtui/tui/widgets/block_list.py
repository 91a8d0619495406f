"""A page of blocks: headings, labelled fields, paragraphs and charts; those that show a record can have the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip

from rmtui.fit_text import fit, fold
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.tui.keys.movement_keys import end_keys, step_keys
from rmtui.tui.widgets.line_view import LineView
from rmtui.tui.widgets.paint import PaintedLine, PaintStyles
from rmtui.tui.widgets.text_style import TextStyle, text_styles

Drawing = Callable[[int, bool], Sequence[PaintedLine]]
"""The lines of a chart or a table, from its width in cells and whether it is without colours."""


class Block(NamedTuple):
    """A paragraph, with a label before it. `key` is the id of the record it shows, "" where it shows none."""

    text: str
    label: str = ""
    text_style: TextStyle = ""
    key: str = ""
    drawing: Drawing | None = None
    """Shown instead of the text."""


class _RenderedLine(NamedTuple):
    label: str
    text: str
    text_style: TextStyle
    block: int
    """Index of its block; -1 for the empty line before a heading."""
    painted: PaintedLine | None = None


_WIDEST_LABEL = 18
"""Cells of the labels at most, on a page where a third is less."""
_NARROWEST = 20
"""Least width of a drawing; what does not fit on the page is cut."""
_NEAR = 3
"""How many lines out of sight a record may be for the cursor to go there."""


class BlockList(LineView):
    """Blocks one below the other, folded to the width there is. The cursor goes from one record's block to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [*step_keys("pagedown,space"), *end_keys(_("Top"), _("Bottom"))]
    blocks: reactive[Sequence[Block]] = reactive((), init=False, repaint=False)
    cursor: reactive[int] = reactive(-1, init=False, repaint=False)
    """Index of the block under the cursor; -1 where no block shows a record."""

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.label_room = 0
        """Cells that labels take at least, so that the texts stay in place when longer labels follow."""
        self._lines: list[_RenderedLine] = []
        self._folded_to = 0
        """The width that the lines were folded to; 0 where they are to be folded anew."""
        self._indent = 0
        self._cached_styles: PaintStyles | None = None

    @property
    def key(self) -> str:
        """Id of the record the cursor is on, or ""."""
        return self.blocks[self.cursor].key if 0 <= self.cursor < len(self.blocks) else ""

    def watch_blocks(self, old: Sequence[Block], new: Sequence[Block]) -> None:
        before = old[self.cursor].key if 0 <= self.cursor < len(old) else ""
        indices = self._record_blocks
        same = (index for index in indices if new[index].key == before)
        self.set_reactive(BlockList.cursor, next(same, indices[0] if indices else -1))
        self._lines, self._folded_to = [], 0
        self._lay_out()

    def watch_cursor(self) -> None:
        self.refresh_changed()

    def on_resize(self, _event: Resize) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        self._cached_styles = None
        super().notify_style_update()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        """The lines in `width` cells, of which the scrollbar has some."""
        room = width - self.styles.scrollbar_size_vertical
        return len(self._render_blocks(room, self._label_width(room)))

    def show_block(self, index: int) -> None:
        """Scroll so that a block is on top, as far as the page goes."""
        line = next((number for number, line in enumerate(self._lines) if line.block == index), 0)
        self.scroll_to(y=line, animate=False)

    def _label_width(self, width: int) -> int:
        labels = [cell_len(block.label) + 2 for block in self.blocks if block.label]
        widest = min(max(_WIDEST_LABEL, width // 3), width * 2 // 5)
        return min(max(*labels, self.label_room), widest) if labels else 0

    def _render_blocks(self, width: int, indent: int) -> list[_RenderedLine]:
        lines: list[_RenderedLine] = []
        for index, block in enumerate(self.blocks):
            if block.text_style == "heading" and lines:
                lines.append(_RenderedLine("", "", "", -1))
            if block.drawing:
                painted = block.drawing(max(width, _NARROWEST), self.app.no_color)
                lines += [_RenderedLine("", "", "", index, line) for line in painted]
                continue
            room = width - indent if block.label else width
            for number, text in enumerate(fold(block.text, max(room, 2))):
                lines.append(_RenderedLine("" if number else block.label, text, block.text_style, index))
        return lines

    def _lay_out(self) -> None:
        if not self.size.width:  # before the first layout, or hidden
            return
        self._fold()
        self.virtual_size = Size(0, len(self._lines))
        self.refresh_changed()

    def _fold(self) -> None:
        """Fold the blocks to the width there is, where they are not yet: the first time they are drawn comes before the
        event that tells the width.
        """
        width = self.scrollable_content_region.width
        if width != self._folded_to:
            self._folded_to, self._indent = width, self._label_width(width)
            self._lines = self._render_blocks(width, self._indent)

    def draw_line(self, y: int) -> Strip:
        self._fold()
        width, number = self.scrollable_content_region.width, y + self.scroll_offset.y
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        cursor = self.has_focus and line.block == self.cursor >= 0
        style = text_styles(self, cursor=cursor)
        if line.painted is not None:
            paint_style = self._paint_styles.style
            segments = [
                Segment(text, style(paint.text_style) if cursor else paint_style(paint)) for text, paint in line.painted
            ]
            return Strip(segments).adjust_cell_length(width, style(""))
        indent = self._indent if line.block >= 0 and self.blocks[line.block].label else 0
        segments = [Segment(fit(line.label, indent - 1) + " ", style("soft"))] if indent else []
        text = Segment(fit(line.text, width - indent), style(line.text_style))
        return Strip([*segments, text]).adjust_cell_length(width, style(""))

    def move_cursor_to(self, key: str) -> bool:
        """Put the cursor on a record and scroll to it. False where it is not on the page."""
        index = next((index for index, block in enumerate(self.blocks) if key and block.key == key), None)
        if index is None:
            return False
        self.cursor = index
        self.call_after_refresh(self._scroll_to_cursor)  # the page itself may not be shown yet
        return True

    def scroll_into_sight(self, index: int) -> None:
        """Scroll so that a block is seen; the page itself may not be shown yet."""
        self.call_after_refresh(self._scroll_into_sight, index)

    def action_move(self, step: int) -> None:
        """To the next record if it is near; else scroll a line, so that everything can be read."""
        indices = range(self.cursor + step, len(self.blocks) if step > 0 else -1, step)
        found = next((index for index in indices if self.blocks[index].key), None) if self.cursor >= 0 else None
        seen = range(self.scroll_offset.y - _NEAR, self.scroll_offset.y + self.size.height + _NEAR)
        if found is not None and self._first_line(found) in seen:
            self.cursor = found
            self._scroll_to_cursor()
        else:
            self.scroll_relative(y=step, animate=False)

    def action_page(self, pages: int) -> None:
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        self.cursor = next(iter(self._record_blocks), -1)
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self.cursor = next(reversed(self._record_blocks), -1)
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def on_click(self, event: Click) -> None:
        number = event.y + self.scroll_offset.y
        if number < len(self._lines) and self._lines[number].block >= 0 and self.blocks[self._lines[number].block].key:
            self.cursor = self._lines[number].block

    @property
    def _paint_styles(self) -> PaintStyles:
        self._cached_styles = self._cached_styles or PaintStyles(self)
        return self._cached_styles

    @property
    def _record_blocks(self) -> list[int]:
        """Indices of the blocks that show a record."""
        return [index for index, block in enumerate(self.blocks) if block.key]

    def _scroll_to_cursor(self) -> None:
        if self.cursor >= 0:
            self._scroll_into_sight(self.cursor)

    def _scroll_into_sight(self, block: int) -> None:
        lines = [number for number, line in enumerate(self._lines) if line.block == block]
        if lines:
            self.scroll_to_region(Region(0, lines[0], 1, len(lines)), animate=False, force=True)

    def _first_line(self, block: int) -> int:
        return next(number for number, line in enumerate(self._lines) if line.block == block)
