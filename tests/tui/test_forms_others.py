"""The small forms: promises, sales, snoozes, notes, and the people around a client."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from rmtui.errors import BadInput, Stale
from rmtui.records.client import Client, ContactPerson, Relative
from rmtui.records.events import DayNote, Sale, Snooze, StandingPromise
from rmtui.records.tie import Share
from rmtui.rules.conduct.discretion import tie_proposals
from rmtui.rules.people.ties import tie_side
from rmtui.store.files.book import Book
from rmtui.tui.desk.folder.folder import Folder, Member
from rmtui.tui.desk.folder.profile_tab import profile_blocks
from rmtui.tui.desk.record_actions import RecordActions
from rmtui.tui.forms.form import Form
from rmtui.tui.forms.note import NoteForm
from rmtui.tui.forms.people import ContactPersonForm, Related, RelativeForm, related_to, without
from rmtui.tui.forms.promise import PromiseForm
from rmtui.tui.forms.sale import SaleForm
from rmtui.tui.forms.snooze import SnoozeForm
from rmtui.tui.frame.snapshot import Snapshot, read_snapshot
from rmtui.tui.records.writer import Writer
from tests.factory import TODAY, ago, promise


@pytest.fixture
def desk(book: Book) -> Snapshot:
    return read_snapshot(book, TODAY)


@pytest.fixture
def writer(book: Book) -> Writer:
    return Writer(book, lambda: TODAY, lambda: pytest.fail("no clock is asked"))


def save(form: Form[Any], base: Any, **texts: str) -> str:
    """What is said when a form is kept in which these texts were changed."""
    fields = {one.name: one for one in form.fields}
    return form.save(base, form.record(base, {name: fields[name].parse(text, TODAY) for name, text in texts.items()}))


def untouched(form: Form[Any], base: Any) -> bool:
    """Does a form read back what it shows?"""
    texts = form.texts(base)
    return bool(form.record(base, {one.name: one.parse(texts[one.name], TODAY) for one in form.fields}) == base)


def test_a_promise_of_its_own_is_put_off(book: Book, desk: Snapshot, writer: Writer) -> None:
    step = StandingPromise(client="liqiang", on=ago(3), promise=promise(TODAY, "发方案"))
    book.save(step, what="promise")
    form = PromiseForm(desk, writer, step)
    assert form.title == "Promise to 李强"
    assert untouched(form, step)
    save(form, step, due="下周三")
    assert [one.due.isoformat() for one in book.contact_summary(TODAY).promises if one.client == "liqiang"][
        -1
    ] == "2026-12-02"


def test_a_promise_may_not_lose_its_day(book: Book, desk: Snapshot, writer: Writer) -> None:
    step = StandingPromise(client="liqiang", on=ago(3), promise=promise(TODAY))
    with pytest.raises(BadInput, match="a day is needed"):
        save(PromiseForm(desk, writer, step), step, due="")


def test_the_form_of_a_promise_is_over_when_the_contact_lost_it(book: Book, desk: Snapshot, writer: Writer) -> None:
    contact = next(book.contacts("liqiang"))
    form = PromiseForm(desk, writer, contact)
    assert form.current(contact) == contact
    book.save(msgspec.structs.replace(contact, promise=None), what="edit")
    assert form.current(contact) is None


def test_a_sale_is_corrected(book: Book, desk: Snapshot, writer: Writer) -> None:
    sale = Sale(client="wangfang", on=ago(1), amount=50_000_000, kind="fund", product="基金")
    book.save(sale, what="add")
    form = SaleForm(desk, writer, sale)
    assert untouched(form, sale)
    assert save(form, sale, client="李强", sold="30万 年金", on="today") == (
        "The sale is changed: 300,000 年金. Ctrl+Z undoes it."
    )
    changed = book.current(msgspec.structs.replace(sale, on=TODAY))
    assert changed is not None
    assert (changed.client, changed.amount, changed.kind) == ("liqiang", 30_000_000, "insurance")


def test_a_snooze_ends_on_a_day_after_it_began(book: Book, desk: Snapshot, writer: Writer) -> None:
    snooze = Snooze(client="wangfang", on=ago(2), until=ago(-14), reason="出差")
    book.save(snooze, what="snooze")
    form = SnoozeForm(desk, writer, snooze)
    assert untouched(form, snooze)
    with pytest.raises(BadInput, match="one day at least"):
        save(form, snooze, until="2026-11-21")
    save(form, snooze, until="tomorrow", reason="")
    assert book.contact_summary(TODAY).snoozes["wangfang"].until == ago(-1)


def test_an_emptied_note_is_taken_away(book: Book, desk: Snapshot, writer: Writer) -> None:
    note = DayNote(on=ago(1), text="one\ntwo")
    book.save(note, what="note")
    form = NoteForm(desk, writer, note)
    assert untouched(form, note)
    assert save(form, note, text="one\ntwo\nthree") == "The day note is kept."
    assert book.day(ago(1)).notes[0].text == "one\ntwo\nthree"
    with pytest.raises(Stale):
        save(form, note, text="")
    assert save(form, book.day(ago(1)).notes[0], text="") == "The day note is taken away."
    assert not book.day(ago(1)).notes


def relative_form(book: Book, writer: Writer) -> tuple[RelativeForm, Related]:
    """Of the husband, as the book has both now."""
    desk = read_snapshot(book, TODAY)
    base = desk.clients["wangfang"]
    return RelativeForm(desk, writer, base, base.family[0]), related_to(desk, base, base.family[0])


def test_that_a_relative_is_a_client_is_proposed_by_the_name_and_confirmed_with_consent(
    book: Book, writer: Writer
) -> None:
    form, base = relative_form(book, writer)
    hint = next(field.hint for field in form.fields if field.name == "other")
    assert "Perhaps a client, by the name: 张建国." in hint
    assert untouched(form, base)
    assert (base.tie, form.texts(base)["other"]) == (None, "")
    save(form, base, other="张建国", shares="policies", birth_year="")
    (tie,) = book.ties()
    seen = tie_side(tie, "wangfang")
    assert (seen.other, seen.relation, *seen.shares_received, *seen.shares_given) == (
        "zhangjianguo",
        "husband",
        Share.COVER,
    )
    form, base = relative_form(book, writer)
    assert untouched(form, base)
    assert (form.texts(base)["other"], form.texts(base)["shares"]) == ("张建国", "policies")
    assert book.clients()["wangfang"].family[0].birth_year is None


def test_each_side_agrees_for_itself_and_may_take_it_back(book: Book, writer: Writer) -> None:
    save(*relative_form(book, writer), other="张建国", gives="policies, assets")
    assert book.discretion().shares("zhangjianguo", "wangfang") == frozenset()
    assert book.discretion().shares("wangfang", "zhangjianguo") == {Share.COVER, Share.ASSETS}
    save(*relative_form(book, writer), gives="nothing", shares="assets")
    assert book.discretion().shares("zhangjianguo", "wangfang") == {Share.ASSETS}
    assert book.discretion().shares("wangfang", "zhangjianguo") == frozenset()
    save(*relative_form(book, writer), other="")
    assert book.ties() == []


def test_a_namesake_is_told_from_a_relative(book: Book, writer: Writer) -> None:
    assert [(one.client.id, one.other.id) for one in tie_proposals(book.clients(), book.discretion())] == [
        ("wangfang", "zhangjianguo")
    ]
    save(*relative_form(book, writer), other="-")
    form, base = relative_form(book, writer)
    assert form.texts(base)["other"] == "-"
    assert untouched(form, base)
    assert tie_proposals(book.clients(), book.discretion()) == []
    save(form, base, other="张建国")
    assert book.ties()[0].related


def test_a_relative_by_another_name_stays_the_same_client(book: Book, writer: Writer) -> None:
    save(*relative_form(book, writer), other="张建国", name="老张")
    form, base = relative_form(book, writer)
    assert form.texts(base)["other"] == "张建国"
    assert book.discretion().name_in_folder("wangfang", "zhangjianguo") == "老张"


def test_who_is_taken_out_of_the_family_shares_nothing_any_more(book: Book, writer: Writer) -> None:
    save(*relative_form(book, writer), other="张建国", shares="policies")
    desk = read_snapshot(book, TODAY)
    base = desk.clients["wangfang"]
    removal = RecordActions(desk, writer).removal(Member(base, base.family[0]))
    assert removal is not None
    removal.callback()
    assert (book.clients()["wangfang"].family, book.ties()) == ((), [])
    book.undo()
    assert book.discretion().shares("zhangjianguo", "wangfang") == {Share.COVER}


def test_who_shares_and_is_not_in_the_list_of_the_family_is_told_beside_it(book: Book, writer: Writer) -> None:
    save(*relative_form(book, writer), other="张建国", shares="policies")
    base = book.clients()["wangfang"]
    book.save(msgspec.structs.replace(base, family=()), what="edit")
    desk = read_snapshot(book, TODAY)
    folder = Folder(desk.clients["wangfang"], desk.clients, TODAY, discretion=desk.discretion)
    assert "张建国  client too" in [block.text for block in profile_blocks(folder)]


def test_consent_needs_a_client_to_give_it(book: Book, writer: Writer) -> None:
    with pytest.raises(BadInput, match="Say first which client"):
        save(*relative_form(book, writer), shares="policies")
    with pytest.raises(BadInput, match="cannot be their own relative"):
        save(*relative_form(book, writer), other="王芳")


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("name", "", "may not be empty"),
        ("birth_year", "2030", "cannot be right"),
        ("birth_year", "80后", "cannot be right"),
        ("other", "王伟", "may be"),
        ("other", "诸葛亮", "no client is"),
    ],
)
def test_what_cannot_be_of_a_relative_is_refused(
    book: Book, writer: Writer, field: str, text: str, reason: str
) -> None:
    form, base = relative_form(book, writer)
    with pytest.raises(BadInput, match=reason):
        save(form, base, **{field: text})


def test_others_of_the_family_and_of_the_record_stay(book: Book, writer: Writer) -> None:
    base = book.clients()["wangfang"]
    son = msgspec.structs.replace(base.family[0], name="小满", relation="son")
    both = msgspec.structs.replace(base, family=(*base.family, son))
    book.save(both, what="edit")
    now = read_snapshot(book, TODAY)
    save(RelativeForm(now, writer, both, son), related_to(now, now.clients["wangfang"], son), place="实验小学")
    assert [one.place for one in book.clients()["wangfang"].family] == ["", "实验小学"]


def test_who_was_taken_out_of_the_family_meanwhile_has_no_form_any_more(book: Book, writer: Writer) -> None:
    form, base = relative_form(book, writer)
    book.save(msgspec.structs.replace(base.client, family=()), what="edit")
    form.snapshot = read_snapshot(book, TODAY)
    assert form.current(base) is None


def test_a_contact_person_is_corrected(book: Book, writer: Writer) -> None:
    company = Client(name="云汀", contact_persons=(ContactPerson(name="李娜", role="会计"), ContactPerson(name="高敏")))
    book.save(company, what="add")
    form = ContactPersonForm(read_snapshot(book, TODAY), writer, company, company.contact_persons[0])
    base = related_to(read_snapshot(book, TODAY), company, company.contact_persons[0])
    assert untouched(form, base)
    save(form, base, role="财务总监", phone="139 0000 0001", cautions="只在下午")
    first, second = book.clients()[company.id].contact_persons
    assert (first.role, first.phone, first.cautions) == ("财务总监", "139 0000 0001", "只在下午")
    assert second.name == "高敏"


def test_of_two_alike_in_a_family_one_is_taken_out(book: Book) -> None:
    sons = [Relative(name="小明", relation="儿子") for _ in range(2)]
    one = msgspec.structs.replace(book.clients()["liqiang"], family=(sons[0], Relative(name="小红"), sons[1]))
    assert [relative.name for relative in without(one, sons[1]).family] == ["小明", "小红"]
    assert [relative.name for relative in without(one, sons[0]).family] == ["小红", "小明"]
