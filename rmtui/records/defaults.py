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
