"""A scrolled view drawn line by line, which repaints the lines that changed: over SSH every repainted cell is sent."""

from __future__ import annotations

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A subclass defines `draw_line`, and calls `refresh_changed` after a change."""

    ALLOW_MAXIMIZE = False

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Textual's lays the screen out anew, which repaints the view and every scrollbar."""

    def __init__(self, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self._drawn: dict[int, Strip] = {}

    def draw_line(self, y: int) -> Strip:
        """A line of the view, 0 at its top."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        strip = self._drawn[y] = self.draw_line(y)
        return strip

    def refresh_changed(self) -> None:
        """Repaint the lines that look different from when they were drawn last."""
        for y in range(self.size.height):
            if y not in self._drawn or self._drawn[y] != self.draw_line(y):
                self.refresh(Region(0, y, self.size.width, 1))

    def watch_virtual_size(self, size: Size) -> None:
        """As Textual does in a layout: the scrollbar, and the place that is scrolled to."""
        if self.container_size:
            self.vertical_scrollbar.window_virtual_size = size.height
            self.scroll_y = self.validate_scroll_y(self.scroll_y)
