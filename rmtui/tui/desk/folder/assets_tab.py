"""The tab of the assets and debts of a client: totals, allocation, notes, and every holding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from rmtui.currency import base_currency
from rmtui.exchange.chart_data import SIGNS, Piece
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.rules.assets.allocation import Slice
from rmtui.rules.assets.concentration import concentration_notes, concentration_text
from rmtui.rules.assets.figures import kind_breakdown, total_figures
from rmtui.rules.assets.returns import gain
from rmtui.rules.assets.valuation import Rates, allocation, in_base_currency, missing_rates, total, worth
from rmtui.rules.conduct.suitability import assessment_warning, is_unsuitable, warning_text
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review.sheet_lines import holding_order
from rmtui.tui.charts.pie_chart import pie_lines
from rmtui.tui.desk.folder.allocation import breakdown_blocks
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import TableCell, flow, row, spread
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import StyledText, TextStyle
from rmtui.wording import (
    base_currency_name,
    capitalized_term,
    format_day,
    format_days,
    format_money,
    format_percent,
    format_rate,
    format_short_money,
    term,
)

ROOMY = 76
"""Cells from which on everything about a holding stands on one line."""

_PIE, _SMALL_PIE = 9, 7
"""Lines of the pie beside its legend, and above it."""
_INSTITUTION, _RISK, _MATURES, _RATE, _VALUE = 14, 4, 22, 7, 14
"""Cells of the columns on one line."""


def asset_blocks(folder: Folder) -> list[Block]:
    """The totals first, the single holdings last."""
    contents, today = folder.contents, folder.today
    if contents is None:
        return [Block(_("Reading the folder ..."), text_style="soft")]
    opened, sold = _open_and_closed(contents.own(Holding), today)
    if not opened:
        nothing = Block(_("No holdings yet: “a” adds one, “r” begins a review."), text_style="soft")
        return [nothing, *_assessed(folder.client, today), *_sold(sold, today)]
    return [
        *_totals(opened, contents, today),
        *_pie(opened, contents.settings.rates),
        *_notes(folder.client, opened, contents, today),
        *_kinds(folder.client, opened, contents.settings.rates, today),
        *breakdown_blocks(opened, contents.settings.rates, today, folder.client.risk),
        *_sold(sold, today),
    ]


def _open_and_closed(holdings: Iterable[Holding], today: date) -> tuple[list[Holding], list[Holding]]:
    """The open holdings, and those sold or paid off, the latest first."""
    opened: list[Holding] = []
    sold: list[Holding] = []
    for one in holdings:
        (opened if is_open(one, today) else sold).append(one)
    return opened, sorted(sold, key=lambda one: one.closed_on or today, reverse=True)


def _totals(opened: Sequence[Holding], contents: FolderContents, today: date) -> Iterator[Block]:
    rates = contents.settings.rates
    whole = total(opened, rates, today)
    assets, debts, net = total_figures(whole)
    yield Block(format_money(net.fen), label=net.title, text_style="late" if net.fen < 0 else "strong")
    yield from (Block(format_money(one.fen), label=one.title) for one in (assets, debts))
    for currency in sorted(missing_rates(opened, rates)):
        message = _("! No rate is known for {currency}, which counts as nothing here.")
        yield Block(message.format(currency=plain(currency)), text_style="soon")


def _pie(opened: Sequence[Holding], rates: Rates) -> list[Block]:
    parts = kind_breakdown(allocation(opened, rates)).parts
    if not parts:
        return []
    pieces = [Piece(name, format_short_money(one.worth), one.share, one.worth) for name, one in parts]

    def drawn(width: int, monochrome: bool) -> list[PaintedLine]:
        height = _PIE if width >= ROOMY else _SMALL_PIE + 1 + min(len(pieces), len(SIGNS))
        return pie_lines(pieces, width, height, monochrome=monochrome)

    return [Block("", drawing=lambda _width, _monochrome: [[]]), Block("", drawing=drawn)]


def _notes(client: Client, opened: Sequence[Holding], contents: FolderContents, today: date) -> list[Block]:
    """What to mention in the next conversation."""
    above = sum(is_unsuitable(client, one.risk) for one in opened)
    notes = [concentration_text(one) for one in concentration_notes(opened, contents.settings.rates, client.risk)]
    found = [*_assessed(client, today), *(Block(f"! {note}", text_style="soon") for note in notes)]
    if above and client.risk:
        message = ngettext(
            "! {count} holding is riskier than {grade} allows; “!” stands behind its risk.",
            "! {count} holdings are riskier than {grade} allows; “!” stands behind their risk.",
            above,
        )
        found.append(Block(message.format(count=above, grade=client.risk.value), text_style="soon"))
    return [Block(_("Worth a word"), text_style="heading"), *found] if found else []


def _assessed(client: Client, today: date) -> Iterator[Block]:
    if mark := assessment_warning(client, today):
        words = warning_text(mark)
        yield Block(f"! {words[:1].upper()}{words[1:]}.", text_style="soon")


def _kinds(client: Client, opened: Sequence[Holding], rates: Rates, today: date) -> Iterator[Block]:
    shares = {part.label: part for part in allocation(opened, rates).by_kind}
    ordered = sorted(opened, key=lambda one: holding_order(one, worth(one, rates), one.id))
    for kind, group in groupby(ordered, key=lambda one: one.kind):
        holdings = list(group)
        come_to = sum(worth(one, rates) for one in holdings)
        yield Block(_heading(kind, come_to, shares.get(kind)), text_style="heading")
        for one in holdings:
            yield Block("", key=block_key(one), drawing=partial(_holding, client, one, rates, today))


def _heading(kind: HoldingKind, come_to: int, part: Slice | None) -> str:
    """Fund  1.2m  34.5 %."""
    return "  ".join(
        [capitalized_term(kind), format_short_money(come_to), *([format_percent(part.share)] if part else [])]
    )


def _holding(
    client: Client, one: Holding, rates: Rates, today: date, width: int, _monochrome: bool
) -> list[PaintedLine]:
    owed = one.kind in LIABILITIES
    value = format_money(-one.value if owed else one.value, one.currency)
    at, risk, matures, rate = _institution(one), _risk(client, one), _matures(one, today), _rate(one)
    home, gained = _at_home(one, rates), _gain(one)
    if width < ROOMY:
        return [spread(plain(one.name), value, width), *flow([at, risk, matures, rate, home, gained], width)]
    cells = [
        TableCell(plain(one.name)),
        TableCell(at[0], _INSTITUTION, "soft"),
        TableCell(risk[0], _RISK, risk[1]),
        TableCell(matures[0], _MATURES, matures[1]),
        TableCell(rate[0], _RATE, "soft", right=True),
        TableCell(value, _VALUE, right=True),
    ]
    return [row(cells, width), *flow([home, gained], width)]


def _institution(one: Holding) -> StyledText:
    """Only another bank's is named."""
    return (_("at {institution}").format(institution=plain(one.institution)) if one.institution else ""), "soft"


def _risk(client: Client, one: Holding) -> StyledText:
    """R4 ! where that is above the client's grade."""
    if one.risk is None:
        return "", ""
    return (f"{one.risk.value} !", "late") if is_unsuitable(client, one.risk) else (one.risk.value, "soft")


def _matures(one: Holding, today: date) -> StyledText:
    if one.matures_on is None:
        return "", ""
    away, day = (one.matures_on - today).days, format_day(one.matures_on, today)
    if away < 0:
        return _("! {day}, {days} over").format(day=day, days=format_days(-away)), "late"
    text_style: TextStyle = "soon" if away <= 30 else "soft"
    return _("{day}, {days} left").format(day=day, days=format_days(away)), text_style


def _rate(one: Holding) -> StyledText:
    return (format_rate(one.rate) if one.rate is not None else ""), "soft"


def _gain(one: Holding) -> StyledText:
    """Gain or loss against the cost, where there is one."""
    gained = gain(one)
    if not gained:
        return "", ""
    words = _("gain {amount}") if gained > 0 else _("loss {amount}")
    return words.format(amount=format_money(abs(gained), one.currency)), "good" if gained > 0 else "late"


def _at_home(one: Holding, rates: Rates) -> StyledText:
    """An amount in another currency, in yuan."""
    if one.currency == base_currency() or one.currency not in rates:
        return "", ""
    return _("= {amount} {currency}").format(
        amount=format_short_money(in_base_currency(one.value, one.currency, rates)), currency=base_currency_name()
    ), "soft"


def _sold(sold: Sequence[Holding], today: date) -> list[Block]:
    if not sold:
        return []
    return [
        Block(_("Sold or paid off"), text_style="heading"),
        *(Block("", key=block_key(one), drawing=partial(_closed_holding, one, today)) for one in sold),
    ]


def _closed_holding(one: Holding, today: date, width: int, _monochrome: bool) -> list[PaintedLine]:
    when = format_day(one.closed_on, today) if one.closed_on else ""
    name = "  ".join(filter(None, (when, plain(one.name), term(one.kind))))
    return [spread(name, format_money(one.value, one.currency), width, "soft", right_style="soft")]
