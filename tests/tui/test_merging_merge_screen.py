"""Making one of two records of the same client at the desk."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from rmtui.records.client import Client, ClientKind, Tier
from rmtui.records.document import Document
from rmtui.store.files.book import Book
from rmtui.tui.merging.merge_screen import MergeScreen
from tests.conftest import Run
from tests.factory import TODAY, contact
from tests.folders import policy
from tests.tui.conftest import WANG_FANG
from tests.tui.sitting import FOLDED, Sit, Sitting

AGAIN = Client(
    id="wangfang2",
    name="王 芳",
    pinyin="wang fang",
    number="88009",
    phones=("138-0013-8000", "010-6500 0000"),
    occupation="校长",
    tier=Tier.B,
    cautions="下午开会",
)


@pytest.fixture
def twice(book: Book) -> Book:
    """A book in which 王芳 is twice, with something that belongs to each."""
    cover = policy("critical-illness", of=AGAIN, product="重疾险")
    book.save(AGAIN, cover, contact(AGAIN, on=date(2026, 11, 2), note="收益"), what="add")
    book.save(Document(client="wangfang2", name="form.pdf", added_on=TODAY), what="document")
    return book


def row(person: Sitting, label: str) -> str:
    return next(" ".join(line[line.index(label) :].strip("│ ").split()) for line in person.lines if label in line)


async def open_marked(person: Sitting) -> None:
    """Mark both, and press the key."""
    await person.press("1", "slash")
    await person.write("王芳")
    await person.press("escape", "home")
    for client in ("wangfang", "wangfang2"):
        person.app.screen.query_one("#clients").move_cursor_to(client)  # type: ignore[attr-defined]
        await person.press("space")
    await person.press("m")


@pytest.mark.parametrize("size", [FOLDED, (120, 35)])
async def test_both_values_stand_side_by_side_and_what_stays_is_marked(
    sit: Sit, twice: Book, size: tuple[int, int]
) -> None:
    async with sit(size) as person:
        await open_marked(person)
        await person.until_seen("Documents")
        assert row(person, "Tier") == "Tier + A B"
        assert row(person, "Phone").startswith("Phone + 13800138000 + 138-0013-8000")
        assert row(person, "Client number") == "Client number + 88009"
        assert row(person, "Contacts") == "Contacts + 1 + 1"
        assert row(person, "Policies") == "Policies + 1"
        await person.press("space")
        assert row(person, "Tier") == "Tier A + B"
        await person.press("left")
        assert row(person, "Tier") == "Tier + A B"


async def test_the_two_are_one_with_all_that_belongs_to_either_and_can_be_two_again(sit: Sit, twice: Book) -> None:
    async with sit() as person:
        await open_marked(person)
        await person.press("right", "ctrl+s")
        assert "is one client with 王芳" in await person.did()
        merged = twice.clients()["wangfang"]
        assert (merged.tier, merged.number, merged.cautions) == (Tier.B, "88009", "勿提母亲账户\n下午开会")
        assert [one.product for one in twice.policies("wangfang")] == ["重疾险"]
        assert [one.name for one in twice.documents("wangfang")] == ["form.pdf"]
        assert len([*twice.contacts("wangfang")]) == 2 and "wangfang2" not in twice.clients()
        await person.press("u")
        assert msgspec.structs.replace(twice.clients()["wangfang2"], revision=1) == AGAIN
        assert [one.product for one in twice.policies("wangfang2")] == ["重疾险"]


async def test_the_desk_does_what_the_command_does(sit: Sit, twice: Book, run: Run) -> None:
    async with sit() as person:
        await open_marked(person)
        await person.press("ctrl+s")
        await person.did()
    at_desk = twice.clients()["wangfang"]
    assert run("undo").code == 0
    assert run("merge", "wangfang", "wangfang2", "--yes").code == 0
    assert msgspec.structs.replace(twice.clients()["wangfang"], revision=1) == msgspec.structs.replace(
        at_desk, revision=1
    )


async def test_likely_duplicates_are_listed_and_lead_to_the_two(sit: Sit, twice: Book) -> None:
    async with sit() as person:
        await person.press("ctrl+p")
        await person.write("likely duplicates")
        await person.press("enter")
        await person.until_seen("Which of these may be one client?")
        await person.press("1", "enter")
        assert isinstance(person.app.screen, MergeScreen)


async def test_the_folder_of_a_client_who_is_twice_says_so_and_m_proposes_the_other(sit: Sit, twice: Book) -> None:
    async with sit() as person:
        person.app.screen.selection.go_to("wangfang")  # type: ignore[attr-defined]
        await person.press("2")
        await person.until_seen("may be the same client")
        await person.press("m")
        await person.until_seen("Enter shows the two side by side.")
        await person.press("enter")
        assert isinstance(person.app.screen, MergeScreen)
        await person.press("escape")
        assert "wangfang2" in twice.clients()


async def test_no_two_alike_is_said_and_nobody_is_merged_with_themselves(sit: Sit, book: Book) -> None:
    book.save(Client(name="王芳商贸", number="88777", kind=ClientKind.COMPANY), what="add")
    async with sit() as person:
        person.app.action_duplicates()  # type: ignore[attr-defined]
        assert await person.did() == "No two clients look like one."
        person.app.screen.selection.go_to(WANG_FANG.id)  # type: ignore[attr-defined]
        await person.press("2", "m")
        await person.write("13800138000")
        await person.until_seen("These are already one client.")
        await person.press("ctrl+u")
        await person.write("88777")
        await person.until_seen("王芳 is a person and 王芳商贸 a company")
