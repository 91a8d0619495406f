"""The assets of a client broken down in other ways than by kind: by liquidity, institution and risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rmtui.language import N_, _
from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding
from rmtui.rules.assets.figures import Breakdown, other_breakdowns
from rmtui.rules.assets.liquidity import Rung, liquidity_ladder
from rmtui.rules.assets.valuation import Rates, allocation
from rmtui.tui.widgets.block_list import Block
from rmtui.wording import format_percent, format_short_money

_RUNGS = {
    Rung.AT_ONCE: N_("at once"),
    Rung.MONTH: N_("in 1 month"),
    Rung.QUARTER: N_("in 3 months"),
    Rung.HALF_YEAR: N_("in 6 months"),
    Rung.YEAR: N_("in 12 months"),
    Rung.THREE_YEARS: N_("in 3 years"),
    Rung.LONGER: N_("later"),
    Rung.NOT_LIQUID: N_("not liquid"),
}


def breakdown_blocks(opened: Sequence[Holding], rates: Rates, today: date, grade: RiskGrade | None) -> Iterator[Block]:
    """Blocks for each breakdown; those with one part are left out, except the liquidity ladder."""
    steps = tuple((_(_RUNGS[Rung(one.label)]), one) for one in liquidity_ladder(opened, rates, today) if one.worth)
    for title, parts in (Breakdown(_("When it is money"), steps), *other_breakdowns(allocation(opened, rates), grade)):
        if parts:
            yield Block(title, text_style="heading")
        for name, one in parts:
            yield Block(f"{format_short_money(one.worth)}  {format_percent(one.share)}", label=name)
