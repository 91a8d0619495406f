"""Moving between the panes of the desk, and folding them where the terminal is too narrow for all four.

Two panes make a page: people (clients, folder) and today (due, log). The page of the pane with the focus is shown.
"""

from __future__ import annotations

from rich.cells import cell_len

from rmtui.tui.screens.book_screen import BookScreen
from rmtui.tui.widgets.fit_text import fit
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar

_SHORTEST_LINE = 80


class PaneLayout:
    """The panes of a screen, each with a number that is its key, and a line of their headings."""

    def __init__(self, screen: BookScreen) -> None:
        self._screen = screen

    @property
    def panes(self) -> list[Pane]:
        """In the order of their numbers."""
        return list(self._screen.query(Pane))

    @property
    def current(self) -> Pane | None:
        """The pane with the focus."""
        focused = self._screen.focused
        return next((node for node in focused.ancestors if isinstance(node, Pane)), None) if focused else None

    def go_to(self, number: int) -> None:
        """Give the focus to the pane of a number."""
        pane = self.panes[number - 1]
        self.show_pane(pane)
        self._screen.set_focus(pane.home)  # at once, so that what is typed ahead arrives there

    def go_next(self, step: int) -> None:
        """To the pane after the current one (`step` 1), or before it (-1)."""
        panes, current = self.panes, self.current
        place = panes.index(current) if current else 0
        self.go_to((place + step) % len(panes) + 1)

    def show_current(self) -> None:
        """Show the page of the pane with the focus."""
        if pane := self.current:
            self.show_pane(pane)

    def update_titles(self) -> None:
        """The headings of the panes, in the line at the top of a narrow screen."""
        self._line.titles = [f"{pane.number} {_short(pane.heading)}" for pane in self.panes]

    def show_pane(self, pane: Pane) -> None:
        """Show the page of a pane."""
        for page in ("today", "people"):
            self._screen.set_class(pane.page == page, f"-{page}")
        self._line.active = pane.number - 1

    @property
    def _line(self) -> TabBar:
        return self._screen.query_one("#pages", TabBar)


def _short(heading: str) -> str:
    """The first part of a heading, cut so that all four stand on a line of 80 cells."""
    first = heading.partition("  ")[0]
    return fit(first, min(cell_len(first), _SHORTEST_LINE // 4 - 2))
