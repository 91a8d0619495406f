"""The clients with signs of leaving, those with the most points first, and what became of earlier warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.records.leaving import LeavingWarning
from rmtui.records.settings import Settings
from rmtui.rules.contact.cadence import last_spoken
from rmtui.rules.contact.folder_facts import FolderFacts
from rmtui.rules.contact.leaving import (
    FoundSign,
    LeavingFacts,
    Outcome,
    leaving_signs,
    outcome,
    points_of,
    sign_rules,
)
from rmtui.rules.contact.summary import ContactSummary


class LeavingRow(NamedTuple):
    """A client with signs of leaving."""

    client: Client
    signs: tuple[FoundSign, ...]
    last_spoken: date | None
    warning: LeavingWarning | None
    """The newest one that is kept and was not settled since."""

    @property
    def points(self) -> int:
        """Of all signs together."""
        return points_of(self.signs)

    @property
    def since(self) -> date:
        """The day of the newest sign."""
        return max(sign.day for sign in self.signs)

    def is_warned(self, settings: Settings) -> bool:
        """Whether the signs are enough for a warning."""
        return self.points >= settings.leaving_from


class PastWarning(NamedTuple):
    """An earlier warning with what became of it."""

    warning: LeavingWarning
    client: Client
    points: int
    """Of the signs of today."""
    assets: int
    """At this bank today, in the smallest unit of the base currency."""
    outcome: Outcome


def signs_of(
    client: Client, summary: ContactSummary, folder: FolderFacts, settings: Settings, today: date
) -> list[FoundSign]:
    """The signs of one client, those with the most points first."""
    spoken = last_spoken(client, summary, settings)
    facts = LeavingFacts(
        client,
        spoken,
        summary.attempts_since(client.id, spoken),
        max(summary.attempts.get(client.id, ()), default=None),
        summary.trends.get(client.id, ()),
        folder.lost,
        folder.cases,
    )
    return leaving_signs(facts, sign_rules(settings), today)


class LeavingBook(NamedTuple):
    """What the signs of all clients are found from."""

    clients: Mapping[str, Client]
    summary: ContactSummary
    folders: Mapping[str, FolderFacts]
    settings: Settings
    warnings: Iterable[LeavingWarning]


def leaving_rows(book: LeavingBook, today: date) -> list[LeavingRow]:
    """All clients with any sign, the most points first; of equal ones the better tier."""
    open_warnings = {one.client: one for one in _by_day(book.warnings)}
    found = []
    for client in book.clients.values():
        folder = book.folders.get(client.id, FolderFacts())
        signs = signs_of(client, book.summary, folder, book.settings, today)
        if signs:
            spoken = last_spoken(client, book.summary, book.settings)
            kept = open_warnings.get(client.id)
            is_enough = points_of(signs) >= book.settings.leaving_from
            found.append(LeavingRow(client, tuple(signs), spoken, kept if is_enough else None))
    return sorted(found, key=lambda row: (-row.points, row.client.tier, row.client.id))


def past_warnings(book: LeavingBook, rows: Iterable[LeavingRow], assets: Callable[[Client], int]) -> list[PastWarning]:
    """All warnings that were kept, the newest first. `rows`: as of `leaving_rows`; `assets`: at this bank."""
    points = {row.client.id: row.points for row in rows}
    found = []
    for warning in reversed(_by_day(book.warnings)):
        if client := book.clients.get(warning.client):
            now, left = points.get(client.id, 0), assets(client)
            found.append(PastWarning(warning, client, now, left, outcome(warning, client, left, now, book.settings)))
    return found


def outcome_counts(past: Iterable[PastWarning]) -> Counter[Outcome]:
    """How many warnings there are of each outcome."""
    return Counter(one.outcome for one in past)


def _by_day(warnings: Iterable[LeavingWarning]) -> list[LeavingWarning]:
    return sorted(warnings, key=lambda one: (one.on, one.id))
