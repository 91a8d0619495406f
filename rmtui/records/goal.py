"""What a client saves for 需求分析, and the allocation of assets that was agreed on as the target 目标配置."""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.holding import HoldingKind
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class GoalKind(StrEnum):
    """What for."""

    EDUCATION = "education"
    RETIREMENT = "retirement"
    HOME = "home"
    RESERVE = "reserve"
    OTHER = "other"


class Goal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An amount that is to be there on a day. Its line goes evenly from what was there at the beginning."""

    client: str
    kind: GoalKind = GoalKind.OTHER
    name: str = ""
    """In the client's words: the son's studies."""
    amount: Amount
    currency: str = HOME_CURRENCY
    due_on: date
    saved: Amount = 0
    """What is there now."""
    on: date
    """The day on which it was begun."""
    begun_with: Amount = 0
    """What was there on that day."""
    note: str = ""


class KindShare(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The share of a kind of holdings, and the band that it may move in, in percent of the assets."""

    kind: HoldingKind
    share: int
    low: int
    high: int


class AllocationTarget(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The shares that were agreed with a client; the newest one holds."""

    client: str
    on: date
    parts: tuple[KindShare, ...] = ()
    note: str = ""
