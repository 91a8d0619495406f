"""What a day came to, for the evening: counted once, and said in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from rmtui.language import _, ngettext
from rmtui.records.events import Contact, Sale, StandingPromise
from rmtui.wording import money


class Closing(NamedTuple):
    """The day in numbers."""

    channels: tuple[tuple[str, int], ...]
    """Letters with how many contacts, the most frequent first."""
    clients: int
    """How many different ones were reached."""
    promises: int
    """Those made in a contact, and those that stand alone."""
    sold: tuple[tuple[str, int], ...]
    """Currencies with the amount in their smallest unit."""
    unsorted: int
    due: int
    attempts: int = 0
    """Contacts that reached nobody; they are no contacts."""

    @property
    def contacts(self) -> int:
        return sum(count for _letter, count in self.channels)


def closing(
    contacts: Iterable[Contact],
    sales: Iterable[Sale] = (),
    unsorted: int = 0,
    due: int = 0,
    steps: Iterable[StandingPromise] = (),
) -> Closing:
    """The sum of a day's contacts, sales and `steps` promised without a contact.

    With how many lines are to be sorted and how many clients still due.
    """
    written = list(contacts)
    contacts = [contact for contact in written if contact.reached]
    sold: Counter[str] = Counter()
    for sale in sales:
        sold[sale.currency] += sale.amount
    return Closing(
        tuple(Counter(contact.channel.value for contact in contacts).most_common()),
        len({client for contact in contacts for client in contact.clients}),
        sum(contact.promise is not None for contact in written) + len(list(steps)),
        tuple(sold.items()),
        unsorted,
        due,
        len(written) - len(contacts),
    )


def by_channel(day: Closing) -> str:
    """T 3, M 2."""
    return ", ".join(f"{letter} {count}" for letter, count in day.channels)


def attempts_text(count: int) -> str:
    """2 attempts; "" for none."""
    return ngettext("{count} attempt", "{count} attempts", count).format(count=count) if count else ""


def sentence(day: Closing) -> str:
    """Today: 5 contacts (T 3, M 2), 4 clients, 1 promise, sold 500k, 2 still due."""
    parts = [
        ngettext("{count} contact", "{count} contacts", day.contacts).format(count=day.contacts)
        + (f" ({by_channel(day)})" if day.channels else ""),
        attempts_text(day.attempts),
        ngettext("{count} client", "{count} clients", day.clients).format(count=day.clients),
        day.promises and ngettext("{count} promise", "{count} promises", day.promises).format(count=day.promises),
        *(_("sold {amount}").format(amount=money(amount, currency)) for currency, amount in day.sold),
        day.unsorted
        and ngettext("{count} line to sort", "{count} lines to sort", day.unsorted).format(count=day.unsorted),
        _("{count} still due").format(count=day.due),
    ]
    return _("Today: {parts}.").format(parts=_(", ").join(str(part) for part in parts if part))
