"""The insurance cover of one client's family out of the book: the records of the family alone are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.rules.insurance.coverage import shown_policies
from rmtui.rules.insurance.family_cover import family_covers, household_ids
from rmtui.rules.insurance.protection_gap import partner

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.client import Client
    from rmtui.records.policy import Policy
    from rmtui.rules.insurance.family_cover import FamilyCover
    from rmtui.store.door import Store


def visible_policies(book: Store, client: Client) -> tuple[Policy, ...]:
    """The policies that may be shown in the client's folder: the client's own, and those that a tied client shares."""
    known = book.discretion()
    policies = (one for id in household_ids(client, known) for one in book.policies(id))
    return shown_policies(client, policies, known)


def family_cover(book: Store, client: Client, today: date) -> FamilyCover:
    """The cover of the family, with its protection gap."""
    known = book.discretion()
    owners = dict.fromkeys([client.id, partner(client, known) or client.id])
    holdings = [one for id in owners for one in book.holdings(id)]
    policies = (one for id in household_ids(client, known) for one in book.policies(id))
    covers = family_covers([client], holdings, policies, book.settings(), today, discretion=known)
    return covers[client.id]
