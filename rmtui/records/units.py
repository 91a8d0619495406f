"""Types of numbers kept in a smaller unit than people and programs write: each says where the decimal point stands.

A record holds a whole number (a Decimal where it is finer); the decimals are those of its text in JSON.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

import msgspec

Amount = Annotated[
    int,
    msgspec.Meta(
        extra={"decimals": 2},
        extra_json_schema={
            "type": "string",
            "pattern": r"^-?\d+\.\d\d$",
            "description": "An amount in whole units of the record's currency: 500000.00",
        },
    ),
]
"""Money, in hundredths of a unit of its currency."""

InterestRate = Annotated[
    int | Decimal,
    msgspec.Meta(
        extra={"decimals": 2},
        extra_json_schema={"type": "string", "pattern": r"^-?\d+\.\d+$", "description": "Percent a year: 1.95"},
    ),
]
"""Interest a year, in basis points."""

ExchangeRate = Annotated[
    int | Decimal,
    msgspec.Meta(
        extra={"decimals": 4},
        extra_json_schema={
            "type": "string",
            "pattern": r"^\d+\.\d+$",
            "description": "The price of one unit of a foreign currency: 7.1000",
        },
    ),
]
"""The price of one unit of a currency, in ten-thousandths."""
