"""A client's assets and debts: totals, allocation, concentration, liquidity, maturities, gain and return."""
