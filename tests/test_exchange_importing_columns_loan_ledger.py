"""Sheets that list loans."""

from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import Client, ClientKind
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.loan import LoanClass
from tests.importing import after, new_records, plan_of, sheet


@pytest.mark.parametrize(
    ("headings", "rate"),
    [
        (
            "客户号|客户名称|合同号|贷款品种|贷款金额(万元)|贷款余额(万元)|发放日期|到期日期|执行利率(%)|五级分类|担保人",
            "4.35",
        ),
        ("客户号|客户名称|合同号|类型|放款金额(万元)|余额(万元)|放款日|到期日|年利率|贷款分类|担保人", "4.35%"),
        ("客户号|客户名称|合同号|类型|贷款金额(万元)|余额(万元)|放款日|贷款到期日|贷款利率|贷款分类|担保人", "4.35%"),
    ],
)
def test_a_loan_is_worth_its_balance_and_its_amount_is_what_was_lent(headings: str, rate: str) -> None:
    row = f"60001|周永福|HT1|经营贷|200|195|2026-01-05|2027-01-05|{rate}|正常|王建国"
    found = plan_of(sheet(headings, row))
    (loan,) = new_records(found)
    assert (loan.kind, loan.code, loan.value, loan.cost) == (HoldingKind.BUSINESS_LOAN, "HT1", 195_000_000, 200_000_000)
    assert (str(loan.opened_on), str(loan.matures_on)) == ("2026-01-05", "2027-01-05")
    assert (loan.rate, loan.loan_class, loan.guarantor) == (435, LoanClass.NORMAL, "王建国")
    assert found.questions == ()


def test_the_same_of_an_english_ledger() -> None:
    headings = "Client|Contract number|Loan type|Loan amount|Loan balance|Interest rate|Maturity date"
    (loan,) = new_records(plan_of(sheet(headings, "Ann Low|HT1|Mortgage|200000|195000|4.35%|2027-01-05")))
    assert (loan.kind, loan.value, loan.cost) == (HoldingKind.MORTGAGE, 19_500_000, 20_000_000)
    assert (loan.code, str(loan.matures_on)) == ("HT1", "2027-01-05")


@pytest.mark.parametrize("headings", ["客户名称|合同号|贷款余额|贷款到期日", "客户名称|合同号|余额|到期日|五级分类"])
def test_a_ledger_that_names_no_kind_lists_loans(headings: str) -> None:
    (loan,) = new_records(plan_of(sheet(headings, "周永福|HT1|1950000|2027-01-05")))
    assert (loan.kind, loan.value, str(loan.matures_on)) == (HoldingKind.LOAN, 195_000_000, "2027-01-05")


def test_a_loan_whose_balance_no_column_has_is_worth_its_amount() -> None:
    (loan,) = new_records(plan_of(sheet("客户名称|合同号|贷款金额|到期日", "周永福|HT1|2000000|2027-01-05")))
    assert (loan.kind, loan.value, loan.cost) == (HoldingKind.LOAN, 200_000_000, None)


def test_the_balance_of_a_loan_in_a_list_of_clients_is_owed_until_its_maturity() -> None:
    (loan,) = new_records(plan_of(sheet("姓名|手机|贷款余额(万)|贷款到期", "王建国|13900001234|150|2026-12-18")))
    assert (loan.kind, loan.value, str(loan.matures_on)) == (HoldingKind.LOAN, 150_000_000, "2026-12-18")


@pytest.mark.parametrize(
    ("headings", "kinds"),
    [
        ("姓名|类型|手机|贷款余额(万)|贷款到期|利率|存款(万)|备注", ("个人", "企业")),
        ("Client|Type|Mobile|Loan balance|Loan maturity|Rate|Deposits|Notes", ("Individual", "Company")),
    ],
)
def test_a_column_of_persons_and_companies_is_the_kind_of_the_clients(headings: str, kinds: tuple[str, str]) -> None:
    person, company = kinds
    found = plan_of(
        sheet(
            headings,
            f"王建国|{person}|13900001234|150|2026-12-18|4.35%|20|老街",
            f"永福农机|{company}|13900001235|200|2027-01-05|4.5%|30|",
        )
    )
    assert [one.kind for one in found.added] == [ClientKind.PERSON, ClientKind.COMPANY]
    assert [one.kind for one in new_records(found)] == [HoldingKind.LOAN, HoldingKind.DEPOSIT] * 2
    assert found.added[0].notes.startswith("老街")


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [("利率", "4.35%", "rate", 435), ("五级分类", "关注", "loan_class", LoanClass.SPECIAL_MENTION)],
)
def test_a_term_in_a_list_of_clients_is_offered_as_that_of_the_only_loan(
    heading: str, cell: str, field: str, value: object
) -> None:
    table = sheet(f"姓名|手机|贷款余额(万)|存款(万)|{heading}", f"王建国|13900001234|150|20|{cell}")
    (question,) = plan_of(table).questions
    assert "of-loan" in [one.answer for one in question.choices]
    loan, deposit = new_records(plan_of(table, book=(), **{heading: "of-loan"}))
    assert (getattr(loan, field), loan.value, deposit.value) == (value, 150_000_000, 20_000_000)


@pytest.mark.parametrize(
    "headings",
    ["姓名|手机|存款|贷款金额|贷款余额|贷款到期", "Client|Mobile|Deposits|Loan amount|Loan balance|Loan maturity"],
)
def test_the_amount_of_a_loan_in_a_list_of_clients_is_what_was_lent_where_its_balance_stands_beside_it(
    headings: str,
) -> None:
    found = plan_of(sheet(headings, "王建国|13900001234|20|2000000|1950000|2026-12-18"))
    _deposit, loan = new_records(found)
    assert (loan.kind, loan.value, loan.cost) == (HoldingKind.LOAN, 195_000_000, 200_000_000)
    assert found.questions == ()


_LEDGER = "客户名称|合同号|贷款品种|贷款余额|到期日"


@pytest.mark.parametrize(
    ("name", "kind", "row", "after_import"),
    [
        ("贷款", "loan", "周永福|HT1|经营贷|1900000|2027-01-05", ("经营贷", "business-loan", "HT1", 190_000_000)),
        (
            "超市贷",
            "business-loan",
            "周永福|HT1|经营贷|1950000|2027-01-05",
            ("超市贷", "business-loan", "HT1", 195_000_000),
        ),
        (
            "经营贷",
            "business-loan",
            "周永福|HT1|贷款|1950000|2027-01-05",
            ("经营贷", "business-loan", "HT1", 195_000_000),
        ),
        ("住房按揭贷款", "mortgage", "周永福|HT1|经营贷|1950000|2027-01-05", None),
        ("贷款", "loan", "周永福|HT1|经营贷|1950000|2028-03-01", None),
    ],
)
def test_a_loan_that_is_called_after_its_kind_is_one_of_the_book(
    name: str, kind: str, row: str, after_import: tuple[str, str, str, int] | None
) -> None:
    client = Client(id="zyf", name="周永福")
    loan = Holding(client="zyf", kind=HoldingKind(kind), name=name, value=195_000_000, matures_on=date(2027, 1, 5))
    found = plan_of(sheet(_LEDGER, row), book=(client, loan))
    assert len(new_records(found)) == (after_import is None)
    for _before, now in found.records if after_import else ():
        assert isinstance(now, Holding)
        assert (now.name, now.kind.value, now.code, now.value) == after_import
    again = plan_of(sheet(_LEDGER, row), book=after(found, client, loan))
    assert not again.records
