"""Types for totals and allocations of assets and debts. `valuation` computes them.

Sums are signed integers in the smallest unit of the book's own currency (fen); shares are in tenths of a percent, and
those of a division add up to 100%.
"""

from datetime import date

from rmtui.named_tuple import NamedTuple


class Slice(NamedTuple):
    """One part of an allocation of the assets."""

    label: str
    """A value of HoldingKind, an institution ("" for this bank), a currency, or a risk ("" where unknown)."""
    worth: int
    share: int
    """Tenths of a percent."""


class Allocation(NamedTuple):
    """The assets by four criteria, each the largest part first but for the risks; empty where there are no assets."""

    by_kind: tuple[Slice, ...]
    by_institution: tuple[Slice, ...]
    """Without property, which lies with no bank."""
    by_currency: tuple[Slice, ...]
    by_risk: tuple[Slice, ...]
    """R1 to R5, then what is not rated."""


class Total(NamedTuple):
    """Total assets and debts on a day."""

    on: date
    assets: int
    debts: int
    """Positive."""

    @property
    def net(self) -> int:
        return self.assets - self.debts
