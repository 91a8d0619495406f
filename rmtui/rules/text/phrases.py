"""Texts of a promise and of a sale, as everywhere within a line. Loaded by `rmtui log`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.language import _
from rmtui.plain import plain
from rmtui.wording import format_money, format_near_day

if TYPE_CHECKING:
    from datetime import date
    from typing import Protocol

    class SaleLike(Protocol):
        """A recorded sale, or one of an entry."""

        @property
        def amount(self) -> int:
            """In the smallest unit of `currency`."""

        @property
        def currency(self) -> str: ...

        @property
        def product(self) -> str: ...


def promise_text(due: date, text: str, today: date, *, done: bool = False, assumed: bool = False) -> str:
    """> Wed send the proposal (done)."""
    marks = (_(" (day assumed)") if assumed and not done else "") + (_(" (done)") if done else "")
    return f"> {format_near_day(due, today)} {plain(text)}{marks}"


def sale_text(sale: SaleLike) -> str:
    """=500k fund, as it would be typed."""
    return f"={format_money(sale.amount, sale.currency)} {plain(sale.product)}".rstrip()
