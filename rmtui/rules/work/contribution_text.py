"""Contributions in words: the arithmetic of a row, the mix of business, the hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.settings import Settings
from rmtui.rules.assets.earnings import Rate, has_own_earnings
from rmtui.rules.assets.valuation import shares
from rmtui.rules.work.contribution import Contribution, ContributionRow
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_money, format_percent


def row_arithmetic(row: ContributionRow, today: date) -> str:
    """190,000.00 on average × 1% × 30/365 days; 14,000.00 sold 3 Nov × 5%."""
    base = format_money(row.base, cents=True)
    if row.sale:
        text = _("{sum} sold {day} × {rate}")
        return text.format(sum=base, day=format_day(row.first, today), rate=_rate_text(row.rate))
    text = _("{sum} on average × {rate} × {days}/{year} days")
    return text.format(sum=base, rate=_rate_text(row.rate), days=row.days, year=row.year_days)


def row_label(row: ContributionRow) -> str:
    """Deposit; Insurance: family cover."""
    kind = capitalized_term(row.kind)
    if row.sale and row.sale.product:
        return _("{label}: {words}").format(label=kind, words=plain(row.sale.product))
    return kind


def mix_text(one: Contribution, before: Contribution | None) -> str:
    """deposit 60.0% (before 72.0%), fund 40.0% (before 28.0%); "" where no business is done."""
    now, then = one.mix, before.mix if before else {}
    kinds = sorted({*now, *then}, key=lambda kind: (-now.get(kind, 0), -then.get(kind, 0), kind))
    text = _("{kind} {share}") if before is None else _("{kind} {share} (before {earlier})")
    found = (map(format_percent, shares([max(mix.get(kind, 0), 0) for kind in kinds])) for mix in (now, then))
    parts = zip(kinds, *found, strict=True)
    return _(", ").join(text.format(kind=term(kind), share=share, earlier=earlier) for kind, share, earlier in parts)


def hours_text(minutes: int) -> str:
    """2.5, of 150 minutes, rounded half up."""
    tenths = (minutes + 3) // 6
    return f"{tenths // 10:,}.{tenths % 10}"


def few_make_text(found: Sequence[Contribution]) -> str:
    """8 of 38 clients make 80% of 12,345."""
    few = sum(one.place.is_vital for one in found)
    share = format_percent(found[few - 1].place.cumulative) if few else format_percent(0)
    whole = format_money(sum(one.amount for one in found))
    return _("{few} of {count} clients bring {share} of {sum}.").format(
        few=few, count=len(found), share=share, sum=whole
    )


def example_text(settings: Settings) -> str:
    """That the margins are only an example; "" where they are the bank's own."""
    return "" if has_own_earnings(settings) else _("Reckoned with example margins: your own are in the settings.")


def _rate_text(rate: Rate) -> str:
    return f"{Decimal(rate) / 100:f}%"
