"""The maturity ladder of the whole book: due items by day, as reasons to call (FIELD.md, 到期).

Maturing holdings, ends of credit lines and of securities, premiums, ends of cover, expiring risk assessments, reviews.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Stage
from rmtui.records.holding import LIABILITIES, Holding
from rmtui.records.loan import CreditLine
from rmtui.records.policy import Policy
from rmtui.rules.business.loans import open_loans
from rmtui.rules.conduct.suitability import assessment_expiry
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.days.open_on import is_open
from rmtui.rules.insurance.premiums import next_premium, renewal
from rmtui.rules.review.schedule import is_never_reviewed, next_review
from rmtui.str_enum import StrEnum

QUARTER = 90
"""Days ahead that are looked at, where nobody says how many."""

_STAGES = frozenset({Stage.ACTIVE, Stage.DORMANT})
_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class DueItemKind(StrEnum):
    """Kind of a due item."""

    MATURITY = "maturity"
    LINE_ENDS = "line-ends"
    GUARANTEE_ENDS = "guarantee-ends"
    PLEDGE_INSURANCE_ENDS = "pledge-insurance-ends"
    PREMIUM = "premium"
    COVER_ENDS = "cover-ends"
    ASSESSMENT = "assessment"
    REVIEW = "review"


class DueItem(NamedTuple):
    """Something that falls due on a day."""

    day: date
    client: str
    """Id."""
    kind: DueItemKind
    record: str = ""
    """Id of the holding, the credit line or the policy."""
    name: str = ""
    """The holding's or the product's; a value of PolicyKind where that has no name."""
    amount: int | None = None
    """In the smallest unit of `currency`: paid out, or negative where the client pays (a debt, a premium)."""
    currency: str = ""


class Week(NamedTuple):
    """A rung of the ladder: an ISO 8601 week, which belongs to the year of its Thursday."""

    monday: date
    items: tuple[DueItem, ...]

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week


def due_items(clients: Iterable[Client], folders: Mapping[str, FolderFacts], today: date, days: int) -> list[DueItem]:
    """The due items of active and dormant clients, overdue ones and those up to `days` ahead, by day.

    Overdue are matured holdings still open, ended lines and securities of what is still owed, expired assessments, and
    reviews. A first review that is past its day was agreed for none (`is_never_reviewed`): the queue alone has it.
    Premiums and ends of cover are never overdue: whether they were paid or renewed is not known. A client not in
    `folders` has an empty folder.
    """
    last = today + timedelta(days=days)
    found: list[DueItem] = []
    for client in clients:
        if client.stage in _STAGES:
            folder = folders.get(client.id, FolderFacts())
            found += (item for item in _client_items(client, folder, today, last) if item.day <= last)
    return sorted(found, key=lambda item: (item.day, item.client, [*DueItemKind].index(item.kind), item.record))


def by_week(items: Iterable[DueItem], first: date, last: date) -> list[Week]:
    """Every week from that of `first` to that of `last`, empty ones included; items before `first` are left out."""
    monday = first - first.weekday() * _ONE_DAY
    weeks: dict[date, list[DueItem]] = {
        monday + number * _WEEK: [] for number in range((last - monday).days // 7 + 1 if last >= first else 0)
    }
    for item in items:
        rung = weeks.get(item.day - item.day.weekday() * _ONE_DAY)
        if rung is not None and item.day >= first:
            rung.append(item)
    return [Week(start, tuple(week)) for start, week in weeks.items()]


def _client_items(client: Client, folder: FolderFacts, today: date, last: date) -> Iterator[DueItem]:
    for holding in folder.holdings:
        yield from _holding_items(client, holding, today)
    yield from _credit_items(client, folder, today)
    for policy in folder.policies:
        yield from _policy_items(client, policy, today, last)
    if expiry := assessment_expiry(client):
        yield DueItem(expiry, client.id, DueItemKind.ASSESSMENT)
    if client.stage is Stage.ACTIVE and folder.is_reviewed:
        review = next_review(client, folder.last_review)
        if review and not is_never_reviewed(review, folder.last_review, today):
            yield DueItem(review, client.id, DueItemKind.REVIEW)


def _holding_items(client: Client, holding: Holding, today: date) -> Iterator[DueItem]:
    if holding.matures_on and is_open(holding, today):
        amount = -holding.value if holding.kind in LIABILITIES else holding.value
        yield DueItem(
            holding.matures_on, client.id, DueItemKind.MATURITY, holding.id, holding.name, amount, holding.currency
        )


def _credit_items(client: Client, folder: FolderFacts, today: date) -> Iterator[DueItem]:
    """The ends of credit lines, and of guarantees and pledge insurance of these and of loans."""
    lines = [one for one in folder.lines if is_open(one, today)]
    for line in lines:
        if line.until:
            yield DueItem(line.until, client.id, DueItemKind.LINE_ENDS, line.id, line.name)
    secured: list[Holding | CreditLine] = [*open_loans(folder.holdings, today), *lines]
    for one in secured:
        if one.guaranteed_until:
            yield DueItem(one.guaranteed_until, client.id, DueItemKind.GUARANTEE_ENDS, one.id, one.name)
        if isinstance(one, Holding) and one.pledge_insured_until:
            yield DueItem(one.pledge_insured_until, client.id, DueItemKind.PLEDGE_INSURANCE_ENDS, one.id, one.name)


def _policy_items(client: Client, policy: Policy, today: date, last: date) -> Iterator[DueItem]:
    name = policy.product or policy.kind
    day = next_premium(policy, today)
    while day and day <= last:
        yield DueItem(day, client.id, DueItemKind.PREMIUM, policy.id, name, -policy.premium, policy.currency)
        day = next_premium(policy, day + _ONE_DAY)
    if ends := renewal(policy, today):
        yield DueItem(ends, client.id, DueItemKind.COVER_ENDS, policy.id, name)
