"""A currency that stands beside a sum is that of the sum, in a book of whatever currency; or it is asked about."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rmtui.currency import BASE_CURRENCIES, set_base_currency
from rmtui.entry.amounts import Amount, read_sum
from rmtui.entry.entry_errors import MaybeSale
from rmtui.entry.grammar import parse
from rmtui.errors import Unsorted
from rmtui.exchange.importing.columns.named_holdings import named_holding
from rmtui.words import phrases
from rmtui.words.numbers import CURRENCIES
from tests.factory import TODAY
from tests.test_entry_grammar import NAMES

_FORMS = [
    *((form, code, code) for code in BASE_CURRENCIES for form in ("{} 300k", "{}300k", "300k {}", "300k{}", "{} 30万")),
    *(
        (form, sign, code)
        for code, signs in CURRENCIES["signs"].items()
        for sign in phrases(signs.upper())
        for form in ("{}300k", "{} 300k", "{}30万")
        if sign not in ("$", "¥")  # those of the base currency
    ),
    *(
        (form, word, code)
        for code, names in CURRENCIES["zh"].items()
        for word in phrases(names)
        for form in ("{}30万", "{} 30万", "30万{}", "30万 {}")
    ),
    *((f"300k {word}", "", code) for code, names in CURRENCIES["en"].items() for word in phrases(names)),
]
_LINES = (
    *("bought {} bond fund", "placed {} in 12m fixed deposit, 4.1%", "signed {} mortgage", "={} bond fund"),
    *("deal: {} bond fund", "stuck {} in the tracker", "bought bond fund, {}", "gift: tea set {}"),
    *("bought {} bond fund and {} gold", "买了{}理财", "买了理财{}", "={} 理财", "商机：{}理财", "签了{}经营贷"),
    "{}存了定期",
)


@given(st.sampled_from(sorted(BASE_CURRENCIES)), st.sampled_from(_FORMS), st.sampled_from(_LINES))
@example("SGD", ("{} 300k", "USD", "USD"), _LINES[1])
@example("SGD", ("{}300k", "US$", "USD"), "bought {} bond fund")
def test_the_currency_of_a_sum_is_never_lost(base: str, written: tuple[str, str, str], line: str) -> None:
    set_base_currency(base)
    form, sign, code = written
    amount = form.format(sign)
    assert read_sum(amount) == Amount(300_000_00, code)
    assert read_sum(named_holding(f"bond fund {amount}", is_of_days=False)["value"]) == Amount(300_000_00, code)
    try:
        entry = parse(f"王芳 T {line.replace('{}', amount)}", TODAY, NAMES)
    except Unsorted:  # it is asked about
        return
    sums = [(sale.amount, sale.currency) for sale in entry.sales]
    sums += [(one.amount, one.currency) for one in entry.opportunities]
    sums += [(gift.value, gift.currency) for gift in entry.gifts]
    assert sums
    assert set(sums) == {(300_000_00, code)}


@pytest.mark.parametrize(
    ("base", "sign", "code"),
    [("SGD", "$", "SGD"), ("CNY", "$", "USD"), ("JPY", "¥", "JPY"), ("SGD", "¥", "CNY"), ("TWD", "$", "TWD")],
)
def test_a_bare_sign_is_that_of_the_base_currency_where_it_has_it(base: str, sign: str, code: str) -> None:
    set_base_currency(base)
    assert parse(f"王芳 T bought {sign}50k bond fund", TODAY, NAMES).sales[0].currency == code


def test_dollars_are_those_of_a_book_kept_in_dollars_and_else_asked() -> None:
    set_base_currency("SGD")
    assert parse("王芳 T bought 50k dollars of the bond fund", TODAY, NAMES).sales[0].currency == "SGD"
    assert parse("王芳 T 买了10万刀理财", TODAY, NAMES).sales[0].currency == "SGD"
    set_base_currency("GBP")
    assert parse("王芳 T 买了10万刀理财", TODAY, NAMES).sales[0].currency == "USD"
    with pytest.raises(MaybeSale):
        parse("王芳 T bought 50k dollars of the bond fund", TODAY, NAMES)


def test_a_sign_that_nobody_knows_is_no_sum_of_the_base_currency() -> None:
    with pytest.raises(MaybeSale):
        parse("王芳 T bought R$50k bond fund", TODAY, NAMES)
    with pytest.raises(Unsorted):
        parse("王芳 T gift: tea set R$80", TODAY, NAMES)


@pytest.mark.parametrize("gift", ["tea set US$80", "tea set USD 80", "tea set 80 USD", "tea set USD80"])
def test_the_currency_of_a_gift_is_no_part_of_the_thing(gift: str) -> None:
    set_base_currency("SGD")
    (found,) = parse(f"王芳 T gift: {gift}", TODAY, NAMES).gifts
    assert (found.what, found.value, found.currency) == ("tea set", 80_00, "USD")


@pytest.mark.parametrize("product", ["unit trust", "unit trusts", "UT", "mutual fund", "ETF"])
@pytest.mark.parametrize("line", ["=S$50k {}", "=50k {}", "bought 50k {}"])
def test_a_unit_trust_is_a_fund_and_no_count_of_units(line: str, product: str) -> None:
    set_base_currency("SGD")
    (sale,) = parse(f"王芳 T {line.format(product)}", TODAY, NAMES).sales
    assert (sale.amount, sale.currency, sale.kind, sale.product) == (50_000_00, "SGD", "fund", product)


def test_money_taken_out_is_no_sale_in_any_currency() -> None:
    assert not parse("王芳 T took out USD 30k from the fund", TODAY, NAMES).sales
