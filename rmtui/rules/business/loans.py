"""Loans of this bank: their class on a day and its history, what an inspection changes of it, and credit lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from rmtui.records.base import Record
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.loan import ClassChange, CreditLine, Inspection, InspectionKind, LoanClass
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.days.months import months_after, months_between
from rmtui.rules.days.open_on import is_open

BUSINESS_LOANS = frozenset((HoldingKind.BUSINESS_LOAN, HoldingKind.LOAN))
"""Kinds of loans that are inspected even where they are normal: to companies, and to persons for their business."""


def open_loans(holdings: Iterable[Holding], day: date) -> list[Holding]:
    """The loans of this bank that are owed at the end of a day."""
    return [one for one in holdings if one.is_own_loan and is_open(one, day)]


def classes(loan: Holding) -> tuple[ClassChange, ...]:
    """Every class the loan has had, the oldest first and the present one last."""
    if loan.loan_class is None:
        return loan.earlier_classes
    now = ClassChange(on=loan.class_on, loan_class=loan.loan_class, reason=loan.class_reason)
    return (*loan.earlier_classes, now)


def class_on(loan: Holding, day: date) -> LoanClass | None:
    """The class at the end of a day; None where it was not classified yet. One of no known day is the first it had."""
    return next((one.loan_class for one in reversed(classes(loan)) if one.on is None or one.on <= day), None)


def with_class(loan: Holding, loan_class: LoanClass, on: date, reason: str = "") -> Holding:
    """The loan with a class from a day on, which replaces one given on the same day before."""
    new = ClassChange(on=on, loan_class=loan_class, reason=reason)
    history = sorted((*(one for one in classes(loan) if one.on != on), new), key=lambda one: one.on or date.min)
    *earlier, now = history
    return replace(
        loan, loan_class=now.loan_class, class_on=now.on, class_reason=now.reason, earlier_classes=tuple(earlier)
    )


def inspected_loans(inspection: Inspection, holdings: Iterable[Holding]) -> list[Holding]:
    """The loans that an inspection is about: the one it names, else all that the client owed on its day."""
    own = [one for one in holdings if one.client == inspection.client]
    if inspection.loan:
        return [one for one in own if one.id == inspection.loan]
    return open_loans(own, inspection.on)


def inspection_changes(
    before: Inspection | None, after: Inspection, holdings: Iterable[Holding]
) -> list[tuple[Record | None, Record]]:
    """The records to write for a new or changed inspection: itself, and the loans whose class it changes."""
    pairs: list[tuple[Record | None, Record]] = [(before, after)]
    is_new = before is None or (before.result, before.on, before.loan) != (after.result, after.on, after.loan)
    if after.result is None or not is_new:
        return pairs
    loans = (one for one in inspected_loans(after, holdings) if class_on(one, after.on) is not after.result)
    return [*pairs, *((one, with_class(one, after.result, after.on, after.findings)) for one in loans)]


def last_inspection(loan: Holding, inspections: Iterable[Inspection], today: date) -> Inspection | None:
    """The newest post-loan inspection of a loan, or of all that its client has."""
    held = (one for one in inspections if one.kind is InspectionKind.POST_LOAN and one.on <= today)
    own = (one for one in held if one.client == loan.client and one.loan in (None, loan.id))
    return max(own, key=lambda one: (one.on, one.id), default=None)


def inspection_rhythm(loan: Holding, settings: Settings) -> int | None:
    """Days between two inspections of a loan; None for a normal loan of a household paid in instalments."""
    if loan.loan_class and not loan.loan_class.is_good:
        return settings.watched_inspection_days
    return settings.inspection_days if loan.kind in BUSINESS_LOANS else None


def next_inspection(loan: Holding, inspections: Iterable[Inspection], settings: Settings, today: date) -> date | None:
    """The day by which a loan is to be inspected again; None where it is not inspected by a rhythm.

    One that never was counts from the day it was lent; where that is not known it is due since it was first classified,
    which is no inspection, or now.
    """
    days = inspection_rhythm(loan, settings)
    if days is None:
        return None
    last = last_inspection(loan, inspections, today)
    if begun := last.on if last else loan.opened_on:
        return begun + timedelta(days=days)
    return next((one.on for one in classes(loan) if one.on and one.on <= today), today)


def overdue_instalments(loan: Holding, today: date) -> int:
    """How many instalments fell due since it is overdue; 0 where their days are not known."""
    every = loan.instalments.months if loan.instalments else None
    first, since = loan.first_instalment, loan.overdue_since
    if not (every and first and since and loan.overdue):
        return 0
    until, count = min(today, loan.matures_on or today), 0
    number = max(months_between(first, since) // every - 1, 0)
    while (day := months_after(first, number * every)) <= until:
        count += day >= since
        number += 1
    return count


def loans_of_line(line: CreditLine, holdings: Iterable[Holding], today: date) -> list[Holding]:
    """The open loans that were drawn from a line."""
    return [one for one in open_loans(holdings, today) if (one.client, one.line) == (line.client, line.name)]


def used(line: CreditLine, holdings: Iterable[Holding], today: date, settings: Settings) -> int:
    """What is used of a line, in its currency, by the rates of the day."""
    return sum(
        one.value if one.currency == line.currency else _exchanged(one, line.currency, today, settings)
        for one in loans_of_line(line, holdings, today)
    )


def _exchanged(loan: Holding, currency: str, today: date, settings: Settings) -> int:
    """The balance of a loan in another currency; 0 where one of the two has no rate."""
    hundred = worth_on(100_00, currency, today, settings)
    return worth_on(loan.value, loan.currency, today, settings) * 100_00 // hundred if hundred else 0


def line_changes(
    before: CreditLine | None, after: CreditLine, holdings: Iterable[Holding]
) -> list[tuple[Record | None, Record]]:
    """The records to write for a new or changed credit line: itself, and its loans where it is renamed."""
    pairs: list[tuple[Record | None, Record]] = [(before, after)]
    if before and before.name != after.name:
        drawn = (one for one in holdings if (one.client, one.line) == (before.client, before.name))
        pairs += [(one, replace(one, line=after.name)) for one in drawn]
    return pairs


def security_ends(one: Holding | CreditLine) -> list[date]:
    """The days on which a guarantee, or the insurance of a pledge, ends."""
    days = (one.guaranteed_until, one.pledge_insured_until if isinstance(one, Holding) else None)
    return [day for day in days if day]


def is_watched_for_calls(loan: Holding) -> bool:
    """Whether a loan may be a reason to call for something other than its maturity, on any day."""
    is_inspected = loan.kind in BUSINESS_LOANS or (loan.loan_class is not None and not loan.loan_class.is_good)
    return loan.is_own_loan and bool(is_inspected or loan.overdue or security_ends(loan))
