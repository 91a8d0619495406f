"""The fields of a planned contact."""

from __future__ import annotations

from rmtui.entry.direction import FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.contact import CONTACT_FIELDS
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.language import N_
from rmtui.records.channel import Channel
from rmtui.records.events import PlannedContact

PLAN_FIELDS = declare_fields(
    PlannedContact,
    day("on", N_("Day"), FORWARD, required=True),
    CONTACT_FIELDS["at"],
    choice("channel", N_("Channel"), Channel, empty=None),
    Field("note", N_("What for"), N_("What the contact is to be about")),
)
"""In the order of the record."""
