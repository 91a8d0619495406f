"""The usual length of a contact: a quarter of an hour for a call, an hour for a meeting with the way to it."""

from __future__ import annotations

from rmtui.records.channel import Channel

CALL, MEETING = 15, 60
"""Minutes."""
FACE_TO_FACE = frozenset((Channel.MEETING, Channel.VISIT))


def minutes_of(channel: Channel | None) -> int:
    """How long a contact takes."""
    return MEETING if channel in FACE_TO_FACE else CALL
