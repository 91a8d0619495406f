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
from rmtui.sample import people
from rmtui.sample.clients import ClientDraft
from rmtui.sample.products import format_amount, suitable_product, typical_amount
from rmtui.sample.stories import GREETINGS, Sale, Step, Story, stories_for
from rmtui.sample.story_facts import audience, facts, slot_values
from rmtui.sample.workdays import Workdays

_GRACE = timedelta(days=4)
"""A promise is kept by the next contact of the story within this time after its due day."""
_ALWAYS_KNOWN = {"stranger", "sum", "product"}
_BIRTHDAY = "生日"

Companions = Callable[[Client, str, date], tuple[Client, ...]]
"""The companions of a client at a contact about a topic on a day."""


class ContactDraft(NamedTuple):
    """A contact without a time of day yet."""

    on: date
    clients: tuple[Client, ...]
    channel: Channel
    note: str
    topic: str
    incoming: bool = False
    promise: Promise | None = None
    sale: Sale | None = None


class ClientLog:
    """Generates the contacts of one client from stories."""

    def __init__(self, draft: ClientDraft, companions: Companions, today: date, days: Workdays, rng: Random) -> None:
        self._client, self._companions, self._today, self._days, self._rng = draft.client, companions, today, days, rng
        self._known = slot_values(draft.client, draft.woman, today)

    def stories(self, *, opening: bool = False) -> tuple[Story, ...]:
        """The stories that fit the client: opening ones, or all others."""
        client = self._client
        true = facts(client, self._today) | ({"first"} if opening else frozenset())
        return _matching_stories(audience(client), true, frozenset(self._known), client.avoid)

    def story(self, story: Story, days: Sequence[date]) -> Iterator[ContactDraft]:
        """The contacts of a story, one on each of these days."""
        sale = self._sale(story)
        known = self._known | {
            "stranger": self._rng.choice(people.SURNAMES)[0] + self._rng.choice(("女士", "先生")),
            "sum": format_amount(sale.amount, "English" in self._client.tags),
            "product": sale.product,
        }
        for step, day, following in zip(story.steps, days, (*days[1:], None), strict=True):
            yield ContactDraft(
                on=day,
                clients=self._present(step, story.topic, day),
                channel=self._channel(step),
                note=self._rng.choice(step.notes).format_map(known),
                topic=story.topic,
                incoming=step.incoming,
                promise=self._promise(step, day, following, known) if step.promise else None,
                sale=sale if step.sale else None,
            )

    def ending(self, steps: Sequence[Step]) -> list[ContactDraft]:
        """Hand-written last contacts, by days before today; each keeps the promise of the previous one."""
        days = [self._today - timedelta(days=step.after) for step in steps]
        worked = [self._days.last_by(day) if day < self._today else day for day in days]
        return [
            ContactDraft(
                on=on,
                clients=self._present(step, step.topic, on),
                channel=Channel(step.channels[0]),
                note=step.notes[0],
                topic=step.topic,
                incoming=step.incoming,
                promise=Promise(
                    due=self._days.next_from(day + timedelta(days=step.within)), text=step.promise, done_on=following
                )
                if step.promise
                else None,
                sale=step.sale,
            )
            for step, day, on, following in zip(steps, days, worked, (*worked[1:], None), strict=False)
        ]

    def greeting(self, occasion: str, day: date) -> ContactDraft | None:
        """A birthday or festival greeting by message; None for a client who wants no messages."""
        channel = next((one for one in (Channel.WECHAT, Channel.SMS) if one not in self._client.avoid), None)
        if channel is None:
            return None
        note = self._rng.choice(GREETINGS[audience(self._client)][occasion]).format_map(self._known)
        return ContactDraft(day, (self._client,), channel, note, occasion if occasion == _BIRTHDAY else "节日")

    def _sale(self, story: Story) -> Sale:
        """The sale of a story, or what it talks about where there is none."""
        named = story.sale or Sale("deposit", "", 0)
        return Sale(
            named.kind,
            named.product or suitable_product(self._client, named.kind, self._rng),
            named.amount or typical_amount(self._client, named.kind, self._rng),
        )

    def _present(self, step: Step, topic: str, day: date) -> tuple[Client, ...]:
        companions = self._companions(self._client, topic, day) if step.accompanied else ()
        return (self._client, *companions)

    def _channel(self, step: Step) -> Channel:
        """Mostly the preferred channel, where the step leaves a choice."""
        possible = [letter for letter in step.channels if letter not in self._client.avoid]
        if self._client.channel in possible and self._rng.random() < 0.7:
            return Channel(self._client.channel)
        return Channel(self._rng.choice(possible))

    def _promise(self, step: Step, made: date, following: date | None, known: dict[str, str]) -> Promise:
        """Kept by the next contact about the matter, else in time or a little late; open if it is not due yet."""
        due = self._days.next_from(made + timedelta(days=step.within))
        done: date | None
        if following and following <= due + _GRACE:
            done = following
        elif due > self._today:
            done = None
        elif self._rng.random() < 0.85:
            done = max(made, self._days.last_by(made + timedelta(days=self._rng.randint(1, step.within))))
        else:
            done = min(self._days.next_from(due + timedelta(days=self._rng.randint(1, 3))), self._today)
        return Promise(due=due, text=step.promise.format_map(known), done_on=done)


@cache
def _matching_stories(
    who: str, true: frozenset[str], known: frozenset[str], avoid: tuple[Channel, ...]
) -> tuple[Story, ...]:
    return tuple(
        story
        for story in stories_for(who)
        if story.fits <= true
        and not story.excludes & true
        and ("first" in true) == ("first" in story.fits)
        and story.slots <= known | _ALWAYS_KNOWN
        and all(set(step.channels) - set(avoid) for step in story.steps)
    )
