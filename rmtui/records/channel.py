"""The ways of contact, one letter each as in the calendar, and what came of one. Free of imports that cost time."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """A way of contact."""

    TELEPHONE = "T"
    EMAIL = "E"
    MEETING = "M"
    WECHAT = "W"
    SMS = "S"
    VISIT = "V"


class Outcome(StrEnum):
    """Was the client reached? An attempt is written down, and changes nothing else (FIELD.md, 未接通)."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"


def letter(channel: Channel, outcome: Outcome) -> str:
    """T for a call, t for one that reached nobody."""
    return channel.value if outcome is Outcome.REACHED else channel.value.lower()
