"""The statistics at the desk."""

from __future__ import annotations

from pathlib import Path

from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.tui.sitting import Sit
from tests.tui.test_frame_output_file import name_file


async def test_a_period_stands_beside_the_one_before_and_a_filter_is_of_some_clients(
    sit: Sit, book: Book, run: Run, tmp_path: Path
) -> None:
    run("log", "王芳 M 聊了 =6万国债")
    run("log", "李强 M 聊了 =1万国债")
    async with sit(size=(120, 60)) as person:
        await person.press("g", "u")
        assert "Statistics  Nov 2026  compared with Oct 2026" in person.seen
        assert "70,000" in person.seen
        await person.press("w", "left")
        assert "Q3 2026" in person.seen
        assert "70,000" not in person.seen
        await person.press("right")
        await person.press("slash", *"tier:A", "enter")
        assert "70,000" not in person.seen
        assert "60,000" in person.seen
        await person.press("f")
        await name_file(person, path := tmp_path / "figures.md")
        assert "Written to" in await person.told()
    written = path.read_text("utf-8")
    assert written.startswith("# Statistics Q4 2026 tier:A\n")
    assert "60,000.00" in written
