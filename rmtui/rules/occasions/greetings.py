"""Greetings for occasions: who gets which text by which way, and who gets none, and why (FIELD.md, 节日问候)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.client import Client, ClientKind, ContactPerson, Stage
from rmtui.records.events import Contact
from rmtui.records.greeting import Delivery, GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.service_counts import service_of_topic
from rmtui.rules.days.festivals import kept_festivals
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, concerns
from rmtui.rules.occasions.greeted_occasions import (
    GREETED_KINDS,
    OF_MANY,
    contact_person_of,
    greeting_mark,
    occasion_code,
)
from rmtui.rules.occasions.greeting_choice import KnownTemplate, greeting_words, is_untitled, templates_by_occasion
from rmtui.rules.occasions.greeting_text import place_text
from rmtui.rules.occasions.greeting_ways import address_of, deliveries, no_way_text
from rmtui.rules.occasions.occasion_text import occasion_name
from rmtui.words import phrases
from rmtui.words.greetings import NO_CONTACT

_NEAR = timedelta(days=3)
"""A contact with a greeting as its topic is taken as one for the occasion that it is so near to."""


class Greeting(NamedTuple):
    """One client's greeting for an occasion, or why there is none."""

    occasion: ComingOccasion
    clients: tuple[Client, ...]
    """One; of a letter to a household those who agreed to have things in common."""
    delivery: Delivery | None = None
    address: str = ""
    """Number, WeChat name, email or postal address; "" where it is not known, or not needed."""
    text: str = ""
    greeted: Contact | None = None
    """The contact in which it was said already."""
    reason: str = ""
    """Why the client gets none."""

    @property
    def client(self) -> Client:
        """The client, or the first of the household."""
        return self.clients[0]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent."""
        return not self.greeted and not self.reason

    @property
    def is_untitled(self) -> bool:
        """Whether somebody is addressed by the whole name in it, since nothing tells the title."""
        return self.is_open and any(is_untitled(self.occasion, client) for client in self.clients)


class GreetingSources(NamedTuple):
    """The facts from which greetings are made."""

    clients: Mapping[str, Client]
    settings: Settings
    templates: Sequence[GreetingTemplate]
    contacts: Sequence[Contact]
    """Those in which it may have been said already."""
    discretion: Discretion
    own: Mapping[str, Occasion]
    """The occasions of one's own, by id."""
    topics: Mapping[str, str] = {}
    """What was talked about last with a client alone, by id (`last_topics`)."""
    today: date = date.min
    """The day they are sent: for an occasion before it they are late."""


def greeting_note(greeting: Greeting) -> str:
    """What is written down of a greeting: Mid-Autumn Festival: greeting by letter."""
    text = _("{occasion}: greeting by letter") if greeting.delivery is Delivery.LETTER else _("{occasion}: greeting")
    return text.format(occasion=occasion_name(occasion_code(greeting.occasion)))


def named_in_greetings(greetings: Iterable[Greeting]) -> Iterator[tuple[str, str]]:
    """The others whom they name, each with the id of the client: those of the family whose birthday it is."""
    for one in greetings:
        if one.occasion.kind is OccasionKind.FAMILY_BIRTHDAY:
            yield one.client.id, one.occasion.name


def greetings(occasions: Iterable[ComingOccasion], sources: GreetingSources) -> list[Greeting]:
    """The greetings for these occasions: first those still to be sent, by way, then the others."""
    found: list[Greeting] = []
    templates = templates_by_occasion(sources.templates)
    for occasion in occasions:
        if occasion.kind in GREETED_KINDS:
            greeted = greeted_clients(occasion, sources.contacts)
            known = (sources.clients[one] for one in _candidates(occasion, sources) if one in sources.clients)
            each = [_greeting(occasion, one, greeted, templates, sources) for one in known]
            found += _households(each, sources, templates)
    ways = [*Delivery]
    return sorted(found, key=lambda one: (_rank(one), ways.index(one.delivery) if one.delivery else 0))


def _rank(one: Greeting) -> int:
    return 0 if one.is_open else 1 if one.greeted else 2


def greeted_clients(occasion: ComingOccasion, contacts: Iterable[Contact]) -> dict[str, Contact]:
    """The clients who were wished well for an occasion, by id: a contact is marked so, or is about it and near."""
    mark = greeting_mark(occasion)
    found: dict[str, Contact] = {}
    for contact in contacts:
        if not contact.reached:
            continue
        near = not contact.greeting and bool(contact.topics) and abs(contact.on - occasion.day) <= _NEAR
        if contact.greeting == mark or (near and Service.GREETING in map(service_of_topic, contact.topics)):
            found |= dict.fromkeys(contact.clients, contact)
    return found


def last_topics(contacts: Iterable[Contact]) -> dict[str, str]:
    """By client the first topic of the newest contact with the client alone that has one and was no greeting."""
    alone = [one for one in contacts if one.reached and one.topics and len(one.clients) == 1]
    return {
        one.clients[0]: one.topics[0]
        for one in sorted(alone, key=lambda one: (one.on, one.id))
        if service_of_topic(one.topics[0]) != Service.GREETING
    }


def _candidates(occasion: ComingOccasion, sources: GreetingSources) -> Iterator[str]:
    """The ids of those concerned, and of those who would be concerned if they kept any festivals."""
    yield from occasion.clients
    if occasion.kind in OF_MANY:
        for client in sources.clients.values():
            declines = Observance.NONE in client.festivals and client.stage is not Stage.CLOSED
            if declines and _would_concern(occasion, replace(client, festivals=()), sources):
                yield client.id


def _would_concern(occasion: ComingOccasion, client: Client, sources: GreetingSources) -> bool:
    if occasion.kind is OccasionKind.FESTIVAL:
        return occasion.name in kept_festivals(client, sources.settings)
    own = sources.own.get(occasion.record)
    return own is None or concerns(own, client)


def _greeting(
    occasion: ComingOccasion,
    client: Client,
    greeted: Mapping[str, Contact],
    templates: Mapping[str, Sequence[KnownTemplate]],
    sources: GreetingSources,
) -> Greeting:
    if client.id in greeted:
        return Greeting(occasion, (client,), greeted=greeted[client.id])
    if occasion.kind in OF_MANY and Observance.NONE in client.festivals:
        return Greeting(occasion, (client,), reason=_("wants no greetings"))
    if occasion.kind in OF_MANY and client.stage is Stage.PROSPECT:
        return Greeting(occasion, (client,), reason=_("is no client yet"))
    if tag := next((tag for tag in client.tags if folded(tag) in _no_contact_tags()), ""):
        return Greeting(occasion, (client,), reason=_("is tagged {tag}").format(tag=plain(tag)))
    person = contact_person_of(occasion, client)
    if addressed := _greeted_as_client(occasion, client, person, templates, sources):
        return Greeting(occasion, (client,), reason=_("{name} gets a greeting already").format(name=plain(addressed)))
    delivery = next(deliveries(client, person), None)
    if delivery is None:
        return Greeting(occasion, (client,), reason=no_way_text(client))
    address = address_of(client, delivery, person)
    text, missing = greeting_words(
        occasion,
        (client,),
        delivery,
        templates,
        sources.settings,
        today=sources.today,
        topic=sources.topics.get(client.id, ""),
    )
    if missing:
        reason = _("the template asks for {places}, which is not known")
        reason = reason.format(places=_(", ").join(map(place_text, missing)))
        return Greeting(occasion, (client,), delivery, address, reason=reason)
    return Greeting(occasion, (client,), delivery, address, text)


def _greeted_as_client(
    occasion: ComingOccasion,
    company: Client,
    person: ContactPerson | None,
    templates: Mapping[str, Sequence[KnownTemplate]],
    sources: GreetingSources,
) -> str:
    """The name of the contact person whom a company's greeting addresses, where that one is greeted for the same as a
    client; a namesake is taken as the client until somebody says that they are not related.
    """
    if occasion.kind in OF_MANY and not company.salutation:
        person = next(iter(company.contact_persons), None)
    if person is None:
        return ""
    for one in sources.discretion.possible_clients_of_person(company.id, person):
        client, own = sources.clients[one], occasion
        is_concerned = one in occasion.clients
        if occasion.kind not in OF_MANY:
            own = occasion._replace(kind=OccasionKind.BIRTHDAY, name="")
            is_concerned = client.birthday == person.birthday and client.stage is not Stage.CLOSED
        is_person = client.kind is ClientKind.PERSON
        if is_person and is_concerned and not _greeting(own, client, {}, templates, sources).reason:
            return person.name
    return ""


@cache
def _no_contact_tags() -> frozenset[str]:
    return frozenset(word for words in NO_CONTACT.values() for word in phrases(words))


def _households(
    found: list[Greeting], sources: GreetingSources, templates: Mapping[str, Sequence[KnownTemplate]]
) -> list[Greeting]:
    """The greetings for one occasion, with one letter to a household as far as its members agreed to share."""
    letters: defaultdict[str, list[Greeting]] = defaultdict(list)
    for one in found:
        if one.is_open and one.delivery is Delivery.LETTER and one.occasion.kind in OF_MANY:
            letters["".join(folded(one.address).split())].append(one)
    taken: set[str] = set()
    joined: list[Greeting] = []
    for group in letters.values():
        while len(group) > 1:
            first, *rest = group
            members = [first]
            for other in rest:
                if all(_agreed(member.client.id, other.client.id, sources.discretion) for member in members):
                    members.append(other)
            group = [one for one in rest if one not in members]  # noqa: PLW2901
            if len(members) > 1:
                clients = tuple(member.client for member in members)
                text, missing = greeting_words(
                    first.occasion, clients, Delivery.LETTER, templates, sources.settings, today=sources.today
                )
                if not missing:
                    taken |= {client.id for client in clients}
                    joined.append(first._replace(clients=clients, text=text))
    return [*(one for one in found if one.client.id not in taken), *joined]


def _agreed(one: str, other: str, discretion: Discretion) -> bool:
    return bool(discretion.shares(one, other)) and bool(discretion.shares(other, one))
