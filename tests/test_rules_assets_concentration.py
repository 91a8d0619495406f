from __future__ import annotations

from datetime import date

import pytest

from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding
from rmtui.rules.assets.concentration import ConcentrationNote, Concern, concentration_notes, concentration_text
from rmtui.rules.days.open_on import is_open
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.folders import RATES, holding


def concerns(owned: list[Holding], grade: RiskGrade | None = None) -> list[Concern]:
    return [note.concern for note in concentration_notes(owned, RATES, grade)]


def spread(*parts: Holding) -> list[Holding]:
    """These among assets of many kinds, each too small to be noted."""
    kinds = ("deposit", "fund", "bond", "stock", "metal", "wealth", "trust", "insurance")
    return [*parts, *(holding(100, kind) for kind in kinds)]


def test_a_well_spread_client_needs_no_word() -> None:
    assert concentration_notes(spread(), RATES, RiskGrade.C3) == []
    assert concentration_notes([], RATES, RiskGrade.C1) == []


def test_one_product_may_be_three_tenths_and_no_more() -> None:
    rest = [holding(300, "bond"), holding(300), holding(100, "metal")]
    assert concerns([holding(300, "fund"), *rest]) == []
    assert concentration_notes([holding(310, "fund", name="恒裕双利"), *rest], RATES, None) == [
        ConcentrationNote(Concern.HOLDING, "恒裕双利", 307, 300)
    ]


def test_a_home_is_left_out_and_the_note_says_so() -> None:
    assert concerns([holding(900, "property"), holding(100)]) == []
    rest = [holding(100, "bond"), holding(100, "metal"), holding(400)]
    assert concentration_notes(
        [holding(9000, "property"), holding(400, "fund", name="恒裕双利"), *rest], RATES, None
    ) == [ConcentrationNote(Concern.HOLDING, "恒裕双利", 400, 300, without_property=True)]


def test_what_hardly_swings_may_be_all_there_is() -> None:
    assert concerns([holding(900), holding(100, "insurance"), holding(900, "wealth", risk="R2")]) == []
    assert concerns([holding(900), holding(1200, "wealth", risk="R3")]) == [Concern.HOLDING, Concern.KIND]


def test_in_the_sample_a_note_is_something_that_few_clients_get() -> None:
    book, today = Book(sample_dir("zh")), date(2026, 11, 23)
    folders = {one: [held for held in book.holdings(one.id) if is_open(held, today)] for one in book.clients().values()}
    noted = [concentration_notes(held, book.settings().rates, one.risk) for one, held in folders.items() if held]
    assert 0 < sum(map(bool, noted)) < len(noted) / 4


def test_too_much_at_one_other_bank_is_noted_and_at_this_one_is_not() -> None:
    elsewhere = [holding(300, kind, institution="海岸银行") for kind in ("fund", "bond")]
    ours = [holding(300), holding(100, "metal")]
    assert concerns([*elsewhere, *ours]) == []
    assert concerns([*elsewhere, holding(30, "trust", institution="海岸银行"), *ours]) == [Concern.INSTITUTION]
    assert concerns(spread()) == []


def test_an_amount_of_which_nothing_is_known_is_no_product() -> None:
    assert concerns([holding(900, "other"), holding(100)]) == []
    assert concerns([holding(900, "other", risk="R4"), holding(100)]) == [Concern.HOLDING, Concern.KIND]


def test_foreign_currencies_are_taken_together() -> None:
    dollars = holding(30, "fund", currency="USD")
    assert concerns(spread(dollars)) == []
    notes = concentration_notes(spread(dollars, holding(200, "bond", currency="HKD")), RATES, None)
    assert notes == [ConcentrationNote(Concern.CURRENCY, "", 330, 300)]


@pytest.mark.parametrize(
    ("grade", "noted"), [("C1", True), ("C2", True), ("C3", True), ("C4", False), ("C5", False), (None, False)]
)
def test_risk_is_measured_by_the_grade(grade: str | None, noted: bool) -> None:
    owned = spread(holding(100, "fund", risk="R4"), holding(100, "stock", risk="R5"))
    assert (Concern.RISK in concerns(owned, RiskGrade(grade) if grade else None)) is noted


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            ConcentrationNote(Concern.HOLDING, "恒裕{x}[b]", 425, 300),
            "“恒裕{x}[b]” is 42.5% of the assets, more than 30.0%.",
        ),
        (
            ConcentrationNote(Concern.INSTITUTION, "海岸银行", 700, 600),
            "70.0% of the assets lie with 海岸银行, more than 60.0%.",
        ),
        (
            ConcentrationNote(Concern.KIND, "fund", 600, 500),
            "60.0% of the assets are of one kind, fund, more than 50.0%.",
        ),
        (
            ConcentrationNote(Concern.KIND, "fund", 600, 500, without_property=True),
            "60.0% of the assets without property are of one kind, fund, more than 50.0%.",
        ),
        (
            ConcentrationNote(Concern.CURRENCY, "", 310, 300),
            "31.0% of the assets are in foreign currencies, more than 30.0%.",
        ),
        (
            ConcentrationNote(Concern.RISK, "C2", 120, 0),
            "12.0% of the assets are R4 or R5; grade C2 suggests 0.0% at most.",
        ),
    ],
)
def test_a_note_is_said_with_its_figures(note: ConcentrationNote, said: str) -> None:
    assert concentration_text(note) == said
