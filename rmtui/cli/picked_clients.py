"""The clients that a filter picks, for the commands that change or write all of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rmtui.errors import NotFound
from rmtui.language import _
from rmtui.rules.filter.expression import parse_filter
from rmtui.rules.filter.keys import FilterContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.records.client import Client


def picked_clients(words: Sequence[str], context: Context) -> list[Client]:
    """NotFound where the filter picks nobody, or there are no clients."""
    book, chosen, today = context.book(), parse_filter(words), context.today
    contact_summary = book.contact_summary(today)
    folders = partial(book.folders_due, contact_summary, today)
    found = chosen.select(FilterContext(book.clients().values(), contact_summary, book.settings(), today, folders))
    if not found:
        raise NotFound(_("No client fits this filter.") if book.clients() else _("No clients yet."))
    return found
