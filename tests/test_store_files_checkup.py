"""One file under the doctor's eye: sound, edited by hand, newer, or bad, and what it can be restored to."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rmtui.records.client import Tier
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.book import Book
from rmtui.store.files.checkup import check, newest_good_state
from rmtui.store.maintenance import Finding, Repair, Severity
from tests.factory import TODAY, contact


@pytest.fixture(autouse=True)
def written(book: Book) -> None:
    """Two clients; 王芳 edited once, and a contact of hers."""
    fang = next(iter(book.clients().values()))
    book.save(msgspec.structs.replace(fang, tier=Tier.B), contact(fang, on=TODAY), what="import")


def fault(book: Book, name: str = "book.json") -> Finding:
    found = check(book.path, name).fault
    assert found
    assert found.file == name
    assert "\n" not in found.sentence
    return found


def break_link(path: Path, content: bytes) -> None:
    """New content in a new file, as careful programs write; its generation stays as it was."""
    path.unlink()
    path.write_bytes(content)


def alter(path: Path, change: Callable[[dict[str, Any]], Any], **layout: Any) -> None:
    content = json.loads(path.read_bytes())
    change(content)
    break_link(path, json.dumps(content, ensure_ascii=False, **layout).encode())


@pytest.mark.parametrize("name", ["book.json", "log/2026-11.json"])
def test_a_sound_file_has_no_fault(book: Book, name: str) -> None:
    found = check(book.path, name)
    assert found.fault is None
    assert found.header
    assert found.page


HARMS: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: break_link(path, b""),
    "cut off": lambda path: break_link(path, path.read_bytes()[:-20]),
    "nul": lambda path: break_link(path, b"\0" * 500),
    "no JSON": lambda path: break_link(path, b"dear diary"),
    "other JSON": lambda path: break_link(path, b'{"clients":[1,2]}'),
    "a list": lambda path: break_link(path, b"[]"),
    "missing": Path.unlink,
    "a typing error": lambda path: alter(path, lambda tables: tables.update(clients={"a": {"id": "a"}}, contacts=5)),
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
@pytest.mark.parametrize("name", ["book.json", "log/2026-11.json"])
def test_a_bad_file_can_be_restored_to_its_newest_good_state(
    book: Book, name: str, harm: Callable[[Path], object]
) -> None:
    harm(Path(book.path) / name)
    found = fault(book, name)
    assert (found.severity, found.repair) == (Severity.DAMAGED, Repair.RESTORE)
    assert name in found.sentence
    count = "2 records" if name == "book.json" else "1 record"
    assert re.search(rf"state of \d{{4}}-\d\d-\d\d \d\d:\d\d, with {count}\.", found.sentence)


def test_a_file_overwritten_in_place_leaves_its_last_state_as_it_was(book: Book) -> None:
    path = Path(book.path) / "book.json"
    good = path.read_bytes()
    with path.open("r+b") as file:
        file.write(b"\0" * len(good))
    assert fault(book).repair is Repair.RESTORE
    earlier = newest_good_state(book.path, "book.json")
    assert earlier
    assert earlier.content == good


def test_without_any_good_state_there_is_nothing_to_restore(book: Book) -> None:
    for generation in file_protocol.generations(book.path, "book.json"):
        Path(generation.path).write_bytes(b"")
    (Path(book.path) / "book.json").unlink()
    found = fault(book)
    assert found.repair is None
    assert found.sentence.startswith("book.json is missing. No good earlier state of it is left. Put a copy")


LAYOUTS: dict[str, Callable[[Path], object]] = {
    "a word changed": lambda path: break_link(path, path.read_bytes().replace("王芳".encode(), "王方".encode())),
    "laid out anew": lambda path: alter(path, lambda tables: None, indent=2),
    "a byte order mark": lambda path: break_link(path, b"\xef\xbb\xbf" + path.read_bytes()),
    "other line ends": lambda path: break_link(path, path.read_bytes().replace(b"\n", b"\r\n")),
}


@pytest.mark.parametrize("edit", LAYOUTS.values(), ids=LAYOUTS)
def test_a_sound_file_that_others_wrote_is_told_apart_from_a_bad_one(
    book: Book, edit: Callable[[Path], object]
) -> None:
    edit(Path(book.path) / "book.json")
    found = fault(book)
    assert (found.severity, found.repair) == (Severity.DAMAGED, Repair.RESTORE)
    assert "altered by other means" in found.sentence
    assert "--take-edit book.json" in found.sentence


def test_an_edit_by_hand_is_measured_against_what_rmtui_wrote_last(book: Book) -> None:
    def edit(tables: dict[str, Any]) -> None:
        first, second = tables["clients"]
        tables["clients"][first]["notes"] = "by hand"
        del tables["clients"][second]
        tables["clients"]["new"] = {"id": "new", "name": "陈静"}

    alter(Path(book.path) / "book.json", edit)
    found = fault(book)
    assert "That differs in 3 records." in found.sentence
    assert sorted((one.now is None, one.then is None) for one in found.difference) == [
        (False, False),
        (False, True),
        (True, False),
    ]


def test_a_record_that_is_none_is_named_by_its_place_without_its_words(book: Book) -> None:
    def edit(tables: dict[str, Any]) -> None:
        next(iter(tables["clients"].values()))["tier"] = "勿提母亲"

    alter(Path(book.path) / "book.json", edit)
    found = fault(book)
    assert 'tier is something else than one of "A", "B", "C", "D".' in found.sentence
    assert "勿提" not in found.sentence
    assert found.repair is Repair.RESTORE


@pytest.mark.parametrize(
    "harm", [lambda content: content, lambda content: content[:-9], lambda content: content + b" "]
)
def test_a_newer_file_is_left_alone_even_when_it_is_bad(
    book: Book, harm: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        break_link(Path(book.path) / "book.json", harm(file_format.encode_file({"clients": {}}, "book", 9)))
    found = fault(book)
    assert (found.severity, found.repair) == (Severity.WARNING, None)
    assert "newer rmtui" in found.sentence


def test_a_file_that_may_not_be_read_is_told(book: Book) -> None:
    path = Path(book.path) / "book.json"
    path.unlink()
    path.mkdir()
    found = fault(book)
    assert (found.severity, found.repair) == (Severity.DAMAGED, None)
    assert "cannot be" in found.sentence


def test_an_earlier_state_that_was_altered_or_is_newer_is_not_offered(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest, older, _oldest = (Path(one.path) for one in file_protocol.generations(book.path, "book.json"))
    (Path(book.path) / "book.json").unlink()
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format.FORMAT + 1)
        newest.write_bytes(file_format.encode_file({"clients": {}}, "book", 9))
    older.write_bytes(older.read_bytes().replace("王芳".encode(), "王方".encode()))
    earlier = newest_good_state(book.path, "book.json")
    assert earlier
    assert earlier.page == type(earlier.page)()
