"""Generates a whole invented book, the same for the same arguments, so that benchmarks and tests are repeatable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from operator import attrgetter
from random import Random

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from rmtui.named_tuple import NamedTuple
from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.case import Case
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, Tier
from rmtui.records.events import Contact, DayNote, PlannedContact, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingLanguage, GreetingTemplate
from rmtui.records.holding import Holding
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.settings import Settings
from rmtui.records.target import Target
from rmtui.records.tie import Tie
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.work.targets import spread, with_months
from rmtui.sample import log_records
from rmtui.sample.branch import Branch
from rmtui.sample.branches import BRANCHES
from rmtui.sample.campaigns import sample_campaigns
from rmtui.sample.cases import cases
from rmtui.sample.characters import characters
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.client_log import ContactDraft
from rmtui.sample.clients import ClientGenerator, with_tiers
from rmtui.sample.goals import allocation_targets, goals
from rmtui.sample.holdings import holdings_and_reviews
from rmtui.sample.ids import id_at
from rmtui.sample.loans import classified, lent, with_employee, with_loans
from rmtui.sample.log_generator import LogGenerator
from rmtui.sample.opportunities import opportunities, with_sales
from rmtui.sample.policies import policies
from rmtui.sample.prospecting import as_found, callbacks, questions, walk
from rmtui.sample.workdays import Workdays
from rmtui.sample.worth import gifts, refusals, warnings

MAX_YEARS = 25
"""Years that a log goes back at most, however many contacts a client has."""

_CONTACT_WEIGHT = {Tier.A: 6.0, Tier.B: 3.2, Tier.C: 2.0, Tier.D: 1.0}
"""How much of the log goes to a client of a tier."""


class SampleBook(NamedTuple):
    """The records of a book, by kind; the contacts in the order of time."""

    clients: list[Client]
    contacts: list[Contact]
    sales: list[Sale]
    steps: list[StandingPromise]
    notes: list[DayNote]
    snoozes: list[Snooze]
    unsorted: list[UnsortedLine]
    plan: list[PlannedContact]
    holdings: list[Holding]
    lines: list[CreditLine]
    inspections: list[Inspection]
    policies: list[Policy]
    ties: list[Tie]
    reviews: list[Review]
    settings: Settings
    segments: list[Segment]
    occasions: list[Occasion]
    templates: list[GreetingTemplate]
    questions: list[Question]
    callbacks: list[Callback]
    cases: list[Case]
    gifts: list[Gift]
    warnings: list[LeavingWarning]
    refusals: list[TierRefusal]
    opportunities: list[Opportunity]
    goals: list[Goal]
    allocations: list[AllocationTarget]
    targets: list[Target]
    campaigns: list[Campaign]
    campaign_members: list[CampaignMember]
    audit: list[AuditEntry]
    id: str
    """Id of the book; the same for the same arguments."""

    def records(self) -> Iterator[Record]:
        """All records, as `rmtui.store.write_book` takes them."""
        yield from (self.settings, *self.segments, *self.questions, *self.templates)
        yield from (*self.clients, *self.holdings, *self.lines, *self.inspections)
        yield from (*self.policies, *self.ties, *self.occasions)
        yield from (*self.goals, *self.allocations)
        yield from (*self.gifts, *self.warnings, *self.refusals)
        yield from (*self.cases, *self.opportunities, *self.targets, *self.campaigns, *self.campaign_members)
        yield from (*self.contacts, *self.sales, *self.steps, *self.notes, *self.snoozes, *self.unsorted, *self.plan)
        yield from (*self.reviews, *self.callbacks, *self.audit)


def generate_book(
    language: str, today: date, clients: int = 40, contacts: int = 1000, seed: int = 1, *, doors: int = 8
) -> SampleBook:
    """A book as it stands on the day `today`; its log goes back two years, or a month for each contact to a client.

    `doors`: prospects of a walk, who come beside the clients, each with a visit.
    """
    branch = BRANCHES[language]
    rng = Random(seed)  # noqa: S311 - no secret
    years = min(max(2.0, contacts / clients / 12), MAX_YEARS)
    known = _without_missing_ties(characters(branch, today, rng)[:clients])
    drawn = ClientGenerator(branch, today, years, known, rng).draw(clients - len(known))
    drafts = known + with_tiers(branch, drawn, known, rng)
    since = today - timedelta(days=round(365.25 * years))
    log = LogGenerator(branch, drafts, since, today, rng)
    contact_drafts = [
        contact_draft
        for draft, count in zip(drafts, _contact_counts(drafts, contacts, since, today), strict=True)
        for contact_draft in log.contacts(draft, count)
    ]
    written, sales, steps = log_records.contacts_with_agreed(branch, contact_drafts, today, rng)
    everyone = sorted(_with_assessments(branch, drafts, contact_drafts), key=attrgetter("id"))
    everyone, wall = with_employee(branch, everyone)
    others = Random(f"{language} {seed}")  # noqa: S311 - what came to the sample later leaves the rest of it as it was
    survey = questions(branch, today, others)
    found = as_found(branch, everyone, survey)
    walked = walk(branch, survey, doors, today, others)
    found = sorted((*found, *walked.prospects), key=attrgetter("id"))
    told = sample_campaigns(branch.campaigns, everyone, (written, sales), today)
    since = max(since, today - relativedelta(years=2))
    days = Workdays(since, today + relativedelta(months=4), branch.holidays)
    of: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in written:
        for id in contact.clients:
            of[id].append(contact)
    seen = [
        holdings_and_reviews(branch, client, since, today, days=days, contacts=of[client.id]) for client in everyone
    ]
    loans = lent(branch, everyone, today)
    chances, closed = with_sales(branch, opportunities(branch, everyone, today))
    held = [*classified(branch, (one for held, _reviews in seen for one in held), today), *loans.holdings]
    return SampleBook(
        clients=found,
        contacts=sorted(
            (*(told.contacts.get(one.id, one) for one in written), *walked.contacts),
            key=lambda contact: (contact.on, contact.at),
        ),
        sales=[*sales, *closed],
        steps=steps,
        notes=[*log_records.day_notes(branch, contact_drafts, today, rng)],
        snoozes=[*log_records.snoozes(branch, drafts, contact_drafts, today, rng)],
        unsorted=[*log_records.unsorted_lines(branch, today, rng)],
        plan=[*log_records.plan(drafts, today, Random(seed))],  # noqa: S311 - no other id follows from it
        holdings=held,
        lines=loans.lines,
        inspections=loans.inspections,
        policies=[policy for client in everyone for policy in policies(branch, client, today)],
        ties=[*(tie for draft in drafts for tie in draft.ties), *wall],
        reviews=[*with_loans((one for _holdings, reviews in seen for one in reviews), loans.holdings)],
        settings=branch.settings,
        id=id_at(today, 0, rng),
        segments=[
            Segment(id=id_at(today, minute, rng), name=name, filter=filter, note=note)
            for minute, (name, (filter, note)) in enumerate(branch.segments.items(), 1)
        ],
        questions=survey,
        callbacks=callbacks(branch, found, written, today, others),
        occasions=[
            Occasion(id=id_at(today, 0, rng), name=name, day=day, tag=tag) for name, day, tag in branch.occasions
        ],
        templates=[
            GreetingTemplate(
                id=id_at(today, minute, rng),
                occasion=occasion,
                language=GreetingLanguage(language),
                delivery=way,
                kind=ClientKind.PERSON,
                text=text,
            )
            for minute, (occasion, way, text) in enumerate(branch.templates)
        ],
        cases=[*cases(branch, everyone, today)],
        gifts=[*gifts(branch, everyone, today)],
        warnings=[*warnings(branch, everyone, held, today)],
        refusals=[*refusals(branch, everyone, held, today)],
        opportunities=chances,
        goals=[*goals(branch, everyone, today)],
        allocations=[*allocation_targets(branch, everyone, held, today)],
        targets=[*_targets(branch, today, rng)],
        audit=[*_audit(today, others)],
        campaigns=told.campaigns,
        campaign_members=told.members,
    )


def _audit(today: date, rng: Random) -> Iterator[AuditEntry]:
    """What left: a workbook last month, a sheet for a client this month."""
    month = today.replace(day=1)
    for on, at, kind, format, people in (
        (month - timedelta(days=9), "17:40", AuditKind.EXPORT, ".xlsx", 12),
        (max(month, today - timedelta(days=5)), "10:15", AuditKind.REVIEW, ".html", 1),
    ):
        id = id_at(on, 60 * int(at[:2]) + int(at[3:]), rng)
        yield AuditEntry(id=id, on=on, at=at, kind=kind, format=format, people=people)


def _targets(branch: Branch, today: date, rng: Random) -> Iterator[Target]:
    """Those of this year, and of the last, which asked for a tenth less."""
    for year, tenths in ((today.year, 10), (today.year - 1, 9)):
        for indicator, figure in branch.targets.items():
            whole = figure * (1 if indicator.is_count else branch.unit) * tenths // 10
            target = Target(id=id_at(today, 0, rng), indicator=indicator, year=year)
            yield with_months(target, spread(whole, indicator))


def _contact_counts(drafts: list[ClientDraft], contacts: int, since: date, today: date) -> list[int]:
    """The number of contacts of each client: by tier, and by the part of the log since they became clients."""
    weights = []
    for draft in drafts:
        known_for = (today - max(draft.client.opened_on or since, since)).days / (today - since).days
        weights.append(_CONTACT_WEIGHT[draft.client.tier] * max(known_for, 0.05) if draft.contacted else 0.0)
    exact = [contacts * weight / sum(weights) for weight in weights]
    shares = [int(share) for share in exact]
    by_rest = sorted(range(len(exact)), key=lambda place: shares[place] - exact[place])
    for place in by_rest[: contacts - sum(shares)]:
        shares[place] += 1
    return shares


def _with_assessments(
    branch: Branch, drafts: list[ClientDraft], contact_drafts: list[ContactDraft]
) -> Iterator[Client]:
    """The clients with the risk assessments of which the log tells, where it tells of one later than theirs."""
    assessed_on: dict[str, date] = {}
    for contact_draft in contact_drafts:
        if contact_draft.topic in branch.assessment_topics and contact_draft.channel is Channel.MEETING:
            assessed = contact_draft.clients[0].id
            assessed_on[assessed] = max(contact_draft.on, assessed_on.get(assessed, contact_draft.on))
    for client in (draft.client for draft in drafts):
        on = assessed_on.get(client.id)
        yield replace(client, risk_on=on) if on and client.risk_on and on > client.risk_on else client


def _without_missing_ties(drafts: list[ClientDraft]) -> list[ClientDraft]:
    """The drafts without ties and references to clients who are not among them."""
    here = {draft.client.id for draft in drafts}
    return [
        draft._replace(
            client=replace(
                client := draft.client,
                referred_by=client.referred_by if client.referred_by in here else None,
            ),
            ties=tuple(tie for tie in draft.ties if {tie.first, tie.second} <= here),
        )
        for draft in drafts
    ]
