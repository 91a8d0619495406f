"""The log of other days: looked up in the book when one goes there, and again whenever the book changes."""

from __future__ import annotations

from datetime import date

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.tui.desk.day_log import LogPane
from rmtui.tui.desk.layout import DeskLayout
from rmtui.tui.desk.messages import DayChanged, DayRequested
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.widgets.row_list import RowList


class OtherDays(DeskLayout):
    """The desk, where the log can be turned back."""

    def show(self, snapshot: Snapshot) -> None:
        super().show(snapshot)
        log = self.query_one(LogPane)
        if log.earlier:
            self._show_day(log.earlier.on)

    def on_day_changed(self, message: DayChanged) -> None:
        on = self.query_one(LogPane).on
        try:
            beside = self.app.book.nearest_logged_day(on, message.step)
        except RmtuiError as error:
            self.app.announce(str(error), wrong=True)
            return
        if message.step > 0 and on < self.snapshot.today and (beside is None or beside > self.snapshot.today):
            beside = self.snapshot.today
        if beside:
            self._show_day(beside)
        else:
            self.app.announce(_("Nothing was written down before.") if message.step < 0 else _("This is the last day."))

    def on_day_requested(self, message: DayRequested) -> None:
        self._show_day(message.day)
        if message.record:
            rows = self.query_one("#log", RowList)
            self.action_go(LogPane.number)
            self.set_focus(rows)
            rows.move_cursor_to(message.record)

    def _show_day(self, on: date) -> None:
        log = self.query_one(LogPane)
        try:
            log.earlier = None if on == self.snapshot.today else self.app.book.day(on)
        except RmtuiError as error:
            self.app.announce(str(error), wrong=True)
