"""The tab of the assets and debts of a client: totals, allocation, notes, and every holding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from rich.cells import cell_len

from rmtui.exchange.chart_data import SIGNS, pie_pieces
from rmtui.fit_text import align_right
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client, RiskGrade
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.asset_notes import assessment_notes, asset_notes
from rmtui.rules.assets.figures import liquidity_breakdown, other_breakdowns, total_figures
from rmtui.rules.assets.holding_text import (
    base_currency_value_text,
    gain_text,
    holdings_have_cents,
    institution_text,
    maturity_text,
)
from rmtui.rules.assets.returns import gain
from rmtui.rules.assets.valuation import Rates, allocation, missing_rates, total, worth
from rmtui.rules.conduct.suitability import is_unsuitable
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review.sheet_lines import holding_order
from rmtui.terms import capitalized_term, term
from rmtui.tui.charts.pie_chart import pie_lines
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import GAP, Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_day, format_money, format_percent, format_rate

_ROOMY = 76
"""Cells from which on the pie has its legend beside it."""

_PIE, _SMALL_PIE = 9, 7
"""Lines of the pie beside its legend, and above it."""
_LEAST_NAME = 20
"""Cells of a name at least, where everything about a holding stands on one line."""


def asset_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """The totals first, the single holdings last."""
    today = folder.today
    opened, sold = _open_and_closed(contents.own(Holding), today)
    cents = holdings_have_cents((*opened, *sold), contents.settings.rates)
    if not opened:
        nothing = Block(_("No holdings yet: “a” adds one, “r” begins a review."), text_style="soft")
        assessed = [Block(note, text_style="soon") for note in assessment_notes(folder.client, today)]
        return [nothing, *assessed, *_sold(sold, today, cents)]
    return [
        *_totals(opened, contents, today, cents),
        *_pie(opened, contents.settings.rates, cents),
        *_notes(asset_notes(folder.client, opened, contents.settings.rates, today)),
        *_kinds(folder.client, opened, contents.settings.rates, today, cents),
        *_breakdowns(opened, contents.settings.rates, today, folder.client.risk, cents=cents),
        *_sold(sold, today, cents),
    ]


def _open_and_closed(holdings: Iterable[Holding], today: date) -> tuple[list[Holding], list[Holding]]:
    """The open holdings, and those sold or paid off, the latest first."""
    opened: list[Holding] = []
    sold: list[Holding] = []
    for one in holdings:
        (opened if is_open(one, today) else sold).append(one)
    return opened, sorted(sold, key=lambda one: one.closed_on or today, reverse=True)


def _totals(opened: Sequence[Holding], contents: FolderContents, today: date, cents: bool) -> Iterator[Block]:
    rates = contents.settings.rates
    whole = total(opened, rates, today)
    assets, debts, net = total_figures(whole)
    amounts = align_right([format_money(one.fen, cents=cents) for one in (net, assets, debts)])
    yield Block(amounts[0], label=net.title, text_style="late" if net.fen < 0 else "strong")
    yield from (Block(amount, label=one.title) for amount, one in zip(amounts[1:], (assets, debts), strict=True))
    for currency in sorted(missing_rates(opened, rates)):
        message = _("! No rate is known for {currency}, which counts as nothing here: “,” sets one.")
        yield Block(message.format(currency=plain(currency)), text_style="soon")


def _pie(opened: Sequence[Holding], rates: Rates, cents: bool) -> list[Block]:
    pieces = pie_pieces(allocation(opened, rates))
    if not pieces:
        return []

    def drawn(width: int, monochrome: bool) -> list[PaintedLine]:
        height = _PIE if width >= _ROOMY else _SMALL_PIE + 1 + min(len(pieces), len(SIGNS))
        return pie_lines(pieces, width, height, monochrome=monochrome, cents=cents)

    return [Block("", drawing=lambda _width, _monochrome: [[]]), Block("", drawing=drawn)]


def _notes(notes: Sequence[str]) -> list[Block]:
    """What to mention in the next conversation."""
    blocks = [Block(note, text_style="soon") for note in notes]
    return [Block(_("Worth a word"), text_style="heading"), *blocks] if blocks else []


def _kinds(client: Client, opened: Sequence[Holding], rates: Rates, today: date, cents: bool) -> Iterator[Block]:
    """Every holding below the heading of its kind; the amounts of all have one edge."""
    shares = {part.label: part for part in allocation(opened, rates).by_kind}
    ordered = sorted(opened, key=lambda one: holding_order(one, worth(one, rates), one.id))
    groups = [(kind, list(group)) for kind, group in groupby(ordered, key=lambda one: one.kind)]
    headings = {
        kind: _heading(kind, sum(worth(one, rates) for one in holdings), shares.get(kind), cents)
        for kind, holdings in groups
    }
    names = {one.id: _name_and_value(one, cents) for one in ordered}
    details = {one.id: _details(client, one, rates, today, cents) for one in ordered}
    pairs = Columns([*(cells[:2] for cells in headings.values()), *names.values()])
    lines = Columns((*names[one.id], *details[one.id]) for one in ordered)
    longest = max(sum(cell_len(cell.text) + GAP for cell in cells if cell.text) for cells in details.values())

    def heading(kind: HoldingKind, width: int, _monochrome: bool) -> list[PaintedLine]:
        name, value, share = headings[kind]
        behind = flow([(share.text, share.text_style)], width)
        return [[*pairs.row((name, value), width), *(piece for line in behind for piece in line)]]

    def line(id: str, width: int, _monochrome: bool) -> list[PaintedLine]:
        """One line, names whole rather than details in columns; else the details below the name."""
        behind = [(one.text, one.text_style) for one in details[id]]
        if not lines.fit(width) and pairs.fit(width - longest):
            return [[*pairs.row(names[id], width), *(piece for line in flow(behind, width) for piece in line)]]
        if lines.fit(width, _LEAST_NAME):
            return [lines.row((*names[id], *details[id]), width)]
        return [pairs.row(names[id], width), *flow(behind, width)]

    for kind, holdings in groups:
        yield Block("", text_style="heading", drawing=partial(heading, kind))
        yield from (Block("", key=block_key(one), drawing=partial(line, one.id)) for one in holdings)


def _heading(kind: HoldingKind, come_to: int, part: Slice | None, cents: bool) -> Cells:
    """Fund  1,200,000  34.5%."""
    return (
        TableCell(capitalized_term(kind), "heading"),
        TableCell(format_money(come_to, cents=cents), "heading", right=True),
        TableCell(format_percent(part.share) if part else "", "heading"),
    )


def _name_and_value(one: Holding, cents: bool) -> Cells:
    value = -one.value if one.kind in LIABILITIES else one.value
    return TableCell(plain(one.name)), TableCell(format_money(value, one.currency, cents=cents), right=True)


def _details(client: Client, one: Holding, rates: Rates, today: date, cents: bool) -> Cells:
    """What is said behind the value, or below it where that is too narrow."""
    return (
        TableCell(base_currency_value_text(one, rates, cents=cents), "soft"),
        TableCell(institution_text(one), "soft"),
        TableCell(*_risk(client, one)),
        TableCell(*_matures(one, today)),
        TableCell(*_rate(one), right=True),
        TableCell(*_gain(one, cents)),
    )


def _risk(client: Client, one: Holding) -> StyledText:
    """R4 ! where that is above the client's grade."""
    if one.risk is None:
        return "", ""
    return (f"{one.risk.value} !", "late") if is_unsuitable(client, one.risk) else (one.risk.value, "soft")


def _matures(one: Holding, today: date) -> StyledText:
    if one.matures_on is None:
        return "", ""
    away = (one.matures_on - today).days
    return maturity_text(one, today), "late" if away < 0 else "soon" if away <= 30 else "soft"


def _rate(one: Holding) -> StyledText:
    return (format_rate(one.rate) if one.rate is not None else ""), "soft"


def _gain(one: Holding, cents: bool) -> StyledText:
    return gain_text(one, cents=cents), "good" if (gain(one) or 0) > 0 else "late"


def _sold(sold: Sequence[Holding], today: date, cents: bool) -> list[Block]:
    if not sold:
        return []
    rows = [_closed_cells(one, today, cents) for one in sold]
    columns = Columns(rows, flexible=1)

    return [
        Block(_("Closed"), text_style="heading"),
        *(Block("", key=block_key(one), drawing=columns.drawing(cells)) for one, cells in zip(sold, rows, strict=True)),
    ]


def _closed_cells(one: Holding, today: date, cents: bool) -> Cells:
    return (
        TableCell(format_day(one.closed_on, today) if one.closed_on else "", "soft"),
        TableCell(plain(one.name), "soft"),
        TableCell(term(one.kind), "soft"),
        TableCell(format_money(one.value, one.currency, cents=cents), "soft", right=True),
    )


def _breakdowns(
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
