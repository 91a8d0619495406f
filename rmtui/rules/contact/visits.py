"""The visits to prospects: the last one, the attempts since then, and the next (FIELD.md, 潜在客户)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.party import Party
from rmtui.rules.contact.summary import ContactSummary, OpenPromise


class Visits(NamedTuple):
    """The visits to one client, and all other contacts."""

    last: date | None
    """When the client was last reached, by any channel."""
    attempts: int
    """Since then."""
    next: OpenPromise | None
    """The first of what the manager promised: when to go there again."""


def visits_by_client(clients: Iterable[Client], contact_summary: ContactSummary) -> dict[str, Visits]:
    """By client."""
    promised: dict[str, OpenPromise] = {}
    for one in contact_summary.promises:
        if one.by is Party.MANAGER and (one.client not in promised or one.due < promised[one.client].due):
            promised[one.client] = one
    found = {}
    for client in clients:
        last = contact_summary.last_contact(client.id)
        attempts = contact_summary.attempts_since(client.id, last)
        found[client.id] = Visits(last, attempts, promised.get(client.id))
    return found
