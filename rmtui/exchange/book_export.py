"""The book, or what belongs to some of its clients, as the content of a file: one row of `FORMATS` a format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from rmtui.errors import BadInput
from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.book_workbook import content
from rmtui.exchange.calendar_feed import feed_content
from rmtui.exchange.client_cards import CardVersion, cards_content
from rmtui.exchange.client_table import client_table
from rmtui.exchange.csv_output import csv_content
from rmtui.exchange.folder_text import folder_texts
from rmtui.exchange.output_file import check_target, checked_ending, file_name, is_directory, write_file, write_files
from rmtui.exchange.people_count import (
    Named,
    PeopleCount,
    contact_persons,
    count_people,
    named_in_folders,
    named_in_records,
    nobody,
)
from rmtui.exchange.record_tables import Exported, record_tables
from rmtui.language import N_, _
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain, plain_json
from rmtui.records.campaign import Campaign
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS
from rmtui.store.door import Store


class ExportRequest(NamedTuple):
    """What is to be exported."""

    book: Store
    today: date
    clients: Sequence[Client] | None = None
    """Those of a filter; None for the whole book."""
    details: bool = False
    """In a format for other devices: also what is confidential."""

    @property
    def chosen(self) -> list[Client]:
        return list(self.book.clients().values() if self.clients is None else self.clients)


class ExportFormat(NamedTuple):
    """A format of exported files."""

    title: str
    """Translated where it is shown."""
    ending: str
    content: Callable[[ExportRequest], bytes]
    named: Callable[[Store, Sequence[Client]], Named]
    """Whom else a file of some clients names."""
    details: str = ""
    """What is confidential and only written when asked for; translated where it is shown."""
    files: Callable[[ExportRequest], dict[str, bytes]] | None = None
    """The files that a directory gets, by name; None where the format is one file."""


def exported_records(request: ExportRequest) -> Exported:
    """The records that are written in tables."""
    book = request.book
    listed = [kind.record for kind in KINDS.values() if kind.sheet]
    records = [one for kind in listed for one in book.records(kind)]
    campaigns = {one.id: one.name for one in book.records(Campaign)}
    return Exported(
        request.chosen,
        book.clients(),
        request.today,
        records,
        settings=book.settings(),
        discretion=book.discretion(),
        campaigns=campaigns,
        is_whole=request.clients is None,
    )


def _workbook(request: ExportRequest) -> bytes:
    return content(exported_records(request))


def _json(request: ExportRequest) -> bytes:
    return f"{plain_json(book_json(book_records(request.book, request.clients)))}\n".encode()


def _client_table(request: ExportRequest) -> bytes:
    return csv_content(client_table(request.chosen, request.book.clients(), request.book.discretion()))


def _tables(request: ExportRequest) -> dict[str, bytes]:
    """A table for each kind of record, also where there are none."""
    tables = record_tables(exported_records(request))
    return {"clients.csv": _client_table(request), **{f"{name}.csv": csv_content(table) for name, table in tables}}


def _folders_text(request: ExportRequest) -> bytes:
    return "\n".join(folder.text for folder in folder_texts(exported_records(request))).encode()


def _folders(request: ExportRequest) -> dict[str, bytes]:
    """A file for each client, by the name; the client's id tells those of one name apart."""
    found: dict[str, bytes] = {}
    for folder in folder_texts(exported_records(request)):
        name = file_name(folder.name)
        name = name if f"{name}.md" not in found else f"{name} {folder.client.id}"
        found[f"{name}.md"] = folder.text.encode()
    return found


def _cards(version: CardVersion) -> Callable[[ExportRequest], bytes]:
    return lambda request: cards_content(request.chosen, version, details=request.details)


def _feed(request: ExportRequest) -> bytes:
    return feed_content(request.book, request.today, datetime.now(UTC), request.chosen, details=request.details)


_CARD_DETAILS = N_("cautions and notes")

FORMATS = {
    "xlsx": ExportFormat(N_("workbook"), ".xlsx", _workbook, named_in_folders),
    "csv": ExportFormat(N_("table of the clients"), ".csv", _client_table, named_in_records, files=_tables),
    "md": ExportFormat(N_("folders as text, Markdown"), ".md", _folders_text, named_in_folders, files=_folders),
    "json": ExportFormat(N_("JSON, every record"), ".json", _json, named_in_folders),
    "vcf": ExportFormat(N_("address book, vCard 4.0"), ".vcf", _cards(CardVersion.V4), contact_persons, _CARD_DETAILS),
    "vcf3": ExportFormat(
        N_("address book of an older telephone, vCard 3.0"),
        ".vcf",
        _cards(CardVersion.V3),
        contact_persons,
        _CARD_DETAILS,
    ),
    "ics": ExportFormat(
        N_("calendar to subscribe to"),
        ".ics",
        _feed,
        nobody,
        N_("cautions, phones, promises, amounts"),
    ),
}
"""By the name that is chosen by; a file's ending means the first that has it."""

ENDINGS = tuple(dict.fromkeys(one.ending for one in FORMATS.values()))


def format_of(path: str, name: str = "") -> ExportFormat:
    """The format of a name, else of the file's ending; of a directory the tables. BadInput where that says none."""
    if name:
        found = FORMATS[name]
    else:
        ending = ".csv" if is_directory(path) else checked_ending(path, ENDINGS)
        found = next(one for one in FORMATS.values() if one.ending == ending)
    if is_directory(path) and found.files is None:
        raise BadInput(_("{path} is a directory. Name a file in it.").format(path=plain(path)))
    return found


def check_export(path: str, *, replace: bool) -> None:
    """Check as far as possible beforehand that the file can be written. Errors as `write_file`."""
    if not is_directory(path):
        check_target(path, replace=replace)


def write_export(path: str, chosen: ExportFormat, request: ExportRequest, *, replace: bool) -> None:
    """Write a file, or a directory of files where the path means one. Errors as `write_file`."""
    if chosen.files and is_directory(path):
        write_files(path, chosen.files(request), replace=replace)
    else:
        write_file(path, chosen.content(request), replace=replace)


def exported_people(request: ExportRequest, chosen: ExportFormat, *, as_directory: bool = False) -> PeopleCount:
    """How many people's data leaves the book."""
    named = named_in_folders if chosen.files and as_directory else chosen.named
    return count_people(request.chosen, named(request.book, request.chosen))
