"""The holidays of the open book, one a process, as its base currency: read when a rule first asks for them.

Loaded by `rmtui log`: imports nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

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
