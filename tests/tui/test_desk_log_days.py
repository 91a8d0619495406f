"""The log of other days: gone to, read, corrected, and left again."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.records.events import DayNote
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY, ago
from tests.tui.sitting import FOLDED, Sit, Sitting, sitting


async def in_the_log(person: Sitting, *keys: str) -> str:
    await person.press("4")
    for key in keys:
        await person.press(key)
    return person.pane("LogPane")


async def test_left_goes_back_to_days_on_which_something_was_written(sit: Sit) -> None:
    async with sit() as person:
        pane = await in_the_log(person, "left")
        assert "Thu 19 Nov 2026 (4 days ago)" in pane
        assert "V 王伟 (1234), 王伟 (5678), 张建国 opening" in pane
        assert "Tue 10 Nov 2026" in await in_the_log(person, "left_square_bracket")
        assert "Thu 19 Nov 2026" in await in_the_log(person, "right")


async def test_the_way_on_ends_at_today_and_0_goes_there_at_once(sit: Sit) -> None:
    async with sit() as person:
        assert "Mon 23 Nov 2026" in (await in_the_log(person, "left", "right")).split("\n")[0]
        assert "Mon 23 Nov 2026" in (await in_the_log(person, "left", "left", "0")).split("\n")[0]


async def test_before_the_first_day_there_is_nothing(sit: Sit) -> None:
    async with sit() as person:
        await in_the_log(person, "left", "left", "left", "left")
        assert "12 Oct 2026" in person.pane("LogPane")
        assert await person.told() == "Nothing was written down before."


async def test_a_line_typed_under_another_day_counts_for_today(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        assert "counts for today" in " ".join((await in_the_log(person, "left")).split())
        await person.log("李强 T 聊了")
        assert next(book.contacts("liqiang")).on == TODAY
        assert "19 Nov 2026" in person.pane("LogPane")


async def test_the_day_note_is_that_of_the_day_shown(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await in_the_log(person, "left")
        await person.press("n")
        assert "Day note, Thu 19 Nov 2026" in person.seen
        await person.write("opening")
        await person.press("enter")
        assert [note.text for note in book.day(ago(4)).notes] == ["opening"]
        assert "Note: opening" in person.pane("LogPane")


async def test_a_record_of_another_day_is_shown_with_the_cursor_on_it(sit: Sit, book: Book) -> None:
    note = DayNote(on=ago(13), text="quiet day")
    book.save(note, what="note")
    async with sit() as person:
        person.app.screen.log_days.open(note.on, note.id)  # type: ignore[attr-defined]
        await person.settle()
        assert "Tue 10 Nov 2026" in person.pane("LogPane")
        await person.press("delete")
        assert "Remove quiet day?" in person.seen
        await person.press("enter")
        assert not book.day(note.on).notes
        assert "Note:" not in person.pane("LogPane")


async def test_words_that_a_row_cuts_off_are_read_in_full_beneath(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.log(f"李强 T {'很长的话' * 12} 完")
        await person.press("escape")
        assert "完" in await in_the_log(person)
        await person.press("1")
        assert "完" not in person.pane("LogPane")


@pytest.mark.parametrize("planned", [(), (DayNote(on=ago(-2), text="holiday"),)])
async def test_on_a_day_without_a_line_the_way_on_still_leads_to_today(
    tmp_path: Path, planned: tuple[DayNote, ...]
) -> None:
    empty_today = write_book(str(tmp_path / "new"), [DayNote(on=ago(3), text="opening"), *planned])
    async with sitting(empty_today) as person:
        assert "Fri 20 Nov 2026" in (await in_the_log(person, "left")).split("\n")[0]
        assert "Mon 23 Nov 2026" in (await in_the_log(person, "right")).split("\n")[0]
