"""The list of complaints and requests."""

from __future__ import annotations

from rmtui.records.case import Case, CaseKind, CaseStage
from rmtui.store.files.book import Book
from tests.factory import ago
from tests.tui.sitting import Sit


async def test_one_is_added_moved_on_and_taken_back(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("g", "x")
        assert "No case is open." in person.seen
        await person.press("a", *"王芳", "tab", *"charged twice", "ctrl+s")
        assert "charged twice is added." in await person.told()
        assert "answer by 8 Dec" in person.seen
        await person.press("x")
        assert "Acknowledged: what was done?" in person.seen
        await person.press(*"2 Nov rang her", "enter")
        assert "“2 Nov” is no day of this step" in person.seen
        assert next(book.records(Case)).stage is CaseStage.RECEIVED
        await person.press(*["backspace"] * 14, *"today: rang her")
        assert "23 Nov  acknowledged  rang her" in person.seen
        await person.press("enter")
        case = next(book.records(Case))
        assert (case.stage, case.steps[0].note) == (CaseStage.ACKNOWLEDGED, "rang her")
        assert "rang her" in person.seen
        await person.press("m", *"waiting", "enter")
        assert next(book.records(Case)).stage is CaseStage.ACKNOWLEDGED
        await person.press("u", "u")
        assert next(book.records(Case)).stage is CaseStage.RECEIVED


async def test_settled_ones_are_shown_by_a_key(sit: Sit, book: Book) -> None:
    case = Case(client="wangfang", on=ago(20), about="charged twice")
    book.save(case, what="add")
    async with sit() as person:
        await person.press("g", "x")
        assert "5 days late" in person.seen
        for _stage in range(4):
            await person.press("x")
            await person.press("enter")
        assert "No case is open." in person.seen
        await person.press("w")
        assert "charged twice" in person.seen
        await person.press("delete", "1", "enter")
        assert [*book.records(Case)] == []


async def test_a_kind_chosen_by_a_digit_counts_though_the_form_is_saved_at_once(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("g", "x")
        await person.press("a", *"王芳", "tab", *"a statement")
        await person.press("tab", "2", "ctrl+s")
        assert next(book.records(Case)).kind is CaseKind.REQUEST
