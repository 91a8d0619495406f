"""What falls due in the whole book, and when: the calendar of reasons to call (FIELD.md, 到期).

Holdings that mature, premiums and ends of cover, risk assessments that expire, reviews.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rmtui.records.client import Client, Stage
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.policy import Policy
from rmtui.rules.assets.wealth import HOME_CURRENCY, Rates, in_yuan
from rmtui.rules.conduct.suitability import assessment_expiry
from rmtui.rules.contact.due_reasons import FolderFacts
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.premiums import next_premium, renewal
from rmtui.rules.review.schedule import next_review

_WITH_FOLDERS = frozenset({Stage.ACTIVE, Stage.DORMANT})
_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class What(StrEnum):
    """What falls due."""

    MATURITY = "maturity"
    PREMIUM = "premium"
    COVER_ENDS = "cover-ends"
    ASSESSMENT = "assessment"
    REVIEW = "review"


class Item(NamedTuple):
    """One thing that falls due on a day."""

    day: date
    client: str
    """Id."""
    what: What
    record: str = ""
    """Id of the holding or the policy."""
    name: str = ""
    """The holding's or the product's; a value of PolicyKind where that has no name."""
    amount: int | None = None
    """In the smallest unit of `currency`: paid out, or negative where the client pays (a debt, a premium)."""
    currency: str = HOME_CURRENCY


class Week(NamedTuple):
    """One rung of the ladder: a week by ISO 8601, which belongs to the year its Thursday is in."""

    monday: date
    items: tuple[Item, ...]
    matures: int
    """What the maturing assets come to in the book's currency (fen)."""

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week


def falling_due(clients: Iterable[Client], folders: Mapping[str, FolderFacts], today: date, days: int) -> list[Item]:
    """What is overdue and what falls due from today to `days` ahead, by day; of active and dormant clients.

    Overdue are holdings that matured and are still open, assessments that expired, and reviews. Premiums and ends of
    cover are never overdue: whether they were paid or renewed is not known. Who is not among `folders` has none.
    """
    last = today + timedelta(days=days)
    found: list[Item] = []
    for client in clients:
        if client.stage in _WITH_FOLDERS:
            folder = folders.get(client.id, FolderFacts())
            found += (item for item in _of_client(client, folder, today, last) if item.day <= last)
    return sorted(found, key=lambda item: (item.day, item.client, [*What].index(item.what), item.record))


def by_week(items: Iterable[Item], first: date, last: date, rates: Rates) -> list[Week]:
    """Every week from that of `first` to that of `last`, also the empty ones; without what was due before."""
    monday = first - first.weekday() * _ONE_DAY
    weeks: dict[date, list[Item]] = {
        monday + number * _WEEK: [] for number in range((last - monday).days // 7 + 1 if last >= first else 0)
    }
    for item in items:
        rung = weeks.get(item.day - item.day.weekday() * _ONE_DAY)
        if rung is not None and item.day >= first:
            rung.append(item)
    return [Week(start, tuple(week), _maturing(week, rates)) for start, week in weeks.items()]


def _of_client(client: Client, folder: FolderFacts, today: date, last: date) -> Iterator[Item]:
    for holding in folder.holdings:
        yield from _of_holding(client, holding, today)
    for policy in folder.policies:
        yield from _of_policy(client, policy, today, last)
    if expiry := assessment_expiry(client):
        yield Item(expiry, client.id, What.ASSESSMENT)
    if client.stage is Stage.ACTIVE and folder.is_reviewed:
        review = next_review(client, folder.last_review)
        if review:
            yield Item(review, client.id, What.REVIEW)


def _of_holding(client: Client, holding: Holding, today: date) -> Iterator[Item]:
    if holding.matures_on and is_open(holding, today):
        amount = -holding.value if holding.kind in LIABILITIES else holding.value
        yield Item(holding.matures_on, client.id, What.MATURITY, holding.id, holding.name, amount, holding.currency)


def _of_policy(client: Client, policy: Policy, today: date, last: date) -> Iterator[Item]:
    name = policy.product or policy.kind
    day = next_premium(policy, today)
    while day and day <= last:
        yield Item(day, client.id, What.PREMIUM, policy.id, name, -policy.premium, policy.currency)
        day = next_premium(policy, day + _ONE_DAY)
    if ends := renewal(policy, today):
        yield Item(ends, client.id, What.COVER_ENDS, policy.id, name)


def _maturing(items: Iterable[Item], rates: Rates) -> int:
    assets = (one for one in items if one.what is What.MATURITY and one.amount and one.amount > 0)
    return sum(in_yuan(one.amount or 0, one.currency, rates) for one in assets)
