"""Records as programs get them: whole units, every field, and back without a loss."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from rmtui.exchange.record_json import amount_json, read_record, record_json, stored_json
from rmtui.records.base import Record
from rmtui.records.client import Birthday, Client, Relative
from rmtui.records.events import Sale
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.kinds import KINDS
from rmtui.records.review import Review, ReviewedHolding, ReviewStep
from rmtui.records.settings import Settings
from rmtui.store.record_codec import encode_record
from tests.canaries import Family
from tests.factory import TODAY

HOLDING = Holding(
    client="c", kind=HoldingKind.BOND, name="bond", currency="USD", value=1_234_567, cost=-5, rate=Decimal("416.5")
)


def test_money_and_rates_are_decimal_strings_in_whole_units() -> None:
    found = record_json(HOLDING)
    assert (found["value"], found["cost"], found["currency"]) == ("12345.67", "-0.05", "USD")
    assert found["rate"] == "4.165"
    assert record_json(Settings(rates={"USD": 71000, "JPY": Decimal("485.32")}))["rates"] == {
        "USD": "7.1000",
        "JPY": "0.048532",
    }
    assert record_json(Settings())["assumptions"]["living"] == "40000.00"
    assert record_json(Sale(client="c", on=TODAY, amount=1))["amount"] == "0.01"
    assert (amount_json(None), amount_json(50_000_000)) == (None, "500000.00")


def test_every_field_is_there_also_within_a_record() -> None:
    found = record_json(Client(name="王芳", birthday=Birthday(month=5, day=5), family=(Relative(name="小明"),)))
    assert set(found) == set(Client.__struct_fields__)
    assert found["birthday"] == {"month": 5, "day": 5, "year": None, "lunar": False, "leap": False}
    assert found["family"][0]["place"] == ""


def test_nothing_is_lost_on_the_way_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    family = Family(str(tmp_path_factory.mktemp("family") / "book"))
    records: list[Record] = [
        *family.records,
        HOLDING,
        Review(
            client="c",
            on=TODAY,
            seen=(ReviewedHolding(holding="h", kind=HoldingKind.FUND, name="fund", value=3, paid_in=1),),
            rates={"USD": 71000},
            proceeds={"h": 7},
            steps=(ReviewStep(due=date(2026, 12, 1), text="x"),),
        ),
    ]
    assert {type(record) for record in records} == {*KINDS}
    assert [read_record(record_json(record), type(record)) for record in records] == records


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("value", 500, "value is 500; expected a decimal number in quotation marks"),
        ("value", "many", 'value is "many"'),
        ("value", "Infinity", 'value is "Infinity"'),
        ("value", "0.005", 'value is "0.005"'),
        ("colour", "red", "there is no field colour"),
        ("kind", "gold mine", 'kind is "gold mine"; expected one of "deposit"'),
    ],
)
def test_what_is_no_record_is_refused(field: str, value: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_record({**record_json(HOLDING), field: value}, Holding)


def test_a_record_as_the_store_has_it_is_written_the_same() -> None:
    assert stored_json("holdings", encode_record(HOLDING)) == record_json(HOLDING)
    assert stored_json("holdings", {"id": 1}) == {"id": 1}
    assert stored_json("of a newer rmtui", {"x": 1}) == {"x": 1}


def test_every_amount_is_declared_as_one() -> None:
    """A whole number of a record counts days, years and the like, or says where its decimal point is."""
    days = {"revision", "month", "day", "year", "birth_year", "cadence", "review_days"}
    counted = {*days, "years", "independent_at", "size", "satisfaction", "counts", "limit"}
    counted |= {"case_days", "complex_case_days", "plan_hours", "position", "people"}
    counted |= {"inspection_days", "watched_inspection_days", "points", "leaving_from", "share", "low", "high"}
    for part in msgspec.json.schema_components([*KINDS])[1].values():
        for name, field in part.get("properties", {}).items():
            numbers = [one for one in (field, *field.get("anyOf", ())) if one.get("type") == "integer"]
            assert name in counted or all("pattern" in one for one in numbers), name
