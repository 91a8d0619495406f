"""A few lines of text that come and go: out of the way while there is nothing to say."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from rmtui.tui.widgets.cells import breaks


class Words(Widget):
    """What is said is never markup, and saying something else of the same height costs no new layout of the screen."""

    def __init__(self, *, id: str | None = None, always: bool = False) -> None:
        """`always`: keep the place even while there is nothing to say."""
        super().__init__(id=id)
        self._said, self._always = Content(), always
        self.display = always

    def say(self, words: str | Content) -> None:
        """Show these words in the place of those before."""
        content = Content(words) if isinstance(words, str) else words
        if not content.is_same(self._said):
            height = len(self._folded(self.size.width))
            self._said = content
            self.display = self._always or bool(content)
            self.refresh(layout=len(self._folded(self.size.width)) != height)

    def render(self) -> Content:
        return Content("\n").join(self._folded(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        return len(self._folded(width))

    def _folded(self, width: int) -> list[Content]:
        paragraphs = self._said.split("\n", allow_blank=True)
        return [line.rstrip() for one in paragraphs for line in one.divide(breaks(one.plain, max(width, 2)))]
