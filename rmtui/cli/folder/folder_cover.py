"""The insurance cover of a client's family, as far as it may be shown in the client's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.rules.insurance.coverage import shown_policies
from rmtui.rules.insurance.family_cover import family_covers, household_ids
from rmtui.rules.insurance.protection_gap import partner

if TYPE_CHECKING:
    from rmtui.cli.folder.open_folder import OpenFolder
    from rmtui.records.policy import Policy
    from rmtui.rules.insurance.family_cover import FamilyCover


def visible_policies(folder: OpenFolder) -> tuple[Policy, ...]:
    """The policies that may be shown here: the client's own, and those that a tied client shares."""
    client, book, known = folder.client, folder.book, folder.book.discretion()
    policies = (one for id in household_ids(client, known) for one in book.policies(id))
    return shown_policies(client, policies, known)


def family_cover(folder: OpenFolder) -> FamilyCover:
    """The cover of the family, with its protection gap."""
    client, book, known = folder.client, folder.book, folder.book.discretion()
    owners = dict.fromkeys([client.id, partner(client, known) or client.id])
    holdings = [one for id in owners for one in book.holdings(id)]
    policies = (one for id in household_ids(client, known) for one in book.policies(id))
    covers = family_covers([client], holdings, policies, book.settings(), folder.today, discretion=known)
    return covers[client.id]
