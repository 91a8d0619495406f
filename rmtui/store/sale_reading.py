"""Reading the sales of some months from a book."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rmtui.records.policy import Policy
from rmtui.rules.work.sale_kinds import with_known_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rmtui.records.events import Sale
    from rmtui.rules.work.work_records import MonthWork
    from rmtui.store.door import Store


def sales_of(months: Iterable[MonthWork], book: Store) -> list[Sale]:
    """The sales of some months; where one does not tell its kind, with the one that its product has in the book."""
    sales = [*chain.from_iterable(month.sales for month in months)]
    if all(one.kind for one in sales):
        return sales
    return with_known_kinds(sales, book.holdings(), book.records(Policy))
