"""The month at the desk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rmtui.records.case import Case
from rmtui.records.events import DayNote, UnsortedLine
from rmtui.records.report import Report, ReportText
from rmtui.store.files.book import Book
from rmtui.tui.widgets.block_list import BlockList
from tests.factory import TODAY, ago
from tests.tui.sitting import Sit


async def test_each_thing_is_opened_where_it_can_be_done(sit: Sit, book: Book) -> None:
    book.save(Case(client="liqiang", on=ago(20), about="charged twice"), what="add")
    book.save(UnsortedLine(on=TODAY, line="那个谁 T 问利息"), what="log")
    async with sit() as person:
        await person.log("李强 T 聊了 > 周二 发方案")
        await person.press("escape")
        await person.press("g", "M")
        assert "那个谁 T 问利息" in person.seen
        assert "Promises to keep 1" in person.seen
        await person.press("enter")
        await person.until(lambda: "Daily log" in person.seen)
        await person.press("g", "M", "end", "enter")
        await person.until(lambda: person.app.current_mode == "cases")
        assert "charged twice" in person.seen
        await person.press("g", "M", "end", "up", "x")
        assert "发方案" not in person.pane("HeadedList")
        await person.press("u", "w", "left")
        assert "Q3 2026" in person.seen


async def test_a_contact_without_a_next_step_gets_one(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log("王芳 T 聊了利率")
        await person.press("escape")
        await person.press("g", "M")
        await person.press("down", "down", "down")
        assert "聊了利率" in person.pane("HeadedList")
        await person.press("p")
        await person.press(*"fri 发利率表", "enter")
        await person.until(lambda: "聊了利率" not in person.pane("HeadedList"))
        assert "发利率表" in person.pane("HeadedList")
        assert "发利率表" in [one.text for one in book.contact_summary(TODAY).promises if one.client == "wangfang"]


async def test_the_report_is_edited_kept_and_written(sit: Sit, book: Book, tmp_path: Path) -> None:
    book.save(DayNote(on=TODAY, text="网点演练 #反诈"), DayNote(on=ago(1), text="private: 家里的事"), what="log")
    async with sit() as person:
        await person.press("g", "M", "o")
        await person.until_seen("Figures against targets")
        await person.press("e")
        await person.until_seen("Text")
        await person.press(*"Slow.", "ctrl+s")
        assert "Figures against targets: the text is kept." in await person.told()
        await person.until_seen("Figures against targets (edited)")
        assert "Slow." in person.seen
        (kept,) = book.records(Report)
        assert kept.texts[0].text == "Slow."
        await person.press("e", "ctrl+s")
        assert [*book.records(Report)] == [kept], "nothing was changed"
        await person.press("w")
        assert "1 day note is in it" in person.seen
        await person.press("2", "enter", "ctrl+u", *str(tmp_path / "report.docx"), "enter")
        await person.until((tmp_path / "report.docx").exists)
        await person.press("x")
        await person.until(lambda: "(edited)" not in person.seen)
        await person.press("u")
        await person.until_seen("Figures against targets (edited)")
        await person.press("v", "3", "enter")
        await person.until_seen("Report on lending")
        await person.press("escape")
        assert "Contacts without a next step" in person.seen


async def test_a_report_that_is_found_opens_over_its_span_of_days(sit: Sit, book: Book) -> None:
    text = ReportText(section="short", text="Nothing fell short but umbrellas.", draft="")
    report = Report(first=date(2026, 11, 5), end=date(2026, 11, 19), template="manager", texts=(text,))
    book.save(report, what="add")
    async with sit() as person:
        await person.press("ctrl+f", *"umbrellas")
        await person.until_seen("Nothing fell short")
        await person.press("enter")
        await person.until_seen("Thu 5 Nov 2026")
        assert any(
            one.text.startswith("What fell short (edited") for one in person.app.screen.query_one(BlockList).blocks
        )
        await person.press("escape", "right", "w")
        await person.until_seen("The month Nov 2026")
