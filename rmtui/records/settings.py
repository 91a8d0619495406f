"""What the owner of a book decided for all of it."""

from __future__ import annotations

from rmtui.records.base import Record
from rmtui.records.client import Tier

CADENCE = {Tier.A: 30, Tier.B: 60, Tier.C: 90, Tier.D: 180}
"""Days between contacts by tier: monthly for the important, quarterly for most (FIELD.md, 联络频率)."""


class Settings(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One record in a book, of id "settings"."""

    id: str = "settings"
    manager: str = ""
    cadence: dict[Tier, int] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Days by tier, where they differ from `CADENCE`."""
    wechat_counts: bool = False
    """A WeChat message resets the cadence, as a call does."""
