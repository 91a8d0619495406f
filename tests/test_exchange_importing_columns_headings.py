"""What the headings of a sheet mean."""

from __future__ import annotations

import pytest

from rmtui import language
from rmtui.exchange.importing.columns.amount_scale import table_scale
from rmtui.exchange.importing.columns.headings import read_heading
from rmtui.exchange.importing.kinds import CLIENTS, KINDS, ImportedKind
from tests.importing import plan_of, sheet


def client_field(heading: str) -> str | None:
    """The field of a client that a heading means."""
    return next((one.field.name for one in read_heading(heading).meanings if one.kind is CLIENTS), None)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("姓名", "name"),
        ("Client name", "name"),
        ("客户名称", "name"),
        ("手机号码（必填）", "phones"),
        ("电话2", "phones"),
        ("E-mail", "email"),
        ("date of birth", "birthday"),
        ("出生日期", "birthday"),
        ("风险承受能力", "risk"),
        ("risk_on", "risk_on"),
        (" 客户 等级 *", "tier"),
        ("ＴＡＧＳ", "tags"),
        ("序号", None),
        ("", None),
        ("***", None),
    ],
)
def test_a_heading_is_known_in_both_languages(heading: str, field: str | None) -> None:
    assert client_field(heading) == field


def test_a_heading_may_say_what_its_cells_leave_out() -> None:
    found = [read_heading(heading).meanings[0] for heading in ("农历生日", "生日(农历)", "配偶", "生日")]
    assert [one.prefix for one in found] == ["lunar:", "lunar:", "配偶 ", ""]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_labels_of_either_language_are_headings_in_both(kind: ImportedKind) -> None:
    for spoken in language.LANGUAGES:
        language.set_language(spoken)
        labels = [(language._(field.heading or field.label), field.name) for field in kind.fields.values()]
        language.set_language("en")
        for label, name in labels:
            assert name in [one.field.name for one in read_heading(label).meanings if one.kind is kind], label


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        *(
            ("金额（万元）", 10**4),
            ("余额(万)", 10**4),
            ("市值/万元", 10**4),
            ("金额 万元", 10**4),
            ("保额：亿元", 10**8),
        ),
        *(("余额万元", 10**4), ("Amount (k)", 10**3), ("Amount ('000)", 10**3), ("Balance, thousands", 10**3)),
    ],
)
def test_a_heading_of_amounts_may_name_their_unit(heading: str, unit: int) -> None:
    assert read_heading(heading).scale == (unit, "")


@pytest.mark.parametrize(
    ("heading", "unit", "currency"),
    [
        *(("Balance (£k)", 10**3, "GBP"), ("Value (US$ m)", 10**6, "USD"), ("Amount (EUR)", 1, "EUR")),
        *(("金额（万美元）", 10**4, "USD"), ("余额（人民币万元）", 10**4, ""), ("金额（元）", 1, "")),
        ("市值(HKD)", 1, "HKD"),
    ],
)
def test_a_heading_of_amounts_may_name_their_currency(heading: str, unit: int, currency: str) -> None:
    assert read_heading(heading).scale == (unit, currency)


@pytest.mark.parametrize("heading", ["金额", "金额（税后）", "Balance (net)", "电话（手机）", "Amount at maturity"])
def test_a_remark_that_is_no_unit_is_none(heading: str) -> None:
    assert read_heading(heading).scale is None


@pytest.mark.parametrize(
    ("title", "scale"),
    [
        *(
            ("单位：万元", (10**4, "")),
            ("（单位：人民币 万元）", (10**4, "")),
            ("制表：李明　单位:万美元", (10**4, "USD")),
        ),
        *(("All figures in £k", (10**3, "GBP")), ("Amounts in thousands", (10**3, "")), ("Clients in 2026", (1, ""))),
        ("单位：云汀银行", (1, "")),
    ],
)
def test_a_title_may_name_the_unit_of_a_table(title: str, scale: tuple[int, str]) -> None:
    assert table_scale([title]) == scale


@pytest.mark.parametrize(
    ("heading", "field", "product"),
    [("基金", "value", "fund"), ("房贷余额", "value", "mortgage"), ("理财到期日", "matures_on", "wealth")],
)
def test_a_heading_may_name_the_kind_of_a_holding(heading: str, field: str, product: str) -> None:
    (meaning,) = read_heading(heading).meanings
    assert meaning.headed
    assert (meaning.field.name, dict(meaning.headed.values)["kind"].value) == (field, product)


@pytest.mark.parametrize("heading", ["Cust No", "Cust No.", "Customer Number", "Cust ID", "Cust Ref"])
def test_the_number_of_a_client_is_known_by_its_heading(heading: str) -> None:
    found = plan_of(sheet(f"Surname|{heading}", "Okonkwo|412887"))
    assert ([one.number for one in found.added], found.questions) == (["412887"], ())


@pytest.mark.parametrize("heading", ["Account Number", "Account No", "A/C No"])
def test_the_number_of_an_account_is_likely_that_of_a_client_and_asked_about(heading: str) -> None:
    (question,) = plan_of(sheet(f"Surname|{heading}", "Okonkwo|412887")).questions
    assert question.suggested == question.choices[0].answer == "clients.number"
