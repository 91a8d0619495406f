"""The sales of a contact as lines of text ("50万基金"): parsed, checked, and matched with the existing sales."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import msgspec

from rmtui.entry.fields.sale import read_sold, sold_text
from rmtui.entry.line import EntrySale
from rmtui.records.events import Sale


def sales_text(sales: Iterable[Sale]) -> str:
    """The sales, a line each."""
    return "\n".join(map(sold_text, sales))


def check_sales(text: str, sales: Sequence[Sale]) -> str:
    """The text, where every line of it that is none of these sales is an amount and a product. BadInput else."""
    known = set(map(sold_text, sales))
    for line in text.splitlines():
        if line.strip() and line.strip() not in known:
            read_sold(line, date.max)
    return text


def merged_sales(text: str, sales: Sequence[Sale], new: Callable[[EntrySale], Sale]) -> tuple[Sale, ...]:
    """The sales that a text of lines means: a line as it was is the sale it was, another replaces one that is missing.

    `new` makes a sale where there are more lines than before.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    left = list(sales)
    unchanged: dict[int, Sale] = {}
    for place, line in enumerate(lines):
        same = next((sale for sale in left if sold_text(sale) == line), None)
        if same:
            left.remove(same)
            unchanged[place] = same
    return tuple(
        unchanged.get(place) or _sale(read_sold(line, date.max), left.pop(0) if left else None, new)
        for place, line in enumerate(lines)
    )


def _sale(sold: EntrySale, before: Sale | None, new: Callable[[EntrySale], Sale]) -> Sale:
    return msgspec.structs.replace(before, **sold._asdict()) if before else new(sold)
