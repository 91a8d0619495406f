"""The keys that move a cursor or scroll: arrows and vim's letters, pages, first and last, the same in every widget."""

from __future__ import annotations

from textual.binding import Binding

from rmtui.language import _
from rmtui.tui.keys.binding import key


def step_keys(page_down: str = "pagedown") -> list[Binding]:
    """The actions `move` and `page`, with -1 or 1; `page_down` has the keys of a page further."""
    return [
        key("up,k", "move(-1)", _("Move up"), id="up", show=False),
        key("down,j", "move(1)", _("Move down"), id="down", show=False),
        key("pageup", "page(-1)", _("Page up"), id="page-up", show=False),
        key(page_down, "page(1)", _("Page down"), id="page-down", show=False),
    ]


def end_keys(first: str, last: str) -> list[Binding]:
    """The actions `first` and `last`, with their names."""
    return [
        key("home", "first", first, id="first", show=False),
        key("end,G", "last", last, id="last", show=False),
    ]
