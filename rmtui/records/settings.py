"""What the owner of a book decided for all of it."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from rmtui.records.base import Record
from rmtui.records.channel import Channel
from rmtui.records.client import Tier


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
    """Days by tier, where they differ from `rmtui.records.customs`."""
    resets: tuple[Channel, ...] | None = None
    """The channels by which a client counts as spoken to; None for those of `rmtui.records.customs`."""
    preferred_resets: bool = False
    """A client's preferred channel counts for that client, too."""
    wechat_counts: bool = False
    """Of books older than `resets`: WeChat counts beside these. Read only where `resets` is None."""
    rates: dict[str, int | Decimal] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Of each other currency what a unit is worth, in ten-thousandths of a yuan: USD 71000 is 7.1 yuan.

    A Decimal where it is finer than that: JPY 485.32 is 0.048532 yuan.
    """
    assumptions: Assumptions = Assumptions()


USUAL = Settings()
"""What holds where the owner decided nothing."""
