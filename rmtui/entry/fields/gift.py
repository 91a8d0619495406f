"""The fields of a gift or of hospitality."""

from __future__ import annotations

from rmtui.entry.direction import BACK
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import amount, currency, day
from rmtui.entry.values import read_name
from rmtui.language import N_
from rmtui.records.gift import Gift, GiftDirection, GiftKind

GIFT_FIELDS = declare_fields(
    Gift,
    Field("what", N_("What"), N_("mooncakes, lunch, two tickets"), read=read_name, required=True),
    amount("value", N_("Value"), required=True),
    currency(),
    day("on", N_("Day"), BACK),
    choice("kind", N_("Kind"), GiftKind),
    choice("direction", N_("Direction"), GiftDirection),
    Field("person", N_("Given to or by"), N_("whom it went to or came from, where that is not the client")),
    Field("occasion", N_("Occasion"), N_("Mid-Autumn, a wedding, years with the bank")),
    Field("note", N_("Notes"), lines=2),
)
