"""The fields of a snooze."""

from __future__ import annotations

from rmtui.entry.direction import FORWARD
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.language import N_
from rmtui.records.events import Snooze

SNOOZE_FIELDS = declare_fields(
    Snooze,
    day("until", N_("Until"), FORWARD, required=True),
    Field("reason", N_("Reason"), N_("Why the client is not to be called for now")),
)
