"""A screen about a month, a quarter or a year, which keys turn and move."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from rmtui.language import _
from rmtui.rules.days.periods import MONTH, QUARTER, YEAR, Period
from rmtui.tui.keys.binding import key
from rmtui.tui.screens.client_list_screen import ClientListScreen

_LENGTHS = (MONTH, QUARTER, YEAR)


class PeriodScreen(ClientListScreen):
    """It begins with this month; `read` and `fill` look at `period`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "w",
            "length",
            _("Month, quarter, year"),
            _("Look at the month, the quarter or the year"),
            id="period-length",
        ),
        key("left", "shift(-1)", _("Earlier"), _("The period before"), id="period-earlier", show=False),
        key("right", "shift(1)", _("Later"), _("The next period"), id="period-later", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Period | None = None

    @property
    def period(self) -> Period:
        """What is looked at."""
        return self._chosen or Period.around(self.snapshot.today, MONTH)

    def action_length(self) -> None:
        """The next length, around today if that is in it, else around the period's first day."""
        known = self.period.length if self.period.is_whole_months else 0
        length = next((one for one in _LENGTHS if one > known), MONTH)
        today = self.snapshot.today
        self._look_at(Period.around(today if today in self.period else self.period.first, length))

    def action_shift(self, step: int) -> None:
        self._look_at(self.period.before if step < 0 else self.period.after)

    def _look_at(self, period: Period) -> None:
        self._chosen = period
        self._follow(self.snapshot)
