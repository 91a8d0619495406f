"""A target and its figures in words."""

from __future__ import annotations

from rmtui.currency import base_currency
from rmtui.language import _, current_language
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.periods import MONTH, QUARTER, YEAR, Period
from rmtui.terms import capitalized_term
from rmtui.wording import format_long_day, format_money, format_month


def figure_text(figure: int | None, indicator: Indicator, *, cents: bool = False) -> str:
    """1,200,000 or 88; "-" for what is not known."""
    if figure is None:
        return "-"
    return f"{figure:,}" if indicator.is_count else format_money(figure, base_currency(), cents=cents)


def period_text(period: Period) -> str:
    """Nov 2026, Q4 2026, 2026; in Chinese 2026年11月, 2026年四季度, 2026年. Another span: Sep 2026–Oct 2026."""
    year, length = period.first.year, period.length
    if not period.is_whole_months:
        first, last = (format_long_day(day) for day in (period.first, period.last))
        return _("{first}–{last}").format(first=first, last=last)
    if length not in (MONTH, QUARTER, YEAR) or (period.first.month - 1) % length:
        return _("{first}–{last}").format(first=format_month(period.first), last=format_month(period.last))
    if length == MONTH:
        return format_month(period.first)
    if length == YEAR:
        return f"{year}年" if current_language() == "zh" else str(year)
    number = (period.first.month + 2) // length
    return f"{year}年{'一二三四'[number - 1]}季度" if current_language() == "zh" else f"Q{number} {year}"


def target_text(target: Target) -> str:
    """Funds 2026: 12,000,000."""
    name = f"{capitalized_term(target.indicator)} {target.year}"
    return _("{label}: {words}").format(label=name, words=figure_text(target.whole_year, target.indicator))
