"""The board of opportunities."""

from __future__ import annotations

from msgspec.structs import replace

from rmtui.records.client import RiskGrade
from rmtui.records.holding import Holding, HoldingKind, ProductRisk
from rmtui.records.opportunity import Opportunity, OpportunityStage
from rmtui.store.files.book import Book
from tests.factory import TODAY
from tests.tui.sitting import Sit

FUND = Opportunity(client="wangfang", on=TODAY, product="稳健基金", kind="fund", amount=50_000_000)


async def test_one_is_added_moved_to_a_sale_and_taken_back(sit: Sit, book: Book) -> None:
    earlier = [*book.sales()]
    async with sit() as person:
        await person.press("g", "b")
        assert "No opportunity yet." in person.seen
        await person.press("a", *"王芳", "tab", *"稳健基金", "tab", *"500k", "ctrl+s")
        assert "稳健基金 is added." in await person.told()
        assert "Interested 1  500,000  weighted 50,000" in person.seen
        await person.press("right", "right", "right")
        assert "Approved 1  500,000  weighted 450,000" in person.seen
        await person.press("right")
        assert "the sale is written down" in await person.told()
        assert "won today" in person.seen
        assert [sale.product for sale in book.sales() if sale not in earlier] == ["稳健基金"]
        await person.press("u")
        assert [*book.sales()] == earlier
        assert "Approved 1" in person.seen
        await person.press("left")
        assert "Applied for 1" in person.seen


async def test_a_lost_one_is_asked_why(sit: Sit, book: Book) -> None:
    book.save(FUND, what="add")
    async with sit() as person:
        await person.press("g", "b", "x")
        assert "Why was it lost?" in person.seen
        await person.press(*"too dear", "enter")
        found = next(book.records(Opportunity))
        assert (found.stage, found.reason) == (OpportunityStage.LOST, "too dear")
        assert "Lost 1" in person.seen
        await person.press("u", "delete", "1", "enter")
        assert [*book.records(Opportunity)] == []


async def test_enter_leads_to_the_folder_and_a_filter_shows_some(sit: Sit, book: Book) -> None:
    book.save(FUND, what="add")
    async with sit() as person:
        await person.press("g", "b")
        await person.press("slash", *"tier:B")
        assert "Enter Results  F1 Help  Esc All clients" in person.seen
        await person.press("enter")
        assert "稳健基金" not in person.seen
        assert "Opportunities 0/1" in person.seen
        assert "Nothing here is about those who match “tier:B”." in person.seen
        await person.press("escape", "slash", *"nobody at all", "enter")
        assert "No client matches “nobody at all”." in person.seen
        await person.press("escape", "escape", "g", "b", "enter")
        assert person.app.current_mode == "desk"


async def test_the_risk_of_a_product_is_known_and_told_when_it_is_made_and_won(sit: Sit, book: Book) -> None:
    book.save(replace(book.clients()["wangfang"], risk=RiskGrade.C2, risk_on=TODAY), what="edit")
    known = Holding(client="liqiang", kind=HoldingKind.FUND, name="进取基金", value=1, risk=ProductRisk.R5)
    book.save(known, what="add")
    async with sit() as person:
        await person.press("g", "b")
        await person.press("a", *"王芳", "tab", *"进取基金", "tab", *"500k")
        await person.until_seen("risk above the client's grade")
        await person.press("ctrl+s")
        assert next(book.records(Opportunity)).risk is ProductRisk.R5
        await person.press("right", "right", "right", "right")
        assert "Mind: risk above the client's grade." in await person.told()
