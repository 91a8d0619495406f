"""A few lines of text that take no room while there is nothing to show."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from rmtui.tui.widgets.fit_text import breaks


class Notice(Widget):
    """A text that is never parsed as markup; replacing it by one of the same height lays nothing out again."""

    def __init__(self, *, id: str | None = None, always: bool = False) -> None:
        """`always`: keep the room while the text is empty."""
        super().__init__(id=id)
        self._content, self._always = Content(), always
        self.display = always

    def update(self, text: str | Content) -> None:
        """Show another text."""
        content = Content(text) if isinstance(text, str) else text
        if not content.is_same(self._content):
            height = len(self._folded(self.size.width))
            self._content = content
            self.display = self._always or bool(content)
            self.refresh(layout=len(self._folded(self.size.width)) != height)

    def render(self) -> Content:
        return Content("\n").join(self._folded(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual asks
        return len(self._folded(width))

    def _folded(self, width: int) -> list[Content]:
        paragraphs = self._content.split("\n", allow_blank=True)
        return [line.rstrip() for one in paragraphs for line in one.divide(breaks(one.plain, max(width, 2)))]
