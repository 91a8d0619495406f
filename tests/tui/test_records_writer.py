"""What the desk writes: nobody's change is lost to another's, and nothing is said to be done that was not."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rmtui.entry.grammar import parse
from rmtui.entry.line import EntryPromise
from rmtui.entry.tag_changes import read_tag_change
from rmtui.errors import NotFound, Stale
from rmtui.exchange.importing.plan import Change, ImportPlan
from rmtui.exchange.importing.records.belongings import Pair
from rmtui.records.client import Client, Tier
from rmtui.records.events import DayNote
from rmtui.records.settings import Settings
from rmtui.rules.contact.summary import OpenPromise
from rmtui.store.files.book import Book
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY, ago, client, contact
from tests.folders import holding


@pytest.fixture
def writer(book: Book) -> Writer:
    return Writer(book, lambda: TODAY, lambda: pytest.fail("no clock is asked"))


def changed(one: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(one, **fields)


def plan_of(book: Book, before: Client, after: Client, *added: Client, records: tuple[Pair, ...] = ()) -> ImportPlan:
    changes = (Change(before, after, ()),)
    return ImportPlan((), (), added, changes, records, 0, (), (), {}, {Client: [*book.clients().values()]})


def test_a_list_brought_in_leaves_what_was_changed_since_it_was_planned(book: Book, writer: Writer) -> None:
    before = book.clients()["liqiang"]
    plan = plan_of(book, before, changed(before, area="城西"), client("孙丽", id="sunli"))
    book.save(changed(before, occupation="教师"), what="edit")
    assert writer.clients.import_plan(plan) == "Brought in. Clients: 1 new, 1 changed. Ctrl+Z undoes it."
    now = book.clients()
    assert (now["liqiang"].area, now["liqiang"].occupation, now["sunli"].name) == ("城西", "教师", "孙丽")
    writer.undo()
    assert "sunli" not in book.clients()


def test_the_contacts_and_holdings_that_came_are_told(book: Book, writer: Writer) -> None:
    before = book.clients()["liqiang"]
    new = holding(client=before.id), contact(before, note="问好"), contact(before, note="再问好")
    plan = plan_of(book, before, changed(before, area="城西"), records=tuple((None, one) for one in new))
    message = writer.clients.import_plan(plan)
    assert message == (
        "Brought in. Clients: 0 new, 1 changed; Contacts: 2 new, 0 changed; Holdings: 1 new, 0 changed. "
        "Ctrl+Z undoes it."
    )


def test_a_merge_tells_which_name_stayed(book: Book, writer: Writer) -> None:
    kept, other = book.clients()["liqiang"], client("李强先生", id="other")
    book.save(other, what="add")
    assert writer.clients.merge(kept, other, {"name"}) == "李强 is one client with 李强先生 now. Ctrl+Z undoes it."


def test_a_list_that_clashes_with_a_change_since_writes_nothing(book: Book, writer: Writer) -> None:
    before = book.clients()["liqiang"]
    plan = plan_of(book, before, changed(before, area="城西"), client("孙丽", id="sunli"))
    book.save(changed(before, area="城东"), what="edit")
    with pytest.raises(Stale):
        writer.clients.import_plan(plan)
    assert book.clients()["liqiang"].area == "城东"
    assert "sunli" not in book.clients()


@pytest.mark.parametrize("text", ["mine", ""])
def test_a_note_another_changed_meanwhile_is_neither_written_over_nor_taken_away(
    book: Book, writer: Writer, text: str
) -> None:
    note = DayNote(on=TODAY, text="as read")
    book.save(changed(note, text="theirs"), what="note")
    with pytest.raises(Stale):
        writer.note(note, text)
    assert [one.text for one in book.day(TODAY).notes] == ["theirs"]


def test_a_note_is_new_changed_and_taken_away(book: Book, writer: Writer) -> None:
    assert writer.note(None, "") == ""
    assert writer.note(None, "busy", ago(1)) == "The day note is kept."
    (note,) = book.day(ago(1)).notes
    writer.note(note, "quiet")
    (note,) = book.day(ago(1)).notes
    assert note.text == "quiet"
    assert writer.note(note, "") == "The day note is taken away."
    assert not book.day(ago(1)).notes


def test_what_is_so_already_is_not_said_to_be_changed(book: Book, writer: Writer) -> None:
    tier = book.clients()["liqiang"].tier
    assert writer.clients.set_tier(["liqiang"], tier) == "That changes nothing."
    assert writer.clients.tag(["wangfang"], read_tag_change("基金")) == "That changes nothing."
    writer.clients.set_tier(["liqiang"], Tier.D)
    writer.clients.tag(["wangfang"], read_tag_change("-基金"))
    writer.undo()
    assert book.clients()["wangfang"].tags == ("基金",)
    writer.undo()
    assert book.clients()["liqiang"].tier is tier


def test_nothing_is_written_of_a_client_who_was_removed_meanwhile(book: Book, writer: Writer) -> None:
    gone = book.clients()["liqiang"]
    book.remove(gone)
    with pytest.raises(NotFound, match="李强 is not there any more"):
        writer.clients.snooze(gone, ago(-14), "trip")
    with pytest.raises(NotFound, match="李强 is not there any more"):
        writer.promises.add(gone, EntryPromise(ago(-1), "发方案"))
    assert (book.day(TODAY).snoozes, book.day(TODAY).steps) == ((), ())


def test_a_promise_to_two_that_is_done_or_moved_is_said_to_be_so_for_both(book: Book, writer: Writer) -> None:
    book.log(parse("王芳、李强 M 聊了 > 30 Nov 发方案 < 1 Dec 交材料", TODAY, book.names()))
    (own, *theirs) = sorted(book.contact_summary(TODAY, "wangfang").promises, key=lambda one: one.due)
    assert writer.promises.set_day(own, TODAY).startswith("Promised for Mon 23 Nov 2026: 发方案 (for 王芳, 李强).")
    assert writer.promises.keep(own) == "Done: 发方案 (for 王芳, 李强)"
    assert [writer.promises.keep(one) for one in theirs] == ["Received: 交材料"]
    left = [(one.client, one.text) for one in book.contact_summary(TODAY).promises]
    assert left == [("liqiang", "交材料")], "what clients are to do is of each alone"


def test_a_promise_that_is_gone_is_not_said_to_be_kept(writer: Writer) -> None:
    promise = OpenPromise(client="liqiang", due=TODAY, text="发方案", made_on=TODAY, source="gone")
    with pytest.raises(NotFound, match="The promise is not there any more"):
        writer.promises.keep(promise)


def test_the_first_settings_of_two_desks_are_brought_together(book: Book, writer: Writer) -> None:
    other = Book(book.path)
    before = book.settings()
    Writer(other, lambda: TODAY, lambda: pytest.fail("no clock is asked")).change_settings(
        before, Settings(manager="林晓舟")
    )
    writer.change_settings(before, Settings(wechat_counts=True))
    assert (book.settings().manager, book.settings().wechat_counts) == ("林晓舟", True)
    writer.undo()
    writer.undo()
    assert book.settings() == Settings()


def test_settings_made_by_another_since_they_were_looked_up_are_not_written_over(
    book: Book, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = book.settings()
    Book(book.path).save(Settings(manager="林晓舟"), what="settings")
    monkeypatch.setattr(book, "settings", lambda: looked_up)
    writer.change_settings(looked_up, Settings(wechat_counts=True))
    assert (Book(book.path).settings().manager, Book(book.path).settings().wechat_counts) == ("林晓舟", True)
