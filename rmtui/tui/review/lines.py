"""The lines of a review: a holding with what it was, what it is, and what became of it; and the totals in words."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from rmtui.exchange.tables_out import amount
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.review import ReviewedHolding
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.assets.wealth import HOME_CURRENCY, missing_rates
from rmtui.rules.conduct.suitability import mark_text, sale_marks
from rmtui.rules.review.progress import Paid
from rmtui.rules.review.sheet import Change, ReviewSheet, SheetLine
from rmtui.tui.widgets.rows import Cell, Column, widest
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import in_words, money, rate_words

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


def columns(cells: Iterable[tuple[Cell, ...]]) -> tuple[Column, ...]:
    """Sign, kind, name, risk, before, now, change: as wide as these lines need it."""
    by_column = list(zip(*([text for text, _manner in line] for line in cells), strict=True))
    if not by_column:
        by_column = [()] * 7
    _sign, kinds, _names, risks, *sums = by_column
    return (
        Column(1),
        Column(widest(kinds, _WIDEST_KIND)),
        Column(),
        Column(widest(risks, 4)),
        *(Column(widest(one, _WIDEST_SUM), right=True) for one in sums),
    )


def heading() -> tuple[Cell, ...]:
    """What stands over the columns."""
    words = ("", _("Kind"), _("Holding"), "", _("Before"), _("Now"), _("Change"))
    return tuple((word, "soft") for word in words)


def cells(line: SheetLine, *, sign: str | None = None, soft: bool = False) -> tuple[Cell, ...]:
    """One holding. `sign` in the place of its own; `soft`: nobody has looked at it yet."""
    text_style: TextStyle = "soft" if soft else ""
    now = "" if line.change is Change.SOLD else said_worth(line)
    return (
        (SIGNS[line.change] if sign is None else sign, text_style),
        (in_words(line.kind), "soft"),
        (name(line), text_style if line.change is not Change.SOLD else "soft"),
        (risk(line), "late" if line.unsuitable else "soft"),
        ("" if line.before is None else figure(line.before), "soft"),
        (now, text_style),
        (signed(line.delta) if line.delta else "", rise(line.delta)),
    )


def name(line: SheetLine | ReviewedHolding | Holding) -> str:
    """The holding's own name, and the other bank it is at."""
    return f"{plain(line.name)}  {plain(line.institution)}".rstrip()


def risk(line: SheetLine) -> str:
    """R4!, where the client's grade does not cover it."""
    return f"{line.risk.value}{UNSUITABLE if line.unsuitable else ''}" if line.risk else ""


def said_worth(line: SheetLine) -> str:
    """What it is worth in yuan; a currency without a rate says itself."""
    return figure(line.worth) if line.worth or line.currency == HOME_CURRENCY else money(line.value, line.currency)


def figure(fen: int) -> str:
    """1,545,000 yuan; the decimals where there are any. In a table one sum is written like the other."""
    return amount(fen).removesuffix(".00")


def signed(fen: int) -> str:
    """+3,000, -20,000, 0."""
    return amount(fen, change=True).removesuffix(".00")


def rise(fen: int) -> TextStyle:
    """How a change is meant."""
    return "good" if fen > 0 else "late" if fen < 0 else "soft"


def said_answer(holding: Holding, value: int, paid: Paid) -> str:
    """Now 520k, +20,000: 20,000 paid in, 0 by the market. Where nobody said it, how it is said."""
    change = value - holding.value
    said = [_("Now {value}, {change}").format(value=money(value, holding.currency), change=signed(change))]
    if not paid.known and not change:
        return said[0]
    debt = holding.kind in LIABILITIES
    if paid.known:
        into, out = (_("{amount} repaid"), _("{amount} borrowed")) if debt else (_("{amount} in"), _("{amount} out"))
        moved = ((into, paid.into or 0), (out, paid.out or 0))
        said += [words.format(amount=figure(fen)) for words, fen in moved if fen]
        net = ((paid.into or 0) - (paid.out or 0)) * (-1 if debt else 1)
        said.append(_("{amount} by the market or interest").format(amount=signed(change - net)))
    elif debt:
        said.append(_("repaid") if change < 0 else _("borrowed"))
    elif holding.kind is HoldingKind.DEPOSIT:
        said.append(_("paid in") if change > 0 else _("paid out"))
    else:
        said.append(_("by the market; else write in 2万 or out 2万 behind it"))
    return _(", ").join(said)


def totals(sheet: ReviewSheet) -> list[tuple[str, str]]:
    """What all comes to, and the change since the last review and since the first one: a label and an amount each."""
    assets, debts, net = ((name, figure(fen)) for name, fen in total_figures(sheet.total))
    found = [net, *((assets, debts) if sheet.total.debts else ())]
    if sheet.since_last is not None:
        found.append((_("Since the last review"), signed(sheet.since_last)))
    if sheet.since_first is not None:
        found.append((_("Since the first review"), signed(sheet.since_first)))
    return found


def causes(sheet: ReviewSheet) -> list[tuple[str, str]]:
    """What the change since the last review is made of; then gain and return, as far as they are known."""
    found = [(f"  {in_words(part)}", signed(fen)) for part, fen in sheet.parts.items()]
    if sheet.gain is not None:
        found.append((_("Gain on cost"), signed(sheet.gain)))
    if sheet.yearly is not None:
        found.append((_("Return a year"), rate_words(sheet.yearly)))
    return found


def in_sight(pairs: Iterable[tuple[str, str]], width: int) -> str:
    """Labels and amounts on as few lines as there is room for."""
    lines = [""]
    for label, figures in pairs:
        part = f"{label} {figures}"
        if lines[-1] and cell_len(lines[-1]) + 3 + cell_len(part) > width:
            lines.append(part)
        else:
            lines[-1] += f"   {part}" if lines[-1] else part
    return "\n".join(lines)


def warnings(client: Client, sheet: ReviewSheet) -> list[str]:
    """What is to be minded: the client's assessment, what is above the grade, a currency nobody knows the worth of."""
    said = [mark_text(mark) for mark in sale_marks(client, None, sheet.review.on)]
    above = sum(line.unsuitable and line.change is not Change.SOLD for line in sheet.lines)
    if above and client.risk:
        grade = client.risk.value
        said.append(_("{count} above {grade}, marked {sign}").format(count=above, grade=grade, sign=UNSUITABLE))
    unknown = _("no rate is known for {currency}, which is counted as nothing")
    missing = sorted(missing_rates(sheet.review.seen, sheet.review.rates))
    return [*said, *(unknown.format(currency=plain(one)) for one in missing)]
