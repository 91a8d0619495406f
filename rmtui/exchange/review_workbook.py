"""A review as a workbook of two sheets, a page each: the holdings with the charts, and what they are made of.

Totals, subtotals and shares are formulas, with what they come to now beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from rmtui.exchange.chart_data import MANY_COLOURS, RISE
from rmtui.exchange.client_view import ClientView, agreed_text, client_view
from rmtui.exchange.output_file import write_file
from rmtui.exchange.output_table import Cell, Money, OutputTable, Share, cell_text, labelled
from rmtui.exchange.workbook import GROUND, LINE, PALE, SOFT, Block, Sheet, Workbook, exact
from rmtui.language import _
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.wording import format_full_day

_CARDS = 2
"""Columns that each of the totals takes above the holdings; the first takes the one broad one."""
_FACTS = " " * 4
"""Between the facts below the title."""
_HEADINGS = 6
"""The row of the headings of the holdings."""
_LARGEST = 72
"""Percent: so large that eleven holdings with all that belongs to them are two pages."""
_CHART_HIGH = 240
"""Pixels."""
_LEAST_LABELLED = 30
"""Tenths of a percent."""
_APART = 1
"""Columns between two tables abreast."""
_GAP = 3
"""Width of such a column where nothing else needs it."""
_ASIDE = 40
"""A column beyond all: numbers for the charts where the table has figures that are too long for numbers."""


def write(sheet: ReviewSheet, path: str, settings: Settings = DEFAULT_SETTINGS, *, replace: bool = False) -> None:
    """Write a review to a file. Errors as `write_file`."""
    write_file(path, content(sheet, settings), replace=replace)


def content(sheet: ReviewSheet, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """The file's bytes."""
    view = client_view(sheet, settings)
    book = Workbook(_("Asset review"), view.on)
    header = {
        "left": _("Asset review: {client}").format(client=view.client),
        "right": format_full_day(view.on),
        "foot": view.sender,
    }
    first, second = book.sheet(_("Review")), book.sheet(_("Details"))
    holdings = _holdings(first, view)
    kinds, wide = _details(second, view)
    scale = min(first.scale, second.scale, _LARGEST)
    history = _write_titled(second, 0, view.history, wide + _APART)
    _cards(first, view, holdings, f"'{second.name}'!{kinds.sums(1)}" if view.by_kind.rows else "")
    _charts(book, (first, second), view, (kinds, history), holdings.end + 1 + sum(map(bool, _notes(view))))
    first.finish(header=header, repeat=(_HEADINGS, _HEADINGS), scale=scale)
    second.finish(header=header, scale=scale)
    return book.content()


# The first sheet


def _holdings(sheet: Sheet, view: ClientView) -> Block:
    sheet.text(0, _("Asset review: {client}").format(client=view.client), bold=True, font_size=16, font_color=GROUND)
    sheet.written.set_row(0, 26)
    facts = [labelled(*fact) for fact in view.facts]
    sheet.text(1, _FACTS.join(filter(None, (*facts, view.sender))), font_color=SOFT)
    block = sheet.table(_HEADINGS, view.holdings)
    sheet.written.freeze_panes(_HEADINGS + 1, 0)
    for row, words in enumerate(filter(None, _notes(view)), block.end):
        sheet.paragraph(row, len(view.holdings.headings), words, align="left", font_color=SOFT, italic=True)
    return block


def _notes(view: ClientView) -> tuple[str, str]:
    return view.rates, view.returns


def _cards(sheet: Sheet, view: ClientView, holdings: Block, assets: str) -> None:
    """The totals, each under its name. Assets, debts and net assets follow the tables; `assets`: the cell of theirs."""
    columns = len(view.holdings.headings)
    value = next(at for at, cell in enumerate(view.holdings.sums) if isinstance(cell, Money))
    net = holdings.sums(value)
    live = {0: f"={assets}", 1: f"={assets}-{net}", 2: f"={net}"} if assets and view.holdings.rows else {}
    for column in range(columns):
        for row in (3, 4):
            sheet.cell(row, column, None, bg_color=PALE)
    for place, (label, total) in enumerate(view.totals):
        first = max(place * _CARDS - 1, 0)
        last = min(first + (_CARDS - 1 if place else 0), columns - 1)
        name = {"font_color": SOFT, "bg_color": PALE, "align": "left"}
        look = {"bold": True, "font_size": 12, "bg_color": PALE, "align": "left", "shrink": True}
        if last > first:
            sheet.written.merge_range(3, first, 3, last, "", sheet.format(**name))
            sheet.written.merge_range(4, first, 4, last, "", sheet.format(**look))
        sheet.cell(3, first, label, **name)
        if place in live:
            sheet.formula(4, first, live[place], total, **look)
        else:
            sheet.cell(4, first, total, **look)
        if last == first:
            sheet.widen(first, f"{cell_text(total)}    ")
    sheet.written.set_row(4, 22)


# The second sheet


def _details(sheet: Sheet, view: ClientView) -> tuple[Block, int]:
    """All that is printed of it; where the allocation is, and how many columns it takes.

    The history stands beside it on the screen alone: on paper its chart shows it.
    """
    kinds, *others = _write_side_by_side(sheet, 0, (view.by_kind, *view.others))
    row = max(block.end for block in (kinds, *others)) + 1
    below = [one for one in (view.targets, view.goals, view.changes, view.maturities, view.coverage) if one.rows]
    for table in below:
        row = _write_titled(sheet, row, table).end + 1
    broad = max(8, *(len(table.headings) for table in below), 8)
    steps = "\n".join(agreed_text(due, words) for due, words in view.steps)
    for title, words in ((_("The market"), view.market), (_("Agreed"), steps)):
        if words:
            sheet.text(row, title, bold=True, font_color=GROUND)
            sheet.paragraph(row + 1, broad, words, align="left")
            row += 2
    sheet.paragraph(row, broad, view.reservation, align="left", font_color=SOFT, italic=True)
    wide = max(sheet.widths) + 1
    sheet.written.print_area(0, 0, row, wide - 1)
    return kinds, wide


def _write_side_by_side(sheet: Sheet, row: int, tables: Sequence[OutputTable]) -> list[Block]:
    """Tables beside each other."""
    blocks: list[Block] = []
    left = 0
    for table in tables:
        blocks.append(_write_titled(sheet, row, table, left))
        left += len(table.headings)
        sheet.widths.setdefault(left, _GAP)
        left += _APART
    return blocks


def _write_titled(sheet: Sheet, row: int, table: OutputTable, column: int = 0) -> Block:
    sheet.text(row, table.title, column, bold=True, font_color=GROUND)
    return sheet.table(row + 1, table, column)


# The charts


def _charts(
    book: Workbook, sheets: tuple[Sheet, Sheet], view: ClientView, blocks: tuple[Block, Block], row: int
) -> None:
    """The allocation and the history side by side, below the holdings."""
    first, second = sheets
    wide = sum(7 * one + 5 for one in first.widths.values()) // 2 - 10
    pie = _pie(book, second, view.by_kind, blocks[0]) if view.by_kind.rows else None
    columns = _columns(book, second, view.history, blocks[1])
    for place, chart in enumerate(filter(None, (pie, columns))):
        chart.set_size({"width": wide, "height": _CHART_HIGH})  # type: ignore[attr-defined]
        first.written.insert_chart(row, 0, chart, {"object_position": 3, "x_offset": place * (wide + 10)})


def _values(sheet: Sheet, table: OutputTable, block: Block, column: int) -> list[object]:
    """Where the numbers of a chart are: in the table, or beside everything where some are too long for numbers."""
    cells = [row[column] for row in table.rows]
    if all(isinstance(cell, Money) and exact(cell) for cell in cells):
        return [sheet.name, block.first, block.left + column, block.last, block.left + column]
    aside = _ASIDE + block.left
    for row, cell in enumerate(cells, block.first):
        sheet.written.write_number(row, aside, cell.fen / 100 if isinstance(cell, Money) else 0)
    sheet.written.set_column(aside, aside, None, None, {"hidden": True})
    return [sheet.name, block.first, aside, block.last, aside]


def _pie(book: Workbook, sheet: Sheet, table: OutputTable, block: Block) -> object:
    """The allocation as a pie, with shares at its parts and their names beside it."""
    chart = book.written.add_chart({"type": "pie"})
    chart.show_hidden_data()
    chart.add_series(
        {
            "name": table.title,
            "categories": [sheet.name, block.first, block.left, block.last, block.left],
            "values": _values(sheet, table, block, 1),
            "points": [
                {"fill": {"color": MANY_COLOURS[at % len(MANY_COLOURS)]}, "border": {"color": "#FFFFFF", "width": 1}}
                for at in range(len(table.rows))
            ],
            "data_labels": {"percentage": True, "position": "outside_end", "custom": list(map(_label, table.rows))},
        }
    )
    chart.set_title({"name": table.title, "name_font": {"size": 11, "color": GROUND}, "overlay": False})
    chart.set_legend({"position": "right"})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart


def _label(row: tuple[Cell, ...]) -> dict[str, object]:
    """The share as the table has it; none at a part so small that it would run into its neighbour's."""
    share = row[-1]
    legible = isinstance(share, Share) and share.tenths >= _LEAST_LABELLED
    return {"value": cell_text(share)} if legible else {"delete": True}


def _columns(book: Workbook, sheet: Sheet, table: OutputTable, block: Block) -> object:
    """Total assets over all reviews, a column each; the first and the last with their figures."""
    ends = [
        {"value": cell_text(table.rows[at][1])} if at in (0, len(table.rows) - 1) else {"delete": True}
        for at in range(len(table.rows))
    ]
    chart = book.written.add_chart({"type": "column"})
    chart.show_hidden_data()
    chart.add_series(
        {
            "name": table.title,
            "categories": [sheet.name, block.first, block.left, block.last, block.left],
            "values": _values(sheet, table, block, 1),
            "fill": {"color": MANY_COLOURS[RISE]},
            "gap": 60,
            "data_labels": {"value": True, "custom": ends},
        }
    )
    chart.set_title({"name": table.title, "name_font": {"size": 11, "color": GROUND}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"text_axis": True, "num_format": "yyyy-mm", "line": {"color": LINE}})
    chart.set_y_axis({"num_format": "#,##0", "major_gridlines": {"visible": True, "line": {"color": LINE}}, "min": 0})
    chart.set_chartarea({"border": {"color": LINE}})
    return chart
