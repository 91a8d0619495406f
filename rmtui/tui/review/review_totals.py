"""The totals of a review, what their change is made of, and its warnings: labels with amounts, in words."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.assets.valuation import missing_rates
from rmtui.rules.conduct.suitability import sale_warnings, warning_text
from rmtui.rules.review.sheet import Change, ReviewSheet
from rmtui.terms import capitalized_term
from rmtui.tui.review.holding_cells import UNSUITABLE, sheet_has_cents
from rmtui.wording import format_money, format_rate


def total_amounts(sheet: ReviewSheet) -> list[tuple[str, str]]:
    """The totals, and the change since the first review, where that is not the last one, and since the last: labels
    with amounts. Behind these stands what the change since the last is made of (`change_amounts`).
    """
    cents = sheet_has_cents(sheet)
    assets, debts, net = ((name, format_money(fen, cents=cents)) for name, fen in total_figures(sheet.total))
    since_first = sheet.since_first if len(sheet.history) > 2 else None
    changes = ((_("Since the first review"), since_first), (_("Since the last review"), sheet.since_last))
    return [
        net,
        *((assets, debts) if sheet.total.debts else ()),
        *((name, format_money(fen, signed=True, cents=cents)) for name, fen in changes if fen is not None),
    ]


def change_amounts(sheet: ReviewSheet) -> list[tuple[str, str]]:
    """The parts of the change since the last review; then gain and return, where they are known."""
    cents = sheet_has_cents(sheet)
    changes = [(f"  {capitalized_term(part)}", fen) for part, fen in sheet.parts.items()]
    if sheet.gain is not None:
        changes.append((_("Gain on cost"), sheet.gain))
    found = [(name, format_money(fen, signed=True, cents=cents)) for name, fen in changes]
    if sheet.yearly_return is not None:
        found.append((_("Annual return"), format_rate(sheet.yearly_return)))
    return found


def fold_amounts(pairs: Iterable[tuple[str, str]], width: int) -> str:
    """Labels and amounts, folded into lines of at most `width` cells."""
    lines = [""]
    for label, figures in pairs:
        part = f"{label} {figures}"
        if lines[-1] and cell_len(lines[-1]) + 3 + cell_len(part) > width:
            lines.append(part)
        else:
            lines[-1] += f"   {part}" if lines[-1] else part
    return "\n".join(lines)


def review_warnings(client: Client, sheet: ReviewSheet) -> list[str]:
    """Warnings: an expired assessment, holdings above the client's grade, currencies without a rate."""
    found = [warning_text(mark) for mark in sale_warnings(client, None, sheet.review.on)]
    above = sum(line.unsuitable and line.change is not Change.SOLD for line in sheet.lines)
    if above and client.risk:
        grade = client.risk.value
        found.append(_("{count} above {grade}, marked {sign}").format(count=above, grade=grade, sign=UNSUITABLE))
    unknown = _("no rate is known for {currency}, which is counted as nothing")
    missing = sorted(missing_rates(sheet.review.seen, sheet.review.rates))
    return [*found, *(unknown.format(currency=plain(one)) for one in missing)]
