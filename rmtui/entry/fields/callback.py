"""The fields of a call-back."""

from __future__ import annotations

from rmtui.entry.direction import BACK
from rmtui.entry.fields.answers import ANSWERS
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.language import N_
from rmtui.records.callback import Callback

CALLBACK_FIELDS = declare_fields(
    Callback,
    day("asked_on", N_("Asked on"), BACK),
    Field("asked_by", N_("Asked by"), N_("a name; empty for you")),
    ANSWERS,
    Field("note", N_("Notes"), lines=2),
)
