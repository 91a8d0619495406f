"""The fields of a promise, made in a contact or standing alone."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.language import N_
from rmtui.records.events import Promise
from rmtui.records.party import Party

PROMISE_FIELDS = declare_fields(
    Promise,
    day("due", N_("Due on"), FORWARD, required=True),
    Field("text", N_("What"), N_("What was promised")),
    day("done_on", N_("Done on"), BACK, hint=N_("The day it was done; what the client was to do: received")),
    choice("by", N_("By whom"), Party, empty=Party.MANAGER),
)
"""In the order of the record."""
