"""A finished review at the desk: looked at, turned, compared, presented, written to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Input

from rmtui.store.files.book import Book
from rmtui.tui.review.review_screen import ReviewScreen
from rmtui.tui.review.sheet_screen import SheetScreen
from tests.reviews import fill
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import FOLDED, FOUR_PANES, Sit, Sitting


@pytest.fixture(autouse=True)
def _reviewed(book: Book) -> None:
    fill(book, WANG_FANG)


async def look(person: Sitting, review: str = "r2") -> None:
    person.app.push_screen(SheetScreen(WANG_FANG.id, review))
    await person.settle()


def words_of(person: Sitting) -> str:
    return " ".join(person.seen.split())


@pytest.mark.parametrize("size", [FOLDED, FOUR_PANES])
async def test_the_sheet_has_totals_charts_and_every_holding(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await look(person)
        assert "2 of 2" in person.seen
        assert "Net assets 800,000" in words_of(person)
        assert "Since the last review +80,000 Market and interest" in words_of(person), (
            "what that is made of follows it"
        )
        assert "Since the first review" not in person.seen, "which is the last one"
        seen = person.seen
        for _page in range(4):
            await person.press("pagedown")
            seen += person.seen
        for words in ("Deposit", "22.2%", "2026-10", "住房按揭", "R4!", "+10,000", "债市平稳", "嫌费率高", "发对比表"):
            assert words in seen, words


async def test_one_turns_to_the_review_before_and_back(sit: Sit) -> None:
    async with sit() as person:
        await look(person)
        await person.press("left_square_bracket")
        assert "Net assets 720,000" in words_of(person)
        assert "1 of 2" in person.seen
        await person.press("left_square_bracket")
        assert "There is no earlier review." in await person.told()
        await person.press("right_square_bracket")
        assert "2 of 2" in person.seen


async def test_two_reviews_stand_side_by_side(sit: Sit) -> None:
    async with sit(size=FOLDED) as person:
        await look(person)
        await person.press("c")
        assert "Which review" in person.seen
        await person.press("1", "enter")
        assert "2026-09-24  2026-10-24" in person.seen
        line = next(line for line in person.lines if "沪深持仓" in line)
        assert line.split() == ["Stock", "沪深持仓", "90,000", "100,000", "+10,000"]
        assert next(line for line in person.lines if "Net assets" in line).split()[2:] == [
            "720,000",
            "800,000",
            "+80,000",
        ]
        await person.press("escape")
        assert "2 of 2" in person.seen


async def test_what_is_presented_is_for_the_clients_eyes(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        await look(person)
        await person.press("p")
        shown = person.seen
        for _page in range(8):
            await person.press("space")
            shown += "\n" + person.seen
        for words in ("王芳", "Allocation", "Holdings", "住房按揭", "债市平稳", "发对比表", "Since the last review"):
            assert words in shown, words
        for words in ("嫌费率高", "勿提母亲账户", "问他行资产", "Tier", "喜欢晚上聊", "R4!", "expired", "李强", "Undo"):
            assert words not in shown, words
        await person.press("escape")
        assert "2 of 2" in person.seen


async def test_pages_of_a_presentation_are_turned_and_end_at_the_ends(sit: Sit) -> None:
    async with sit() as person:
        await look(person)
        await person.press("p", "left")
        assert "1 of 5   Left, Right: turn   Esc: end" in person.seen
        await person.press("right", "right")
        assert "3 of 5" in person.seen
        await person.press(*["right"] * 9)
        assert "5 of 5" in person.seen
        await person.press("q")
        assert "Present" in person.pane("KeyBar")


async def test_the_sheet_is_written_to_a_file_and_never_over_another_unasked(sit: Sit, tmp_path: Path) -> None:
    path = tmp_path / "sheet.md"
    async with sit() as person:
        await look(person)
        await person.press("h")
        person.app.focused.value = str(tmp_path / "sheet.doc")  # type: ignore[union-attr]
        await person.press("enter")
        assert "is to end in .xlsx, .html, .md" in " ".join(person.seen.split())
        person.app.focused.value = str(path)  # type: ignore[union-attr]
        await person.press("enter")
        assert "沪深持仓" in path.read_text("utf-8")
        path.write_text("mine", "utf-8")
        await person.press("w")
        person.app.focused.value = str(path)  # type: ignore[union-attr]
        await person.press("enter")
        await person.press("1", "enter")
        assert path.read_text("utf-8") == "mine"
        await person.press("w")
        person.app.focused.value = str(path)  # type: ignore[union-attr]
        await person.press("enter")
        await person.press("2", "enter")
    assert "沪深持仓" in path.read_text("utf-8")


async def test_a_new_review_begins_from_the_sheet(sit: Sit) -> None:
    async with sit() as person:
        await look(person)
        await person.press("n")
        assert "0 of 10" in person.seen


async def test_going_to_a_pane_leaves_the_sheet(sit: Sit) -> None:
    async with sit() as person:
        await look(person)
        await person.press("g", "c")
        assert person.pane("ClientPane")


async def test_a_client_who_is_removed_takes_the_sheet_away(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await look(person)
        Book(book.path).remove(WANG_FANG)
        person.app.read()  # type: ignore[attr-defined]
        await person.settle()
        assert person.pane("ClientPane")


async def test_hostile_names_are_shown_as_they_are(sit: Sit, book: Book) -> None:
    book.save(replace(book.holdings(WANG_FANG.id)[0], name="[red]x\x1b[2J"), what="edit")
    async with sit() as person:
        person.app.push_screen(ReviewScreen(WANG_FANG.id))
        await person.settle()
        assert "[red]x" in person.seen
        assert "\x1b" not in person.seen
        await person.press("ctrl+s")
        await person.press("end")
        assert "[red]x" in person.seen
        await person.press("p", "right", "right", "right")
        assert "[red]x" in person.seen


async def test_the_newest_review_is_handed_out_from_the_desk_without_its_sheet(sit: Sit, tmp_path: Path) -> None:
    async with sit(size=(200, 50)) as person:
        await person.press("1", "home", "h")
        assert isinstance(person.app.focused, Input)
        assert person.app.focused.value.endswith("王芳-2026-10-24.xlsx")
        await person.press("ctrl+u")
        await person.write(str(tmp_path / "sheet.md"))
        await person.until_seen("1 client.")
        await person.press("enter")
        assert "encrypted. 1 client." in " ".join((await person.did()).split())
    assert (tmp_path / "sheet.md").stat().st_mode & 0o077 == 0
    text = (tmp_path / "sheet.md").read_text(encoding="utf-8")
    assert "债市平稳" in text and "嫌费率高" not in text


async def test_without_a_finished_review_there_is_nothing_to_hand_out(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("李强")
        await person.press("enter")
        await person.press("h")
        assert await person.told() == "No review of 李强 is finished yet: “r” in the folder begins one."
