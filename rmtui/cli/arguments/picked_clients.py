"""The clients that match the filter of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.filter.context import FilterContext
from rmtui.errors import NotFound
from rmtui.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.entry.filter.expression import Filter
    from rmtui.records.client import Client


def picked_clients(words: Sequence[str], context: Context) -> list[Client]:
    """For the commands that change or write all of them: NotFound where the filter picks nobody, or there are no
    clients.
    """
    book = context.book()
    found = selected(words, FilterContext.of(book, book.clients().values(), context.today))
    if not found:
        raise NotFound(_("No client fits this filter.") if book.clients() else _("No clients yet."))
    return found


def selected(words: Sequence[str] | str, filter_context: FilterContext) -> list[Client]:
    """The clients that the filter picks, in its order; all where there is none. FilterError for what is not
    understood.
    """
    chosen = parsed(words, filter_context)
    return chosen.select(filter_context) if chosen else [*filter_context.clients]


def parsed(words: Sequence[str] | str, filter_context: FilterContext) -> Filter | None:
    """The filter; None where there is none, which costs nothing. FilterError for what is not understood."""
    if not words:
        return None
    from rmtui.entry.filter.expression import parse_filter

    return parse_filter(words, filter_context)
