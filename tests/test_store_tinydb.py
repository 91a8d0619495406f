"""TinyDB keeps its promises over our storage, with its own tables and with ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.operations import delete, increment
from tinydb.table import Document

import rmtui
from rmtui.errors import Stale
from rmtui.records.review import Review
from rmtui.store.files.book import Book
from rmtui.store.files.doctor import examine
from rmtui.store.files.layout import review_file
from rmtui.store.files.storage import BookDB, BookStorage, RecordTable
from tests.conftest import FORMS
from tests.factory import TODAY

Open = Callable[[], TinyDB]


pytestmark = pytest.mark.every_form("TinyDB")


@pytest.fixture
def reopen(form: str, tmp_path: Path) -> Open:
    """Opens the same file again and again, as TinyDB does or as the book does, plain or in an encrypted book."""
    kind = BookDB if form in FORMS else TinyDB
    Book.create(str(tmp_path / "of"))

    def reopen() -> TinyDB:
        db: TinyDB = kind(tmp_path / "of" / "tiny.json", storage=BookStorage)
        return db

    return reopen


@pytest.fixture
def db(reopen: Open) -> TinyDB:
    """Three documents, a to c."""
    db = reopen()
    db.insert_multiple({"letter": letter, "one": 1} for letter in "abc")
    return db


def letters(db: TinyDB) -> str:
    return "".join(document["letter"] for document in db)


def test_an_inserted_document_is_found_by_its_id(db: TinyDB) -> None:
    found = db.get(doc_id=db.insert({"letter": "d"}))
    assert isinstance(found, Document)
    assert found["letter"] == "d"
    assert len(db) == 4


def test_several_inserted_at_once_get_an_id_each(db: TinyDB) -> None:
    ids = db.insert_multiple([{"letter": "d"}, {"letter": "e"}])
    assert len(set(ids)) == 2
    assert letters(db) == "abcde"
    assert db.contains(doc_id=ids[1])


def test_ids_are_not_used_again_by_another_opening(reopen: Open) -> None:
    assert len({reopen().insert({"number": number}) for number in range(5)}) == 5


def test_an_id_that_is_taken_is_refused_and_nothing_lost(db: TinyDB) -> None:
    taken = db.all()[0].doc_id
    with pytest.raises(ValueError, match="already exists"):
        db.insert(Document({"letter": "z"}, taken))
    with pytest.raises(ValueError, match="already exists"):
        db.insert_multiple([{"letter": "y"}, Document({"letter": "z"}, taken)])
    assert letters(db) == "abc"


@pytest.mark.parametrize("not_a_document", [None, 5, "text", [1, 2]])
def test_only_documents_are_inserted(db: TinyDB, not_a_document: Any) -> None:
    with pytest.raises(ValueError, match="not a Mapping"):
        db.insert(not_a_document)
    with pytest.raises(ValueError, match="not a Mapping"):
        db.insert_multiple([{"letter": "d"}, not_a_document])
    assert letters(db) == "abc"


def test_an_update_changes_what_matches_and_nothing_else(db: TinyDB, reopen: Open) -> None:
    assert len(db.update({"one": 2}, where("letter") == "b")) == 1
    assert [document["one"] for document in reopen()] == [1, 2, 1]
    db.update({"all": True})
    db.update(increment("one"), where("letter") == "a")
    db.update(delete("one"), doc_ids=[db.all()[2].doc_id])
    assert [document.get("one") for document in reopen()] == [2, 2, None]
    assert reopen().count(where("all") == True) == 3  # noqa: E712 - TinyDB's way to ask


def test_several_updates_are_made_in_one_write(db: TinyDB, reopen: Open) -> None:
    db.update_multiple([({"one": 5}, where("letter") == "a"), ({"one": 6}, where("letter") == "c")])
    assert [document["one"] for document in reopen()] == [5, 1, 6]


def test_an_upsert_updates_or_inserts(db: TinyDB) -> None:
    db.upsert({"letter": "a", "one": 9}, where("letter") == "a")
    db.upsert({"letter": "d", "one": 9}, where("letter") == "d")
    assert [(document["letter"], document["one"]) for document in db] == [("a", 9), ("b", 1), ("c", 1), ("d", 9)]
    last = db.all()[3].doc_id
    db.upsert(Document({"one": 10}, last))
    assert len(db) == 4
    assert db.search(where("one") == 10)[0]["letter"] == "d"


def test_removing_takes_what_matches(db: TinyDB, reopen: Open) -> None:
    db.remove(where("letter") == "b")
    assert letters(reopen()) == "ac"
    db.remove(doc_ids=[db.all()[0].doc_id])
    assert letters(reopen()) == "c"
    with pytest.raises(RuntimeError):
        db.remove()
    assert letters(reopen()) == "c"


def test_truncating_empties_one_table(db: TinyDB, reopen: Open) -> None:
    db.table("other").insert({"letter": "x"})
    db.truncate()
    assert len(reopen()) == 0
    assert len(reopen().table("other")) == 1


def test_tables_are_dropped_one_or_all(db: TinyDB, reopen: Open) -> None:
    db.table("other").insert({"letter": "x"})
    db.table("third").insert({"letter": "y"})
    assert db.tables() == {"_default", "other", "third"}
    db.drop_table("other")
    assert reopen().tables() == {"_default", "third"}
    reopen().drop_tables()
    assert reopen().tables() == set()
    assert len(reopen()) == 0


def test_a_search_finds_by_any_condition(db: TinyDB) -> None:
    db.insert({"letter": "d", "family": {"son": "小明"}, "tags": ["fund", "gold"]})
    assert len(db.search((where("one") == 1) & (where("letter") != "a"))) == 2
    assert len(db.search(where("family").son == "小明")) == 1
    assert len(db.search(where("tags").any(["gold"]))) == 1
    assert len(db.search(where("letter").test(lambda letter: str(letter) > "b"))) == 2
    assert db.get(where("letter") == "z") is None
    assert db.count(where("one").exists()) == 3


def test_what_another_opening_wrote_is_seen(db: TinyDB, reopen: Open) -> None:
    other = reopen()
    db.insert({"letter": "d"})
    assert letters(other) == "abcd"
    other.remove(where("letter") == "a")
    assert letters(db) == "bcd"


def test_our_tables_keep_no_old_answers(tmp_path: Path) -> None:
    mine, theirs = (BookDB(tmp_path / "tiny.json") for _ in range(2))
    mine.insert({"letter": "a"})
    assert len(mine.search(where("letter") == "a")) == 1
    theirs.insert({"letter": "a"})
    assert len(mine.search(where("letter") == "a")) == 2


def test_a_write_in_the_middle_of_another_is_told_and_not_overwritten(db: TinyDB, reopen: Open) -> None:
    def meanwhile(document: dict[str, Any]) -> None:
        if not other.contains(where("letter") == "theirs"):
            other.insert({"letter": "theirs"})
        document["one"] = "mine"

    other = reopen()
    with pytest.raises(Stale):
        db.update(meanwhile)
    assert letters(reopen()) == "abctheirs"
    assert not reopen().contains(where("one") == "mine")


@pytest.mark.parametrize("value", [object(), {1, 2}, float("nan"), float("inf"), b"bytes"])
def test_what_cannot_be_written_leaves_the_file_as_it_was(db: TinyDB, reopen: Open, tmp_path: Path, value: Any) -> None:
    before = (tmp_path / "of" / "tiny.json").read_bytes()
    with pytest.raises((TypeError, ValueError)):
        db.insert({"value": value})
    assert (tmp_path / "of" / "tiny.json").read_bytes() == before
    assert not list(tmp_path.rglob("*.tmp"))
    assert letters(reopen()) == "abc"


def test_chinese_and_odd_text_come_back_as_they_were(reopen: Open) -> None:
    texts = ["王芳", "“ ” ‘ ’", "a\nb\tc\r\n\0", "\u2028\u202e\ufeff", "😀", '\\" {} ,']
    reopen().insert({"texts": texts})
    assert reopen().all()[0]["texts"] == texts


def test_a_thousand_documents_are_all_there_after_reopening(reopen: Open) -> None:
    reopen().insert_multiple({"number": number} for number in range(1000))
    assert [document["number"] for document in reopen()] == list(range(1000))
    reopen().update({"changed": True}, where("number") < 10)
    assert reopen().count(where("changed").exists()) == 10


def test_an_opening_can_be_a_context(reopen: Open) -> None:
    with reopen() as db:
        db.insert({"letter": "a"})
    assert letters(reopen()) == "a"


def test_a_books_file_is_read_and_written_as_tinydb_says(book: Book) -> None:
    """`TinyDB(path, storage=BookStorage)`, with the table class for text ids."""
    fang, _qiang = book.clients().values()
    book.save(Review(id="first", client=fang.id, on=TODAY), what="review")
    db = TinyDB(Path(book.path) / "book.json", storage=BookStorage)
    db.table_class = RecordTable
    clients = db.table("clients")
    assert {one["name"] for one in clients} == {"王芳", "李强"}
    clients.update({"occupation": "teacher"}, where("name") == "王芳")
    added = clients.insert({"name": "陈静"})
    reviews = TinyDB(Path(book.path) / review_file(fang.id), storage=BookStorage)
    reviews.table_class = RecordTable
    reviews.table("reviews").insert({"id": "second", "client": fang.id, "on": "2026-11-24"})
    assert book.clients()[fang.id].occupation == "teacher"
    assert book.clients()[str(added)].name == "陈静"
    assert [one.id for one in book.reviews(fang.id)] == ["first", "second"]
    assert not examine(book.path)
    assert {one.name for one in Path(book.path).iterdir()} >= {".lock", "generations"}
    assert not list(Path(book.path, "reviews").glob("*/"))
    assert book.undo()
    assert [one.id for one in book.reviews(fang.id)] == ["second"]


def test_tinydb_is_used_by_what_it_documents() -> None:
    """No name of TinyDB's that begins with an underscore: the next version may have others."""
    for path in (Path(rmtui.__file__).parent / "store").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b_(update_table|read_table|get_next_id|query_cache|next_id|storage\b)", text), path.name
