"""The assets of a client in other ways than by kind: when they are money, where they lie, how risky they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.rules.liquidity import Rung, ladder
from rmtui.rules.review_sheet import Slice
from rmtui.rules.wealth import HOME_CURRENCY, Rates, allocation
from rmtui.tui.widgets.sheet import Block
from rmtui.wording import percent, short_money

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


def divided(opened: Sequence[Holding], rates: Rates, today: date) -> Iterator[Block]:
    """A part for each way; one in which all is the same tells nothing and is left out, but for the ladder."""
    parts = allocation(opened, rates)
    steps = [step for step in ladder(opened, rates, today) if step.worth]
    yield from _part(_("When it is money"), {rung.value: _(words) for rung, words in _RUNGS.items()}, steps)
    for title, slices, empty in (
        (_("By institution"), parts.by_institution, _("This bank")),
        (_("By currency"), parts.by_currency, HOME_CURRENCY),
        (_("By risk"), parts.by_risk, _("Not rated")),
    ):
        if len(slices) > 1:
            yield from _part(title, {"": empty}, slices)


def _part(title: str, named: Mapping[str, str], slices: Iterable[Slice]) -> Iterator[Block]:
    """`named` are the labels that are said otherwise than they are written."""
    found = [
        Block(f"{short_money(one.worth)}  {percent(one.share)}", label=named.get(one.label, plain(one.label)))
        for one in slices
    ]
    if found:
        yield Block(title, manner="heading")
        yield from found
