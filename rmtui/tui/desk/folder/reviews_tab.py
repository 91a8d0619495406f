"""The tab of the reviews: the totals of all of them as columns, then each, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import pairwise

from rich.cells import cell_len

from rmtui.exchange.chart_data import Column
from rmtui.language import _
from rmtui.records.review import Review
from rmtui.rules.review.progress import review_total
from rmtui.rules.review.schedule import is_never_reviewed, last_review, next_review
from rmtui.tui.charts.column_chart import column_lines
from rmtui.tui.desk.folder.folder import Folder, block_key
from rmtui.tui.desk.folder.table_lines import TableCell, row
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_near_day, format_short_money, term

_CHART = 11
"""Lines of the columns."""
_DAY = 10
"""Cells of a day: 2026-11-23, since it stands in a column."""


def review_blocks(folder: Folder) -> list[Block]:
    """What is due, the trend, every review."""
    if folder.contents is None:
        return [Block(_("Reading the folder ..."), text_style="soft")]
    finished = [one for one in folder.contents.own(Review) if not one.draft]
    drafts = [one for one in folder.contents.own(Review) if one.draft]
    if not finished and not drafts:
        return [*_due(folder), Block(_("No reviews yet: “r” begins one."), text_style="soft")]
    return [
        *_due(folder),
        *(_begun(one, folder.today) for one in drafts),
        *_trend(finished),
        *_listed(finished),
    ]


def _due(folder: Folder) -> Iterator[Block]:
    reviews = folder.contents.own(Review) if folder.contents else ()
    last = last_review(reviews)
    day = next_review(folder.client, last)
    if is_never_reviewed(day, last, folder.today):
        yield Block(_("! Never reviewed."), text_style="late")
    elif day:
        late = day < folder.today
        text = format_near_day(day, folder.today)
        yield Block(f"! {text}" if late else text, label=_("Next review"), text_style="late" if late else "")


def _begun(draft: Review, today: date) -> Block:
    text = _("! The review of {day} is begun and not finished: “r” goes on with it.")
    return Block(text.format(day=format_day(draft.on, today)), text_style="soon", key=block_key(draft))


def _trend(finished: list[Review]) -> list[Block]:
    totals = [review_total(one) for one in finished]
    columns = [Column(f"{one.on:%Y-%m}", one.assets, format_short_money(one.assets)) for one in totals]
    if not columns:
        return []

    def drawn(width: int, _monochrome: bool) -> list[PaintedLine]:
        return column_lines(columns, width, _CHART)

    return [Block(_("Total assets over all reviews"), text_style="heading"), Block("", drawing=drawn)]


def _listed(finished: list[Review]) -> Iterator[Block]:
    """The newest first, each with the change since the one before."""
    if not finished:
        return
    yield Block(_("All reviews, with net assets"), text_style="heading")
    nets = [review_total(one).net for one in finished]
    changes = ["", *(_signed(after - before) for before, after in pairwise(nets))]
    amounts = [format_short_money(net) for net in nets]
    widths = max(map(cell_len, amounts)), max(map(cell_len, changes)) or 1
    for review, net, change in reversed(list(zip(finished, amounts, changes, strict=True))):
        yield Block("", key=block_key(review), drawing=partial(_line, review, net, change, widths))


def _signed(change: int) -> str:
    return f"{'+' if change > 0 else ''}{format_short_money(change)}"


def _line(
    review: Review, net: str, change: str, widths: tuple[int, int], width: int, _monochrome: bool
) -> list[PaintedLine]:
    """Day, how it was held, net assets, change; the cells of the last two are those of their columns."""
    text_style: TextStyle = "good" if change[:1] == "+" else "soon" if change[:1] == "-" else "soft"
    cells = [
        TableCell(review.on.isoformat(), _DAY),
        TableCell(term(review.held), 0, "soft"),
        TableCell(net, widths[0], right=True),
        TableCell(change, widths[1], text_style, right=True),
    ]
    return [row(cells, width)]
