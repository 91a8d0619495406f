"""The cells of a holding in a review: kind, name, risk, its value before and now, and the change."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.returns import PRICED_KINDS, cost_after
from rmtui.rules.review.progress import Payments
from rmtui.rules.review.review_session import AnswerChange
from rmtui.rules.review.sheet import Change, ChangePart, ReviewSheet, SheetLine
from rmtui.terms import capitalized_term
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.text_style import StyledText, TextStyle
from rmtui.wording import format_money, have_cents

SIGNS = {
    Change.UNCHANGED: "=",
    Change.REVALUED: "*",
    Change.REPAID: "*",
    Change.BORROWED: "*",
    Change.NEW: "+",
    Change.SOLD: "x",
}
"""The first cell of a row, so that the change is seen without colours."""

UNSUITABLE = "!"
"""Behind a risk above the client's grade."""
_WIDEST_KIND, _LEAST_KIND, _WIDEST_NAME, _WIDEST_SUM = 24, 18, 80, 20


def holding_columns(cells: Iterable[tuple[StyledText, ...]]) -> tuple[Column, ...]:
    """Sign, kind, name, risk, before, now, change: as wide as these rows need."""
    by_column = list(zip(*([text for text, _style in line] for line in cells), strict=True))
    if not by_column:
        by_column = [()] * 7
    _sign, kinds, names, risks, *sums = by_column
    return (
        Column(1),
        Column(column_width(kinds, _WIDEST_KIND), least=_LEAST_KIND),
        Column(most=column_width(names, _WIDEST_NAME)),
        Column(column_width(risks, 4)),
        *(Column(column_width(one, _WIDEST_SUM), right=True) for one in sums),
    )


def heading_cells() -> tuple[StyledText, ...]:
    """The titles of the columns."""
    words = ("", _("Kind"), _("Holding"), "", _("Before"), _("Now"), _("Change"))
    return tuple((word, "soft") for word in words)


def sheet_has_cents(sheet: ReviewSheet) -> bool:
    """Whether the amounts of a review are written with decimals: its holdings, its totals, those of earlier ones."""
    holdings = (amount for line in sheet.lines for amount in (line.before, line.worth or line.value, line.delta))
    history = (amount for total in sheet.history for amount in (total.assets, total.debts))
    return have_cents((*holdings, *history, sheet.since_first, sheet.gain, *sheet.parts.values()))


def holding_cells(
    line: SheetLine, *, sign: str | None = None, soft: bool = False, cents: bool = False
) -> tuple[StyledText, ...]:
    """A holding, with `sign` instead of that of its change; `soft`: without an answer yet; `cents`: of all amounts."""
    text_style: TextStyle = "soft" if soft else ""
    now = "" if line.change is Change.SOLD else worth_text(line, cents=cents)
    return (
        (SIGNS[line.change] if sign is None else sign, text_style),
        (capitalized_term(line.kind), "soft"),
        (holding_name(line), text_style if line.change is not Change.SOLD else "soft"),
        (risk_text(line), "late" if line.unsuitable else "soft"),
        ("-" if line.before is None else format_money(line.before, cents=cents), "soft"),
        (now, text_style),
        (_change_text(line, cents), change_style(line.delta)),
    )


def _change_text(line: SheetLine, cents: bool) -> str:
    """The change of its worth; - where there is nothing to compare it with, "" where it has none."""
    if line.delta:
        return format_money(line.delta, signed=True, cents=cents)
    return "-" if line.before is None else ""


def holding_name(line: SheetLine | ReviewedHolding | Holding) -> str:
    """The holding's name, and the bank where it is not ours."""
    return f"{plain(line.name)}  {plain(line.institution)}".rstrip()


def risk_text(line: SheetLine) -> str:
    """R4!, where the client's grade does not cover it."""
    return f"{line.risk.value}{UNSUITABLE if line.unsuitable else ''}" if line.risk else ""


def worth_text(line: SheetLine, *, cents: bool = False) -> str:
    """Its worth in yuan, or in its own currency where no rate is known."""
    if line.worth or line.currency == base_currency():
        return format_money(line.worth, cents=cents)
    return format_money(line.value, line.currency, cents=cents)


def change_style(fen: int) -> TextStyle:
    """The style of a change."""
    return "good" if fen > 0 else "late" if fen < 0 else "soft"


_COUNTED_AS = {
    ChangePart.PAID_IN: _("counted as paid in"),
    ChangePart.PAID_OUT: _("counted as paid out"),
    ChangePart.REPAID: _("counted as repaid"),
    ChangePart.BORROWED: _("counted as borrowed"),
    ChangePart.MARKET: _("by the market or interest; else write in 2k or out 2k behind it"),
}
"""What a change is taken for where no payments were typed."""


def answer_text(holding: Holding, value: int, paid: Payments, change: AnswerChange | None) -> str:
    """Now 520,000, +20,000, 20,000 in, 0 by the market: the change since the last review, where that has the holding.
    Where the payments are not known, what it counts as.
    """
    debt = holding.kind in LIABILITIES
    since = format_money(change.amount, signed=True) if change else ""
    now = _("Now {value}, {change}") if change else _("Now {value}")
    parts = [now.format(value=format_money(value, holding.currency), change=since)]
    if paid.known:
        into, out = (_("{amount} repaid"), _("{amount} borrowed")) if debt else (_("{amount} in"), _("{amount} out"))
        payments = ((into, paid.into or 0), (out, paid.out or 0))
        parts += [words.format(amount=format_money(fen)) for words, fen in payments if fen]
        if change:
            net = ((paid.into or 0) - (paid.out or 0)) * (-1 if debt else 1)
            by_market = format_money(change.amount - net, signed=True)
            parts.append(_("{amount} by the market or interest").format(amount=by_market))
        cost = cost_after(holding.cost, value, paid.into or 0, paid.out or 0)
        if cost != holding.cost and cost is not None and holding.kind in PRICED_KINDS:
            parts.append(_("cost {amount} from then on").format(amount=format_money(cost, holding.currency)))
    elif change and change.amount:
        parts += [words for part, words in _COUNTED_AS.items() if part in change.parts]
    return _(", ").join(parts)
