"""What the branch in Wendlemouth sells, with the risk of each product and the sums that are usual."""

from __future__ import annotations

from rmtui.records.holding import HoldingKind
from rmtui.records.policy import PolicyKind
from rmtui.sample.branch import Assets, Insurance, Product

SHELF = {
    "deposit": (
        Product("1-year fixed-rate saver", months=12),
        Product("2-year fixed-rate bond", months=24),
        Product("fixed-rate cash ISA"),
        Product("instant access saver", daily=True),
    ),
    "bond": (Product("5-year index-linked gilt", months=60), Product("3-year gilt", months=36)),
    "wealth": (
        Product("Harbour Cautious Portfolio", daily=True),
        Product("Anchor 6-month plan", risk=2, months=6),
        Product("Anchor 12-month plan", risk=2, months=12),
        Product("Beacon income plan", risk=2),
        Product("Beacon growth plan", risk=3),
    ),
    "fund": (
        Product("Quay Money Market unit trust"),
        Product("Greystone Short Gilt", risk=2),
        Product("Marram Strategic Bond", risk=2),
        Product("Marram Retirement 2040", risk=3),
        Product("Farpeak Balanced", risk=3),
        Product("Farpeak UK Index", risk=4),
        Product("Larkstone Technology", risk=4),
    ),
    "insurance": (
        Product("Evergreen annuity"),
        Product("Seedling savings plan"),
        Product("Sheltered critical illness"),
        Product("Hearthside endowment"),
    ),
    "metal": (Product("gold savings account"), Product("gold sovereigns")),
}
COMPANY_SHELF = {
    "deposit": (Product("business notice account"), Product("treasury deposit")),
    "loan": (Product("business overdraft and loan"),),
}
SUMS = {
    "deposit": (8, 45),
    "bond": (4, 18),
    "wealth": (8, 45),
    "fund": (2, 15),
    "insurance": (1, 5),
    "metal": (1, 4),
    "loan": (30, 120),
}
"""In thousand pounds."""

ASSETS = Assets(
    elsewhere=("Wendlemouth Building Society", "Albion & Provincial", "Saltmarsh Brokers"),
    home="Own home",
    mortgage="Repayment mortgage",
    shares="Share portfolio",
    dollars="US dollar account",
    prices=(190, 640),
    instalment=95_000,
    mortgage_rate=449,
    rates={HoldingKind.DEPOSIT: (325, 460), HoldingKind.WEALTH: (380, 520), HoldingKind.BOND: (370, 450)},
    dollar=(7_900, 120),
)
INSURANCE = Insurance(
    insurers=("Northfold Mutual", "Hearthside Life", "Sheltered Assurance"),
    products={
        PolicyKind.LIFE: ("Level term life cover", 150, 260),
        PolicyKind.CRITICAL_ILLNESS: ("Sheltered critical illness", 60, 540),
        PolicyKind.MEDICAL: ("Private medical cover", 100, 720),
        PolicyKind.ACCIDENT: ("Personal accident plan", 50, 110),
        PolicyKind.ANNUITY: ("Evergreen annuity", 0, 2_400),
        PolicyKind.EDUCATION: ("Seedling savings plan", 12, 900),
        PolicyKind.MOTOR: ("Comprehensive motor", 40, 610),
        PolicyKind.PROPERTY: ("Buildings and contents", 350, 320),
    },
    beneficiary="estate",
)

MARKET = {
    "en": (
        "Gilts steady; savings rates may fall further.",
        "Shares moved sideways, regular saving goes on; no chasing.",
        "Gold is up and at the limit of its share: nothing added.",
        "Base rate unchanged, money markets quiet into quarter end.",
    )
}
VIEWS = {
    "en": (
        "Steady please, no more losses.",
        "Money needed for the children next year: nothing long when it matures.",
        "Could hold a little more in funds, and would add on a fall.",
        "Would like to overpay the mortgage.",
    )
}
