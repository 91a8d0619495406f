"""Short texts of lists: how long ago, a cadence status; those of records are `rmtui.rules.text.record_text`."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.rules.contact.cadence import CadenceStatus
from rmtui.tui.widgets.text_style import TextStyle

CADENCE_SIGNS: dict[CadenceStatus, tuple[str, TextStyle]] = {
    CadenceStatus.OK: (" ", ""),
    CadenceStatus.AMBER: ("~", "soon"),
    CadenceStatus.RED: ("!", "late"),
}
"""The sign and the text style of a cadence status."""

_A_YEAR = 366
_LONG = 1000
"""Days, from which on years are clearer."""


def short_ago(day: date | None, today: date) -> str:
    """42d, 3y; "-" for never."""
    if day is None:
        return "-"
    passed = (today - day).days
    if passed < _LONG:
        return _("{count}d").format(count=passed)
    return _("{count}y").format(count=passed // _A_YEAR)
