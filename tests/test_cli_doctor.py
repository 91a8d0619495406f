"""`rmtui doctor`: says what is wrong with the book, and repairs it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rmtui.cli.context import Context
from rmtui.records.client import Client, Tier
from rmtui.records.holding import Holding, HoldingKind
from rmtui.records.ids import SHORT_ID
from rmtui.records.loan import Inspection
from rmtui.records.settings import Settings
from rmtui.store.files import lock, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.lock import file_lock
from tests.conftest import Run
from tests.factory import TODAY


@pytest.fixture(autouse=True)
def _private_files() -> Iterator[None]:
    """What a test writes with its own hands is as private as the book, unless the test is about that."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def spoil(book: Book) -> Path:
    path = Path(book.path) / "book.json"
    path.unlink()
    path.write_bytes(b"")
    return path


def test_a_sound_book_is_called_sound(book: Book, run: Run) -> None:
    assert run("doctor") == (0, "The book is sound.\n", "")


def test_a_damaged_book_is_described_and_left_alone(book: Book, run: Run) -> None:
    path = spoil(book)
    answer = run("doctor")
    first, last = answer.out.splitlines()
    assert answer.code == 6
    assert first.startswith(
        "damaged  book.json is damaged: empty, cut off or altered. It can be restored to its state of"
    )
    assert last == "1 finding. “rmtui doctor --repair” repairs what can be."
    assert path.read_bytes() == b""


def test_a_damaged_book_is_repaired(book: Book, run: Run) -> None:
    spoil(book)
    assert run("list").code == 6
    answer = run("doctor", "--repair")
    assert answer.code == 0
    assert answer.out.startswith("book.json is restored to its state of ")
    assert answer.out.endswith("The book is sound.\n")
    assert run("list").code == 0


def test_what_cannot_be_repaired_stays_damaged(book: Book, run: Run) -> None:
    spoil(book)
    for generation in (Path(book.path) / "generations" / "book").iterdir():
        generation.unlink()
    answer = run("doctor", "--repair")
    assert answer.code == 6
    assert "No good earlier state of it is left." in answer.out


def test_warnings_alone_are_no_failure(book: Book, run: Run) -> None:
    outbox.put(book.path, "王芳 T", TODAY)
    answer = run("doctor")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "warning  1 line waits in outbox.txt; the next “rmtui log” brings it in.",
        "1 finding.",
    ]


def test_programs_get_findings_and_repairs(book: Book, run: Run) -> None:
    spoil(book)
    found = json.loads(run("doctor", "--json").out)
    assert found["repairs"] == []
    (finding,) = found["findings"]
    assert (finding["severity"], finding["file"], finding["repair"]) == ("damaged", "book.json", "restore")
    repaired = json.loads(run("doctor", "--repair", "--json").out)
    assert repaired["findings"] == []
    assert len(repaired["repairs"]) == 2


def test_no_book_is_not_found(run: Run) -> None:
    assert run("doctor").code == 4


def test_a_book_being_written_is_locked(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    spoil(book)
    with file_lock(f"{book.path}/.lock"):
        assert run("doctor").code == 6
        assert run("doctor", "--repair").code == 5


def test_a_copy_with_a_hostile_name_moves_no_cursor(book: Book, run: Run) -> None:
    (Path(book.path) / "book \x1b[2J.json").write_bytes(b"")
    answer = run("doctor")
    assert "\x1b" not in answer.out
    assert "␛[2J" in answer.out


def altered(book: Book) -> Path:
    path = Path(book.path) / "book.json"
    path.write_bytes(path.read_bytes().replace(b'"tier":"A"', b'"tier":"D"').replace("李强".encode(), "李刚".encode()))
    return path


def answering(monkeypatch: pytest.MonkeyPatch, *answers: bool) -> list[str]:
    """A person at the terminal, and what was asked."""
    asked: list[str] = []
    waiting = list(answers)

    def ask(_context: Context, question: str) -> bool:
        asked.append(question)
        return waiting.pop(0)

    monkeypatch.setattr(Context, "interactive", True)
    monkeypatch.setattr(Context, "ask", ask)
    return asked


def test_what_was_altered_is_shown_record_by_record(book: Book, run: Run) -> None:
    altered(book)
    answer = run("doctor")
    assert answer.code == 6
    assert answer.out.splitlines()[1:-1] == [
        "  ~ client 王芳",
        "      Tier: D → A",
        "  ~ client 李强",
        "      Name: 李刚 → 李强",
    ]
    (finding,) = json.loads(run("doctor", "--json").out)["findings"]
    assert [(one["now"]["name"], one["then"]["name"]) for one in finding["difference"]] == [
        ("王芳", "王芳"),
        ("李刚", "李强"),
    ]


def test_a_script_gets_back_what_rmtui_wrote(book: Book, run: Run) -> None:
    bad = altered(book).read_bytes()
    assert run("doctor", "--repair").code == 0
    assert [one.name for one in book.clients().values()] == ["王芳", "李强"]
    assert [path.read_bytes() for path in (Path(book.path) / "aside").iterdir()] == [bad]


def test_an_edit_is_taken_only_by_its_own_word(book: Book, run: Run) -> None:
    altered(book)
    answer = run("doctor", "--take-edit", "book")
    assert answer.code == 0
    assert answer.out.startswith("book.json is taken as it is.\n")
    assert [one.name for one in book.clients().values()] == ["王芳", "李刚"]
    run("undo")
    assert [one.name for one in book.clients().values()] == ["王芳", "李强"]


@pytest.mark.parametrize(("name", "code"), [("book", 1), ("notes", 4)])
def test_where_nothing_was_edited_nothing_is_taken(book: Book, run: Run, name: str, code: int) -> None:
    before = (Path(book.path) / "book.json").read_bytes()
    answer = run("doctor", "--take-edit", name)
    assert (answer.code, answer.out) == (code, "")
    assert (Path(book.path) / "book.json").read_bytes() == before


@pytest.mark.parametrize(("answers", "names"), [((True,), "李强"), ((False, True), "李刚")])
def test_a_person_is_asked_for_either(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch, answers: tuple[bool, ...], names: str
) -> None:
    altered(book)
    asked = answering(monkeypatch, *answers)
    assert run("doctor", "--repair").code == 0
    assert asked[0] == "Restore book.json?"
    assert len(asked) == len(answers)
    assert [one.name for one in book.clients().values()] == ["王芳", names]


def test_a_person_who_wants_neither_leaves_it_as_it_is(book: Book, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = altered(book)
    before = path.read_bytes()
    answering(monkeypatch, False, False)
    assert run("doctor", "--repair").code == 6
    assert path.read_bytes() == before


def clashing(book: Book) -> None:
    """王芳 to tier C here and to D in the copy of a sync, which also has a new client."""
    fang = next(iter(book.clients().values()))
    there = Book(shutil.copytree(book.path, f"{book.path}-there"))
    book.save(msgspec.structs.replace(fang, tier=Tier.C), what="edit")
    there.save(msgspec.structs.replace(fang, tier=Tier.D), Client(name="陈静"), what="import")
    shutil.copy(f"{there.path}/book.json", f"{book.path}/book (1).json")


def test_what_two_machines_changed_is_shown_with_both_values_and_a_script_changes_nothing(book: Book, run: Run) -> None:
    clashing(book)
    answer = run("doctor")
    assert answer.code == 0
    assert answer.out.splitlines()[1:3] == ["  ? client 王芳", "      Tier: here C, in the copy D"]
    before = (Path(book.path) / "book.json").read_bytes()
    assert run("doctor", "--repair").code == 3
    assert (Path(book.path) / "book.json").read_bytes() == before


def test_what_two_machines_changed_is_told_in_words_that_can_be_typed(book: Book, run: Run) -> None:
    """The client of a holding and the loan of an inspection, by name and as lists show it, and amounts as amounts."""
    (fang, qiang), jing = book.clients(), Client(name="陈静")
    loans = [Holding(client=jing.id, kind=HoldingKind.LOAN, name=name, value=-100) for name in ("甲", "乙", "丙")]
    inspection = Inspection(client=jing.id, loan=loans[0].id, on=TODAY, findings="x")
    settings = Settings()
    book.save(jing, *loans, inspection, settings, what="add")
    there = Book(shutil.copytree(book.path, f"{book.path}-there"))
    for one, whose, loan, tier_assets in ((book, fang, 1, 100_00), (there, qiang, 2, 200_00)):
        one.change(loans[0], msgspec.structs.replace(loans[0], client=whose, value=-tier_assets), what="edit")
        one.change(inspection, msgspec.structs.replace(inspection, loan=loans[loan].id), what="edit")
        one.change(settings, msgspec.structs.replace(settings, tier_assets={Tier.A: tier_assets}), what="edit")
    shutil.copy(f"{there.path}/book.json", f"{book.path}/book (1).json")
    fields = [line.strip() for line in run("doctor").out.splitlines() if line.startswith("      ")]
    assert sorted(fields) == [
        "Client: here 王芳, in the copy 李强",
        f"Loan: here {loans[1].id[-SHORT_ID:]}, in the copy {loans[2].id[-SHORT_ID:]}",
        "Settings: here Tier A from 100, in the copy Tier A from 200",
        "Value: here -100, in the copy -200",
    ]


@pytest.mark.parametrize(("typed", "code", "names"), [("2", 0, "D"), ("１", 0, "C"), ("", 3, "C"), ("x\n2", 0, "D")])
def test_a_person_decides_what_stands(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, names: str
) -> None:
    clashing(book)
    answering(monkeypatch)
    assert run("doctor", "--repair", stdin=typed + "\n").code == code
    assert next(iter(book.clients().values())).tier == names
    assert len(book.clients()) == (3 if code == 0 else 2)
