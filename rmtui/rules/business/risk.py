"""The risk of the loans 信贷风险: by class, migration between classes, arrears, watched loans, and concentrations.

Amounts are in the smallest unit of the base currency, by the rates of the day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, LoanClass
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.assets.valuation import per_mille
from rmtui.rules.business.loans import class_on, loans_of_line, open_loans, overdue_instalments
from rmtui.rules.days.open_on import is_open
from rmtui.rules.days.periods import Period
from rmtui.str_enum import StrEnum

_DAY = timedelta(days=1)


class LoanState(StrEnum):
    """The state of a loan at the start or end of a period: a class, not classified, not lent yet, or paid off."""

    NEW = "new"
    NORMAL = "normal"
    SPECIAL_MENTION = "special-mention"
    SUBSTANDARD = "substandard"
    DOUBTFUL = "doubtful"
    LOSS = "loss"
    UNCLASSIFIED = "unclassified"
    PAID_OFF = "paid-off"


class Sum(NamedTuple):
    """The sum of some loans."""

    number: int = 0
    balance: int = 0


class Arrears(NamedTuple):
    """One loan with principal or interest overdue."""

    loan: Holding
    principal: int
    interest: int
    days: int | None
    """Since when it is overdue; None where that is not known."""
    instalments: int
    """How many instalments fell due since then; 0 where their days are not known."""


class Concentration(NamedTuple):
    """The debt of one client, group or industry."""

    name: str
    """The id of a client, the name of a group or an industry; "" of private clients and where it is not known."""
    balance: int
    undrawn: int
    """What of its credit lines is not used."""


class Risk(NamedTuple):
    """The risk of a book's loans."""

    classes: Mapping[LoanState, Sum]
    """Open loans by class, in the order of the classes; those without any loan are there, too."""
    moves: Mapping[tuple[LoanState, LoanState], Sum]
    """From the state at the beginning of a period to the one at its end, with the balances of today; of a loan that
    was paid off the last one.
    """
    arrears: tuple[Arrears, ...]
    """The longest overdue first."""
    watched: tuple[Holding, ...]
    """Loans from special mention on, and those overdue: the worst class first."""
    clients: tuple[Concentration, ...]
    """The largest first, as of the next two."""
    groups: tuple[Concentration, ...]
    """Of the companies that belong to one."""
    industries: tuple[Concentration, ...]
    lines: Sum
    """The credit lines, with their limits."""
    undrawn: int

    @property
    def total(self) -> Sum:
        """All open loans."""
        return Sum(sum(one.number for one in self.classes.values()), sum(one.balance for one in self.classes.values()))

    @property
    def non_performing(self) -> Sum:
        """Those that are substandard or worse."""
        bad = [self.classes[LoanState(one.value)] for one in LoanClass if one.is_non_performing]
        return Sum(sum(one.number for one in bad), sum(one.balance for one in bad))

    @property
    def ratio(self) -> int:
        """The non-performing ratio 不良率 in tenths of a percent."""
        return share(self.non_performing.balance, self.total.balance)


def share(part: int, whole: int) -> int:
    """A part of a whole in tenths of a percent; 0 of nothing."""
    return per_mille(part, whole) if whole > 0 else 0


def risk(  # noqa: PLR0917
    loans: Iterable[Holding],
    lines: Iterable[CreditLine],
    clients: Mapping[str, Client],
    period: Period,
    settings: Settings,
    today: date,
) -> Risk:
    """The risk of these clients' loans; other holdings are left out."""
    known = [one for one in loans if one.is_own_loan and one.client in clients]
    opened = open_loans(known, today)
    balances = {one.id: worth_on(one.value, one.currency, today, settings) for one in known}
    granted = [one for one in lines if one.client in clients and is_open(one, today)]
    undrawn = {one.id: _undrawn(one, opened, today, settings) for one in granted}
    limits = [worth_on(one.limit, one.currency, today, settings) for one in granted]

    def concentration(name: Callable[[Client], str], *left_out: str) -> tuple[Concentration, ...]:
        owed, free = Counter[str](), Counter[str]()
        for one in opened:
            owed[name(clients[one.client])] += balances[one.id]
        for line in granted:
            free[name(clients[line.client])] += undrawn[line.id]
        names = sorted({*owed, *free} - {*left_out}, key=lambda name: (-owed[name], -free[name], name))
        return tuple(Concentration(one, owed[one], free[one]) for one in names)

    return Risk(
        classes=_by_class(opened, balances, today),
        moves=_moves(known, balances, period, today),
        arrears=_arrears(opened, settings, today),
        watched=_watched(opened, balances),
        clients=concentration(lambda client: client.id),
        groups=concentration(lambda client: client.group, ""),
        industries=concentration(lambda client: client.industry if client.kind is ClientKind.COMPANY else ""),
        lines=Sum(len(granted), sum(limits)),
        undrawn=sum(undrawn.values()),
    )


def _undrawn(line: CreditLine, opened: Iterable[Holding], today: date, settings: Settings) -> int:
    """The unused part of a credit line in the base currency; 0 where more is used than granted."""
    used = sum(worth_on(one.value, one.currency, today, settings) for one in loans_of_line(line, opened, today))
    return max(worth_on(line.limit, line.currency, today, settings) - used, 0)


def _state_on(loan: Holding, day: date) -> LoanState:
    loan_class = class_on(loan, day)
    return LoanState(loan_class.value) if loan_class else LoanState.UNCLASSIFIED


def _sums(states: Iterable[tuple[LoanState, int]]) -> dict[LoanState, Sum]:
    found: dict[LoanState, Sum] = {one: Sum() for one in LoanState if one not in (LoanState.NEW, LoanState.PAID_OFF)}
    for state, balance in states:
        found[state] = Sum(found[state].number + 1, found[state].balance + balance)
    return found


def _by_class(opened: Iterable[Holding], balances: Mapping[str, int], today: date) -> dict[LoanState, Sum]:
    return _sums((_state_on(one, today), balances[one.id]) for one in opened)


def _moves(
    known: Iterable[Holding], balances: Mapping[str, int], period: Period, today: date
) -> dict[tuple[LoanState, LoanState], Sum]:
    """The loans owed in the period with their states at its start and end; one without a first day existed before."""
    before, end = period.first - _DAY, min(period.last, today)
    found: dict[tuple[LoanState, LoanState], Sum] = {}
    for one in known:
        is_new = one.opened_on is not None and one.opened_on > before
        if not is_open(one, before) or (one.opened_on and one.opened_on > end):
            continue
        start = LoanState.NEW if is_new else _state_on(one, before)
        after = _state_on(one, end) if is_open(one, end) else LoanState.PAID_OFF
        moved = found.get((start, after), Sum())
        found[start, after] = Sum(moved.number + 1, moved.balance + balances[one.id])
    order = [*LoanState]
    return dict(sorted(found.items(), key=lambda move: (order.index(move[0][0]), order.index(move[0][1]))))


def _arrears(opened: Iterable[Holding], settings: Settings, today: date) -> tuple[Arrears, ...]:
    found = [
        Arrears(
            one,
            worth_on(one.overdue_principal or 0, one.currency, today, settings),
            worth_on(one.overdue_interest or 0, one.currency, today, settings),
            (today - one.overdue_since).days if one.overdue_since else None,
            overdue_instalments(one, today),
        )
        for one in opened
        if one.overdue
    ]
    return tuple(sorted(found, key=lambda one: (-(one.days or 0), -one.principal - one.interest, one.loan.id)))


def _watched(opened: Iterable[Holding], balances: Mapping[str, int]) -> tuple[Holding, ...]:
    order = [*LoanClass]
    found = [one for one in opened if one.overdue or (one.loan_class and not one.loan_class.is_good)]
    return tuple(
        sorted(
            found,
            key=lambda one: (-order.index(one.loan_class or LoanClass.NORMAL), -balances[one.id], one.id),
        )
    )
