"""Reading the contribution and cost of every client in a period from a book."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.records.gift import Gift
from rmtui.rules.work.contribution import (
    Contribution,
    Effort,
    balance_rows,
    contribution_spans,
    contributions,
    gifts_given,
    sale_rows,
)
from rmtui.store.sale_reading import sales_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rmtui.rules.days.periods import Period
    from rmtui.rules.work.work_records import MonthEffort
    from rmtui.store.door import Store


class Contributions(NamedTuple):
    """What was brought in a period, and in the same span before it."""

    now: list[Contribution]
    """The largest first."""
    before: dict[str, Contribution]
    """By client id."""


def read_contributions(book: Store, period: Period, today: date) -> Contributions:
    """Of all clients up to today. RmtuiError where the book cannot be read."""
    periods = period, period.shifted(-period.length)
    settings, clients = book.settings(), book.clients()
    spans = [contribution_spans(one, settings, today) for one in periods]
    balances = iter(book.balances([span for one in spans for span in one], today))
    names = [*book.months()]
    months = [[name for name in names if date.fromisoformat(f"{name}-01") in one] for one in periods]
    sales = sales_of(book.work_of_months([*chain(*months)]), book)
    efforts = iter(book.effort_of_months([*chain(*months)]))
    gifts = [*book.records(Gift)]
    found = []
    for one, own_spans, own_months in zip(periods, spans, months, strict=True):
        rows = chain(
            balance_rows([(span, next(balances)) for span in own_spans], settings),
            sale_rows(sales, one, settings, today),
        )
        known = ((client, row) for client, row in rows if client in clients)
        effort = _efforts([next(efforts) for _month in own_months], gifts_given(gifts, one, settings, today))
        found.append(contributions(clients, known, effort))
    return Contributions(found[0], {one.client.id: one for one in found[1]})


def _efforts(months: Iterable[MonthEffort], gifts: Mapping[str, int]) -> Callable[[str], Effort]:
    """By client id what some months cost, and the gifts."""
    contacts: Counter[str] = Counter()
    minutes: Counter[str] = Counter()
    for month in months:
        for client, one in month.items():
            contacts[client] += one.contacts
            minutes[client] += one.minutes
    return lambda client: Effort(contacts[client], minutes[client], gifts.get(client, 0))
