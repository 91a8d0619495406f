"""A target and its figures in words."""

from __future__ import annotations

from rmtui.currency import base_currency
from rmtui.language import _, current_language
from rmtui.records.target import Indicator, Target
from rmtui.rules.days.periods import MONTH, YEAR, Period
from rmtui.wording import capitalized_term, format_money, format_month


def figure_text(figure: int | None, indicator: Indicator, *, cents: bool = False) -> str:
    """1,200,000 or 88; "-" for what is not known."""
    if figure is None:
        return "-"
    return f"{figure:,}" if indicator.is_count else format_money(figure, base_currency(), cents=cents)


def period_text(period: Period) -> str:
    """Nov 2026, Q4 2026, 2026; in Chinese 2026年11月, 2026年四季度, 2026年."""
    year = period.first.year
    if period.length == MONTH:
        return format_month(period.first)
    if period.length == YEAR:
        return f"{year}年" if current_language() == "zh" else str(year)
    number = (period.first.month + 2) // period.length
    return f"{year}年{'一二三四'[number - 1]}季度" if current_language() == "zh" else f"Q{number} {year}"


def target_text(target: Target) -> str:
    """Funds 2026: 12,000,000."""
    name = f"{capitalized_term(target.indicator)} {target.year}"
    return _("{label}: {words}").format(label=name, words=figure_text(target.whole_year, target.indicator))
