"""The service plan 服务承诺: what was promised to each client for a year, what was delivered, and what is still due.

A contact that reached the client counts once for each thing it is: as a conversation by the channels that reset the
cadence, and as a greeting, an invitation or thanks by its topics (`rmtui.words.services`). A finished review counts as
one. The promised services are spread evenly over the year, or over the rest of it from the day the client came.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind, Stage, Tier
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import resetting_channels
from rmtui.rules.contact.summary import ContactSummary

DEFAULT_PLAN: Mapping[Tier, Mapping[Service, int]] = {
    tier: dict(zip(Service, counts, strict=True))
    for tier, counts in {
        Tier.A: (12, 12, 3, 2, 1),
        Tier.B: (6, 4, 3, 1, 1),
        Tier.C: (4, 1, 2, 0, 0),
        Tier.D: (2, 0, 1, 0, 0),
    }.items()
}
"""Conversations, reviews, greetings, invitations and thanks a year by tier: as many conversations and reviews as the
default cadence and the review schedule ask for.
"""

MOST_A_YEAR = 366


class ClientServices(NamedTuple):
    """The state of the services to one client."""

    client: Client
    states: Mapping[Service, "ServiceState"]

    @property
    def missed(self) -> int:
        """The number of services behind the plan."""
        return sum(state.missed for state in self.states.values())


class ServiceState(NamedTuple):
    """The state of one service to one client in a year."""

    promised: int
    given: int
    expected: int
    """Given by now, if it were spread evenly."""

    @property
    def due(self) -> int:
        """How many are still due in the year."""
        return max(self.promised - self.given, 0)

    @property
    def missed(self) -> int:
        """How many are behind the even spread."""
        return max(self.expected - self.given, 0)


def tier_plan(tier: Tier, settings: Settings) -> dict[Service, int]:
    """Services a year of a tier: the book's, else the defaults."""
    return {**DEFAULT_PLAN[tier], **settings.services.get(tier, {})}


def differing_plans(plans: Mapping[Tier, Mapping[Service, int]]) -> dict[Tier, dict[Service, int]]:
    """What of the plans of the tiers differs from the defaults, as the settings have it."""
    found = {
        tier: {service: count for service, count in plan.items() if count != DEFAULT_PLAN[tier][service]}
        for tier, plan in plans.items()
    }
    return {tier: plan for tier, plan in found.items() if plan}


def service_plan(client: Client, settings: Settings) -> dict[Service, int]:
    """Services a year of a client: the client's own, else those of the tier, without reviews for a company.

    Nothing is promised but to active ones.
    """
    if client.stage is not Stage.ACTIVE:
        return dict.fromkeys(Service, 0)
    no_reviews = {Service.REVIEW: 0} if client.kind is ClientKind.COMPANY else {}
    return {**tier_plan(client.tier, settings), **no_reviews, **client.services}


def service_states(
    client: Client,
    settings: Settings,
    given: Mapping[str, int],
    today: date,
    services: Iterable[Service] = tuple(Service),
) -> dict[Service, ServiceState]:
    """How services to a client stand in the year of `today`. `given`: counts as in the contact summary."""
    start, end = date(today.year, 1, 1), date(today.year + 1, 1, 1)
    days = (end - start).days
    since = max(client.opened_on or start, start)
    left, passed = (end - since).days, max((today - since).days, 0)
    plan, in_year = service_plan(client, settings), f"{today.year} "
    found = {}
    for service in services:
        promised = round(plan[service] * left / days) if since < end else 0
        names = resetting_channels(client, settings) if service is Service.CONVERSATION else (service,)
        count = sum([given.get(in_year + name, 0) for name in names])
        found[service] = ServiceState(promised, count, promised * passed // left if promised else 0)
    return found


def all_services(
    clients: Iterable[Client], summary: ContactSummary, settings: Settings, today: date
) -> list[ClientServices]:
    """The services to every client to whom something is promised, or was given, in the order of `clients`."""
    found = []
    for client in clients:
        states = service_states(client, settings, summary.given.get(client.id, {}), today)
        if client.stage is Stage.ACTIVE and any(state.promised or state.given for state in states.values()):
            found.append(ClientServices(client, states))
    return found


def next_day(client: Client, state: ServiceState, today: date) -> date | None:
    """The day by which the next one is due, where the year holds one; None where nothing is due any more."""
    if not state.due:
        return None
    start, end = date(today.year, 1, 1), date(today.year + 1, 1, 1)
    since = max(client.opened_on or start, start)
    return since + timedelta(days=(end - since).days * (state.given + 1) // state.promised) - timedelta(days=1)


def kept_share(states: Iterable[ServiceState]) -> float | None:
    """The part of what was expected by now that was given, from 0 to 1; None where nothing was."""
    known = list(states)
    expected = sum(state.expected for state in known)
    return sum(min(state.given, state.expected) for state in known) / expected if expected else None
