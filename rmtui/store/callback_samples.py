"""Drawing samples for call-backs from a month of a book, and the contacts that they are about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rmtui.records.callback import Callback, Population
from rmtui.records.events import Contact
from rmtui.rules.days.months import month_key, month_length
from rmtui.rules.work.callbacks import contact_candidates, draw, new_client_candidates
from rmtui.store.door import Store
from rmtui.store.kept_promises import kept_promises


def draw_sample(
    book: Store, population: Population, month: date, *, size: int, today: date, seed: str = ""
) -> list[Callback]:
    """The call-backs that the sample of a month still lacks to its size; none is added to the book.

    `month`: its first day. What is drawn depends on the book, the population, the month and `seed` alone.
    """
    key = month_key(month)
    if population is Population.CONTACTS:
        found = contact_candidates(book.month(key).contacts.values(), book.clients(), book.settings())
    else:
        last = month.replace(day=month_length(month.year, month.month))
        found = new_client_candidates(book.clients().values(), month, last)
    return draw(found, book.records(Callback), f"{population.value} {key}", size=size, today=today, seed=seed)


def callback_contacts(book: Store, callbacks: Iterable[Callback]) -> dict[str, Contact]:
    """By the id of the call-back the contact it is about, without those who may not be seen in the client's context."""
    known, kept, found = book.discretion(), kept_promises(book), {}
    for one in callbacks:
        if one.contact and one.contact_on:
            contact = book.month(month_key(one.contact_on)).contacts.get(one.contact)
            if contact:
                found[one.id] = kept.as_kept(known.visible_contact(contact, one.client))
    return found
