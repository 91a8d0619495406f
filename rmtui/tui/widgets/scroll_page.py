"""A page that is longer than the screen: arrows, pages, top and bottom, and every key acts at once."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.widgets.immediate_keys import ImmediateKeys


class ScrollPage(VerticalScroll, ImmediateKeys, can_focus=True, inherit_bindings=False):
    """Nothing on it can be chosen; it is read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("up,k", "by(-1)", _("Up"), id="up", show=False),
        key("down,j", "by(1)", _("Down"), id="down", show=False),
        key("pageup", "page(-1)", _("Page up"), id="page-up", show=False),
        key("pagedown,space", "page(1)", _("Page down"), id="page-down", show=False),
        key("home", "first", _("Top"), id="first", show=False),
        key("end,G", "last", _("Bottom"), id="last", show=False),
    ]

    def action_by(self, lines: int) -> None:
        self.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        self.scroll_end(animate=False)
