"""A book of an earlier format is read as one of the present format, and becomes one as it is written to."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.records.tie import Share
from rmtui.rules.insurance.coverage import insured_name, shown_policies
from rmtui.rules.people.ties import tie_side
from rmtui.store.files import file_format, file_protocol, migrations
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.maintenance import Repair
from tests.factory import TODAY

FORMAT_1 = Path(__file__).parent / "books" / "format-1"
"""Written by the last rmtui of format 1: a husband whose wife agreed, and whose mother did not."""
HUSBAND, WIFE, MOTHER = "0husband000000000000", "0wife000000000000000", "0mother0000000000000"
MONTH = "log/2026-11.json"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    shutil.copytree(FORMAT_1, tmp_path / "book")
    return tmp_path / "book"


def format_of(path: Path) -> int:
    header = file_protocol.read_header("", path.name, str(path))
    return header.format if header else 0


def test_relatives_who_are_clients_become_ties_with_the_consent_of_the_side_that_gave_it(old: Path) -> None:
    book = Book(str(old))
    sides = {one.other: one for one in book.discretion().ties(HUSBAND)}
    assert sides.keys() == {WIFE, MOTHER}
    assert (sides[WIFE].relation, *sides[WIFE].shares_received, *sides[WIFE].shares_given) == ("妻子", Share.COVER)
    assert (sides[MOTHER].relation, sides[MOTHER].name, *sides[MOTHER].shares_received) == ("母亲", "桂兰妈")
    assert [one.relation for one in book.discretion().ties(WIFE)] == ["丈夫"]


def test_nothing_else_is_changed(old: Path) -> None:
    book = Book(str(old))
    husband = book.clients()[HUSBAND]
    assert (husband.phones, husband.revision) == (("15400000001", "15400000002"), 2)
    assert [(one.name, one.relation, one.birth_year) for one in husband.family] == [
        ("李娜", "妻子", 1987),
        ("桂兰妈", "母亲", 1955),
        ("张一诺", "女儿", 2019),
    ]
    (contact,) = book.contacts()
    (review,) = book.reviews(HUSBAND)
    assert (contact.note, review.steps[0].text, review.steps[0].for_client) == ("聊了学区房", "重算月供", False)
    assert not [one for one in examine(str(old)) if one.repair is not Repair.PERMISSIONS]


def test_what_an_old_book_kept_private_stays_so(old: Path) -> None:
    book = Book(str(old))
    clients, policies, who = book.clients(), book.policies(), book.discretion()
    on_mother, of_wife = (
        next(one for one in policies if one.id.startswith(id)) for id in ("0policy-on-m", "0policy-on-w")
    )
    assert shown_policies(clients[HUSBAND], policies, who) == (on_mother, of_wife)
    assert shown_policies(clients[WIFE], policies, who) == (of_wife,)
    assert shown_policies(clients[MOTHER], policies, who) == ()
    assert insured_name(clients[HUSBAND], of_wife, who) == "李娜"
    assert (of_wife.end, of_wife.for_life, on_mother.end, on_mother.for_life) == (date(2046, 2, 28), False, None, False)


def test_reading_writes_nothing_and_the_first_change_brings_all_files_into_the_present_format(old: Path) -> None:
    before = {path.name: path.read_bytes() for path in (old / "book.json", old / MONTH)}
    book = Book(str(old))
    assert book.ties()
    assert [*book.contacts()]
    assert {path.name: path.read_bytes() for path in (old / "book.json", old / MONTH)} == before
    ties = book.ties()
    book.keep_unsorted("一行", "", TODAY)
    assert {format_of(old / name) for name in ("book.json", MONTH)} == {file_format.FORMAT}
    book.save(replace(book.clients()[MOTHER], notes="x"), what="edit")
    assert Book(str(old)).ties() == ties
    assert "may_share" not in (old / "book.json").read_text(encoding="utf-8")


def test_a_change_made_before_is_still_taken_back(old: Path) -> None:
    book = Book(str(old))
    ties = book.ties()
    assert book.undo() and book.undo()
    assert book.clients()[WIFE].family[0].place == ""
    assert book.clients()[HUSBAND].phones == ("15400000001",)
    assert book.ties() == ties


def test_a_change_of_a_consent_is_not(old: Path) -> None:
    """It would be said to be taken back, and stand all the same."""
    tables = _tables(old)
    newest = max(tables["operations"])
    tables["operations"][newest]["other"]["clients"][WIFE]["family"][0]["may_share"] = True
    operations = migrations.migrated(tables, 1)["operations"]
    assert "other" not in operations.pop(newest)
    assert all("other" in operation for operation in operations.values())


def test_ties_of_a_client_who_was_removed_come_back_with_the_client(old: Path) -> None:
    tables = _tables(old)
    husband = tables["clients"].pop(HUSBAND)
    tables["operations"]["z"] = {"id": "z", "what": "remove", "other": {"clients": {HUSBAND: husband}}}
    found = migrations.migrated(tables, 1)
    assert found["ties"].keys() == migrations.migrated(_tables(old), 1)["ties"].keys()
    assert "client" not in json.dumps(found["operations"]["z"]["other"]["clients"][HUSBAND]["family"])


def test_a_book_of_the_present_format_is_left_as_it_is() -> None:
    tables = {"clients": {"c": {"id": "c", "name": "王芳", "family": [{"name": "李强", "client": "x"}]}}}
    assert migrations.migrated(tables, file_format.FORMAT) is tables


def test_two_machines_make_the_same_tie_of_the_same_book(old: Path) -> None:
    assert migrations.migrated(_tables(old), 1) == migrations.migrated(_tables(old), 1)
    for tie in Book(str(old)).ties():
        assert tie.id == f"{tie.first}+{tie.second}" and tie.first < tie.second
        assert tie_side(tie, tie.first).shares_received == frozenset(tie.second_shares)


def test_a_month_is_never_read_whole_for_its_format(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Book(str(old)).save(what="edit")  # the whole book is brought into the present format
    monkeypatch.setattr(migrations, "migrated", lambda *_: pytest.fail("a month was migrated"))
    Book(str(old)).keep_unsorted("一行", "", TODAY)
    _header, tables = file_format.decode_file_raw((old / MONTH).read_bytes(), MONTH)
    assert all(type(record) is file_format.RawRecord for record in tables["contacts"].values())


def _tables(old: Path) -> migrations.Tables:
    tables: migrations.Tables = json.loads((old / "book.json").read_text(encoding="utf-8"))
    del tables["rmtui"]
    return tables


def test_the_class_of_a_client_becomes_that_of_each_loan_here(tmp_path: Path) -> None:
    """Of one without a loan it is kept in the notes, and no operation brings it back to the client."""
    company = {"id": "company", "name": "远航物流", "kind": "company", "loan_class": "special-mention"}
    without = {"id": "without", "name": "青河食品", "kind": "company", "loan_class": "normal", "notes": "快人快语"}
    before: migrations.Tables = {
        "clients": {"company": company, "without": without},
        "holdings": {
            "a": {"id": "a", "client": "company", "kind": "business-loan", "name": "流贷", "value": 1},
            "b": {"id": "b", "client": "company", "kind": "deposit", "name": "活期", "value": 1},
            "c": {"id": "c", "client": "company", "kind": "loan", "name": "他行", "value": 1, "institution": "另一家"},
        },
        "operations": {"o": {"id": "o", "other": {"clients": {"company": {**company, "tier": "A"}}}}},
    }
    after = migrations.migrated(before, 4)
    assert [one.get("loan_class") for one in after["holdings"].values()] == ["special-mention", None, None]
    assert after["clients"]["company"] == {"id": "company", "name": "远航物流", "kind": "company"}
    assert after["clients"]["without"]["notes"] == "快人快语\nloan class: normal"
    assert "loan_class" not in after["operations"]["o"]["other"]["clients"]["company"]
    assert before["clients"]["company"] == company
    assert migrations.migrated(after, 4) == after
