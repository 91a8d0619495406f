"""Reading referrals from a store: the tree, whom to thank, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.named_tuple import NamedTuple
from rmtui.records.case import Case, CaseKind
from rmtui.rules.contact.reason_rules import Cause, reason_rules
from rmtui.rules.contact.service_counts import THANKS
from rmtui.rules.days.months import month_key, months_after
from rmtui.rules.people.referrals import ReferralRow, introduced_since, introductions, referral_tree, unthanked
from rmtui.rules.work.referrals import AskRow, Introduced, introduced_totals, kept_lately, whom_to_ask
from rmtui.store.kept_promises import kept_promises

if TYPE_CHECKING:
    from rmtui.entry.filter.context import FilterContext
    from rmtui.records.client import Client
    from rmtui.store.door import Reading

_MONTHS_OF_PROMISES = 4
"""Months whose promises are read, this one included."""


class Referrals(NamedTuple):
    """How referrals stand on a day."""

    tree: list[ReferralRow]
    thank: dict[str, list[Client]]
    """By client, those for whose introduction nobody thanked yet."""
    ask: list[AskRow]
    totals: Introduced


def read_referrals(store: Reading, context: FilterContext) -> Referrals:
    """How referrals stand, for the clients of a context on its day. A promise kept lately counts where it was made in
    this month or the three before.
    """
    today, summary, settings = context.today, context.contact_summary, context.settings
    clients = {client.id: client for client in context.clients}
    tree = referral_tree(clients)
    newcomers = introduced_since(clients.values(), today, reason_rules(settings)[Cause.REFERRAL].grace)
    thank = {
        one: found
        for one, introduced in newcomers.items()
        if one in clients
        if (found := unthanked(clients[one], introduced, summary.last_given.get(one, {}).get(THANKS)))
    }
    pages = [store.month(month_key(months_after(today, -ago))) for ago in range(_MONTHS_OF_PROMISES)]
    as_kept = kept_promises(store).as_kept
    kept = kept_lately(
        (as_kept(contact) for page in pages for contact in page.contacts.values()),
        (as_kept(step) for page in pages for step in page.steps.values()),
        today,
    )
    complaints = (case for case in store.records(Case) if case.kind is CaseKind.COMPLAINT)
    waiting = {case.client for case in complaints if not case.stage.is_answered}
    ask = whom_to_ask(
        (client for client in clients.values() if client.id not in waiting),
        summary,
        settings,
        today,
        introduced=introductions(clients.values()),
        sold=context.sales_of_year,
        kept=kept,
    )
    return Referrals(tree, thank, ask, introduced_totals(tree, context.assets_here, context.sales_of_year))
