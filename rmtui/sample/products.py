"""The products of the invented branch, with their risk and typical amounts."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from rmtui.records.client import Client, ClientKind, RiskGrade, Tier
from rmtui.sample.branch import Branch, Product

_AMOUNT_FACTOR = {Tier.A: 3.0, Tier.B: 1.5, Tier.C: 1.0, Tier.D: 0.5}
_COMPANY_FACTOR = 10.0


def shelf(branch: Branch, client: Client, kind: str) -> list[Product]:
    """The products of a kind that the client's risk grade covers."""
    grade = int((client.risk or RiskGrade.C2)[1])
    products = branch.company_shelf if client.kind is ClientKind.COMPANY else branch.shelf
    return [one for one in products[kind] if one.risk <= grade]


def of_term(products: Sequence[Product], product: Product, months: int) -> Product:
    """The product where it is had for so many months, or the first of the shelf that is."""
    if product.months in (0, months):
        return product
    return next(one for one in products if not one.daily and one.months in (0, months))


def suitable_product(branch: Branch, client: Client, kind: str, rng: Random) -> str:
    """The name of a product of a kind that the client's risk grade covers."""
    return product_name(branch, client, rng.choice(shelf(branch, client, kind)))


def product_name(branch: Branch, client: Client, product: Product) -> str:
    """As the client's folder has it."""
    return product.english or product.name if branch.is_english(client) else product.name


def typical_amount(branch: Branch, client: Client, kind: str, rng: Random) -> int:
    """A sum such a client puts into a product, in the smallest unit; one that people name: 3万, 25万, 150万."""
    low, high = branch.sums[kind]
    sum_ = rng.uniform(low, high) * (
        _COMPANY_FACTOR if client.kind is ClientKind.COMPANY else _AMOUNT_FACTOR[client.tier]
    )
    step = 1 if sum_ < 10 else 5 if sum_ < 50 else 10 if sum_ < 200 else 50
    return max(round(sum_ / step) * step, 1) * branch.unit


def format_amount(amount: int, english: bool) -> str:
    """An amount in the smallest unit as a manager writes it down: 50万, 500k."""
    if not english:
        return f"{amount / 1_000_000:g}万"
    return f"{amount / 100_000:g}k" if amount < 100_000_000 else f"{amount / 100_000_000:g}m"
