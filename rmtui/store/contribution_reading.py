"""Reading what every client brought and cost in a period out of a book."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.records.gift import Gift
from rmtui.rules.days.months import month_key
from rmtui.rules.work.contribution import (
    Contribution,
    Effort,
    balance_rows,
    contribution_spans,
    contributions,
    gifts_given,
    sale_rows,
)

if TYPE_CHECKING:
    from datetime import date

    from rmtui.rules.days.periods import Period
    from rmtui.store.door import Store


class Contributions(NamedTuple):
    """What was brought in a period, and in the same span before it."""

    now: list[Contribution]
    """The largest first."""
    before: dict[str, Contribution]
    """By client id."""


def read_contributions(book: Store, period: Period, today: date) -> Contributions:
    """Of all clients up to today. RmtuiError where the book cannot be read."""
    last = period.shifted(-period.length)
    now, before = (_read(book, span, today) for span in (period, last))
    return Contributions(now, {one.client.id: one for one in before})


def _read(book: Store, period: Period, today: date) -> list[Contribution]:
    settings, clients = book.settings(), book.clients()
    spans = contribution_spans(period, settings, today)
    months = [*map(month_key, period.months())]
    sales = chain.from_iterable(month.sales for month in book.work_of_months(months))
    contacts: dict[str, int] = {}
    minutes: dict[str, int] = {}
    for effort in book.effort_of_months(months):
        for client, one in effort.items():
            contacts[client] = contacts.get(client, 0) + one.contacts
            minutes[client] = minutes.get(client, 0) + one.minutes
    given = gifts_given(book.records(Gift), period, settings, today)
    rows = chain(
        balance_rows(zip(spans, book.balances(spans, today), strict=True), settings),
        sale_rows(sales, period, settings, today),
    )
    return contributions(
        clients,
        ((client, row) for client, row in rows if client in clients),
        lambda client: Effort(contacts.get(client, 0), minutes.get(client, 0), given.get(client, 0)),
    )
