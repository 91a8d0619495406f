"""The products of the invented branch, with their risk and typical amounts."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from rmtui.records.client import Client, ClientKind, RiskGrade, Tier


class Product(NamedTuple):
    """A product."""

    name: str
    english: str
    risk: int = 1
    """1 for R1 ... 5 for R5; a client of grade Cn may hold up to Rn (FIELD.md, suitability)."""
    daily: bool = False
    """Redeemable daily: without maturity."""


_SHELF = {
    "deposit": (
        Product("三年期大额存单", "3-year certificate of deposit"),
        Product("两年期大额存单", "2-year certificate of deposit"),
        Product("一年定期", "1-year deposit"),
        Product("七天通知存款", "7-day notice deposit", daily=True),
    ),
    "bond": (Product("三年期储蓄国债", "3-year savings bond"), Product("五年期储蓄国债", "5-year savings bond")),
    "wealth": (
        Product("日日添利", "Daily Ease", daily=True),
        Product("安悦90天", "Anyue 90 days", 2),
        Product("稳盈季开", "Wenying quarterly", 2),
        Product("固收增强半年", "Fixed income plus, half-year", 2),
        Product("多元进取一年", "Multi-asset one-year", 3),
    ),
    "fund": (
        Product("零钱通货币", "Pocket money market"),
        Product("青石短债", "Greystone short bond", 2),
        Product("恒裕双利债券", "Hengyu bond", 2),
        Product("颐年养老目标2040", "Target date 2040", 3),
        Product("远岫均衡混合", "Farpeak balanced", 3),
        Product("启帆300指数", "Qifan 300 index", 4),
        Product("澜石科技成长", "Lanshi tech growth", 4),
    ),
    "insurance": (
        Product("颐享终身年金", "Yixiang annuity"),
        Product("小树苗教育金", "Seedling education plan"),
        Product("安护重疾", "Anhu critical illness"),
        Product("家和两全", "Jiahe endowment"),
    ),
    "metal": (Product("积存金", "gold savings"), Product("生肖金条", "zodiac gold bar")),
}

_COMPANY_SHELF = {
    "deposit": (Product("协定存款", "corporate call deposit"), Product("单位定期", "corporate deposit")),
    "loan": (Product("流动资金贷款", "working capital loan"),),
}

_TYPICAL_AMOUNTS = {
    "deposit": (10, 50),
    "bond": (5, 20),
    "wealth": (10, 50),
    "fund": (2, 15),
    "insurance": (1, 5),
    "metal": (1, 4),
    "loan": (40, 140),
}
"""Typical amounts by kind, in 10,000 yuan."""

_AMOUNT_FACTOR = {Tier.A: 3.0, Tier.B: 1.5, Tier.C: 1.0, Tier.D: 0.5}
_COMPANY_FACTOR = 10.0


def shelf(client: Client, kind: str) -> list[Product]:
    """The products of a kind that the client's risk grade covers."""
    grade = int((client.risk or RiskGrade.C2)[1])
    return [one for one in (_COMPANY_SHELF if client.kind is ClientKind.COMPANY else _SHELF)[kind] if one.risk <= grade]


def suitable_product(client: Client, kind: str, rng: Random) -> str:
    """The name of a product of a kind that the client's risk grade covers."""
    product = rng.choice(shelf(client, kind))
    return product.english if "English" in client.tags else product.name


def typical_amount(client: Client, kind: str, rng: Random) -> int:
    """A typical round amount for a client and a kind of product, in fen: 3万, 25万, 150万."""
    low, high = _TYPICAL_AMOUNTS[kind]
    amount = rng.uniform(low, high) * (
        _COMPANY_FACTOR if client.kind is ClientKind.COMPANY else _AMOUNT_FACTOR[client.tier]
    )
    step = 1 if amount < 10 else 5 if amount < 50 else 10 if amount < 200 else 50
    return max(round(amount / step) * step, 1) * 1_000_000


def format_amount(amount: int, english: bool) -> str:
    """An amount in fen as written in notes: 50万, 500k."""
    ten_thousands = amount / 1_000_000
    if not english:
        return f"{ten_thousands:g}万"
    return f"{ten_thousands * 10:g}k" if ten_thousands < 100 else f"{ten_thousands / 100:g}m"
