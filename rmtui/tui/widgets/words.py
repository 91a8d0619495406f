"""A few lines of text that come and go: out of the way while there is nothing to say."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Words(Static):
    """What is said is never markup, and saying the same again costs no new layout of the screen."""

    def __init__(self, *, id: str | None = None, always: bool = False) -> None:
        """`always`: keep the place even while there is nothing to say."""
        super().__init__("", markup=False, id=id)
        self._said, self._always = Content(), always
        self.display = always

    def say(self, words: str | Content) -> None:
        """Show these words in the place of those before."""
        content = Content(words) if isinstance(words, str) else words
        if not content.is_same(self._said):
            self._said = content
            self.display = self._always or bool(content)
            width, height = self.size
            self.update(content, layout=not width or content.get_height({}, width) != height)
