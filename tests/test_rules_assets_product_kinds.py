"""The kind of a product by its name."""

from __future__ import annotations

import pytest

from rmtui.entry.grammar import parse
from rmtui.entry.names import KnownClient, NameIndex
from rmtui.rules.assets.product_kinds import holding_kind
from tests.factory import TODAY

NAMES = NameIndex((KnownClient("pn", "Priya Nair"),))


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("Stocks & Shares ISA", "fund"),
        ("stocks and shares ISA", "fund"),
        ("S&S ISA", "fund"),
        ("SIPP", "fund"),
        ("Cash ISA", "deposit"),
        ("2 yr fixed", "deposit"),
        ("2-year fixed", "deposit"),
        ("1 yr fixed bond", "deposit"),
        ("1 yr fixed rate bond", "deposit"),
        ("2 yr fixed mortgage", "mortgage"),
        ("5 year fixed income note", "bond"),
        ("corporate bond", "bond"),
        ("Mississippi bond", "bond"),
        ("Vodafone shares", "stock"),
        ("债券基金", "fund"),
        ("债基", "fund"),
        ("三年期", "deposit"),
        ("Mississippi plan", ""),
        ("Discovery plan", ""),
        ("CD-ROM maker", ""),
    ],
)
def test_the_name_of_a_product_tells_its_kind(product: str, kind: str) -> None:
    assert holding_kind(product) == kind


@pytest.mark.parametrize(("product", "kind"), [("S&S ISA", "fund"), ("SIPP", "fund"), ("2 yr fixed", "deposit")])
def test_a_sale_behind_its_sign_has_the_kind_of_its_product(product: str, kind: str) -> None:
    (sold,) = parse(f"Priya Nair M =20k {product}", TODAY, NAMES).sales
    assert (sold.kind, sold.product) == (kind, product)
