"""A line of titles, one of which is the one shown: the tabs of a folder, the panes of a narrow screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

_GAP = 3


class TabLine(Widget):
    """The title shown is bold and underlined; a click asks for another."""

    ALLOW_SELECT = False

    titles: reactive[Sequence[str]] = reactive(())
    shown: reactive[int] = reactive(0)

    @dataclass
    class Asked(Message):
        """A title was clicked."""

        place: int

    def render(self) -> Content:
        styled = [
            Content.styled(title, "bold underline $primary" if place == self.shown else "$foreground 62%")
            for place, title in enumerate(self.titles)
        ]
        return Content(" " * _GAP).join(styled)

    def on_click(self, event: Click) -> None:
        start = self.gutter.left
        for place, title in enumerate(self.titles):
            if start <= event.x < start + cell_len(title):
                self.post_message(self.Asked(place))
            start += cell_len(title) + _GAP
