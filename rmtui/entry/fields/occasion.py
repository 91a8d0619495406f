"""The fields of an occasion of the person's own."""

from __future__ import annotations

from rmtui.entry.birthdays import read_yearly_day, typed_birthday
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.occasion import Occasion
from rmtui.rules.days.birthdays import birthday_text

OCCASION_FIELDS = declare_fields(
    Occasion,
    Field("name", N_("What it is called"), N_("Book day, fair"), read=read_name, required=True),
    Field(
        "day",
        N_("Day"),
        N_("12 Dec, 2009-12-12 where the years are counted, lunar 8-16"),
        read=read_yearly_day,
        format=typed_birthday,
        meaning=birthday_text,
        empty=None,
        required=True,
    ),
    Field("tag", N_("Tag"), N_("concerns the clients with this tag; empty for all")),
    Field("note", N_("Notes"), lines=2),
)
