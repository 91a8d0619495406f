"""The log of other days: looked up in the book when one goes there, and again whenever the book changes."""

from __future__ import annotations

from datetime import date

from rmtui.errors import RmtuiError
from rmtui.language import _
from rmtui.tui.desk.daylog import LogPane
from rmtui.tui.desk.shown import ShownDesk
from rmtui.tui.desk.wanted import DayTurned, DayWanted
from rmtui.tui.reading import Desk
from rmtui.tui.widgets.rows import Rows


class TurningDays(ShownDesk):
    """The desk, where the log can be turned back."""

    def show(self, desk: Desk) -> None:
        super().show(desk)
        log = self.query_one(LogPane)
        if log.earlier:
            self._show_day(log.earlier.on)

    def on_day_turned(self, message: DayTurned) -> None:
        on = self.query_one(LogPane).on
        try:
            beside = self.app.book.written_beside(on, message.step)
        except RmtuiError as error:
            self.app.tell(str(error), wrong=True)
            return
        if message.step > 0 and on < self.desk.today and (beside is None or beside > self.desk.today):
            beside = self.desk.today
        if beside:
            self._show_day(beside)
        else:
            self.app.tell(_("Nothing was written down before.") if message.step < 0 else _("This is the last day."))

    def on_day_wanted(self, message: DayWanted) -> None:
        self._show_day(message.day)
        if message.record:
            rows = self.query_one("#log", Rows)
            self.action_go(LogPane.number)
            self.set_focus(rows)
            rows.point(message.record)

    def _show_day(self, on: date) -> None:
        log = self.query_one(LogPane)
        try:
            log.earlier = None if on == self.desk.today else self.app.book.day(on)
        except RmtuiError as error:
            self.app.tell(str(error), wrong=True)
