"""The assets of a client broken down in other ways than by kind: by liquidity, institution and risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding
from rmtui.rules.assets.figures import liquidity_breakdown, other_breakdowns
from rmtui.rules.assets.valuation import Rates, allocation
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.fit_text import align_right
from rmtui.wording import format_money, format_percent


def breakdown_blocks(
    opened: Sequence[Holding], rates: Rates, today: date, grade: RiskGrade | None, *, cents: bool
) -> Iterator[Block]:
    """Blocks for each breakdown; those with one part are left out, except the liquidity ladder."""
    others = other_breakdowns(allocation(opened, rates), grade)
    for title, parts in (liquidity_breakdown(opened, rates, today), *others):
        if parts:
            yield Block(title, text_style="heading")
        amounts = align_right([format_money(one.worth, cents=cents) for _name, one in parts])
        shares = align_right([format_percent(one.share) for _name, one in parts])
        for (name, _one), amount, share in zip(parts, amounts, shares, strict=True):
            yield Block(f"{amount}  {share}", label=name)
