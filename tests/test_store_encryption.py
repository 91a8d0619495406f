"""An encrypted book refuses what was altered, and is whole in one form or the other whatever happens on the way."""

from __future__ import annotations

import errno
import os
import random
import shutil
import unicodedata
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rmtui.cli import main
from rmtui.errors import BadInput, Damaged, Locked, PassphraseNeeded, RmtuiError, WrongPassphrase
from rmtui.records.client import Client
from rmtui.records.review import Review
from rmtui.store import encryption_of
from rmtui.store.files import conversion, disk, documents, file_format, file_protocol, outbox
from rmtui.store.files.book import Book
from rmtui.store.files.bulk import write_book
from rmtui.store.files.doctor import examine
from rmtui.store.files.encryption import key_file, keyring, swap
from rmtui.store.files.inventory import all_files
from rmtui.store.files.layout import is_encrypted
from rmtui.store.files.repairs import repair
from rmtui.store.maintenance import Repair, Severity
from tests.factory import TODAY, ago, contact
from tests.test_store_faults import child, files, forks

PASSPHRASE = "correct horse battery"
FANG = Client(id="fang", name="王芳", notes="长" * 2000)
CANARY = "canary"


@pytest.fixture
def plain(tmp_path: Path) -> Book:
    """A book with something of everything, an undo, a document that was removed, and a line that waits."""
    book = write_book(
        str(tmp_path / "book"), [FANG, contact(FANG, on=ago(40), note=CANARY), contact(FANG, note=CANARY, id="second")]
    )
    book.save(Review(client=FANG.id, on=TODAY, market=CANARY), what="review")
    for name in ("身份证.pdf", "合同.pdf"):
        (tmp_path / name).write_text(CANARY * 1000, encoding="utf-8")
        book.save(documents.add(book.path, FANG.id, str(tmp_path / name), TODAY), what="document")
    documents.remove(book.path, book.documents()[0])
    book.change(book.clients()["fang"], replace(book.clients()["fang"], occupation=CANARY), what="edit")
    outbox.put(book.path, f"王芳 T {CANARY}", TODAY)
    (Path(book.path) / "log" / "my notes.txt").write_text(CANARY, encoding="utf-8")
    return book


@pytest.fixture
def sealed(plain: Book) -> Book:
    """The same, encrypted, and changed once since."""
    assert encryption_of(plain.path).encrypt(PASSPHRASE) == []
    plain.change(plain.clients()["fang"], replace(plain.clients()["fang"], interests=("go",)), what="edit")
    return plain


def damage(book: Book) -> list[str]:
    """What is damaged, but that the file of a document was put aside."""
    found = (one for one in examine(book.path) if one.repair is not Repair.RETURN_DOCUMENT)
    return [one.sentence for one in found if one.severity is Severity.DAMAGED]


def records(path: str) -> list[object]:
    book = Book(path)
    tables = (book.clients().values(), book.contacts(), book.reviews(), book.documents())
    return [one for table in tables for one in table] + [line.line for line in outbox.read_lines(path)]


def test_nothing_is_readable_and_no_name_tells(sealed: Book) -> None:
    names = "".join(str(path) for path in Path(sealed.path).rglob("*"))
    content = b"".join(path.read_bytes() for path in Path(sealed.path).rglob("*") if path.is_file())
    assert not any(word in names for word in ("fang", "身份证", "合同", "pdf"))
    assert not any(word.encode() in content for word in (CANARY, "王芳", "fang", "pdf"))
    keyring.forget(sealed.path)
    with pytest.raises(PassphraseNeeded):
        Book(sealed.path)


def test_what_was_removed_comes_back_and_there_and_back_all_is_as_it_was(plain: Book) -> None:
    before = records(plain.path)
    encryption_of(plain.path).encrypt(PASSPHRASE)
    assert records(plain.path) == before
    removed, kept = plain.documents()
    assert documents.bring_back(plain.path, removed)
    assert [documents.is_unaltered(plain.path, one) for one in (removed, kept)] == [True, True]
    assert damage(plain) == []
    encryption_of(plain.path).decrypt()
    assert not is_encrypted(plain.path)
    assert records(plain.path) == before
    assert all(documents.is_unaltered(plain.path, one) for one in (removed, kept))
    assert damage(plain) == []
    assert [*Path(plain.path).glob("aside/*my notes.txt")]
    assert plain.undo()


def test_every_byte_of_a_header_and_a_thousand_of_a_body_are_bound(sealed: Book) -> None:
    path = Path(sealed.path, "book.json")
    whole = path.read_bytes()
    dice = random.Random(20261123)
    header = range(keyring.opened(sealed.path).head_size)
    for place in (*header, *dice.sample(range(len(header), len(whole)), 1000)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << dice.randrange(8)]) + whole[place + 1 :])
        with pytest.raises(RmtuiError):
            file_protocol.read(sealed.path, "book.json")
    for end in (0, 5, 40, len(header), len(whole) - 1):
        path.write_bytes(whole[:end])
        with pytest.raises(RmtuiError):
            file_protocol.read_file(sealed.path, "book.json")
    assert damage(sealed)
    repair(sealed.path)
    assert damage(sealed) == []
    assert Book(sealed.path).clients()["fang"].interests == ("go",)


def test_a_file_is_not_put_together_of_two_that_were_the_same_state(sealed: Book) -> None:
    """Two machines that are out of sync may each have written a state of this number."""
    keys = keyring.opened(sealed.path)
    ours, theirs = (keys.seal("book.json", letter * 1000, 7) for letter in (b"o", b"t"))
    assert keys.open("book.json", ours) == b"o" * 1000
    with pytest.raises(Damaged):
        keys.open("book.json", ours[: keys.head_size] + theirs[keys.head_size :])


@pytest.mark.parametrize(
    "asked", [{"memory": 1 << 21}, {"passes": 65}, {"memory": 1 << 12, "lanes": 65}, {"passes": 0}]
)
def test_a_key_file_that_asks_for_more_than_any_machine_gives_is_none(sealed: Book, asked: dict[str, Any]) -> None:
    """Whoever alters a file that a folder sync brings could have it take all memory, or hours."""
    found = key_file.read_key_file(f"{sealed.path}/key.json")
    altered = found._replace(slots={name: slot._replace(**asked) for name, slot in found.slots.items()})
    with pytest.raises(Damaged):
        key_file.decode_key_file(key_file.encode_key_file(altered), "key.json")


def test_no_nonce_is_used_twice(sealed: Book) -> None:
    """Two texts under one nonce of AES-GCM tell what they have in common, and let anybody forge a third."""
    keys = keyring.opened(sealed.path)
    heads = [keys.seal("book.json", b"x" * 1000, 7)[: keys.head_size] for _time in range(2)]
    assert heads[0] != heads[1]
    _prefix, *pieces = keys.seal_document("folders/fang/a.pdf", (b"1" * 9, b"1" * 9))
    assert len({piece[-12:] for piece in pieces[::2]}) == 3


def test_the_parts_of_a_document_keep_their_order_and_nothing_follows_them(sealed: Book) -> None:
    keys, name, contents = keyring.opened(sealed.path), "folders/fang/a.pdf", (b"1" * 9, b"2" * 9, b"3" * 9)
    prefix, *pieces = keys.seal_document(name, contents)
    title, first, second, third = map(b"".join, zip(pieces[::2], pieces[1::2], strict=True))
    assert b"".join(keys.open_document(name, [prefix, title, first, second, third])) == b"".join(contents)
    for parts in ([title, second, first, third], [title, first, second, third, b"x"]):
        with pytest.raises(Damaged):
            b"".join(keys.open_document(name, [prefix, *parts]))


def test_no_file_stands_in_the_place_of_another(sealed: Book) -> None:
    october, november = (Path(sealed.path, "log", f"2026-{month}.json") for month in ("10", "11"))
    shutil.copy(october, november)
    with pytest.raises(Damaged):
        [*Book(sealed.path).contacts()]
    november.write_text('{"rmtui":{"checksum":"00000000","format":4,"book":"x","generation":9},\n"contacts":{\n\n}}\n')
    with pytest.raises(Damaged, match="not encrypted"):
        [*Book(sealed.path).contacts()]
    removed, kept = sealed.documents()
    documents.bring_back(sealed.path, removed)
    shutil.copy(documents.path(sealed.path, kept), documents.path(sealed.path, removed))
    assert not documents.is_unaltered(sealed.path, removed)


def test_an_older_state_of_a_file_is_noticed_though_its_generations_are_gone_too(sealed: Book) -> None:
    book, kept = Path(sealed.path, "book.json"), Path(sealed.path, "generations", "book")
    before = book.read_bytes()
    sealed.change(sealed.clients()["fang"], replace(sealed.clients()["fang"], interests=()), what="edit")
    newest = max(kept.iterdir())
    newest.unlink()
    book.write_bytes(before)
    with pytest.raises(Damaged, match="older state"):
        Book(sealed.path).clients()
    Path(sealed.path, "log", "2026-11.json").unlink()
    shutil.rmtree(Path(sealed.path, "generations", "2026-11"))
    assert any("2026-11" in sentence for sentence in damage(sealed))


def test_an_older_state_of_the_whole_book_is_noticed_by_a_machine_that_saw_a_newer_one(
    sealed: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(sealed.path, tmp_path / "backup")
    sealed.change(sealed.clients()["fang"], replace(sealed.clients()["fang"], interests=()), what="edit")
    shutil.rmtree(sealed.path)
    shutil.copytree(tmp_path / "backup", sealed.path)
    with pytest.raises(Damaged, match="whole book"):
        Book(sealed.path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another machine"))
    assert Book(sealed.path).clients()["fang"].interests == ("go",)
    monkeypatch.delenv("XDG_STATE_HOME")
    assert damage(sealed)
    assert repair(sealed.path, ["manifest.json"])
    assert damage(sealed) == []
    sealed.change(sealed.clients()["fang"], replace(sealed.clients()["fang"], interests=("tea",)), what="edit")
    Path(sealed.path, "manifest.json").unlink()
    with pytest.raises(Damaged, match="manifest"):
        Book(sealed.path)
    repair(sealed.path, ["manifest.json"])
    assert Book(sealed.path).clients()["fang"].interests == ("tea",)


def test_another_machines_manifest_that_a_folder_sync_brings_is_no_older_state(sealed: Book) -> None:
    path = Path(sealed.path, "manifest.json")
    before = path.read_bytes()
    sealed.save(contact(FANG, note="here"), what="log")
    path.write_bytes(before)  # it was written there before it knew of this change
    assert "here" in [one.note for one in Book(sealed.path).contacts()]
    sealed.change(sealed.clients()["fang"], replace(sealed.clients()["fang"], interests=()), what="edit")
    shutil.copy(Path(sealed.path, "generations", "2026-11", "00000001.json"), Path(sealed.path, "log", "2026-11.json"))
    shutil.rmtree(Path(sealed.path, "generations", "2026-11"))
    with pytest.raises(Damaged, match="older state"):
        [*Book(sealed.path).contacts()]


def test_a_key_file_that_was_altered_anywhere_opens_nothing(sealed: Book) -> None:
    encryption_of(sealed.path).new_recovery_code()
    path = Path(sealed.path, "key.json")
    whole = path.read_bytes()
    for place in range(0, len(whole), 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        keyring.forget(sealed.path)
        with pytest.raises(RmtuiError):
            encryption_of(sealed.path).unlock(PASSPHRASE)
    for bad in (whole.replace(b'"encrypted":1', b'"encrypted":2'), b"", b"{}", whole[:200]):
        path.write_bytes(bad)
        with pytest.raises(RmtuiError) as error:
            encryption_of(sealed.path).unlock(PASSPHRASE)
        assert "\n" not in str(error.value)
    outbox.put(sealed.path, "王芳 T 待补", TODAY)  # its copy says what to seal it to
    encryption_of(sealed.path).unlock(PASSPHRASE, from_copy=True)
    assert repair(sealed.path)
    assert damage(sealed) == []
    assert path.read_bytes() == whole


def test_a_foreign_or_an_older_key_file_is_told_from_the_right_one(sealed: Book, tmp_path: Path) -> None:
    other = Book.create(str(tmp_path / "other"))
    encryption_of(other.path).encrypt(PASSPHRASE)
    path = Path(sealed.path, "key.json")
    older = path.read_bytes()
    shutil.copy(Path(other.path, "key.json"), path)
    keyring.forget(sealed.path)
    with pytest.raises(Damaged, match="another book"):
        encryption_of(sealed.path).unlock(PASSPHRASE)
    path.write_bytes(older)
    encryption_of(sealed.path).unlock(PASSPHRASE)
    encryption_of(sealed.path).change_passphrase("seven quiet lanterns")
    keyring.forget(sealed.path)
    path.write_bytes(older)
    encryption_of(sealed.path).unlock(PASSPHRASE)
    with pytest.raises(Damaged, match="older one"):
        Book(sealed.path)


@forks
@pytest.mark.parametrize("change", ["change_passphrase", "new_recovery_code"])
def test_who_has_the_book_open_goes_on_though_another_process_changed_what_opens_it(sealed: Book, change: str) -> None:
    older = Path(sealed.path, "key.json").read_bytes()
    words = ("seven quiet lanterns",) if change == "change_passphrase" else ()
    process, _reader = child(lambda _report: getattr(encryption_of(sealed.path), change)(*words))
    os.waitpid(process, 0)
    assert Path(sealed.path, "key.json").read_bytes() != older
    sealed.save(Client(id="qiang", name="李强"), what="add")
    assert [*sealed.clients()] == ["fang", "qiang"]
    encryption_of(sealed.path).change_passphrase("eight quiet lanterns")
    keyring.forget(sealed.path)
    encryption_of(sealed.path).unlock("eight quiet lanterns")
    assert damage(sealed) == []
    Path(sealed.path, "key.json").write_bytes(older)
    keyring.forget(sealed.path)
    encryption_of(sealed.path).unlock(PASSPHRASE)
    with pytest.raises(Damaged, match="older one"):
        sealed.save(Client(name="陈静"), what="add")


@pytest.mark.parametrize("content", [None, b"", "another book's"])
def test_a_manifest_that_is_gone_or_of_another_book_leaves_a_way_to_the_book(
    sealed: Book, tmp_path: Path, content: bytes | str | None
) -> None:
    other = Book.create(str(tmp_path / "other"))
    encryption_of(other.path).encrypt(PASSPHRASE)
    path = Path(sealed.path, "manifest.json")
    path.unlink()
    if content is not None:
        path.write_bytes(Path(other.path, "manifest.json").read_bytes() if isinstance(content, str) else content)
    keyring.forget(sealed.path)
    encryption_of(sealed.path).unlock(PASSPHRASE)
    with pytest.raises(Damaged, match="take-edit manifest"):
        Book(sealed.path)
    assert Repair.TAKE_EDIT in [one.repair for one in examine(sealed.path) if one.file == "manifest.json"]
    assert repair(sealed.path, ["manifest.json"])
    assert damage(sealed) == []


def test_a_second_copy_of_the_key_that_an_earlier_passphrase_opens_is_found(sealed: Book) -> None:
    copy = Path(sealed.path, "generations", "key.json")
    older = copy.read_bytes()
    encryption_of(sealed.path).change_passphrase("seven quiet lanterns")
    copy.write_bytes(older)
    assert [one.repair for one in examine(sealed.path) if one.file == "generations/key.json"] == [Repair.RETURN_KEY]
    repair(sealed.path)
    assert copy.read_bytes() == Path(sealed.path, "key.json").read_bytes()


@pytest.mark.parametrize("file", ["key.json", "generations/key.json"])
def test_a_full_disk_leaves_the_passphrase_as_it_was(sealed: Book, monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    def full(_temp: str, path: str) -> None:
        if path == str(Path(sealed.path, file)):
            raise OSError(errno.ENOSPC, "full")
        os.replace(_temp, path)

    with monkeypatch.context() as patch, pytest.raises(RmtuiError):
        patch.setattr(disk, "put_in_place", full)
        encryption_of(sealed.path).change_passphrase("seven quiet lanterns")
    keyring.forget(sealed.path)
    with pytest.raises(WrongPassphrase):
        encryption_of(sealed.path).unlock("seven quiet lanterns")
    encryption_of(sealed.path).unlock(PASSPHRASE)


def test_a_locked_book_leaves_no_key_in_memory_and_an_open_one_no_core_file(sealed: Book) -> None:
    keys, opened = keyring.opened(sealed.path).keys, weakref.ref(keyring.opened(sealed.path))
    assert any(keys.key) and any(keys.private)
    encryption_of(sealed.path).lock()
    assert not any(keys.key) and not any(keys.private)
    assert opened() is None
    encryption_of(sealed.path).unlock(PASSPHRASE)
    keys = keyring.opened(sealed.path).keys
    encryption_of(sealed.path).unlock(PASSPHRASE)
    assert not any(keys.key) and not any(keys.private), "those of an opening before, too"
    resource = pytest.importorskip("resource", reason="of Unix")
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


@pytest.mark.parametrize("passphrase", ["café au lait", "한국어 비밀번호"])
def test_a_passphrase_is_the_same_however_a_keyboard_composes_it(plain: Book, passphrase: str) -> None:
    encryption_of(plain.path).encrypt(unicodedata.normalize("NFD", passphrase))
    encryption_of(plain.path).lock()
    encryption_of(plain.path).unlock(unicodedata.normalize("NFC", passphrase))


def test_a_passphrase_in_full_width_is_the_one_in_half_width_and_that_of_an_earlier_rmtui_stays() -> None:
    half, full = "correct horse 8", "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　８"
    for one, other in ((half, full), (full, half), (full, full)):
        keys, file = key_file.first_keys("book", one)
        assert key_file.open_keys(file, key_file.PASSPHRASE, other, "key.json").key == keys.key
    slot = file.slots[key_file.PASSPHRASE]
    data = key_file._slot_data(file.book, file.public, key_file.PASSPHRASE, slot)
    earlier = slot._replace(key=key_file._wrap(key_file._derive(full, slot), keys.key, data).hex())
    signed = key_file.sign(keys, file._replace(slots={key_file.PASSPHRASE: earlier}))
    assert key_file.open_keys(signed, key_file.PASSPHRASE, full, "key.json").key == keys.key


def test_wrong_passphrases_cost_nothing(sealed: Book) -> None:
    before = {path: path.read_bytes() for path in Path(sealed.path).rglob("*") if path.is_file()}
    keyring.forget(sealed.path)
    for wrong in ("", "x" * 10_000, PASSPHRASE.upper(), "AAAAA-" * 8):
        with pytest.raises(WrongPassphrase):
            encryption_of(sealed.path).unlock(wrong)
    assert {path: path.read_bytes() for path in Path(sealed.path).rglob("*") if path.is_file()} == before
    encryption_of(sealed.path).unlock(PASSPHRASE)
    with pytest.raises(BadInput):
        encryption_of(sealed.path).encrypt(PASSPHRASE)


def test_copies_of_a_sync_are_merged_before_a_book_is_encrypted(plain: Book) -> None:
    copy = Path(plain.path, "book (conflicted copy).json")
    shutil.copy(Path(plain.path, "book.json"), copy)
    with pytest.raises(BadInput, match="merges"):
        encryption_of(plain.path).encrypt(PASSPHRASE)
    assert repair(plain.path)
    encryption_of(plain.path).encrypt(PASSPHRASE)
    assert damage(plain) == []
    shutil.copy(Path(plain.path, "book.json"), copy)
    assert any("book (conflicted copy)" in sentence for sentence in repair(plain.path))


class Death(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("form", ["plain", "sealed"])
@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), Death()], ids=["full", "killed"])
def test_wherever_a_conversion_ends_the_book_is_whole_in_one_form(
    form: str, fault: BaseException, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call that alters the disk fails in turn; whoever opens the book next finishes what was decided."""
    book: Book = request.getfixturevalue(form)
    before = records(book.path)
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    shutil.copytree(book.path, tmp_path / "state")
    at, forms, judged = 0, set(), set[object]()
    ended = False
    while not ended:
        at += 1
        Path(book.path).rename(tmp_path / f"before {at}")
        shutil.copytree(tmp_path / "state", book.path)
        shutil.rmtree(tmp_path / ".local", ignore_errors=True)
        if form == "sealed":
            encryption_of(book.path).unlock(PASSPHRASE)
        with monkeypatch.context() as patch:
            calls = failing(patch, at, fault)
            try:
                guard = encryption_of(book.path)
                guard.decrypt() if form == "sealed" else guard.encrypt(PASSPHRASE)
                ended = len(calls) < at
            except (Death, RmtuiError, OSError):
                pass
        left = files(Path(book.path))
        if left in judged:
            continue
        judged.add(left)
        keyring.forget_all()
        guard = encryption_of(book.path)
        forms.add(guard.is_encrypted)
        if guard.is_encrypted:
            guard.unlock(PASSPHRASE)
        assert records(book.path) == before, at
        assert damage(book) == [], at
        assert not [*Path(book.path).glob(".conversion*")], at
        readable = any(CANARY.encode() in path.read_bytes() for path in Path(book.path).rglob("*") if path.is_file())
        assert readable is not guard.is_encrypted, at
    assert at > 20
    assert forms == {True, False}


def failing(patch: pytest.MonkeyPatch, at: int, fault: BaseException) -> list[str]:
    """Have the call of this number fail that writes, renames or deletes something; the calls."""
    calls: list[str] = []

    def failing_at(call: Callable[..., object]) -> Callable[..., object]:
        def attempt(*words: object, **named: object) -> object:
            calls.append(call.__name__)
            if len(calls) == at:
                raise fault
            return call(*words, **named)

        return attempt

    for module, name in (
        (disk, "write_new"),
        (conversion._Writer, "_write_parts"),
        (swap, "replace"),
        (swap, "unlink"),
        (swap, "_remove"),
        (swap, "sync_directory"),
        (key_file, "write_key_file"),
    ):
        patch.setattr(module, name, failing_at(getattr(module, name)))
    return calls


@forks
def test_of_two_who_encrypt_at_once_one_does_and_the_other_is_told(plain: Book) -> None:
    def encrypt(report: Callable[[int], object]) -> None:
        try:
            encryption_of(plain.path).encrypt(f"the words of {os.getpid()}")
            report(1)
        except (BadInput, Locked):
            report(0)

    both = [child(encrypt) for _ in range(2)]
    done = {}
    for pid, reader in both:
        os.waitpid(pid, 0)
        done[int(os.read(reader, 1 << 16))] = pid
        os.close(reader)
    assert {*done} == {0, 1}
    encryption_of(plain.path).unlock(f"the words of {done[1]}")
    assert damage(plain) == []


@forks
def test_lines_logged_while_the_book_is_being_encrypted_are_all_kept(plain: Book) -> None:
    def log(report: Callable[[int], object]) -> None:
        for number in range(12):
            main(["log", f"王芳 T 第{number}次"])
            report(number)

    loggers = [child(log) for _ in range(2)]
    encryption_of(plain.path).encrypt(PASSPHRASE)
    for pid, reader in loggers:
        os.waitpid(pid, 0)
        assert len(os.read(reader, 1 << 16)) == 8 * 12
        os.close(reader)
    book = Book(plain.path)
    book.take_outbox(TODAY)
    notes = [one.note for one in book.contacts()] + [one.line for one in book.unsorted()]
    assert sum("次" in note for note in notes) == 24
    assert damage(book) == []
    assert sorted(all_files(book.path)) == ["book.json", "log/2026-10.json", "log/2026-11.json", "reviews/fang.json"]


@forks
def test_of_two_who_encrypt_a_book_at_once_one_does_it(plain: Book) -> None:
    phrases = [f"passphrase of number {number}" for number in range(2)]

    def encrypt(report: Callable[[int], object], phrase: str) -> None:
        try:
            encryption_of(plain.path).encrypt(phrase)
        except (BadInput, PassphraseNeeded):
            report(0)
        else:
            report(1)

    said = []
    for pid, reader in [child(partial(encrypt, phrase=phrase)) for phrase in phrases]:
        os.waitpid(pid, 0)
        said.append(int(os.read(reader, 8)))
        os.close(reader)
    assert sorted(said) == [0, 1]
    encryption_of(plain.path).unlock(phrases[said.index(1)])
    assert damage(plain) == []
    assert len([*Book(plain.path).contacts()]) == 2


@pytest.mark.parametrize("version", ["format-1", "format-2"])
def test_a_book_of_an_earlier_format_is_encrypted_as_it_is(tmp_path: Path, version: str) -> None:
    shutil.copytree(Path(__file__).parent / "books" / version, tmp_path / "book")
    book = Book(str(tmp_path / "book"))
    before = (book.clients(), [*book.contacts()], book.reviews())
    encryption_of(book.path).encrypt(PASSPHRASE)
    assert (book.clients(), [*book.contacts()], book.reviews()) == before
    book.save(Client(name="陈静"), what="add")
    assert damage(book) == []
    assert len(book.clients()) == len(before[0]) + 1


def test_a_book_of_a_newer_format_is_left_alone(plain: Book) -> None:
    path = Path(plain.path, "log", "2026-11.json")
    ours, newer = (b'"format":%d' % number for number in (file_format.FORMAT, file_format.FORMAT + 9))
    path.write_bytes(path.read_bytes().replace(ours, newer, 1))
    before = {one: one.read_bytes() for one in Path(plain.path).rglob("*.json")}
    with pytest.raises(RmtuiError, match="newer rmtui"):
        encryption_of(plain.path).encrypt(PASSPHRASE)
    assert {one: one.read_bytes() for one in Path(plain.path).rglob("*.json")} == before
    assert not is_encrypted(plain.path)
