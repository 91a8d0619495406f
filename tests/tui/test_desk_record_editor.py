"""What is changed and removed at the desk: what the cursor is on, asked about before it goes, and taken back."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from rmtui import language
from rmtui.records.client import ClientKind, ContactPerson, Stage
from rmtui.records.events import DayNote, Sale, Snooze, StandingPromise, UnsortedLine
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.store.files.book import Book
from tests.factory import TODAY, ago, client, promise
from tests.tui.sitting import FOLDED, PATIENCE, Sit, Sitting
from tests.tui.textual_internals import left


async def slowly(person: Sitting, *keys: str) -> None:
    """Keys one after another, each when what the one before did is seen."""
    for key in keys:
        await person.press(key)


async def test_e_on_a_contact_of_the_log_opens_its_form_named_after_the_client(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "4", "e")
        assert "陈静  today" in person.seen
        await slowly(person, "tab", "tab", "tab", "tab", "tab", "tab", *" ok", "ctrl+s")
        assert next(book.contacts("chenjing")).note == "问了利率，下周再联系 ok"
        assert "with 陈静 is changed" in await person.told()


async def test_a_contact_goes_with_its_sales_and_both_come_back(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "4", "delete")
        assert "Remove T 陈静 问了利率" in person.seen
        assert "Remove it, and the sale made in it" in person.seen
        await slowly(person, "enter")
        assert not any(book.day(TODAY)[1:])
        await slowly(person, "u")
        assert [len(part) for part in book.day(TODAY)[1:3]] == [1, 1]


async def test_what_one_decides_to_keep_stays(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "4", "delete")
        await slowly(person, "2", "enter")
        await slowly(person, "delete")
        await slowly(person, "escape")
        assert book.day(TODAY).contacts


async def test_in_the_folder_a_field_opens_the_form_of_the_client_and_a_contact_its_own(sit: Sit) -> None:
    async with sit() as person:
        await slowly(person, "1", "down", "down", "enter", "e")
        assert "问了利率" not in person.seen
        assert "Preferred channel" in person.seen
        await slowly(person, "escape", "G", "e")
        assert "陈静  today" in person.seen


async def test_a_promise_in_the_folder_is_changed_and_taken_out_of_its_contact(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "down", "enter")
        await slowly(person, "e")
        assert "Promise to 李强" in person.seen
        await slowly(person, "tab", "end", *"!", "ctrl+s")
        assert next(book.contacts("liqiang")).promise == promise(ago(2), "发方案!")
        await slowly(person, "delete")
        await slowly(person, "enter")
        (contact,) = book.contacts("liqiang")
        assert (contact.note, contact.promise) == ("loan", None)


async def test_one_of_the_family_is_changed_and_removed(sit: Sit, book: Book) -> None:
    async with sit(size=(120, 60)) as person:
        await slowly(person, "1", "home", "enter")
        await slowly(person, "down", "e")
        assert "张建国, with 王芳" in person.seen
        await slowly(person, "tab", "tab", "tab", "ctrl+u", *"1980", "ctrl+s")
        (husband,) = book.clients()["wangfang"].family
        assert (husband.name, husband.birth_year) == ("张建国", 1980)
        await slowly(person, "delete")
        await slowly(person, "enter")
        assert book.clients()["wangfang"].family == ()


async def test_a_contact_person_has_a_form_too(sit: Sit, book: Book) -> None:
    person_there = ContactPerson(name="李娜", role="财务总监", phone="13900000001")
    book.save(client("云汀", id="yunting", kind=ClientKind.COMPANY, contact_persons=(person_there,)), what="add")
    async with sit() as person:
        await slowly(person, "slash", *"云汀", "enter")
        await slowly(person, "e")
        assert "李娜, with 云汀" in person.seen
        await slowly(person, "tab", "tab", "end", *"x", "ctrl+s")
        assert "Phone: “13900000001x” is not a phone number." in person.seen


async def test_an_unsorted_line_is_corrected_in_the_box_and_takes_its_place(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了 > 周五 发方案"), what="keep")
    async with sit() as person:
        await slowly(person, "4", "end", "e")
        assert "芳芳 T 聊了" in person.pane("EntryBox")
        await slowly(person, "home", "delete", "delete")
        await person.write("王芳")
        await slowly(person, "enter")
        day = book.day(TODAY)
        assert not day.unsorted
        assert "wangfang" in {one for contact in day.contacts for one in contact.clients}
        await slowly(person, "escape", "u")
        assert book.day(TODAY).unsorted[0].line == "芳芳 T 聊了 > 周五 发方案"


async def test_a_corrected_line_that_is_still_not_understood_stays_one_line(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了"), what="keep")
    async with sit() as person:
        await slowly(person, "4", "end", "e")
        await slowly(person, *" x", "enter", "enter")
        assert [line.line for line in book.day(TODAY).unsorted] == ["芳芳 T 聊了 x"]


async def test_a_line_begun_is_not_lost_to_an_unsorted_one(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了"), what="keep")
    async with sit() as person:
        await slowly(person, "4", "l")
        await person.write("李强 T 半")
        await slowly(person, "escape", "end", "e")
        assert "李强 T 半" in person.pane("EntryBox")
        assert "begun already" in await person.told()


async def test_a_snooze_is_changed_and_undone_from_its_row(sit: Sit, book: Book) -> None:
    book.save(Snooze(client="wangfang", on=TODAY, until=ago(-14)), what="snooze")
    async with sit() as person:
        assert "王芳" not in person.pane("DuePane")
        await slowly(person, "4", "end", "e")
        await slowly(person, "tab", *"trip", "ctrl+s")
        assert book.day(TODAY).snoozes[0].reason == "trip"
        await slowly(person, "delete")
        await slowly(person, "enter")
        assert not book.day(TODAY).snoozes
        assert book.contact_summary(TODAY).snoozes == {}


async def test_a_sale_without_a_contact_and_a_note_are_removed_from_their_rows(sit: Sit, book: Book) -> None:
    book.save(
        Sale(client="wangfang", on=TODAY, amount=100_00, product="fund"), DayNote(on=TODAY, text="busy"), what="add"
    )
    async with sit() as person:
        await slowly(person, "4", "home", "down", "e")
        assert "Sold: 100.00 fund" in person.seen or "Sold: 100 fund" in person.seen
        await slowly(person, "escape", "delete")
        await slowly(person, "enter")
        assert len(book.day(TODAY).sales) == 1
        await slowly(person, "end", "delete")
        await slowly(person, "enter")
        assert not book.day(TODAY).notes


async def test_a_promise_of_its_own_is_made_due_done_and_removed(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "1", "G", "p")
        await person.write("今天 寄台历")
        assert "Due on Mon 23 Nov 2026: 寄台历" in person.seen
        await slowly(person, "enter")
        assert "寄台历" in person.pane("DuePane")
        assert "today 寄台历" in person.pane("LogPane")
        assert "> today 寄台历" in person.pane("FolderPane")
        await slowly(person, "enter")
        await slowly(person, "home", "x")
        (step,) = book.day(TODAY).steps
        assert step.promise.done_on == TODAY
        assert "寄台历" not in person.pane("DuePane")
        await slowly(person, "4", "end", "delete")
        await slowly(person, "enter")
        assert not book.day(TODAY).steps


async def test_a_promise_without_a_day_cannot_be_sent_off(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "1", "G", "p")
        await person.write("寄台历")
        await slowly(person, "enter")
        assert "Begin with a future date" in person.seen
        assert not book.day(TODAY).steps


async def test_closing_a_client_is_offered_before_removing(sit: Sit, book: Book) -> None:
    async with sit(size=FOLDED) as person:
        await slowly(person, "1", "home", "delete")
        assert "Remove 王芳?" in person.seen
        assert "1 contact stays in the log, without a name" in person.seen
        await slowly(person, "enter")
        assert book.clients()["wangfang"].stage is Stage.CLOSED
        await slowly(person, "u")
        assert book.clients()["wangfang"].stage is Stage.ACTIVE


async def test_a_removed_client_leaves_the_contacts_and_comes_back_by_undo(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "1", "home", "delete")
        await slowly(person, "2", "enter")
        assert "wangfang" not in book.clients()
        assert len(list(book.contacts("wangfang"))) == 1
        await slowly(person, "u")
        assert "wangfang" in book.clients()


async def test_what_goes_with_a_client_is_said_and_comes_back_by_undo(sit: Sit, book: Book) -> None:
    holding = Holding(client="wangfang", name="fund", kind=HoldingKind.FUND, value=100)
    book.save(holding, Review(client="wangfang", on=TODAY), what="edit")
    async with sit() as person:
        await slowly(person, "1", "home", "delete")
        assert "With 王芳 go 1 holding, 1 review." in person.seen
        await slowly(person, "2", "enter")
        assert (book.holdings(), book.reviews("wangfang")) == ([], [])
        await slowly(person, "u")
        assert [one.id for one in book.holdings()] == [holding.id]
        assert len(book.reviews("wangfang")) == 1


async def test_what_another_changed_meanwhile_is_not_removed_unseen(sit: Sit, book: Book) -> None:
    step = StandingPromise(client="liqiang", on=TODAY, promise=promise(TODAY, "one"))
    book.save(step, what="promise")
    async with sit() as person:
        await slowly(person, "4", "end", "delete")
        book.amend(
            (
                book.current(step),
                StandingPromise(id=step.id, client="liqiang", on=TODAY, promise=promise(TODAY, "two")),
            ),
            what="edit",
        )
        await slowly(person, "enter")
        assert "changed elsewhere" in await person.told()
        assert [one.promise.text for one in book.day(TODAY).steps] == ["two"]


CORRECTED = "芳芳 T 聊了 x"


async def correcting(person: Sitting, book: Book) -> None:
    """An unsorted line is in the box, and something is typed behind it."""
    await slowly(person, "4", "end", "e")
    await slowly(person, *" x")


async def test_a_line_under_correction_stands_beside_the_unsorted_one_after_a_hang_up(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了"), what="keep")
    async with sit() as person:
        await correcting(person, book)
        person.app.quitting.terminate()  # type: ignore[attr-defined]
        await person.until(lambda: left(person.app))
    book.take_outbox(TODAY)
    assert sorted(one.line for one in book.unsorted()) == ["芳芳 T 聊了", CORRECTED]


async def test_a_line_under_correction_is_kept_in_its_place_on_leaving(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了"), what="keep")
    async with sit() as person:
        await correcting(person, book)
        await person.press("ctrl+q")
        await person.pilot.press("1", "enter")
        assert left(person.app)
    assert [one.line for one in book.unsorted()] == [CORRECTED]


async def test_a_line_under_correction_counts_once_in_another_language(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=TODAY, line="芳芳 T 聊了"), what="keep")
    async with sit() as person:
        await correcting(person, book)
        app: Any = person.app
        spoken, corrected = language.current_language(), app.corrected
        app.change_language("zh", app.unwritten, corrected)
        language.set_language(spoken)
        assert app.reopening == ()
    assert [one.line for one in book.unsorted()] == [CORRECTED]


async def test_who_goes_on_while_contacts_are_counted_is_asked_nothing(
    sit: Sit, book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await slowly(person, "1", "home")
        counted, contacts = threading.Event(), book.contacts

        def slow(client: str | None = None) -> Any:
            counted.wait(PATIENCE)
            return contacts(client)

        monkeypatch.setattr(book, "contacts", slow)
        person.app.screen.action_remove()  # type: ignore[attr-defined]
        person.app.screen.action_help()  # type: ignore[attr-defined]
        counted.set()
        await person.settle()
        assert "Remove 王芳?" not in person.seen
        await slowly(person, "escape")
        assert "Remove 王芳?" not in person.seen


async def test_a_note_that_is_looked_at_is_not_rewritten(sit: Sit, book: Book) -> None:
    note = DayNote(on=TODAY, text=" gold\tis up ")
    book.save(note, what="note")
    async with sit() as person:
        await slowly(person, "n", "enter")
        assert not person.app.screen.is_modal
        assert book.day(TODAY).notes[0].text == " gold\tis up "
        await slowly(person, "n")
        await slowly(person, "end", "x", "enter")
        assert book.day(TODAY).notes[0].text == "gold is up x"


async def test_a_promise_to_a_client_who_goes_meanwhile_is_refused(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await slowly(person, "1", "home", "p")
        await person.write("周五 发方案")
        other = Book(book.path)
        other.remove(other.clients()["wangfang"])
        await slowly(person, "enter")
        assert await person.told() == "王芳 is not there any more."
        assert not book.day(TODAY).steps


async def test_a_promise_for_a_day_that_is_past_is_told_so(sit: Sit, book: Book) -> None:
    async with sit() as person:
        await person.press("1", "p")
        await person.write("昨天 发资料")
        await person.until_seen("Sun 22 Nov 2026 is past. A promise is for today or a future date.")


async def test_a_promise_of_its_own_has_its_sign_once_in_the_log(sit: Sit, book: Book) -> None:
    book.save(StandingPromise(client="liqiang", on=TODAY, promise=promise(ago(-11), "发资料")), what="promise")
    async with sit() as person:
        line = next(line for line in person.pane("LogPane").split("\n") if "发资料" in line)
        assert line.split() == [">", "李强", "4", "Dec", "发资料"]


async def test_a_day_that_is_taken_away_is_asked_for(sit: Sit) -> None:
    async with sit() as person:
        await slowly(person, "down", "enter")
        await slowly(person, "e")
        await slowly(person, "end", "ctrl+u")
        assert "Due on: a day is needed." in person.seen
        assert "“”" not in person.seen


async def test_yesterday_in_a_line_of_last_week_is_the_day_before_it_was_typed(sit: Sit, book: Book) -> None:
    book.save(UnsortedLine(on=ago(7), line="昨天 芳芳 T 聊了"), what="keep")
    async with sit() as person:
        person.app.screen.log_days.open(ago(7))  # type: ignore[attr-defined]
        await person.settle()
        await slowly(person, "4", "end", "e", "home", "right", "right", "right", "delete", "delete")
        await person.write("王芳")
        assert "王芳  telephone  Sun 15 Nov" in person.pane("EntryBox")
        await slowly(person, "enter")
        (contact,) = [one for one in book.contacts("wangfang") if one.note == "聊了"]
        assert contact.on == ago(8)
