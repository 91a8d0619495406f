"""What the owner of a book decided for all of it."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from rmtui.records.base import Record
from rmtui.records.client import Tier

CADENCE = {Tier.A: 30, Tier.B: 60, Tier.C: 90, Tier.D: 180}
"""Days between contacts by tier: monthly for the important, quarterly for most (FIELD.md, 联络频率)."""


class Assumptions(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the protection a family needs is reckoned with. Sums are in fen, each for one person and one year."""

    living: int = 4_000_000
    """Living costs of a dependant."""
    years: int = 10
    """Years that the family is to live without the client's income."""
    education: int = 3_000_000
    """Costs of a child's education, until the age of `independent_at`."""
    independent_at: int = 22
    """Age at which a child stands on its own feet."""
    parents: int = 2_400_000
    """Support of a parent."""


class Settings(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One record in a book, of id "settings"."""

    id: str = "settings"
    manager: str = ""
    bank: str = ""
    """The bank and branch, for what is handed over."""
    reservation: str = ""
    """What is printed under a sheet that is handed over; "" for the usual words."""
    cadence: dict[Tier, int] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Days by tier, where they differ from `CADENCE`."""
    wechat_counts: bool = False
    """A WeChat message resets the cadence, as a call does."""
    rates: dict[str, int | Decimal] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Of each other currency what a unit is worth, in ten-thousandths of a yuan: USD 71000 is 7.1 yuan.

    A Decimal where it is finer than that: JPY 485.32 is 0.048532 yuan.
    """
    assumptions: Assumptions = Assumptions()


USUAL = Settings()
"""What holds where the owner decided nothing."""
