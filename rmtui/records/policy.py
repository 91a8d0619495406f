"""The insurance policies of a family (FIELD.md, coverage sheet)."""

from datetime import date

from rmtui.records.base import Record
from rmtui.records.defaults import HOME_CURRENCY
from rmtui.records.units import Amount
from rmtui.str_enum import StrEnum


class PolicyKind(StrEnum):
    LIFE = "life"
    CRITICAL_ILLNESS = "critical-illness"
    MEDICAL = "medical"
    ACCIDENT = "accident"
    ANNUITY = "annuity"
    EDUCATION = "education"
    PROPERTY = "household"
    MOTOR = "motor"

    @property
    def insures_people(self) -> bool:
        return self not in (PolicyKind.PROPERTY, PolicyKind.MOTOR)


class Frequency(StrEnum):
    """How often a premium is paid."""

    SINGLE = "once"
    YEARLY = "yearly"
    HALF_YEARLY = "half-yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"

    @property
    def months(self) -> int | None:
        """Months from one payment to the next; None where there is but one."""
        return _MONTHS.get(self)


_MONTHS = {Frequency.YEARLY: 12, Frequency.HALF_YEARLY: 6, Frequency.QUARTERLY: 3, Frequency.MONTHLY: 1}


class Policy(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One policy. Sums are in `currency`."""

    client: str
    """Whose folder it belongs to."""
    holder: str = ""
    """Name of who concluded it, as a rule the one who pays; "" for the client."""
    insured: str = ""
    """Name of the member of the family who is insured; "" for the client."""
    kind: PolicyKind
    insurer: str = ""
    """"" for one sold by this bank without naming the insurer."""
    product: str = ""
    number: str = ""
    currency: str = HOME_CURRENCY
    sum_assured: Amount = 0
    premium: Amount = 0
    """Each time it is paid."""
    frequency: Frequency = Frequency.YEARLY
    years: int | None = None
    """Years that premiums are paid for."""
    start: date | None = None
    end: date | None = None
    """Last day of cover; None where it is not known, or for life."""
    for_life: bool = False
    """Cover has no last day."""
    beneficiary: str = ""
    note: str = ""
