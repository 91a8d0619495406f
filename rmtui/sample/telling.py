"""Laying stories on days: when each client of an invented book was spoken to, and about what.

A client's log is laid backwards from the last conversation, so that who is overdue today is decided and not left over.
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
from rmtui.sample.festivals import FESTIVALS
from rmtui.sample.portrait import SPOUSES
from rmtui.sample.sketch import Sketch
from rmtui.sample.stories import Step, Story, step
from rmtui.sample.voice import Spoken, Voice
from rmtui.sample.workdays import Workdays

_CONVERSATION = frozenset("TMV")
_AVERAGE_STEPS, _AVERAGE_DAYS = 2.0, 8
"""Contacts in a story, and days from the first to the last of them."""
_GREETINGS = 5
"""One contact in so many is a greeting, as long as there are occasions."""
_PACES = {(1.05, 1.5): 0.09, (0.82, 0.97): 0.13, (0.03, 0.72): 1.0}
"""How much of the cadence has passed, and for which share of the clients: some overdue, some amber, the rest fine."""


class Telling:
    """Tells the log of every client of one book."""

    def __init__(self, branch: Branch, sketches: Sequence[Sketch], since: date, today: date, rng: Random) -> None:
        """`since` is the first day of the log."""
        self._branch, self._since, self._today, self._rng = branch, since, today, rng
        self._days = Workdays(since, today + timedelta(days=90), branch.holidays)
        self._clients = {sketch.client.id: sketch.client for sketch in sketches}
        self._discretion = Discretion(self._clients, (tie for sketch in sketches for tie in sketch.ties))
        self._endings = {sketch.client.id: [step(line) for line in sketch.ending] for sketch in sketches}
        self._until = self._last_days(sketches)

    def of(self, sketch: Sketch, count: int) -> Iterator[Spoken]:
        """`count` contacts of one client, in no particular order."""
        if not count:
            return
        client, voice = (
            sketch.client,
            Voice(self._branch, sketch, self._companions, today=self._today, days=self._days, rng=self._rng),
        )
        ending = voice.ending(self._endings[client.id][-count:])
        opening = self._opening(client, voice, count - len(ending))
        first = max([self._since, client.opened_on or self._since, *(spoken.on for spoken in opening)])
        greetings = self._greetings(client, voice, first, (count - len(ending)) // _GREETINGS)
        yield from (*ending, *opening, *greetings)
        settled = {spoken.topic for spoken in ending}
        stories = [story for story in voice.stories() if story.topic not in settled]
        rest = count - len(ending) - len(opening) - len(greetings)
        for story, days in self._laid(stories, first, self._until[client.id], rest):
            yield from voice.story(story, days)

    def _last_days(self, sketches: Sequence[Sketch]) -> dict[str, date]:
        """By client the day of the last conversation; before an ending written by hand the last one of the told."""
        free = sum(sketch.met and not sketch.ending for sketch in sketches)
        passed = [span for span, share in _PACES.items() for _ in range(round(free * share))][:free]
        self._rng.shuffle(passed)
        last = {}
        for client, ending, met in ((one.client, self._endings[one.client.id], one.met) for one in sketches):
            if ending:
                days = ending[0].after + self._rng.randint(9, 24)
            else:
                low, high = passed.pop() if met else (0, 0)
                days = round(self._rng.uniform(low, high) * DEFAULT_CADENCE[client.tier])
            day = self._today - timedelta(days=days)
            last[client.id] = self._days.last_by(max(day, client.opened_on or day))
        return last

    def _opening(self, client: Client, voice: Voice, count: int) -> list[Spoken]:
        """How the relationship began, if that is in the log and there is time for it."""
        began, until = client.opened_on, self._until[client.id]
        if not began or not self._since <= began < until:
            return []
        stories = [story for story in voice.stories(opening=True) if len(story.steps) <= count]
        if not stories:
            return []
        story = self._rng.choice(stories)
        days = [self._days.next_from(began)]
        for said in story.steps[1:]:
            days.append(self._days.next_from(days[-1] + timedelta(days=said.after)))
        return [*voice.story(story, days)] if days[-1] < until else []

    def _greetings(self, client: Client, voice: Voice, first: date, count: int) -> list[Spoken]:
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
        return [spoken for day, name in chosen if (spoken := voice.greeting(name, day))]

    def _laid(
        self, stories: Sequence[Story], first: date, until: date, count: int
    ) -> Iterator[tuple[Story, list[date]]]:
        """Stories of `count` contacts together, from the last conversation backwards over the days since `first`."""
        untold: list[Story] = []
        end = until
        while count > 0:
            story = self._next(untold, stories, count, conversation=end == until)
            days = self._before(story.steps, end, first)
            yield story, days
            count -= len(days)
            pause = (days[0] - first).days / max(count / _AVERAGE_STEPS, 1) - _AVERAGE_DAYS
            end = days[0] - timedelta(days=max(1, round(pause * self._rng.uniform(0.5, 1.5))))
            if end <= first:  # more contacts than days: begin again somewhere
                end = first + timedelta(days=self._rng.randrange(max((until - first).days, 1)))

    def _before(self, steps: Sequence[Step], end: date, first: date) -> list[date]:
        """A working day for each step, the last by `end`, none before `first`."""
        days = [self._open(end, 4)]
        for said in reversed(steps[1:]):
            earlier = min(self._open(days[0] - timedelta(days=said.after), said.after), self._days.before(days[0]))
            days.insert(0, max(earlier, self._days.next_from(first)))
        return days

    def _open(self, day: date, slack: int) -> date:
        """`day`, or if the branch is closed one of the working days before, so that not all of it falls on Fridays."""
        if self._days.last_by(day) == day:
            return day
        return self._days.last_by(day - timedelta(days=self._rng.randint(0, min(slack, 4))))

    def _next(self, untold: list[Story], stories: Sequence[Story], count: int, conversation: bool) -> Story:
        """The next story of a shuffled pile, not longer than `count`; all are told before one is told again."""
        for _ in range(2):
            for place in range(len(untold) - 1, -1, -1):
                last = untold[place].steps[-1].channels
                if len(untold[place].steps) <= count and not (conversation and set(last) - _CONVERSATION):
                    return untold.pop(place)
            untold[:0] = self._rng.sample(stories, len(stories))
        raise LookupError("every audience needs a story of one conversation")

    def _companions(self, client: Client, topic: str, day: date) -> tuple[Client, ...]:
        """Who comes along: a spouse who may know, or at an event whoever introduced the client.

        Nobody is taken along to what would be their newest conversation: that one is decided elsewhere.
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
