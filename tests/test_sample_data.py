"""The sample book in `data/book`, one a language: as the store writes it, and as `rmtui.sample` invents it today."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from rmtui.records.client import ClientKind
from rmtui.sample.book import generate_book
from rmtui.sample.branches import BRANCHES
from rmtui.sample.shift_book import sample_dir
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from tests.factory import TODAY

ANEW = "the sample book is stale: data/README.md says how to make it anew"


def files(directory: Path) -> dict[str, bytes]:
    found = [directory / "book.json", *(directory / "log").glob("*")]
    return {str(path.relative_to(directory)): path.read_bytes() for path in found}


@pytest.mark.parametrize("language", BRANCHES)
def test_it_is_what_would_be_invented_and_written_today(tmp_path: Path, language: str) -> None:
    invented = generate_book(language, TODAY)
    write_book(str(tmp_path / "book"), invented.records(), invented.id)
    kept, fresh = files(Path(sample_dir(language))), files(tmp_path / "book")
    assert kept.keys() == fresh.keys(), ANEW
    assert kept == fresh, ANEW


@pytest.mark.parametrize("language", BRANCHES)
def test_it_holds_what_a_manager_has_after_two_years(language: str) -> None:
    book = Book(sample_dir(language))
    clients, contacts = book.clients().values(), [*book.contacts()]
    assert len(clients) >= 40
    assert sum(client.kind is ClientKind.COMPANY for client in clients) >= 3
    assert sum(len(client.family) >= 2 for client in clients) >= 12
    assert sum(bool(client.cautions) for client in clients) >= 8
    assert contacts[0].on - contacts[-1].on >= timedelta(days=730)
    assert sum(contact.promise is not None for contact in contacts) >= 200
    assert sum(len(book.day(contacts[0].on - timedelta(days=ago)).notes) for ago in range(45)) >= 10
    assert {"T", "E", "M", "W", "S", "V"} == {contact.channel.value for contact in contacts}


@pytest.mark.parametrize("language", BRANCHES)
def test_there_is_nothing_else_beside_it(language: str) -> None:
    """But the index, which whoever reads a book makes."""
    names = {path.name for path in Path(sample_dir(language)).iterdir()}
    assert names - {"index"} == {"book.json", "log", "reviews"}
