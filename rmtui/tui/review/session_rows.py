"""The walk as a list: a line for each holding, one for what is new, and what was answered so far told by signs."""

from __future__ import annotations

from msgspec.structs import replace

from rmtui.language import _
from rmtui.records.holding import Holding
from rmtui.rules.assets.wealth import worth
from rmtui.rules.conduct.suitability import is_unsuitable
from rmtui.rules.review import progress
from rmtui.rules.review.sheet import Change, SheetLine
from rmtui.tui.review.holding_cells import SIGNS, holding_cells, holding_name
from rmtui.tui.review.review_session import Item, ReviewSession
from rmtui.tui.widgets.row_list import Row
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import capitalized_term, format_money

NEW = "new"
"""Key of the line behind the holdings."""
OPEN = " "
"""Before a holding without an answer."""


def walk_rows(walk: ReviewSession) -> list[Row]:
    """A line for each holding of the walk, and the one for something new."""
    known = {line.holding: line for line in walk.sheet.lines}
    rows = [Row(item.holding.id, _cells(item, known.get(item.holding.id), walk)) for item in walk.items]
    new: tuple[StyledText, ...] = (("+", "soft"), ("", ""), (_("a new holding"), "soft"), *((("", ""),) * 4))
    return [*rows, Row(NEW, new)]


def row_of(holding: Holding) -> str:
    """A new holding in words: fund 澜石科技成长, 50k, R4."""
    said = [f"{capitalized_term(holding.kind)} {holding_name(holding)}", format_money(holding.value, holding.currency)]
    return _(", ").join([*said, holding.risk.value] if holding.risk else said)


def _cells(item: Item, line: SheetLine | None, walk: ReviewSession) -> tuple[StyledText, ...]:
    if line is None:  # it came to the book after the last review, and is sold already
        line = _gone(item, walk)
    if not item.answered:
        return holding_cells(line, sign=OPEN, soft=True)
    same = item.now is not None and not item.new and item.now.value == item.holding.value
    return holding_cells(line, sign=SIGNS[Change.UNCHANGED] if same else _sign(item))


def _sign(item: Item) -> str:
    """What the answer was; against the last review it may come to something else."""
    change = Change.SOLD if item.now is None else Change.NEW if item.new else Change.REVALUED
    return SIGNS[change]


def _gone(item: Item, walk: ReviewSession) -> SheetLine:
    holding = item.holding
    seen = replace(progress.reviewed_holding(holding), value=0)
    return SheetLine(
        holding=holding.id,
        kind=holding.kind,
        name=holding.name,
        institution=holding.institution,
        currency=holding.currency,
        value=0,
        worth=worth(seen, walk.draft.rates),
        before=None,
        change=Change.SOLD,
        delta=0,
        cost=holding.cost,
        risk=holding.risk,
        opened_on=holding.opened_on,
        matures_on=holding.matures_on,
        unsuitable=is_unsuitable(walk.folder.client, holding.risk),
        parts={},
        gain=None,
        yearly_return=None,
    )
