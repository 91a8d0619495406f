"""Amounts of money as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmtui import language
from rmtui.entry.amounts import currency_code, read_amount, read_currency, read_percent, read_product_first, read_sum
from rmtui.records.holding import LIABILITIES, HoldingKind
from rmtui.rules.assets.product_kinds import holding_kind, product_kind
from rmtui.wording import format_money


@pytest.mark.parametrize(
    ("written", "amount", "currency", "rest"),
    [
        ("50万基金", 50_000_000, "CNY", "基金"),
        ("５０万基金", 50_000_000, "CNY", "基金"),
        ("3百万", 300_000_000, "CNY", ""),
        ("5百万元", 500_000_000, "CNY", ""),
        ("2千万", 2_000_000_000, "CNY", ""),
        ("1.5亿", 15_000_000_000, "CNY", ""),
        ("2万亿", 200_000_000_000_000, "CNY", ""),
        ("50w 定期", 5000_0000, "CNY", " 定期"),
        ("100k fund", 10_000_000, "CNY", " fund"),
        ("2m", 200_000_000, "CNY", ""),
        ("1.2bn", 120_000_000_000, "CNY", ""),
        ("50 万", 50_000_000, "CNY", ""),
        ("1,000,000.50", 100_000_050, "CNY", ""),
        ("12.34", 1234, "CNY", ""),
        ("300块", 30_000, "CNY", ""),
        ("0.29万", 290_000, "CNY", ""),
        ("¥50", 5000, "CNY", ""),
        ("￥50", 5000, "CNY", ""),
        ("$50k", 5_000_000, "USD", ""),
        ("US$ 50", 5000, "USD", ""),
        ("HK$50万", 50_000_000, "HKD", ""),
        ("50万美元 年金", 50_000_000, "USD", " 年金"),
        ("50 USD fund", 5000, "USD", " fund"),
        ("usd 50k", 5_000_000, "USD", ""),
        ("50€", 5000, "EUR", ""),
        ("港币50万", 50_000_000, "HKD", ""),
        (" 50", 5000, "CNY", ""),
        ("50 wealth", 5000, "CNY", " wealth"),
        ("50 5年期", 5000, "CNY", " 5年期"),
        ("50万,3年期", 50_000_000, "CNY", ",3年期"),
        ("50 万能险", 5000, "CNY", " 万能险"),
        ("50万 万能险", 50_000_000, "CNY", " 万能险"),
        ("50万.", 50_000_000, "CNY", "."),
        ("1 200 000 fund", 120_000_000, "CNY", " fund"),
        ("1\u00a0200\u00a0000元", 120_000_000, "CNY", ""),
        ("1'200'000 fund", 120_000_000, "CNY", " fund"),
        ("1’200’000.50", 120_000_050, "CNY", ""),
        ("1.200.000", 120_000_000, "CNY", ""),
        ("1万零500", 1_050_000, "CNY", ""),
        ("3万5", 3_500_000, "CNY", ""),
        ("两万三", 2_300_000, "CNY", ""),
        ("3万5千", 3_500_000, "CNY", ""),
        ("1亿2000万理财", 12_000_000_000, "CNY", "理财"),
        ("2万3500元", 2_350_000, "CNY", ""),
        ("1.250万", 1_250_000, "CNY", ""),
        ("50 million fund", 5_000_000_000, "CNY", " fund"),
        ("5 lakh", 50_000_000, "CNY", ""),
        ("50万年金", 50_000_000, "CNY", "年金"),
        ("50万三年期存款", 50_000_000, "CNY", "三年期存款"),
        ("50万股票基金", 50_000_000, "CNY", "股票基金"),
        ("50万余额宝", 50_000_000, "CNY", "余额宝"),
        ("50万万能险", 50_000_000, "CNY", "万能险"),
        ("50k 2026 fund", 5_000_000, "CNY", " 2026 fund"),
        ("50万澳元 存款", 50_000_000, "AUD", " 存款"),
        ("50 euros", 5000, "EUR", ""),
        ("$50万元", 50_000_000, "USD", ""),
    ],
)
def test_an_amount_is_an_exact_number_of_the_smallest_unit(written: str, amount: int, currency: str, rest: str) -> None:
    assert read_amount(written) == (amount, currency, len(written) - len(rest))


@pytest.mark.parametrize(
    "written",
    ["", "基金", "3.5%", "20 %", "50万%", "1.005", "1,00", "1,000,50", "3万5块", "3万5多", "50mm", "5x", "1.2.3", "-5",
     "0.000001", "9" * 15 + "万", "9" * 16, "usdx5", "3年", "3年期", "2026-11-20", "11/20", "3个", "2次",
     "50多万基金", "50 多万", "50来万", "50~60万基金", "50-60万", "50 - 60万", "50到60万", "50、60万",
     "50 or 60k", "50万多", "50万+", "50万左右", "50万以上", "50万x2", "1万500", "1万二千", "3块5", "520.000",
     "520.000 fund", "1 20 000", "50 20", "50万 500", "1,200 000", "0,500", "012,345", "50,3", "50 300指数",
     "100股", "50万份", "100 shares", "3只基金", "2家公司", "50 wan fund", "50k dollars", "5kw", "$50 HKD", "5²",
     "5٣", "1" * 70, "0" * 50 + "1"],
)  # fmt: skip
def test_what_cannot_be_told_is_no_amount(written: str) -> None:
    assert read_amount(written) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("债券基金", "fund"), ("Bond Fund", "fund"), ("国债", "bond"), ("重疾险", "insurance"),
        ("年金保险", "insurance"),
        ("房贷", "loan"), ("mortgage", "loan"), ("理财", "wealth"), ("三年定期", "deposit"), ("定投", "fund"),
        ("unit trust", "fund"), ("sheltered critical illness", "insurance"), ("意外险", "insurance"),
        ("instant access saver", "deposit"), ("2-year fixed-rate bond", "deposit"), ("index-linked gilt", "bond"),
        ("Premium Bonds", "deposit"), ("NS&I Income Bonds", "deposit"), ("US dollar account", "deposit"),
        ("NS&I Direct Saver", "deposit"), ("3 year fixed term bond", "deposit"), ("corporate bond", "bond"),
        ("with-profits bond", "insurance"), ("储蓄国债", "bond"),
        ("积存金", "metal"), ("信托", "trust"), ("股票", "stock"), ("信用卡分期", "card"), ("", ""), ("别的", ""),
    ],
)  # fmt: skip
def test_the_words_tell_the_kind_of_product(words: str, kind: str) -> None:
    assert product_kind(words) == kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("房贷", "mortgage"), ("home mortgage", "mortgage"), ("个人经营性贷款", "business-loan"),
        ("消费贷", "consumer-loan"),
        ("车贷", "car-loan"), ("personal loan", "consumer-loan"), ("信用卡分期", "card"), ("贷款", "loan"),
        ("消费主题基金", "fund"),
    ],
)  # fmt: skip
def test_the_words_tell_the_kind_of_loan(words: str, kind: str) -> None:
    assert HoldingKind(holding_kind(words)) == kind
    assert HoldingKind(kind) in LIABILITIES or kind == "fund"


@given(st.integers(0, 10**15 - 1))
def test_no_amount_suffers_from_rounding(hundredths: int) -> None:
    for whole in (f"{hundredths // 100}", f"{hundredths // 100:,}"):
        written = f"{whole}.{hundredths % 100:02}"
        assert read_amount(written) == (hundredths, "CNY", len(written))
    assert read_amount(f"{hundredths // 10**4}.{hundredths % 10**4:04}万") == (
        (hundredths * 100, "CNY", len(f"{hundredths // 10**4}") + 6)
    )


@given(
    st.text(max_size=20)
    | st.lists(
        st.sampled_from(
            ["5", "0", ",", ".", "万", "亿", "k", "bn", "w", "%", "$", "¥", "usd", "元", "美元", "٣", "İ", "²", " "]
        )
    ).map("".join)
)
def test_no_text_is_too_strange_to_be_read(text: str) -> None:
    found = read_amount(text)
    assert found is None or (found[0] >= 0 and 0 < found[2] <= len(text))
    product_kind(text)


@pytest.mark.parametrize(
    ("written", "amount"),
    [("五十万", 500_000), ("一百二十万", 1_200_000), ("一千零五十万", 10_500_000), ("两亿", 200_000_000)],
)
def test_round_amounts_in_chinese_figures(written: str, amount: int) -> None:
    assert read_amount(f"{written}基金") == (amount * 100, "CNY", len(written))


@pytest.mark.parametrize("written", ["两万五千", "一亿二千万", "一百五万", "二十", "一万能险", "万"])
def test_what_is_said_loosely_is_no_amount(written: str) -> None:
    assert read_amount(written) is None


@pytest.mark.parametrize(
    ("written", "amount", "product"),
    [("基金50万", 500_000, "基金"), ("国债 20万 续", 200_000, "国债"), ("保险五十万", None, ""), ("HK$5", None, "")],
)
def test_a_product_may_stand_before_its_amount(written: str, amount: int | None, product: str) -> None:
    found = read_product_first(written)
    assert (found[0], found[2]) == (amount * 100, product) if found and amount else found is None


@pytest.mark.parametrize("written", ["保险 3 份", "保险3份", "债券2024期", "方案50万", "基金50万份", "基金 一些"])
def test_a_count_behind_a_word_is_no_price(written: str) -> None:
    assert read_product_first(written) is None


def test_a_whole_text_is_an_amount_with_its_sign() -> None:
    for minus in "-−﹣－–":
        assert read_sum(f"{minus}50万") == (-50_000_000, "")
        assert read_sum(f"$ {minus}30k") == read_sum(f"{minus}$30k") == (-3_000_000, "USD")
    assert read_sum("(1,000)") == read_sum("（1,000.00）") == (-100_000, "")
    assert read_sum("+3") == (300, "")
    assert read_sum("１２３，４５６．７８") == (12_345_678, "")
    assert read_sum("50万元") == (50_000_000, "CNY")
    assert read_sum("€1.234.567,8") == (123_456_780, "EUR")
    assert read_sum("-1.234,56 k") == (-123_456_000, "")
    assert read_sum("12.345,678") is None
    for written in ("", "50万基金", "--5", "+-5", "5-", "50-60", "$", "x", "50多万"):
        assert read_sum(written) is None


def test_a_percent_has_a_sign_and_any_number_of_decimals() -> None:
    assert read_percent("−3%") == (-3, 1)
    assert read_percent("+3.125％") == (3125, 1000)
    assert read_percent("3%") is None


def test_a_currency_has_many_names_and_one_code() -> None:
    assert [read_currency(word) for word in ("＄", "美元", "usd", "元", "THB", "xyz", "dollars", "")] == [
        *("USD", "USD", "USD", "CNY", "THB", "XYZ", None, None)
    ]
    assert [currency_code(word) for word in ("元", "rmb", "美元", "dollars")] == ["", "", "USD", ""]


@given(st.integers(-(10**16), 10**16), st.sampled_from(["CNY", "USD", "JPY"]), st.sampled_from(["zh", "en"]))
def test_what_is_shown_is_understood_as_the_same_amount(amount: int, currency: str, spoken: str) -> None:
    language.set_language(spoken)
    assert read_sum(format_money(amount, currency)) == (amount, "" if currency == "CNY" else currency)


_MARKS = st.sampled_from(["", "", ",", "'", "’", " ", "\u00a0", "\u202f", ".", "，", "_", "·"])
_FORE = st.sampled_from(["", "", "¥", "$", "usd ", " ", "（"])
_BEHIND = st.sampled_from(
    [
        "",
        " 基金",
        "基金",
        " fund",
        "元",
        "美元",
        " 5年期",
        " 20",
        " 000",
        ",00",
        ".5",
        "'5",
        "5",
        "、6",
        "零5",
        "²",
        "Ⅴ",
        "/2",
        "万",
    ]
)


@given(
    st.integers(1, 10**9),
    st.sampled_from(["多", "~60", "-60", "到60", " to 60", "股", "%", "倍", "x2", "+", ":30", "年"]),
)
def test_about_so_much_or_so_many_of_something_is_no_amount(number: int, behind: str) -> None:
    assert read_amount(f"{number}{behind}") is None
    assert read_amount(f"{number}万{behind}") is None


@given(st.integers(1, 10**9), st.lists(_MARKS, min_size=9, max_size=9), _FORE, _BEHIND)
def test_an_amount_is_read_whole_or_not_at_all(number: int, marks: list[str], fore: str, behind: str) -> None:
    digits = str(number)
    grouped = "".join(
        sign + (marks[place % 9] if place and place % 3 == 0 else "") for place, sign in enumerate(digits[::-1])
    )[::-1]
    written = fore + grouped + behind
    found = read_amount(written)
    assert found is None or found[0] >= number * 100


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_ten_thousands_and_what_is_left_of_them(high: int, low: int) -> None:
    rest = f"{low:04}" if low > 999 else f"零{low}" if low else ""
    assert read_amount(f"{high}万{rest}元基金") == ((high * 10**4 + low) * 100, "CNY", len(f"{high}万{rest}元"))


def test_a_price_behind_a_product_is_read_from_a_thousand_on_and_in_its_currency() -> None:
    assert read_product_first("基金1000 今天签") == (100_000, "CNY", "基金", 6)
    assert read_product_first("基金$5000") == (500_000, "USD", "基金", 7)
    assert read_product_first("基金999") is None


@pytest.mark.parametrize(
    ("written", "units"), [("八千六", 8600_00), ("八千", 8000_00), ("三百", 300_00), ("五千块三年定期", 5000_00)]
)
def test_chinese_thousands_and_hundreds_are_read_with_their_word_and_at_the_end(written: str, units: int) -> None:
    found = read_amount(written)
    assert found and found[0] == units
    assert read_amount("一百五") is None
