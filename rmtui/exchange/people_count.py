"""How many people's data leaves the book with a file: its clients, and everybody else named in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rmtui.comparing import name_form
from rmtui.language import ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, Relative
from rmtui.records.events import Contact
from rmtui.records.policy import Policy
from rmtui.rules.people.kinship import relative_kins
from rmtui.rules.people.ties import name_forms
from rmtui.rules.review.sheet import ReviewSheet
from rmtui.store.door import Store
from rmtui.wording import join_sentences

Named = Iterable[tuple[str, str]]
"""The names of other people that a file has, each with the id of the client it has them of."""

_FEW = 20
"""Clients whose contacts are quicker found for each of them than among all."""
_BENEFICIARIES = re.compile(r"[,，、;；/&\n\d%()（）]+|和|及| and ")
"""Separates the names of beneficiaries, and what each gets."""
_NOBODY = frozenset(map(name_form, ("法定", "法定继承人", "法定受益人", "estate", "legal heirs", "heirs")))
"""Beneficiaries who are nobody in particular."""


def nobody(_book: Store, _clients: Sequence[Client]) -> Named:
    """Nobody besides the clients."""
    return ()


def contact_persons(_book: Store, clients: Sequence[Client]) -> Named:
    """The contact persons of companies."""
    return ((client.id, person.name) for client in clients for person in client.contact_persons)


def named_in_records(book: Store, clients: Sequence[Client]) -> Named:
    """Those named in the clients' records: the family, contact persons, who introduced the client."""
    yield from contact_persons(book, clients)
    everyone, discretion = book.clients(), book.discretion()
    for client in clients:
        yield from ((client.id, name) for relative in client.family for name in _names_of(relative))
        referrer = everyone.get(client.referred_by or "")
        if referrer and discretion.may_name(referrer.id, client.id):
            yield client.id, referrer.name


def _names_of(relative: Relative) -> Iterator[str]:
    """A name for each person that an entry of a family stands for: two children are two people."""
    yield relative.name
    yield from (f"{relative.name} {number}" for number in range(2, len(relative_kins(relative) or ()) + 1))


def named_in_folders(book: Store, clients: Sequence[Client]) -> Named:
    """Those in the records, those whom the policies name, and the clients who were there at a contact."""
    yield from named_in_records(book, clients)
    everyone, discretion = book.clients(), book.discretion()
    chosen = {client.id for client in clients}
    for policy in book.policies():
        if policy.client in chosen:
            yield from ((policy.client, name) for name in _named_in_policy(policy))
    for contact in _contacts(book, clients) if len(chosen) < len(everyone) else ():
        owners = [one for one in contact.clients if one in chosen]
        if owners and len(contact.clients) > 1:
            others = discretion.visible_contact(contact, *owners).clients
            yield from ((owners[0], everyone[one].name) for one in others if one in everyone)


def _contacts(book: Store, clients: Sequence[Client]) -> Iterator[Contact]:
    """Those of some clients at least: one by one where they are few, which spares reading every month."""
    if len(clients) > _FEW:
        return book.contacts()
    return (contact for client in clients for contact in book.contacts(client.id, once=True))


def named_on_sheet(sheet: ReviewSheet) -> Named:
    """Those whom the policies on a review's sheet name."""
    return ((sheet.review.client, name) for policy in sheet.policies for name in _named_in_policy(policy))


def _named_in_policy(policy: Policy) -> Iterator[str]:
    yield from filter(None, (policy.holder, policy.insured))
    names = (name.strip() for name in _BENEFICIARIES.split(policy.beneficiary))
    yield from (name for name in names if name and name_form(name) not in _NOBODY)


class PeopleCount(NamedTuple):
    """The number of people whose data leaves with a file."""

    clients: int = 0
    people: int = 0
    """The clients and everybody else who is named."""

    @property
    def text(self) -> str:
        """Both counts in words; "" where it is nobody's data."""
        if not self.people:
            return ""
        with_others = ngettext(
            "Counting others named in it, {count} person’s data.",
            "Counting others named in it, {count} people’s data.",
            self.people,
        )
        return join_sentences(
            ngettext("{count} client.", "{count} clients.", self.clients).format(count=self.clients),
            with_others.format(count=self.people) if self.people > self.clients else "",
        )


def count_people(clients: Sequence[Client], named: Named = ()) -> PeopleCount:
    """Clients, and others named with them; one of the clients counts once."""
    forms = {form for client in clients for form in name_forms(client)}
    others = {(client, name_form(name)) for client, name in named}
    return PeopleCount(len(clients), len(clients) + sum(form not in forms for _client, form in others))
