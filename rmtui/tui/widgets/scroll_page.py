"""A page that is longer than the screen, with the keys of a list: arrows, pages, top and bottom."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from rmtui.language import _
from rmtui.tui.keys.movement_keys import end_keys, step_keys
from rmtui.tui.widgets.immediate_keys import ImmediateKeys


class ScrollPage(VerticalScroll, ImmediateKeys, can_focus=True, inherit_bindings=False):
    """It is read only: there is no cursor on it."""

    BINDINGS: ClassVar[list[BindingType]] = [*step_keys("pagedown,space"), *end_keys(_("Top"), _("Bottom"))]

    def action_move(self, lines: int) -> None:
        self.scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        self.scroll_relative(y=pages * max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        self.scroll_end(animate=False)
