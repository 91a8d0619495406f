"""What is exported and brought into a new book: equal in all that the file carries."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.records.client import Client
from rmtui.records.events import Contact, Sale
from rmtui.records.holding import Holding
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.rules.days.open_on import is_open
from rmtui.rules.review.review_total import review_total
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import TODAY

CURRENCIES = {"en": "GBP", "zh": "CNY"}


def brought_in(run: Run, tmp_path: Path, spoken: str, file: str, *options: str) -> tuple[Book, Book]:
    """The sample book, and a new one that its exported file was brought into."""
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    path = f"{tmp_path}/{file}"
    shutil.copytree(sample_dir(spoken), old)
    assert run("--lang", spoken, "--book", old, "export", path, *options).code == 0
    assert run("init", new, "--currency", CURRENCIES[spoken]).code == 0
    answer = run("--lang", spoken, "--book", new, "import", path, "--yes")
    assert answer.code == 0, answer.err
    return Book(old), Book(new)


def told(book: Book, kind: type[Any], **alike: Any) -> list[str]:
    """The records of a kind by their clients' numbers or names, without their ids, in an order of their own."""
    called = {one.id: one.number or one.name for one in book.clients().values()}
    found = []
    for one in book.records(kind):
        owners = one.clients if isinstance(one, Contact) else (one.client,)
        if not isinstance(one, Holding) or is_open(one, TODAY):
            plain = replace(one, id="", revision=1, **alike)
            plain = replace(plain, clients=()) if isinstance(one, Contact) else replace(plain, client="")
            found.append(f"{sorted(called.get(owner, '') for owner in owners)} {plain}")
    return sorted(found)


def seen_in_reviews(book: Book) -> list[str]:
    """The finished reviews, with the holdings that they found and their totals."""
    names = {one.id: one.name for one in book.clients().values()}
    return sorted(
        f"{names[one.client]} {review_total(one)} {[replace(seen, holding='') for seen in one.seen]}"
        for one in book.records(Review)
        if not one.draft
    )


@pytest.mark.parametrize(("spoken", "file"), [("en", "tables/"), ("zh", "book.xlsx")])
def test_a_workbook_and_the_tables_of_a_directory_make_the_book_again(
    run: Run, tmp_path: Path, spoken: str, file: str
) -> None:
    old, new = brought_in(run, tmp_path, spoken, file)
    assert told(new, Holding) == told(old, Holding)
    assert told(new, Policy) == told(old, Policy)
    assert told(new, Sale, contact=None) == told(old, Sale, contact=None)
    assert told(new, Contact) == told(old, Contact)
    assert seen_in_reviews(new) == seen_in_reviews(old)
    same = {"id": "", "revision": 1, "referred_by": None}
    assert [replace(one, **same) for one in new.clients().values()] == [
        replace(one, **same) for one in old.clients().values()
    ]


@pytest.mark.parametrize(("spoken", "form"), [("en", "vcf"), ("zh", "vcf3")])
def test_an_address_book_makes_the_clients_again(run: Run, tmp_path: Path, spoken: str, form: str) -> None:
    old, new = brought_in(run, tmp_path, spoken, "phone.vcf", "--format", form)
    carried = (
        *("name", "kind", "phones", "email", "birthday", "employer", "occupation", "address", "aliases", "tags"),
        "contact_persons",
    )

    def carries(one: Client) -> dict[str, Any]:
        return {name: getattr(one, name) for name in carried}

    assert list(map(carries, new.clients().values())) == list(map(carries, old.clients().values()))
