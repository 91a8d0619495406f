"""The lines of a review: a holding with what it was, what it is, and what became of it; and the totals in words."""

from __future__ import annotations

from collections.abc import Iterable

from rmtui.exchange.output_table import amount
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.wealth import HOME_CURRENCY
from rmtui.rules.review.progress import Payments
from rmtui.rules.review.sheet import Change, SheetLine
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.text_style import StyledText, TextStyle
from rmtui.wording import in_words, money

SIGNS = {
    Change.UNCHANGED: "=",
    Change.REVALUED: "*",
    Change.REPAID: "*",
    Change.BORROWED: "*",
    Change.NEW: "+",
    Change.SOLD: "x",
}
"""Before each line, so that it is told without colours."""

UNSUITABLE = "!"
"""Behind a risk above the client's grade."""
_WIDEST_KIND, _WIDEST_SUM = 15, 14


def holding_columns(cells: Iterable[tuple[StyledText, ...]]) -> tuple[Column, ...]:
    """Sign, kind, name, risk, before, now, change: as wide as these lines need it."""
    by_column = list(zip(*([text for text, _manner in line] for line in cells), strict=True))
    if not by_column:
        by_column = [()] * 7
    _sign, kinds, _names, risks, *sums = by_column
    return (
        Column(1),
        Column(column_width(kinds, _WIDEST_KIND)),
        Column(),
        Column(column_width(risks, 4)),
        *(Column(column_width(one, _WIDEST_SUM), right=True) for one in sums),
    )


def heading_cells() -> tuple[StyledText, ...]:
    """What stands over the columns."""
    words = ("", _("Kind"), _("Holding"), "", _("Before"), _("Now"), _("Change"))
    return tuple((word, "soft") for word in words)


def holding_cells(line: SheetLine, *, sign: str | None = None, soft: bool = False) -> tuple[StyledText, ...]:
    """One holding. `sign` in the place of its own; `soft`: nobody has looked at it yet."""
    text_style: TextStyle = "soft" if soft else ""
    now = "" if line.change is Change.SOLD else worth_text(line)
    return (
        (SIGNS[line.change] if sign is None else sign, text_style),
        (in_words(line.kind), "soft"),
        (holding_name(line), text_style if line.change is not Change.SOLD else "soft"),
        (risk_text(line), "late" if line.unsuitable else "soft"),
        ("" if line.before is None else amount_text(line.before), "soft"),
        (now, text_style),
        (change_text(line.delta) if line.delta else "", change_style(line.delta)),
    )


def holding_name(line: SheetLine | ReviewedHolding | Holding) -> str:
    """The holding's own name, and the other bank it is at."""
    return f"{plain(line.name)}  {plain(line.institution)}".rstrip()


def risk_text(line: SheetLine) -> str:
    """R4!, where the client's grade does not cover it."""
    return f"{line.risk.value}{UNSUITABLE if line.unsuitable else ''}" if line.risk else ""


def worth_text(line: SheetLine) -> str:
    """What it is worth in yuan; a currency without a rate says itself."""
    return amount_text(line.worth) if line.worth or line.currency == HOME_CURRENCY else money(line.value, line.currency)


def amount_text(fen: int) -> str:
    """1,545,000 yuan; the decimals where there are any. In a table one sum is written like the other."""
    return amount(fen).removesuffix(".00")


def change_text(fen: int) -> str:
    """+3,000, -20,000, 0."""
    return amount(fen, change=True).removesuffix(".00")


def change_style(fen: int) -> TextStyle:
    """How a change is meant."""
    return "good" if fen > 0 else "late" if fen < 0 else "soft"


def answer_text(holding: Holding, value: int, paid: Payments) -> str:
    """Now 520k, +20,000: 20,000 paid in, 0 by the market. Where nobody said it, how it is said."""
    change = value - holding.value
    said = [_("Now {value}, {change}").format(value=money(value, holding.currency), change=change_text(change))]
    if not paid.known and not change:
        return said[0]
    debt = holding.kind in LIABILITIES
    if paid.known:
        into, out = (_("{amount} repaid"), _("{amount} borrowed")) if debt else (_("{amount} in"), _("{amount} out"))
        moved = ((into, paid.into or 0), (out, paid.out or 0))
        said += [words.format(amount=amount_text(fen)) for words, fen in moved if fen]
        net = ((paid.into or 0) - (paid.out or 0)) * (-1 if debt else 1)
        said.append(_("{amount} by the market or interest").format(amount=change_text(change - net)))
    elif debt:
        said.append(_("repaid") if change < 0 else _("borrowed"))
    elif holding.kind is HoldingKind.DEPOSIT:
        said.append(_("paid in") if change > 0 else _("paid out"))
    else:
        said.append(_("by the market; else write in 2万 or out 2万 behind it"))
    return _(", ").join(said)
