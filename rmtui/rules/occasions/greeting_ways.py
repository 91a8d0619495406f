"""The channel of a greeting: the preferred one, else the first for which a number or address is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rmtui.currency import base_currency
from rmtui.language import _
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ContactPerson
from rmtui.records.greeting import Delivery, GreetingLanguage
from rmtui.rules.people.salutations import client_language
from rmtui.terms import term

CHANNELS = {
    Delivery.WECHAT: Channel.WECHAT,
    Delivery.SMS: Channel.SMS,
    Delivery.EMAIL: Channel.EMAIL,
    Delivery.LETTER: Channel.EMAIL,
    Delivery.CALL: Channel.TELEPHONE,
}
"""The channel under which a greeting is logged."""

_AREA_CODES = {"GBP": re.compile(r"0[123]\d{6}"), "CNY": re.compile(r"0(?!1[3-9]\d{9})[1-9]\d{8}")}
"""How the number of a landline begins within a country, by the currency of the book."""
_LANDLINE_ABROAD = re.compile(r"(?:00)?(?:440?[123]\d{8}|860?(?:10\d|2\d|[3-9]\d\d)\d{7})")
"""The same with the country's code."""

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


def deliveries(client: Client, person: ContactPerson | None) -> Iterator[Delivery]:
    """The ways by which a client, or a contact person of it, can be greeted, the one preferred first; who likes to meet
    gets a letter.
    """
    preferred = _BY_PREFERENCE.get(client.channel) if client.channel else None
    usual = _USUAL[client_language(client)]
    for way in dict.fromkeys((*((preferred,) if preferred else ()), *usual)):
        is_avoided = way is not Delivery.LETTER and CHANNELS[way] in client.avoid
        if not is_avoided and address_of(client, way, person):
            yield way


def address_of(client: Client, way: Delivery, person: ContactPerson | None) -> str:
    """The number or address for a way; "" where none is known. Who prefers WeChat is found there by telephone, too."""
    match way:
        case Delivery.WECHAT:
            if client.wechat or client.channel is not Channel.WECHAT:
                return client.wechat
        case Delivery.EMAIL:
            return (person.email if person else "") or client.email
        case Delivery.LETTER:
            return client.address
    phones = (person.phone if person else "", *client.phones, *(one.phone for one in client.contact_persons))
    reached = (one for one in phones if one and (way is Delivery.CALL or not is_landline(one)))
    return next(reached, "")


def is_landline(phone: str) -> bool:
    """Whether a number is one that no message reaches: British of 01, 02 or 03, Chinese with an area code."""
    number = re.sub(r"\D", "", unicodedata.normalize("NFKC", phone).replace("(0)", ""))
    areas = _AREA_CODES.get(base_currency())
    return bool((areas and areas.match(number)) or _LANDLINE_ABROAD.match(number))


def no_way_text(client: Client) -> str:
    """no phone number and no address; never by SMS."""
    avoids = _("never by {channels}").format(channels=_(", ").join(map(term, client.avoid))) if client.avoid else ""
    return _("; ").join(filter(None, (avoids, _("no other number or address is known"))))
