"""Short texts of lists: days, how long ago, a cadence status; those of records are `rmtui.rules.text.record_text`."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_days, format_long_day, format_near_day, format_weekday

CADENCE_SIGNS: dict[CadenceStatus, tuple[str, TextStyle]] = {
    CadenceStatus.OK: (" ", ""),
    CadenceStatus.AMBER: ("~", "soon"),
    CadenceStatus.RED: ("!", "late"),
}
"""The sign and the text style of a cadence status."""

_A_YEAR = 366
_LONG = 1000
"""Days, from which on years are clearer."""


def weekday_and_day(day: date, today: date) -> str:
    """Mon 23 Nov."""
    return f"{format_weekday(day)} {format_day(day, today)}"


def day_and_distance(day: date, today: date) -> str:
    """Mon 23 Nov 2026, in 12 days."""
    away, when = (day - today).days, format_long_day(day)
    if away < 0:
        return _("{day}, {days} ago").format(day=when, days=format_days(-away))
    if away < 2:
        return _("{day}, {near}").format(day=when, near=format_near_day(day, today))
    return _("{day}, in {days}").format(day=when, days=format_days(away))


def short_ago(day: date | None, today: date) -> str:
    """42d, 3y; "-" for never."""
    if day is None:
        return "-"
    passed = (today - day).days
    if passed < _LONG:
        return _("{count}d").format(count=passed)
    return _("{count}y").format(count=passed // _A_YEAR)
