"""A review presented to the client: one subject a page, in large type.

It shows only what `rmtui.exchange.client_view` lets a client see: no tier, no caution, no note of the manager.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Digits, Static

from rmtui.exchange.chart_data import history_columns, pie_pieces
from rmtui.exchange.client_view import ClientView, agreed_text, client_view
from rmtui.language import _
from rmtui.rules.review.sheet import Change, ReviewSheet, SheetLine
from rmtui.tui.charts.chart import ColumnChart, PieChart
from rmtui.tui.review.holding_cells import change_style, holding_name
from rmtui.tui.review.static_table import StaticTable
from rmtui.tui.screens.book_screen import WIDTHS
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.scroll_page import ScrollPage
from rmtui.tui.widgets.text_style import TEXT_STYLES, StyledText
from rmtui.wording import base_currency_name, format_long_day, format_money, whole_units


class Presentation(Screen[None]):
    """Pages, turned with the arrows or the space bar; Esc ends it."""

    CSS_PATH = "review.tcss"
    COMPONENT_CLASSES: ClassVar[set[str]] = TEXT_STYLES
    HORIZONTAL_BREAKPOINTS = WIDTHS
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,p", "dismiss(None)", _("Back"), show=False),
        Binding("right,enter,l", "turn(1)", _("Next page"), show=False),
        Binding("left,backspace,h", "turn(-1)", _("Previous page"), show=False),
        Binding("space,pagedown", "read(1)", _("Read on"), show=False),
        Binding("pageup", "read(-1)", _("Read back"), show=False),
        Binding("down,j", "line(1)", _("Move down"), show=False),
        Binding("up,k", "line(-1)", _("Move up"), show=False),
    ]

    def __init__(self, sheet: ReviewSheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._pages = [page for page in _pages(sheet) if page is not None]

    def compose(self) -> ComposeResult:
        view = client_view(self._sheet)
        yield Static(Content(view.client), id="whose")
        yield Static(Content(format_long_day(view.on)), id="when")
        with ContentSwitcher(initial=self._pages[0].id, id="pages-of-it"):
            yield from self._pages
        yield Static(id="which")

    def on_mount(self) -> None:
        self._show_page_number()

    @property
    def _page(self) -> Widget:
        current = self.query_one(ContentSwitcher).current
        return next(page for page in self._pages if page.id == current)

    def action_line(self, lines: int) -> None:
        self._page.scroll_relative(y=lines, animate=False)

    def action_read(self, step: int) -> None:
        """Scroll the page; at its end go to the next one."""
        page = self._page
        ends = page.max_scroll_y if step > 0 else 0
        if page.scroll_offset.y == ends:
            self.action_turn(step)
        else:
            page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)

    def action_turn(self, step: int) -> None:
        names = [page.id for page in self._pages]
        switcher = self.query_one(ContentSwitcher)
        index = min(max(names.index(switcher.current) + step, 0), len(names) - 1)
        switcher.current = names[index]
        self._show_page_number()

    def _show_page_number(self) -> None:
        names = [page.id for page in self._pages]
        index = names.index(self.query_one(ContentSwitcher).current) + 1
        text = _("{number} of {all}   Left, Right: turn   Esc: end").format(number=index, all=len(names))
        self.query_one("#which", Static).update(Content(text))


def _pages(sheet: ReviewSheet) -> Iterator[Widget | None]:
    view = client_view(sheet)
    yield _totals(sheet, view)
    pie, columns = PieChart(pie_pieces(sheet.allocation)), ColumnChart(history_columns(sheet.history))
    yield _chart("allocation", _("Allocation"), pie) if sheet.allocation.by_kind else None
    yield _chart("history", _("Total assets over all reviews"), columns) if len(sheet.history) > 1 else None
    yield _chart("holdings", _("Holdings"), _holdings(sheet))
    yield _discussion(view)


def _totals(sheet: ReviewSheet, view: ClientView) -> Widget:
    """The net assets in large figures, and beneath them the other totals and changes."""
    figures = Digits(_money_text(sheet.total.net))
    rows: list[tuple[StyledText, ...]] = [
        ((label, "soft"), (_money_text(one.fen, change=one.change), change_style(one.fen) if one.change else ""))
        for label, one in view.totals
        if label != _("Net assets") and (one.change or sheet.total.debts)
    ]
    labels, figures_of = (column_width((row[at][0] for row in rows), 30) for at in (0, 1))
    table = StaticTable((Column(labels), Column(figures_of, right=True)), rows)
    table.styles.width = sum(column.width for column in table.columns) + 2
    next_one = [words for label, words in view.facts if label == _("Next review")]
    next_review = [Static(Content(_("Next review: {day}").format(day=one)), classes="quiet") for one in next_one]
    title = Static(Content(_("Net assets, in {currency}").format(currency=base_currency_name())), classes="quiet")
    return Vertical(title, Center(figures), Center(table), *next_review, id="sums", classes="page")


def _chart(name: str, title: str, content: Widget) -> Widget:
    return ScrollPage(Static(Content(title), classes="quiet"), content, id=name, classes="page")


def _holdings(sheet: ReviewSheet) -> Widget:
    """Name, value, change, with an empty row between holdings."""
    rows: list[tuple[StyledText, ...]] = []
    for line in sheet.lines:
        if line.change is not Change.SOLD:
            change = _money_text(line.delta, change=True) if line.delta else ""
            rows.append(
                (
                    (holding_name(line), ""),
                    (_worth_text(line, sheet), ""),
                    (change, change_style(line.delta)),
                )
            )
            rows.append((("", ""),) * 3)
    by_column = list(zip(*([text for text, _style in row] for row in rows), strict=True)) or [(), (), ()]
    sums = (Column(column_width(one, 16), right=True) for one in by_column[1:])
    return StaticTable((Column(), *sums), rows[:-1])


def _discussion(view: ClientView) -> Widget | None:
    """The remarks on the market, and the agreed steps."""
    steps = "\n".join(agreed_text(due, step) for due, step in view.steps)
    parts = [(title, words) for title, words in ((_("The market"), view.market), (_("Agreed"), steps)) if words]
    if not parts:
        return None
    words = (
        Static(Content(content), classes=style)
        for title, text in parts
        for content, style in ((title, "quiet"), (text, "words"))
    )
    return ScrollPage(*words, id="said", classes="page")


def _worth_text(line: SheetLine, sheet: ReviewSheet) -> str:
    """In its own currency where it has no rate."""
    return format_money(whole_units(line.value), line.currency) if sheet.is_unrated(line) else _money_text(line.worth)


def _money_text(fen: int, *, change: bool = False) -> str:
    """A page that is presented has no decimals; the files have them."""
    return format_money(whole_units(fen), signed=change)
