"""The risk of the loans at the desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rmtui.records.audit import AuditEntry
from rmtui.records.holding import HoldingKind
from rmtui.records.loan import Inspection, LoanClass
from rmtui.store.files.book import Book
from tests.factory import ago
from tests.folders import holding
from tests.tui.sitting import Sit
from tests.tui.test_frame_output_file import name_file

LOAN: dict[str, Any] = {"institution": "", "loan_class": LoanClass.NORMAL, "opened_on": ago(200)}


async def test_a_loan_is_reclassified_after_an_inspection_and_taken_back(sit: Sit, book: Book, tmp_path: Path) -> None:
    book.save(
        holding(800_000_00, HoldingKind.BUSINESS_LOAN, client="liqiang", name="流贷", **LOAN),
        holding(200_000_00, HoldingKind.MORTGAGE, client="wangfang", name="按揭", **LOAN),
        what="add",
    )
    path = tmp_path / "risk.csv"
    async with sit(size=(120, 60)) as person:
        await person.press("g", "R")
        assert "Risk of the loans  Nov 2026  non-performing ratio 0.0%" in person.seen
        await person.press("i")
        assert "Choose a row of a client" in await person.told(), "the row of a class is about nobody"
        await person.press(*["down"] * 6)
        assert "流贷  800,000  normal" in person.seen
        await person.press("i")
        await person.press("tab", "tab", "tab", *"idle plant")
        await person.settle()
        await person.press("tab", *"substandard", "ctrl+s")
        assert "is in the book" in await person.told()
        assert "non-performing ratio 80.0%" in person.seen
        assert "idle plant" in person.seen
        await person.press("slash", *"王芳", "enter")
        assert "non-performing ratio 0.0%" in person.seen
        assert "idle plant" not in person.seen
        await person.press("f")
        await name_file(person, path)
        assert "Written to" in await person.told()
        assert "王芳" in path.read_text("utf-8-sig")
        assert "李强" not in path.read_text("utf-8-sig")
        assert [one.people for one in book.records(AuditEntry)] == [1]
        await person.press("escape", "u")
        assert [*book.records(Inspection)] == []
        assert "non-performing ratio 0.0%" in person.seen


async def test_the_inspection_from_the_row_of_a_loan_classifies_that_loan_alone(sit: Sit, book: Book) -> None:
    watched = {**LOAN, "loan_class": LoanClass.SPECIAL_MENTION}
    book.save(
        holding(800_000_00, HoldingKind.BUSINESS_LOAN, client="liqiang", name="流贷", **watched),
        holding(200_000_00, HoldingKind.BUSINESS_LOAN, client="liqiang", name="设备贷", **LOAN),
        what="add",
    )
    async with sit(size=(120, 60)) as person:
        await person.press("g", "R")
        await person.press(*["down"] * 6)
        await person.press("i")
        await person.press("tab", "tab", "tab", *"idle plant")
        await person.settle()
        await person.press("tab", *"substandard", "ctrl+s")
        assert "is in the book" in await person.told()
    classes = {one.name: one.loan_class for one in book.holdings("liqiang") if one.is_own_loan}
    assert classes == {"流贷": LoanClass.SUBSTANDARD, "设备贷": LoanClass.NORMAL}
