"""The results of logged lines as JSON. Apart from `rmtui.cli.log`, which loads no records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.exchange.record_json import contact_json, record_json
from rmtui.rules.days.months import month_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rmtui.cli.entering.log_line import LineResult
    from rmtui.store.door import Store


def results_json(results: Iterable[LineResult], open_book: Callable[[], Store]) -> list[dict[str, Any]]:
    """Each line with its status, why it was not logged, and the contact, sales and clients' promises made of it."""
    return [_result_json(one, open_book) for one in results]


def _result_json(result: LineResult, open_book: Callable[[], Store]) -> dict[str, Any]:
    found = {"line": result.number, "text": result.line, "status": result.status, "why": result.why}
    found["warnings"] = [*result.warnings]
    if result.on is None:
        return {**found, "contact": None, "sales": [], "awaited": []}
    book = open_book()
    page = book.month(month_key(result.on))
    contact = page.contacts.get(result.contact)
    sales = [record_json(sale) for sale in page.sales.values() if sale.contact == result.contact]
    awaited = [record_json(step) for step in page.steps.values() if step.contact == result.contact]
    return {**found, "contact": contact and contact_json(contact, book.clients()), "sales": sales, "awaited": awaited}
