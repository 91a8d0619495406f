"""A form keeps what is typed: against leaving, against another process, against a book that refuses."""

from __future__ import annotations

import threading
from typing import Any

import msgspec
import pytest

from rmtui.errors import Locked
from rmtui.records.client import ClientKind, Tier
from rmtui.store.files import outbox
from rmtui.store.files.book import Book
from rmtui.tui.forms.client import ClientForm
from tests.tui.sitting import PATIENCE, Sit, Sitting
from tests.tui.test_forms_client import to
from tests.tui.textual_internals import left

pytestmark = pytest.mark.usefixtures("watching")


def elsewhere(book: Book, **fields: Any) -> None:
    """Another process changes 王芳."""
    other = Book(book.path)
    other.save(msgspec.structs.replace(other.clients()["wangfang"], **fields), what="edit")


async def opened(person: Sitting) -> None:
    await person.press("1", "e")
    await to(person, "Area")
    await person.write("城西")


async def test_leaving_an_untouched_form_asks_nothing(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "e", "escape")
        assert not person.app.screen.query("FormRow")


async def test_leaving_a_changed_form_asks_and_can_drop(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        await person.press("escape")
        assert "The form was changed" in person.seen
        await person.press("escape")
        assert person.app.screen.query("FormRow")
        await person.press("escape")
        await person.press("2", "enter")
        assert book.clients()["wangfang"].area == ""
        assert not person.app.screen.query("FormRow")


async def test_leaving_a_changed_form_can_save(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        await person.press("escape")
        await person.press("1", "enter")
        assert book.clients()["wangfang"].area == "城西"
        assert await person.told() == "王芳 is changed."


async def test_what_another_process_changes_shows_in_the_open_form_and_both_are_kept(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        elsewhere(book, tier=Tier.B, employer="二中")
        await person.until_seen("二中")
        await person.press("ctrl+s")
        saved = book.clients()["wangfang"]
        assert (saved.area, saved.tier, saved.employer) == ("城西", Tier.B, "二中")


async def test_a_clash_shows_both_and_the_person_decides(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        elsewhere(book, area="城东")
        await person.until_seen("It was changed elsewhere to “城东”.")
        assert "城西" in person.seen
        await person.press("ctrl+r")
        await person.press("ctrl+s")
        assert book.clients()["wangfang"].area == "城东"


async def test_a_clash_the_form_has_not_seen_yet_writes_nothing(sit: Sit, book: Book, undisturbed: None) -> None:
    async with sit() as person:
        await opened(person)
        elsewhere(book, area="城东")
        await person.press("ctrl+s")
        assert "It was changed elsewhere to “城东”." in person.seen
        assert book.clients()["wangfang"].area == "城东"
        await person.press("ctrl+s")
        assert book.clients()["wangfang"].area == "城西"


async def test_a_form_of_a_client_removed_elsewhere_says_so(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        other = Book(book.path)
        other.remove(other.clients()["wangfang"])
        await person.until_seen("removed elsewhere")
        await person.press("ctrl+s")
        assert "wangfang" not in book.clients()


async def test_a_book_that_refuses_leaves_the_form_as_it_is(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise Locked("The book is locked.")

    async with sit() as person:
        await opened(person)
        monkeypatch.setattr(book, "amend", locked)
        await person.press("ctrl+s")
        assert await person.told() == "The book is locked."
        assert "城西" in person.seen


async def test_quitting_with_a_form_open_keeps_what_was_typed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        await person.press("ctrl+q")
        await person.pilot.press("1", "enter")
        assert [line.line for line in book.unsorted()] == ["王芳 Area: 城西"]


async def test_what_was_typed_into_a_form_survives_a_hang_up(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        person.app.quitting.terminate()  # type: ignore[attr-defined]
        await person.until(lambda: left(person.app))
    assert [one.line for one in outbox.read_lines(book.path)] == ["王芳 Area: 城西"]


async def test_a_saved_form_can_be_taken_back(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await opened(person)
        await person.press("ctrl+s")
        await person.press("u")
        assert book.clients()["wangfang"].area == ""


async def test_what_is_typed_right_before_saving_counts(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Area")
        person.app.focused.insert_text_at_cursor("城西")  # type: ignore[union-attr]
        await person.app.run_action("screen.save")
        await person.settle()
        assert book.clients()["wangfang"].area == "城西"


async def test_letters_that_no_choice_begins_with_are_refused_and_stay(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "e")
        await to(person, "Kind")
        await person.press(*("space" if letter == " " else letter for letter in "07700 9"), "ctrl+s")
        assert "07700 9" in person.seen and person.app.screen.query("FormRow")
        await person.press("backspace", "c", "ctrl+s")
        assert book.clients()["wangfang"].kind is ClientKind.COMPANY


async def test_what_follows_too_late_for_the_form_is_left(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived, begun, go_on = ClientForm.derived, threading.Event(), threading.Event()

    def slow(form: ClientForm, name: str, text: str) -> dict[str, str]:
        begun.set()
        go_on.wait(PATIENCE)
        return derived(form, name, text)

    async with sit() as person:
        await person.press("1", "a")
        monkeypatch.setattr(ClientForm, "derived", slow)
        person.app.focused.insert_text_at_cursor("单田")  # type: ignore[union-attr]
        await person.until(begun.is_set)
        await person.pilot.press("escape", "2", "enter")
        go_on.set()
        await person.settle()
        assert not person.app.screen.query("FormRow")


CLIENT = (*"Bond", "down", "c", "down", "a", "down", *"138 0013 8111", "ctrl+s")
HOLDING = (*"Gilt 2030", "down", *"fund", "down", *"5000", "ctrl+s")
POLICY = (*"Keyman", "enter", *"Aviva", "down", *"l", "down", *"500000", "ctrl+s")


@pytest.mark.parametrize(
    ("ways", "keys"), [(["1", "a"], CLIENT), (["1", "2", "3", "a"], HOLDING), (["1", "2", "4", "a"], POLICY)]
)
async def test_keys_right_behind_the_one_that_opens_a_form_reach_the_fields_that_they_would_reach_later(
    ways: list[str], keys: tuple[str, ...], sit: Sit
) -> None:
    filled = []
    for in_one_go in (True, False):
        async with sit() as person:
            await person.press(*ways[:-1])
            answers = _answers_at_last(person)
            if in_one_go:
                await person.press(ways[-1], *keys[:-1])
            else:
                for key in (ways[-1], *keys[:-1]):
                    await person.press(key)
            filled.append(answers())
    assert filled[0] == filled[1]
    assert sum(map(bool, filled[0].values())) >= 3


def _answers_at_last(person: Sitting) -> Any:
    return lambda: {row.field.name: row.text for row in person.app.screen.query("FormRow")}  # type: ignore[attr-defined]


async def test_leaving_right_behind_what_is_typed_asks_too(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "a", *"Bond", "down", "escape")
        assert "The form was changed" in person.seen
        assert "Bond" in person.seen


async def test_leaving_in_the_same_field_right_behind_what_is_typed_asks_too(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "a", *"Bond", "escape")
        assert "The form was changed" in person.seen


async def test_help_opens_at_the_field_one_is_in(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "e", "f2")
        await to(person, "Notes")
        await person.press("f1")
        await person.until(lambda: not any(line.lstrip("│ ").startswith("Name ") for line in person.lines))
        assert "Notes" in person.seen


async def test_f3_shows_who_has_the_number_wherever_the_cursor_is(sit: Sit) -> None:
    async with sit() as person:
        await person.press("1", "a", *"Bond", "f2")
        await to(person, "Phone")
        await person.write("13800138000")
        await person.until_seen("has this number, too")
        await to(person, "Name")
        await person.press("f3")
        await person.until_seen("王芳")
        assert not person.app.screen.query("FormRow")
