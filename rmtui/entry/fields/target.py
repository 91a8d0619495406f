"""The plan of an indicator for a year, as it is typed: one figure, four for the quarters, or twelve for the months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rmtui.currency import base_currency
from rmtui.entry.amounts import read_sum
from rmtui.entry.fields.field import Field
from rmtui.entry.names import half_width
from rmtui.entry.values import Refused, quoted
from rmtui.language import N_, _
from rmtui.records.target import Indicator
from rmtui.rules.days.periods import YEAR
from rmtui.rules.work.targets import spread
from rmtui.wording import base_currency_name, format_money

_QUARTERS = 4
_MOST = 10**17
"""Of a figure, in its smallest unit: more is a slip."""


def plan_field(indicator: Indicator) -> Field:
    """The field that has the twelve months of an indicator."""
    hint = (
        N_("the average of each month: 80m, or twelve figures from January on: 78m 78m 79m ...")
        if indicator.is_average
        else N_("of the year, or four figures for the quarters, or twelve from January on: 300 or 60 80 80 80")
        if indicator.is_count
        else N_("of the year, or four figures for the quarters, or twelve from January on: 12m or 2m 3m 3m 4m")
    )

    def read(text: str, today: date) -> tuple[int, ...]:  # noqa: ARG001 - all readers are called alike
        return read_plan(text.split(), indicator)

    return Field("months", N_("Plan"), hint, read=read, format=lambda plan: plan_text(plan, indicator), empty=())


def read_plan(figures: Sequence[str], indicator: Indicator) -> tuple[int, ...]:
    """The twelve months that one, four or twelve figures say. Refused where one cannot be read."""
    numbers = [_figure(one, indicator) for one in figures]
    if len(numbers) == YEAR:
        return tuple(numbers)
    if len(numbers) == _QUARTERS:
        return tuple(month for one in numbers for month in spread(one, indicator, YEAR // _QUARTERS))
    if len(numbers) == 1:
        return spread(numbers[0], indicator)
    raise Refused(
        _("{count} figures are neither one for the year, four for the quarters nor twelve.").format(count=len(numbers))
    )


def _figure(text: str, indicator: Indicator) -> int:
    if indicator.is_count:
        number = half_width(text).replace(",", "")
        if not (number.isascii() and number.isdigit()) or int(number[:20]) > _MOST:
            raise Refused(_("“{text}” is not a number from 0 on.").format(text=quoted(text)))
        return int(number)
    found = read_sum(text)
    if found is None or not 0 <= found.units <= _MOST or found.currency not in ("", base_currency()):
        message = _("“{text}” is not an amount in {currency}. Write 12m or 12000000.")
        raise Refused(message.format(text=quoted(text), currency=base_currency_name()))
    return found.units


def plan_text(months: Sequence[int], indicator: Indicator) -> str:
    """A plan as it would be typed: the year where its months are what it spreads to, else the months."""
    whole = (months[0] if indicator.is_average else sum(months)) if months else 0
    if not months or tuple(months) == spread(whole, indicator):
        return figure_text(whole, indicator) if months else ""
    return " ".join(figure_text(month, indicator) for month in months)


def figure_text(figure: int, indicator: Indicator) -> str:
    """1,200,000 or 88."""
    return f"{figure:,}" if indicator.is_count else format_money(figure)
