"""Earlier days in the pane of the log, read when the person goes there and again whenever the book changes."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.pane_layout import PaneLayout
from rmtui.tui.frame.discreet import refuse_discreet
from rmtui.tui.frame.snapshot import day_of
from rmtui.tui.screens.book_screen import BookScreen


class LogDays:
    """Fills the pane of the log with the records of a day."""

    def __init__(self, screen: BookScreen, layout: PaneLayout) -> None:
        self._screen, self._layout = screen, layout

    def reload(self) -> None:
        """After another snapshot: the earlier day that is shown, if one is."""
        if earlier := self._log.earlier:
            self._show(earlier.on)

    def turn(self, step: int) -> None:
        """To the day before (`step` -1) or after (1) the one shown on which anything was written down."""
        app, on, today = self._screen.app, self._log.on, self._screen.snapshot.today
        with app.announcing_errors():
            day = app.book.nearest_logged_day(on, step)
            if step > 0 and on < today and (day is None or day > today):
                day = today
            if day:
                self._show(day)
            else:
                app.announce(_("Nothing was written down before.") if step < 0 else _("This is the last day."))

    def open(self, day: date, record: str = "") -> None:
        """Show a day, with the cursor on a record of it if the id of one is given."""
        self._show(day)
        if record:
            self._layout.go_to(LogPane.number)
            self._log.move_cursor_to(record)

    def open_next_unsorted(self) -> None:
        """Go to the first line that is not sorted, of any day; from one of them to the next."""
        app = self._screen.app
        if refuse_discreet(app):
            return
        with app.announcing_errors():
            lines = app.book.unsorted()
            if not lines:
                app.announce(_("All lines are sorted."))
                return
            places = {line.id: place for place, line in enumerate(lines)}
            current = self._log.cursor_record
            line = lines[(places.get(current.id, -1) + 1) % len(lines) if current else 0]
            self.open(line.on, line.id)

    def _show(self, day: date) -> None:
        app = self._screen.app
        with app.announcing_errors():
            found = None if day == self._screen.snapshot.today else app.book.day(day)
            self._log.earlier = found and day_of(found, app.discreet_client)

    @property
    def _log(self) -> LogPane:
        return self._screen.query_one(LogPane)
