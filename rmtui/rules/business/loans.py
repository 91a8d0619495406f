"""Loans of this bank: their class on a day and its history, what an inspection changes of it, and credit lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.holding import Holding
from rmtui.records.loan import ClassChange, CreditLine, Inspection, LoanClass
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.days.open_on import is_open


def open_loans(holdings: Iterable[Holding], day: date) -> list[Holding]:
    """The loans of this bank that are owed at the end of a day."""
    return [one for one in holdings if one.is_own_loan and is_open(one, day)]


def classes(loan: Holding) -> tuple[ClassChange, ...]:
    """Every class it ever had, the oldest first and the present one last."""
    if loan.loan_class is None:
        return loan.earlier_classes
    now = ClassChange(on=loan.class_on, loan_class=loan.loan_class, reason=loan.class_reason)
    return (*loan.earlier_classes, now)


def class_on(loan: Holding, day: date) -> LoanClass | None:
    """The class at the end of a day; None where it was not classified yet. One of no known day is the first it had."""
    return next((one.loan_class for one in reversed(classes(loan)) if one.on is None or one.on <= day), None)


def with_class(loan: Holding, loan_class: LoanClass, on: date, reason: str = "") -> Holding:
    """The loan with a class from a day on; what was given it on that day before is replaced."""
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
    """What is written where an inspection is added or changed: itself, and the loans that have another class by it."""
    pairs: list[tuple[Record | None, Record]] = [(before, after)]
    is_new = before is None or (before.result, before.on, before.loan) != (after.result, after.on, after.loan)
    if after.result is None or not is_new:
        return pairs
    loans = (one for one in inspected_loans(after, holdings) if class_on(one, after.on) is not after.result)
    return [*pairs, *((one, with_class(one, after.result, after.on, after.findings)) for one in loans)]


def last_inspection(loan: Holding, inspections: Iterable[Inspection], today: date) -> Inspection | None:
    """The newest inspection of a loan, or of all that its client has."""
    own = (one for one in inspections if one.client == loan.client and one.loan in (None, loan.id) and one.on <= today)
    return max(own, key=lambda one: (one.on, one.id), default=None)


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
    """What is written where a line is added or changed: itself, and its loans where it has another name."""
    pairs: list[tuple[Record | None, Record]] = [(before, after)]
    if before and before.name != after.name:
        drawn = (one for one in holdings if (one.client, one.line) == (before.client, before.name))
        pairs += [(one, replace(one, line=after.name)) for one in drawn]
    return pairs


def group_of(client: Client) -> str:
    """The name of the group a company belongs to, its own where it belongs to none."""
    return client.group or client.name
