"""What was sold, a line each ("50万基金"): said, read, and brought together with the sales there were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from rmtui.entry.amounts import product_kind, read_amount
from rmtui.entry.line import EntrySale
from rmtui.entry.values import quoted
from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.records.events import Sale
from rmtui.wording import money


def say_sold(sale: Sale | EntrySale) -> str:
    """50万 基金, as it would be typed."""
    return f"{money(sale.amount, sale.currency)} {sale.product}".rstrip()


def say_all(sales: Iterable[Sale | EntrySale]) -> str:
    return "\n".join(map(say_sold, sales))


def read_sold(line: str) -> EntrySale:
    """BadInput where the line does not begin with an amount."""
    line = line.strip().lstrip("=＝").strip()
    found = read_amount(line)
    if found is None:
        raise BadInput(
            _("“{line}” does not begin with an amount. Write 50万基金 or 500k fund.").format(line=quoted(line))
        )
    amount, currency, end = found
    product = line[end:].strip()
    return EntrySale(amount, currency, product_kind(product), product)


def checked(text: str, sales: Sequence[Sale]) -> str:
    """The text, where every line of it that is none of these sales is an amount and a product. BadInput else."""
    known = set(map(say_sold, sales))
    for line in text.splitlines():
        if line.strip() and line.strip() not in known:
            read_sold(line)
    return text


def brought_together(text: str, sales: Sequence[Sale], new: Callable[[EntrySale], Sale]) -> tuple[Sale, ...]:
    """The sales that a text of lines means: a line as it was is the sale it was, another takes the place of one gone.

    `new` makes a sale where there are more lines than before.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    left = list(sales)
    as_before: dict[int, Sale] = {}
    for place, line in enumerate(lines):
        same = next((sale for sale in left if say_sold(sale) == line), None)
        if same:
            left.remove(same)
            as_before[place] = same
    return tuple(
        as_before.get(place) or _sale(read_sold(line), left.pop(0) if left else None, new)
        for place, line in enumerate(lines)
    )


def _sale(sold: EntrySale, before: Sale | None, new: Callable[[EntrySale], Sale]) -> Sale:
    return msgspec.structs.replace(before, **sold._asdict()) if before else new(sold)
