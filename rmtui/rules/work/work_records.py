"""The work of some months that is measured: contacts, sales, reviews."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property

import msgspec

from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.opportunity import Opportunity
from rmtui.records.review import Review, ReviewedHolding
from rmtui.records.settings import Settings
from rmtui.rules.assets.average_balance import Balance, known_balances
from rmtui.rules.work.contact_minutes import minutes_of


class MonthWork(msgspec.Struct):
    """What of a month is measured."""

    contacts: dict[date, int]
    """By day how many contacts reached somebody; a greeting is none."""
    sales: list[Sale]


def month_work(contacts: Iterable[Contact], sales: Iterable[Sale]) -> MonthWork:
    """What of a month's records is measured."""
    return MonthWork(Counter(one.on for one in contacts if one.is_measured), [*sales])


class ClientEffort(msgspec.Struct, array_like=True):
    """What a client cost."""

    contacts: int = 0
    """That reached the client or tried to; a written greeting is none."""
    minutes: int = 0
    """By the usual length of each channel; of a contact with several clients each has a part, of an attempt none."""


MonthEffort = dict[str, ClientEffort]
"""By client id."""


def month_effort(contacts: Iterable[Contact]) -> MonthEffort:
    """What the contacts of a month cost by client."""
    found: MonthEffort = {}
    for contact in contacts:
        whom = dict.fromkeys(contact.clients)
        for client in () if contact.is_card else whom:
            one = found.setdefault(client, ClientEffort())
            one.contacts += 1
            one.minutes += minutes_of(contact.channel) // len(whom) if contact.reached else 0
    return found


def measured_reviews(reviews: Iterable[Review]) -> list[Review]:
    """The finished reviews with no more than is measured: their day, how they were held, and the values of deposits
    at this bank.
    """
    found = []
    for review in reviews:
        if not review.draft:
            seen = tuple(
                ReviewedHolding(holding=one.holding, kind=one.kind, name="", currency=one.currency, value=one.value)
                for one in review.seen
                if one.kind is HoldingKind.DEPOSIT and not one.institution
            )
            currencies = {one.currency for one in seen}
            rates = {currency: rate for currency, rate in review.rates.items() if currency in currencies}
            found.append(
                Review(id=review.id, client=review.client, on=review.on, held=review.held, seen=seen, rates=rates)
            )
    return found


class WorkRecords(msgspec.Struct, frozen=True, dict=True):
    """The records of the periods that are looked at."""

    clients: Mapping[str, Client]
    settings: Settings
    today: date
    contact_days: Mapping[date, int] = {}
    """By day how many contacts reached somebody; a greeting is none."""
    sales: Sequence[Sale] = ()
    holdings: Sequence[Holding] = ()
    reviews: Sequence[Review] = ()
    """Those that are finished, of all times: a balance is known from them."""
    opportunities: Sequence[Opportunity] = ()
    contacts: Sequence[Contact] = ()
    """Where single ones are looked at, those of the periods."""

    @cached_property
    def deposit_balances(self) -> list[tuple[Holding, list[Balance]]]:
        """The deposits at this bank, with what is known of their balances."""
        deposits = [one for one in self.holdings if one.kind is HoldingKind.DEPOSIT and not one.institution]
        known = known_balances(deposits, self.reviews, self.settings, self.today)
        return [(one, known[one.id]) for one in deposits]

    def of(self, clients: AbstractSet[str]) -> "WorkRecords":
        """Those of some clients alone, by id; the contacts are needed for it."""
        contacts = [one for one in self.contacts if not clients.isdisjoint(one.clients)]
        return msgspec.structs.replace(
            self,
            clients={id: client for id, client in self.clients.items() if id in clients},
            contact_days=month_work(contacts, ()).contacts,
            sales=[one for one in self.sales if one.client in clients],
            holdings=[one for one in self.holdings if one.client in clients],
            reviews=[one for one in self.reviews if one.client in clients],
            opportunities=[one for one in self.opportunities if one.client in clients],
            contacts=contacts,
        )
