"""What an answer about a holding means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui.entry.holding_answers import is_sold, is_value, proceeds, read_new_holding, read_new_value
from rmtui.errors import BadInput
from rmtui.records.holding import HoldingKind, ProductRisk
from tests.factory import TODAY
from tests.folders import YUAN, holding


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("52万", 520_000),
        ("520000", 520_000),
        ("520,000.50", 520_000.5),
        ("５２万", 520_000),
        ("+3%", 103_000),
        ("-2.5%", 97_500),
        ("＋3％", 103_000),
        ("-2万", 80_000),
        ("+20k", 120_000),
        ("0", 0),
        ("-100000", 0),
        ("¥52万", 520_000),
        ("52万元", 520_000),
        ("1 200 000", 1_200_000),
        ("1'200'000", 1_200_000),
        ("−3%", 97_000),
        ("﹣2万", 80_000),
        ("+3.125%", 103_125),
    ],
)
def test_a_value_is_an_amount_or_a_change(text: str, yuan: float) -> None:
    assert is_value(text)
    assert read_new_value(text, holding()).value == round(yuan * YUAN)


@pytest.mark.parametrize(
    ("text", "value", "into", "out"),
    [
        ("52万 in 2万", 520_000, 20_000, 0),
        ("52万，投入2万", 520_000, 20_000, 0),
        ("52万取出1万", 520_000, 0, 10_000),
        ("投入2万", 120_000, 20_000, 0),
        ("out 1万", 90_000, 0, 10_000),
        ("52万 in 2万 out 1万", 520_000, 20_000, 10_000),
        ("+3% in 2万", 123_000, 20_000, 0),
        ("+3%", 103_000, 0, 0),
        ("+2万 in 2万", 120_000, 20_000, 0),
        ("52万 in 0", 520_000, 0, 0),
        ("Paid in 20k", 120_000, 20_000, 0),
    ],
)
def test_what_was_paid_in_and_out_is_said_behind_the_value(text: str, value: int, into: int, out: int) -> None:
    assert is_value(text)
    assert read_new_value(text, holding()) == (value * YUAN, (into * YUAN, out * YUAN))


def test_a_debt_is_repaid_and_borrowed() -> None:
    loan = holding(kind="mortgage")
    assert read_new_value("还款2万", loan) == (80_000 * YUAN, (20_000 * YUAN, 0))
    assert read_new_value("borrowed 10k", loan) == (110_000 * YUAN, (0, 10_000 * YUAN))


@pytest.mark.parametrize("text", ["52万 in", "52万 in 2万 in 3万", "in -2万", "52万 in 2多万", "out 20万"])
def test_a_payment_that_cannot_be_told_is_asked_again(text: str) -> None:
    with pytest.raises(BadInput):
        read_new_value(text, holding())


def test_a_sale_may_say_what_was_got() -> None:
    for text in ("x 11万", "卖出11万", "sold for 110k", "赎回 11万"):
        assert is_sold(text)
        assert proceeds(text, holding()) == 110_000 * YUAN
    assert proceeds("x", holding()) is None
    with pytest.raises(BadInput, match="out 2万"):
        proceeds("卖出2万", holding())
    assert not is_sold("xyz fund 5万")


@pytest.mark.parametrize("text", ["52 wan", "5 apples", "+", "+3%%", "-2", "3号", "-20万", "52多万", "520.000"])
def test_half_a_value_is_none(text: str) -> None:
    assert is_value(text)
    if text == "-2":
        assert read_new_value(text, holding()).value == 99_998 * YUAN
        return
    with pytest.raises(BadInput):
        read_new_value(text, holding())


def test_a_value_is_in_the_currency_of_the_holding() -> None:
    dollars = holding(1_000 * YUAN, currency="USD")
    assert read_new_value("2000", dollars).value == 2_000 * YUAN
    assert read_new_value("$2000", dollars).value == 2_000 * YUAN
    assert read_new_value("2000美元", dollars).value == 2_000 * YUAN
    for text in ("¥2000", "2000元", "HKD 2000"):
        with pytest.raises(BadInput, match="USD"):
            read_new_value(text, dollars)
    with pytest.raises(BadInput, match="CNY"):
        read_new_value("$2000", holding())


@given(st.integers(0, 10**15), st.integers(0, 10**6))
def test_going_up_and_going_down_by_the_same_amount_meet_in_the_middle(value: int, change: int) -> None:
    one = holding(value)
    up = read_new_value(f"+{change / 100:.2f}", one).value
    assert up - value == change
    if change <= value:
        assert read_new_value(f"-{change / 100:.2f}", one).value + up == 2 * value


@pytest.mark.parametrize("text", ["x", "X", "sold", " Sold ", "赎回", "ｘ", "paid off"])
def test_sold_is_said_in_several_ways(text: str) -> None:
    assert is_sold(text)


@pytest.mark.parametrize("text", ["", "xx", "not sold", "=", "52万"])
def test_and_nothing_else_is_taken_for_it(text: str) -> None:
    assert not is_sold(text)


@pytest.mark.parametrize(
    ("text", "kind", "name", "yuan", "risk"),
    [
        ("基金 澜石科技成长 5万 R4", "fund", "澜石科技成长", 50_000, "R4"),
        ("fund Growth A 50k r3", "fund", "Growth A", 50_000, "R3"),
        ("存款　三年大额存单　50万", "deposit", "三年大额存单", 500_000, None),
        ("澜石债券基金 5万", "fund", "澜石债券基金", 50_000, None),
        ("房贷 梧桐里 86万 本行", "mortgage", "梧桐里", 860_000, None),
        ("理财 安悦90天 R2 15万", "wealth", "安悦90天", 150_000, "R2"),
        ("存款 三年期 1 200 000", "deposit", "三年期", 1_200_000, None),
        ("stock 600000 Power 5万", "stock", "600000 Power", 50_000, None),
        ("property Wutong Lane 3.2m", "property", "Wutong Lane", 3_200_000, None),
    ],
)
def test_a_new_holding_is_said_on_one_line(text: str, kind: str, name: str, yuan: int, risk: str | None) -> None:
    new = read_new_holding(text, "c", TODAY)
    assert (new.kind, new.name, new.value) == (HoldingKind(kind), name, yuan * YUAN)
    assert new.risk == (ProductRisk(risk) if risk else None)
    assert (new.client, new.valued_on) == ("c", TODAY)


@pytest.mark.parametrize(
    ("text", "name", "yuan", "matures_on", "institution"),
    [
        ("deposit 1-year fixed saver 350k matures 15 Dec 2026", "1-year fixed saver", 350_000, "2026-12-15", ""),
        ("deposit Saver due 1 Mar 2027 40k at Halifax", "Saver", 40_000, "2027-03-01", "Halifax"),
        ("存款 三年期 50万 2027年3月1日到期", "三年期", 500_000, "2027-03-01", ""),
        ("存款 三年期 50万 在建行 到期 2027-03-01", "三年期", 500_000, "2027-03-01", "建行"),
        ("wealth Plan 50k 15 Dec 2026", "Plan 15 Dec 2026", 50_000, "None", ""),
        ("fund 5k Target 2040", "Target 2040", 5_000, "None", ""),
    ],
)
def test_a_maturity_is_none_of_the_amounts_and_what_stands_behind_them_is_where_it_is_held(
    text: str, name: str, yuan: int, matures_on: str, institution: str
) -> None:
    new = read_new_holding(text, "c", TODAY)
    assert (new.name, new.value, new.institution) == (name, yuan * YUAN, institution)
    assert str(new.matures_on) == matures_on


@pytest.mark.parametrize(
    ("text", "name", "institution", "rate", "matures_on"),
    [
        ("mortgage on the house 210k at Halifax 4.2% until 30 Sept 2028", "on the house", "Halifax", 420, "2028-09-30"),
        ("mortgage Home 210k fixed at 4.2% with Halifax to 30 Sep 2028", "Home fixed", "Halifax", 420, "2028-09-30"),
        ("mortgage Home 210k at Halifax 4.2% tracker", "Home tracker", "Halifax", 420, "None"),
        ("deposit Saver 40k at Halifax, 4.15% AER, ends 1 Mar 2027", "Saver", "Halifax", 415, "2027-03-01"),
        ("存款 大额存单 20万 招行 2.1% 到2028年9月30日", "大额存单", "招行", 210, "2028-09-30"),
        ("存款 大额存单 20万 2.1% 在招行 至2028年9月30日", "大额存单", "招行", 210, "2028-09-30"),
        ("存款 大额存单 20万 招商银行 年利率2.1％ 2028年9月30日到期", "大额存单", "招商银行", 210, "2028-09-30"),
        ("房贷 梧桐里 86万 本行 3.1% 浮动", "梧桐里 浮动", "", 310, "None"),
        ("bond UK Gilt 4.25% 20k", "UK Gilt 4.25%", "", None, "None"),
        ("fund Balanced 5k 60% equities", "Balanced 60% equities", "", None, "None"),
    ],
)
def test_the_rate_and_the_end_of_a_new_holding_are_no_part_of_its_bank(
    text: str, name: str, institution: str, rate: int | None, matures_on: str
) -> None:
    new = read_new_holding(text, "c", TODAY)
    assert (new.name, new.institution, new.rate, str(new.matures_on)) == (name, institution, rate, matures_on)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("mortgage on the house 210k at Halifax 4.2% until Sept 2028", "Which day of “Sept 2028”"),
        ("mortgage Home 210k at Halifax 4.2% to 03/28", "Which day of “03/28”"),
        ("存款 大额存单 20万 招行 2.1% 到2028年9月", "Which day of “2028年9月”"),
        ("存款 大额存单 20万 招行 2028年9月到期", "Which day of “2028年9月”"),
        ("mortgage Home 210k at Halifax until 2028", "“Halifax until 2028” is no bank"),
    ],
)
def test_an_end_without_its_day_is_asked_about(text: str, asked: str) -> None:
    with pytest.raises(BadInput, match=asked):
        read_new_holding(text, "c", TODAY)


@pytest.mark.parametrize(
    ("text", "name", "rate"),
    [
        ("流动资金贷款 200万 本行 2027-03-31到期 利率4.35", "流动资金贷款", 435),
        ("经营贷 流贷 200万 本行 利率4.35%", "流贷", 435),
        ("mortgage 220k at this bank rate 4.35", "mortgage", 435),
        ("存款 50万 利率：1.95", "存款", 195),
        ("deposit Rate 2.5 saver 5k", "Rate 2.5 saver", None),
    ],
)
def test_a_rate_without_its_sign_is_no_name_and_a_loan_without_a_name_is_called_by_its_kind(
    text: str, name: str, rate: int | None
) -> None:
    new = read_new_holding(text, "c", TODAY)
    assert (new.name, new.rate) == (name, rate)


def test_with_whom_a_new_loan_is_must_be_said_since_only_one_of_this_bank_is_its_business() -> None:
    with pytest.raises(BadInput, match="With which bank"):
        read_new_holding("mortgage Home loan 240k", "c", TODAY)
    assert read_new_holding("mortgage Home loan 240k at this bank", "c", TODAY).is_own_loan
    assert not read_new_holding("mortgage Home loan 240k at Halifax", "c", TODAY).is_own_loan


@pytest.mark.parametrize(
    ("text", "name", "value", "cost"),
    [
        ("Apple stock 800k", "Apple stock", 800_000, None),
        ("Apple stock 800k cost 120k", "Apple stock", 800_000, 120_000),
        ("fund Larkstone cost 40k 50k R4", "Larkstone", 50_000, 40_000),
        ("fund Low Cost Index 50k", "Low Cost Index", 50_000, None),
        ("fund Larkstone 50k, cost basis 40,000 at Halifax", "Larkstone", 50_000, 40_000),
        ("基金 澜石科技成长 5万 成本4万 R4", "澜石科技成长", 50_000, 40_000),
    ],
)
def test_what_a_new_holding_cost_is_known_where_it_is_said(text: str, name: str, value: int, cost: int | None) -> None:
    new = read_new_holding(text, "c", TODAY)
    assert (new.name, new.value, new.cost) == (name, value * YUAN, None if cost is None else cost * YUAN)


def test_a_new_holding_may_be_in_another_currency() -> None:
    new = read_new_holding("deposit One year USD 10000", "c", TODAY)
    assert (new.currency, new.name, new.value) == ("USD", "One year", 10_000 * YUAN)


@pytest.mark.parametrize(
    "text", ["about 52万", "基金 澜石科技成长", "基金 5万", "澜石", "R4", "", "基金 成长 520.000", "基金 成长 50多万"]
)
def test_what_lacks_kind_name_or_value_is_no_holding(text: str) -> None:
    with pytest.raises(BadInput):
        read_new_holding(text, "c", TODAY)


@pytest.mark.parametrize(("text", "fen"), [("+0.5%", 101), ("-0.5%", 99), ("+0.4%", 100), ("-0.4%", 100)])
def test_half_a_fen_of_a_change_counts_as_one_up_and_down(text: str, fen: int) -> None:
    assert read_new_value(text, holding(100)).value == fen
