"""Holdings as a review found them, a row each: they become part of the review of their day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from msgspec.structs import asdict, replace

from rmtui.comparing import folded, name_form
from rmtui.currency import base_currency
from rmtui.entry.client_merging import joined_text
from rmtui.entry.fields.typed import CURRENCY, in_one_currency
from rmtui.exchange.importing.kinds import kind_called
from rmtui.exchange.importing.rows.drafts import Draft
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.ids import is_record_id, new_id
from rmtui.records.review import Review, ReviewedHolding
from rmtui.terms import term


class HoldingIds:
    """The ids of holdings by what a row tells of them. One that is no longer in the book has an id of its own."""

    def __init__(self, holdings: Iterable[Holding], reviews: Iterable[Review]) -> None:
        self._ids: defaultdict[tuple[Any, ...], list[str]] = defaultdict(list)
        for holding in holdings:
            self._add(holding.client, holding, holding.id)
        for review in reviews:
            for one in review.seen:
                self._add(review.client, one, one.holding)

    def find(self, client: str, one: ReviewedHolding, taken: Collection[str]) -> str:
        """The id of a holding of a client; `taken` are those of others in the same review."""
        exact, close = _keys(client, one)
        free = [id for id in self._ids[exact] if id not in taken]
        free = free or [id for id in self._ids[close] if id not in taken]
        if free:
            return free[0]
        id = new_id()
        self._add(client, one, id)
        return id

    def _add(self, client: str, one: Holding | ReviewedHolding, id: str) -> None:
        for key in _keys(client, one):
            if id not in self._ids[key]:
                self._ids[key].append(id)


def _keys(client: str, one: Holding | ReviewedHolding) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """All that is known of a holding but its value, and what stays when a deposit is renewed."""
    close = (client, one.kind, name_form(one.name), folded(one.institution), one.currency)
    return (*close, one.opened_on, one.matures_on), close


def reviewed_holding_draft(draft: Draft, review: Review | None) -> Draft:
    """A row with its amounts in one currency, and what its blank cells leave as the `review` of the book has it.

    KeyError where neither says a value or what the holding sold for.
    """
    known = _left_blank(draft, review)
    values = {**known, **in_one_currency(draft.values, known.get(CURRENCY, base_currency()))}
    if "proceeds" not in values:
        values["value"]  # KeyError
    return draft._replace(values=values)


def _left_blank(draft: Draft, review: Review | None) -> dict[str, Any]:
    """What a review of the book knows of the holding of an exported row."""
    id = draft.values.get("holding")
    if review is None or not id:
        return {}
    if id in review.proceeds:
        return {"proceeds": review.proceeds[id]}
    for one in review.seen:
        if one.holding == id:
            value = -one.value if draft.owes_below_zero and one.kind in LIABILITIES else one.value
            return {name: known for name, known in {**asdict(one), "value": value}.items() if known is not None}
    return {}


def reviewed(review: Review, rows: Sequence[Draft], ids: HoldingIds) -> Review:
    """A review with the holdings of its rows; what could not be read of one is added to the client's view."""
    seen = {one.holding: one for one in review.seen}
    rates, proceeds = dict(review.rates), dict(review.proceeds)
    taken: set[str] = set()
    for row in rows:
        values = dict(row.values)
        rate, sold_for, written = (values.pop(name, None) for name in ("rate", "proceeds", "holding"))
        one = _reviewed_holding({"value": 0, **values} if sold_for is not None else values, row)
        known = (id for id, amount in review.proceeds.items() if amount == sold_for and id not in taken)
        id = written if written and is_record_id(written) else ""
        id = id or next(known, None) or ids.find(review.client, one, taken)
        taken.add(id)
        if sold_for is None:
            seen[id] = replace(one, holding=id)
        else:
            proceeds[id] = sold_for
        if rate is not None:
            rates[one.currency] = rate
    view = joined_text(review.view, "\n".join(text for row in rows for text in row.kept))
    return replace(review, seen=tuple(seen.values()), rates=rates, proceeds=proceeds, view=view)


def _reviewed_holding(values: dict[str, Any], row: Draft) -> ReviewedHolding:
    kind = values.get("kind") or kind_called(values.get("name", ""))
    value = values["value"]
    if kind in LIABILITIES:
        value = -value if row.owes_below_zero else abs(value)
    known = {"name": term(kind), **values, "kind": kind, "value": value, "holding": ""}
    return ReviewedHolding(**{name: known[name] for name in ReviewedHolding.__struct_fields__ if name in known})
