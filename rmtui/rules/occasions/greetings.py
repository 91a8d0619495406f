"""Greetings for occasions: who gets which text by which way, and who gets none, and why (FIELD.md, 节日问候)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from msgspec.structs import replace

from rmtui.comparing import folded, unpadded
from rmtui.language import N_, _, in_language
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ContactPerson, Stage
from rmtui.records.events import Contact
from rmtui.records.greeting import Delivery, GreetingLanguage, GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.records.service import Service
from rmtui.records.settings import Settings
from rmtui.rules.conduct.discretion import Discretion
from rmtui.rules.contact.reason_rules import Cause, reason_rules
from rmtui.rules.contact.service_counts import service_of_topic
from rmtui.rules.days.festivals import kept_festivals
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind, coming_occasions, concerns
from rmtui.rules.occasions.greeting_text import fill, place_text, places_in
from rmtui.rules.occasions.occasion_text import occasion_name
from rmtui.rules.people.milestones import MilestoneKind
from rmtui.rules.people.salutations import client_language, contact_person_salutation, salutation
from rmtui.wording import english_term, term
from rmtui.words import phrases
from rmtui.words.greetings import NO_CONTACT, TEMPLATES

GREETED_KINDS = (*OccasionKind, MilestoneKind.YEARS_WITH_BANK)
"""Kinds of occasions on which clients are wished well; the other milestones are reasons for a talk."""
_OF_MANY = (OccasionKind.FESTIVAL, OccasionKind.OWN)
_YEAR = 366
"""Days."""
_NEAR = timedelta(days=3)
"""A contact with a greeting as its topic is taken as one for the occasion that it is so near to."""

CHANNELS = {
    Delivery.WECHAT: Channel.WECHAT,
    Delivery.SMS: Channel.SMS,
    Delivery.EMAIL: Channel.EMAIL,
    Delivery.LETTER: Channel.EMAIL,
    Delivery.CALL: Channel.TELEPHONE,
}
"""The channel under which a greeting is logged."""
_BY_PREFERENCE = {
    Channel.WECHAT: Delivery.WECHAT,
    Channel.SMS: Delivery.SMS,
    Channel.EMAIL: Delivery.EMAIL,
    Channel.TELEPHONE: Delivery.CALL,
    Channel.MEETING: Delivery.LETTER,
    Channel.VISIT: Delivery.LETTER,
}
_USUAL = {
    GreetingLanguage.CHINESE: (Delivery.WECHAT, Delivery.SMS, Delivery.EMAIL, Delivery.LETTER, Delivery.CALL),
    GreetingLanguage.ENGLISH: (Delivery.EMAIL, Delivery.SMS, Delivery.WECHAT, Delivery.LETTER, Delivery.CALL),
}
"""The ways, the first that can be gone where the client prefers none."""


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


class GreetingSources(NamedTuple):
    """What greetings are made from."""

    clients: Mapping[str, Client]
    settings: Settings
    templates: Sequence[GreetingTemplate]
    contacts: Sequence[Contact]
    """Those in which it may have been said already."""
    discretion: Discretion
    own: Mapping[str, Occasion]
    """The occasions of one's own, by id."""


def occasion_code(occasion: ComingOccasion) -> str:
    """What a template calls an occasion: mid-autumn, birthday, or the name of one's own."""
    return occasion.name if occasion.kind in _OF_MANY else occasion.kind.value


def greeting_mark(occasion: ComingOccasion) -> str:
    """What marks a contact as a greeting for this occasion: mid-autumn-2026-09-25."""
    who = "" if occasion.kind in _OF_MANY else occasion.name
    return "-".join(filter(None, (occasion_code(occasion), who, occasion.day.isoformat())))


def near_occasions(
    clients: Iterable[Client], own: Iterable[Occasion], settings: Settings, today: date
) -> list[ComingOccasion]:
    """The occasions for which a greeting is due: those ahead within their notice, and those just missed."""
    rule = reason_rules(settings)[Cause.BIRTHDAY]
    first, last = today - timedelta(days=rule.grace), today + timedelta(days=rule.notice)
    return [one for one in coming_occasions(clients, own, settings, first, last) if one.kind in GREETED_KINDS]


def occasions_on(
    day: date, code: str, clients: Iterable[Client], own: Iterable[Occasion], settings: Settings
) -> list[ComingOccasion]:
    """The occasions of a code on a day."""
    return [one for one in coming_occasions(clients, own, settings, day, day) if occasion_code(one) == code]


def occasions_called(
    code: str, clients: Iterable[Client], own: Iterable[Occasion], settings: Settings, today: date
) -> list[ComingOccasion]:
    """The festival or occasion of one's own of a code, just missed or within a year; of a kind those that are near."""
    clients, own = list(clients), list(own)
    near = [one for one in near_occasions(clients, own, settings, today) if folded(occasion_code(one)) == folded(code)]
    if near:
        return near
    ahead = coming_occasions(clients, own, settings, today, today + timedelta(days=_YEAR))
    alike = (one for one in ahead if one.kind in _OF_MANY and folded(occasion_code(one)) == folded(code))
    return [*islice(alike, 1)]


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
    templates = _by_occasion(sources.templates)
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


def _candidates(occasion: ComingOccasion, sources: GreetingSources) -> Iterator[str]:
    """The ids of those concerned, and of those who would be, did they not keep nothing."""
    yield from occasion.clients
    if occasion.kind in _OF_MANY:
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
    templates: Mapping[str, Sequence[_Template]],
    sources: GreetingSources,
) -> Greeting:
    if client.id in greeted:
        return Greeting(occasion, (client,), greeted=greeted[client.id])
    if occasion.kind in _OF_MANY and Observance.NONE in client.festivals:
        return Greeting(occasion, (client,), reason=_("wants no greetings"))
    if tag := next((tag for tag in client.tags if folded(tag) in _no_contact_tags()), ""):
        return Greeting(occasion, (client,), reason=_("is tagged {tag}").format(tag=plain(tag)))
    person = _contact_person(occasion, client)
    delivery = next(_deliveries(client, person), None)
    if delivery is None:
        return Greeting(occasion, (client,), reason=_no_way_text(client))
    address = _address(client, delivery, person)
    text, missing = _text(occasion, (client,), delivery, templates, sources.settings)
    if missing:
        reason = _("the template asks for {places}, which is not known")
        reason = reason.format(places=_(", ").join(map(place_text, missing)))
        return Greeting(occasion, (client,), delivery, address, reason=reason)
    return Greeting(occasion, (client,), delivery, address, text)


def _deliveries(client: Client, person: ContactPerson | None) -> Iterator[Delivery]:
    """The ways by which a client, or a contact person of it, can be greeted, the one preferred first; who likes to meet
    gets a letter.
    """
    preferred = _BY_PREFERENCE.get(client.channel) if client.channel else None
    usual = _USUAL[client_language(client)]
    for way in dict.fromkeys((*((preferred,) if preferred else ()), *usual)):
        is_avoided = way is not Delivery.LETTER and CHANNELS[way] in client.avoid
        needs_address = not (way is Delivery.WECHAT and way is preferred)
        if not is_avoided and (_address(client, way, person) or not needs_address):
            yield way


def _address(client: Client, way: Delivery, person: ContactPerson | None) -> str:
    match way:
        case Delivery.WECHAT:
            return client.wechat
        case Delivery.EMAIL:
            return client.email
        case Delivery.LETTER:
            return client.address
    phones = (person.phone if person else "", *client.phones, *(one.phone for one in client.contact_persons))
    return next(filter(None, phones), "")


def _contact_person(occasion: ComingOccasion, client: Client) -> ContactPerson | None:
    """The one whose birthday it is."""
    if occasion.kind is not OccasionKind.CONTACT_PERSON_BIRTHDAY:
        return None
    people = (one for one in client.contact_persons if unpadded(f"{one.role} {one.name}") == occasion.name)
    return next(people, None)


def _no_way_text(client: Client) -> str:
    """no phone number and no address; never by SMS."""
    avoids = _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else ""
    return _("; ").join(filter(None, (avoids, _("no other number or address is known"))))


@cache
def _no_contact_tags() -> frozenset[str]:
    return frozenset(word for words in NO_CONTACT.values() for word in phrases(words))


# Texts


class _Template(NamedTuple):
    """A template, with the places in its text."""

    template: GreetingTemplate
    places: tuple[str, ...]
    is_usual: bool = False


def _by_occasion(templates: Iterable[GreetingTemplate]) -> dict[str, list[_Template]]:
    """The templates by the occasion they name, folded: the person's own, and the usual ones."""
    found: defaultdict[str, list[_Template]] = defaultdict(list)
    for one in templates:
        with suppress(ValueError):  # of a newer rmtui, with places that are not known here
            found[folded(one.occasion)].append(_Template(one, tuple(places_in(one.text))))
    for language, texts in TEMPLATES.items():
        for occasion, text in texts.items():
            usual = GreetingTemplate(occasion=occasion, language=GreetingLanguage(language), text=text)
            found[occasion].append(_Template(usual, tuple(places_in(text)), is_usual=True))
    return found


def _text(
    occasion: ComingOccasion,
    clients: tuple[Client, ...],
    delivery: Delivery,
    templates: Mapping[str, Sequence[_Template]],
    settings: Settings,
) -> tuple[str, list[str]]:
    """The text from the template that fits best, or the places for which there is no value.

    Of several that fit equally well each client has one of their own.
    """
    language = client_language(clients[0])
    code = folded(occasion_code(occasion))
    fitting = [
        one
        for one in (*templates.get(code, ()), *(templates.get("", ()) if code else ()))
        if one.template.language in (None, language)
        and one.template.delivery in (None, delivery)
        and (not one.template.clients or {client.id for client in clients} <= {*one.template.clients})
    ]
    values = _values(occasion, clients, language, settings)
    possible = [one for one in fitting if values.keys() >= {*one.places}]
    if not possible:
        missing = [place for one in fitting for place in one.places if place not in values]
        return "", list(dict.fromkeys(missing))
    best = max(map(_fit, possible))
    equal = [one for one in possible if _fit(one) == best]
    chosen = equal[crc32(clients[0].id.encode()) % len(equal)]
    return fill(chosen.template.text, values), []


def _fit(one: _Template) -> tuple[bool, ...]:
    """How well a template fits: own words before those for all, one's own before the usual ones, then the closest."""
    template = one.template
    return (
        bool(template.clients),
        not one.is_usual,
        bool(template.occasion),
        template.delivery is not None,
        template.language is not None,
    )


def _values(
    occasion: ComingOccasion, clients: tuple[Client, ...], language: GreetingLanguage, settings: Settings
) -> dict[str, str]:
    """By place what stands there, as far as it is known."""
    joint = "、" if language is GreetingLanguage.CHINESE else " and "
    sender = (
        (settings.bank, settings.manager) if language is GreetingLanguage.CHINESE else (settings.manager, settings.bank)
    )
    signature = ("" if language is GreetingLanguage.CHINESE else ", ").join(filter(None, sender))
    if signature and language is GreetingLanguage.CHINESE:
        signature = f"——{signature}"
    is_birthday = occasion.kind not in (*_OF_MANY, MilestoneKind.YEARS_WITH_BANK)
    values = {
        "salutation": joint.join(_salutation(occasion, client) for client in clients),
        "name": joint.join(client.name for client in clients),
        "age": str(occasion.years or "") if is_birthday else "",
        "years": "" if is_birthday else str(occasion.years or ""),
        "occasion": _occasion_name(occasion, language),
        "who": occasion.name if occasion.kind is OccasionKind.FAMILY_BIRTHDAY else "",
        "manager": settings.manager,
        "bank": settings.bank,
    }
    return {**{name: value for name, value in values.items() if value}, "signature": signature}


def _salutation(occasion: ComingOccasion, client: Client) -> str:
    """That of the contact person whose birthday it is, else the client's."""
    person = _contact_person(occasion, client)
    return contact_person_salutation(person) if person else salutation(client)


def _occasion_name(occasion: ComingOccasion, language: GreetingLanguage) -> str:
    """In the language of the text; one's own as it was typed."""
    if occasion.kind is OccasionKind.OWN:
        return occasion.name
    if occasion.kind is OccasionKind.FESTIVAL:
        return in_language(english_term(Observance(occasion.name)), language.value)
    return in_language(N_("birthday") if occasion.kind is not MilestoneKind.YEARS_WITH_BANK else "", language.value)


# Households


def _households(
    found: list[Greeting], sources: GreetingSources, templates: Mapping[str, Sequence[_Template]]
) -> list[Greeting]:
    """The greetings for one occasion, with one letter to a household as far as its members agreed to share."""
    letters: defaultdict[str, list[Greeting]] = defaultdict(list)
    for one in found:
        if one.is_open and one.delivery is Delivery.LETTER and one.occasion.kind in _OF_MANY:
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
                text, missing = _text(first.occasion, clients, Delivery.LETTER, templates, sources.settings)
                if not missing:
                    taken |= {client.id for client in clients}
                    joined.append(first._replace(clients=clients, text=text))
    return [*(one for one in found if one.client.id not in taken), *joined]


def _agreed(one: str, other: str, discretion: Discretion) -> bool:
    return bool(discretion.shares(one, other)) and bool(discretion.shares(other, one))
