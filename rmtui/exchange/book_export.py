"""The book, or what belongs to some of its clients, as the content of a file: one row of `FORMATS` a format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from rmtui.comparing import name_form
from rmtui.errors import BadInput
from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.book_workbook import Exported, content
from rmtui.exchange.calendar_feed import feed_content
from rmtui.exchange.calendar_sheet import first_day
from rmtui.exchange.client_cards import CardVersion, cards_content
from rmtui.exchange.client_table import csv_content
from rmtui.language import N_, _, ngettext
from rmtui.plain import plain, plain_json
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS
from rmtui.rules.people.ties import name_forms
from rmtui.store.door import Store
from rmtui.wording import join_sentences


class ExportRequest(NamedTuple):
    """What is to leave the book."""

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
    people: Callable[[ExportRequest, Client], Iterator[str]]
    """The names of other people that a file has of a client."""


def _workbook(request: ExportRequest) -> bytes:
    book, since = request.book, first_day(request.today)
    contacts = takewhile(lambda contact: contact.on >= since, book.contacts())
    records = (book.holdings(), book.policies(), book.settings(), book.ties())
    listed = {kind.record for kind in KINDS.values() if kind.sheet}
    others = [one for one in book.records_of() if type(one) in listed] if listed else []
    return content(Exported(request.chosen, book.clients(), contacts, request.today, *records, others))


def _json(request: ExportRequest) -> bytes:
    return f"{plain_json(book_json(book_records(request.book, request.clients)))}\n".encode()


def _cards(version: CardVersion) -> Callable[[ExportRequest], bytes]:
    return lambda request: cards_content(request.chosen, version, details=request.details)


def _nobody(_request: ExportRequest, _client: Client) -> Iterator[str]:
    return iter(())


def _contact_persons(_request: ExportRequest, client: Client) -> Iterator[str]:
    return (person.name for person in client.contact_persons)


def _in_record(request: ExportRequest, client: Client) -> Iterator[str]:
    """Those named in the client's record: the family, contact persons, who introduced the client."""
    yield from (relative.name for relative in client.family)
    yield from _contact_persons(request, client)
    if referrer := request.book.clients().get(client.referred_by or ""):
        yield referrer.name


def _in_folder(request: ExportRequest, client: Client) -> Iterator[str]:
    """Those in the record, and those who hold or are insured by the policies."""
    yield from _in_record(request, client)
    for policy in request.book.policies(client.id):
        yield from filter(None, (policy.holder, policy.insured))


FORMATS = {
    "xlsx": ExportFormat(N_("workbook"), ".xlsx", _workbook, _in_folder),
    "csv": ExportFormat(
        N_("table of the clients"),
        ".csv",
        lambda request: csv_content(request.chosen, request.book.clients(), request.book.discretion()),
        _in_record,
    ),
    "json": ExportFormat(N_("JSON, every record"), ".json", _json, _in_folder),
    "vcf": ExportFormat(N_("address book, vCard 4.0"), ".vcf", _cards(CardVersion.V4), _contact_persons),
    "vcf3": ExportFormat(
        N_("address book of an older telephone, vCard 3.0"), ".vcf", _cards(CardVersion.V3), _contact_persons
    ),
    "ics": ExportFormat(
        N_("calendar to subscribe to"),
        ".ics",
        lambda request: feed_content(request.book, request.today, request.chosen, details=request.details),
        _nobody,
    ),
}
"""By the name that is chosen by; a file's ending means the first that has it."""

ENDINGS = tuple(dict.fromkeys(one.ending for one in FORMATS.values()))


def format_of(path: str, name: str = "") -> ExportFormat:
    """The format of a name, else of the file's ending. BadInput where that says none."""
    ending = os.path.splitext(path)[1].lower()
    found = FORMATS.get(name) or next((one for one in FORMATS.values() if one.ending == ending), None)
    if found is None:
        message = _("{path}: the book is written to a file that ends in {endings}.")
        raise BadInput(message.format(path=plain(path), endings=_(", ").join(ENDINGS)))
    return found


def leaving_text(request: ExportRequest, chosen: ExportFormat, path: str) -> str:
    """How many clients are written to a file, and how many people's data that is; `path` "" for standard output."""
    clients = request.chosen
    forms = {form for client in clients for form in name_forms(client)}
    others = {(client.id, name_form(name)) for client in clients for name in chosen.people(request, client)}
    count = len(clients) + sum(form not in forms for _client, form in others)
    written = ngettext("{count} client written to {path}.", "{count} clients written to {path}.", len(clients))
    people = ngettext(
        "With others who are named, it is the data of {count} person.",
        "With others who are named, it is the data of {count} people.",
        count,
    )
    return join_sentences(
        written.format(count=len(clients), path=plain(path) or _("standard output")),
        people.format(count=count) if count > len(clients) else "",
        _("The file is readable for you alone, and not encrypted.") if path else "",
    )
