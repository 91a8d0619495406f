"""Statistics of the book 统计: clients, contacts, assets and sales."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from rmtui.comparing import folded
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.campaign import Campaign
from rmtui.records.case import Case
from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import LIABILITIES, Holding, HoldingKind
from rmtui.records.loan import LoanClass
from rmtui.rules.assets.past_rates import worth_on
from rmtui.rules.contact.cadence import resets_cadence
from rmtui.rules.days.birthdays import age_of
from rmtui.rules.days.open_on import is_open
from rmtui.rules.days.periods import Period
from rmtui.rules.work.achievements import measured_contacts
from rmtui.rules.work.work_records import WorkRecords
from rmtui.terms import TERMS, capitalized_term, term
from rmtui.wording import WEEKDAYS

_AGES = (30, 45, 60)
"""Where one group of ages ends and the next begins."""
_UNKNOWN = N_("not known")


class Figures(NamedTuple):
    """One line: how many, or how much in the smallest unit of the base currency."""

    label: str
    now: int
    before: int | None = None
    """In the period before; None of what is only known as it stands today."""


class Breakdown(NamedTuple):
    """One table: a whole by its parts."""

    key: str
    """What it is called in JSON and in templates of reports, the same in every language."""
    title: str
    lines: tuple[Figures, ...]
    is_money: bool = False
    adds_up: bool = True
    """Whether the whole is a figure of the trade: loans, deposits and premiums together are none."""

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(line.now for line in self.lines)

    @property
    def total_before(self) -> int | None:
        """All parts together in the period before; None where that is not known."""
        known = [line.before for line in self.lines if line.before is not None]
        return sum(known) if known else None


def statistics(
    period: Period, work: WorkRecords, cases: Iterable[Case], campaigns: Iterable[Campaign] = ()
) -> list[Breakdown]:
    """The tables that have a line. Clients and assets are as they stand today; the rest is of the period up to today,
    beside the one before. `work` has the contacts of both.
    """
    today = work.today
    clients = [one for one in work.clients.values() if one.stage is not Stage.CLOSED]
    held = [one for one in work.holdings if is_open(one, today)]
    movable = [one for one in held if one.kind is not HoldingKind.PROPERTY]
    here = [one for one in held if not one.institution]
    topics = {folded(one.topic): plain(one.name) for one in campaigns}
    measured = measured_contacts(period, work), measured_contacts(period.before, work)
    groups, named = _age_groups(), cache(capitalized_term)
    tables = [
        _counts("clients-by-tier", _("Clients by tier"), (one.tier.value for one in clients), order=[*Tier]),
        _counts("clients-by-stage", _("Clients by stage"), (named(one.stage) for one in clients)),
        _counts(
            "clients-by-age", _("Clients by age"), (_age_group(one, groups, today) for one in clients), order=groups
        ),
        _counts("clients-by-area", _("Clients by area"), (plain(one.area) or _(_UNKNOWN) for one in clients)),
        _counts(
            "companies-by-industry",
            _("Companies by industry"),
            (plain(one.industry) or _(_UNKNOWN) for one in clients if one.kind is ClientKind.COMPANY),
        ),
        _contacts("contacts-by-channel", _("Contacts by channel"), measured, lambda one: [term(one.channel)]),
        _contacts(
            "contacts-by-weekday",
            _("Contacts by weekday"),
            measured,
            lambda one: [_(WEEKDAYS[one.on.weekday()])],
            order=[_(day) for day in WEEKDAYS],
        ),
        _contacts(
            "contacts-by-tier",
            _("Contacts by client tier (of several clients, the highest)"),
            measured,
            lambda one: _highest_tier(one, work),
            order=[*Tier],
        ),
        _not_reached(period, work),
        _contacts(
            "contacts-by-campaign",
            _("Contacts by campaign"),
            measured,
            lambda one: {topics[topic] for topic in map(folded, one.topics) if topic in topics},
        ),
        _assets("assets-by-kind", _("Assets by kind"), held, work, lambda one: named(one.kind)),
        _assets(
            "assets-by-institution",
            _("Assets by institution, without property"),
            movable,
            work,
            lambda one: plain(one.institution) or _("This bank"),
        ),
        _loans(here, work),
        _sales(
            "sales-by-kind",
            _("Sales by kind"),
            period,
            work,
            lambda one: _(TERMS["HoldingKind"].get(one.kind, _UNKNOWN)),
        ),
        _sales(
            "sales-by-institution",
            _("Sales by institution"),
            period,
            work,
            lambda one: plain(one.institution) or _("This bank"),
        ),
        _cases(period, work, cases),
    ]
    return [table for table in tables if table.lines]


def _counts(key: str, title: str, labels: Iterable[str], *, order: Iterable[str] = ()) -> Breakdown:
    counts = Counter(labels)
    return Breakdown(key, title, tuple(Figures(label, counts[label]) for label in _ordered(counts, order)))


def _ordered(figures: Counter[str], order: Iterable[str]) -> list[str]:
    """The labels of an order that is given, then the others, the largest first."""
    given = [label for label in order if label in figures]
    rest = sorted(figures.keys() - {*given}, key=lambda label: (-figures[label], label))
    return [*map(str, given), *rest]


def _age_groups() -> list[str]:
    ends = [str(age) for age in _AGES]
    between = [f"{first}–{int(last) - 1}" for first, last in pairwise(ends)]
    return [_("under {age}").format(age=ends[0]), *between, _("{age} and over").format(age=ends[-1]), _(_UNKNOWN)]


def _age_group(client: Client, groups: Sequence[str], today: date) -> str:
    """30–44; a company has no age, and is a group of its own."""
    if client.kind is ClientKind.COMPANY:
        return capitalized_term(client.kind)
    age = age_of(client, today)
    return groups[-1 if age is None else sum(age >= end for end in _AGES)]


def _compared(
    key: str,
    title: str,
    now: Counter[str],
    before: Counter[str],
    *,
    order: Iterable[str] = (),
) -> Breakdown:
    known = Counter({label: now[label] for label in now | before})
    labels = _ordered(known, order)
    return Breakdown(key, title, tuple(Figures(label, now[label], before[label]) for label in labels))


_Measured = tuple[Sequence[Contact], Sequence[Contact]]
"""The contacts of a period that count in figures, and those of the period before."""


def _contacts(
    key: str,
    title: str,
    measured: _Measured,
    labels: Callable[[Contact], Iterable[str]],
    *,
    order: Iterable[str] = (),
) -> Breakdown:
    now, before = (Counter(label for one in contacts for label in labels(one)) for contacts in measured)
    return _compared(key, title, now, before, order=order)


def _highest_tier(contact: Contact, work: WorkRecords) -> list[str]:
    """One label, so that a contact with several clients counts once; none where all of them were removed."""
    return sorted(work.clients[one].tier.value for one in contact.clients if one in work.clients)[:1]


def _not_reached(period: Period, work: WorkRecords) -> Breakdown:
    """By tier the active clients nobody spoke to in the period, as the cadence counts it: who is served too little."""
    active = [one for one in work.clients.values() if one.stage is Stage.ACTIVE]

    def count(span: Period) -> Counter[str]:
        there = (one for one in active if one.opened_on is None or one.opened_on < span.end)
        return Counter(one.tier.value for one in there if not any(map(span.__contains__, spoken[one.id])))

    spoken: defaultdict[str, list[date]] = defaultdict(list)
    for contact in work.contacts:
        whom = (work.clients[id] for id in contact.clients if id in work.clients and contact.on <= work.today)
        for client in whom:
            if resets_cadence(contact, client, work.settings):
                spoken[client.id].append(contact.on)
    title = _("Active clients not spoken to")
    return _compared("not-spoken-to", title, count(period), count(period.before), order=[*Tier])


def _assets(
    key: str, title: str, held: Iterable[Holding], work: WorkRecords, label: Callable[[Holding], str]
) -> Breakdown:
    sums: Counter[str] = Counter()
    for one in held:
        if one.kind not in LIABILITIES:
            sums[label(one)] += worth_on(one.value, one.currency, work.today, work.settings)
    return Breakdown(key, title, tuple(Figures(label, sums[label]) for label in _ordered(sums, ())), is_money=True)


def _loans(here: Iterable[Holding], work: WorkRecords) -> Breakdown:
    """The loans of this bank by their class; cards are none."""
    sums: Counter[str] = Counter()
    for one in here:
        if one.is_own_loan:
            label = capitalized_term(one.loan_class) if one.loan_class else _("not classified")
            sums[label] += worth_on(one.value, one.currency, work.today, work.settings)
    lines = tuple(Figures(label, sums[label]) for label in _ordered(sums, map(capitalized_term, LoanClass)))
    return Breakdown("loans-by-class", _("Loans by class"), lines, is_money=True)


def _sales(key: str, title: str, period: Period, work: WorkRecords, label: Callable[[Sale], str]) -> Breakdown:
    def sums(span: Period) -> Counter[str]:
        found: Counter[str] = Counter()
        for one in work.sales:
            if one.on in span and one.on <= work.today:
                found[label(one)] += worth_on(one.amount, one.currency, one.on, work.settings)
        return found

    return _compared(key, title, sums(period), sums(period.before))._replace(is_money=True, adds_up=False)


def _cases(period: Period, work: WorkRecords, cases: Iterable[Case]) -> Breakdown:
    known = [one for one in cases if one.client in work.clients and one.on <= work.today]

    def count(span: Period) -> Counter[str]:
        return Counter(capitalized_term(one.kind) for one in known if one.on in span)

    return _compared("cases-by-kind", _("Cases by kind"), count(period), count(period.before))
