"""An opportunity to sell something 商机, from the first interest to the sale or its loss (FIELD.md, 商机)."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.holding import ProductRisk
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class OpportunityStage(StrEnum):
    """How far it has come, in this order."""

    INTEREST = "interest"
    PROPOSAL = "proposal"
    APPLIED = "applied"
    APPROVED = "approved"
    WON = "won"
    LOST = "lost"

    @property
    def is_open(self) -> bool:
        """Whether it may still be won."""
        return self not in (OpportunityStage.WON, OpportunityStage.LOST)


class Opportunity(Record, frozen=True, kw_only=True, omit_defaults=True):
    """`amount` is in `currency`. One that was won has a sale."""

    client: str
    on: date
    """Day on which it was written down."""
    product: str
    """Its name, or what it is: fund, 基金."""
    kind: str = ""
    """fund, insurance, deposit, wealth, loan, ... where the words tell it, as of a sale."""
    risk: ProductRisk | None = None
    """Risk of the product, where it is known: it must suit the client."""
    amount: Amount
    currency: str = HOME_CURRENCY
    stage: OpportunityStage = OpportunityStage.INTEREST
    moved_on: date | None = None
    """Day on which it came to its stage; None where that is `on`."""
    expected_on: date | None = None
    """Day by which it is expected to be won."""
    next_step: str = ""
    reason: str = ""
    """Why it was lost."""
    sale: str | None = None
    """Id of the sale it became."""
    note: str = ""
