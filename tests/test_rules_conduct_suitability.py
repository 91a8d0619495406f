from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rmtui.records.client import ClientKind, RiskGrade
from rmtui.records.holding import ProductRisk
from rmtui.rules.conduct.suitability import (
    SaleWarning,
    assessment_text,
    assessment_warning,
    is_senior,
    is_unsuitable,
    sale_warnings,
    warning_text,
)
from tests.factory import TODAY, ago, birthday, client


@pytest.mark.parametrize("grade", RiskGrade)
@pytest.mark.parametrize("risk", ProductRisk)
def test_a_grade_covers_products_up_to_its_own_risk(grade: RiskGrade, risk: ProductRisk) -> None:
    assert is_unsuitable(client(risk=grade), risk) is (risk.value[1] > grade.value[1])


def test_where_grade_or_risk_is_unknown_nothing_is_called_unsuitable() -> None:
    assert not is_unsuitable(client(), ProductRisk.R5)
    assert not is_unsuitable(client(risk=RiskGrade.C1), None)


@pytest.mark.parametrize(
    ("assessed", "mark"),
    [
        (None, SaleWarning.UNDATED),
        (TODAY, None),
        (date(2025, 12, 24), None),
        (date(2025, 12, 23), SaleWarning.EXPIRING),
        (date(2025, 11, 23), SaleWarning.EXPIRING),
        (date(2025, 11, 22), SaleWarning.EXPIRED),
        (date(2024, 2, 29), SaleWarning.EXPIRED),
    ],
)
def test_an_assessment_is_good_for_a_year(assessed: date | None, mark: SaleWarning | None) -> None:
    assert assessment_warning(client(risk=RiskGrade.C3, risk_on=assessed), TODAY) is mark


def test_on_its_last_day_an_assessment_is_said_to_be_valid() -> None:
    last_day, day_after = (client(risk=RiskGrade.C3, risk_on=date(2025, 11, day)) for day in (23, 22))
    assert assessment_text(last_day, TODAY) == ("C3, valid until 23 Nov", False)
    assert assessment_text(day_after, TODAY) == ("C3, expired 22 Nov", True)


def test_a_day_without_a_grade_is_no_assessment() -> None:
    assert assessment_warning(client(risk_on=ago(5)), TODAY) is SaleWarning.NOT_ASSESSED


def test_of_a_company_no_assessment_is_asked_and_one_that_it_has_is_minded() -> None:
    assert assessment_warning(client(kind=ClientKind.COMPANY), TODAY) is None
    graded = client(kind=ClientKind.COMPANY, risk=RiskGrade.C3, risk_on=ago(400))
    assert assessment_warning(graded, TODAY) is SaleWarning.EXPIRED


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (birthday(11, 23, 1961), True),
        (birthday(11, 24, 1961), False),
        (birthday(2, 29, 1960), True),
        (birthday(10, 15, 1961, lunar=True), True),
        (birthday(10, 17, 1961, lunar=True), False),
        (birthday(1, 1), False),
        (birthday(1, 1, 1604), False),
        (None, False),
    ],
)
def test_a_client_of_65_is_a_senior(born: Any, expected: bool) -> None:
    assert is_senior(client(birthday=born), TODAY) is expected


def test_a_company_is_never_a_senior() -> None:
    assert not is_senior(client(kind=ClientKind.COMPANY, birthday=birthday(1, 1, 1950)), TODAY)


def test_a_sale_has_every_mark_that_applies() -> None:
    old = client(risk=RiskGrade.C2, risk_on=date(2024, 1, 1), birthday=birthday(1, 1, 1950))
    assert sale_warnings(old, ProductRisk.R3, TODAY) == [
        SaleWarning.UNSUITABLE,
        SaleWarning.EXPIRED,
        SaleWarning.SENIOR,
    ]
    assert sale_warnings(client(risk=RiskGrade.C2, risk_on=TODAY), ProductRisk.R2, TODAY) == []


def test_marks_are_said_in_words() -> None:
    assert [warning_text(mark) for mark in SaleWarning] == [
        "risk above the client's grade",
        "no risk assessment",
        "day of the risk assessment not recorded",
        "risk assessment expired",
        "risk assessment about to expire",
        "65 or older",
    ]
