"""Gifts and hospitality 礼品与招待, given to clients and received from them."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class GiftKind(StrEnum):
    """A thing, or an invitation."""

    GIFT = "gift"
    HOSPITALITY = "hospitality"


class GiftDirection(StrEnum):
    """Who gave it."""

    GIVEN = "given"
    """By the manager."""
    RECEIVED = "received"


class Gift(Record, frozen=True, kw_only=True, omit_defaults=True):
    """`value` is in `currency`."""

    client: str
    on: date
    what: str
    value: Amount
    currency: str = HOME_CURRENCY
    kind: GiftKind = GiftKind.GIFT
    direction: GiftDirection = GiftDirection.GIVEN
    person: str = ""
    """Whom it went to or came from, where that is not the client: one of the family, a contact person."""
    occasion: str = ""
    note: str = ""

    @property
    def is_given(self) -> bool:
        """Whether the manager gave it."""
        return self.direction is GiftDirection.GIVEN
