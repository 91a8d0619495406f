"""`rmtui merge`: two records of one client made one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import msgspec
import pytest

from rmtui.cli.context import Context
from rmtui.entry.client_merging import clashing_fields, merged_client
from rmtui.records.channel import Channel
from rmtui.records.client import Client, ClientKind, RiskGrade, Stage, Tier
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.review import Review
from rmtui.records.tie import Share, Tie, tie_id
from rmtui.store import maintain
from rmtui.store.files.book import Book
from rmtui.store.files.documents import path
from tests.conftest import Run

ONE = Client(
    id="one", name="孙丽", pinyin="sun li", phones=("13900000001",), tier=Tier.A, occupation="教师", notes="喜欢茶"
)
TWO = Client(
    id="two",
    name="孙 丽",
    pinyin="sun li",
    number="88009",
    phones=("13900000002", "139-0000-0001"),
    occupation="校长",
    employer="一中",
    notes="喜欢酒",
)
CHEN = Client(id="chen", name="陈静", pinyin="chen jing", referred_by="two")


@pytest.fixture
def twice(book: Book) -> Book:
    """A book in which 孙丽 is twice, with something that belongs to each."""
    book.save(
        *(ONE, TWO, CHEN),
        Holding(id="holding", client="two", kind=HoldingKind.DEPOSIT, name="一年定期", value=10_000_000),
        Contact(id="contact", clients=("two", "chen"), on=date(2026, 11, 2), channel=Channel.MEETING, note="聊了定期"),
        Contact(id="both", clients=("one", "two"), on=date(2026, 11, 3), channel=Channel.MEETING),
        Sale(id="sale", client="two", on=date(2026, 11, 2), amount=10_000_000),
        Review(id="review", client="two", on=date(2026, 10, 1)),
        Tie(
            id=tie_id("two", "chen"),
            first="chen",
            second="two",
            first_is="妹妹",
            second_is="姐姐",
            first_shares=(Share.COVER,),
        ),
        what="add",
    )
    return book


def test_what_is_known_of_either_is_kept_and_all_that_belongs_to_them(twice: Book, run: Run) -> None:
    answer = run("merge", "one", "two", "--yes")
    assert answer.code == 0
    clients = twice.clients()
    assert "two" not in clients
    merged = clients["one"]
    assert (merged.number, merged.tier, merged.occupation, merged.employer) == ("88009", Tier.A, "教师", "一中")
    assert merged.phones == ("13900000001", "13900000002")
    assert merged.notes.splitlines() == ["喜欢茶", "喜欢酒"]
    assert [one.client for one in twice.holdings()] == ["one"]
    assert {one.id: one.clients for one in twice.contacts()} == {"contact": ("one", "chen"), "both": ("one",)}
    assert [one.client for one in twice.sales()] == ["one"]
    assert [one.id for one in twice.reviews("one")] == ["review"]
    assert clients["chen"].referred_by == "one"
    (tie,) = twice.ties()
    assert (tie.id, tie.first_is, tie.first_shares) == (tie_id("one", "chen"), "妹妹", (Share.COVER,))


def test_undo_makes_two_of_them_again(twice: Book, run: Run) -> None:
    run("merge", "one", "two", "--yes")
    assert "clients merged: 孙丽" in run("undo").out
    clients = twice.clients()
    for one in (ONE, TWO, CHEN):
        assert msgspec.structs.replace(clients[one.id], revision=1) == one
    assert [one.client for one in twice.holdings()] == ["two"]
    assert [one.id for one in twice.reviews("two")] == ["review"]


def test_the_other_s_value_may_be_taken(twice: Book, run: Run) -> None:
    assert run("merge", "one", "two", "--take", "occupation", "--yes").code == 0
    assert twice.clients()["one"].occupation == "校长"
    assert run("merge", "陈静", "王芳", "--take", "shoe-size", "--yes").code == 2


def test_a_person_is_asked_which_value_counts(twice: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def reply(question: str) -> str:
        asked.append(question)
        return "y"

    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr("builtins.input", reply)
    assert run("merge", "one", "two").code == 0
    assert asked[0].startswith("Occupation: 教师. Take 校长 instead?")
    assert twice.clients()["one"].occupation == "校长"


def test_nobody_is_merged_unasked_nor_with_themselves(twice: Book, run: Run) -> None:
    assert run("merge", "one", "two").code == 2
    assert run("merge", "陈静", "陈静", "--yes").code == 2
    assert {"one", "two"} <= set(twice.clients())


def test_a_person_and_a_company_are_not_one_client(twice: Book, run: Run) -> None:
    twice.save(Client(id="firm", name="孙丽商贸", kind=ClientKind.COMPANY), what="add")
    before = {*twice.clients()}
    refused = run("merge", "孙丽商贸", "88009", "--yes")
    assert (refused.code, "is a person and 孙丽商贸 a company" in refused.err) == (1, True)
    assert {*twice.clients()} == before


def test_documents_of_one_name_on_both_sides_survive_the_merge_and_its_undo(
    twice: Book, run: Run, tmp_path: Path
) -> None:
    texts = {"one": "old form", "two": "new form"}
    for client, text in texts.items():
        (tmp_path / "form.pdf").write_text(text)
        twice.save(twice.document_files.add(client, str(tmp_path / "form.pdf"), date(2026, 11, 1)), what="document")

    def files() -> dict[str, str]:
        return {one.client + one.folder: Path(path(twice.path, one)).read_text() for one in twice.documents()}

    assert run("merge", "one", "two", "--yes").code == 0
    assert [one.client for one in twice.documents()] == ["one", "one"]
    assert files() == {"one": "old form", "onetwo": "new form"}
    assert not [one for one in maintain(twice.path).examine() if "form.pdf" in one.sentence]
    run("remove", "one", "--yes")
    run("undo")
    assert files() == {"one": "old form", "onetwo": "new form"}
    run("undo")
    assert files() == texts


def test_what_is_given_up_is_told(twice: Book, run: Run) -> None:
    told = run("merge", "one", "two", "--yes").out
    assert "Occupation: 校长 is given up." in told and "Employer" in told and "Notes: " in told


def test_a_grade_comes_with_the_day_of_its_assessment() -> None:
    old = Client(name="孙丽", risk=RiskGrade.C3)
    new = Client(name="孙丽", risk=RiskGrade.C4, risk_on=date(2026, 5, 1))
    assert (merged_client(old, new).risk, merged_client(old, new).risk_on) == (RiskGrade.C3, None)
    taken = merged_client(old, new, {"risk"})
    assert (taken.risk, taken.risk_on) == (RiskGrade.C4, date(2026, 5, 1))
    assert merged_client(Client(name="孙丽"), new).risk_on == date(2026, 5, 1)
    again = msgspec.structs.replace(new, risk_on=date(2025, 5, 1))
    assert merged_client(again, new).risk_on == date(2026, 5, 1)


def test_a_client_of_today_is_not_closed_by_a_closed_record_of_theirs() -> None:
    closed = msgspec.structs.replace(TWO, stage=Stage.CLOSED, tier=Tier.D)
    assert merged_client(ONE, closed).stage is Stage.ACTIVE
    assert {"stage", "tier"} <= {field.name for field in clashing_fields(ONE, closed)}


def test_what_a_third_agreed_to_with_either_is_agreed_with_the_one(twice: Book, run: Run) -> None:
    known = Tie(id=tie_id("one", "chen"), first="chen", second="one", first_shares=(Share.ASSETS,), related=False)
    twice.save(known, what="add")
    run("merge", "one", "two", "--yes")
    (tie,) = twice.ties()
    assert (tie.first_is, tie.second_is, tie.related) == ("妹妹", "姐姐", True)
    assert (tie.first_shares, tie.second_shares) == ((Share.COVER, Share.ASSETS), ())


def test_the_doctor_names_clients_who_may_be_one(twice: Book, run: Run) -> None:
    assert "孙丽 (教师) and 孙 丽 (0002) may be one client: “rmtui merge” makes one of them." in run("doctor").out
    found = json.loads(run("doctor", "--json").out)["duplicates"]
    assert [set(one["clients"]) for one in found] == [{"one", "two"}]
