"""The channels of contact, one letter each as in the contact calendar, and the outcomes. Loaded by `rmtui log`."""

from __future__ import annotations

from rmtui.str_enum import StrEnum


class Channel(StrEnum):
    """A way of contact."""

    TELEPHONE = "T"
    EMAIL = "E"
    MEETING = "M"
    WECHAT = "W"
    SMS = "S"
    VISIT = "V"


MESSAGE_CHANNELS = frozenset({Channel.EMAIL, Channel.WECHAT, Channel.SMS})
"""Channels of written messages."""


class Outcome(StrEnum):
    """Whether the client was reached. An attempt is recorded and changes nothing else (FIELD.md, 未接通)."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"


def channel_letter(channel: Channel, outcome: Outcome) -> str:
    """T for a call, t for one that reached nobody."""
    return channel.value if outcome is Outcome.REACHED else channel.value.lower()
