"""The fields of a contact."""

from __future__ import annotations

from datetime import date
from operator import eq

from rmtui.entry.direction import BACK
from rmtui.entry.fields.choices import choice, yes_or_no
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.entry.times import read_time
from rmtui.entry.values import Refused, quoted
from rmtui.language import N_, _
from rmtui.records.channel import Channel, Outcome
from rmtui.records.events import Contact

_BETWEEN_TOPICS = r"[\s,，、;；#＃]+"


def _read_time(text: str, today: date) -> str:  # noqa: ARG001
    found = read_time(text)
    if found is None or found[1] != len(text):
        raise Refused(_("“{text}” is not a time. Write 14:30 or 3pm.").format(text=quoted(text)))
    return found[0]


CONTACT_FIELDS = declare_fields(
    Contact,
    Field("clients", N_("Clients"), N_("Names with commas between"), required=True),
    day("on", N_("Day"), BACK, required=True),
    Field("at", N_("Time"), N_("14:30, 3pm"), read=_read_time),
    choice("channel", N_("Channel"), Channel),
    choice("outcome", N_("Outcome"), Outcome),
    yes_or_no("incoming", N_("Incoming")),
    Field("note", N_("Note"), N_("What was talked about"), lines=4),
    Field("topics", N_("Topics"), N_("words with commas between"), separator=_BETWEEN_TOPICS, same=eq),
    Field("greeting", N_("Greeting for"), N_("the occasion and its day")),
)
"""In the order of the record; its promise has `PROMISE_FIELDS`. Who the clients are, the caller finds."""
