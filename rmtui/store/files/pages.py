"""Between the book's files and the records: what a file holds, typed and validated. Not loaded by `rmtui log`."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, TypeGuard, TypeVar, cast

import msgspec

from rmtui.errors import Damaged
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.holding import Holding
from rmtui.records.kinds import BookFile, RecordKind, kind_of, kind_of_table, kinds_in
from rmtui.records.policy import Policy
from rmtui.records.review import Review
from rmtui.records.settings import Settings
from rmtui.records.tie import Tie
from rmtui.rules.days.months import month_key
from rmtui.rules.people.namesakes import Clients
from rmtui.store.files import file_format
from rmtui.store.files.layout import BOOK, REVIEWS, month_file, review_file
from rmtui.store.log_pages import LogPage
from rmtui.store.record_codec import encode_record

RecordT = TypeVar("RecordT", bound=Record)
Row = TypeVar("Row", bound=msgspec.Struct)


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


@contextmanager
def record_errors(content: bytes, header: file_format.Header, path: str) -> Iterator[None]:
    """What msgspec says of the records of a file, or of a table of it, as the error for the person."""
    try:
        yield
    except msgspec.ValidationError:
        if header.format > file_format.FORMAT:
            raise file_format.newer(path) from None
        message = _("{path} holds a record that rmtui cannot read: {problem}. Nothing was changed.")
        raise Damaged(message.format(path=path, problem=bad_record_text(content))) from None
    except ValueError:
        raise file_format.damaged(path) from None


def decode_rows(lines: Iterable[bytes], kind: type[Row]) -> Iterable[Row]:
    """The records of lines as they stand in a table. ValueError where one of them is none."""
    rows = b"{%s}" % b",".join(lines)
    return msgspec.json.decode(rows, type=dict[str, kind]).values()  # type: ignore[valid-type]


@contextmanager
def checked(content: bytes, path: str) -> Iterator[None]:
    """For reading some records of a file: Damaged where the file or one of them is."""
    with record_errors(content, file_format.check(content, path), path):
        yield


def is_plain_id(client: str | None) -> TypeGuard[str]:
    """Is it an id that stands in a file as it is? Every one of our making does."""
    return client is not None and client.isascii() and client.isalnum()


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


def bad_record_text(content: bytes) -> str:
    """The first record of a file that is none, by its kind and its id, and what is wrong with it."""
    from rmtui.records.record_errors import record_problem  # hardly ever

    with suppress(ValueError, AttributeError):
        for table, records in json.loads(content).items():
            kind = kind_of_table(table)
            if kind is None or not isinstance(records, dict):
                continue
            for key, record in records.items():
                try:
                    msgspec.convert(record, kind.record)
                except ValueError:
                    label = _("{kind} {words}").format(kind=_(kind.name), words=plain(key))
                    problem = record_problem(record, kind.record, exported=False)
                    return _("{field}: {text}").format(field=label, text=problem)
    return _("it cannot be read")


def file_of(record: Record) -> str:
    """The file a record is kept in."""
    kind, one = kind_of(record), cast("Any", record)
    if kind.file is BookFile.MONTH:
        return month_file(month_key(one.on))
    return review_file(one.client) if kind.file is BookFile.CLIENT else BOOK


def put_record(tables: dict[str, Any], record: Record, *, remove: bool = False) -> None:
    """Put a record into the tables of files, or that it is removed."""
    table = tables.setdefault(file_of(record), {}).setdefault(kind_of(record).table, {})
    table[record.id] = None if remove else encode_record(record)
