"""Loans: their classes on a day, what an inspection changes, and when they are a reason to call."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.loan import CreditLine, Inspection, InspectionKind, LoanClass
from rmtui.records.settings import DEFAULT_SETTINGS, Settings
from rmtui.rules.business.loan_text import overdue_text
from rmtui.rules.business.loans import class_on, classes, inspection_changes, next_inspection, used, with_class
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.contact.folder_facts import FolderFacts
from tests.factory import TODAY, ago, client, contact, contact_summary
from tests.folders import holding

COMPANY = client("远航物流", id="company")


def loan(amount: int = 500_000_00, kind: str = "business-loan", **known: Any) -> Holding:
    return holding(amount, kind, **{"client": "company", "name": "流贷", "institution": "", **known})


def inspection(days_ago: int, **known: Any) -> Inspection:
    return Inspection(client="company", on=ago(days_ago), **{"findings": "in order", **known})


def reasons(folder: FolderFacts, last_contact: int = 5) -> str:
    rows = due(
        [COMPANY], contact_summary(contact(COMPANY, on=ago(last_contact))), DEFAULT_SETTINGS, TODAY,
        folders={"company": folder},
    )  # fmt: skip
    return row_text(rows[0], TODAY) if rows else ""


def test_the_class_of_a_day_is_known_however_often_it_changed() -> None:
    one = with_class(loan(loan_class=LoanClass.NORMAL), LoanClass.SPECIAL_MENTION, ago(60), "late")
    one = with_class(one, LoanClass.SUBSTANDARD, ago(20))
    assert [class_on(one, ago(days)) for days in (400, 61, 60, 21, 20, 0)] == [
        *(LoanClass.NORMAL, LoanClass.NORMAL),
        *(LoanClass.SPECIAL_MENTION, LoanClass.SPECIAL_MENTION),
        *(LoanClass.SUBSTANDARD, LoanClass.SUBSTANDARD),
    ]
    assert [change.reason for change in classes(one)] == ["", "late", ""]
    assert with_class(one, LoanClass.DOUBTFUL, ago(20)).earlier_classes == one.earlier_classes


def test_a_class_found_out_later_goes_into_the_history() -> None:
    one = with_class(loan(loan_class=LoanClass.DOUBTFUL, class_on=ago(10)), LoanClass.SPECIAL_MENTION, ago(50))
    assert (one.loan_class, class_on(one, ago(30))) == (LoanClass.DOUBTFUL, LoanClass.SPECIAL_MENTION)


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from([*LoanClass])), max_size=8), st.integers(0, 30))
def test_the_class_of_a_day_is_the_last_one_given_until_then(given_: list[tuple[int, LoanClass]], day: int) -> None:
    first = date(2026, 1, 1)
    one, naive = loan(), dict[int, LoanClass]()
    for number, loan_class in given_:
        one = with_class(one, loan_class, first + timedelta(days=number))
        naive[number] = loan_class
    until = [number for number in naive if number <= day]
    assert class_on(one, first + timedelta(days=day)) is (naive[max(until)] if until else None)


def test_an_inspection_gives_its_class_to_the_loans_it_is_about() -> None:
    first, second = loan(id="a"), loan(id="b", loan_class=LoanClass.SUBSTANDARD, class_on=ago(90))
    paid, elsewhere = loan(id="c", closed_on=ago(1)), loan(id="d", institution="另一家")
    found = inspection(0, result=LoanClass.SUBSTANDARD, findings="idle")
    (_none, written), *changed = inspection_changes(None, found, [first, second, paid, elsewhere])
    assert written == found
    assert [(before.id if before else "", after) for before, after in changed] == [
        ("a", replace(first, loan_class=LoanClass.SUBSTANDARD, class_on=TODAY, class_reason="idle"))
    ]
    assert inspection_changes(found, replace(found, next_step="sell"), [first]) == [
        (found, replace(found, next_step="sell"))
    ]


@pytest.mark.parametrize(
    ("one", "inspections", "day"),
    [
        (loan(opened_on=ago(100)), [], ago(10)),
        (loan(opened_on=ago(100)), [inspection(40)], ago(-50)),
        (loan(opened_on=ago(100)), [inspection(40, kind=InspectionKind.PRE_LOAN)], ago(10)),
        (loan(opened_on=ago(100), loan_class=LoanClass.SPECIAL_MENTION), [inspection(40)], ago(10)),
        (loan(id="a"), [inspection(40, loan="b")], TODAY),
        (with_class(loan(), LoanClass.SPECIAL_MENTION, TODAY), [], TODAY),
        (with_class(with_class(loan(), LoanClass.NORMAL, ago(5)), LoanClass.SPECIAL_MENTION, TODAY), [], ago(5)),
        (loan(kind="mortgage", opened_on=ago(900)), [], None),
        (loan(kind="mortgage", opened_on=ago(900), loan_class=LoanClass.LOSS), [inspection(1)], ago(-29)),
    ],
)
def test_the_worse_the_class_the_sooner_the_next_inspection(
    one: Holding, inspections: list[Inspection], day: date | None
) -> None:
    assert next_inspection(one, inspections, DEFAULT_SETTINGS, TODAY) == day


def test_a_loan_is_a_reason_until_it_is_inspected() -> None:
    folder = FolderFacts([loan(opened_on=ago(93))])
    assert "inspection 3 days overdue: 流贷" in reasons(folder)
    assert reasons(folder, last_contact=0)
    assert "inspection" not in reasons(folder._replace(inspections=[inspection(2)]))


def test_what_is_overdue_ends_or_lapses_is_a_reason() -> None:
    calm: dict[str, Any] = {"kind": "mortgage", "loan_class": LoanClass.NORMAL}
    arrears = loan(**calm, overdue_principal=20_000_00, overdue_interest=350_00, overdue_since=ago(20))
    uneven = loan(**calm, overdue_principal=950_00, overdue_interest=165_31)
    assert overdue_text(uneven, TODAY) == "overdue: principal 950.00, interest 165.31", "amounts beside each other"
    assert "loan instalment overdue since 3 Nov: 20,350" in reasons(FolderFacts([arrears]))
    assert not reasons(FolderFacts([arrears]), last_contact=2)
    inspected = replace(arrears, kind=HoldingKind.BUSINESS_LOAN, opened_on=ago(93))
    quiet = reasons(FolderFacts([inspected]), last_contact=0)
    assert "inspection 3 days overdue" in quiet, "a contact quiets it, and another reason tells it still"
    assert "loan instalment overdue since 3 Nov: 20,350" in quiet
    assert "security ends" in reasons(FolderFacts([loan(**calm, pledge_insured_until=ago(-10))]))
    assert not reasons(FolderFacts([loan(**calm, pledge_insured_until=ago(-10), closed_on=ago(3))]))
    line = CreditLine(client="company", name="流贷额度", limit=1, until=ago(-20))
    assert "credit line ends 13 Dec: 流贷额度" in reasons(FolderFacts(lines=[line]))
    assert not reasons(FolderFacts(lines=[replace(line, until=ago(-40))]))


def test_what_is_used_of_a_line_counts_by_the_rates_of_the_day() -> None:
    line = CreditLine(client="company", name="额度", limit=1, currency="USD")
    loans = [loan(100_00, line="额度", currency="USD"), loan(710_00, line="额度"), loan(9, line="另一笔")]
    settings = Settings(rates={"USD": 71_000})
    assert used(line, loans, TODAY, settings) == 200_00
    assert used(line, [replace(loans[0], kind=HoldingKind.DEPOSIT)], TODAY, settings) == 0
