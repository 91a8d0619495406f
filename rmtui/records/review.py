"""Asset reviews: a client's holdings on a day, what was said about them, and when the next review is due."""

from datetime import date

import msgspec

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.events import Promise
from rmtui.records.holding import HoldingKind, ProductRisk
from rmtui.records.units import Amount, ExchangeRate
from rmtui.str_enum import StrEnum


class ReviewMethod(StrEnum):
    """How a review was held: face to face, by telephone, as a sheet sent (FIELD.md, review sheet), or with nobody."""

    MEETING = "meeting"
    PHONE = "phone"
    SENT = "sent"
    ALONE = "alone"


class ReviewedHolding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A snapshot of a holding at a review; later changes of the holding do not touch it."""

    holding: str
    """Id of the holding."""
    kind: HoldingKind
    name: str
    institution: str = ""
    currency: str = HOME_CURRENCY
    value: Amount
    cost: Amount | None = None
    risk: ProductRisk | None = None
    opened_on: date | None = None
    matures_on: date | None = None
    paid_in: Amount | None = None
    """Paid in since the previous review, in its own currency; None where unknown. Of a debt, what was repaid."""
    paid_out: Amount | None = None
    """Withdrawn likewise; of a debt, what was additionally borrowed."""


class ReviewStep(Promise, frozen=True, kw_only=True, omit_defaults=True):
    """A next step agreed at a review; the book has it as a standing promise as well.

    It is internal unless `for_client`: then it is printed on the sheet that is handed over.
    """

    for_client: bool = False
    standing_promise: str = ""
    """Id of the one in the book; "" before the review is finished, and where nobody wrote it down."""


class Review(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One review of one client."""

    client: str
    on: date
    held: ReviewMethod = ReviewMethod.MEETING
    seen: tuple[ReviewedHolding, ...] = ()
    """Every holding that was open on that day."""
    rates: dict[str, ExchangeRate] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Exchange rates by currency: USD 71000 is 7.1 yuan a dollar, JPY Decimal("485.32") is 0.048532."""
    proceeds: dict[str, Amount] = {}  # noqa: RUF012 - msgspec copies it for each record
    """Proceeds of holdings sold since the previous review, by holding id, in their own currency."""
    market: str = ""
    """Remarks on the market."""
    view: str = ""
    """The client's view."""
    steps: tuple[ReviewStep, ...] = ()
    next_on: date | None = None
    draft: bool = False
    """Started and not finished."""
    answered: tuple[str, ...] = ()
    """Of a draft: ids of the holdings already answered, including those sold."""
