"""Loans, credit lines and inspections in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.settings import Settings
from rmtui.rules.business.loans import last_inspection, used
from rmtui.terms import capitalized_term, term
from rmtui.wording import format_day, format_money, format_rate, have_cents

Note = tuple[str, Literal["", "soft", "soon", "late"]]
"""A text, and how urgent it is."""


def class_text(loan: Holding) -> str:
    """Special mention; "not classified"."""
    return term(loan.loan_class) if loan.loan_class else _("not classified")


def used_text(line: CreditLine, holdings: Iterable[Holding], today: date, settings: Settings) -> str:
    """1,200,000 of 2,000,000."""
    text = _("{used} of {limit}")
    taken = format_money(used(line, holdings, today, settings), line.currency)
    return text.format(used=taken, limit=format_money(line.limit, line.currency))


def line_notes(line: CreditLine, today: date) -> Iterator[Note]:
    """The end of a credit line, and its security."""
    if line.closed_on:
        yield _("closed {day}").format(day=format_day(line.closed_on, today)), "soft"
    elif line.until:
        text = _("ended {day}") if line.until < today else _("until {day}")
        yield text.format(day=format_day(line.until, today)), _urgency(line.until, today)
    yield from _security(line, today)
    yield plain(line.note), "soft"


def loan_notes(loan: Holding, inspections: Iterable[Inspection], today: date) -> Iterator[Note]:
    """Class, term, instalments, what is overdue, security, the last inspection."""
    if loan.overdue:
        yield overdue_text(loan, today), "late"
    if loan.rate is not None:
        yield format_rate(loan.rate), "soft"
    if loan.matures_on:
        yield _("matures {day}").format(day=format_day(loan.matures_on, today)), _urgency(loan.matures_on, today)
    if loan.instalment:
        amount = format_money(loan.instalment, loan.currency)
        yield " ".join(filter(None, (_("instalment {amount}").format(amount=amount), term(loan.instalments)))), "soft"
    if loan.line:
        yield _("line: {name}").format(name=plain(loan.line)), "soft"
    yield from _security(loan, today)
    if inspected := last_inspection(loan, inspections, today):
        yield _("inspected {day}").format(day=format_day(inspected.on, today)), "soft"


def overdue_text(loan: Holding, today: date) -> str:
    """Overdue since 5 Nov: principal 20,000, interest 350."""
    parts = (
        (_("principal {amount}"), loan.overdue_principal),
        (_("interest {amount}"), loan.overdue_interest),
    )
    cents = have_cents(sum_ for _text, sum_ in parts)
    amounts = _(", ").join(
        text.format(amount=format_money(sum_, loan.currency, cents=cents)) for text, sum_ in parts if sum_
    )
    if loan.overdue_since is None:
        return _("overdue: {amounts}").format(amounts=amounts)
    return _("overdue since {day}: {amounts}").format(day=format_day(loan.overdue_since, today), amounts=amounts)


def class_history(loan: Holding, today: date) -> Iterator[str]:
    """Special mention since 12 Nov: money comes a month late, after normal. None where it never had another one."""
    if loan.class_on and loan.loan_class and (loan.earlier_classes or loan.class_reason):
        text = _("{loan_class} since {day}").format(
            loan_class=term(loan.loan_class), day=format_day(loan.class_on, today)
        )
        yield _with_reason(text, loan.class_reason)
    for one in reversed(loan.earlier_classes):
        since = _("since {day}").format(day=format_day(one.on, today)) if one.on else ""
        yield _with_reason(" ".join(filter(None, (term(one.loan_class), since))), one.reason)


def _with_reason(text: str, reason: str) -> str:
    return _("{label}: {words}").format(label=text, words=plain(reason)) if reason else text


def inspection_notes(inspection: Inspection, holdings: Iterable[Holding]) -> Iterator[Note]:
    """Which loan, what was found, the class it gave, what follows."""
    name = next((plain(one.name) for one in holdings if one.id == inspection.loan), "")
    yield name, "soft"
    yield plain(" ".join(inspection.findings.split())), ""
    if inspection.result:
        yield _("class: {loan_class}").format(loan_class=term(inspection.result)), "soon"
    if inspection.next_step:
        yield _("what follows: {text}").format(text=plain(inspection.next_step)), "soft"


def inspection_line(inspection: Inspection, holdings: Iterable[Holding], today: date) -> str:
    """An inspection on one line, with its day and kind."""
    head = f"{format_day(inspection.on, today)} {capitalized_term(inspection.kind)}"
    return "  ".join(filter(None, (head, *(text for text, _style in inspection_notes(inspection, holdings)))))


def _security(one: Holding | CreditLine, today: date) -> Iterator[Note]:
    if one.pledge:
        yield _("pledge: {text}").format(text=plain(one.pledge)), "soft"
    if isinstance(one, Holding) and one.pledge_insured_until:
        text = _("pledge insured until {day}").format(day=format_day(one.pledge_insured_until, today))
        yield text, _urgency(one.pledge_insured_until, today)
    if one.guarantor:
        yield _("guaranteed by {names}").format(names=plain(one.guarantor)), "soft"
    if one.guaranteed_until:
        text = _("guaranteed until {day}").format(day=format_day(one.guaranteed_until, today))
        yield text, _urgency(one.guaranteed_until, today)


def _urgency(day: date, today: date) -> Literal["soft", "soon", "late"]:
    return "late" if day < today else "soon" if (day - today).days <= 30 else "soft"
