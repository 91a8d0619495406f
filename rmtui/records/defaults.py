"""The trade's defaults, used where a book's settings say nothing else. Loaded by `rmtui log`."""

from __future__ import annotations

from rmtui.records.channel import Channel

HOME_CURRENCY = "CNY"
"""The currency of a record that names none; the base currency of a book is in its settings."""

DEFAULT_CADENCE = {"A": 30, "B": 60, "C": 90, "D": 180}
"""Days between contacts by tier: monthly for the important, quarterly for most (FIELD.md, 联络频率)."""

DEFAULT_PLAN_HOURS = 4
"""Hours of calls and meetings that a proposal of a day fills."""

RESETTING_CHANNELS = (Channel.TELEPHONE, Channel.MEETING, Channel.VISIT)
"""Channels by which a client counts as spoken to: the rule is a call or a meeting, not a message to many."""

CONTACTED_STAGES = frozenset({"prospect", "active"})
"""Stages in which a client is contacted regularly. A dormant one waits for an occasion, a closed one for nothing."""

USUAL_ASSUMPTIONS = {
    "HKD": (150_000, 80_000, 60_000),
    "TWD": (240_000, 120_000, 120_000),
    "MOP": (150_000, 80_000, 60_000),
    "SGD": (24_000, 12_000, 9_600),
    "MYR": (30_000, 15_000, 9_600),
    "USD": (24_000, 15_000, 9_600),
    "GBP": (16_000, 9_000, 6_000),
    "EUR": (16_000, 6_000, 6_000),
    "CHF": (30_000, 9_000, 9_600),
    "JPY": (2_000_000, 900_000, 600_000),
    "AUD": (28_000, 12_000, 9_600),
}
"""With what a new book begins instead of the yuan's figures of `rmtui.records.settings.Assumptions`: a year's living of
a dependant, education of a child, support of a parent, in whole units.
"""
