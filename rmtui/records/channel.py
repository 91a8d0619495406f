"""Channels of contact, one letter each as in the contact calendar, and outcomes. Loaded by `rmtui log`."""

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


CHANNEL_WORDS = {
    **dict.fromkeys(("电话", "来电", "致电", "去电", "phone", "telephone"), Channel.TELEPHONE),
    **dict.fromkeys(("邮件", "email", "e-mail", "mail"), Channel.EMAIL),
    **dict.fromkeys(("面谈", "见面", "meeting"), Channel.MEETING),
    **dict.fromkeys(("微信", "wechat"), Channel.WECHAT),
    **dict.fromkeys(("短信", "sms"), Channel.SMS),
    **dict.fromkeys(("拜访", "走访", "上门", "visit"), Channel.VISIT),
}
"""Words for a channel that a line of entry understands; filters and forms know more, see `rmtui.rules.vocabulary`."""


class Outcome(StrEnum):
    """Whether the client was reached. An attempt is recorded and changes nothing else (FIELD.md, 未接通)."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"


def channel_letter(channel: Channel, outcome: Outcome) -> str:
    """T for a call, t for one that reached nobody."""
    return channel.value if outcome is Outcome.REACHED else channel.value.lower()
