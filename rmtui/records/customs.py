"""What the trade does where a book says nothing else. Free of imports that cost time: `rmtui log` asks for it."""

from __future__ import annotations

from rmtui.records.channel import Channel

CADENCE = {"A": 30, "B": 60, "C": 90, "D": 180}
"""Days between contacts by tier: monthly for the important, quarterly for most (FIELD.md, 联络频率)."""

RESETTING = (Channel.TELEPHONE, Channel.MEETING, Channel.VISIT)
"""Channels by which a client counts as spoken to: the rule is a call or a meeting, not a message to many."""

KEPT_UP = frozenset({"prospect", "active"})
"""Stages in which a client is contacted regularly. A dormant one waits for an occasion, a closed one for nothing."""
