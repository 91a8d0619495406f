"""What may be typed for a day, an amount, a rate, a word of a few, whatever record they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules

import pytest

from rmtui import entry, language
from rmtui.entry.amounts import Amount
from rmtui.entry.direction import BACK, FORWARD, Direction
from rmtui.entry.fields import __path__ as fields_path
from rmtui.entry.fields.choices import yes_or_no
from rmtui.entry.fields.field import Field
from rmtui.entry.fields.holding import HOLDING_FIELDS
from rmtui.entry.fields.typed import amount, currency, day, in_one_currency, rate, years
from rmtui.errors import BadInput
from rmtui.records.holding import ProductRisk
from tests.factory import TODAY, ago


def declared_fields() -> Iterator[Field]:
    """Every field of every record."""
    for module in iter_modules(fields_path):
        for name, value in vars(import_module(f"{entry.__name__}.fields.{module.name}")).items():
            if name.endswith("_FIELDS"):
                yield from value.values()


@pytest.mark.parametrize("spoken", ["en", "zh"])
def test_every_word_that_can_be_chosen_is_understood_again(spoken: str) -> None:
    language.set_language(spoken)
    chosen = [(field, value) for field in declared_fields() if field.words for value in field.choices]
    assert len(chosen) > 50
    for field, value in chosen:
        assert field.parse(field.format(value), TODAY) == value, field.name


def test_a_blank_text_means_what_the_record_has_where_nothing_is_known() -> None:
    for field in declared_fields():
        if not field.required:
            assert field.parse(" ", TODAY) == field.empty, field.name


def test_a_day_looks_in_one_direction() -> None:
    assert day("on", "Day", BACK).parse("yesterday", TODAY) == ago(1)
    assert day("due", "Until", FORWARD).parse("12-01", TODAY) == date(2026, 12, 1)
    assert day("dated", "Dated", BACK, ahead=True).parse("2027-01-01", TODAY) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0999-01-05", "Day: the year 999 cannot be right."),
        ("2027-01-01", "Day: Fri 1 Jan 2027 lies ahead."),
        ("soon", "“soon” is not a day"),
        ("", "a day is"),
    ],
)
def test_no_day_is_refused_with_the_name_of_its_field(text: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason) as caught:
        day("on", "Day", BACK, required=True).parse(text, TODAY)
    assert str(caught.value).startswith("Day: ")


def test_an_amount_is_read_with_the_currency_it_is_written_in() -> None:
    field = amount("value", "Value")
    assert field.parse("$30k", TODAY) == Amount(3_000_000, "USD")
    assert field.parse("50万", TODAY) == Amount(50_000_000, "")
    assert field.meaning
    assert field.meaning(Amount(3_000_000, "USD")) == "USD 30,000"
    assert field.text(3_000_000) == "30,000"


def test_the_amounts_of_a_record_are_of_one_currency() -> None:
    values = {"value": Amount(100, "USD"), "cost": Amount(50, ""), "note": "x"}
    assert in_one_currency(values, "CNY") == {"value": 100, "cost": 50, "note": "x", "currency": "USD"}
    with pytest.raises(BadInput, match="several currencies"):
        in_one_currency({"value": Amount(100, "USD"), "cost": Amount(50, "EUR")}, "CNY")


@pytest.mark.parametrize(
    ("text", "points"), [("1.95%", 195), ("1.95", 195), ("4.165%", Decimal("416.5")), ("-0.5 %", -50)]
)
def test_a_rate_is_kept_in_basis_points(text: str, points: int | Decimal) -> None:
    field = rate("rate", "Rate")
    assert field.parse(text, TODAY) == points
    assert field.parse(field.text(points), TODAY) == points


@pytest.mark.parametrize("text", ["20270305", "2027.3.5", "46451", "2027-03-05 00:00:00", "2027年03月05日"])
def test_a_day_is_read_as_documents_and_spreadsheets_write_it(text: str) -> None:
    assert HOLDING_FIELDS["matures_on"].parse(text, TODAY) == date(2027, 3, 5)


@pytest.mark.parametrize("text", ["R3", "PR3", "3级", "三级", "中风险", "中风险(R3)", "R3（中风险）"])
def test_the_risk_of_a_product_is_read_by_its_code_or_its_words(text: str) -> None:
    assert HOLDING_FIELDS["risk"].parse(text, TODAY) is ProductRisk.R3


def test_other_numbers_and_words() -> None:
    assert years("years", "Years").parse("20年", TODAY) == 20
    assert currency().parse("美元", TODAY) == "USD"
    assert yes_or_no("for_life", "For life").words == ["no", "yes"]


@pytest.mark.parametrize("direction", [BACK, FORWARD])
def test_a_day_that_may_be_two_is_not_guessed(direction: Direction) -> None:
    field = day("on", "Day", direction)
    for text in ("5/11/26", "5/11/2026"):
        with pytest.raises(BadInput, match="Write it as 2026-05-11 or 2026-11-05"):
            field.parse(text, TODAY)
    assert field.parse("31/10/26", TODAY) == date(2026, 10, 31)


def test_a_month_alone_is_a_day_to_come() -> None:
    field = day("expected_on", "Expected by", FORWARD)
    assert field.parse("明年3月", TODAY) == field.parse("March next year", TODAY) == date(2027, 3, 1)
    contract = day("matures_on", "Matures on", FORWARD, exactly=True)
    assert contract.parse("in 2 years", TODAY) == date(2028, 11, 23)
    for text in ("明年3月", "March next year", "next month"):
        with pytest.raises(BadInput, match="the day is missing"):
            contract.parse(text, TODAY)
    with pytest.raises(BadInput, match="the day is missing"):
        day("on", "Day", BACK).parse("2025年3月", TODAY)


def test_a_span_is_a_day_to_come_and_a_term_of_years_has_its_short_form() -> None:
    assert day("until", "Until", FORWARD).parse("2 weeks", TODAY) == date(2026, 12, 7)
    assert years("years", "Years").parse("25 yrs", TODAY) == years("years", "Years").parse("25 yr", TODAY) == 25


def test_of_a_stop_before_three_figures_both_amounts_are_named() -> None:
    field = amount("value", "Value")
    with pytest.raises(BadInput, match=r"“€310\.000” may be 310,000 or 310\.00\. Write it as one of them\."):
        field.parse("€310.000", TODAY)
    for text in ("1.234", "0.125"):
        with pytest.raises(BadInput, match="is not an amount"):
            field.parse(text, TODAY)
