"""The form of a contact: everything in it can be corrected, nothing is guessed, and its sales go with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from rmtui.errors import BadInput, Stale
from rmtui.records.channel import Channel
from rmtui.records.client import Client
from rmtui.records.events import Sale
from rmtui.store.files.book import Book
from rmtui.tui.forms.contact import ContactForm, Conversation, conversation
from rmtui.tui.frame.snapshot import read_snapshot
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY, ago, contact, promise


class Filled:
    """The form of one contact, and what becomes of answers."""

    def __init__(self, book: Book, contact: str) -> None:
        self.book = book
        desk = read_snapshot(book, TODAY)
        writer = Writer(book, lambda: TODAY, lambda: pytest.fail("no clock is asked"))
        self.base = conversation(next(one for one in book.contacts() if one.id == contact), book)
        self.form = ContactForm(desk, writer, self.base.contact)
        self.fields = {field.name: field for field in self.form.fields}

    def meaning(self, **texts: str) -> Mapping[str, Any]:
        return {name: self.fields[name].parse(text, TODAY) for name, text in texts.items()}

    def record(self, **texts: str) -> Conversation:
        return self.form.record(self.base, self.meaning(**texts))

    def save(self, **texts: str) -> str:
        return self.form.save(self.base, self.record(**texts))


@pytest.fixture
def call(book: Book) -> Filled:
    """陈静 was called today, and bought a fund."""
    return Filled(book, "k4")


def test_what_nobody_touches_stays_as_it_is(call: Filled) -> None:
    texts = call.form.texts(call.base)
    assert call.record(**texts) == call.base
    assert texts["sold"] == "500,000 基金"


def test_when_how_and_what_about_can_be_corrected(call: Filled) -> None:
    call.save(on="昨天", at="下午三点半", channel="meeting", incoming="yes", note="one\ntwo", topics="#到期、基金 到期")
    contact = next(call.book.contacts("chenjing"))
    assert (contact.on, contact.at, contact.channel, contact.incoming) == (ago(1), "15:30", Channel.MEETING, True)
    assert (contact.note, contact.topics) == ("one\ntwo", ("到期", "基金"))


def test_a_sale_goes_with_its_contact_to_another_month_and_back_by_undo(call: Filled) -> None:
    call.save(on="10-30")
    there = date(2026, 10, 30)
    assert [sale.on for sale in call.book.sales()] == [there]
    assert call.book.day(there).sales[0].contact == "k4"
    call.book.undo()
    assert (len(call.book.day(TODAY).contacts), len(call.book.day(TODAY).sales)) == (1, 1)


def test_a_contact_is_never_of_a_day_to_come(call: Filled) -> None:
    with pytest.raises(BadInput, match="lies ahead"):
        call.meaning(on="2026-11-24")
    with pytest.raises(BadInput, match="is not a day"):
        call.meaning(on="irgendwann")


def test_whom_it_was_with_is_corrected_and_never_guessed(call: Filled) -> None:
    assert call.record(clients="陈静、liqiang").contact.clients == ("chenjing", "liqiang")
    with pytest.raises(BadInput, match=r"“王伟” may be 王伟 \(1234\), 王伟 \(5678\)"):
        call.meaning(clients="陈静、王伟")
    with pytest.raises(BadInput, match="no client is “诸葛亮”"):
        call.meaning(clients="诸葛亮")
    with pytest.raises(BadInput, match="one client at least"):
        call.meaning(clients="")


def test_a_sale_follows_to_the_client_it_was_with_after_all(call: Filled) -> None:
    assert [sale.client for sale in call.record(clients="李强").sales] == ["liqiang"]


def test_two_of_one_name_are_told_apart(book: Book) -> None:
    opening = Filled(book, "k3")
    texts = opening.form.texts(opening.base)
    assert texts["clients"] == "王伟 (1234), 王伟 (5678), 张建国"
    assert opening.record(**texts) == opening.base


def test_whoever_the_contact_is_with_is_shown_by_name(book: Book) -> None:
    others = [
        Client(id="smith", name="Smith, John", phones=("13900001111",)),
        Client(id="anna", name="Anna", phones=("13900002222",)),
        Client(id="ben", name="Ben", aliases=("Anna",), phones=("13900003333",)),
    ]
    made = contact(*others, id="k9")
    book.save(*others, made, what="add")
    opening = Filled(book, "k9")
    assert opening.form.texts(opening.base)["clients"] == "Smith, John, Anna (2222), Ben"
    assert opening.meaning(clients="Ben, Smith, John")["clients"] == ("ben", "smith")


def test_a_client_who_was_removed_stays_in_the_contact(book: Book) -> None:
    book.remove(book.clients()["wangwei1"])
    opening = Filled(book, "k3")
    assert opening.form.texts(opening.base)["clients"] == "(removed client), 王伟, 张建国"
    changed = opening.record(clients="(removed client), 张建国, 李强")
    assert changed.contact.clients == ("wangwei1", "zhangjianguo", "liqiang")


def test_sales_are_added_changed_and_removed_a_line_each(call: Filled) -> None:
    call.save(sold="500k 基金\n20万 重疾险\n\n=usd 1000 stock")
    kept, insurance, stock = sorted(call.book.sales(), key=lambda sale: -sale.amount)
    assert kept == call.base.sales[0]
    assert (insurance.amount, insurance.kind, insurance.contact) == (20_000_000, "insurance", "k4")
    assert (stock.amount, stock.currency, stock.client) == (100_000, "USD", "chenjing")
    again = Filled(call.book, "k4")
    again.save(sold="600k 基金")
    (left,) = call.book.sales()
    assert (left.id, left.amount) == (kept.id, 60_000_000)
    call.book.undo()
    assert len(list(call.book.sales())) == 3


def test_a_line_without_an_amount_is_no_sale(call: Filled) -> None:
    with pytest.raises(BadInput, match="“基金50万” does not begin with an amount"):
        call.meaning(sold="500k 基金\n基金50万")


def test_an_attempt_is_corrected_into_a_contact_and_back(call: Filled) -> None:
    call.save(outcome="not reached")
    assert call.book.contact_summary(TODAY).last_contact("chenjing") != TODAY
    Filled(call.book, "k4").save(outcome="reached")
    assert call.book.contact_summary(TODAY).last_contact("chenjing") == TODAY
    call.book.undo()
    assert not next(one for one in call.book.day(TODAY).contacts if one.id == "k4").reached


def test_a_next_step_never_lies_before_its_contact(call: Filled) -> None:
    with pytest.raises(BadInput, match="lies before the contact"):
        call.record(due="2026-11-20", text="发方案")


def test_a_next_step_is_made_changed_done_and_taken_away(call: Filled, book: Book) -> None:
    call.save(due="下周三", text="发方案")
    assert next(book.contacts("chenjing")).promise == promise(date(2026, 12, 2), "发方案")
    Filled(book, "k4").save(done_on="today")
    made = next(book.contacts("chenjing")).promise
    assert made is not None
    assert made.done_on == TODAY
    Filled(book, "k4").save(due="", text="")
    assert next(book.contacts("chenjing")).promise is None


def test_a_next_step_without_a_day_is_refused_with_the_reason(call: Filled) -> None:
    with pytest.raises(BadInput, match="by when"):
        call.record(text="发方案")


def test_whether_a_step_is_done_is_asked_where_there_is_one(call: Filled) -> None:
    texts = call.form.texts(call.base)
    assert "done_on" not in call.form.relevant(texts)
    assert "done_on" in call.form.relevant({**texts, "text": "发方案"})


def test_a_time_is_told_from_a_word(call: Filled) -> None:
    assert call.meaning(at="")["at"] == ""
    with pytest.raises(BadInput, match="Time"):
        call.meaning(at="soon")


def test_fields_changed_elsewhere_meanwhile_stay(call: Filled, book: Book) -> None:
    other = Filled(book, "k4")
    other.save(note="别处改的")
    call.save(topics="到期")
    contact = next(book.contacts("chenjing"))
    assert (contact.note, contact.topics) == ("别处改的", ("到期",))
    with pytest.raises(Stale):
        other.save(topics="基金")


def test_the_form_follows_what_becomes_of_the_sales_elsewhere(call: Filled, book: Book) -> None:
    book.save(Sale(client="chenjing", on=TODAY, amount=100_00, product="x", contact="k4"), what="add")
    now = call.form.current(call.base)
    assert now is not None
    assert call.form.texts(now)["sold"].split("\n")[-1] == "100 x"
    book.remove(now.contact)
    assert call.form.current(call.base) is None
