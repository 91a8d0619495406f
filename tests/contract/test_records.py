"""The promises of `rmtui.store.door`, tried on every store there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.entry.grammar import parse
from rmtui.errors import BadInput, NotFound, Stale
from rmtui.records.client import Client, Tier
from rmtui.records.events import Contact, DayNote, Sale, StandingPromise
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.store.door import Store
from rmtui.store.files.book import Book
from tests.contract.memory import MemoryStore
from tests.factory import TODAY, ago, contact, promise

FANG, QIANG = Client(id="0fang", name="王芳", tier=Tier.A), Client(id="0qiang", name="李强")


@pytest.fixture(params=["files", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """With two clients. The annotation has mypy hold both against the protocols."""
    made: Store = Book.create(str(tmp_path / "store")) if request.param == "files" else MemoryStore()
    made.save(FANG, QIANG, what="add")
    return made


def test_what_is_saved_is_there_in_the_order_it_came(store: Store) -> None:
    holding = Holding(client=FANG.id, kind=HoldingKind.FUND, name="fund", value=100)
    store.save(holding, what="edit")
    assert list(store.clients().values()) == [FANG, QIANG]
    assert (store.holdings(), store.holdings(FANG.id), store.holdings(QIANG.id)) == ([holding], [holding], [])
    assert [known.name for known in store.names()] == ["王芳", "李强"]


def test_every_change_is_a_further_revision(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="x"), what="edit")
    found = store.clients()[FANG.id]
    assert (found.notes, found.revision) == ("x", 2)
    assert store.current(FANG) == found


def test_changes_of_different_fields_both_stand_and_of_one_field_clash(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="mine"), what="edit")
    store.change(FANG, replace(FANG, occupation="teacher"), what="edit")
    with pytest.raises(Stale):
        store.change(FANG, replace(FANG, notes="theirs"), what="edit")
    found = store.clients()[FANG.id]
    assert (found.notes, found.occupation) == ("mine", "teacher")


def test_where_one_record_of_several_is_refused_none_is_written(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="mine"), what="edit")
    with pytest.raises(Stale):
        store.amend((QIANG, replace(QIANG, notes="x")), (FANG, replace(FANG, notes="theirs")), what="edit")
    assert store.clients()[QIANG.id] == QIANG


def test_a_record_of_a_client_who_is_gone_is_refused(store: Store) -> None:
    store.remove(QIANG)
    with pytest.raises(NotFound):
        store.amend((None, contact(QIANG)), what="log")
    assert not list(store.contacts())


def test_two_clients_cannot_have_one_number(store: Store) -> None:
    store.change(FANG, replace(FANG, number="1001"), what="edit")
    with pytest.raises(BadInput):
        store.change(QIANG, replace(QIANG, number="1001"), what="edit")


def test_what_raises_while_it_is_decided_leaves_everything(store: Store) -> None:
    def decide() -> list[tuple[None, Client]]:
        raise Stale

    with pytest.raises(Stale):
        store.revise(decide, what="edit")
    assert store.undo() is not None
    assert store.undo() is None


def test_a_line_makes_a_contact_and_its_sale_which_go_together(store: Store) -> None:
    entry = parse("王芳 T 聊了到期 > 下周三 发方案 =50万基金", TODAY, store.names())
    made = store.log(entry)
    (found,) = store.contacts(FANG.id)
    (sale,) = store.sales()
    assert (found.id, found.on, sale.contact, sale.client) == (made, TODAY, made, FANG.id)
    assert [one.text for one in store.standing(TODAY).promises] == ["发方案"]
    done = store.undo()
    assert done and done.what == "log"
    assert (list(store.contacts()), list(store.sales())) == ([], [])


def test_a_line_that_was_not_understood_waits_until_it_is_sorted(store: Store) -> None:
    store.keep_unsorted("小王 T 聊了", "who", ago(1))
    (line,) = store.unsorted()
    entry = parse("王芳 T 聊了", TODAY, store.names())
    store.sort_line(line, entry)
    assert not store.unsorted()
    with pytest.raises(Stale):
        store.sort_line(line, entry)
    assert len(list(store.contacts())) == 1


def test_events_come_newest_first_by_day_and_month(store: Store) -> None:
    days = [date(2026, 10, 30), TODAY, date(2025, 1, 2)]
    store.save(*(contact(FANG, on=day) for day in days), contact(QIANG, on=TODAY, at="08:00"), what="import")
    store.save(Sale(client=FANG.id, on=TODAY, amount=1), DayNote(on=TODAY, text="rain"), what="import")
    store.save(StandingPromise(client=FANG.id, on=TODAY, promise=promise(TODAY)), what="promise")
    assert [one.on for one in store.contacts(FANG.id)] == sorted(days, reverse=True)
    assert store.months() == ["2026-11", "2026-10", "2025-01"]
    day = store.day(TODAY)
    assert [len(part) for part in day[1:]] == [2, 1, 1, 0, 0, 1]
    assert {one.on for one in store.month("2026-10").contacts.values()} == {days[0]}


def test_reviews_are_those_of_a_client_oldest_first(store: Store) -> None:
    second, first = (Review(client=FANG.id, on=day, next_on=TODAY) for day in (ago(3), ago(90)))
    draft, other = Review(client=FANG.id, on=TODAY, draft=True), Review(client=QIANG.id, on=ago(9))
    store.save(second, first, draft, other, what="review")
    assert store.reviews(FANG.id) == [first, second, draft]
    assert store.reviews() == [first, other, second, draft]
    assert {one: last.id for one, last in store.standing(TODAY).reviews.items()} == {
        FANG.id: second.id,
        QIANG.id: other.id,
    }
    moved = replace(second, client=QIANG.id, on=ago(200))
    store.change(second, moved, what="review")
    assert [one.id for one in store.reviews(QIANG.id)] == [second.id, other.id]
    assert store.reviews(FANG.id) == [first, draft]
    assert store.undo()
    assert store.reviews(QIANG.id) == [other]


def test_settings_that_nobody_made_are_the_usual_ones(store: Store) -> None:
    assert store.settings() == store.current(Settings()) == Settings()


def test_undo_goes_back_step_by_step_and_redo_returns_until_something_new_is_done(store: Store) -> None:
    store.change(FANG, replace(FANG, notes="one"), what="edit")
    met = contact(FANG, on=TODAY)
    store.save(met, DayNote(on=ago(40), text="rain"), what="import")
    store.remove(met)
    done = [store.undo() for _ in range(3)]
    assert [one and one.what for one in done] == ["remove", "import", "edit"]
    assert store.clients()[FANG.id].notes == ""
    assert [one and one.what for one in (store.redo(), store.redo())] == ["edit", "import"]
    assert len(list(store.contacts())) == 1
    store.keep_unsorted("x", "", TODAY)
    assert store.redo() is None
    again: Contact = next(store.contacts())
    assert again.on == TODAY


def test_a_change_is_noticed_once_and_by_its_month(store: Store) -> None:
    store.changed()
    before = store.state_of_month("2026-11"), store.state_of_month("2026-10")
    assert not store.changed()
    store.keep_unsorted("x", "", TODAY)
    assert store.changed()
    assert not store.changed()
    assert store.state_of_month("2026-11") != before[0]
    assert store.state_of_month("2026-10") == before[1]
