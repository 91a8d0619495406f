"""Amounts of money as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmtui.entry.amounts import product_kind, read_amount, read_product_first


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
    ],
)
def test_an_amount_is_an_exact_number_of_the_smallest_unit(written: str, amount: int, currency: str, rest: str) -> None:
    assert read_amount(written) == (amount, currency, len(written) - len(rest))


@pytest.mark.parametrize(
    "written",
    ["", "基金", "3.5%", "20 %", "50万%", "1.005", "1,00", "1,000,50", "3万5", "50mm", "5x", "1.2.3", "-5", "0.000001",
     "9" * 15 + "万", "9" * 16, "usdx5", "3年", "3年期", "2026-11-20", "11/20", "3个", "2次"],
)  # fmt: skip
def test_what_cannot_be_told_is_no_amount(written: str) -> None:
    assert read_amount(written) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("债券基金", "fund"), ("Bond Fund", "fund"), ("国债", "bond"), ("重疾险", "insurance"),
        ("年金保险", "insurance"),
        ("房贷", "loan"), ("mortgage", "loan"), ("理财", "wealth"), ("三年定期", "deposit"), ("定投", "fund"),
        ("积存金", "metal"), ("信托", "trust"), ("股票", "stock"), ("信用卡分期", "card"), ("", ""), ("别的", ""),
    ],
)  # fmt: skip
def test_the_words_tell_the_kind_of_product(words: str, kind: str) -> None:
    assert product_kind(words) == kind


@given(st.integers(0, 10**15 - 1))
@settings(max_examples=100)
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
@settings(max_examples=120)
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
