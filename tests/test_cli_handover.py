"""Leaving: clients handed over to the successor, opened there, and the book destroyed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.records.audit import AuditEntry
from rmtui.store import encryption_of, open_book
from rmtui.store.files import wiping
from rmtui.store.files.book import Book
from tests.conftest import Run
from tests.factory import ago, client, contact

PASSPHRASE = "correct horse battery"


def descriptor(text: str) -> str:
    """A descriptor that a passphrase is read from."""
    read, write = os.pipe()
    os.write(write, f"{text}\n".encode())
    os.close(write)
    return str(read)


@pytest.fixture
def out(tmp_path: Path) -> str:
    return str(tmp_path / "out.rmtui")


def hand_over(run: Run, out: str, *words: str) -> None:
    answer = run("handover", "--to", out, "--handover-passphrase-fd", descriptor(PASSPHRASE), *words)
    assert answer.code == 0, answer
    assert "encrypted" in answer.out


def test_half_of_the_clients_are_handed_over_and_opened_by_a_colleague(
    book: Book, run: Run, out: str, tmp_path: Path
) -> None:
    fang = next(iter(book.clients().values()))
    book.save(contact(fang, on=ago(2), note="秘密"), what="log")
    signed = tmp_path / "list.html"
    hand_over(run, out, "王芳", "--list", str(signed))
    assert "王芳" in signed.read_text() and "李强" not in signed.read_text()
    assert "秘密".encode() not in Path(out).read_bytes()
    assert [(one.kind, one.people) for one in book.records(AuditEntry)] == [("handover", 1)]
    there = str(tmp_path / "theirs")
    made = run("init", there, "--from", out, "--handover-passphrase-fd", descriptor(PASSPHRASE))
    assert made.code == 0
    assert "It is not encrypted" in made.err and f"rmtui --book {there} encrypt" in made.err
    assert [one.name for one in open_book(there).clients().values()] == ["王芳"]
    assert [one.note for one in open_book(there).contacts()] == ["秘密"]
    assert json.loads(run("--book", there, "documents", "王芳", "--json").out)["documents"]


def test_clients_taken_over_into_an_encrypted_book_are_never_on_the_disk_in_clear(
    book: Book, run: Run, out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "王芳的合同.txt").write_text("合同内容")
    run("documents", "add", "王芳", str(tmp_path / "王芳的合同.txt"))
    book.save(contact(next(iter(book.clients().values())), on=ago(40), note="秘密"), what="log")
    hand_over(run, out)
    (tmp_path / "theirs").mkdir(mode=0o700)
    there, looks = tmp_path / "theirs" / "book", 0

    def look_and(patch: pytest.MonkeyPatch, call: str) -> None:
        done = getattr(os, call)

        def look(*args: Any, **named: Any) -> Any:
            nonlocal looks
            looks += 1
            for path in there.rglob("*"):
                content = path.read_bytes() if path.is_file() else b""
                for word in ("王芳", "秘密", "合同内容", "wang"):
                    assert word not in str(path.relative_to(there)) and word.encode() not in content, (path, word)
            return done(*args, **named)

        patch.setattr(os, call, look)

    keys = ("--handover-passphrase-fd", descriptor(PASSPHRASE), "--passphrase-fd", descriptor("another one of mine"))
    with monkeypatch.context() as patch:
        for call in ("fsync", "close", "replace", "unlink"):
            look_and(patch, call)
        made = run(*keys[2:], "init", str(there), "--encrypt", "--from", out, *keys[:2])
    assert made.code == 0 and "It is encrypted" in made.out and made.err == "", made
    assert looks > 20
    assert [one.note for one in open_book(str(there)).contacts()] == ["秘密"]
    assert len(open_book(str(there)).documents()) == 3, "the contract, and a page a client"


def test_a_wrong_passphrase_and_a_file_cut_short_make_nothing(book: Book, run: Run, out: str, tmp_path: Path) -> None:
    hand_over(run, out)
    there = tmp_path / "theirs"
    refused = run("init", str(there), "--from", out, "--handover-passphrase-fd", descriptor("another one"))
    assert refused.code and "passphrase is wrong" in refused.err
    Path(out).write_bytes(Path(out).read_bytes()[:-9])
    refused = run("init", str(there), "--from", out, "--handover-passphrase-fd", descriptor(PASSPHRASE))
    assert "cut short" in refused.err and not there.exists()
    assert run("handover", "--to", out).code == 1, "a file is there already"
    assert run("handover", "--to", f"{out}2").code == 2, "nobody can be asked for a passphrase"


def test_what_was_written_after_the_handover_is_said_to_be_lost_as_well(book: Book, run: Run, out: str) -> None:
    fang, qiang = book.clients().values()
    book.save(contact(fang, on=ago(3)), contact(qiang, on=ago(3)), what="log")
    hand_over(run, out)
    wipe = ("wipe", "--handover", out, "--name", "another", "--handover-passphrase-fd")
    assert "lost" not in run(*wipe, descriptor(PASSPHRASE)).out
    book.save(contact(fang, on=ago(2)), contact(fang, on=ago(1)), replace(qiang, area="east"), what="log")
    told = run(*wipe, descriptor(PASSPHRASE)).out
    assert "after the handover, and lost as well: 2 contacts, details of 1 client." in told


def test_a_contact_with_somebody_who_stays_is_handed_over_and_not_lost(book: Book, run: Run, out: str) -> None:
    fang, qiang = book.clients().values()
    book.save(contact(fang, qiang, on=ago(3)), contact(qiang, on=ago(2)), what="log")
    hand_over(run, out, "王芳")
    told = run("wipe", "--handover", out, "--name", "x", "--handover-passphrase-fd", descriptor(PASSPHRASE)).out
    assert "after the handover" not in told
    assert "1 client is in no handover, and is lost with 1 contact." in told


@pytest.mark.parametrize("form", ["plain", "encrypted"])
def test_the_book_is_destroyed_once_the_handover_opens_and_its_name_is_typed(
    book: Book, run: Run, out: str, form: str
) -> None:
    place = Path(book.path)
    if form == "encrypted":
        encryption_of(book.path).encrypt(PASSPHRASE)
    hand_over(run, out, "王芳")
    (place / "my notes.txt").write_text("none of rmtui's")
    (place / "book (conflicted copy).json").write_bytes((place / "book.json").read_bytes())
    wipe = ("wipe", "--handover", out)
    assert run("wipe").code == 2, "without a handover it is not done unasked"
    assert run(*wipe, "--handover-passphrase-fd", descriptor("wrong one"), "--name", place.name).code
    refused = run(*wipe, "--handover-passphrase-fd", descriptor(PASSPHRASE), "--name", "another")
    assert refused.code and "1 client is in no handover" in refused.out
    assert "  李强\n" in refused.out and "  王芳\n" not in refused.out
    assert open_book(book.path).clients()
    done = run(*wipe, "--handover-passphrase-fd", descriptor(PASSPHRASE), "--name", place.name)
    assert done.code == 0 and "my notes.txt" in done.err
    assert [path.name for path in place.iterdir()] == ["my notes.txt"]


def test_ten_of_those_who_are_lost_are_named_and_the_others_counted(book: Book, run: Run) -> None:
    book.save(*(client(f"Client {number}") for number in range(11)), what="add")
    told = run("wipe", "--without-handover", "--name", "another").out
    assert "13 clients are in no handover" in told and "Client 7\n" in told
    assert "Client 8\n" not in told and "  and 3 others\n" in told


@pytest.mark.every_form
def test_a_destruction_that_was_cut_short_is_finished_though_the_book_opens_no_more(
    book: Book, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_path: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(wiping, "_remove", die)
        assert run("wipe", "--without-handover", "--name", "book").code == 130
    assert not (Path(book.path) / "key.json").exists()
    for command in (("list",), ("init",), ("doctor",), ("log", "王芳 T 聊了")):
        told = run(*command)
        assert told.code == 4 and "was being destroyed" in told.err and "“rmtui wipe” finishes it" in told.err, told
    assert told.out == "王芳 T 聊了\n", "a line is given back"
    assert run("wipe").code == 2, "its name is asked for again"
    assert run("wipe", "--name", "book").code == 0
    assert not Path(book.path).exists()
