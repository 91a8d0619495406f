"""The holidays of the open book, one set for the process: read when a rule first asks for them.

Loaded by `rmtui log`: imports next to nothing.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from rmtui.rules.days.holidays import Holidays

_found: list[Holidays] = []
_read: list[Callable[[], Holidays]] = []


def set_book_holidays(read: Callable[[], Holidays]) -> None:
    """Another book is open; `read` gives its holidays."""
    _found.clear()
    _read[:] = [read]


def book_holidays() -> Holidays:
    """The holidays of the open book; those that came with rmtui without one, or where its own cannot be read."""
    if not _found:
        from rmtui.errors import BadInput
        from rmtui.rules.days.holidays import published_holidays

        try:
            _found[:] = [_read[0]()] if _read else [published_holidays()]
        except BadInput:
            _found[:] = [published_holidays()]
    return _found[0]


_LONGEST_CLOSED = timedelta(days=14)
"""No holiday with the weekends around it is longer."""


def is_month_end(day: date) -> bool:
    """Whether no working day of its month follows a day."""
    return (day + _LONGEST_CLOSED).month != day.month and book_holidays().is_month_end(day)
