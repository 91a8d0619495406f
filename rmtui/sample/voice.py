"""Saying a story about one client: its wording, channels, companions, promises and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Promise
from rmtui.sample.branch import Branch
from rmtui.sample.portrait import audience, facts, words
from rmtui.sample.products import short_sum, suitable, usual_sum
from rmtui.sample.sketch import Sketch
from rmtui.sample.stories import Sale, Step, Story, read_stories
from rmtui.sample.workdays import Workdays

_GRACE = timedelta(days=4)
"""A promise is kept by the next contact about the matter, be it a little late."""
_ALWAYS_KNOWN = {"stranger", "sum", "product"}

Companions = Callable[[Client, str, date], tuple[Client, ...]]
"""Who comes along with a client, to talk about a topic, on a day."""


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


class Voice:
    """Speaks of one client."""

    def __init__(
        self, branch: Branch, sketch: Sketch, companions: Companions, *, today: date, days: Workdays, rng: Random
    ) -> None:
        self._branch, self._client, self._companions = branch, sketch.client, companions
        self._today, self._days, self._rng = today, days, rng
        self._known = words(branch, sketch.client, sketch.woman, today)

    def stories(self, *, opening: bool = False) -> tuple[Story, ...]:
        """The stories that fit the client: how it began, or all that may follow."""
        client = self._client
        true = facts(self._branch, client, self._today) | ({"first"} if opening else frozenset())
        return _matching(self._branch.stories[audience(client)], true, frozenset(self._known), client.avoid)

    def story(self, story: Story, days: Sequence[date]) -> Iterator[Spoken]:
        """The contacts of a story, one on each of these days."""
        sale = self._sale(story)
        known = self._known | {
            "stranger": self._branch.stranger(self._rng),
            "sum": short_sum(sale.amount, self._branch.is_english(self._client)),
            "product": sale.product,
        }
        for said, day, following in zip(story.steps, days, (*days[1:], None), strict=True):
            yield Spoken(
                on=day,
                clients=self._present(said, story.topic, day),
                channel=self._channel(said),
                note=self._rng.choice(said.notes).format_map(known),
                topic=story.topic,
                incoming=said.incoming,
                promise=self._promise(said, day, following, known) if said.promise else None,
                sale=sale if said.sale else None,
            )

    def ending(self, steps: Sequence[Step]) -> list[Spoken]:
        """Contacts written by hand, counted in days before today; each keeps what the one before it promised."""
        days = [self._today - timedelta(days=said.after) for said in steps]
        worked = [self._days.last_by(day) if day < self._today else day for day in days]
        return [
            Spoken(
                on=on,
                clients=self._present(said, said.topic, on),
                channel=Channel(said.channels[0]),
                note=said.notes[0],
                topic=said.topic,
                incoming=said.incoming,
                promise=Promise(
                    due=self._days.next_from(day + timedelta(days=said.within)), text=said.promise, done_on=following
                )
                if said.promise
                else None,
                sale=said.sale,
            )
            for said, day, on, following in zip(steps, days, worked, (*worked[1:], None), strict=False)
        ]

    def greeting(self, occasion: str, day: date) -> Spoken | None:
        """Birthday or festival wishes; never by telephone, and none for those who want no messages."""
        channel = next((one for one in self._branch.greeting_channels if one not in self._client.avoid), None)
        if channel is None:
            return None
        note = self._rng.choice(self._branch.greetings[audience(self._client)][occasion]).format_map(self._known)
        topic = occasion if occasion == self._branch.birthday_topic else self._branch.festival_topic
        return Spoken(day, (self._client,), channel, note, topic)

    def _sale(self, story: Story) -> Sale:
        """What a story comes to, or what is talked about if it comes to nothing."""
        named = story.sale or Sale("deposit", "", 0)
        return Sale(
            named.kind,
            named.product or suitable(self._branch, self._client, named.kind, self._rng),
            named.amount or usual_sum(self._branch, self._client, named.kind, self._rng),
        )

    def _present(self, said: Step, topic: str, day: date) -> tuple[Client, ...]:
        together = self._companions(self._client, topic, day) if said.together else ()
        return (self._client, *together)

    def _channel(self, said: Step) -> Channel:
        """Mostly the preferred way of contact, where the step leaves a choice."""
        possible = [letter for letter in said.channels if letter not in self._client.avoid]
        if self._client.channel in possible and self._rng.random() < 0.7:
            return Channel(self._client.channel)
        return Channel(self._rng.choice(possible))

    def _promise(self, said: Step, made: date, following: date | None, known: dict[str, str]) -> Promise:
        """Kept by the next contact about the matter, else in time or a little late; open if it is not due yet."""
        due = self._days.next_from(made + timedelta(days=said.within))
        done: date | None
        if following and following <= due + _GRACE:
            done = following
        elif due > self._today:
            done = None
        elif self._rng.random() < 0.85:
            done = max(made, self._days.last_by(made + timedelta(days=self._rng.randint(1, said.within))))
        else:
            done = min(self._days.next_from(due + timedelta(days=self._rng.randint(1, 3))), self._today)
        return Promise(due=due, text=said.promise.format_map(known), done_on=done)


@cache
def _matching(text: str, true: frozenset[str], known: frozenset[str], avoid: tuple[Channel, ...]) -> tuple[Story, ...]:
    return tuple(
        story
        for story in read_stories(text)
        if story.fits <= true
        and not story.excludes & true
        and ("first" in true) == ("first" in story.fits)
        and story.slots <= known | _ALWAYS_KNOWN
        and all(set(said.channels) - set(avoid) for said in story.steps)
    )
