"""The contact summary of a book: what the due rules need of its whole history."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import msgspec

from rmtui.records.channel import MESSAGE_CHANNELS
from rmtui.records.events import Contact, Promise, Snooze, StandingPromise
from rmtui.records.party import Party
from rmtui.records.review import Review
from rmtui.records.service import Service
from rmtui.rules.contact.queue_effect import FIRST, Moment, kept_after, other_clients
from rmtui.rules.contact.service_counts import REFERRAL, THANKS, WISH, given_keys, is_birthday_wish
from rmtui.rules.review.asset_trend import POINTS_KEPT, AssetPoint, asset_point

MAX_ATTEMPTS = 9
"""Attempts counted for a client at most."""
CARD, FESTIVAL_CARD = CARDS = "card", "festival-card"
"""Stand for the letter of the channel where the last contacts hold a written greeting (`Contact.is_card`): for a
birthday or another day of the client's own, and for a festival.
"""
_OWN_DAYS = ("birthday-", "family-birthday-", "contact-person-birthday-", "years-with-bank-")
"""How the mark of a greeting for such a day begins (`rmtui.rules.occasions.greeted_occasions.greeting_mark`)."""


def _card_or_channel(contact: Contact) -> str:
    if contact.greeting and contact.is_card:
        return CARD if contact.greeting.startswith(_OWN_DAYS) else FESTIVAL_CARD
    return contact.channel


class OpenPromise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A promise not marked as done. A contact after `kept_after` keeps the manager's nevertheless."""

    source: str
    """Id of the contact it was made in, or of the standing promise."""
    client: str
    made_on: date
    due: date
    text: str
    still_open_on: date | None = None
    assumed: bool = False
    """Whether the program chose the day."""
    by: Party = Party.MANAGER
    others: tuple[str, ...] = ()
    """Ids of the other clients to whom it was made in the same contact."""

    @property
    def kept_after(self) -> Moment:
        """The moment after which a contact keeps it."""
        return kept_after(self.due, (self.made_on, self.source), self.still_open_on)


def shared_promises(promises: Iterable[OpenPromise]) -> list[tuple[OpenPromise, list[str]]]:
    """Each promise once, in their order, with the ids of all to whom it was made in one contact."""
    whose: dict[str, list[str]] = defaultdict(list)
    first: dict[str, OpenPromise] = {}
    for one in promises:
        first.setdefault(one.source, one)
        whose[one.source].append(one.client)
    return [(one, whose[source]) for source, one in first.items()]


class ContactSummary(msgspec.Struct, kw_only=True, omit_defaults=True):
    """By client: last contact by channel letter, attempts, open promises, newest snooze and review."""

    last: dict[str, dict[str, date]] = {}
    """Last contact that reached the client, by client id and channel letter or `CARD`."""
    newest: dict[str, Moment] = {}
    """The newest contact that reached the client, by client id."""
    attempts: dict[str, list[date]] = {}
    """Days of the newest attempts, `MAX_ATTEMPTS` at most, the newest last."""
    promises: list[OpenPromise] = []
    snoozes: dict[str, Snooze] = {}
    reviews: dict[str, Review] = {}
    """The newest finished review, without its holdings."""
    given: dict[str, dict[str, int]] = {}
    """Services given, by client id and what counts as one (`rmtui.rules.contact.services`)."""
    last_given: dict[str, dict[str, date]] = {}
    """The last day of thanks, of a contact about introductions and of a message that wished well for a birthday, by
    client id and `THANKS`, `REFERRAL` or `WISH`.
    """
    trends: dict[str, list[AssetPoint]] = {}
    """What the newest finished reviews found, `POINTS_KEPT` at most, by client id and day."""

    def add(
        self,
        contacts: Iterable[Contact],
        snoozes: Iterable[Snooze] = (),
        steps: Iterable[StandingPromise] = (),
        reviews: Iterable[Review] = (),
    ) -> None:
        """Add contacts, snoozes, standing promises and reviews, in any order."""
        for contact in contacts:
            reached, promise, clients = contact.reached, contact.promise, contact.clients
            moment, letter = (contact.on, contact.id), _card_or_channel(contact)
            given = given_keys(contact.on.year, letter, contact.topics, bool(contact.greeting)) if reached else ()
            is_wish = reached and letter in MESSAGE_CHANNELS and is_birthday_wish(contact.topics, contact.note)
            for client in clients if len(clients) == 1 else dict.fromkeys(clients):
                if promise:
                    self._add_promise(contact.id, client, contact.on, promise, other_clients(clients, client))
                if not reached:
                    self.attempts[client] = sorted([*self.attempts.get(client, ()), contact.on])[-MAX_ATTEMPTS:]
                    continue
                self._count(client, given)
                if len(given) > 1:
                    self._keep_last_given(client, given, contact.on)
                if is_wish:
                    self._keep_last(client, WISH, contact.on)
                if letter not in CARDS and self.newest.get(client, FIRST) < moment:
                    self.newest[client] = moment
                channels = self.last.setdefault(client, {})
                if channels.get(letter, date.min) < contact.on:
                    channels[letter] = contact.on
        for step in steps:
            self._add_promise(step.id, step.client, step.on, step.promise)
        for snooze in snoozes:
            newest = self.snoozes.get(snooze.client)
            if newest is None or newest.id < snooze.id:
                self.snoozes[snooze.client] = snooze
        for review in reviews:
            last = self.reviews.get(review.client)
            if not review.draft:
                self._count(review.client, (f"{review.on.year} {Service.REVIEW}",))
                self._keep_points(review.client, asset_point(review))
            if not review.draft and (last is None or (last.on, last.id) < (review.on, review.id)):
                self.reviews[review.client] = Review(
                    id=review.id, client=review.client, on=review.on, held=review.held, next_on=review.next_on
                )

    def _keep_last_given(self, client: str, given: Iterable[str], on: date) -> None:
        for name in (THANKS, REFERRAL):
            if f"{on.year} {name}" in given:
                self._keep_last(client, name, on)

    def _keep_last(self, client: str, name: str, on: date) -> None:
        days = self.last_given.setdefault(client, {})
        days[name] = max(on, days.get(name, on))

    def _count(self, client: str, keys: Iterable[str], count: int = 1) -> None:
        counts = self.given.setdefault(client, {})
        for key in keys:
            counts[key] = counts.get(key, 0) + count

    def _keep_points(self, client: str, *points: AssetPoint) -> None:
        known = [*self.trends.get(client, ()), *points]
        self.trends[client] = sorted(known, key=lambda point: point.on)[-POINTS_KEPT:] if len(known) > 1 else known

    def add_reviews(self, other: "ContactSummary") -> None:
        """Add the newest reviews of clients that another summary has, how many there were, and what they found."""
        for client, points in other.trends.items():
            self._keep_points(client, *points)
        for client, review in other.reviews.items():
            last = self.reviews.get(client)
            if last is None or (last.on, last.id) < (review.on, review.id):
                self.reviews[client] = review
        for client, counts in other.given.items():
            for key, count in counts.items():
                self._count(client, (key,), count)

    def drop_other_years(self, year: int) -> None:
        """Keep what was given in a year alone."""
        start = f"{year} "
        for one, counts in self.given.items():
            self.given[one] = {key: count for key, count in counts.items() if key.startswith(start)}

    def _add_promise(
        self, source: str, client: str, made_on: date, promise: Promise, others: tuple[str, ...] = ()
    ) -> None:
        if not promise.done_on:
            self.promises.append(
                OpenPromise(
                    source=source,
                    client=client,
                    made_on=made_on,
                    due=promise.due,
                    text=promise.text,
                    still_open_on=promise.still_open_on,
                    assumed=promise.assumed,
                    by=promise.by,
                    others=others,
                )
            )

    def last_contact(self, client: str, channels: Iterable[str] | None = None) -> date | None:
        """The day of the last contact with a client that was no mere card, by any channel or by one of `channels`."""
        days = self.last.get(client, {})
        if channels is None:
            return max([day for letter, day in days.items() if letter not in CARDS], default=None)
        return max([day for letter, day in days.items() if letter in channels], default=None)

    def last_wish(self, client: str, *, of_festival: bool = False) -> date | None:
        """The same, a card included: what may have been a word on a birthday, or on a festival.

        A card for a festival is none on a birthday.
        """
        days = self.last.get(client, {}).items()
        return max([day for letter, day in days if of_festival or letter != FESTIVAL_CARD], default=None)

    def attempts_since(self, client: str, day: date | None) -> int:
        """The number of attempts after `day`, or ever; `MAX_ATTEMPTS` means that or more."""
        return sum(day is None or on > day for on in self.attempts.get(client, ()))

    def by_client(self) -> "dict[str, ContactSummary]":
        """The summary of each client alone, by id."""
        found: defaultdict[str, ContactSummary] = defaultdict(ContactSummary)
        for one, days in self.last.items():
            found[one].last[one] = days
            if one in self.newest:
                found[one].newest[one] = self.newest[one]
        for one, attempts in self.attempts.items():
            found[one].attempts[one] = attempts
        for promise in self.promises:
            found[promise.client].promises.append(promise)
        for one, snooze in self.snoozes.items():
            found[one].snoozes[one] = snooze
        for one, review in self.reviews.items():
            found[one].reviews[one] = review
        for one, counts in self.given.items():
            found[one].given[one] = counts
        for one, days in self.last_given.items():
            found[one].last_given[one] = days
        for one, points in self.trends.items():
            found[one].trends[one] = points
        return dict(found)

    def of(self, client: str) -> "ContactSummary":
        """The summary of one client."""
        return self.by_client().get(client) or ContactSummary()

    def promises_of(self, client: str) -> list[OpenPromise]:
        """The open promises of one client, the earliest first."""
        return sorted((one for one in self.promises if one.client == client), key=lambda one: one.due)

    def drop_kept_promises(self) -> None:
        """Remove the manager's promises that a later contact kept."""
        self.promises = [one for one in self.promises if not self._is_kept(one)]

    def _is_kept(self, promise: OpenPromise) -> bool:
        newest = self.newest.get(promise.client)
        return promise.by is Party.MANAGER and newest is not None and newest > promise.kept_after
