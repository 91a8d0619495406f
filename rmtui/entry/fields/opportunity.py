"""The fields of an opportunity."""

from __future__ import annotations

from rmtui.entry.direction import BACK, FORWARD
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import amount, currency, day
from rmtui.entry.values import read_name, read_step
from rmtui.language import N_
from rmtui.records.holding import ProductRisk
from rmtui.records.opportunity import Opportunity, OpportunityStage

OPPORTUNITY_FIELDS = declare_fields(
    Opportunity,
    Field("product", N_("Product"), N_("what it is about: a fund, a mortgage"), read=read_name, required=True),
    amount("amount", N_("Amount"), required=True),
    currency(),
    choice("risk", N_("Risk of the product"), ProductRisk),
    choice("stage", N_("Stage"), OpportunityStage),
    day("expected_on", N_("Expected by"), FORWARD),
    Field("next_step", N_("Next step"), read=read_step),
    day("on", N_("Written down on"), BACK),
    Field("reason", N_("Lost because")),
    Field("note", N_("Notes"), lines=3),
)
"""In the order in which one thinks of them; its kind follows from the product."""
