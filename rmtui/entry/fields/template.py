"""The fields of a greeting template."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from rmtui.comparing import folded
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import Refused, quoted
from rmtui.errors import BadInput
from rmtui.language import N_, _
from rmtui.records.client import ClientKind
from rmtui.records.greeting import Delivery, GreetingLanguage, GreetingTemplate
from rmtui.records.observance import Observance
from rmtui.records.occasion import Occasion
from rmtui.rules.occasions.greeting_text import PLACES, place_text, places_in
from rmtui.rules.occasions.occasion_text import occasion_name
from rmtui.rules.vocabulary import value_of
from rmtui.words import by_word
from rmtui.words.greetings import OCCASIONS

FESTIVALS = tuple(one for one in Observance if one is not Observance.NONE and not one.isupper())
"""Without the countries, which stand for all of theirs."""
KNOWN_OCCASIONS = (*OCCASIONS["en"], *FESTIVALS)
"""Codes of the occasions that every book knows."""


def check_occasion(template: GreetingTemplate, occasions: Iterable[Occasion]) -> GreetingTemplate:
    """The template, its occasion spelled as that of one's own it names. BadInput for one that there is not: its words
    would never be sent.
    """
    own = {folded(one.name): one.name for one in occasions}
    if template.occasion in {"", *KNOWN_OCCASIONS}:
        return template
    if name := own.get(folded(template.occasion)):
        return msgspec.structs.replace(template, occasion=name)
    if not own:
        message = _("“{name}” is no festival, and there are no occasions of your own.")
        raise BadInput(message.format(name=quoted(template.occasion)))
    message = _("“{name}” is no festival and no occasion of your own. There are: {names}.")
    known = _(", ").join(quoted(name) for name in own.values())
    raise BadInput(message.format(name=quoted(template.occasion), names=known))


def read_occasion(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
    """The code of a festival or a kind of birthday, else the text: the name of an occasion of one's own."""
    festival = value_of(Observance, text)
    if festival in FESTIVALS:
        return festival.value
    return by_word(OCCASIONS).get(folded(text), text)


def _read_template(text: str, today: date) -> str:  # noqa: ARG001
    """Refused where a place of it is none, with the place."""
    if not text:
        raise Refused(_("A greeting needs words."))
    try:
        places_in(text)
    except ValueError as place:
        message = _("“{place}” is no place. There are: {places}.")
        known = _(", ").join(map(place_text, PLACES))
        raise Refused(message.format(place=quoted(str(place)), places=known)) from None
    return text


TEMPLATE_FIELDS = declare_fields(
    GreetingTemplate,
    Field(
        "occasion",
        N_("Occasion"),
        N_("a festival, birthday, an occasion of your own; empty for any"),
        read=read_occasion,
        format=occasion_name,
    ),
    choice("language", N_("Language"), GreetingLanguage, empty=None),
    choice("delivery", N_("Sent by"), Delivery, empty=None),
    choice("kind", N_("Kind of client"), ClientKind, empty=None),
    Field("clients", N_("Clients"), N_("only for these; empty for all")),
    Field(
        "text",
        N_("Text"),
        N_("words; in braces: salutation, name, age, years, occasion, who, topic, manager, bank, signature"),
        read=_read_template,
        required=True,
        lines=5,
    ),
)
"""Who the clients are, the caller finds."""
