"""Moving between the panes, and folding them where the terminal is too narrow for all four.

Two panes make a page: the people (clients, folder), and today (due, log). The page of the pane one works in is shown.
"""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus

from rmtui.language import _
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.fit_text import fit
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar

_SHORTEST_LINE = 80


class PanesScreen(BookScreen):
    """A screen of panes, each with a number that is its key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"go({number})", show=False) for number in range(1, 5)),
        key("tab", "next_pane(1)", _("Next pane"), id="next-pane", show=False),
        key("shift+tab", "next_pane(-1)", _("Previous pane"), id="previous-pane", show=False),
    ]

    @property
    def panes(self) -> list[Pane]:
        """In the order of their numbers."""
        return list(self.query(Pane))

    @property
    def here(self) -> Pane | None:
        """The pane one works in."""
        focused = self.focused
        return next((node for node in focused.ancestors if isinstance(node, Pane)), None) if focused else None

    def on_mount(self) -> None:
        for pane in self.panes:
            self.watch(pane, "heading", self._retitle)

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        if pane := self.here:
            self._turn_to(pane)

    def on_tab_bar_tab_clicked(self, event: TabBar.TabClicked) -> None:
        self.action_go(event.index + 1)

    def action_go(self, number: int) -> None:
        """To the pane of a number."""
        pane = self.panes[number - 1]
        self._turn_to(pane)
        self.set_focus(pane.home)  # at once, so that what is typed ahead arrives there

    def action_next_pane(self, step: int) -> None:
        """To the pane after this one, or before it."""
        panes, here = self.panes, self.here
        place = panes.index(here) if here else 0
        self.action_go((place + step) % len(panes) + 1)

    def _turn_to(self, pane: Pane) -> None:
        self.set_class(pane.page == "today", "-today")
        self.set_class(pane.page == "people", "-people")
        self.query_one("#pages", TabBar).active = pane.number - 1

    def _retitle(self) -> None:
        self.query_one("#pages", TabBar).titles = [f"{pane.number} {_short(pane.heading)}" for pane in self.panes]


def _short(heading: str) -> str:
    """The first part of a heading, cut so that all four stand on a line of 80 cells."""
    first = heading.partition("  ")[0]
    return fit(first, min(cell_len(first), _SHORTEST_LINE // 4 - 2))
