"""What a sale was of, where its own words do not tell."""

from __future__ import annotations

import pytest

from rmtui.records.client import Client
from rmtui.rules.work.sale_kinds import with_known_kinds
from tests.factory import client, sale
from tests.folders import holding, policy

FANG, QIANG = client("王芳", id="fang"), client("李强", id="qiang")
POLICIES = [policy("critical-illness", FANG, product="福满分"), policy("motor", FANG)]
HOLDINGS = [
    holding(client="fang", name="安心一号", kind="wealth"),
    holding(client="fang", name="满堂", kind="mortgage"),
]


@pytest.mark.parametrize(
    ("of", "product", "kind"),
    [
        (FANG, "福满分加保", "insurance"),
        (QIANG, "福满分", "insurance"),
        (QIANG, "福满分加保", ""),
        (FANG, "安心", "wealth"),
        (QIANG, "满堂", "loan"),
        (FANG, "稳盈", ""),
        (FANG, "", ""),
    ],
)
def test_a_product_of_the_book_tells_the_kind_of_a_sale(of: Client, product: str, kind: str) -> None:
    sold = sale(of, kind="", product=product)
    assert [one.kind for one in with_known_kinds([sold], HOLDINGS, POLICIES)] == [kind]


def test_what_a_sale_says_of_its_kind_stands() -> None:
    sold = sale(FANG, kind="fund", product="福满分")
    assert with_known_kinds([sold], HOLDINGS, POLICIES) == [sold]
