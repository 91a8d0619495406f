"""Clients handed over: one encrypted file, which opens into a book with all that is theirs and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from rmtui.errors import Damaged, RmtuiError, WrongPassphrase
from rmtui.exchange.handover import list_to_sign, make_handover, open_handover, read_handover
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.records.events import Promise, StandingPromise
from rmtui.records.kinds import KINDS, kind_of
from rmtui.store import write_book
from rmtui.store.door import Store
from tests.canaries import CANARY, EVERYBODY, MOTHER, Family
from tests.factory import TODAY, client

PASSPHRASE = "correct horse battery"


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
    made = handed_over(family.book, [family.book.clients()[client]], tmp_path / "new")
    assert [*made.clients()] == [client]
    assert all(kind_of(one).owners(one) in ((), (client,)) for kind in KINDS for one in made.records(kind))
    everything = "".join(path.read_text(errors="replace") for path in (tmp_path / "new").rglob("*") if path.is_file())
    assert family.leaks(client, everything) == []
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
    promise = StandingPromise(client=anna.id, on=TODAY, promise=Promise(text="send the form", due=TODAY))
    book = write_book(str(tmp_path / "book"), [anna, promise])
    page = list_to_sign(book, [anna], TODAY, "out.rmtui").decode()
    assert "<td>1 open promise</td>" in page
