"""The fields of what a client saves for."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import amount, blank_for, currency, day
from rmtui.language import N_
from rmtui.records.goal import Goal, GoalKind
from rmtui.wording import format_money

_unless_nothing = blank_for(0, format_money)

GOAL_FIELDS = declare_fields(
    Goal,
    choice("kind", N_("Purpose"), GoalKind),
    Field("name", N_("What it is called"), N_("in the client's words: the son's studies")),
    amount("amount", N_("Amount"), required=True),
    currency(),
    day("due_on", N_("Needed on"), FORWARD, required=True),
    amount("saved", N_("There by now"), format=_unless_nothing),
    day("on", N_("Begun on"), BACK),
    amount("begun_with", N_("There at the beginning"), format=_unless_nothing),
    Field("note", N_("Notes"), lines=2),
)
