"""The risk of the loans: sums that agree with the records, moves between classes, concentration."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.exchange.record_json import record_json
from rmtui.records.client import ClientKind
from rmtui.records.holding import LOANS, Holding, HoldingKind
from rmtui.records.loan import CreditLine, LoanClass, Repayment
from rmtui.records.settings import Settings
from rmtui.rules.business.loans import overdue_instalments, with_class
from rmtui.rules.business.risk import LoanState, Risk, Sum, risk
from rmtui.rules.days.periods import MONTH, QUARTER, Period
from tests.factory import TODAY, ago, client
from tests.folders import holding

NOVEMBER = Period.around(TODAY, MONTH)
PARENT = client("华宁集团", id="parent", kind=ClientKind.COMPANY, industry="机械", group="华宁集团")
MEMBER = client("华宁物流", id="member", kind=ClientKind.COMPANY, industry="物流", group="华宁集团")
OTHER = client("青河食品", id="other")
CLIENTS = {one.id: one for one in (PARENT, MEMBER, OTHER)}


def loan(amount: int = 100, **known: Any) -> Holding:
    return holding(amount, "business-loan", **{"client": "parent", "institution": "", "opened_on": ago(400), **known})


def stands(*loans: Holding, lines: tuple[CreditLine, ...] = (), period: Period = NOVEMBER, **more: Any) -> Risk:
    return risk(loans, lines, CLIENTS, period, Settings(**more), TODAY)


def test_substandard_and_worse_are_non_performing() -> None:
    found = stands(*(loan(100 * number, loan_class=one) for number, one in enumerate(LoanClass, 1)), loan(500))
    assert (found.total, found.non_performing, found.ratio) == (Sum(6, 2000), Sum(3, 1200), 600)
    assert found.classes[LoanState.UNCLASSIFIED] == Sum(1, 500)
    assert (stands().ratio, stands().total) == (0, Sum())


def test_a_loan_moves_between_the_classes_it_has_at_both_ends_of_the_period() -> None:
    worse = with_class(loan(id="a", loan_class=LoanClass.NORMAL), LoanClass.SPECIAL_MENTION, date(2026, 11, 1))
    earlier = with_class(loan(id="b", loan_class=LoanClass.NORMAL), LoanClass.LOSS, date(2026, 10, 31))
    new = loan(id="c", opened_on=date(2026, 11, 30), loan_class=LoanClass.NORMAL)
    lent = loan(id="d", opened_on=date(2026, 11, 2), loan_class=LoanClass.NORMAL)
    paid = loan(id="e", closed_on=date(2026, 11, 5), loan_class=LoanClass.DOUBTFUL)
    gone = loan(id="f", closed_on=date(2026, 10, 31))
    assert stands(worse, earlier, new, lent, paid, gone).moves == {
        (LoanState.NEW, LoanState.NORMAL): Sum(1, 100),
        (LoanState.NORMAL, LoanState.SPECIAL_MENTION): Sum(1, 100),
        (LoanState.DOUBTFUL, LoanState.PAID_OFF): Sum(1, 100),
        (LoanState.LOSS, LoanState.LOSS): Sum(1, 100),
    }
    assert (LoanState.NORMAL, LoanState.LOSS) in stands(earlier, period=Period.around(TODAY, QUARTER)).moves


def test_a_group_is_the_parent_with_its_members() -> None:
    line = CreditLine(client="member", name="额度", limit=1000)
    found = stands(loan(100), loan(300, client="member", line="额度"), loan(200, client="other"), lines=(line,))
    assert [tuple(one) for one in found.groups] == [("华宁集团", 400, 700)]
    assert [tuple(one) for one in found.industries] == [("物流", 300, 700), ("", 200, 0), ("机械", 100, 0)]
    assert (found.lines, found.undrawn) == (Sum(1, 1000), 700)


def test_what_is_overdue_says_since_when_and_how_many_instalments() -> None:
    monthly: dict[str, Any] = {"instalments": Repayment.MONTHLY, "first_instalment": date(2025, 1, 31)}
    one = loan(overdue_principal=50, overdue_interest=7, overdue_since=date(2026, 9, 30), **monthly)
    (found,) = stands(one, loan(overdue_principal=9, closed_on=ago(1))).arrears
    assert (found.principal, found.interest, found.days, found.instalments) == (50, 7, 54, 2)
    assert overdue_instalments(loan(overdue_interest=1), TODAY) == 0
    assert [one.name for one in stands(one).watched] == [one.name]


def test_another_currency_counts_by_the_rate_of_the_day() -> None:
    assert stands(loan(100, currency="USD"), rates={"USD": 71_250}).total == Sum(1, 712)
    assert stands(loan(100, currency="USD")).total == Sum(1, 0)


days = st.integers(-40, 500).map(lambda number: TODAY - timedelta(days=number))
loans = st.builds(
    holding,
    st.integers(0, 10**15),
    kind=st.sampled_from([one.value for one in HoldingKind]),
    client=st.sampled_from([*CLIENTS, "gone"]),
    institution=st.sampled_from(["", "", "另一家"]),
    currency=st.sampled_from(["CNY", "USD", "XYZ"]),
    loan_class=st.none() | st.sampled_from([*LoanClass]),
    class_on=st.none() | days,
    opened_on=st.none() | days,
    closed_on=st.none() | days,
    overdue_principal=st.none() | st.integers(0, 10**9),
    overdue_since=st.none() | days,
)


@settings(max_examples=30)
@given(st.lists(loans, max_size=8))
def test_every_sum_is_that_of_a_naive_reckoning_from_the_json(held: list[Holding]) -> None:
    found = risk(held, (), CLIENTS, NOVEMBER, Settings(rates={"USD": 71_250}), TODAY)
    rates = {"CNY": Decimal(1), "USD": Decimal("7.125")}

    def worth(one: dict[str, Any], name: str = "value") -> Decimal:
        amount = Decimal(one[name] or "0") * rates.get(one["currency"], Decimal(0))
        return amount.quantize(Decimal("0.01"), ROUND_HALF_EVEN)

    today = TODAY.isoformat()
    owed = [
        one
        for one in map(record_json, held)
        if one["kind"] in {*LOANS} and not one["institution"] and one["client"] in CLIENTS
        and (one["closed_on"] is None or one["closed_on"] > today)
    ]  # fmt: skip
    by_class, by_client = Counter[str](), Counter[str]()
    for one in owed:
        known = one["loan_class"] and (one["class_on"] is None or one["class_on"] <= today)
        by_class[one["loan_class"] if known else "unclassified"] += worth(one)  # type: ignore[assignment]
        by_client[one["client"]] += worth(one)  # type: ignore[assignment]
    sums = {state.value: Decimal(one.balance) / 100 for state, one in found.classes.items() if one.number}
    assert sums == dict(by_class)
    assert {one.name: Decimal(one.balance) / 100 for one in found.clients} == dict(by_client)
    for parts in (found.clients, found.industries):
        assert sum(one.balance for one in parts) == found.total.balance
    assert Decimal(sum(one.principal for one in found.arrears)) / 100 == sum(
        worth(one, "overdue_principal") for one in owed
    )
    assert sum(one.number for one in found.moves.values()) <= len(held)
