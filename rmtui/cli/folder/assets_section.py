"""The section of assets and debts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from rmtui.cli.folder.folder_row import label, row
from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import LIABILITIES
from rmtui.records.ids import SHORT_ID
from rmtui.rules.assets.asset_notes import asset_notes
from rmtui.rules.assets.figures import kind_breakdown, liquidity_breakdown, other_breakdowns, total_figures
from rmtui.rules.assets.holding_text import (
    base_currency_value_text,
    gain_text,
    holdings_have_cents,
    institution_text,
    maturity_text,
)
from rmtui.rules.assets.valuation import allocation, missing_rates, total
from rmtui.rules.conduct.suitability import is_unsuitable
from rmtui.rules.days.open_on import is_open
from rmtui.terms import term
from rmtui.wording import format_day, format_money, format_percent, format_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rmtui.cli.folder.open_folder import OpenFolder


def asset_lines(folder: OpenFolder) -> Iterator[str]:
    """The totals, every holding, what to mention, the breakdowns, what was sold."""
    client, book, today = folder.client, folder.book, folder.today
    rates, holdings = book.settings().rates, book.holdings(client.id)
    opened, cents = [one for one in holdings if is_open(one, today)], holdings_have_cents(holdings, rates)
    if opened:
        yield label(_("Currency"), base_currency())
        for name, amount in total_figures(total(opened, rates, today)):
            yield label(name, format_money(amount, cents=cents))
    for currency in sorted(missing_rates(opened, rates)):
        message = _(
            "No rate is known for {currency}, which is counted as nothing: “rmtui settings set rates” sets one."
        )
        yield message.format(currency=plain(currency))
    for one in opened:
        risk = one.risk.value if one.risk else ""
        more = (
            base_currency_value_text(one, rates, cents=cents),
            institution_text(one),
            f"{risk} !" if is_unsuitable(client, one.risk) else risk,
            maturity_text(one, today),
            format_rate(one.rate) if one.rate is not None else "",
            gain_text(one, cents=cents),
        )
        shown = msgspec.structs.replace(one, value=-one.value) if one.kind in LIABILITIES else one
        yield row(shown, today, *more, without=("institution", "risk", "matures_on", "rate"), cents=cents)
    yield from asset_notes(client, opened, rates, today)
    if opened:
        parts = allocation(opened, rates)
        for breakdown in (
            kind_breakdown(parts),
            liquidity_breakdown(opened, rates, today),
            *other_breakdowns(parts, client.risk),
        ):
            shares = (
                f"{name} {format_money(one.worth, cents=cents)} {format_percent(one.share)}"
                for name, one in breakdown.parts
            )
            if text := _("; ").join(shares):
                yield label(breakdown.title, text)
    sold = sorted((one for one in holdings if one not in opened), key=lambda one: one.closed_on or today, reverse=True)
    if sold:
        yield _("{heading}:").format(heading=_("Closed"))
    for one in sold:
        day = format_day(one.closed_on, today) if one.closed_on else ""
        value = format_money(one.value, one.currency, cents=cents)
        yield "  ".join(filter(None, ("", one.id[-SHORT_ID:], day, plain(one.name), term(one.kind), value)))
