"""The forms of what is in a client's folder: holdings, policies, documents."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.currency import set_base_currency
from rmtui.entry.fields.typed import rate_text
from rmtui.errors import BadInput
from rmtui.records.client import Relative, RiskGrade
from rmtui.records.document import Document
from rmtui.records.holding import Holding
from rmtui.records.policy import Frequency
from rmtui.store.files.book import Book
from rmtui.tui.forms.document import DocumentForm
from rmtui.tui.forms.form import Form
from rmtui.tui.forms.holding import HoldingForm
from rmtui.tui.forms.policy import PolicyForm
from rmtui.tui.frame.snapshot import Snapshot, read_snapshot
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY, ago, birthday
from tests.folders import holding, policy
from tests.tui.conftest import LI_QIANG, WANG_FANG


@pytest.fixture
def desk(book: Book) -> Snapshot:
    return read_snapshot(book, TODAY)


@pytest.fixture
def writer(book: Book) -> Writer:
    return Writer(book, lambda: TODAY, lambda: pytest.fail("no clock is asked"))


def filled(form: Form[Any], base: Any = None, **texts: str) -> Any:
    """The record of a form in which these texts were written; a new one asks for all fields."""
    at_first = {} if base else {**dict.fromkeys((one.name for one in form.fields), ""), **form.texts(None)}
    fields = {one.name: one for one in form.fields}
    return form.record(base, {name: fields[name].parse(text, TODAY) for name, text in {**at_first, **texts}.items()})


def untouched(form: Form[Any], base: Any) -> bool:
    """Does a form read back what it shows?"""
    texts = form.texts(base)
    return bool(form.record(base, {one.name: one.parse(texts[one.name], TODAY) for one in form.fields}) == base)


def test_a_holding_that_is_there_already_is_asked_about(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = HoldingForm(desk, writer, WANG_FANG)
    new = filled(form, name="房贷", kind="mortgage", value="120万")
    assert form.confirmation(None, new) == ""
    form.save(None, new)
    again = filled(form, name="房贷", kind="mortgage", value="120万")
    assert "王芳 has this already: " in form.confirmation(None, again)
    assert "1,200,000" in form.confirmation(None, again)
    assert form.confirmation(new, new) == ""


def test_a_new_value_that_keeps_its_cost_is_told_beside_it(book: Book, desk: Snapshot, writer: Writer) -> None:
    form, fund = HoldingForm(desk, writer, WANG_FANG), holding(50_000_000, kind="fund", cost=50_000_000)
    fields = {one.name: one for one in form.fields}
    told = form.warnings(fund, {"value": fields["value"].parse("52万", TODAY)})
    assert told["value"].startswith("The cost stays 500,000:")
    assert form.warnings(fund, {name: fields[name].parse("52万", TODAY) for name in ("value", "cost")}) == {}


def test_a_currency_that_is_emptied_is_the_base_currency_of_the_book(
    book: Book, desk: Snapshot, writer: Writer
) -> None:
    set_base_currency("GBP")
    holding_form, policy_form = HoldingForm(desk, writer, WANG_FANG), PolicyForm(desk, writer, WANG_FANG)
    assert holding_form.texts(None)["currency"] == policy_form.texts(None)["currency"] == "GBP"
    assert filled(holding_form, name="bond", value="85k", currency="").currency == "GBP"
    assert filled(holding_form, name="bond", value="$85k", currency="").currency == "USD"
    assert filled(policy_form, kind="life", premium="1200", currency="").currency == "GBP"


def test_a_rate_has_as_many_decimals_as_it_has(book: Book, desk: Snapshot, writer: Writer) -> None:
    made = filled(HoldingForm(desk, writer, WANG_FANG), name="一年定期", value="50万", rate="4.165%")
    book.save(made, what="add")
    again = Book(book.path).current(made)
    assert again is not None
    assert again.rate == Decimal("416.5")
    assert rate_text(again.rate) == "4.165%"


def test_amounts_rates_and_days_are_written_as_they_are_said(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = HoldingForm(desk, writer, WANG_FANG)
    told = {"name": "一年定期", "value": "50万", "rate": "1.95%", "matures_on": "2027-05-05", "opened_on": "昨天"}
    made = filled(form, **told)
    assert (made.client, made.value, made.rate, made.currency) == ("wangfang", 50_000_000, 195, "CNY")
    assert (made.opened_on, made.matures_on, made.valued_on) == (ago(1), date(2027, 5, 5), TODAY)


def test_a_holding_reads_back_what_it_shows(book: Book, desk: Snapshot, writer: Writer) -> None:
    full: dict[str, Any] = {
        "client": "wangfang", "currency": "USD", "cost": 1, "rate": 5, "opened_on": ago(500), "matures_on": ago(1),
        "valued_on": ago(2), "closed_on": TODAY, "institution": "海岸银行", "code": "001", "note": "a\nb", "risk": "R5",
    }  # fmt: skip
    one = holding(-1_234_567_89, "fund", **full)
    assert untouched(HoldingForm(desk, writer, WANG_FANG, one), one)


def test_a_dollar_sign_says_the_currency_and_fills_in_its_field(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = HoldingForm(desk, writer, WANG_FANG)
    assert filled(form, name="美元存款", value="$30k", cost="28k").currency == "USD"
    assert form.derived("value", "$30k") == {"currency": "USD"}
    assert form.derived("value", "30k") == {}
    with pytest.raises(BadInput, match="several currencies"):
        filled(form, name="美元存款", value="$30k", cost="HK$3k")


def test_a_new_value_keeps_the_currency_and_is_of_today(book: Book, desk: Snapshot, writer: Writer) -> None:
    one = holding(3_000_000, client="wangfang", currency="USD", valued_on=ago(90))
    changed = filled(HoldingForm(desk, writer, WANG_FANG, one), one, value="31k")
    assert (changed.value, changed.currency, changed.valued_on) == (3_100_000, "USD", TODAY)
    kept = filled(HoldingForm(desk, writer, WANG_FANG, one), one, note="called")
    assert kept.valued_on == ago(90)


@pytest.mark.parametrize(
    ("written", "code"), [("美元", "USD"), ("usd", "USD"), ("ＨＫＤ", "HKD"), ("", "CNY"), ("thb", "THB")]
)
def test_a_currency_has_many_names(book: Book, desk: Snapshot, writer: Writer, written: str, code: str) -> None:
    assert filled(HoldingForm(desk, writer, WANG_FANG), name="定期", value="1", currency=written).currency == code


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("name", "", "may not be empty"),
        ("value", "", "is not an amount"),
        ("value", "many", "“many” is not an amount"),
        ("value", "50万 or so", "is not an amount"),
        ("rate", "a lot", "“a lot” is not a rate"),
        ("rate", "195%", "is not a rate"),
        ("currency", "gold coins", "Currency: “gold coins” is not a currency"),
        ("matures_on", "soonish", "is not a day"),
    ],
)
def test_what_means_nothing_is_refused(
    book: Book, desk: Snapshot, writer: Writer, field: str, text: str, reason: str
) -> None:
    with pytest.raises(BadInput, match=reason):
        filled(HoldingForm(desk, writer, WANG_FANG), **{"name": "x", "value": "1", field: text})


def test_a_holding_does_not_end_before_it_began(book: Book, desk: Snapshot, writer: Writer) -> None:
    with pytest.raises(BadInput, match="before it began"):
        filled(
            HoldingForm(desk, writer, WANG_FANG),
            name="定期",
            value="1",
            opened_on="昨天",
            matures_on="2025-01-01",
        )


def warned(desk: Snapshot, writer: Writer, book: Book, offered: str, base: Holding | None = None, **known: Any) -> str:
    """What is said beside the risk, for a client of whom this is known."""
    person = LI_QIANG.__replace__(**known)
    form = HoldingForm(desk._replace(clients={person.id: person}), writer, person, base)
    fields = {one.name: one for one in form.fields}
    return form.warnings(base, {"risk": fields["risk"].parse(offered, TODAY)}).get("risk", "")


def test_a_risk_above_the_grade_is_warned_of(book: Book, desk: Snapshot, writer: Writer) -> None:
    assessed: dict[str, Any] = {"risk": RiskGrade.C3, "risk_on": ago(30)}
    assert warned(desk, writer, book, "R4", **assessed) == "李强: risk above the client's grade."
    assert warned(desk, writer, book, "R3", **assessed) == ""
    assert warned(desk, writer, book, "", **assessed) == ""


def test_a_missing_or_old_assessment_and_old_age_are_warned_of(book: Book, desk: Snapshot, writer: Writer) -> None:
    assert warned(desk, writer, book, "R1") == "李强: no risk assessment."
    old: dict[str, Any] = {"risk": RiskGrade.C3, "risk_on": ago(400), "birthday": birthday(1, 1, 1950)}
    assert warned(desk, writer, book, "R4", **old) == (
        "李强: risk above the client's grade, risk assessment expired, 65 or older."
    )


def test_of_a_holding_there_is_only_the_risk_is_said(book: Book, desk: Snapshot, writer: Writer) -> None:
    one = holding(client="liqiang")
    assert warned(desk, writer, book, "R1", one) == ""
    assert warned(desk, writer, book, "R2", one, risk=RiskGrade.C1) == "李强: risk above the client's grade."


def test_the_name_tells_the_kind(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = HoldingForm(desk, writer, WANG_FANG)
    assert form.derived("name", "沪深300指数基金") == {"kind": "fund"}
    assert form.derived("name", "something") == {}


def test_a_changed_holding_is_written_and_found_as_it_is_now(book: Book, desk: Snapshot, writer: Writer) -> None:
    one = holding(client="wangfang")
    book.save(one, what="add")
    form = HoldingForm(desk, writer, WANG_FANG, one)
    said = form.save(one, filled(form, one, closed_on="today"))
    assert said == "一年定期 of 王芳 is changed. Ctrl+Z undoes it."
    now = form.current(one)
    assert now
    assert now.closed_on == TODAY
    book.remove(now)
    assert form.current(one) is None


def test_a_policy_is_filled_in(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = PolicyForm(desk, writer, WANG_FANG)
    told = {"insured": "张建国", "sum_assured": "50万", "premium": "8000", "years": "20年", "start": "2026-12-01"}
    made = filled(form, **told)
    assert (made.client, made.insured, made.sum_assured, made.premium) == ("wangfang", "张建国", 50_000_000, 800_000)
    assert (made.years, made.start, made.frequency) == (20, date(2026, 12, 1), Frequency.YEARLY)
    assert form.save(None, made) == "life insurance of 王芳 is in the book. Ctrl+Z undoes it."
    assert book.policies("wangfang") == [made]


def test_the_client_is_insured_where_nobody_is_named(book: Book, desk: Snapshot, writer: Writer) -> None:
    form = PolicyForm(desk, writer, WANG_FANG)
    assert filled(form, insured="王芳").insured == filled(form).insured == ""
    assert "张建国" in next(one.hint for one in form.fields if one.name == "insured")


def test_a_policy_reads_back_what_it_shows(book: Book, desk: Snapshot, writer: Writer) -> None:
    one = policy(
        "annuity", WANG_FANG, insured="x", product="p", insurer="i", number="7", currency="HKD", premium=5,
        frequency=Frequency.MONTHLY, years=3, start=ago(900), end=date(2040, 1, 1), beneficiary="b", note="n",
    )  # fmt: skip
    assert untouched(PolicyForm(desk, writer, WANG_FANG, one), one)
    with pytest.raises(BadInput, match="before it began"):
        filled(PolicyForm(desk, writer, WANG_FANG, one), one, end="2020-01-01")
    with pytest.raises(BadInput, match="not a number of years"):
        filled(PolicyForm(desk, writer, WANG_FANG, one), one, years="0")


def test_that_cover_is_for_life_is_chosen_and_never_taken_from_an_open_end(
    book: Book, desk: Snapshot, writer: Writer
) -> None:
    form = PolicyForm(desk, writer, WANG_FANG)
    assert (filled(form).for_life, filled(form).end) == (False, None)
    assert filled(form, for_life="yes").for_life
    one = policy("life", WANG_FANG, end=date(2040, 1, 1))
    changed = filled(PolicyForm(desk, writer, WANG_FANG, one), one, for_life="yes")
    assert (changed.for_life, changed.end) == (True, None)
    texts = {**dict.fromkeys((field.name for field in form.fields), ""), **form.texts(None)}
    assert "end" in (form.relevant(texts) or ())
    assert "end" not in (form.relevant({**texts, "for_life": "yes"}) or ())


def test_a_second_file_of_a_name_gets_another(book: Book, desk: Snapshot, writer: Writer, tmp_path: Path) -> None:
    source = tmp_path / "方案.pdf"
    source.write_text("x")
    form = DocumentForm(desk, writer, WANG_FANG, source=str(source))
    assert form.title == "方案.pdf, 王芳"
    form.save(None, filled(form, dated="昨天"))
    assert form.save(None, filled(form)) == "方案 2.pdf is in the folder of 王芳. Ctrl+Z takes it out again."
    first, second = book.documents("wangfang")
    assert (first.dated, second.name, second.size) == (ago(1), "方案 2.pdf", 1)


def test_a_document_reads_back_what_it_shows(book: Book, desk: Snapshot, writer: Writer) -> None:
    one = Document(client="wangfang", name="a.pdf", added_on=TODAY, dated=ago(3), note="n")
    assert untouched(DocumentForm(desk, writer, WANG_FANG, one), one)


def test_a_first_name_or_a_relation_means_the_one_of_the_family(book: Book, desk: Snapshot, writer: Writer) -> None:
    family = (
        Relative(name="Rupert Fairfax-Lowe", relation="husband"),
        Relative(name="Imogen Fairfax-Lowe", relation="daughter"),
        Relative(name="王小明", relation="儿子"),
    )
    form = PolicyForm(desk, writer, msgspec.structs.replace(WANG_FANG, family=family))
    for text, insured in (
        ("Rupert", "Rupert Fairfax-Lowe"),
        ("imogen", "Imogen Fairfax-Lowe"),
        ("husband", "Rupert Fairfax-Lowe"),
        ("小明", "王小明"),
        ("王芳", ""),
        ("Bertha", "Bertha"),
    ):
        assert filled(form, kind="life", sum_assured="500k", insured=text).insured == insured
    with pytest.raises(BadInput, match="Rupert Fairfax-Lowe, Imogen Fairfax-Lowe"):
        filled(form, kind="life", sum_assured="500k", insured="Fairfax-Lowe")
