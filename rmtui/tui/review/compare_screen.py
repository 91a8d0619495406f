"""Two reviews side by side: every holding of either, and the change."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.review import Review
from rmtui.rules.assets.figures import total_figures
from rmtui.rules.review.progress import HoldingPair, compare_reviews
from rmtui.rules.review.review_total import review_total
from rmtui.terms import capitalized_term
from rmtui.tui.review.client_screen import ClientScreen
from rmtui.tui.review.holding_cells import change_style
from rmtui.tui.review.static_table import StaticTable
from rmtui.tui.widgets.key_bar import KeyBar
from rmtui.tui.widgets.row_list import Column, column_width
from rmtui.tui.widgets.scroll_page import ScrollPage
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_long_day, format_money, have_cents

_WIDEST_SUM = 20


class CompareScreen(ClientScreen):
    """The value of each holding then and later, and the change."""

    BINDING_GROUP_TITLE = _("Two reviews")

    def __init__(self, name: str, earlier: Review, later: Review) -> None:
        super().__init__(later.client)
        self._whose, self._earlier, self._later = name, earlier, later

    def compose(self) -> ComposeResult:
        with Vertical(classes="ruled -current") as frame:
            title = _("{name}: {earlier} and {later}")
            days = {"earlier": format_long_day(self._earlier.on), "later": format_long_day(self._later.on)}
            frame.border_title = Content(f" {title.format(name=self._whose, **days)} ")
            with ScrollPage():
                lines = comparison_rows(self._earlier, self._later)
                by_column = list(zip(*([text for text, _style in line] for line in lines), strict=True))
                sums = (Column(column_width(one, _WIDEST_SUM), right=True) for one in by_column[2:])
                yield StaticTable((Column(column_width(by_column[0], 15)), Column(), *sums), lines)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(ScrollPage).focus()

    def reread(self) -> None:
        """Nothing: finished reviews do not change."""


def comparison_rows(earlier: Review, later: Review) -> list[tuple[StyledText, ...]]:
    """The titles, a row for every holding of either review, and the totals."""
    days = (earlier.on.isoformat(), later.on.isoformat())
    heading: tuple[StyledText, ...] = tuple((word, "soft") for word in (_("Kind"), _("Holding"), *days, _("Change")))
    was, now = (total_figures(review_total(one)) for one in (earlier, later))
    pairs = compare_reviews(earlier, later)
    cents = have_cents(amount for pair in pairs for amount in (pair.earlier, pair.later))
    return [
        heading,
        *(_row(pair, cents) for pair in pairs),
        *(_total_row(then.title, then.fen, since.fen, cents) for then, since in zip(was, now, strict=True)),
    ]


def _row(pair: HoldingPair, cents: bool) -> tuple[StyledText, ...]:
    change = (pair.later or 0) - (pair.earlier or 0)
    was_sold = pair.later is None
    name = f"{plain(pair.name)}  {plain(pair.institution)}".rstrip()
    return (
        (capitalized_term(pair.kind), "soft"),
        (name, "soft" if was_sold else ""),
        ("" if pair.earlier is None else format_money(pair.earlier, cents=cents), ""),
        ("" if pair.later is None else format_money(pair.later, cents=cents), ""),
        (format_money(change, signed=True, cents=cents) if change else "", change_style(change)),
    )


def _total_row(label: str, then: int, since: int, cents: bool) -> tuple[StyledText, ...]:
    change = since - then
    return (
        ("", ""),
        (label, "strong"),
        (format_money(then, cents=cents), "strong"),
        (format_money(since, cents=cents), "strong"),
        (format_money(change, signed=True, cents=cents) if change else "", "strong"),
    )
