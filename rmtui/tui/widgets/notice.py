"""A few lines of text that take no room while there is nothing to show."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget

from rmtui.fit_text import breaks, fold
from rmtui.plain import CUT

_LINE = 40
"""Cells that a line of a text counts at least where the longest is looked for."""
_MOST_ROOM = 5
"""Lines that are kept for a longer text than the one shown."""


class Notice(Widget):
    """A text that is never parsed as markup; replacing it by one of the same height lays nothing out again."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Textual's lays the screen out a second time after the text's height changed."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str = "", always: bool = False) -> None:
        """`always`: keep the room while the text is empty."""
        super().__init__(id=id, classes=classes)
        self._content, self._always, self._steady = Content(text), always, False
        self._longest = ""
        self.display = always or bool(text)

    def keep_room_for(self, texts: Iterable[str]) -> None:
        """Have the height that the longest of these texts needs whichever of them is shown."""
        height = self.height_in(self.size.width)
        self._longest = max(texts, key=lambda text: cell_len(text) + _LINE * text.count("\n"), default="")
        self.refresh(layout=self.height_in(self.size.width) != height)

    def update(self, text: str | Content, *, steady: bool = False) -> None:
        """Show another text; `steady`: in the least height it has, cut off where that is too little."""
        content = Content(text) if isinstance(text, str) else text
        if not content.is_same(self._content):
            height = self.height_in(self.size.width)
            self._content, self._steady = content, steady
            self.display = self._always or bool(content)
            self.refresh(layout=self.height_in(self.size.width) != height)

    def render(self) -> Content:
        width, height = self.size
        lines = self._folded(width)
        if len(lines) > height > 0:
            lines = [*lines[: height - 1], lines[height - 1].truncate(width - len(CUT)) + CUT]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        if self._steady and self.least_height:
            return self.least_height
        kept = min(len(fold(self._longest, max(width, 2))), _MOST_ROOM) if self._longest else 0
        return max(len(self._folded(width)), kept)

    def height_in(self, width: int) -> int:
        """Lines of the text in a width, within the limits of the styles; 0 for no text."""
        limits, height = self.styles, self.get_content_height(self.size, self.size, width) if self._content else 0
        if limits.max_height and limits.max_height.cells:
            height = min(height, limits.max_height.cells)
        return max(height, self.least_height)

    @property
    def least_height(self) -> int:
        """Lines that it has whatever is shown."""
        least = self.styles.min_height
        return (least.cells or 0) if least else 0

    def _folded(self, width: int) -> list[Content]:
        paragraphs = self._content.split("\n", allow_blank=True)
        return [line.rstrip() for one in paragraphs for line in one.divide(breaks(one.plain, max(width, 2)))]
