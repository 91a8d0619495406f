"""What to mind of the gifts of a line of entry, once they are in the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.gift import Gift
from rmtui.rules.business.gifts import gift_warnings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rmtui.entry.line import Entry
    from rmtui.store.door import Store


def entry_gift_warnings(entry: Entry, book: Store, today: date) -> Iterator[str]:
    """A sentence for each limit of this year that is exceeded; none where the line names no gift."""
    client = book.client(entry.clients[0].id) if entry.gifts else None
    if client:
        yield from gift_warnings(client, book.records(Gift, client.id), book.settings(), today)
