"""Who is to be contacted, worst first: the queue the day is planned from.

Every reason gives points; their sum, weighted by tier, orders the queue, since 80 % of the income comes from 20 % of
the clients (FIELD.md, 80/20). Nothing else enters into the order, so that it can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from rmtui.records.client import Client, Tier
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import Pace, last_spoken, pace
from rmtui.rules.contact.due_reasons import JOINING, OPENING, FolderFacts, Reason, Situation
from rmtui.rules.contact.standing import OpenPromise, Standing

WEIGHT = {Tier.A: 4, Tier.B: 3, Tier.C: 2, Tier.D: 1}
"""What a point counts by tier."""


class DueRow(NamedTuple):
    """A client in the queue, with every reason, the weightiest first."""

    client: Client
    pace: Pace
    reasons: tuple[Reason, ...]
    last: date | None
    """The day the client was last spoken to."""

    @property
    def tier(self) -> Tier:
        return self.client.tier

    @property
    def score(self) -> int:
        """The sum of the points times the weight of the tier."""
        return sum(reason.points for reason in self.reasons) * WEIGHT[self.client.tier]


_NO_FOLDER = FolderFacts()
_NOTHING: Mapping[str, FolderFacts] = {}


def due(
    clients: Iterable[Client],
    standing: Standing,
    settings: Settings,
    today: date,
    days: int = 0,
    *,
    folders: Mapping[str, FolderFacts] = _NOTHING,
) -> list[DueRow]:
    """The clients due today or up to `days` ahead, each once, worst first. A snoozed one is back on the day named.

    `folders` are by client id; who is not among them is asked nothing about maturities, policies and reviews.
    """
    promises: dict[str, list[OpenPromise]] = {}
    for promise in standing.promises:
        promises.setdefault(promise.client, []).append(promise)
    rows = []
    for client in clients:
        snooze = standing.snoozes.get(client.id)
        if snooze and today < snooze.until:
            continue
        spoken = last_spoken(client, standing, settings)
        situation = Situation(
            client,
            settings,
            today,
            days,
            spoken,
            standing.last_contact(client.id),
            promises.get(client.id, []),
            folders.get(client.id, _NO_FOLDER),
            standing.attempts_since(client.id, spoken),
            standing.last.get(client.id, {}),
        )
        reasons = [reason for find in OPENING[client.stage] for reason in find(situation)]
        if reasons:
            reasons += (reason for find in JOINING for reason in find(situation))
            reasons.sort(key=lambda reason: -reason.points)
            rows.append(DueRow(client, pace(client, settings, spoken, today), tuple(reasons), spoken))
    return sorted(rows, key=_worst_first)


def _worst_first(row: DueRow) -> tuple[int, Tier, date, str]:
    return -row.score, row.tier, row.last or date.min, row.client.id
