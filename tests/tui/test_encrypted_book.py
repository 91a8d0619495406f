"""Whoever works a day in an encrypted book leaves nothing readable behind, but what they exported."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from rmtui.store import encryption_of, outbox
from rmtui.store.files import documents
from rmtui.store.files.encryption import keyring
from rmtui.tui.navigation.go_to import PLACES
from tests.canaries import CANARY, HUSBAND, MOTHER, NAMES, Family
from tests.conftest import Run
from tests.factory import TODAY
from tests.test_canaries import ways
from tests.tui.sitting import sitting

PASSPHRASE = "correct horse battery"


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Family:
    """An encrypted book, in a home of its own with a runtime and a temporary directory."""
    for name in ("TMPDIR", "XDG_RUNTIME_DIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setattr(tempfile, "tempdir", None)
    found = Family(str(tmp_path / "book"))
    encryption_of(found.book.path).encrypt(PASSPHRASE)
    return found


def readable(directory: Path, exported: Path) -> list[str]:
    """Canaries and names of clients that anybody reads below a directory, in names or content, with the file."""
    found = []
    for path in directory.rglob("*"):
        if exported in (path, *path.parents):
            continue
        content = path.read_bytes().decode(errors="replace") if path.is_file() else ""
        text = f"{path.relative_to(directory)}\n{content}"
        found += [f"{word} in {path}" for word in CANARY.findall(text)]
        found += [f"{name} in {path}" for name in NAMES.values() if name in text]
    return found


async def test_a_day_of_commands_and_screens_leaves_nothing_readable(
    family: Family, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = tmp_path / "exported"
    exported.mkdir()
    own = family.own(HUSBAND)
    assert len(own) >= 40
    words = {"client": family.number(HUSBAND), "name": NAMES[HUSBAND], "word": own[0]}
    (exported / "offer.txt").write_text(own[1], encoding="utf-8")
    book = family.book
    document = documents.add(book.path, HUSBAND, str(exported / "offer.txt"), TODAY)
    book.save(document, what="document")
    for number, line in enumerate(ways()):
        if line[0] not in ("remove", "erase"):
            assert run(*(part.format(**words, file=exported / str(number)) for part in line)).code in range(5), line
    keyring.forget_all()
    outbox(book.path).put(f"{NAMES[HUSBAND]} T {own[2]}", TODAY)
    encryption_of(book.path).unlock(PASSPHRASE)
    monkeypatch.setattr(documents, "open_document", lambda _file: True)
    async with sitting(book) as person:
        for letter in (*PLACES, next(key for key, place in PLACES.items() if place.mode == "desk")):
            await person.press("g", letter)
        await person.press("4", "l")
        await person.write(f"{NAMES[MOTHER]} T {own[3]}")
        book.document_files.show(document)
        assert own[1] in "".join(readable(tmp_path, exported))  # as long as it is looked at
        titles = f"{person.app.title} {person.app.sub_title}"
        assert not CANARY.findall(titles)
        await person.press("ctrl+l", "ctrl+q")
    assert readable(tmp_path, exported) == []
    assert any(own[0] in path.read_bytes().decode(errors="replace") for path in exported.rglob("*") if path.is_file())
    assert not os.listdir(tmp_path / "XDG_RUNTIME_DIR")
