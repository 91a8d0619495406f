"""The loans of a branch: to its companies, to an owner, mortgages with their class; credit lines and inspections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind, ContactPerson, Stage, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.loan import CreditLine, Inspection, InspectionKind, LoanClass, Repayment
from rmtui.records.review import Review
from rmtui.records.tie import Tie
from rmtui.rules.business.loans import with_class
from rmtui.rules.people.ties import updated_tie
from rmtui.rules.review.progress import reviewed_holding
from rmtui.sample.branch import Branch
from rmtui.sample.ids import id_at
from rmtui.sample.workdays import weekday_by

_SIZES = {Tier.A: 800, Tier.B: 300, Tier.C: 120, Tier.D: 60}
"""Limit of a credit line by tier, in units of the branch."""
_QUARTER = 85
"""Days between inspections."""
_INSPECTED = 26
"""Days since the loan that is watched was inspected: of that visit the log tells, too."""
_OVERDUE = 12
"""Days since an instalment is overdue."""
_PAID = 13
"""Instalments paid of the loan of an owner."""
_RATES = (345, 480)
"""Interest a year, in basis points."""


class Lent(NamedTuple):
    """What a branch has of loans beside the mortgages."""

    holdings: list[Holding]
    lines: list[CreditLine]
    inspections: list[Inspection]


def lent(branch: Branch, clients: Iterable[Client], today: date) -> Lent:
    """The accounts, lines, loans and inspections of the companies, and the business loan of an owner."""
    rng = Random(f"{branch.language} loans")  # noqa: S311 - no secret
    found = Lent([], [], [])
    active = sorted((one for one in clients if one.stage is Stage.ACTIVE), key=lambda one: one.id)
    for company in (one for one in active if one.kind is ClientKind.COMPANY):
        _Lender(branch, company, today, rng, found).company()
    people = (one for one in active if one.kind is ClientKind.PERSON and branch.tags["owner"] in one.tags)
    for owner in [one for one in people if one.tier in (Tier.A, Tier.B)][:1]:
        _Lender(branch, owner, today, rng, found).owner()
    return found


def with_employee(branch: Branch, clients: Iterable[Client]) -> tuple[list[Client], list[Tie]]:
    """The clients, of whom one who works at the company that is watched is a contact person there; and the tie between
    the two, by which neither agreed to anything.
    """
    found = [*clients]
    at = next((at for at, one in enumerate(found) if branch.lending.watched in one.aliases), None)
    employee = next((one for one in found if at is not None and one.employer and one.employer in found[at].name), None)
    if at is None or employee is None:
        return found, []
    company = found[at]
    person = ContactPerson(name=employee.name, role=employee.occupation, cautions=branch.lending.afternoons)
    found[at] = replace(company, contact_persons=(*company.contact_persons, person))
    return found, [updated_tie(found[at], employee, relation=employee.occupation)]


def classified(branch: Branch, holdings: Iterable[Holding], today: date) -> list[Holding]:
    """The holdings with the mortgages of this bank as normal loans; an instalment of one of them is overdue."""
    found = [_mortgage(branch, one) if one.kind is HoldingKind.MORTGAGE else one for one in holdings]
    mortgages = [one for one in found if one.kind is HoldingKind.MORTGAGE and one.is_own_loan and not one.closed_on]
    for one in mortgages[len(mortgages) // 2 :][:1]:
        interest = round(one.value * (one.rate or 0) / 10_000 / 12)
        since = weekday_by(today - timedelta(days=_OVERDUE))
        late = replace(one, overdue_principal=branch.assets.instalment, overdue_interest=interest, overdue_since=since)
        found[found.index(one)] = late
    return found


def with_loans(reviews: Iterable[Review], loans: Iterable[Holding]) -> Iterator[Review]:
    """The reviews with the business loans that the client owed on their days."""
    owed: defaultdict[str, list[Holding]] = defaultdict(list)
    for loan in loans:
        if loan.kind is HoldingKind.BUSINESS_LOAN:
            owed[loan.client].append(loan)
    for review in reviews:
        then = [
            _owed_on(loan, review.on) for loan in owed[review.client] if loan.opened_on and loan.opened_on <= review.on
        ]
        yield replace(review, seen=(*review.seen, *map(reviewed_holding, then)))


def _owed_on(loan: Holding, day: date) -> Holding:
    """The loan as it stood at the end of a day, when the instalments that were paid since were still owed."""
    if not (loan.first_instalment and loan.instalment and loan.valued_on):
        return loan
    paid = (loan.first_instalment + relativedelta(months=number) for number in range(_PAID))
    return replace(loan, value=loan.value + loan.instalment * sum(day < one <= loan.valued_on for one in paid))


def _mortgage(branch: Branch, one: Holding) -> Holding:
    if not one.opened_on:
        return one
    return replace(
        one,
        loan_class=LoanClass.NORMAL,
        class_on=one.opened_on,
        instalment=branch.assets.instalment + round(one.value * (one.rate or 0) / 10_000 / 12),
        instalments=Repayment.MONTHLY,
        first_instalment=one.opened_on + relativedelta(months=1),
        pledge=branch.assets.home,
    )


def _director(company: Client) -> str:
    """The name of the second contact person, who signs; of the only one where there is no other."""
    return next((one.name for one in reversed(company.contact_persons[:2])), "")


class _Lender:
    """Lends to one client."""

    def __init__(self, branch: Branch, client: Client, today: date, rng: Random, found: Lent) -> None:
        self._branch, self._client, self._today, self._rng, self._found = branch, client, today, rng, found
        self._words = branch.lending

    def company(self) -> None:
        """An account; a line with a loan drawn from it, or a loan for machines; some have neither."""
        begun = self._client.opened_on or self._ago(700)
        size = _SIZES[self._client.tier]
        balance = self._rng.randint(size // 10, size // 3)
        self._hold(HoldingKind.DEPOSIT, self._words.current_account, begun, balance, valued_on=self._ago(3))
        if self._branch.tags["credit"] in self._client.tags:
            self._line(size)
        elif self._branch.tags["payroll"] in self._client.tags:
            self._machines(size)

    def owner(self) -> None:
        """A loan for the business of a person."""
        opened = self._ago(400)
        loan = self._loan(
            self._words.business, opened, 200, 200 - 5 * _PAID,
            valued_on=opened + relativedelta(months=_PAID),
            matures_on=opened + relativedelta(years=3),
            pledge=self._words.shop,
            pledge_insured_until=self._today + timedelta(days=70),
            **self._monthly(opened, 5),
        )  # fmt: skip
        self._inspect(opened, loan, self._ago(60))

    def _line(self, size: int) -> None:
        opened, is_watched = self._ago(330), self._words.watched in self._client.aliases
        line = CreditLine(
            id=id_at(opened, 540, self._rng),
            client=self._client.id,
            name=f"{self._words.line} {opened.year}",
            currency=self._branch.settings.currency,
            limit=size * self._branch.unit,
            pledge=self._words.plant,
            guarantor=_director(self._client),
            opened_on=opened,
            until=opened + relativedelta(years=1, days=45 if is_watched else -8),
        )
        self._found.lines.append(line)
        lent_on = self._ago(240)
        loan = self._loan(
            self._words.working_capital, lent_on, size * 6 // 10, size * 6 // 10,
            line=line.name,
            matures_on=lent_on + relativedelta(years=1),
        )  # fmt: skip
        self._inspect(opened, loan, self._ago(_INSPECTED) if is_watched else self._ago(20), worse=is_watched)

    def _machines(self, size: int) -> None:
        opened = self._ago(520)
        loan = self._loan(
            self._words.equipment, opened, size // 2, size // 3,
            matures_on=opened + relativedelta(years=4),
            pledge=self._words.machines,
            pledge_insured_until=opened + relativedelta(years=2),
            **self._monthly(opened, max(size // 96, 1)),
        )  # fmt: skip
        self._inspect(opened, loan, self._ago(50))

    def _monthly(self, opened: date, instalment: int) -> dict[str, object]:
        return {
            "instalment": instalment * self._branch.unit,
            "instalments": Repayment.MONTHLY,
            "first_instalment": opened + relativedelta(months=1),
        }

    def _loan(self, name: str, opened: date, amount: int, balance: int, **more: object) -> Holding:
        unit = self._branch.unit
        return self._hold(
            HoldingKind.BUSINESS_LOAN, name, opened, balance,
            cost=amount * unit,
            rate=self._rng.randint(*_RATES) // 5 * 5,
            loan_class=LoanClass.NORMAL,
            class_on=opened,
            class_reason=self._words.mended,
            **more,
        )  # fmt: skip

    def _hold(self, kind: HoldingKind, name: str, opened: date, units: int, **more: object) -> Holding:
        one = Holding(
            id=id_at(opened, 545, self._rng),
            client=self._client.id,
            kind=kind,
            name=name,
            currency=self._branch.settings.currency,
            value=units * self._branch.unit,
            opened_on=opened,
            **{"valued_on": opened, **more},  # type: ignore[arg-type]
        )
        self._found.holdings.append(one)
        return one

    def _inspect(self, opened: date, loan: Holding, last: date, *, worse: bool = False) -> None:
        """One before the loan, one a quarter while it runs; the last one may find something."""
        self._inspection(opened - timedelta(days=9), self._words.before, kind=InspectionKind.PRE_LOAN)
        days = [last]
        while (earlier := days[-1] - timedelta(days=_QUARTER)) > (loan.opened_on or opened):
            days.append(earlier)
        for day in reversed(days[1:]):
            self._inspection(day, self._rng.choice(self._words.in_order), loan=loan.id)
        if not worse:
            self._inspection(last, self._rng.choice(self._words.in_order), loan=loan.id)
            return
        self._inspection(
            last, self._words.worse, loan=loan.id, result=LoanClass.SPECIAL_MENTION, next_step=self._words.follows
        )
        at = self._found.holdings.index(loan)
        self._found.holdings[at] = with_class(loan, LoanClass.SPECIAL_MENTION, last, self._words.worse)

    def _inspection(self, day: date, findings: str, **more: object) -> None:
        self._found.inspections.append(
            Inspection(
                id=id_at(day, 960, self._rng),
                client=self._client.id,
                on=day,
                findings=findings,
                **more,  # type: ignore[arg-type]
            )
        )

    def _ago(self, days: int) -> date:
        return weekday_by(self._today - timedelta(days=days))
