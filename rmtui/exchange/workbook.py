"""Workbooks in the house style, written by XlsxWriter: typography, columns that fit Chinese, pages to print.

A workbook is made in memory, so that no temporary file remains. Text is always written as text: nothing in it becomes a
formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from rmtui.currency import WITHOUT_CENTS, base_currency
from rmtui.exchange.output_table import Cell, Count, Money, OutputTable, Rate, Share, cell_text
from rmtui.exchange.safe_text import header_text, safe_text, sheet_name, width
from rmtui.language import _, current_language
from rmtui.named_tuple import NamedTuple
from rmtui.rules.assets.valuation import per_mille

FONTS = {"zh": "Microsoft YaHei", "en": "Calibri"}
INK, SOFT, LINE, GROUND, PALE = "#2A2C30", "#6A6357", "#DDD8CC", "#1F5666", "#F4F2EC"
"""Colours: of letters, of those that matter less, of lines, behind headings and behind sums."""

PERCENT, DAY = "0.0%", "yyyy-mm-dd"
RATE = "0.00##%"

_DIGITS = 10**15
"""A spreadsheet keeps 15 digits of a number; an amount that has more is written as text."""

_FIRST_YEAR = 1901
"""Spreadsheets have a 29 February 1900 and nothing before that year; such days are written as text."""

_NARROWEST, _WIDEST, _PADDING = 8, 42, 3
"""Of a column, in characters, and what of that is left free at its sides."""

_LINE_HEIGHT, _HIGHEST = 16, 400
"""Of a row of text, in points."""

_PAPER_A4 = 9
_MARGIN = 0.5
"""Inches at the sides."""
_PAGE_PIXELS = int((11.69 - 2 * _MARGIN) * 96)
_PIXELS = 9
"""Of a character of a column's width, in the broadest of the fonts."""
_SMALLEST = 50
_SMALL = 70
"""Percent, of what is printed over several pages: as large as a month of 31 days can be on one."""


class Workbook:
    """A workbook being made."""

    def __init__(self, title: str, on: date) -> None:
        """`title`: for the document's properties, which name nobody."""
        from xlsxwriter import Workbook as Written

        self._file = io.BytesIO()
        self.written = Written(
            self._file,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {
                    "font_name": FONTS[current_language()],
                    "font_size": 10,
                    "font_color": INK,
                },
            },
        )
        self.written.set_properties({"title": title, "created": datetime.combine(on, time())})
        self._formats: dict[frozenset[tuple[str, Any]], Any] = {}
        self._names: set[str] = set()

    def format(self, **properties: Any) -> Any:
        """A format, made once for all cells that look alike."""
        key = frozenset(properties.items())
        if key not in self._formats:
            self._formats[key] = self.written.add_format({"valign": "vcenter", **properties})
        return self._formats[key]

    def sheet(self, name: str) -> Sheet:
        """A further sheet."""
        name = sheet_name(name, self._names)
        self._names.add(name.lower())
        return Sheet(self, name)

    def content(self) -> bytes:
        """The finished file."""
        self.written.close()
        return self._file.getvalue()


class Block(NamedTuple):
    """Where a table's rows are: the first and the last, without headings and sums."""

    first: int
    last: int
    end: int
    """The row below everything."""
    left: int = 0
    """Its first column."""

    def sums(self, column: int) -> str:
        """The cell of the sums in one of its columns, as a formula says it."""
        return _cell(self.end - 1, self.left + column)


class Sheet:
    """A sheet being written; rows and columns count from 0."""

    def __init__(self, book: Workbook, name: str) -> None:
        self._book, self.name = book, name
        self.written = book.written.add_worksheet(name)
        self.written.hide_gridlines(2)
        self.widths: dict[int, int] = {}

    def format(self, **properties: Any) -> Any:
        """A format of the workbook's."""
        return self._book.format(**properties)

    def cell(self, row: int, column: int, cell: Cell, **look: Any) -> None:
        """Write a value with its type: figures as numbers as far as a spreadsheet keeps them, text as text."""
        match cell:
            case Money() if exact(cell):
                look = {"num_format": _money_format(cell), "align": "right"} | look
                self.written.write_number(row, column, cell.fen / 100, self.format(**look))
            case Share():
                look = {"num_format": PERCENT, "align": "right"} | look
                self.written.write_number(row, column, cell.tenths / 1000, self.format(**look))
            case Rate():
                look = {"num_format": RATE, "align": "right"} | look
                self.written.write_number(row, column, float(cell.points) / 10_000, self.format(**look))
            case Count():
                self.written.write_number(row, column, cell.number, self.format(**{"align": "right", **look}))
            case date() if cell.year >= _FIRST_YEAR:
                look = {"num_format": DAY, "align": "left"} | look
                self.written.write_datetime(row, column, datetime.combine(cell, time()), self.format(**look))
            case _ if cell is None or cell == "":
                self.written.write_blank(row, column, None, self.format(**look))
            case date():
                self.written.write_string(row, column, cell.isoformat(), self.format(**look))
            case _:
                look = ({"align": "right"} if isinstance(cell, Money) else {}) | look
                self.written.write_string(row, column, safe_text(cell_text(cell)), self.format(**look))

    def formula(self, row: int, column: int, formula: str, cell: Money | Share, **look: Any) -> None:
        """A live formula, with its present result for readers that do not calculate.

        `formula` is made of references alone. A figure with more digits than a spreadsheet keeps is written as it is.
        """
        if isinstance(cell, Money) and not exact(cell):
            self.cell(row, column, cell, **look)
            return
        if isinstance(cell, Share):
            number, value = PERCENT, cell.tenths / 1000
        else:
            number, value = _money_format(cell), cell.fen / 100
        look = {"num_format": number, "align": "right"} | look
        self.written.write_formula(row, column, formula, self.format(**look), value)

    def text(self, row: int, words: str, column: int = 0, **look: Any) -> None:
        """A line that may run on over the columns to the right."""
        self.written.write_string(row, column, safe_text(words), self.format(**look))

    def paragraph(self, row: int, columns: int, words: str, **look: Any) -> None:
        """Text over so many columns, folded, in a row that is high enough for it."""
        room = sum(self.widths.get(column, _NARROWEST) for column in range(columns))
        self.written.merge_range(row, 0, row, columns - 1, "", self.format(text_wrap=True, **look))
        self.written.write_string(row, 0, safe_text(words), self.format(text_wrap=True, **look))
        self.written.set_row(row, _height(words, room))

    def headings(self, row: int, headings: Sequence[str], figures: frozenset[int] = frozenset(), left: int = 0) -> None:
        """The head of a table; `left`: its first column. What follows figures keeps a distance from them."""
        for at, heading in enumerate(headings):
            look = {"bold": True, "font_color": "#FFFFFF", "bg_color": GROUND, "text_wrap": True}
            self.cell(row, left + at, heading, **look, **_aligned(at, figures))
            self.widen(left + at, heading)
        self.written.set_row(row, 20)

    def table(self, row: int, table: OutputTable, left: int = 0) -> Block:
        """A table from a row on: headings, rows with a line below each, subtotals, sums; sums and shares are live."""
        self.headings(row, table.headings, table.figures, left)
        first = row + 1
        lines = list(table.lines())
        block = Block(first, first + len(lines) - 1, first + len(lines) + bool(table.sums), left)
        placed = [place for place, (_cells, subtotal) in enumerate(lines, first) if not subtotal]
        for place, (cells, subtotal) in enumerate(lines, first):
            look = {"bottom": 1, "bottom_color": LINE} | ({"italic": True, "font_color": SOFT} if subtotal else {})
            spans = {placed[one.last] + 1: (placed[one.first], placed[one.last]) for one in table.subtotals}
            for at, cell in enumerate(cells):
                styled = {**look, **_aligned(at, table.figures)}
                if subtotal and isinstance(cell, Money):
                    self.formula(place, left + at, f"=SUBTOTAL(9,{_range(*spans[place], left + at)})", cell, **styled)
                elif isinstance(cell, Share) and (formula := _live_share(cell, cells[at - 1], table, block, place, at)):
                    self.formula(place, left + at, formula, cell, **styled)
                else:
                    self.cell(place, left + at, cell, **styled, text_wrap=_folded(cell))
                self.widen(left + at, cell)
            folded = [_height(cell, _WIDEST) for cell in cells if isinstance(cell, str) and _folded(cell)]
            if folded:
                self.written.set_row(place, max(folded))
        for at, cell in enumerate(table.sums):
            self._sum(table, block, at, cell)
        return block

    def _sum(self, table: OutputTable, block: Block, at: int, cell: Cell) -> None:
        """A cell of the sums: live where it is the sum of what stands above it as numbers."""
        row, column = block.end - 1, block.left + at
        look = {"bold": True, "top": 1, "top_color": GROUND, "bg_color": PALE}
        above = [one for cells in table.rows if isinstance(one := cells[at], Money)]
        if isinstance(cell, Money) and above and all(map(exact, above)) and sum(one.fen for one in above) == cell.fen:
            rows = _range(block.first, block.last, column)
            self.formula(row, column, f"=SUBTOTAL(9,{rows})", cell, **look)
        elif isinstance(cell, Share):
            self.formula(row, column, _share(row, block, column), cell, **look)
        else:
            self.cell(row, column, cell, **look)
        self.widen(column, cell)

    def widen(self, column: int, cell: Cell) -> None:
        """Make room for a value in its column. Bold figures take a little more."""
        wide = min(max(width(cell_text(cell)[:500]) + _PADDING, _NARROWEST), _WIDEST)
        self.widths[column] = max(self.widths.get(column, 0), wide)

    def finish(
        self,
        *,
        header: Mapping[str, str],
        repeat: tuple[int, int] | None = None,
        pages: Sequence[int] | None = None,
        scale: int = 0,
    ) -> None:
        """Set the columns' widths, and how it is printed: A4 across, one page wide, head and foot on every page.

        `header`: what stands at the left and the right, under "left" and "right". `repeat`: the rows on every page.
        `pages`: where one page is too narrow for it, the columns that begin another in any case. `scale`: percent, in
        the place of as small as it takes to be one page wide.
        """
        for column, wide in self.widths.items():
            self.written.set_column(column, column, wide)
        sheet = self.written
        sheet.set_paper(_PAPER_A4)
        sheet.set_landscape()
        if pages is not None:
            sheet.set_print_scale(_SMALL)
            sheet.print_across()
            sheet.set_v_pagebreaks(pages)
        elif scale:
            sheet.set_print_scale(scale)
        else:
            sheet.fit_to_pages(1, 0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.7, bottom=0.6)
        sheet.set_header(f"&L{header_text(header['left'])}&R{header_text(header['right'])}")
        page = _("Page {page} of {pages}").format(page="&P", pages="&N")
        foot = header_text(header.get("foot", ""))
        sheet.set_footer(f"{'&L' + foot if foot else ''}&C{page}&R{header_text(header['right'])}")
        if repeat:
            sheet.repeat_rows(*repeat)

    @property
    def scale(self) -> int:
        """Percent at which the columns there are fill the width of a page, and no larger than they are."""
        return max(self._fitting_scale, _SMALLEST)

    @property
    def fits_on_a_page(self) -> bool:
        """Whether the columns can be read when they are printed on the width of one page."""
        return self._fitting_scale >= _SMALLEST

    @property
    def _fitting_scale(self) -> int:
        pixels = sum(_PIXELS * wide + 5 for wide in self.widths.values())
        return min(int(100 * _PAGE_PIXELS / max(pixels, 1)), 100)


def _money_format(cell: Money) -> str:
    """The number format of an amount in the base currency, as `cell_text` writes it."""
    number = "#,##0" if base_currency() in WITHOUT_CENTS else "#,##0.00"
    return f"+{number};-{number};{number[4:]}" if cell.change else f"{number};-{number}"


def exact(cell: Money) -> bool:
    """Whether an amount has no more digits than a spreadsheet keeps."""
    return abs(cell.fen) < _DIGITS or (not cell.fen % 100 and abs(cell.fen) < 100 * _DIGITS)


def _cell(row: int, column: int, *, fixed_row: bool = False) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column, row_abs=fixed_row))


def _range(first: int, last: int, column: int) -> str:
    return f"{_cell(first, column)}:{_cell(last, column)}"


def _share(row: int, block: Block, column: int) -> str:
    """The amount before it, as a part of the sum of these, rounded as a share that stands alone is."""
    whole = _cell(block.end - 1, column - 1, fixed_row=True)
    return f"=IF({whole}=0,0,ROUND({_cell(row, column - 1)}/{whole},3))"


def _live_share(share: Share, part: Cell, table: OutputTable, block: Block, row: int, at: int) -> str:  # noqa: PLR0917
    """The formula of a share in a column of a table, "" where it is none of the sums. It carries the tenth of a percent
    by which it is more or less than rounded alone, so that all of them add up (`rmtui.rules.assets.valuation.shares`).
    """
    whole = table.sums[at - 1] if table.sums else None
    if not (isinstance(part, Money) and isinstance(whole, Money) and whole.fen):
        return ""
    extra = share.tenths - per_mille(part.fen, whole.fen)
    more = f"{extra / 1000:+}" if extra else ""
    return _share(row, block, block.left + at)[:-1] + f"{more})" if abs(extra) <= 1 else ""


def _folded(cell: Cell) -> bool:
    """Whether a text takes several lines in its column."""
    return isinstance(cell, str) and ("\n" in cell or width(cell) > _WIDEST - _PADDING)


def _height(words: str, room: int) -> int:
    """Of a row for words that are folded into so many characters, in points."""
    lines = sum(max(1, -(-width(line) // max(room - _PADDING, 10))) for line in words.split("\n"))
    return min(lines * _LINE_HEIGHT + 4, _HIGHEST)


def _aligned(column: int, figures: frozenset[int]) -> dict[str, Any]:
    """Figures to the right; the column behind them a little off, so that the two do not run together."""
    if column in figures:
        return {"align": "right"}
    return {"align": "left", "indent": 1} if column - 1 in figures else {"align": "left"}
