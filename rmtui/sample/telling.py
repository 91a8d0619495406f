"""Laying stories on days: when each client of an invented book was spoken to, and about what.

A client's log is laid backwards from the last conversation, so that who is overdue today is decided and not left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

from rmtui.records.channel import Channel
from rmtui.records.client import Client, Kind, Stage
from rmtui.records.events import Promise
from rmtui.records.settings import CADENCE
from rmtui.rules.lunar import solar_date
from rmtui.rules.occasions import next_birthday
from rmtui.sample import people, stories_chinese, stories_english
from rmtui.sample.clients import Sketch
from rmtui.sample.portrait import SPOUSES, audience, facts, words
from rmtui.sample.products import jotted, suitable, usual_sum
from rmtui.sample.stories import Sale, Step, Story, step, told
from rmtui.sample.workdays import Workdays

_CONVERSATION = frozenset("TMV")
_AVERAGE_STEPS, _AVERAGE_DAYS = 2.0, 8
"""Contacts in a story, and days from the first to the last of them."""
_GREETINGS = 5
"""One contact in so many is a greeting, as long as there are occasions."""
_FESTIVALS = {"春节": (1, 1), "端午": (5, 5), "中秋": (8, 15)}
"""Lunar month and day."""
_PACES = {(1.05, 1.5): 0.09, (0.82, 0.97): 0.13, (0.03, 0.72): 1.0}
"""How much of the cadence has passed, and for which share of the clients: some overdue, some amber, the rest fine."""
_EVENTS = ("活动", "event")
"""Topics under which those who know each other come together."""


class Spoken(NamedTuple):
    """A contact that has no time of day yet."""

    on: date
    clients: tuple[Client, ...]
    channel: Channel
    note: str
    topic: str
    incoming: bool = False
    promise: Promise | None = None
    sale: Sale | None = None


class Telling:
    """Tells the log of every client of one book."""

    def __init__(self, sketches: Sequence[Sketch], since: date, today: date, rng: Random) -> None:
        """`since` is the first day of the log."""
        self._since, self._today, self._rng = since, today, rng
        self._days = Workdays(since - timedelta(days=30), today + timedelta(days=90))
        self._clients = {sketch.client.id: sketch.client for sketch in sketches}
        self._until = self._last_days(sketches)

    def of(self, sketch: Sketch, count: int) -> Iterator[Spoken]:
        """`count` contacts of one client, in no particular order."""
        client, until = sketch.client, self._until[sketch.client.id]
        known = words(client, sketch.woman, self._today)
        ending = self._ending(client, sketch.ending[-count:] if count else ())
        opening = self._opening(client, known, count - len(ending), until)
        first = max([self._since, *(spoken.on for spoken in opening)])
        greetings = self._greetings(client, (count - len(ending)) // _GREETINGS, first, until)
        yield from (*ending, *opening, *greetings)
        yield from self._stories(client, known, count - len(ending) - len(opening) - len(greetings), first, until)

    def _last_days(self, sketches: Sequence[Sketch]) -> dict[str, date]:
        """By client the day of the last conversation; before an ending written by hand the last one of the told."""
        last = {}
        free = sum(sketch.met and not sketch.ending for sketch in sketches)
        passed = [span for span, share in _PACES.items() for _ in range(round(free * share))][:free]
        self._rng.shuffle(passed)
        for sketch in sketches:
            client = sketch.client
            if sketch.ending:
                days = step(sketch.ending[0]).after + self._rng.randint(9, 24)
            else:
                low, high = passed.pop() if sketch.met else (0, 0)
                days = round(self._rng.uniform(low, high) * CADENCE[client.tier])
            day = self._today - timedelta(days=days)
            last[client.id] = self._days.last_by(max(day, client.opened_on or day))
        return last

    def _ending(self, client: Client, lines: Sequence[str]) -> list[Spoken]:
        """The last contacts as they were written by hand; the next one keeps a promise, the last leaves its own open."""
        steps = [step(line) for line in lines]
        days = [self._today - timedelta(days=said.after) for said in steps]
        worked = [self._days.last_by(day) if day < self._today else day for day in days]
        kept = (*worked[1:], None)
        return [
            Spoken(
                on=on,
                clients=self._present(client, said, said.topic),
                channel=Channel(said.channels[0]),
                note=said.notes[0],
                topic=said.topic,
                incoming=said.incoming,
                promise=Promise(
                    due=self._days.next_from(day + timedelta(days=said.within)), text=said.promise, done_on=done
                )
                if said.promise
                else None,
            )
            for said, day, on, done in zip(steps, days, worked, kept, strict=False)
        ]

    def _opening(self, client: Client, known: dict[str, str], count: int, until: date) -> list[Spoken]:
        """How the relationship began, if that is in the log and happened early enough."""
        began = client.opened_on
        if not began or not self._since <= began < until:
            return []
        fitting = [story for story in _fitting(client, known, self._today, opening=True) if len(story.steps) <= count]
        if not fitting:
            return []
        story = self._rng.choice(fitting)
        days = [self._days.next_from(began)]
        for said in story.steps[1:]:
            days.append(self._days.next_from(days[-1] + timedelta(days=said.after)))
        return [*self._told(client, known, story, days)] if days[-1] < until else []

    def _greetings(self, client: Client, count: int, first: date, until: date) -> list[Spoken]:
        """Birthday and festival wishes, never by telephone."""
        channel = next((one for one in (Channel.WECHAT, Channel.SMS) if one not in client.avoid), None)
        if channel is None:
            return []
        occasions = [
            (solar_date(year, month, day), name)
            for year in range(first.year, until.year + 1)
            for name, (month, day) in _FESTIVALS.items()
        ]
        if client.birthday:
            years = range(first.year, until.year + 1)
            occasions += [(next_birthday(client.birthday, date(year, 1, 1)), "生日") for year in years]
        occasions = [one for one in occasions if first < one[0] <= until]
        wordings = (stories_english if "English" in client.tags else stories_chinese).GREETINGS
        return [
            Spoken(day, (client,), channel, self._rng.choice(wordings[name]), name if name == "生日" else "节日")
            for day, name in self._rng.sample(occasions, min(count, len(occasions)))
        ]

    def _stories(self, client: Client, known: dict[str, str], count: int, first: date, until: date) -> Iterator[Spoken]:
        """`count` contacts, from the last conversation backwards, spread over the days from `first` to `until`."""
        fitting = _fitting(client, known, self._today)
        untold: list[Story] = []
        end = until
        while count > 0:
            story = self._next(untold, fitting, count, conversation=end == until)
            days = [self._days.last_by(end)]
            for said in reversed(story.steps[1:]):
                earlier = min(self._days.last_by(days[0] - timedelta(days=said.after)), self._days.before(days[0]))
                days.insert(0, max(earlier, self._days.next_from(first)))
            yield from self._told(client, known, story, days)
            count -= len(story.steps)
            room = (days[0] - first).days
            pause = room / max(count / _AVERAGE_STEPS, 1) - _AVERAGE_DAYS
            end = days[0] - timedelta(days=max(1, round(pause * self._rng.uniform(0.5, 1.5))))
            if end <= first:
                end = first + timedelta(days=self._rng.randint(0, max((until - first).days - 1, 0)))

    def _next(self, untold: list[Story], fitting: Sequence[Story], count: int, conversation: bool) -> Story:
        """The next story of a shuffled pile, not longer than `count`; each is told before one is told again."""
        for _ in range(2):
            for place in range(len(untold) - 1, -1, -1):
                story = untold[place]
                if len(story.steps) <= count and (
                    not conversation or _CONVERSATION.issuperset(story.steps[-1].channels)
                ):
                    return untold.pop(place)
            untold[:0] = self._rng.sample(fitting, len(fitting))
        raise ValueError("no story is short enough")

    def _told(self, client: Client, known: dict[str, str], story: Story, days: Sequence[date]) -> Iterator[Spoken]:
        """The contacts of a story on these days."""
        rng = self._rng
        sale = self._sale(client, story)
        filled = known | {
            "stranger": rng.choice(people.SURNAMES)[0] + rng.choice(("女士", "先生")),
            "sum": jotted(sale.amount, "English" in client.tags),
            "product": sale.product,
        }
        for place, (said, day) in enumerate(zip(story.steps, days, strict=True)):
            following = days[place + 1] if place + 1 < len(days) else None
            yield Spoken(
                on=day,
                clients=self._present(client, said, story.topic, day),
                channel=self._channel(client, said),
                note=rng.choice(said.notes).format_map(filled),
                topic=story.topic,
                incoming=said.incoming,
                promise=self._promise(said, day, following, filled) if said.promise else None,
                sale=sale if said.sale else None,
            )

    def _sale(self, client: Client, story: Story) -> Sale:
        """What a story comes to, or what is talked about if it comes to nothing."""
        named = story.sale or Sale("deposit", "", 0)
        return Sale(
            named.kind,
            named.product or suitable(client, named.kind, self._rng),
            named.amount or usual_sum(client, named.kind, self._rng),
        )

    def _channel(self, client: Client, said: Step) -> Channel:
        """Mostly the preferred way of contact, where the step leaves a choice."""
        possible = [letter for letter in said.channels if letter not in client.avoid]
        if client.channel in possible and self._rng.random() < 0.7:
            return client.channel
        return Channel(self._rng.choice(possible or said.channels))

    def _promise(self, said: Step, made: date, following: date | None, known: dict[str, str]) -> Promise:
        """Kept by the next contact about the matter, else in time or a little late; open if it is not due yet."""
        due = self._days.next_from(made + timedelta(days=said.within))
        done: date | None
        if following and following <= due:
            done = following
        elif due > self._today:
            done = None
        elif self._rng.random() < 0.85:
            done = self._days.last_by(made + timedelta(days=self._rng.randint(1, said.within)))
        else:
            done = min(self._days.next_from(due + timedelta(days=self._rng.randint(1, 3))), self._today)
        return Promise(due=due, text=said.promise.format_map(known), done_on=max(done, made) if done else None)

    def _present(self, client: Client, said: Step, topic: str, day: date | None = None) -> tuple[Client, ...]:
        """The client, and who came along: a spouse who may know, or at an event whoever introduced the client.

        A contact on `day` must not be a companion's latest, which is decided elsewhere.
        """
        if not said.together:
            return (client,)
        sharing = [one.client for one in client.family if one.relation in SPOUSES and one.client and one.may_share]
        friends = [client.referred_by] if topic in _EVENTS and client.referred_by else []
        for other in (self._clients[record_id] for record_id in sharing + friends):
            free = day is None or (other.opened_on or day) <= day <= self._until[other.id]
            if free and other.kind is Kind.PERSON and other.stage is Stage.ACTIVE:
                return (client, other)
        return (client,)


def _fitting(client: Client, known: dict[str, str], today: date, opening: bool = False) -> tuple[Story, ...]:
    """The stories that may be told of a client."""
    true = facts(client, today) | ({"first"} if opening else set())
    return _matching(audience(client), true, frozenset(known), client.avoid)


@cache
def _matching(who: str, true: frozenset[str], known: frozenset[str], avoid: tuple[Channel, ...]) -> tuple[Story, ...]:
    return tuple(
        story
        for story in told(who)
        if story.fits <= true
        and not story.excludes & true
        and ("first" in true) == ("first" in story.fits)
        and story.slots <= known | {"stranger", "sum", "product"}
        and all(set(said.channels) - set(avoid) for said in story.steps)
    )
