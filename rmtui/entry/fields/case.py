"""The fields of a case. Its stage is moved on by a step with a note, not typed."""

from __future__ import annotations

from datetime import date

from rmtui.entry.direction import BACK
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.entry.names import half_width
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.case import Case, CaseKind
from rmtui.records.channel import Channel

_BEST = 5


def _read_points(text: str, today: date) -> int:  # noqa: ARG001 - all readers are called alike
    number = half_width(text)
    if not (number.isascii() and number.isdigit() and len(number) == 1 and 1 <= int(number) <= _BEST):
        raise ValueError
    return int(number)


CASE_FIELDS = declare_fields(
    Case,
    Field("about", N_("About"), N_("what it is about"), read=read_name, required=True),
    choice("kind", N_("Kind"), CaseKind),
    day("on", N_("Received on"), BACK),
    choice("channel", N_("Received by"), Channel),
    Field("by", N_("From"), N_("who it came from, where that is not the client")),
    Field("wish", N_("Wish"), N_("what is asked for"), lines=2),
    Field("complexity", N_("Complex because"), N_("a reason gives it the longer time")),
    Field("satisfaction", N_("Satisfaction"), N_("1 very dissatisfied to 5 very satisfied"), read=_read_points),
)
