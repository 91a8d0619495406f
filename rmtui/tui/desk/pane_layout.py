"""Moving between the panes of the desk, their sizes, and folding them where the terminal is too narrow for all four.

Two panes make a page: people (clients, folder) and today (due, log). The page of the pane with the focus is shown.
"""

from __future__ import annotations

from rmtui.fit_text import cut_longest
from rmtui.preferences import PANE_BOUNDS, PaneSizes
from rmtui.tui.desk.client_list import ROOMY, ClientPane
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.due_queue import DuePane
from rmtui.tui.screens.book_screen import ALL_PANES, VAST, BookScreen
from rmtui.tui.widgets.pane import Pane
from rmtui.tui.widgets.tab_bar import TabBar

_LINE_PADDING = 2
"""Cells beside the line of headings, as the style sheet has it."""
_LEAST_WIDTH, _LEAST_HEIGHT = 28, 9
"""Cells of the client list, lines of the log."""
_WIDEST_FOLDER = 72
"""Cells of the folder, whose lines are folded; the queue beside it, whose lines are cut, has the rest."""
_STEP = 3
"""Percent by which a key changes a size."""


class PaneLayout:
    """The panes of a screen, each with a number that is its key, and a line of their headings."""

    def __init__(self, screen: BookScreen) -> None:
        self._screen = screen
        self.sizes = PaneSizes()
        """As the person set them."""
        self._arranged = "", ""
        """Columns and rows of the grid; an assignment lays all out anew."""
        self.opened_from = 0
        """The number of the pane from which the folder was opened; 0 where one went there otherwise."""

    @property
    def panes(self) -> list[Pane]:
        """In the order of their numbers."""
        return list(self._screen.query(Pane))

    @property
    def current(self) -> Pane | None:
        """The pane with the focus."""
        focused = self._screen.focused
        return next((node for node in focused.ancestors if isinstance(node, Pane)), None) if focused else None

    def go_to(self, number: int, opened_from: int = 0) -> None:
        """Give the focus to the pane of a number. `opened_from`: that to which one goes back."""
        self.opened_from = opened_from
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
        """The first parts of the panes' headings, in the line at the top of a narrow screen."""
        titles = [f"{pane.number} {pane.heading.partition('  ')[0]}" for pane in self.panes]
        self._line.titles = cut_longest(titles, self._screen.size.width - _LINE_PADDING - len(titles) + 1)

    def show_pane(self, pane: Pane) -> None:
        """Show the page of a pane."""
        self._screen.update_classes({f"-{page}": pane.page == page for page in ("today", "people")})
        for one in self.panes:
            one.set_class(one is pane, "-in-hand")
        self._line.active = pane.number - 1
        self.arrange()

    # Sizes

    def arrange(self) -> None:
        """Give each pane its room: the log what it needs, the folder the rest, where the person set nothing else."""
        (width, height), styles = self._screen.size, self._screen.styles
        columns = rows = "1fr"
        if not self._screen.has_class("-zoomed"):
            with_clients, with_log = f"{self._clients_width(width)} 1fr", f"1fr {self._log_height(height - 1)}"
            if width >= ALL_PANES:
                folder = self._folder_share(width)
                columns, rows = with_clients.replace("1fr", f"{folder}fr {100 - folder}fr"), with_log
            elif self._screen.has_class("-people"):
                columns = with_clients
            else:
                rows = with_log
        if self._arranged != (columns, rows):
            self._arranged = styles.grid_columns, styles.grid_rows = columns, rows

    def zoom(self) -> None:
        """Give the pane in hand the whole screen, or all panes their own room again."""
        self._screen.toggle_class("-zoomed")
        self.show_current()

    def resize(self, *, wider: int = 0, higher: int = 0) -> bool:
        """Make the pane in hand wider or narrower, higher or lower, by steps; whether that was possible."""
        pane, (width, height), sizes = self.current, self._screen.size, self.sizes
        if isinstance(pane, ClientPane) and wider:
            now = sizes.clients or round(100 * self._clients_width(width) / width)
            sizes = sizes._replace(clients=_bounded(now + _STEP * wider, PANE_BOUNDS[0]))
        elif wider and not isinstance(pane, LogPane):
            wider = -wider if isinstance(pane, DuePane) else wider
            sizes = sizes._replace(folder=_bounded(self._folder_share(width) + _STEP * wider, PANE_BOUNDS[1]))
        elif higher and not isinstance(pane, ClientPane):
            higher = higher if isinstance(pane, LogPane) else -higher
            now = sizes.log or round(100 * self._log_height(height - 1) / height)
            sizes = sizes._replace(log=_bounded(now + _STEP * higher, PANE_BOUNDS[2]))
        changed = sizes != self.sizes
        self.sizes = sizes
        self.arrange()
        return changed

    def _clients_width(self, width: int) -> int:
        """What the longest name needs, up to a quarter of the screen."""
        if self.sizes.clients:
            return max(width * self.sizes.clients // 100, _LEAST_WIDTH)
        if width < ALL_PANES:
            return _LEAST_WIDTH
        usual = ROOMY + 2 if width >= VAST else _LEAST_WIDTH + 3
        return max(min(self._screen.query_one(ClientPane).natural_width, width // 4), usual)

    def _folder_share(self, width: int) -> int:
        """Percent of what the clients leave: half, up to what is easily read."""
        rest = width - self._clients_width(width)
        return self.sizes.folder or min(50, 100 * _WIDEST_FOLDER // rest)

    def _log_height(self, height: int) -> int:
        """The rows of the day, its totals and the box, up to half of the screen."""
        if self.sizes.log:
            return min(max(height * self.sizes.log // 100, _LEAST_HEIGHT), height - _LEAST_HEIGHT)
        return min(max(self._screen.query_one(LogPane).natural_height, _LEAST_HEIGHT), height // 2)

    @property
    def _line(self) -> TabBar:
        return self._screen.query_one("#pages", TabBar)


def _bounded(size: int, bounds: tuple[int, int]) -> int:
    low, high = bounds
    return min(max(size, low), high)
