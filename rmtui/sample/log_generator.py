"""Generates the log: schedules stories on days for every client of a sample book.

A client's log is scheduled backwards from the last conversation, so that it is controlled who is overdue today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from rmtui.records.client import Client, ClientKind, Stage
from rmtui.records.defaults import DEFAULT_CADENCE
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.days.birthdays import next_birthday
from rmtui.sample.branch import Branch
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.client_log import ClientLog, ContactDraft
from rmtui.sample.festivals import FESTIVALS
from rmtui.sample.stories import Step, Story, parse_step
from rmtui.sample.story_facts import SPOUSES
from rmtui.sample.workdays import Workdays

_CONVERSATION = frozenset("TMV")
_AVERAGE_STEPS, _AVERAGE_DAYS = 2.0, 8
"""Contacts in a story, and days from the first to the last of them."""
_GREETINGS = 5
"""Contacts for each greeting, as long as there are occasions."""
_CADENCE_PASSED = {(1.05, 1.5): 0.09, (0.82, 0.97): 0.13, (0.03, 0.72): 1.0}
"""Range of the cadence passed → share of the clients: some overdue, some amber, the rest fine."""


class LogGenerator:
    """Generates the contacts of every client of one book."""

    def __init__(self, branch: Branch, drafts: Sequence[ClientDraft], since: date, today: date, rng: Random) -> None:
        """`since` is the first day of the log."""
        self._branch, self._since, self._today, self._rng = branch, since, today, rng
        self._days = Workdays(since, today + timedelta(days=90), branch.holidays)
        self._clients = {draft.client.id: draft.client for draft in drafts}
        self._discretion = Discretion(self._clients, (tie for draft in drafts for tie in draft.ties))
        self._endings = {draft.client.id: [parse_step(line) for line in draft.ending] for draft in drafts}
        self._until = self._last_days(drafts)

    def contacts(self, draft: ClientDraft, count: int) -> Iterator[ContactDraft]:
        """`count` contacts of one client, in no particular order."""
        if not count:
            return
        client, today, rng = draft.client, self._today, self._rng
        client_log = ClientLog(self._branch, draft, self._companions, today=today, days=self._days, rng=rng)
        ending = client_log.ending(self._endings[client.id][-count:])
        opening = self._opening(client, client_log, count - len(ending))
        first = max([self._since, client.opened_on or self._since, *(contact_draft.on for contact_draft in opening)])
        greetings = self._greetings(client, client_log, first, (count - len(ending)) // _GREETINGS)
        yield from (*ending, *opening, *greetings)
        used_topics = {contact_draft.topic for contact_draft in ending}
        stories = [story for story in client_log.stories() if story.topic not in used_topics]
        rest = count - len(ending) - len(opening) - len(greetings)
        for story, days in self._schedule(stories, first, self._until[client.id], rest):
            yield from client_log.story(story, days)

    def _last_days(self, drafts: Sequence[ClientDraft]) -> dict[str, date]:
        """The day of the last generated conversation by client; before a hand-written ending, if there is one."""
        free = sum(draft.contacted and not draft.ending for draft in drafts)
        passed = [span for span, share in _CADENCE_PASSED.items() for _ in range(round(free * share))][:free]
        self._rng.shuffle(passed)
        last = {}
        for client, ending, met in ((one.client, self._endings[one.client.id], one.contacted) for one in drafts):
            if ending:
                days = ending[0].after + self._rng.randint(9, 24)
            else:
                low, high = passed.pop() if met else (0, 0)
                days = round(self._rng.uniform(low, high) * DEFAULT_CADENCE[client.tier])
            day = self._today - timedelta(days=days)
            last[client.id] = self._days.last_by(max(day, client.opened_on or day))
        return last

    def _opening(self, client: Client, client_log: ClientLog, count: int) -> list[ContactDraft]:
        """The opening story, if the relationship began within the log and there is time for it."""
        began, until = client.opened_on, self._until[client.id]
        if not began or not self._since <= began < until:
            return []
        stories = [story for story in client_log.stories(opening=True) if len(story.steps) <= count]
        if not stories:
            return []
        story = self._rng.choice(stories)
        days = [self._days.next_from(began)]
        for step in story.steps[1:]:
            days.append(self._days.next_from(days[-1] + timedelta(days=step.after)))
        return [*client_log.story(story, days)] if days[-1] < until else []

    def _greetings(self, client: Client, client_log: ClientLog, first: date, count: int) -> list[ContactDraft]:
        """At most `count` birthday and festival wishes since the day `first`."""
        until = self._until[client.id]
        occasions = []
        for year in range(first.year, until.year + 1):
            festivals = FESTIVALS[self._branch.festival_topic](year)
            occasions += [(day, name) for name, day in festivals.items()]
            if client.birthday:
                occasions.append((next_birthday(client.birthday, date(year, 1, 1)), self._branch.birthday_topic))
        missed = [(day, name) for day, name in occasions if first < day <= until]
        chosen = self._rng.sample(missed, min(count, len(missed)))
        return [contact_draft for day, name in chosen if (contact_draft := client_log.greeting(name, day))]

    def _schedule(
        self, stories: Sequence[Story], first: date, until: date, count: int
    ) -> Iterator[tuple[Story, list[date]]]:
        """Stories with `count` contacts in total, scheduled from the last conversation backwards to `first`."""
        pile: list[Story] = []
        end = until
        while count > 0:
            story = self._next_story(pile, stories, count, conversation=end == until)
            days = self._days_before(story.steps, end, first)
            yield story, days
            count -= len(days)
            pause = (days[0] - first).days / max(count / _AVERAGE_STEPS, 1) - _AVERAGE_DAYS
            end = days[0] - timedelta(days=max(1, round(pause * self._rng.uniform(0.5, 1.5))))
            if end <= first:  # more contacts than days: continue at a random day
                end = first + timedelta(days=self._rng.randrange(max((until - first).days, 1)))

    def _days_before(self, steps: Sequence[Step], end: date, first: date) -> list[date]:
        """A working day for each step, the last by `end`, none before `first`."""
        days = [self._working_day_before(end, 4)]
        for step in reversed(steps[1:]):
            earlier = min(
                self._working_day_before(days[0] - timedelta(days=step.after), step.after), self._days.before(days[0])
            )
            days.insert(0, max(earlier, self._days.next_from(first)))
        return days

    def _working_day_before(self, day: date, slack: int) -> date:
        """`day`, or a random working day shortly before it, so that contacts do not pile up on Fridays."""
        if self._days.last_by(day) == day:
            return day
        return self._days.last_by(day - timedelta(days=self._rng.randint(0, min(slack, 4))))

    def _next_story(self, pile: list[Story], stories: Sequence[Story], count: int, conversation: bool) -> Story:
        """The next story of a shuffled pile, not longer than `count`; all are used before one repeats."""
        for _ in range(2):
            for place in range(len(pile) - 1, -1, -1):
                last = pile[place].steps[-1].channels
                if len(pile[place].steps) <= count and not (conversation and set(last) - _CONVERSATION):
                    return pile.pop(place)
            pile[:0] = self._rng.sample(stories, len(stories))
        raise LookupError("every audience needs a story of one conversation")

    def _companions(self, client: Client, topic: str, day: date) -> tuple[Client, ...]:
        """The companion at a contact: a spouse who shares, or at an event the introducer of the client.

        Not where it would become the companion's newest conversation, which is fixed already.
        """
        sharing = [
            one.other for one in self._discretion.ties(client.id) if one.relation in SPOUSES and one.shares_received
        ]
        friends = [client.referred_by] if topic in self._branch.event_topics and client.referred_by else []
        for other in (self._clients[known] for known in sharing + friends):
            known_then = not other.opened_on or other.opened_on <= day
            decided = day <= self._until[other.id] or (bool(self._endings[client.id]) and day > self._until[client.id])
            if known_then and decided and other.kind is ClientKind.PERSON and other.stage is Stage.ACTIVE:
                return (other,)
        return ()
