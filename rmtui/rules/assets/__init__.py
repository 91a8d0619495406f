"""A client's assets and debts: totals, allocation, concentration, liquidity, maturities, gain and return."""

from rmtui.late_modules import late_modules

__getattr__ = late_modules(__name__, ("product_kinds",))
