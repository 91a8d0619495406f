"""What counts towards an indicator 业绩指标: a figure is the sum of its rows, and a row is a record of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.base import Record
from rmtui.records.client import Stage
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import Holding
from rmtui.records.target import Indicator
from rmtui.rules.assets.average_balance import average_balance
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.business.opportunities import expected_in
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.days.periods import Period
from rmtui.rules.work.work_records import WorkRecords
from rmtui.words import by_meaning
from rmtui.words.products import PREMIUMS

_SOLD_AS = {Indicator.FUND: "fund", Indicator.WEALTH: "wealth", Indicator.LOAN: "loan"}
SOLD = (*_SOLD_AS, Indicator.REGULAR_PREMIUMS, Indicator.SINGLE_PREMIUMS)
"""What measures the sales of some kind of product."""
_DRAWN_WITHIN = range(-30, 61)
"""Days from the sale of a loan to its first day: it is drawn after it was agreed, or written down late."""
_PREMIUMS = {Indicator.REGULAR_PREMIUMS: "regular", Indicator.SINGLE_PREMIUMS: "single"}


class Achievement(NamedTuple):
    """One record that counts."""

    record: Record
    client: str
    """Id of the client, of the first who is there where there are several."""
    on: date | None
    """The day it counts for; None of what counts for all days, as a balance."""
    amount: int
    """In the smallest unit of the base currency; 1 of what is counted."""


def achievements(indicator: Indicator, period: Period, work: WorkRecords) -> list[Achievement]:
    """The rows of an indicator in a period up to today, by day."""
    return sorted(_found(indicator, period, work), key=lambda row: (row.on or date.max, row.client, row.record.id))


def figure(indicator: Indicator, period: Period, work: WorkRecords) -> int:
    """The figure of an indicator in a period up to today; the single contacts are not needed for it."""
    if indicator is Indicator.CONTACTS:
        return sum(count for day, count in work.contact_days.items() if day in period and day <= work.today)
    return achieved(_found(indicator, period, work))


def _found(indicator: Indicator, period: Period, work: WorkRecords) -> Iterator[Achievement]:
    return (row for row in _FINDERS[indicator](period, work) if row.on is None or row.on <= work.today)


def measured_contacts(period: Period, work: WorkRecords) -> list[Contact]:
    """The contacts that count in figures, of a period up to today; by whatever channel, as messages do, too."""
    return [one for one in work.contacts if one.is_measured and one.on in period and one.on <= work.today]


def spoken_contacts(period: Period, work: WorkRecords) -> int:
    """How many of them count as spoken to one of their clients, as the cadence has it."""
    contacts = measured_contacts(period, work)
    return sum(
        any(resets_cadence(one, work.clients[id], work.settings) for id in one.clients if id in work.clients)
        for one in contacts
    )


def expected_sales(indicator: Indicator, period: Period, work: WorkRecords) -> int | None:
    """What the open opportunities of the rest of a period are likely to bring; None of what is no sale."""
    if indicator in _SOLD_AS:
        expected = [one for one in work.opportunities if one.kind == _SOLD_AS[indicator]]
    elif indicator in _PREMIUMS:
        insurance = (one for one in work.opportunities if one.kind == "insurance")
        expected = [one for one in insurance if _premium_term(one.product) == _PREMIUMS[indicator]]
    else:
        return None
    return expected_in(period, expected, work.settings, work.today)


def achieved(rows: Iterable[Achievement]) -> int:
    """The figure that rows make."""
    return sum(row.amount for row in rows)


def unclear_premiums(period: Period, work: WorkRecords) -> list[Achievement]:
    """Insurance sales that do not say how premiums are paid: they count for neither indicator."""
    return [row for row in _sold(period, work, "insurance") if premium_of(row.record) is None]


def sales_without_kind(period: Period, work: WorkRecords) -> list[Achievement]:
    """The sales of which it is not known what was sold: they count for no indicator."""
    return [*_sold(period, work, "")]


def premium_of(sale: Record) -> str | None:
    """Whether the words of an insurance sale say "regular" or "single"; None where they do not tell."""
    return _premium_term(sale.product) if isinstance(sale, Sale) else None


def _premium_term(product: str) -> str | None:
    words = product.casefold()
    return next((how for how, signs in by_meaning(PREMIUMS).items() if any(sign in words for sign in signs)), None)


def _sold(period: Period, work: WorkRecords, kind: str) -> Iterator[Achievement]:
    for sale in work.sales:
        if sale.kind == kind and sale.on in period:
            amount = worth_on(sale.amount, sale.currency, sale.on, work.settings)
            yield Achievement(sale, sale.client, sale.on, amount)


def _sold_as(kind: str) -> _Finder:
    return lambda period, work: _sold(period, work, kind)


def _loans(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    """What was sold of them, and the loans of this bank since a day of the period of which no sale tells."""
    yield from _sold(period, work, _SOLD_AS[Indicator.LOAN])
    for loan in _untold_loans(work):
        if loan.opened_on and loan.opened_on in period:
            amount = worth_on(loan.value, loan.currency, work.today, work.settings)
            yield Achievement(loan, loan.client, loan.opened_on, amount)


def _untold_loans(work: WorkRecords) -> list[Holding]:
    """The loans of this bank without a sale to the client around their first day; a sale tells of one loan."""
    loans = [one for one in work.holdings if one.is_own_loan and one.opened_on]
    sales = [one for one in work.sales if one.kind == _SOLD_AS[Indicator.LOAN]]
    pairs = (
        (abs(after), loan.id, sale.id)
        for loan in loans
        for sale in sales
        if sale.client == loan.client and loan.opened_on and (after := (loan.opened_on - sale.on).days) in _DRAWN_WITHIN
    )
    told: set[str] = set()
    for _apart, loan, sale in sorted(pairs):
        if told.isdisjoint((loan, sale)):
            told |= {loan, sale}
    return [one for one in loans if one.id not in told]


def _premiums(how: str) -> _Finder:
    return lambda period, work: (row for row in _sold(period, work, "insurance") if premium_of(row.record) == how)


def _deposits(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    """The daily average up to today, of the deposits at this bank."""
    return _balances(period.first, min(period.end, work.today + timedelta(days=1)), work)


def _balances(first: date, end: date, work: WorkRecords) -> Iterator[Achievement]:
    for holding, balances in work.deposit_balances if first < end else ():
        if amount := average_balance(holding, balances, first, end):
            yield Achievement(holding, holding.client, None, amount)


def deposits_without_past(period: Period, work: WorkRecords) -> list[Achievement]:
    """The deposits without an opening day whose first balance is of a day within the period, with their value: on the
    days before they count as nothing.
    """
    return [
        Achievement(holding, holding.client, balances[0].on, balances[0].amount)
        for holding, balances in work.deposit_balances
        if not holding.opened_on and period.first < balances[0].on < period.end
    ]


def expected_balances(period: Period, work: WorkRecords) -> int:
    """The daily average of the whole period if the balances stay as they are today."""
    return achieved(_balances(period.first, period.end, work))


def _new_clients(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    """Who became a client; a prospect is none yet."""
    for client in work.clients.values():
        if client.stage is not Stage.PROSPECT and client.opened_on and client.opened_on in period:
            yield Achievement(client, client.id, client.opened_on, 1)


def _referrals(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    """Whom another client introduced, prospects too: on the day they were found, though they become clients later."""
    for client in work.clients.values():
        on = client.found_on or client.opened_on
        if client.referred_by and on and on in period:
            yield Achievement(client, client.id, on, 1)


def _contacts(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    for contact in measured_contacts(period, work):
        known = (client for client in contact.clients if client in work.clients)
        yield Achievement(contact, next(known, ""), contact.on, 1)


def _reviews(period: Period, work: WorkRecords) -> Iterator[Achievement]:
    for review in work.reviews:
        if not review.draft and review.on in period:
            yield Achievement(review, review.client, review.on, 1)


_Finder = Callable[[Period, WorkRecords], Iterator[Achievement]]

_FINDERS: dict[Indicator, _Finder] = {
    **{indicator: _sold_as(kind) for indicator, kind in _SOLD_AS.items() if indicator is not Indicator.LOAN},
    Indicator.LOAN: _loans,
    **{indicator: _premiums(how) for indicator, how in _PREMIUMS.items()},
    Indicator.DEPOSITS: _deposits,
    Indicator.NEW_CLIENTS: _new_clients,
    Indicator.CONTACTS: _contacts,
    Indicator.REVIEWS: _reviews,
    Indicator.REFERRALS: _referrals,
}
