"""Finding words anywhere in the book, in every kind of record as `rmtui.records.kinds` says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import name_key, search_text
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, BookFile, RecordKind, kinds_in
from rmtui.records.review import Review, ReviewStep
from rmtui.rules.people import namesakes
from rmtui.store.files import file_format, file_protocol, summary_index
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.pages import checked, decode_rows
from rmtui.store.files.search_marks import Marks, marks_of

if TYPE_CHECKING:
    from rmtui.rules.conduct.discretion import Discretion
    from rmtui.store.files.reading import Reader


class _ReviewTexts(msgspec.Struct):
    """What a review is searched by: the holdings that were seen, which are most of it, need not be read for that."""

    market: str = ""
    view: str = ""
    steps: tuple[ReviewStep, ...] = ()


def search(reader: Reader, words: Sequence[str]) -> Iterator[Record]:
    """Records in which every word occurs, by its name key (`rmtui.comparing`).

    Clients come first, then what is in their folders, then events, newest first. A client's name stands for the client
    there, too: "王芳 理财" finds what was said to 王芳 about it. Alone it finds her and the events, not all her folder.
    """
    return chain.from_iterable(_parts(reader, words))


def search_pages(reader: Reader, words: Sequence[str]) -> Iterator[list[Record]]:
    """The same as a list for book.json and one for every month, also an empty one: between two a search can be left."""
    return map(list, _parts(reader, words))


def _parts(reader: Reader, words: Sequence[str]) -> Iterator[Iterable[Record]]:
    query = [key for word in words if (key := name_key(word))]
    if not query:
        return
    clients = reader.clients()
    names_of = {one: _call_names(client, namesakes.display_name(client, clients)) for one, client in clients.items()}
    marks = marks_of(query, names_of)
    yield _in_folders(reader, marks, query, names_of)
    for name in log_files(reader.root):
        yield _matching_events(reader, name, marks, query, names_of)


def _in_folders(reader: Reader, marks: Marks, query: list[str], names_of: dict[str, str]) -> Iterator[Record]:
    """Clients, and what of their folders has one of the words itself; kind by kind, as far as it is iterated."""
    tables = reader.files.book_tables()
    for kind in kinds_in(BookFile.BOOK):
        if kind.is_searchable:
            yield from _matching_filed(reader, kind, tables.picked(kind, marks.lines), query, names_of)
    yield from _matching_filed(reader, KINDS[Review], _candidate_reviews(reader, query, marks), query, names_of)


def _candidate_reviews(reader: Reader, query: list[str], marks: Marks) -> list[Review]:
    """The reviews that hold one of the words themselves, newest first."""
    kind, root = KINDS[Review], reader.root
    found: dict[str, Review] = {}
    names = (*review_files(root), *summary_index.months_with_reviews(root))
    for name, path in file_protocol.current_paths(root, names):
        content = file_protocol.read(path)
        if content is None:
            content = file_protocol.read_file(root, name) or b""
        if not marks.may_stand_in(content) or not (lines := marks.lines(file_format.rows_of(content, kind.table))):
            continue
        with checked(content, os.path.join(root, name)):
            texts = [search_text(kind.texts(one)) for one in decode_rows(lines, _ReviewTexts)]
            if lines := [line for line, text in zip(lines, texts, strict=True) if _holds_any(text, query)]:
                file_protocol.header(root, name)  # is it the state that counts?
                found = {review.id: review for review in decode_rows(lines, Review)} | found
    return sorted(found.values(), key=lambda one: (one.on, one.id), reverse=True)


def _matching_filed(
    reader: Reader, kind: RecordKind, records: Iterable[Record], query: list[str], names_of: dict[str, str]
) -> Iterator[Record]:
    """Clients, and what of their folders has one of the words itself."""
    known = reader.discretion()
    for record in records:
        names = [names_of.get(one, "") for one in kind.owners(record)]
        whole = search_text((*kind.texts(record), *kind.personal_texts(record)))
        if _matches(kind, whole, names, query):
            own = _searchable_text(kind, record, known)
            if _matches(kind, own, names, query):
                yield record


def _matches(kind: RecordKind, own: str, names: Iterable[str], query: list[str]) -> bool:
    """Is every word in the record's own text or its owners' names, and one in its own text unless it is a client?"""
    itself = kind.record is Client or _holds_any(own, query)
    return itself and _contains_all("\n".join((own, *names)), query)


def _searchable_text(kind: RecordKind, record: Record, known: Discretion) -> str:
    """The texts of a record as name keys; of other people only what they agreed to (FIELD.md, 保密)."""
    if isinstance(record, Client):
        shown = tuple(relative for relative in record.family if not known.is_withheld(record.id, relative.name))
        record = msgspec.structs.replace(record, family=shown)
    people = kind.personal_texts(record) if known.all_agreed(record) else ()
    return search_text((*kind.texts(record), *people))


def _matching_events(
    reader: Reader, name: str, marks: Marks, query: list[str], names_of: dict[str, str]
) -> list[Record]:
    """The events of a month that match, newest first."""
    content, known = file_protocol.read_file(reader.root, name) or b"", reader.discretion()
    found: list[Any] = []
    for kind in kinds_in(BookFile.MONTH) if marks.may_stand_in(content) else ():
        lines = marks.lines(file_format.rows_of(content, kind.table))
        if not lines:
            continue
        with checked(content, os.path.join(reader.root, name)):
            events: Iterable[Any] = decode_rows(lines, kind.record)
        for event in events:
            own = _searchable_text(kind, event, known)
            if own.strip():
                names = (names_of.get(one, "") for one in kind.owners(event))
                if _contains_all("\n".join((own, event.on.isoformat(), *names)), query):
                    found.append(event)
    return sorted(found, key=lambda event: (event.on, getattr(event, "at", ""), event.id), reverse=True)


def _call_names(client: Client, display_name: str) -> str:
    """Everything a client is called by; `display_name` tells namesakes apart, and may be written without its blank."""
    syllables = client.pinyin.split()
    initials = "".join(syllable[0] for syllable in syllables)
    names = client.name, display_name, display_name.replace(" (", "("), *client.aliases
    return search_text((*names, client.pinyin, "".join(syllables), initials))


def _contains_all(compared: str, query: list[str]) -> bool:
    return all(word in compared for word in query)


def _holds_any(compared: str, query: list[str]) -> bool:
    return any(word in compared for word in query)
