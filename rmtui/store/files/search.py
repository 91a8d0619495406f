"""Finding words anywhere in the book, in every kind of record as `rmtui.records.kinds` says."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import name_key, search_text
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS, BookFile, RecordKind, kinds_in
from rmtui.records.review import Review
from rmtui.store.files import file_format, file_protocol, index_file, summary_index
from rmtui.store.files.file_protocol import read_content
from rmtui.store.files.inventory import log_files, review_files
from rmtui.store.files.per_file_index import indexed
from rmtui.store.files.rows import checked, decode_rows
from rmtui.store.files.search_marks import Marks, marks_of
from rmtui.telephone import holds_number, is_number

if TYPE_CHECKING:
    from rmtui.entry.names import KnownClient
    from rmtui.store.files.reading import Reader


class _ReviewText(msgspec.Struct, array_like=True, order=True):
    """What a review is searched by, which is little of it."""

    on: date
    id: str
    text: str
    """Its own words, as `_searchable_text`."""


def search(reader: "Reader", words: Sequence[str]) -> Iterator[Record]:
    """Records in which every word occurs, by its name key (`rmtui.comparing`).

    Clients come first, then what is in their folders, then events, newest first. A client's name stands for the client
    there, too: "王芳 理财" finds what was said to 王芳 about it. Alone it finds her and the events, not all her folder.
    """
    return chain.from_iterable(_parts(reader, words))


def search_pages(reader: "Reader", words: Sequence[str]) -> Iterator[list[Record]]:
    """The same as a list for book.json and one for every month, also an empty one: between two a search can be left."""
    return map(list, _parts(reader, words))


def _parts(reader: "Reader", words: Sequence[str]) -> Iterator[Iterable[Record]]:
    query = [key for word in words if (key := name_key(word))]
    if not query:
        return
    names_of = {known.id: _call_names(known) for known in reader.names()}
    typed = " ".join(query)
    if is_number(typed):  # who has it is called by it, however it is divided
        for known in reader.names():
            if any(holds_number(phone, typed) for phone in known.phones):
                names_of[known.id] = "\n".join((names_of[known.id], *query))
    marks = marks_of(query, names_of)
    yield _in_folders(reader, marks, query, names_of)
    for name in log_files(reader.root):
        yield _matching_events(reader, name, marks, query, names_of)


def _in_folders(reader: "Reader", marks: Marks, query: list[str], names_of: dict[str, str]) -> Iterator[Record]:
    """Clients, and what of their folders has one of the words itself; kind by kind, as far as it is iterated."""
    tables = reader.files.book_tables()
    for kind in kinds_in(BookFile.BOOK):
        if kind.is_searchable:
            yield from _matching_filed(reader, kind, tables.picked(kind, marks.lines), query, names_of)
    yield from _matching_filed(reader, KINDS[Review], _candidate_reviews(reader, query), query, names_of)


def _candidate_reviews(reader: "Reader", query: list[str]) -> Iterator[Review]:
    """The reviews that hold one of the words themselves, newest first. Their words are kept in an index."""
    kind = KINDS[Review]

    def measure(name: str) -> list[_ReviewText]:
        return [_ReviewText(one.on, one.id, search_text(kind.texts(one))) for one in reader.files.reviews_in(name)]

    names = [*review_files(reader.root), *summary_index.months_with_reviews(reader.root)]
    found: dict[str, tuple[_ReviewText, str]] = {}
    for name, own in zip(names, indexed(reader.root, index_file.TEXTS, names, measure, list[_ReviewText]), strict=True):
        found |= {one.id: (one, name) for one in own if one.id not in found and _holds_any(one.text, query)}
    for one, name in sorted(found.values(), reverse=True):
        content = read_content(reader.root, name) or b""
        with checked(content, os.path.join(reader.root, name)):
            rows = file_format.rows_of(content, kind.table)
            lines = file_format.lines_with(rows, [b"%s:{" % msgspec.json.encode(one.id)])
            yield from decode_rows((line.removesuffix(b",") for line in lines), Review)


def _matching_filed(
    reader: "Reader", kind: RecordKind, records: Iterable[Record], query: list[str], names_of: dict[str, str]
) -> Iterator[Record]:
    """Clients, and what of their folders has one of the words itself."""
    for record in records:
        names = [names_of.get(one, "") for one in kind.owners(record)]
        whole = search_text((*kind.texts(record), *kind.personal_texts(record)))
        if _matches(kind, whole, names, query):
            own = _searchable_text(kind, record, reader)
            if _matches(kind, own, names, query):
                yield record


def _matches(kind: RecordKind, own: str, names: Iterable[str], query: list[str]) -> bool:
    """Is every word in the record's own text or its owners' names, and one in its own text unless it is a client?"""
    itself = kind.record is Client or _holds_any(own, query)
    return itself and _contains_all("\n".join((own, *names)), query)


def _searchable_text(kind: RecordKind, record: Record, reader: "Reader") -> str:
    """The texts of a record as name keys; of other people only what they agreed to (FIELD.md, 保密)."""
    if isinstance(record, Client) and record.family:
        known = reader.discretion()
        shown = tuple(relative for relative in record.family if not known.is_withheld(record.id, relative.name))
        record = msgspec.structs.replace(record, family=shown)
    people = tuple(kind.personal_texts(record))
    if people and not reader.discretion().all_agreed(record):
        people = ()
    return search_text((*kind.texts(record), *people))


def _matching_events(
    reader: "Reader", name: str, marks: Marks, query: list[str], names_of: dict[str, str]
) -> list[Record]:
    """The events of a month that match, newest first."""
    content = file_protocol.read_file(reader.root, name) or b""
    found: list[Any] = []
    for kind in kinds_in(BookFile.MONTH) if marks.may_stand_in(content) else ():
        lines = marks.lines(file_format.rows_of(content, kind.table))
        if not lines:
            continue
        with checked(content, os.path.join(reader.root, name)):
            events: Iterable[Any] = decode_rows(lines, kind.record)
        for event in events:
            own = _searchable_text(kind, event, reader)
            if own.strip():
                names = (names_of.get(one, "") for one in kind.owners(event))
                if _contains_all("\n".join((own, event.on.isoformat(), *names)), query):
                    found.append(event)
    return sorted(found, key=lambda event: (event.on, getattr(event, "at", ""), event.id), reverse=True)


def _call_names(client: "KnownClient") -> str:
    """Everything a client is called by; the name that tells namesakes apart may be written without its blank."""
    apart = (client.display_name, client.display_name.replace(" (", "(")) if client.shared else ()
    pinyin = client.pinyin, client.pinyin.replace(" ", ""), client.initials
    return search_text((client.name, *apart, *client.aliases, *pinyin))


def _contains_all(compared: str, query: list[str]) -> bool:
    return all(word in compared for word in query)


def _holds_any(compared: str, query: list[str]) -> bool:
    return any(word in compared for word in query)
