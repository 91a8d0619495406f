"""The tab of the reviews: the totals of all of them as columns, then each, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from rmtui.exchange.chart_data import history_columns
from rmtui.language import _
from rmtui.records.review import Review
from rmtui.rules.review.review_total import review_total
from rmtui.rules.review.schedule import is_never_reviewed, last_review, next_review
from rmtui.terms import term
from rmtui.tui.charts.column_chart import column_lines
from rmtui.tui.desk.folder.folder import Folder, FolderContents, block_key
from rmtui.tui.desk.folder.table_lines import Cells, Columns, TableCell, flow
from rmtui.tui.widgets.block_list import Block
from rmtui.tui.widgets.paint import PaintedLine
from rmtui.tui.widgets.text_style import TextStyle
from rmtui.wording import format_day, format_money, format_near_day, have_cents

_CHART = 11
"""Lines of the columns."""


def review_blocks(folder: Folder, contents: FolderContents) -> list[Block]:
    """What is due, the trend, every review."""
    reviews = contents.own(Review)
    finished = [one for one in reviews if not one.draft]
    drafts = [one for one in reviews if one.draft]
    if not reviews:
        return [*_due(folder, reviews), Block(_("No reviews yet: “r” begins one."), text_style="soft")]
    cents = have_cents(amount for one in map(review_total, finished) for amount in (one.assets, one.net))
    return [
        *_due(folder, reviews),
        *(_begun(one, folder.today) for one in drafts),
        *_trend(finished, cents),
        *_listed(finished, folder.today, cents),
    ]


def _due(folder: Folder, reviews: Sequence[Review]) -> Iterator[Block]:
    last = last_review(reviews)
    day = next_review(folder.client, last)
    if is_never_reviewed(day, last, folder.today):
        yield Block(_("! Never reviewed."), text_style="late")
    elif day:
        late = day < folder.today
        text = format_near_day(day, folder.today)
        yield Block(f"! {text}" if late else text, label=_("Next review"), text_style="late" if late else "")


def _begun(draft: Review, today: date) -> Block:
    text = _("! The review of {day} is not finished: “r” continues it.")
    return Block(text.format(day=format_day(draft.on, today)), text_style="soon", key=block_key(draft))


def _trend(finished: list[Review], cents: bool) -> list[Block]:
    columns = history_columns(map(review_total, finished))
    if not columns:
        return []

    def drawn(width: int, _monochrome: bool) -> list[PaintedLine]:
        return column_lines(columns, width, _CHART, cents=cents)

    return [Block(_("Total assets over all reviews"), text_style="heading"), Block("", drawing=drawn)]


def _listed(finished: list[Review], today: date, cents: bool) -> Iterator[Block]:
    """The newest first, each with the change since the one before."""
    if not finished:
        return
    yield Block(_("All reviews, with net assets"), text_style="heading")
    nets = [review_total(one).net for one in finished]
    changes = [None, *(after - before for before, after in pairwise(nets))]
    rows = [_cells(one, net, change, today, cents) for one, net, change in zip(finished, nets, changes, strict=True)]
    columns, sums = Columns(rows), Columns(cells[:-1] for cells in rows)

    def line(cells: Cells, width: int, _monochrome: bool) -> list[PaintedLine]:
        if columns.fit(width):
            return [columns.row(cells, width)]
        return [sums.row(cells[:-1], width), *flow([(cells[-1].text, cells[-1].text_style)], width)]

    for review, cells in reversed(list(zip(finished, rows, strict=True))):
        yield Block("", key=block_key(review), drawing=partial(line, cells))


def _cells(review: Review, net: int, change: int | None, today: date, cents: bool) -> Cells:
    """Day, net assets, change, how it was held."""
    text_style: TextStyle = "good" if (change or 0) > 0 else "soon" if (change or 0) < 0 else "soft"
    return (
        TableCell(format_day(review.on, today)),
        TableCell(format_money(net, cents=cents), right=True),
        TableCell("-" if change is None else format_money(change, signed=True, cents=cents), text_style, right=True),
        TableCell(term(review.held), "soft"),
    )
