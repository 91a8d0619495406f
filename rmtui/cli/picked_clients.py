"""The clients that a filter picks, for the commands that change or write all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.entry.filter.context import FilterContext
from rmtui.entry.filter.expression import parse_filter
from rmtui.errors import NotFound
from rmtui.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def picked_clients(words: Sequence[str], context: Context) -> list[Client]:
    """NotFound where the filter picks nobody, or there are no clients."""
    book = context.book()
    filter_context = FilterContext.of(book, book.clients().values(), context.today)
    found = parse_filter(words, filter_context).select(filter_context)
    if not found:
        raise NotFound(_("No client fits this filter.") if book.clients() else _("No clients yet."))
    return found
