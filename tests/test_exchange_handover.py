"""Clients handed over: one encrypted file, which opens into a book with all that is theirs and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from rmtui.errors import Damaged, RmtuiError, WrongPassphrase
from rmtui.exchange.handover import list_to_sign, make_handover, open_handover, read_handover
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.records.events import Promise, StandingPromise
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.kinds import KINDS, kind_of
from rmtui.records.settings import Assumptions, Settings
from rmtui.records.tie import Share
from rmtui.rules.insurance.coverage import critical_illness_texts
from rmtui.rules.insurance.family_cover import family_covers
from rmtui.rules.insurance.gap_text import gap_notes
from rmtui.rules.people.ties import updated_tie
from rmtui.store import write_book
from rmtui.store.door import Store
from tests.canaries import CANARY, EVERYBODY, MOTHER, Family
from tests.factory import TODAY, ago, client, contact, promise
from tests.folders import policy, relative

PASSPHRASE = "correct horse battery"
STRANGER = "Naomi Frost"


@pytest.fixture
def family(tmp_path: Path) -> Family:
    return Family(str(tmp_path / "book"))


def handed_over(book: Store, clients: list[Client], place: Path) -> Store:
    """The book of the successor."""
    file = make_handover(book, clients, TODAY, PASSPHRASE)
    handover = read_handover(file, PASSPHRASE, "out.rmtui")
    made = write_book(str(place), handover.records)
    open_handover(handover, made, TODAY)
    return made


def test_all_that_belongs_to_the_clients_comes_over(family: Family, tmp_path: Path) -> None:
    made = handed_over(family.book, [*family.book.clients().values()], tmp_path / "new")
    for kind in KINDS:
        here, there = (
            {one.id for one in book.records(kind) if kind_of(one).owners(one)} for book in (family.book, made)
        )
        assert here <= there, kind
        assert here == there or KINDS[kind].table == "documents", "a page comes for each"
    (campaign,) = made.records(Campaign)
    assert {one.campaign for one in made.records(CampaignMember)} == {campaign.id}


@pytest.mark.parametrize("client", sorted(EVERYBODY))
def test_nothing_of_who_is_not_handed_over_comes_along(family: Family, tmp_path: Path, client: str) -> None:
    one = family.book.clients()[client]
    introduced = Client(name=STRANGER, referred_by=client, opened_on=ago(3), area=STRANGER)
    family.book.save(introduced, contact(one, introduced, on=ago(2)), what="add")
    made = handed_over(family.book, [one], tmp_path / "new")
    assert [*made.clients()] == [client]
    assert all(kind_of(one).owners(one) in ((), (client,)) for kind in KINDS for one in made.records(kind))
    everything = "".join(path.read_text(errors="replace") for path in (tmp_path / "new").rglob("*") if path.is_file())
    assert family.leaks(client, everything) == [] and STRANGER not in everything and introduced.id not in everything
    signed = list_to_sign(family.book, [family.book.clients()[client]], TODAY, "out.rmtui").decode()
    assert family.leaks(client, signed) == []
    assert len({*CANARY.findall(everything)}) > 40
    assert {one.name.partition(" ")[0] for one in made.documents(client)} >= {"handover"}


def test_documents_come_along(family: Family, tmp_path: Path) -> None:
    source = tmp_path / "contract.pdf"
    source.write_bytes(b"contract" * 100_000)
    family.book.save(family.book.document_files.add(MOTHER, str(source), TODAY), what="add")
    made = handed_over(family.book, [family.book.clients()[MOTHER]], tmp_path / "new")
    (document,) = (one for one in made.documents(MOTHER) if one.name == "contract.pdf")
    assert made.document_files.read(document) == source.read_bytes()


def test_the_file_opens_with_its_passphrase_alone_and_is_refused_where_it_was_altered(family: Family) -> None:
    clients = [family.book.clients()[MOTHER]]
    file = make_handover(family.book, clients, TODAY, PASSPHRASE)
    assert not CANARY.search(file.decode("latin-1"))
    with pytest.raises(WrongPassphrase):
        read_handover(file, "another one", "x")
    for damaged in (file[:-1], file[: len(file) // 2], file[:20], b"", b"PK\x03\x04", file + b"x"):
        with pytest.raises(Damaged, match="no handover file"):
            read_handover(damaged, PASSPHRASE, "x")
    for place in (*range(0, 400, 7), *range(400, len(file), len(file) // 50)):
        altered = bytearray(file)
        altered[place] ^= 1
        with pytest.raises(RmtuiError):
            read_handover(bytes(altered), PASSPHRASE, "x")


def test_the_list_to_sign_names_the_clients_and_nothing_told_by_them(family: Family) -> None:
    page = list_to_sign(family.book, [*family.book.clients().values()], TODAY, "out.rmtui").decode()
    assert all(client.name in page for client in family.book.clients().values())
    assert "Taken over by" in page


def test_a_promise_is_counted_once_in_the_list_and_nothing_that_is_not_there(tmp_path: Path) -> None:
    anna = client("Anna Barrett")
    step = StandingPromise(client=anna.id, on=TODAY, promise=Promise(text="send the form", due=TODAY))
    book = write_book(str(tmp_path / "book"), [anna, step])
    page = list_to_sign(book, [anna], TODAY, "out.rmtui").decode()
    assert "<td>1 open promise</td>" in page


def test_of_a_client_who_stays_nothing_comes_along_and_what_was_done_together_does(
    tmp_path: Path,
) -> None:
    stays = client("Zoe Wardle", opened_on=ago(20))
    goes = client("John Harrison", referred_by=stays.id)
    stays = replace(stays, referred_by=goes.id)
    step = promise(TODAY, "send factsheet")
    alone = contact(stays, on=ago(2), note="only Zoe")
    book = write_book(
        str(tmp_path / "book"),
        [
            *(stays, goes, alone),
            contact(stays, goes, on=ago(1), note="intro over lunch, Zoe Wardle paid", promise=step),
            GreetingTemplate(text="Dear John Harrison, dear Zoe Wardle", clients=(stays.id, goes.id)),
            updated_tie(stays, goes, relation="friend", shares=Share, gives=Share),
        ],
    )
    made = handed_over(book, [goes], tmp_path / "new")
    (together,) = made.contacts()
    assert (together.clients, together.note, together.promise) == ((goes.id,), "intro over lunch, *** paid", step)
    assert [(one.clients, one.text) for one in made.records(GreetingTemplate)] == [
        ((goes.id,), "Dear John Harrison, dear ***")
    ]
    (page,) = (made.document_files.read(one) for one in made.documents(goes.id))
    for said in (page, list_to_sign(book, [goes], TODAY, "out.rmtui"), *files(tmp_path / "new")):
        assert said is not None and b"Zoe" not in said and stays.id.encode() not in said
    assert page and b"send factsheet" in page and b"intro over lunch" in page
    assert b"1 contact, 1 open promise" in list_to_sign(book, [goes], TODAY, "out.rmtui")


def test_what_is_reckoned_for_a_client_is_the_same_at_the_successor(tmp_path: Path) -> None:
    parent = client("Anna Barrett", family=(relative("son", 2010), relative("husband", 1980, "Tom Barrett")))
    ours = Settings(
        manager="Ruth Ogden",
        import_answers={"x": "Zoe Wardle"},
        currency="GBP",
        rates={"USD": 7900},
        assumptions=Assumptions(living=9_000_000, independent_at=25),
    )
    book = write_book(str(tmp_path / "book"), [parent, ours, policy("life", parent, sum_assured=100)])
    made = handed_over(book, [parent], tmp_path / "new")
    theirs = made.settings()
    assert (theirs.currency, theirs.rates, theirs.assumptions) == (ours.currency, ours.rates, ours.assumptions)
    assert (theirs.manager, theirs.import_answers) == ("", {})


def files(place: Path) -> list[bytes]:
    return [path.read_bytes() for path in place.rglob("*") if path.is_file()]


def test_of_a_relative_who_stays_it_is_said_that_nothing_is_known(tmp_path: Path) -> None:
    wife = client("Zoe Wardle")
    goes = client("John Harrison", family=(relative("wife", 1980, "Zoe Wardle"),))
    held = [policy("life", goes, sum_assured=100), policy("critical-illness", wife, sum_assured=100)]
    tied = updated_tie(goes, wife, relation="wife", shares=Share, gives=Share)
    book = write_book(str(tmp_path / "book"), [wife, goes, tied, *held])
    made = handed_over(book, [goes], tmp_path / "new")
    cover = family_covers([goes], (), made.policies(), made.settings(), TODAY, discretion=made.discretion())[goes.id]
    assert "! No critical illness cover known: John Harrison, Zoe Wardle" in critical_illness_texts(goes, cover.insured)
    assert "What the husband or wife has and owes is not known here, and not counted." in gap_notes(cover.gap)
