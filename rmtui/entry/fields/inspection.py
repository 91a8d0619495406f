"""The fields of an inspection."""

from __future__ import annotations

from rmtui.entry.direction import BACK
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.entry.values import read_name, read_step
from rmtui.language import N_
from rmtui.records.loan import Inspection, InspectionKind, LoanClass

INSPECTION_FIELDS = declare_fields(
    Inspection,
    choice("kind", N_("Kind"), InspectionKind),
    day("on", N_("Inspected on"), BACK),
    Field("loan", N_("Loan"), N_("one of the client's loans; empty for all of them"), empty=None),
    Field("findings", N_("Findings"), N_("what was found"), read=read_name, required=True, lines=3),
    choice("result", N_("Class from now on"), LoanClass, empty=None),
    Field("next_step", N_("What follows"), read=read_step),
)
