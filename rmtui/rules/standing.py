"""How the book stands with every client: the part of a long history that the due rules ask for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from rmtui.records.events import Contact, Snooze


class OpenPromise(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A promise not marked as done. It is kept all the same by a contact on or after `kept_from`."""

    contact: str
    """Id of the contact it was made in."""
    client: str
    made_on: date
    due: date
    text: str

    @property
    def kept_from(self) -> date:
        """From this day on a contact keeps it: the day due, and not before the day after it was made."""
        return max(self.due, self.made_on + timedelta(days=1))


class Standing(msgspec.Struct, kw_only=True):
    """Last contact by client and channel letter, promises not marked as done, the newest snooze of each client."""

    last: dict[str, dict[str, date]] = {}
    promises: list[OpenPromise] = []
    snoozes: dict[str, Snooze] = {}

    def add(self, contacts: Iterable[Contact], snoozes: Iterable[Snooze] = ()) -> None:
        """Take in contacts and snoozes, in any order."""
        for contact in contacts:
            for client in contact.clients:
                channels = self.last.setdefault(client, {})
                if contact.channel not in channels or channels[contact.channel] < contact.on:
                    channels[contact.channel.value] = contact.on
                if contact.promise and not contact.promise.done_on:
                    self.promises.append(
                        OpenPromise(
                            contact=contact.id,
                            client=client,
                            made_on=contact.on,
                            due=contact.promise.due,
                            text=contact.promise.text,
                        )
                    )
        for snooze in snoozes:
            known = self.snoozes.get(snooze.client)
            if known is None or known.id < snooze.id:
                self.snoozes[snooze.client] = snooze

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
