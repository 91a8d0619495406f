"""A whole book, invented: the same for the same arguments, so that a benchmark or a test can be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter
from random import Random
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, DayNote, Sale, Snooze, UnsortedLine
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.sample import diary
from rmtui.sample.branch import Branch
from rmtui.sample.branches import BRANCHES
from rmtui.sample.cast import cast
from rmtui.sample.clients import Pencil, with_tiers
from rmtui.sample.ids import id_at
from rmtui.sample.policies import policies
from rmtui.sample.sketch import Sketch
from rmtui.sample.telling import Telling
from rmtui.sample.voice import Spoken
from rmtui.sample.wealth import reviewed

LONGEST = 25
"""Years a log goes back at most, however many contacts there are to a client."""

_TALKATIVE = {Tier.A: 6.0, Tier.B: 3.2, Tier.C: 2.0, Tier.D: 1.0}
"""How much of the log goes to a client of a tier."""


class Invented(NamedTuple):
    """The records of a book, by kind; the contacts in the order of time."""

    clients: list[Client]
    contacts: list[Contact]
    sales: list[Sale]
    notes: list[DayNote]
    snoozes: list[Snooze]
    unsorted: list[UnsortedLine]
    holdings: list[Holding]
    policies: list[Policy]
    ties: list[Tie]
    reviews: list[Review]
    settings: Settings
    id: str
    """Of the book: the same book has the same one."""

    def records(self) -> Iterator[Record]:
        """All of them, as `rmtui.store.write_book` takes them."""
        yield self.settings
        yield from (*self.clients, *self.holdings, *self.policies, *self.ties)
        yield from (*self.contacts, *self.sales, *self.notes, *self.snoozes, *self.unsorted, *self.reviews)


def invent(language: str, today: date, clients: int = 40, contacts: int = 1000, seed: int = 1) -> Invented:
    """A book as it stands on the day `today`; its log goes back two years, or a month for each contact to a client."""
    branch = BRANCHES[language]
    rng = Random(seed)  # noqa: S311 - no secret
    years = min(max(2.0, contacts / clients / 12), LONGEST)
    known = _alone(cast(branch, today, rng)[:clients])
    drawn = Pencil(branch, today, years, known, rng).draw(clients - len(known))
    sketches = known + with_tiers(branch, drawn, known, rng)
    since = today - timedelta(days=round(365.25 * years))
    telling = Telling(branch, sketches, since, today, rng)
    told = [
        spoken
        for sketch, count in zip(sketches, _shares(sketches, contacts, since, today), strict=True)
        for spoken in telling.of(sketch, count)
    ]
    written, sales = diary.written_down(branch, told, today, rng)
    everyone = sorted(_assessed(branch, sketches, told), key=attrgetter("id"))
    seen = [reviewed(branch, client, max(since, today - relativedelta(years=2)), today) for client in everyone]
    return Invented(
        clients=everyone,
        contacts=written,
        sales=sales,
        notes=[*diary.day_notes(branch, told, today, rng)],
        snoozes=[*diary.snoozes(branch, sketches, told, today, rng)],
        unsorted=[*diary.unsorted_lines(branch, today, rng)],
        holdings=[holding for holdings, _reviews in seen for holding in holdings],
        policies=[policy for client in everyone for policy in policies(branch, client, today)],
        ties=[tie for sketch in sketches for tie in sketch.ties],
        reviews=[review for _holdings, reviews in seen for review in reviews],
        settings=branch.settings,
        id=id_at(today, 0, rng),
    )


def _shares(sketches: list[Sketch], contacts: int, since: date, today: date) -> list[int]:
    """How many of the contacts each client has: by tier, and by how much of the log they are in."""
    weights = []
    for sketch in sketches:
        known_for = (today - max(sketch.client.opened_on or since, since)).days / (today - since).days
        weights.append(_TALKATIVE[sketch.client.tier] * max(known_for, 0.05) if sketch.met else 0.0)
    exact = [contacts * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    by_rest = sorted(range(len(exact)), key=lambda place: shares[place] - exact[place])
    for place in by_rest[: contacts - sum(shares)]:
        shares[place] += 1
    return shares


def _assessed(branch: Branch, sketches: list[Sketch], told: list[Spoken]) -> Iterator[Client]:
    """The clients with the risk assessments of which the log tells, where it tells of one later than theirs."""
    told_of: dict[str, date] = {}
    for spoken in told:
        if spoken.topic in branch.assessment_topics and spoken.channel is Channel.MEETING:
            assessed = spoken.clients[0].id
            told_of[assessed] = max(spoken.on, told_of.get(assessed, spoken.on))
    for client in (sketch.client for sketch in sketches):
        on = told_of.get(client.id)
        yield replace(client, risk_on=on) if on and client.risk_on and on > client.risk_on else client


def _alone(sketches: list[Sketch]) -> list[Sketch]:
    """The sketches without the ties to clients who are not among them."""
    here = {sketch.client.id for sketch in sketches}
    return [
        sketch._replace(
            client=replace(
                client := sketch.client,
                referred_by=client.referred_by if client.referred_by in here else None,
            ),
            ties=tuple(tie for tie in sketch.ties if {tie.first, tie.second} <= here),
        )
        for sketch in sketches
    ]
