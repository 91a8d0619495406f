"""Filters that are completed, kept under a name, used again and removed."""

from __future__ import annotations

from rmtui.records.segment import Segment
from rmtui.store.files.book import Book
from tests.tui.sitting import FOLDED, Sit


def _segments(book: Book) -> dict[str, str]:
    return {one.name: one.filter for one in book.records(Segment)}


async def test_a_segment_is_written_by_completion_kept_and_used_again(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("tie")
        await person.press("tab")
        await person.write("a")
        await person.press("tab")  # nothing is left to complete
        assert person.app.focused is person.app.screen.query_one("#filter")
        await person.press("enter")
        await person.press("f")
        assert "5 Keep the filter “tier:A” as a segment" in person.seen
        await person.press("5", "enter")
        await person.write("best people")
        await person.press("escape")
        assert "1 Use what is typed" in person.seen
        await person.press("1", "enter")
        assert "The segment “best people” is kept." in await person.told()
        assert _segments(book) == {"best people": "tier:A"}
        await person.press("1", "escape", "f")
        assert "best people  1 client  tier:A" in person.seen
        await person.press("enter")
        assert 'segment:"best people"' in person.pane("ClientPane")
        assert "Clients 1/6" in person.pane("ClientPane")
        await person.press("j")
        assert "Clients 1/6" in person.pane("ClientPane"), "the list has the keys, not the filter"


async def test_a_filter_that_finds_nobody_yet_can_be_kept_and_a_name_that_is_nobodys_corrected(
    sit: Sit, book: Book
) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("Nobody")
        await person.press("enter")
        assert person.app.focused is person.app.screen.query_one("#filter")
        await person.press("ctrl+u")
        await person.write("tier:A age>120")
        await person.press("enter")
        await person.press("f", "5", "enter")
        await person.write("for later")
        await person.press("enter")
        await person.told()
        assert _segments(book) == {"for later": "tier:A age>120"}


async def test_tab_shows_the_ways_and_goes_through_them(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("tier:A hold")
        await person.press("tab")
        assert "holds:  holding(" in person.pane("ClientPane")
        await person.press("tab", "tab")
        assert "tier:A holding(" in person.pane("ClientPane")
        await person.press("tab")
        assert "tier:A holds:" in person.pane("ClientPane")


async def test_a_name_that_is_in_use_is_refused_and_a_segment_can_be_removed_and_brought_back(
    sit: Sit, book: Book
) -> None:
    book.save(Segment(name="best", filter="tier:A"), what="add")
    async with sit() as person:
        await person.press("slash")
        await person.write("tier:B")
        await person.press("enter")
        await person.press("f", "6", "enter")
        await person.write("BEST")
        assert "There is a segment “best” already: tier:A" in person.seen
        await person.press("enter", "escape")
        assert "What is typed is not used yet" in person.seen
        assert "Use what is typed" not in person.seen  # since it is refused
        await person.press("escape")
        assert "There is a segment “best” already" in person.seen
        await person.press("escape")
        await person.press("1", "enter")  # drop it
        await person.press("1", "escape")
        await person.press("f", "6", "enter", "1", "enter")
        assert "is removed" in await person.told()
        assert _segments(book) == {}
        await person.press("u")
        assert _segments(book) == {"best": "tier:A"}
        book.save(Segment(name="best of the east", filter="segment:best area:east"), what="add")
        person.app.read()  # type: ignore[attr-defined]
        await person.press("f", "7", "enter", "1", "enter")
        assert "It chooses the clients of: best of the east." in person.seen
        await person.press("escape")
        assert "best" in _segments(book)


async def test_the_usual_lists_are_a_key_away(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "f")
        assert "Never spoken to  0 clients  -stage:closed last:no" in person.seen
        await person.press("2", "enter")
        assert 'segment:"Never spoken to"' in person.pane("ClientPane")
        assert "Clients 0/6" in person.pane("ClientPane")


async def test_an_answer_that_has_no_room_is_whole_beneath(sit: Sit) -> None:
    async with sit(FOLDED) as person:
        await person.press("slash")
        await person.write("tier:A,B,C,D stage:active kind:person -tag:one -tag:two -tag:three")
        await person.press("enter")
        await person.press("f")
        await person.press(*["down"] * 4)
        kept = "Keep the filter “tier:A,B,C,D stage:active kind:person -tag:one -tag:two -tag:three” as a segment"
        await person.until_seen(kept)
        await person.press("up")
        assert "as a segment" not in person.seen


async def test_what_reads_the_log_is_found_when_nothing_is_typed_for_a_moment(sit: Sit) -> None:
    async with sit() as person:
        await person.press("slash")
        await person.write("contact:利率")
        await person.until_seen("Clients 1/6")
        assert "陈静" in person.pane("ClientPane")
