"""How the book stands with every client: the part of a long history that the due rules ask for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from rmtui.records.events import Contact, NextStep, Promise, Snooze
from rmtui.records.review import Review


class OpenPromise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A promise not marked as done. It is kept all the same by a contact on or after `kept_from`."""

    source: str
    """Id of the contact it was made in, or of the promise where it stands alone."""
    client: str
    made_on: date
    due: date
    text: str

    @property
    def kept_from(self) -> date:
        """From this day on a contact keeps it: the day due, and not before the day after it was made."""
        return max(self.due, self.made_on + timedelta(days=1))


class Standing(msgspec.Struct, kw_only=True):
    """Last contact by client and channel letter, promises not marked as done, newest snooze and review by client."""

    last: dict[str, dict[str, date]] = {}
    promises: list[OpenPromise] = []
    snoozes: dict[str, Snooze] = {}
    reviews: dict[str, Review] = {}
    """Finished ones; only when they were held and when the next is due, without what was seen."""

    def add(
        self,
        contacts: Iterable[Contact],
        snoozes: Iterable[Snooze] = (),
        steps: Iterable[NextStep] = (),
        reviews: Iterable[Review] = (),
    ) -> None:
        """Take in contacts, snoozes, promises that stand alone and reviews, in any order."""
        for contact in contacts:
            for client in contact.clients:
                channels = self.last.setdefault(client, {})
                if contact.channel not in channels or channels[contact.channel] < contact.on:
                    channels[contact.channel.value] = contact.on
                self._promise(contact.id, client, contact.on, contact.promise)
        for step in steps:
            self._promise(step.id, step.client, step.on, step.promise)
        for snooze in snoozes:
            known = self.snoozes.get(snooze.client)
            if known is None or known.id < snooze.id:
                self.snoozes[snooze.client] = snooze
        for review in reviews:
            last = self.reviews.get(review.client)
            if not review.draft and (last is None or (last.on, last.id) < (review.on, review.id)):
                self.reviews[review.client] = Review(
                    id=review.id, client=review.client, on=review.on, held=review.held, next_on=review.next_on
                )

    def _promise(self, source: str, client: str, made_on: date, promise: Promise | None) -> None:
        if promise and not promise.done_on:
            self.promises.append(
                OpenPromise(source=source, client=client, made_on=made_on, due=promise.due, text=promise.text)
            )

    def last_contact(self, client: str, channels: Iterable[str] | None = None) -> date | None:
        """The day of the last contact with a client, by any channel or by one of `channels`."""
        days = self.last.get(client, {})
        counted = days.values() if channels is None else [day for letter, day in days.items() if letter in channels]
        return max(counted, default=None)

    def drop_kept_promises(self) -> None:
        """Forget the promises that a later contact kept."""
        self.promises = [one for one in self.promises if not self._kept(one)]

    def _kept(self, promise: OpenPromise) -> bool:
        last = self.last_contact(promise.client)
        return last is not None and last >= promise.kept_from
