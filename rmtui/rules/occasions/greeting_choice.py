"""The words of a greeting: the template that fits best, filled in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from zlib import crc32

from msgspec.structs import replace

from rmtui.comparing import folded
from rmtui.language import N_, in_language
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client, ClientKind
from rmtui.records.greeting import Delivery, GreetingLanguage, GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.records.settings import Settings
from rmtui.rules.occasions.coming import ComingOccasion, OccasionKind
from rmtui.rules.occasions.greeted_occasions import OF_MANY, contact_person_of, occasion_code
from rmtui.rules.occasions.greeting_text import fill, places_in
from rmtui.rules.occasions.usual_greetings import BELATED, COMPANY_TEMPLATES, PERSON_TEMPLATES, SALUTED
from rmtui.rules.people.milestones import MilestoneKind
from rmtui.rules.people.salutations import client_language, contact_person_salutation, salutation
from rmtui.rules.people.titles import split_title
from rmtui.terms import capitalized, english_term

_SIGNATURE = "{signature}"
_USUAL = {ClientKind.PERSON: PERSON_TEMPLATES, ClientKind.COMPANY: COMPANY_TEMPLATES}


class KnownTemplate(NamedTuple):
    """A template, with the places in its text."""

    template: GreetingTemplate
    places: tuple[str, ...]
    is_usual: bool = False
    """Whether it is none of the manager's own."""
    is_belated: bool = False
    """Whether it is for an occasion that was missed; the manager's own are for both."""


def templates_by_occasion(templates: Iterable[GreetingTemplate]) -> dict[str, list[KnownTemplate]]:
    """The templates by the occasion they name, folded: the person's own, and the usual ones."""
    found: defaultdict[str, list[KnownTemplate]] = defaultdict(list)
    for one in templates:
        with suppress(ValueError):  # of a newer rmtui, with places that are not known here
            found[folded(one.occasion)].append(KnownTemplate(one, tuple(places_in(one.text))))
    for kind, templates_of_kind in _USUAL.items():
        for language, texts in templates_of_kind.items():
            for occasion, text in texts.items():
                for is_belated, said in ((False, text), (True, belated_text(text, language))):
                    usual = GreetingTemplate(
                        occasion=occasion, language=GreetingLanguage(language), kind=kind, text=said
                    )
                    for one in (usual, replace(usual, delivery=Delivery.CALL, text=spoken_text(said))):
                        places = tuple(places_in(one.text))
                        found[occasion].append(KnownTemplate(one, places, is_usual=True, is_belated=is_belated))
    return found


def belated_text(text: str, language: str) -> str:
    """A usual text as it is after the day: Dear {salutation}, a little late: many happy returns!"""
    return text.replace(SALUTED[language], SALUTED[language] + BELATED[language], 1)


def spoken_text(text: str) -> str:
    """A usual text as it is said on the telephone: without Dear and signature."""
    return capitalized(text.removeprefix(SALUTED["en"]).removesuffix(_SIGNATURE).rstrip())


def greeting_words(
    occasion: ComingOccasion,
    clients: tuple[Client, ...],
    delivery: Delivery,
    templates: Mapping[str, Sequence[KnownTemplate]],
    settings: Settings,
    *,
    today: date,
    topic: str = "",
) -> tuple[str, list[str]]:
    """The text from the template that fits best, or the places for which there is no value.

    The usual words say of an occasion before `today` that they are late. Of several that fit equally well each client
    has one of their own.
    """
    language = client_language(clients[0])
    code = folded(occasion_code(occasion))
    fitting = [
        one
        for one in (*templates.get(code, ()), *(templates.get("", ()) if code else ()))
        if one.template.kind in (None, clients[0].kind)
        and one.template.language in (None, language)
        and _suits(one, delivery)
        and (not one.is_usual or one.is_belated == (occasion.day < today))
        and (not one.template.clients or {client.id for client in clients} <= {*one.template.clients})
    ]
    values = _values(occasion, clients, language, settings, topic)
    possible = [one for one in fitting if values.keys() >= {*one.places}]
    if not possible:
        missing = [place for one in fitting for place in one.places if place not in values]
        return "", list(dict.fromkeys(missing))
    best = max(map(_fit, possible))
    equal = [one for one in possible if _fit(one) == best]
    chosen = equal[crc32(clients[0].id.encode()) % len(equal)]
    return fill(chosen.template.text, values), []


def _suits(one: KnownTemplate, delivery: Delivery) -> bool:
    """Whether a template is for this way; one that is signed is not read out on the telephone."""
    for_all = one.template.delivery is None and not (delivery is Delivery.CALL and "signature" in one.places)
    return for_all or one.template.delivery is delivery


def _fit(one: KnownTemplate) -> tuple[bool, ...]:
    """How well a template fits: the client's own words before those for all, the person's own before the usual ones,
    then the closest.
    """
    template = one.template
    return (
        bool(template.clients),
        not one.is_usual,
        bool(template.occasion),
        template.delivery is not None,
        template.language is not None,
        template.kind is not None,
    )


def _values(
    occasion: ComingOccasion, clients: tuple[Client, ...], language: GreetingLanguage, settings: Settings, topic: str
) -> dict[str, str]:
    """By place what stands there, as far as it is known."""
    joint = "、" if language is GreetingLanguage.CHINESE else " and "
    sender = (
        (settings.bank, settings.manager) if language is GreetingLanguage.CHINESE else (settings.manager, settings.bank)
    )
    signature = ("" if language is GreetingLanguage.CHINESE else ", ").join(filter(None, sender))
    if signature and language is GreetingLanguage.CHINESE:
        signature = f"——{signature}"
    is_birthday = occasion.kind not in (*OF_MANY, MilestoneKind.YEARS_WITH_BANK)
    values = {
        "salutation": joint.join(_salutation(occasion, client) for client in clients),
        "name": joint.join(client.name for client in clients),
        "age": str(occasion.years or "") if is_birthday else "",
        "years": "" if is_birthday else str(occasion.years or ""),
        "occasion": _occasion_name(occasion, language),
        "who": occasion.name if occasion.kind is OccasionKind.FAMILY_BIRTHDAY else "",
        "topic": topic,
        "manager": settings.manager,
        "bank": settings.bank,
    }
    return {**{name: value for name, value in values.items() if value}, "signature": signature}


def _salutation(occasion: ComingOccasion, client: Client) -> str:
    """That of the contact person whose birthday it is, else the client's."""
    person = contact_person_of(occasion, client)
    return contact_person_salutation(person) if person else salutation(client)


def is_untitled(occasion: ComingOccasion, client: Client) -> bool:
    """Whether nothing tells the title of the person addressed, who is called by the whole name then."""
    called = _salutation(occasion, client)
    people = () if client.kind is ClientKind.COMPANY else (client.name,)
    names = (*people, *(one.name for one in client.contact_persons))
    return not client.salutation and called in names and not split_title(called).salutation


def _occasion_name(occasion: ComingOccasion, language: GreetingLanguage) -> str:
    """In the language of the text; one's own as it was typed."""
    if occasion.kind is OccasionKind.OWN:
        return occasion.name
    if occasion.kind is OccasionKind.FESTIVAL:
        return in_language(english_term(Observance(occasion.name)), language.value)
    return in_language(N_("birthday") if occasion.kind is not MilestoneKind.YEARS_WITH_BANK else "", language.value)
