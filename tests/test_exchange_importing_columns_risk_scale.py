"""Which grade a bank's word for risk stands for."""

from __future__ import annotations

import pytest

from rmtui.records.client import RiskGrade
from tests.importing import plan_of, sheet


@pytest.mark.parametrize(
    ("words", "grades"),
    [
        ("保守型 稳健型 平衡型 成长型 进取型", "C1 C2 C3 C4 C5"),
        ("谨慎型 稳健型 平衡型 进取型 激进型", "C1 C2 C3 C4 C5"),
        ("保守型 谨慎型 稳健型 积极型 激进型", "C1 C2 C3 C4 C5"),
        ("平衡型 C4-进取型 R2", "C3 C4 C2"),
        ("Conservative Cautious Balanced Growth Aggressive", "C1 C2 C3 C4 C5"),
        ("Conservative Moderate Balanced Growth Aggressive", "C1 C2 C3 C4 C5"),
    ],
)
def test_the_words_of_a_column_show_which_scale_the_bank_has(words: str, grades: str) -> None:
    rows = (f"{name}|{word}" for name, word in zip("甲乙丙丁戊", words.split(), strict=False))
    found = plan_of(sheet("姓名|风险等级", *rows))
    assert [one.risk for one in found.added] == [RiskGrade(grade) for grade in grades.split()]
    assert found.questions == ()


def test_a_word_that_stands_for_two_grades_is_asked_once_and_remembered() -> None:
    table = sheet("姓名|风险等级", "王芳|进取型", "李强|平衡型", "陈静|进取型")
    found = plan_of(table)
    (question,) = found.questions
    assert (question.text, question.cases) == ("Risk grade: what does “进取型” mean?", 2)
    assert [(one.risk, one.notes) for one in found.added][:2] == [(None, "风险等级: 进取型"), (RiskGrade.C3, "")]
    assert [one.risk for one in plan_of(table, 进取="C5").added] == [RiskGrade.C5, RiskGrade.C3, RiskGrade.C5]


NAMES = ("Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus")


def test_moderate_is_the_middle_of_a_list_that_has_moderately_something() -> None:
    scale = ("Conservative", "Moderately Conservative", "Moderate", "Moderately Aggressive", "Aggressive")
    for more, grades in (((), [*RiskGrade]), (("Balanced", "Growth"), [*RiskGrade, RiskGrade.C3, RiskGrade.C4])):
        rows = (f"{name}|{word}" for name, word in zip(NAMES, (*scale, *more), strict=False))
        found = plan_of(sheet("Name|Risk", *rows))
        assert ([one.risk for one in found.added], found.questions) == (grades, ())


@pytest.mark.parametrize(
    "words",
    ["Moderate", "Moderate Conservative Aggressive", "Moderate Growth", "Moderate Conservative Growth Aggressive"],
)
def test_moderate_is_asked_where_no_other_word_tells_the_scale(words: str) -> None:
    rows = (f"{name}|{word}" for name, word in zip(NAMES, words.split(), strict=False))
    found = plan_of(sheet("Name|Risk", *rows))
    assert [one.text for one in found.questions] == ["Risk grade: what does “Moderate” mean?"]
    assert (found.added[0].risk, found.added[0].notes) == (None, "Risk: Moderate")
