"""The base currency: of an amount that names none, and of every total."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from rmtui import currency, language
from rmtui.entry.amounts import Amount, read_amount, read_currency, read_sum
from rmtui.entry.rates import read_rates
from rmtui.entry.values import Refused
from rmtui.records.events import Sale
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.policy import Policy
from rmtui.rules.assets.base_currency_change import converted_rates
from rmtui.rules.assets.valuation import missing_rates, total
from rmtui.store.files.book import Book
from rmtui.wording import format_money
from tests.conftest import Run
from tests.factory import TODAY


@pytest.mark.parametrize(
    ("base", "typed", "meant"),
    [
        ("CNY", "50k", "CNY"),
        ("GBP", "50k", "GBP"),
        ("GBP", "£50k", "GBP"),
        ("GBP", "$50k", "USD"),
        ("GBP", "50万元", "CNY"),
        ("GBP", "50万", "GBP"),
        ("HKD", "$50k", "HKD"),
        ("HKD", "50万元", "HKD"),
        ("SGD", "US$50k", "USD"),
        ("TWD", "50万元", "TWD"),
        ("EUR", "¥50k", "CNY"),
    ],
)
def test_an_amount_without_a_sign_is_in_the_base_currency(base: str, typed: str, meant: str) -> None:
    currency.set_base_currency(base)
    found = read_amount(typed)
    assert found and found[1] == meant


def test_a_field_knows_whether_a_currency_was_written() -> None:
    currency.set_base_currency("GBP")
    assert read_sum("50k") == Amount(5_000_000, "")
    assert read_sum("£50k") == Amount(5_000_000, "GBP")
    assert read_currency("元") == "CNY"


def test_the_base_currency_needs_no_sign_and_every_other_one_does() -> None:
    currency.set_base_currency("GBP")
    assert format_money(5_000_000, "GBP") == format_money(5_000_000) == "50,000"
    assert format_money(5_000_000, "CNY") == "CNY 50,000"


def test_totals_are_in_the_base_currency() -> None:
    currency.set_base_currency("GBP")
    held = [
        Holding(client="a", kind=HoldingKind.DEPOSIT, name="saver", currency="GBP", value=10_000),
        Holding(client="a", kind=HoldingKind.DEPOSIT, name="dollars", currency="USD", value=10_000),
        Holding(client="a", kind=HoldingKind.DEPOSIT, name="yuan", value=10_000),
    ]
    rates = {"USD": 7_900}
    assert total(held, rates, TODAY).net == 17_900
    assert missing_rates(held, rates) == {"CNY"}


def test_a_rate_is_plausible_in_the_base_currency() -> None:
    currency.set_base_currency("GBP")
    assert read_rates("USD 0.79, 100 JPY = 0.52") == {"USD": 7_900, "JPY": 52}
    with pytest.raises(Refused):
        read_rates("USD 71")
    with pytest.raises(Refused, match="is not a rate"):
        read_rates("GBP 1")


def test_rates_are_converted_with_the_base_currency_and_back() -> None:
    there = converted_rates({"USD": 71_000, "GBP": 94_000}, "CNY", "GBP")
    assert {code: round(float(rate), 3) for code, rate in there.items()} == {"CNY": 1063.83, "USD": 7553.191}
    back = converted_rates(there, "GBP", "CNY")
    assert {code: round(float(rate), 3) for code, rate in back.items()} == {"GBP": 94_000, "USD": 71_000}


@pytest.mark.parametrize(
    ("locale", "spoken", "likely"),
    [
        ("en_GB.UTF-8", "en", "GBP"),
        ("en_US.UTF-8", "en", "USD"),
        ("en_SG", "en", "SGD"),
        ("zh_HK.UTF-8", "zh", "HKD"),
        ("zh_TW", "zh", "TWD"),
        ("en_US.UTF-8", "zh", "CNY"),
        ("C.UTF-8", "en", "GBP"),
        ("", "zh", "CNY"),
    ],
)
def test_the_likely_currency_is_that_of_language_and_country(
    monkeypatch: pytest.MonkeyPatch, locale: str, spoken: str, likely: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    language.set_language(spoken)
    assert currency.likely_currency() == likely


def test_a_book_is_made_with_a_base_currency(run: Run, tmp_path: Path) -> None:
    answer = run("init", str(tmp_path / "new"), "--currency", "hk$")
    assert answer.code == 0
    assert "Its currency is HKD (Hong Kong dollar)." in answer.out
    assert Book(str(tmp_path / "new")).settings().currency == "HKD"


def test_a_currency_no_book_is_kept_in_is_refused(run: Run, tmp_path: Path) -> None:
    answer = run("init", str(tmp_path / "new"), "--currency", "gold")
    assert answer.code == 2
    assert ".." not in answer.err and "。." not in answer.err
    assert "--currency" in answer.err and "GBP" in answer.err
    assert not (tmp_path / "new").exists()


def test_a_line_on_the_quick_path_sells_in_the_books_currency(run: Run, tmp_path: Path) -> None:
    run("init", "--currency", "GBP")
    run("add", "Helen Marsh")
    for _again in range(2):  # the second time the index of names is there
        currency.set_base_currency(currency.DEFAULT)
        assert run("log", "Helen Marsh T signed =50k funds").code == 0
    book = Book(str(tmp_path / "book"))
    assert [(sale.amount, sale.currency) for sale in book.sales()] == [(5_000_000, "GBP")] * 2
    assert "GBP" not in run("day").out
    assert "50,000" in run("day").out


def test_a_currency_left_blank_is_the_base_currency_of_the_book(run: Run, tmp_path: Path) -> None:
    run("init", "--currency", "GBP")
    run("add", "Helen Marsh")
    assert run("holdings", "add", "Helen Marsh", "--name", "Bond", "--value", "85k", "--currency", "").code == 0
    assert run("policies", "add", "Helen Marsh", "--kind", "life", "--premium", "1200", "--currency", "").code == 0
    book = Book(str(tmp_path / "book"))
    (holding,) = book.records(Holding)
    (policy,) = book.records(Policy)
    assert (holding.currency, holding.value, policy.currency) == ("GBP", 8_500_000, "GBP")
    run("holdings", "edit", holding.id, "--currency", "usd")
    run("holdings", "edit", holding.id, "--currency", "")
    assert [one.currency for one in book.records(Holding)] == ["GBP"]


def test_an_old_book_is_in_base_currency(tmp_path: Path) -> None:
    currency.set_base_currency("GBP")
    book = Book.create(str(tmp_path / "old"))
    assert "settings" not in (tmp_path / "old" / "book.json").read_text(encoding="utf-8")
    assert book.settings().currency == "CNY"
    assert currency.base_currency() == "CNY"


def test_a_sale_says_its_currency_to_a_program(run: Run) -> None:
    run("init", "--currency", "GBP")
    run("add", "Helen Marsh")
    run("log", "Helen Marsh T signed =50k funds")
    assert '"GBP"' in json.dumps(json.loads(run("day", "--json").out))


def test_a_record_without_a_currency_stays_one_in_base_currency() -> None:
    currency.set_base_currency("GBP")
    assert Sale(client="a", on=date(2026, 11, 23), amount=100).currency == "CNY"
