"""A review as a workbook: the holdings, the allocation with its charts, what changed, the coverage."""

from __future__ import annotations

from rmtui.exchange.charting import COLOURS, RISE
from rmtui.exchange.client_view import ClientView, client_view
from rmtui.exchange.files_out import write_file
from rmtui.exchange.parts import Cell, Part, Share, labelled, said
from rmtui.exchange.workbook import GROUND, LINE, PALE, SOFT, Block, Sheet, Workbook
from rmtui.language import _
from rmtui.rules.review_sheet import ReviewSheet
from rmtui.wording import long_day

_CARDS = ((0, 0), (1, 1), (2, 3), (4, 5), (6, 7))
"""The columns above the table of holdings that each of the totals takes."""

_CARD_WIDTH = 20
_FACTS = " " * 4
"""Between the facts below the title."""
_CHART = {"width": 600, "height": 260}
"""Pixels."""
_ROWS_BESIDE_CHART = 15
_LEAST_LABELLED = 30
"""Tenths of a percent."""
_ABREAST = (0, 5, 9)
"""The first columns of the tables below the charts; at the second the charts begin, too."""


def write(sheet: ReviewSheet, path: str, *, replace: bool = False) -> None:
    """Write a review to a file. Errors as `write_file`."""
    write_file(path, content(sheet), replace=replace)


def content(sheet: ReviewSheet) -> bytes:
    """The file's bytes."""
    view = client_view(sheet)
    book = Workbook(_("Asset review"), view.on)
    header = {"left": _("Asset review: {client}").format(client=view.client), "right": view.on.isoformat()}
    _review(book.sheet(_("Review")), view, header)
    _allocation(book, book.sheet(_("Allocation")), view, header)
    for name, part in ((_("Changes"), view.changes), (_("Coverage"), view.coverage)):
        if part.rows:
            _plain(book.sheet(name), part, header)
    return book.content()


def _review(sheet: Sheet, view: ClientView, header: dict[str, str]) -> None:
    sheet.text(0, header["left"], bold=True, font_size=18, font_color=GROUND)
    sheet.written.set_row(0, 32)
    sheet.text(1, _FACTS.join(labelled(*fact) for fact in view.facts), font_color=SOFT)
    _cards(sheet, view)
    headings = 6
    block = sheet.table(headings, view.holdings)
    sheet.written.freeze_panes(headings + 1, 0)
    for column in (0, 1):
        sheet.widths[column] = max(sheet.widths[column], _CARD_WIDTH)
    _remarks(sheet, block.end + 1, view)
    sheet.finish(header=header, repeat=(headings, headings))


def _cards(sheet: Sheet, view: ClientView) -> None:
    """The totals, each in large figures under its name."""
    for column in range(len(view.holdings.headings)):
        for row in (3, 4):
            sheet.cell(row, column, None, bg_color=PALE)
    for (label, total), (first, last) in zip(view.totals, _CARDS, strict=False):
        name = {"font_color": SOFT, "bg_color": PALE, "align": "left"}
        look = {"bold": True, "font_size": 14, "bg_color": PALE, "align": "left", "shrink": True}
        if last > first:
            sheet.written.merge_range(3, first, 3, last, "", sheet.format(**name))
            sheet.written.merge_range(4, first, 4, last, "", sheet.format(**look))
        sheet.cell(3, first, label, **name)
        sheet.cell(4, first, total, **look)
    sheet.written.set_row(3, 18)
    sheet.written.set_row(4, 24)


def _remarks(sheet: Sheet, row: int, view: ClientView) -> None:
    """The market and what was agreed, below the holdings."""
    columns = len(view.holdings.headings)
    if view.rates:
        sheet.text(row, view.rates, font_color=SOFT)
        row += 2
    steps = "\n".join(labelled(long_day(due), words) for due, words in view.steps)
    for title, words in ((_("The market"), view.market), (_("Agreed"), steps)):
        if words:
            sheet.text(row, title, bold=True, font_size=12, font_color=GROUND)
            sheet.paragraph(row + 1, columns, words, align="left")
            row += 3


def _allocation(book: Workbook, sheet: Sheet, view: ClientView, header: dict[str, str]) -> None:
    """Tables at the left, the chart of each beside it; below them the further ways to part the assets."""
    row = 0
    for part, chart in ((view.by_kind, _pie), (view.history, _columns)):
        block = _titled(sheet, row, part)
        if part.rows:
            sheet.written.insert_chart(row, _ABREAST[1], chart(book, sheet, part, block), {"object_position": 3})
        row = max(block.end + 1, row + _ROWS_BESIDE_CHART)
    for column, part in zip(_ABREAST, view.others, strict=False):
        _titled(sheet, row, part, column)
    sheet.finish(header=header)


def _titled(sheet: Sheet, row: int, part: Part, column: int = 0) -> Block:
    sheet.text(row, part.title, column, bold=True, font_size=14, font_color=GROUND)
    sheet.written.set_row(row, 24)
    return sheet.table(row + 1, part, column)


def _pie(book: Workbook, sheet: Sheet, part: Part, block: Block) -> object:
    """The allocation as a pie, with shares at its parts and their names beside it."""
    chart = book.written.add_chart({"type": "pie"})
    chart.add_series(
        {
            "name": part.title,
            "categories": [sheet.name, block.first, 0, block.last, 0],
            "values": [sheet.name, block.first, 1, block.last, 1],
            "points": [
                {"fill": {"color": COLOURS[at % len(COLOURS)]}, "border": {"color": "#FFFFFF", "width": 1}}
                for at in range(len(part.rows))
            ],
            "data_labels": {"percentage": True, "position": "outside_end", "custom": list(map(_label, part.rows))},
        }
    )
    chart.set_title({"name": part.title, "name_font": {"size": 13, "color": GROUND}, "overlay": False})
    chart.set_legend({"position": "right"})
    return _framed(chart)


def _label(row: tuple[Cell, ...]) -> dict[str, object]:
    """The share as the table has it; none at a part so small that it would run into its neighbour's."""
    share = row[-1]
    legible = isinstance(share, Share) and share.tenths >= _LEAST_LABELLED
    return {"value": said(share)} if legible else {"delete": True}


def _columns(book: Workbook, sheet: Sheet, part: Part, block: Block) -> object:
    """Total assets over all reviews, a column each."""
    chart = book.written.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": part.title,
            "categories": [sheet.name, block.first, 0, block.last, 0],
            "values": [sheet.name, block.first, 1, block.last, 1],
            "fill": {"color": COLOURS[RISE]},
            "gap": 60,
        }
    )
    chart.set_title({"name": part.title, "name_font": {"size": 13, "color": GROUND}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"text_axis": True, "num_format": "yyyy-mm", "line": {"color": LINE}})
    chart.set_y_axis({"num_format": "#,##0", "major_gridlines": {"visible": True, "line": {"color": LINE}}, "min": 0})
    return _framed(chart)


def _framed(chart: object) -> object:
    chart.set_size(_CHART)  # type: ignore[attr-defined]
    chart.set_chartarea({"border": {"color": LINE}})  # type: ignore[attr-defined]
    return chart


def _plain(sheet: Sheet, part: Part, header: dict[str, str]) -> None:
    """One table on a sheet of its own."""
    block = _titled(sheet, 0, part)
    sheet.written.freeze_panes(block.first, 0)
    sheet.finish(header=header, repeat=(1, 1))
