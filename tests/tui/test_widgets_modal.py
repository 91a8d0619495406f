"""Keys typed one right behind the other while a screen closes: it closes once, and what lies below stays."""

from __future__ import annotations

from pathlib import Path

from rmtui.store.files.book import Book
from tests.tui.sitting import Sit


async def test_escape_pressed_three_times_leaves_the_import_and_nothing_more(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Grade\nAnna Fischer,Gold\n", encoding="utf-8")
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(path))
        await person.press("enter")
        await person.until_seen("Esc: another file")
        await person.press("escape", "escape", "escape")
        assert "Bring in a file" not in person.seen
        assert "王芳" in person.pane("ClientPane")


async def test_enter_pressed_twice_answers_a_question_once(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Grade\nAnna Fischer,Gold\n", encoding="utf-8")
    async with sit() as person:
        await person.press("ctrl+o")
        await person.write(str(path))
        await person.press("enter")
        await person.press("a")
        await person.until_seen("what does “Gold” mean?")
        await person.press("enter", "enter")
        await person.until_seen("Bring in a file")


async def test_a_form_saved_by_two_keys_saves_one_record(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "a")
        await person.write("Anna Fischer")
        await person.press("ctrl+s", "ctrl+s")
        assert [one.name for one in book.clients().values()].count("Anna Fischer") == 1
