"""Finding words anywhere in the book, in every kind of record as `rmtui.records.kinds` says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import folded, name_key, spellings
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, BookFile, RecordKind, kinds_in
from rmtui.records.review import Review
from rmtui.rules.people import namesakes
from rmtui.store.files import file_protocol, summary_index
from rmtui.store.files.inventory import log_files, review_files

if TYPE_CHECKING:
    from rmtui.rules.conduct.discretion import Discretion
    from rmtui.store.files.reading import Reader

_WORD = re.compile(r"[^\W_]+")
_FULL_WIDTH = re.compile(rb"\xef(?:[\xa4-\xab]|\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])")
_ENCLOSED = (b"\xe2\x84", b"\xe2\x85", b"\xe2\x91", b"\xe3\x8e")
"""UTF-8 of letters and figures that are compared as others: ＥＴＦ, 金; №, Ⅲ, ①, ㎡ begin so."""


def search(reader: Reader, words: Sequence[str]) -> Iterator[Record]:
    """Records in which every word occurs, in any case and width.

    Clients come first, then what is in their folders, then events, newest first. A client's name stands for the client
    there, too: "王芳 理财" finds what was said to 王芳 about it. Alone it finds her and the events, not all her folder.
    """
    return chain.from_iterable(search_pages(reader, words))


def search_pages(reader: Reader, words: Sequence[str]) -> Iterator[list[Record]]:
    """The same as a list for book.json and one for every month, also an empty one: between two a search can be left."""
    wanted = [spelt for word in words if word.strip() and (spelt := spellings(word))]
    if not wanted:
        return
    clients = reader.clients()
    called = {one: _call(client, namesakes.display_name(client, clients)) for one, client in clients.items()}
    marks = [mark for mark in (_marks(spelt, called) for spelt in wanted) if mark]
    marks.sort(key=len)
    page = reader.files.book_tables()
    filed = {kind: getattr(page, kind.table).values() for kind in kinds_in(BookFile.BOOK) if kind.is_searchable}
    filed[KINDS[Review]] = _reviews(reader, marks)
    yield list(_filed(reader, filed, wanted, called))
    for name in log_files(reader.root):
        ids = _candidates(file_protocol.read_file(reader.root, name) or b"", marks)
        yield _events(reader, name, ids, wanted, called) if ids else []


def _reviews(reader: Reader, marks: list[list[bytes]]) -> list[Review]:
    """The reviews that may hold a mark of every word, newest first."""
    found: dict[str, Review] = {}
    for name in (*review_files(reader.root), *summary_index.months_with_reviews(reader.root)):
        ids = _candidates(file_protocol.read_file(reader.root, name) or b"", marks)
        if ids:
            found = {review.id: review for review in reader.files.reviews_in(name) if review.id in ids} | found
    return sorted(found.values(), key=lambda one: (one.on, one.id), reverse=True)


def _filed(
    reader: Reader, filed: dict[RecordKind, Iterable[Record]], wanted: list[set[str]], called: dict[str, str]
) -> Iterator[Record]:
    """Clients, and what of their folders has one of the words itself."""
    known = reader.discretion()
    for kind, records in filed.items():
        for record in records:
            calls = [called.get(one, "") for one in kind.owners(record)]
            whole = folded("\n".join((*kind.texts(record), *kind.personal_texts(record))))
            if _has_itself(kind, whole, calls, wanted) and _has_itself(kind, _told(kind, record, known), calls, wanted):
                yield record


def _has_itself(kind: RecordKind, own: str, calls: Iterable[str], wanted: list[set[str]]) -> bool:
    """Are all words in a record or in what its owners are called, and one in the record itself, if it is no client?"""
    itself = kind.record is Client or any(word in own for spelt in wanted for word in spelt)
    return itself and _has_all("\n".join((own, *calls)), wanted)


def _told(kind: RecordKind, record: Record, known: Discretion) -> str:
    """The words of a record, folded, a line a piece.

    Of others only what they agreed to: who looks for one finds the other by it, too (FIELD.md, 保密).
    """
    if isinstance(record, Client):
        shown = tuple(relative for relative in record.family if not known.is_withheld(record.id, relative.name))
        record = msgspec.structs.replace(record, family=shown)
    people = kind.personal_texts(record) if known.all_agreed(record) else ()
    return folded("\n".join((*kind.texts(record), *people)))


def _candidates(content: bytes, marks: list[list[bytes]]) -> list[str]:
    """Ids of the records in a file that may hold a mark of every word. A file has a line for each record."""
    compared = content.lower()
    odd = _is_odd(compared)
    if not odd and not all(any(mark in compared for mark in word) for word in marks):
        return []
    lines = list(zip(content.split(b"\n"), compared.split(b"\n"), strict=True))
    for word in marks:
        lines = [line for line in lines if any(mark in line[1] for mark in word) or (odd and _is_odd(line[1]))]
    return [line[1 : line.find(b'"', 1)].decode(errors="replace") for line, _compared in lines if line[:1] == b'"']


def _is_odd(content: bytes) -> bool:
    """Are there signs in it that are compared as others?"""
    return _FULL_WIDTH.search(content) is not None or any(sign in content for sign in _ENCLOSED)


def _events(reader: Reader, name: str, ids: list[str], wanted: list[set[str]], called: dict[str, str]) -> list[Record]:
    page, known = reader.files.log_page(name), reader.discretion()
    found: list[Any] = []
    for kind in kinds_in(BookFile.MONTH):
        records = getattr(page, kind.table)
        for event in (records[one] for one in ids if one in records):
            own = _told(kind, event, known)
            if own.strip():
                calls = (called.get(one, "") for one in kind.owners(event))
                if _has_all("\n".join((own, event.on.isoformat(), *calls)), wanted):
                    found.append(event)
    return sorted(found, key=lambda event: (event.on, getattr(event, "at", ""), event.id), reverse=True)


def _call(client: Client, said: str) -> str:
    """Everything a client is called by; `said` tells namesakes apart, and may be written without its blank."""
    syllables = client.pinyin.split()
    initials = "".join(syllable[0] for syllable in syllables)
    names = " ".join((client.name, said, said.replace(" (", "("), *client.aliases))
    keys = " ".join(map(name_key, (client.name, *client.aliases)))
    return f"{folded(' '.join((names, client.pinyin, ''.join(syllables), initials)))} {keys}"


def _marks(spelt: set[str], called: dict[str, str]) -> list[bytes] | None:
    """What the bytes of a record hold if a word so spelt may be in it: part of it, or the id of a client called so.

    None where bytes cannot tell: the word has only signs, or capitals that only Unicode knows.
    """
    marks: list[bytes] = []
    for word in spelt:
        part = max(_WORD.findall(word), key=len, default="")
        if not part or any(sign > "\x7f" and sign != sign.upper() for sign in part):
            return None
        marks += [part.encode(), *(one.lower().encode() for one, call in called.items() if word in call)]
    return marks


def _has_all(compared: str, wanted: list[set[str]]) -> bool:
    return all(any(word in compared for word in spelt) for spelt in wanted)
