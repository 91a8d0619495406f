"""Shifts a book in time: every date of the sample is moved to end today, so that the same clients are due."""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from rmtui.records.audit import AuditEntry
from rmtui.records.base import Record
from rmtui.records.callback import Callback
from rmtui.records.campaign import Campaign, CampaignMember, member_id
from rmtui.records.case import Case
from rmtui.records.client import Birthday, Client, ContactPerson, Relative
from rmtui.records.events import Contact, DayNote, PlannedContact, Promise, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.gift import Gift
from rmtui.records.goal import AllocationTarget, Goal
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.holding import Holding
from rmtui.records.leaving import LeavingWarning
from rmtui.records.loan import CreditLine, Inspection
from rmtui.records.occasion import Occasion
from rmtui.records.opportunity import Opportunity
from rmtui.records.policy import Policy
from rmtui.records.question import Question
from rmtui.records.review import Review
from rmtui.records.segment import Segment
from rmtui.records.target import Target
from rmtui.records.tie import Tie, tie_id
from rmtui.records.tier_refusal import TierRefusal
from rmtui.rules.contact.reason_rules import DEFAULT_RULES, Cause
from rmtui.rules.days.birthdays import next_birthday
from rmtui.rules.days.lunar import lunar_date
from rmtui.rules.days.months import month_key
from rmtui.sample.festivals import FESTIVALS, Festivals
from rmtui.sample.ids import shifted_id
from rmtui.store import is_book, open_book, write_book
from rmtui.store.door import Store

_Person = TypeVar("_Person", Relative, ContactPerson)
_OfClient = TypeVar(
    "_OfClient", Callback, CreditLine, Gift, Holding, Inspection, LeavingWarning, Policy, Review, TierRefusal
)


def sample_dir(language: str) -> str:
    """Where the sample book of a language is: beside this module where rmtui is installed, in `data` in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "book", language)
    return installed if is_book(installed) else os.path.join(here, os.pardir, os.pardir, "data", "book", language)


def shift_book(source_dir: str, target_dir: str, today: date) -> Store:
    """Write a copy of a book at `target_dir`, shifted so that the day of the newest contact is `today`.

    BadInput where `target_dir` is in use.
    """
    source = open_book(source_dir)
    pages = [source.month(month) for month in reversed(source.months())]
    move = _Shift(max(contact.on for page in pages for contact in page.contacts.values()), today)
    records: list[Record] = [source.settings(), *source.records(Segment), *map(move.client, source.clients().values())]
    records += map(move.holding, source.holdings())
    records += map(move.line, source.records(CreditLine))
    records += map(move.inspection, source.records(Inspection))
    records += map(move.policy, source.policies())
    records += map(move.tie, source.ties())
    records += map(move.occasion, source.records(Occasion))
    records += map(move.template, source.records(GreetingTemplate))
    records += source.records(Question)
    records += map(move.callback, source.records(Callback))
    records += map(move.case, source.records(Case))
    records += map(move.of_a_day, source.records(Gift))
    records += map(move.of_a_day, source.records(LeavingWarning))
    records += map(move.of_a_day, source.records(TierRefusal))
    records += map(move.opportunity, source.records(Opportunity))
    records += map(move.goal, source.records(Goal))
    records += map(move.allocation, source.records(AllocationTarget))
    records += map(move.target, source.records(Target))
    records += map(move.campaign, source.records(Campaign))
    records += map(move.member, source.records(CampaignMember))
    records += map(move.audit, source.records(AuditEntry))
    for page in pages:
        records += map(move.contact, page.contacts.values())
        records += map(move.sale, page.sales.values())
        records += map(move.note, page.notes.values())
        records += map(move.snooze, page.snoozes.values())
        records += map(move.step, page.steps.values())
        records += map(move.unsorted, page.unsorted.values())
        records += map(move.planned, page.plan.values())
    records += map(move.review, source.reviews())
    return write_book(target_dir, records)


_HOLDING_DAYS = (
    *("valued_on", "opened_on", "matures_on", "closed_on", "class_on", "first_instalment", "overdue_since"),
    *("pledge_insured_until", "guaranteed_until"),
)


class _Shift:
    """Shifts records from one last day to `today`. Working days stay working days."""

    def __init__(self, last: date, today: date) -> None:
        self._last, self._today = last, today
        self._days = today - last
        self._weekdays = _number(today) - _number(last)

    def day(self, day: date) -> date:
        """The shifted day: order is kept, and the last day becomes today."""
        if day == self._last:
            return self._today
        weekend = timedelta(days=max(day.weekday() - 4, 0))
        return _weekday(_number(day) + self._weekdays) + weekend

    def id(self, record_id: str) -> str:
        return shifted_id(record_id, self._days.days)

    def birthday(self, birthday: Birthday) -> Birthday:
        """Shifted by as many days, so that a birthday this week stays this week; a day not in every year is kept."""
        if birthday.leap or (not birthday.lunar and (birthday.month, birthday.day) == (2, 29)):
            return birthday
        day = next_birthday(birthday, self._last - timedelta(days=DEFAULT_RULES[Cause.BIRTHDAY].grace)) + self._days
        if birthday.lunar:
            lunar = lunar_date(day)
            return replace(birthday, month=lunar.month, day=min(lunar.day, 29), leap=lunar.leap)
        return replace(birthday, month=day.month, day=28 if (day.month, day.day) == (2, 29) else day.day)

    def client(self, client: Client) -> Client:
        return replace(
            client,
            id=self.id(client.id),
            birthday=client.birthday and self.birthday(client.birthday),
            family=self._people(client.family),
            contact_persons=self._people(client.contact_persons),
            risk_on=client.risk_on and self.day(client.risk_on),
            referred_by=client.referred_by and self.id(client.referred_by),
            found_on=client.found_on and self.day(client.found_on),
            opened_on=client.opened_on and self.day(client.opened_on),
        )

    def callback(self, callback: Callback) -> Callback:
        """In the sample of the month that the middle of its own becomes."""
        drawn_from, _blank, month = callback.sample.rpartition(" ")
        moved = month_key(self.day(date.fromisoformat(f"{month}-15")))
        return replace(
            self._dated(callback, "on", "contact_on", "asked_on"),
            sample=f"{drawn_from} {moved}",
            contact=callback.contact and self.id(callback.contact),
        )

    def occasion(self, occasion: Occasion) -> Occasion:
        return replace(occasion, id=self.id(occasion.id), day=self.birthday(occasion.day))

    def template(self, template: GreetingTemplate) -> GreetingTemplate:
        return replace(template, id=self.id(template.id), clients=tuple(map(self.id, template.clients)))

    def case(self, case: Case) -> Case:
        steps = tuple(replace(step, on=self.day(step.on)) for step in case.steps)
        return replace(case, id=self.id(case.id), client=self.id(case.client), on=self.day(case.on), steps=steps)

    def goal(self, goal: Goal) -> Goal:
        days = {"on": self.day(goal.on), "due_on": self.day(goal.due_on)}
        return replace(goal, id=self.id(goal.id), client=self.id(goal.client), **days)

    def allocation(self, target: AllocationTarget) -> AllocationTarget:
        return replace(target, id=self.id(target.id), client=self.id(target.client), on=self.day(target.on))

    def opportunity(self, one: Opportunity) -> Opportunity:
        return replace(
            one,
            id=self.id(one.id),
            client=self.id(one.client),
            on=self.day(one.on),
            moved_on=one.moved_on and self.day(one.moved_on),
            expected_on=one.expected_on and self.day(one.expected_on),
            sale=one.sale and self.id(one.sale),
        )

    def target(self, target: Target) -> Target:
        return replace(target, id=self.id(target.id), year=target.year + self._today.year - self._last.year)

    def campaign(self, campaign: Campaign) -> Campaign:
        days = {name: self.day(getattr(campaign, name)) for name in ("starts_on", "ends_on")}
        previous = campaign.previous and self.id(campaign.previous)
        return replace(campaign, id=self.id(campaign.id), previous=previous, **days)

    def member(self, member: CampaignMember) -> CampaignMember:
        campaign, client = self.id(member.campaign), self.id(member.client)
        return replace(member, id=member_id(campaign, client), campaign=campaign, client=client)

    def _people(self, people: tuple[_Person, ...]) -> tuple[_Person, ...]:
        return tuple(replace(one, birthday=one.birthday and self.birthday(one.birthday)) for one in people)

    def contact(self, contact: Contact) -> Contact:
        return replace(
            contact,
            id=self.id(contact.id),
            clients=tuple(map(self.id, contact.clients)),
            on=self._contact_day(contact),
            promise=contact.promise and self.promise(contact.promise),
        )

    def _contact_day(self, contact: Contact) -> date:
        """Greetings stay on a festival of the same name: on another day they would be out of season."""
        for topic in contact.topics:
            if festivals := FESTIVALS.get(topic):
                return self._festival(contact.on, festivals)
        return self.day(contact.on)

    def step(self, step: StandingPromise) -> StandingPromise:
        return replace(
            step,
            id=self.id(step.id),
            client=self.id(step.client),
            on=self.day(step.on),
            contact=step.contact and self.id(step.contact),
            promise=self.promise(step.promise),
        )

    def promise(self, promise: Promise) -> Promise:
        return replace(promise, due=self.day(promise.due), done_on=promise.done_on and self.day(promise.done_on))

    def sale(self, sale: Sale) -> Sale:
        return replace(
            sale,
            id=self.id(sale.id),
            client=self.id(sale.client),
            on=self.day(sale.on),
            contact=sale.contact and self.id(sale.contact),
        )

    def audit(self, entry: AuditEntry) -> AuditEntry:
        return replace(entry, on=self.day(entry.on))

    def note(self, note: DayNote) -> DayNote:
        return replace(note, id=self.id(note.id), on=self.day(note.on))

    def snooze(self, snooze: Snooze) -> Snooze:
        return replace(
            snooze,
            id=self.id(snooze.id),
            client=self.id(snooze.client),
            on=self.day(snooze.on),
            until=self.day(snooze.until),
        )

    def unsorted(self, line: UnsortedLine) -> UnsortedLine:
        return replace(line, id=self.id(line.id), on=self.day(line.on))

    def planned(self, planned: PlannedContact) -> PlannedContact:
        return replace(planned, id=self.id(planned.id), client=self.id(planned.client), on=self.day(planned.on))

    def holding(self, holding: Holding) -> Holding:
        earlier = tuple(replace(one, on=one.on and self.day(one.on)) for one in holding.earlier_classes)
        return self._dated(replace(holding, earlier_classes=earlier), *_HOLDING_DAYS)

    def line(self, line: CreditLine) -> CreditLine:
        return self._dated(line, "opened_on", "until", "guaranteed_until", "closed_on")

    def inspection(self, inspection: Inspection) -> Inspection:
        return replace(self._dated(inspection, "on"), loan=inspection.loan and self.id(inspection.loan))

    def of_a_day(self, record: _OfClient) -> _OfClient:
        """A record of which no other day is known."""
        return self._dated(record, "on")

    def policy(self, policy: Policy) -> Policy:
        return self._dated(policy, "start", "end")

    def tie(self, tie: Tie) -> Tie:
        """Ids keep their order, so that the first of the two stays the first."""
        first, second = self.id(tie.first), self.id(tie.second)
        return replace(tie, id=tie_id(first, second), first=first, second=second)

    def review(self, review: Review) -> Review:
        return replace(
            self._dated(review, "on", "next_on"),
            seen=tuple(
                replace(
                    one,
                    holding=self.id(one.holding),
                    opened_on=one.opened_on and self.day(one.opened_on),
                    matures_on=one.matures_on and self.day(one.matures_on),
                )
                for one in review.seen
            ),
            steps=tuple(
                replace(self.promise(one), standing_promise=one.standing_promise and self.id(one.standing_promise))
                for one in review.steps
            ),
        )

    def _dated(self, record: _OfClient, *names: str) -> _OfClient:
        """A record of one client with these fields shifted."""
        days = {name: getattr(record, name) and self.day(getattr(record, name)) for name in names}
        return replace(record, id=self.id(record.id), client=self.id(record.client), **days)

    def _festival(self, day: date, festivals: Festivals) -> date:
        """The same festival nearest to where its greeting would go, and not ahead."""
        there = self.day(day)
        name = next(name for name, known in festivals(day.year).items() if known == day)
        times = (festivals(year)[name] for year in range(there.year - 1, there.year + 2))
        return min((time for time in times if time <= self._today), key=lambda time: abs(time - there))


def _number(day: date) -> int:
    """The running number of a weekday; a weekend counts as the Friday before."""
    week, weekday = divmod(day.toordinal() - 1, 7)
    return week * 5 + min(weekday, 4)


def _weekday(number: int) -> date:
    """The weekday of a running number."""
    week, weekday = divmod(number, 5)
    return date.fromordinal(week * 7 + weekday + 1)
