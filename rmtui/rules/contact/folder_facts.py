"""The facts of each client's folder that the queue needs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from rmtui.named_tuple import NamedTuple
from rmtui.records.case import Case
from rmtui.records.goal import Goal
from rmtui.records.holding import Holding
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.rules.assets.target_allocation import AllocationPlan
from rmtui.rules.contact.leaving import lost_holdings


class FolderFacts(NamedTuple):
    """What the folder of one client has for the queue. Holdings and policies that are no reason may be left out."""

    holdings: Sequence[Holding] = ()
    policies: Sequence[Policy] = ()
    last_review: Review | None = None
    """The newest that is finished."""
    owns: bool = False
    """Whether any holding is known, also one that was left out."""
    cases: Sequence[Case] = ()
    opportunities: Sequence[Opportunity] = ()
    lines: Sequence[CreditLine] = ()
    inspections: Sequence[Inspection] = ()
    campaigns: Sequence[str] = ()
    """Names of the campaigns for which the client is to be contacted."""
    lost: Sequence[Holding] = ()
    """Holdings that matured or were closed and tell that the client may leave (`rmtui.rules.contact.leaving`)."""
    weight: int = 0
    """What the client's share of the contribution adds to the weight of the tier."""
    goals: Sequence[Goal] = ()
    allocation: AllocationPlan | None = None
    """The target allocation with all that is held; None where there is none."""

    @property
    def is_reviewed(self) -> bool:
        """Whether there is anything to review, or was."""
        return bool(self.holdings or self.owns or self.last_review)


def folder_facts(
    holdings: Iterable[Holding],
    policies: Iterable[Policy],
    reviews: Mapping[str, Review],
    owners: Collection[str] = (),
    *,
    cases: Iterable[Case] = (),
    opportunities: Iterable[Opportunity] = (),
    lines: Iterable[CreditLine] = (),
    inspections: Iterable[Inspection] = (),
    campaigns: Mapping[str, Sequence[str]] | None = None,
    lost: Iterable[Holding] = (),
    weights: Mapping[str, int] | None = None,
    goals: Iterable[Goal] = (),
    allocations: Mapping[str, AllocationPlan] | None = None,
) -> dict[str, FolderFacts]:
    """The facts of the folders, by client. `owners`: clients who have a holding, also one that is not in `holdings`.

    `campaigns`: by client, those for which the client is to be contacted; `lost` and `weights` as the facts have them.
    """
    called_for, planned, heavier = campaigns or {}, allocations or {}, weights or {}
    held, insured, closed = _by_client(holdings), _by_client(policies), _by_client(lost)
    matters, chances, saved_for = _by_client(cases), _by_client(opportunities), _by_client(goals)
    granted, inspected = _by_client(lines), _by_client(inspections)
    things = (held, insured, reviews, owners, matters, chances, granted, inspected, saved_for, planned, closed)
    return {
        one: FolderFacts(
            held.get(one, ()),
            insured.get(one, ()),
            reviews.get(one),
            one in owners,
            matters.get(one, ()),
            chances.get(one, ()),
            granted.get(one, ()),
            inspected.get(one, ()),
            called_for.get(one, ()),
            closed.get(one, ()),
            heavier.get(one, 0),
            saved_for.get(one, ()),
            planned.get(one),
        )
        for one in dict.fromkeys(chain(*things, called_for, heavier))
    }


def lost_of_clients(holdings: Iterable[Holding]) -> list[Holding]:
    """Those of all clients that tell that one may leave, out of all holdings."""
    return [one for own in _by_client(holdings).values() for one in lost_holdings(own)]


OfClientT = TypeVar("OfClientT", Holding, Policy, Case, Opportunity, CreditLine, Inspection, Goal)


def _by_client(records: Iterable[OfClientT]) -> dict[str, list[OfClientT]]:
    found: dict[str, list[OfClientT]] = {}
    for record in records:
        found.setdefault(record.client, []).append(record)
    return found
