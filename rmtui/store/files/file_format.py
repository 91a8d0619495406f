"""The text of a file of the book: JSON with a header, one record a line, and a checksum over all of it.

    {"rmtui":{"checksum":"1c291ca3","format":3,"book":"...","generation":17,"operation":"...","file":"book"},
    "clients":{
    "...":{"id":"...","name":"王芳"},
    "...":{"id":"...","name":"李强"}
    }}

A record a line keeps the file readable, diffable and mergeable. The checksum stands at a fixed place and covers every
byte behind it, so that a torn or altered file is never taken for a good one.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from rmtui.errors import Damaged, ReadOnly
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.files.layout import REVIEWS, is_month_file, stem

if TYPE_CHECKING:
    from typing import Any, TypeAlias

FORMAT = 5
"""Version of the format written here. A file of a newer one is read as far as it can be and never rewritten.

One of an earlier one is read as if it were of this one (see `rmtui.store.files.migrations`), and becomes so with its
next change.
"""
WITH_REVIEWS = 2
"""The format of a month that has reviews in it, whoever writes it: by this they are found, and moved to their files."""


RawRecord = bytes
"""A record nobody has looked at yet, as the line it is in the file, with its id: written back as it came."""
Documents: TypeAlias = "dict[str, Any]"
"""The records of a table by id: each as JSON has it, or as a `RawRecord`."""
Tables = dict[str, Documents]

_OPENING = b'{"rmtui":{"checksum":"'
_COVERED = len(_OPENING) + 8
HEAD_SIZE = 256
"""The header never needs more bytes than this."""
SEALED = b"rmtui sealed "
"""What a file of an encrypted book begins with on the disk (`rmtui.store.files.encryption.sealed`)."""

_OPENS_TABLE = b'":{\n'
_TABLE_BEGINS, _TABLE_ENDS = rb"\{\n", rb"\n\}"
"""What stands nowhere else in a file, since records hold no line break. `re` finds it twice as fast as `bytes.find`."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class Header(NamedTuple):
    """What the first line of a file says.

    `operation` is the moment of the newest change in it, or ""; `file` the name of the file it is the content of,
    without its ending, "" where an older rmtui wrote it.
    """

    checksum: str
    format: int
    book: str
    generation: int
    operation: str = ""
    file: str = ""


def encode_file(tables: Tables, book: str, generation: int, operation: str = "", file: str = "") -> bytes:
    """The bytes of a file. ValueError for NaN, TypeError for what JSON cannot say."""
    reviews_within = REVIEWS in tables and is_month_file(file)
    format = WITH_REVIEWS if reviews_within else FORMAT
    header = {"format": format, "book": book, "generation": generation, "operation": operation, "file": stem(file)}
    parts = [b",\n%b:{\n%b\n}" % (_encoded(name), _lines(table)) for name, table in tables.items()]
    covered = b'",%b%b}\n' % (_encoded(header)[1:], b"".join(parts))
    return _OPENING + b"%08x" % zlib.crc32(covered) + covered


def _lines(table: Documents) -> bytes:
    return b",\n".join(
        [
            record if type(record) is RawRecord else b"%b:%b" % (_encoded(str(key)), _encoded(record))
            for key, record in table.items()
        ]
    )


def _encoded(content: Any) -> bytes:
    return _encode(content).encode("utf-8", "replace")


def decode_file(content: bytes, path: str) -> tuple[Header, Tables]:
    """Header and tables of a file. Damaged when it is empty, torn, altered, or no file of a book."""
    header = check(content, path)
    try:
        tables = json.loads(content)
    except ValueError:
        raise damaged(path) from None
    del tables["rmtui"]
    return header, migrate(tables, header)


def migrate(tables: Tables, header: Header) -> Tables:
    """The tables of a file, with its records read, in the form of the present format."""
    if header.format >= FORMAT:
        return tables
    from rmtui.store.files import migrations  # hardly ever

    return migrations.migrated(tables, header.format)


def decode_file_raw(content: bytes, path: str) -> tuple[Header, Tables]:
    """As `decode_file`, but the records stay unread: a month's file grows all month, and an entry adds a line to it."""
    header = check(content, path)
    tables: Tables = {}
    for table, (start, end) in table_places(content):
        rows = content[start : end - 1].split(b",\n") if start < end - 1 else ()
        tables[table] = {row[1 : row.index(b'"', 1)].decode(): row for row in rows}
        names = (table, *tables[table])
        if "" in names or "\\" in "".join(names):  # of nobody's making, which only a whole reading gets right
            return decode_file(content, path)
    if header.format < FORMAT:
        from rmtui.store.files import migrations

        if migrations.concerns(tables, header.format):
            return decode_file(content, path)
    return header, tables


def _lines_in(content: bytes, table: str) -> tuple[int, int]:
    """Where the lines of a table begin and end in a file's content; nowhere where it is not there."""
    opening = b'\n"%s":{\n' % table.encode()
    before = content.find(opening)
    if before < 0:
        return 0, 0
    start = before + len(opening)
    return start, _table_end(content, start)


def table_places(content: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each table of a file's content with the places where its lines begin and end."""
    first = 0
    while begins := re.compile(_TABLE_BEGINS).search(content, first):
        name_end = content.rindex(b'"', 0, begins.start())
        name = content[content.rindex(b'"', 0, name_end) + 1 : name_end].decode()
        first = _table_end(content, begins.end())
        yield name, (begins.end(), first)


def _table_end(content: bytes, start: int) -> int:
    """Where the lines of a table end that begin at `start`. ValueError where they do not."""
    if end := re.compile(_TABLE_ENDS).search(content, start - 1):
        return end.start() + 1
    raise ValueError(start)


def rows_of(content: bytes, table: str) -> bytes:
    """The lines of a table of a file's content."""
    start, end = _lines_in(content, table)
    return content[start:end]


def places(content: bytes, place: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Every line of a table that begins and ends there, `"id":record`, with its place in the content."""
    while place < end:
        line = line_at(content, place)
        if line:
            yield place, line
        place = content.index(b"\n", place) + 1


_CLIENT = b'"client":"'


def client_in(line: bytes) -> str:
    """The id of the client whose record a line is; within a text the quotation marks are escaped."""
    start = line.find(_CLIENT) + len(_CLIENT)
    return line[start : line.find(b'"', start)].decode()


def line_at(content: bytes, place: int) -> bytes:
    """The line of a record that begins at a place of the content, without the comma behind it."""
    return content[place : content.index(b"\n", place)].removesuffix(b",")


def records_with(content: bytes, word: bytes) -> dict[str, list[bytes]]:
    """By table the records of a file's content in whose line a word stands, as the JSON they are."""
    found: dict[str, list[bytes]] = {}
    table, last = "", 0
    for place in places_with(content, (word,)):
        opening = content.rfind(_OPENS_TABLE, last, place)
        if opening >= 0:
            table = content[content.rindex(b'"', 0, opening) + 1 : opening].decode()
        found.setdefault(table, []).append(line_at(content, place).partition(b'":')[2])
        last = place
    return found


def lines_with(lines: bytes, words: Iterable[bytes], first: int = 0, last: int | None = None) -> Collection[bytes]:
    """The lines in which one of the words stands, each once, without looking at the others. The last ends, too.

    `first` and `last`: between which places.
    """
    return [lines[start : lines.index(b"\n", start)] for start in places_with(lines, words, first, last)]


def places_with(lines: bytes, words: Iterable[bytes], first: int = 0, last: int | None = None) -> list[int]:
    """The places where the lines begin in which one of the words stands."""
    found: set[int] = set()
    for word in words:
        at = lines.find(word, first, last)
        while at >= 0:
            found.add(lines.rfind(b"\n", 0, at) + 1)
            at = lines.find(word, lines.index(b"\n", at), last)
    return sorted(found)


def decode_raw(record: Any) -> Any:
    """A record as JSON has it; None stays None."""
    return json.loads(record.partition(b'":')[2]) if type(record) is RawRecord else record


def may_have(record: Any, name: str) -> bool:
    """Whether a record may have an attribute; of a `RawRecord`, whether any part of it has. In a text " is escaped."""
    return b'"%b":' % name.encode() in record if type(record) is RawRecord else name in record


def check(content: bytes, path: str) -> Header:
    """The header of a file whose every byte is as it was written; Damaged otherwise, ReadOnly if a newer format's."""
    header = read_header(content, path)
    if f"{zlib.crc32(memoryview(content)[_COVERED:]):08x}" != header.checksum:
        raise newer(path) if header.format > FORMAT else damaged(path)
    return header


def read_header(head: bytes, path: str) -> Header:
    """The header from the first `HEAD_SIZE` bytes of a file, its checksum not yet verified."""
    try:
        if not head.startswith(_OPENING):
            raise ValueError
        fields = json.loads(head[len(b'{"rmtui":') : head.index(b"}") + 1])
        int(fields["checksum"], 16)
        return Header(**{name: fields[name] for name in Header._fields if name in fields})
    except (ValueError, KeyError, TypeError):
        raise damaged(path) from None


def of_another(header: Header, name: str) -> bool:
    """Does a content say that it is another file's than `name`?"""
    return header.file not in ("", stem(name))


def misplaced(path: str, header: Header) -> Damaged:
    """The error for a file that stands in another's place."""
    sentence = _("{path} holds the content of {file}.json. Nothing was changed. “rmtui doctor” says what can be done.")
    return Damaged(sentence.format(path=path, file=header.file))


def older_state(path: str, number: int, newest: int) -> Damaged:
    """The error for a file that is older than the newest state known of it."""
    sentence = _(
        "{path} is its older state {number}; its state {newest} is known. Nothing was changed. Where a folder sync is "
        "at work, wait for it; else “rmtui doctor” says what can be done."
    )
    return Damaged(sentence.format(path=path, number=number, newest=newest))


def damaged(path: str) -> Damaged:
    """The error that names a bad file and the way out."""
    sentence = _(
        "{path} is damaged: empty, cut off or altered. Nothing was changed. “rmtui doctor” says what can be done."
    )
    return Damaged(sentence.format(path=path))


def newer(path: str) -> ReadOnly:
    """The error for a file that only a newer rmtui may write."""
    sentence = _("{path} was written by a newer rmtui and is only read here. Nothing was changed; update rmtui.")
    return ReadOnly(sentence.format(path=path))
