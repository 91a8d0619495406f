"""Between the book's files and the records: what a file holds, typed and validated. Not loaded by `rmtui log`."""

from functools import cache
from typing import Any, cast

import msgspec

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.holding import Holding
from rmtui.records.kinds import BookFile, RecordKind, kind_of, kinds_in
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.rules.days.months import month_key
from rmtui.rules.people.namesakes import Clients
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format
from rmtui.store.files.layout import BOOK, REVIEWS, month_file, review_file
from rmtui.store.files.rows import record_errors
from rmtui.store.log_pages import LogPage
from rmtui.store.record_codec import decode_record, encode_record


class BookPage(msgspec.Struct):
    """What book.json holds."""

    clients: dict[str, Client] = {}
    holdings: dict[str, Holding] = {}
    policies: dict[str, Policy] = {}
    documents: dict[str, Document] = {}
    ties: dict[str, Tie] = {}
    settings: dict[str, Settings] = {}

    def __post_init__(self) -> None:
        self.clients = Clients(self.clients)


class OldLogPage(LogPage):
    """What the file of one month held up to format 2."""

    reviews: dict[str, Review] = msgspec.field(default_factory=dict)


class ReviewsPage(msgspec.Struct):
    """What the file of one client's reviews holds."""

    reviews: dict[str, Review] = {}


Page = BookPage | LogPage | ReviewsPage


_FILES: dict[type[Page], BookFile] = {
    BookPage: BookFile.BOOK,
    LogPage: BookFile.MONTH,
    OldLogPage: BookFile.MONTH,
    ReviewsPage: BookFile.CLIENT,
}


def _with_all_kinds(page: type[Page]) -> type[Page]:
    """What such a file holds, with the tables of those kinds that are not fields of the class."""
    return _extended(page, tuple(kinds_in(_FILES[page])))


@cache
def _extended(page: type[Page], kinds: tuple[RecordKind, ...]) -> type[Page]:
    known = {field.name for field in msgspec.structs.fields(page)}
    more: list[Any] = [(one.table, dict.__class_getitem__((str, one.record)), {}) for one in kinds]
    more = [field for field in more if field[0] not in known]
    whole: Any = msgspec.defstruct(page.__name__, more, bases=(page,)) if more else page
    return whole  # type: ignore[no-any-return]


def page_of(name: str) -> type[BookPage] | type[LogPage] | type[ReviewsPage]:
    """What a file of the book holds."""
    if name == BOOK:
        return BookPage
    return ReviewsPage if name.startswith(f"{REVIEWS}/") else LogPage


def decode(content: bytes, page: type[Page], path: str) -> Any:
    """The records of a file. Damaged when it is torn or a record in it is not one."""
    header = file_format.check(content, path)
    with record_errors(content, header, path):
        return read_page(content, page, header)


def read_page(content: bytes, page: type[Page], header: file_format.Header | None) -> Any:
    """The records of a file, in the form of the present format. ValueError where there is one that is none.

    Of a month of an earlier format it is an `OldLogPage`: the reviews in it belong to other files by now.
    """
    if header is None or header.format >= file_format.FORMAT:
        return msgspec.json.decode(content, type=_with_all_kinds(page))
    if page is LogPage:
        return msgspec.json.decode(content, type=_with_all_kinds(OldLogPage))
    tables = msgspec.json.decode(content, type=dict[str, Any])
    tables.pop("rmtui", None)
    return msgspec.convert(file_format.migrate(tables, header), _with_all_kinds(page))


def file_of(record: Record) -> str:
    """The file a record is kept in."""
    kind, one = kind_of(record), cast("Any", record)
    if kind.file is BookFile.MONTH:
        return month_file(month_key(one.on))
    return review_file(one.client) if kind.file is BookFile.CLIENT else BOOK


def put_record(tables: dict[str, Any], record: Record, *, remove: bool = False) -> None:
    """Put a record into the tables of files, or that it is removed."""
    table = tables.setdefault(file_of(record), {}).setdefault(kind_of(record).table, {})
    table[record.id] = None if remove else _readable(record)


def _readable(record: Record) -> JsonRecord:
    """A record encoded. ValueError for one that could not be read again: it would shut the whole file."""
    encoded = encode_record(record)
    decode_record(encoded, type(record))
    return encoded
