"""The ways of contact, as they are written in the calendar: one letter each. Free of imports that cost time."""

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
