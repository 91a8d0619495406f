"""What a client gets to see of a review, in words and figures, whatever file it is handed over in.

Of the review sheet only what is the client's own business goes in here: no caution, no tier, no note, not what the
manager wrote down of the client's view. Client text is as it will be shown, with controls as marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rmtui.entry.rates import rate_number
from rmtui.exchange.parts import Cell, Money, Part, Share, amount
from rmtui.language import _
from rmtui.plain import plain, plain_lines
from rmtui.records.holding import HoldingKind
from rmtui.records.policy import Policy
from rmtui.rules.figures import Division, by_kind, institution_name, other_divisions, total_figures
from rmtui.rules.premiums import in_force
from rmtui.rules.review_sheet import Change, ReviewSheet, SheetLine
from rmtui.rules.wealth import HOME_CURRENCY, share
from rmtui.wording import in_words, long_day


class ClientView(NamedTuple):
    """A review as the client gets it."""

    client: str
    on: date
    facts: tuple[tuple[str, str], ...]
    """When and how it was held, and when the next one is."""
    totals: tuple[tuple[str, Money], ...]
    holdings: Part
    rates: str
    """At which other currencies were converted; "" where there are none."""
    by_kind: Part
    others: tuple[Part, ...]
    """The allocation by institution, currency and risk, where there is more than one."""
    history: Part
    changes: Part
    coverage: Part
    market: str
    """Remarks on the market, as paragraphs."""
    steps: tuple[tuple[date, str], ...]
    """What was agreed and is for the client to see, with its day."""


def client_view(sheet: ReviewSheet) -> ClientView:
    """A review sheet as the client may see it."""
    review = sheet.review
    return ClientView(
        client=plain(sheet.name),
        on=review.on,
        facts=_facts(sheet),
        totals=_totals(sheet),
        holdings=_holdings([line for line in sheet.lines if line.change != Change.SOLD]),
        rates=_rates(sheet),
        by_kind=_allocation(by_kind(sheet.allocation)),
        others=tuple(map(_allocation, other_divisions(sheet.allocation))),
        history=_history(sheet),
        changes=_changes(sheet),
        coverage=_coverage(sheet),
        market=plain_lines(review.market).strip(),
        steps=tuple((step.due, plain(step.text)) for step in review.steps if step.for_client),
    )


def _facts(sheet: ReviewSheet) -> tuple[tuple[str, str], ...]:
    review = sheet.review
    facts = [(_("Review day"), long_day(review.on)), (_("How held"), in_words(review.held))]
    if review.next_on:
        facts.append((_("Next review"), long_day(review.next_on)))
    return tuple(facts)


def _totals(sheet: ReviewSheet) -> tuple[tuple[str, Money], ...]:
    """Changes only where there was a review before; that since the first only where it is another one."""
    totals = [(name, Money(fen)) for name, fen in total_figures(sheet.total)]
    if sheet.since_last is not None:
        totals.append((_("Since the last review"), Money(sheet.since_last, change=True)))
    if sheet.since_first is not None and len(sheet.history) > 2:
        totals.append((_("Since the first review"), Money(sheet.since_first, change=True)))
    return tuple(totals)


def _holdings(lines: Sequence[SheetLine]) -> Part:
    """A column for the holding's own currency only where there is another than the yuan."""
    foreign = any(line.currency != HOME_CURRENCY for line in lines)
    compared = any(line.before is not None for line in lines)
    headings = [_("Kind"), _("Holding"), _("Institution"), _("Since"), _("Matures"), _("Risk")]
    headings += [_("In its currency")] if foreign else []
    headings += [_("Value (yuan)")] + ([_("Change (yuan)")] if compared else [])
    rows = tuple(_holding(line, foreign=foreign, compared=compared) for line in lines)
    blank: tuple[Cell, ...] = ("",) * (5 + foreign)
    unsummed: tuple[Cell, ...] = ("",) * compared  # what was sold is not among the lines, but among the changes
    sums = (_("Net assets"), *blank, Money(sum(line.worth for line in lines)), *unsummed)
    return Part(_("Holdings"), tuple(headings), rows, sums, frozenset(range(6, len(headings))))


def _holding(line: SheetLine, *, foreign: bool, compared: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = [
        in_words(line.kind),
        plain(line.name),
        "" if line.kind == HoldingKind.PROPERTY else institution_name(line.institution),
        line.opened_on,
        line.matures_on,
        line.risk.value if line.risk else "",
    ]
    if foreign:
        cells.append("" if line.currency == HOME_CURRENCY else _in_currency(line.value, line.currency))
    cells.append(Money(line.worth))
    if compared:
        cells.append(Money(line.delta, change=True))
    return tuple(cells)


def _changes(sheet: ReviewSheet) -> Part:
    """Everything against the review before; nothing at the first one, where all would be new."""
    lines = sheet.lines if sheet.since_last is not None else ()
    headings = (_("Kind"), _("Holding"), _("What happened"), _("Before (yuan)"), _("Now (yuan)"), _("Change (yuan)"))
    rows = tuple(
        (
            in_words(line.kind),
            plain(line.name),
            in_words(line.change),
            None if line.before is None else Money(line.before),
            None if line.change == Change.SOLD else Money(line.worth),
            Money(line.delta, change=True),
        )
        for line in lines
    )
    before, now = sum(line.before or 0 for line in lines), sum(line.worth for line in lines)
    sums = (_("Net assets"), "", "", Money(before), Money(now), Money(sum(line.delta for line in lines), change=True))
    return Part(_("Changes since the last review"), headings, rows, sums, frozenset((3, 4, 5)))


def _allocation(division: Division) -> Part:
    rows = tuple((name, Money(one.worth), Share(one.share)) for name, one in division.parts)
    whole = sum(one.worth for _name, one in division.parts)
    sums = (_("Total"), Money(whole), Share(share(whole, whole)))
    return Part(division.title, (_("Part"), _("Value (yuan)"), _("Share")), rows, sums, frozenset((1, 2)))


def _history(sheet: ReviewSheet) -> Part:
    headings = (_("Day"), _("Assets (yuan)"), _("Debts (yuan)"), _("Net (yuan)"))
    rows = tuple((total.on, Money(total.assets), Money(total.debts), Money(total.net)) for total in sheet.history)
    return Part(_("Total assets over all reviews"), headings, rows, figures=frozenset((1, 2, 3)))


def _coverage(sheet: ReviewSheet) -> Part:
    """The policies in force on the day of the review."""
    headings = (
        *(_("Kind"), _("Insured"), _("Insurer"), _("Product"), _("Sum assured (yuan)"), _("Premium (yuan)")),
        *(_("Payment"), _("Starts"), _("Ends"), _("Beneficiary")),
    )
    valid = (policy for policy in sheet.policies if in_force(policy, sheet.review.on))
    rows = tuple(_policy(policy, sheet) for policy in valid)
    return Part(_("Coverage"), headings, rows, figures=frozenset((4, 5)))


def _policy(policy: Policy, sheet: ReviewSheet) -> tuple[Cell, ...]:
    return (
        in_words(policy.kind),
        plain(policy.insured or sheet.name),
        institution_name(policy.insurer),
        plain(policy.product),
        _sum(policy.sum_assured, policy.currency),
        _sum(policy.premium, policy.currency),
        in_words(policy.frequency) if policy.premium else "",
        policy.start,
        policy.end or (_("For life") if policy.for_life else _("Not recorded")),
        plain(policy.beneficiary),
    )


def _rates(sheet: ReviewSheet) -> str:
    """A currency without a rate is counted as nothing, which is said."""
    used = dict.fromkeys(line.currency for line in sheet.lines if line.currency != HOME_CURRENCY)
    rates = sheet.review.rates
    said = [
        _("1 {currency} = {yuan} yuan").format(currency=plain(one), yuan=rate_number(rates[one]))
        if one in rates
        else _("no rate is known for {currency}, which is counted as nothing").format(currency=plain(one))
        for one in used
    ]
    return _("Converted at: {rates}.").format(rates=_("; ").join(said)) if said else ""


def _sum(fen: int, currency: str) -> Cell:
    """An amount of a policy; one in another currency says in which."""
    if not fen:
        return None
    return Money(fen) if currency == HOME_CURRENCY else _in_currency(fen, currency)


def _in_currency(fen: int, currency: str) -> str:
    return f"{plain(currency)} {amount(fen)}"
