"""Reading the risk of a book's loans."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rmtui.records.client import Client
from rmtui.records.loan import CreditLine
from rmtui.rules.business.risk import Risk, risk

if TYPE_CHECKING:
    from rmtui.rules.days.periods import Period
    from rmtui.store.door import Store


def read_risk(book: Store, period: Period, today: date, clients: Mapping[str, Client] | None = None) -> Risk:
    """The risk of the loans of all clients, or of some. RmtuiError where the book cannot be read."""
    known = book.clients() if clients is None else clients
    return risk(book.holdings(), book.records(CreditLine), known, period, book.settings(), today)
