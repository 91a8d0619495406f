"""A rate that is changed today does not change what was worth something yesterday."""

from __future__ import annotations

from rmtui.entry.settings_values import changed_settings
from rmtui.records.settings import Settings
from rmtui.rules.assets.past_rates import rates_on, worth_on
from tests.factory import TODAY, ago

BEFORE = Settings(rates={"USD": 70_000, "HKD": 9_000})


def test_days_before_the_change_keep_the_old_rate() -> None:
    first = changed_settings(BEFORE, {"rates": {"USD": 71_000, "HKD": 9_000}}, ago(10))
    second = changed_settings(first, {"rates": {"USD": 72_000}}, TODAY)
    assert [rates_on(day, second)["USD"] for day in (ago(11), ago(10), ago(1), TODAY)] == [
        70_000,
        71_000,
        71_000,
        72_000,
    ]
    assert rates_on(ago(1), second)["HKD"] == 9_000
    assert "HKD" not in rates_on(TODAY, second)
    assert worth_on(100, "USD", ago(11), second) == 700
    assert worth_on(100, "CNY", ago(11), second) == 100


def test_of_two_changes_in_a_day_the_days_before_keep_what_was_there() -> None:
    mistyped = changed_settings(BEFORE, {"rates": {"USD": 710_000, "HKD": 9_000}}, TODAY)
    corrected = changed_settings(mistyped, {"rates": {"USD": 71_000, "HKD": 9_000}}, TODAY)
    assert rates_on(ago(1), corrected)["USD"] == 70_000
    assert rates_on(TODAY, corrected)["USD"] == 71_000


def test_a_currency_that_had_no_rate_yet_has_the_first_one() -> None:
    settings = changed_settings(Settings(), {"rates": {"USD": 70_000}}, ago(10))
    settings = changed_settings(settings, {"rates": {"USD": 71_000}}, TODAY)
    assert rates_on(ago(300), settings)["USD"] == 70_000


def test_with_another_base_currency_the_earlier_rates_are_converted_too() -> None:
    settings = changed_settings(BEFORE, {"rates": {"USD": 80_000, "HKD": 10_000}}, TODAY)
    converted = changed_settings(settings, {"currency": "USD"}, TODAY)
    assert rates_on(TODAY, converted)["CNY"] == 1_250
    assert round(rates_on(ago(1), converted)["CNY"]) == 1_429
