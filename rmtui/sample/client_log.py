"""Saying a story about one client: its wording, channels, companions, promises and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random

from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Promise
from rmtui.records.party import Party
from rmtui.sample.branch import Branch
from rmtui.sample.client_draft import ClientDraft
from rmtui.sample.products import format_amount, suitable_product, typical_amount
from rmtui.sample.stories import Sale, Step, Story, read_stories
from rmtui.sample.story_facts import audience, facts, slot_values
from rmtui.sample.workdays import Workdays

_GRACE = timedelta(days=4)
"""A promise is kept by the next contact of the story within this time after its due day."""
_ALWAYS_KNOWN = {"stranger", "sum", "product"}

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
    awaited: Promise | None = None
    """What the client is to do."""


class ClientLog:
    """Generates the contacts of one client from stories."""

    def __init__(
        self, branch: Branch, draft: ClientDraft, companions: Companions, *, today: date, days: Workdays, rng: Random
    ) -> None:
        self._branch, self._client, self._companions = branch, draft.client, companions
        self._today, self._days, self._rng = today, days, rng
        self._known = slot_values(branch, draft.client, draft.woman, today)

    def stories(self, *, opening: bool = False) -> tuple[Story, ...]:
        """The stories that fit the client: opening ones, or all others."""
        client = self._client
        true = facts(self._branch, client, self._today) | ({"first"} if opening else frozenset())
        return _matching_stories(self._branch.stories[audience(client)], true, frozenset(self._known), client.avoid)

    def story(self, story: Story, days: Sequence[date]) -> Iterator[ContactDraft]:
        """The contacts of a story, one on each of these days."""
        sale = self._sale(story)
        known = self._known | {
            "stranger": self._branch.stranger(self._rng),
            "sum": format_amount(sale.amount, self._branch.is_english(self._client)),
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
                awaited=self._awaited(step, day),
            )
            for step, day, on, following in zip(steps, days, worked, (*worked[1:], None), strict=False)
        ]

    def _awaited(self, step: Step, day: date) -> Promise | None:
        if not step.awaited:
            return None
        due = self._days.next_from(day + timedelta(days=step.awaited_within))
        return Promise(due=due, text=step.awaited, by=Party.CLIENT)

    def greeting(self, occasion: str, day: date) -> ContactDraft | None:
        """Birthday or festival wishes; never by telephone, and none for those who want no messages."""
        channel = next((one for one in self._branch.greeting_channels if one not in self._client.avoid), None)
        if channel is None:
            return None
        note = self._rng.choice(self._branch.greetings[audience(self._client)][occasion]).format_map(self._known)
        topic = occasion if occasion == self._branch.birthday_topic else self._branch.festival_topic
        return ContactDraft(day, (self._client,), channel, note, topic)

    def _sale(self, story: Story) -> Sale:
        """The sale of a story, or what it talks about where there is none."""
        named = story.sale or Sale("deposit", "", 0)
        return Sale(
            named.kind,
            named.product or suitable_product(self._branch, self._client, named.kind, self._rng),
            named.amount or typical_amount(self._branch, self._client, named.kind, self._rng),
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
    text: str, true: frozenset[str], known: frozenset[str], avoid: tuple[Channel, ...]
) -> tuple[Story, ...]:
    return tuple(
        story
        for story in read_stories(text)
        if story.fits <= true
        and not story.excludes & true
        and ("first" in true) == ("first" in story.fits)
        and story.slots <= known | _ALWAYS_KNOWN
        and all(set(step.channels) - set(avoid) for step in story.steps)
    )
