"""Warnings about a line of entry: products unsuitable for the client, and gifts above the limit.

Nothing is refused here: what was sold is written down, with the warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.records.campaign import Campaign
from rmtui.records.gift import Gift
from rmtui.records.holding import ProductRisk
from rmtui.rules.business.gifts import gift_warnings
from rmtui.rules.business.opportunities import known_risk
from rmtui.rules.conduct.suitability import objections, sale_objections_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rmtui.entry.line import Entry, EntrySale
    from rmtui.records.client import Client
    from rmtui.records.events import Sale
    from rmtui.store.door import Reading, Store


def entry_warnings(entry: Entry, book: Store, today: date) -> Iterator[str]:
    """A sentence for each sale that something stands against, and for each limit of this year's gifts that is exceeded.

    For an entry that is in the book already.
    """
    yield from entry_sale_warnings(entry, book)
    client = book.client(entry.clients[0].id) if entry.gifts else None
    if client:
        yield from gift_warnings(client, book.records(Gift, client.id), book.settings(), today)


def entry_sale_warnings(entry: Entry, book: Store) -> Iterator[str]:
    """The sentences about the sales of an entry, whether or not it is in the book."""
    client = book.client(entry.clients[0].id) if entry.sales else None
    if client:
        yield from filter(None, (sale_warning(client, sold, entry.on, book) for sold in entry.sales))


def sale_warning(client: Client, sold: Sale | EntrySale, on: date, book: Reading) -> str:
    """What stands against a sale on its day, a sentence; "" for nothing."""
    if not objections(client, ProductRisk.R5, on):  # whatever the risk, it fits
        return ""
    risk = known_risk(sold.product, book.holdings(), book.records(Campaign))
    return sale_objections_text(client, sold.product, sold.kind, risk, on)
