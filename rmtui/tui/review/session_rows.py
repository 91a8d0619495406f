"""The rows of a review under way: one for each holding with the sign of its answer, and one for a new holding."""

from __future__ import annotations

from msgspec.structs import replace

from rmtui.language import _
from rmtui.records.holding import Holding
from rmtui.rules.assets.returns import PRICED_KINDS
from rmtui.rules.assets.valuation import worth
from rmtui.rules.conduct.suitability import is_unsuitable
from rmtui.rules.review import progress
from rmtui.rules.review.review_session import ReviewSession, SessionItem
from rmtui.rules.review.sheet import Change, SheetLine
from rmtui.terms import capitalized_term
from rmtui.tui.review.holding_cells import SIGNS, holding_cells, holding_name, sheet_has_cents
from rmtui.tui.widgets.row_list import Row
from rmtui.tui.widgets.text_style import StyledText
from rmtui.wording import format_long_day, format_money, format_rate

NEW = "new"
"""Key of the row behind the holdings."""
UNANSWERED = " "
"""The sign of a holding without an answer."""


def session_rows(session: ReviewSession) -> list[Row]:
    """A row for each item, and the one for a new holding."""
    known = {line.holding: line for line in session.sheet.lines}
    cents = sheet_has_cents(session.sheet)
    rows = [Row(item.holding.id, _cells(item, known.get(item.holding.id), session, cents)) for item in session.items]
    new: tuple[StyledText, ...] = (("+", "soft"), ("", ""), (_("a new holding"), "soft"), *((("", ""),) * 4))
    return [*rows, Row(NEW, new)]


def new_holding_text(holding: Holding) -> str:
    """A new holding in words: fund 澜石科技成长, 50k, R4, cost 40k; mortgage Home  Halifax, 210k, until 30 Sep 2028."""
    parts = [f"{capitalized_term(holding.kind)} {holding_name(holding)}", format_money(holding.value, holding.currency)]
    if holding.risk:
        parts.append(holding.risk.value)
    if holding.rate is not None:
        parts.append(format_rate(holding.rate))
    if holding.matures_on:
        parts.append(_("until {day}").format(day=format_long_day(holding.matures_on)))
    if holding.cost is not None:
        parts.append(_("cost {amount}").format(amount=format_money(holding.cost, holding.currency)))
    elif holding.kind in PRICED_KINDS:
        parts.append(_("cost not known (write it as cost 4k)"))
    return _(", ").join(parts)


def _cells(item: SessionItem, line: SheetLine | None, session: ReviewSession, cents: bool) -> tuple[StyledText, ...]:
    if line is None:  # it came to the book after the last review, and is sold already
        line = _sold_line(item, session)
    if not item.answered:
        return holding_cells(line, sign=UNANSWERED, soft=True, cents=cents)
    now = item.now
    same = now is not None and not item.new and now.value == item.holding.value and not (now.paid_in or now.paid_out)
    return holding_cells(line, sign=SIGNS[Change.UNCHANGED] if same else _sign(item), cents=cents)


def _sign(item: SessionItem) -> str:
    """The sign of the answer, which may differ from the change since the last review."""
    change = Change.SOLD if item.now is None else Change.NEW if item.new else Change.REVALUED
    return SIGNS[change]


def _sold_line(item: SessionItem, session: ReviewSession) -> SheetLine:
    holding = item.holding
    seen = replace(progress.reviewed_holding(holding), value=0)
    return SheetLine(
        holding=holding.id,
        kind=holding.kind,
        name=holding.name,
        institution=holding.institution,
        currency=holding.currency,
        value=0,
        worth=worth(seen, session.draft.rates),
        before=None,
        change=Change.SOLD,
        delta=0,
        cost=holding.cost,
        risk=holding.risk,
        opened_on=holding.opened_on,
        matures_on=holding.matures_on,
        unsuitable=is_unsuitable(session.inputs.client, holding.risk),
        parts={},
        gain=None,
        yearly_return=None,
    )
