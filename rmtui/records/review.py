"""Asset reviews: what a client had on a day, what was said about it, and when the next one is due."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import msgspec

from rmtui.records.base import Record
from rmtui.records.events import Promise
from rmtui.records.holding import HoldingKind, ProductRisk


class Held(StrEnum):
    """How a review was held: face to face, by telephone, or as a sheet that was sent (FIELD.md, review sheet)."""

    MEETING = "meeting"
    PHONE = "phone"
    SENT = "sent"


class Seen(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A holding as it stood at a review; what becomes of it later changes nothing here."""

    holding: str
    """Id of the holding."""
    kind: HoldingKind
    name: str
    institution: str = ""
    currency: str = "CNY"
    value: int
    cost: int | None = None
    risk: ProductRisk | None = None
    opened_on: date | None = None
    matures_on: date | None = None
    paid_in: int | None = None
    """Paid into it since the review before, in its own currency; None where nobody said. Of a debt, what was repaid."""
    paid_out: int | None = None
    """Taken out of it likewise; of a debt, what was borrowed besides."""


class Step(Promise, frozen=True, kw_only=True, omit_defaults=True):
    """A next step that was agreed at a review; a promise of its own in the book as well.

    It is the manager's own unless it is `for_client`: then it stands on what is handed over.
    """

    for_client: bool = False


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One review of one client."""

    client: str
    on: date
    held: Held = Held.MEETING
    seen: tuple[Seen, ...] = ()
    """Every holding that was not closed on that day."""
    rates: dict[str, int | Decimal] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Of each other currency what a unit was worth, in ten-thousandths of a yuan: USD 71000 is 7.1 yuan.

    A Decimal where it is finer than that: JPY 485.32 is 0.048532 yuan.
    """
    proceeds: dict[str, int] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Of holdings sold since the review before, by their ids, what was got for them in their own currency."""
    market: str = ""
    """Remarks on the market."""
    view: str = ""
    """What the client thinks."""
    steps: tuple[Step, ...] = ()
    next_on: date | None = None
    draft: bool = False
    """Begun and not finished."""
    answered: tuple[str, ...] = ()
    """Of a draft: ids of the holdings that were gone through, also of those that were sold."""
