"""Clients handed over to a successor 交接: one encrypted file with their records, documents and a page each."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from functools import cache, partial

from msgspec.structs import replace

from rmtui.errors import BadInput
from rmtui.exchange.book_json import book_json, read_book
from rmtui.exchange.brief_files import page_content
from rmtui.exchange.client_brief import client_brief
from rmtui.exchange.page_template import render
from rmtui.identity_numbers import shown_identity_numbers
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.plain import plain
from rmtui.records.base import Record
from rmtui.records.campaign import Campaign, CampaignMember
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.records.events import Contact, StandingPromise
from rmtui.records.greeting import GreetingTemplate
from rmtui.records.kinds import KINDS, kind_of
from rmtui.rules.conduct.erasure import strike_out_client, without_clients
from rmtui.store import open_package, seal_package
from rmtui.store.belongings import belongings
from rmtui.store.door import Store
from rmtui.wording import format_long_day

_BOOK, _DAY, _DOCUMENTS = "book.json", "day", "documents/"
_LARGEST = 2**32
"""Bytes that a handover unpacks to at most."""


class Handover(NamedTuple):
    """What a handover file holds."""

    records: list[Record]
    documents: dict[str, bytes]
    """The files of documents by the ids of their records."""
    day: date | None
    """The day of the handover; None in a file of an rmtui that did not write it down."""


def make_handover(book: Store, clients: Sequence[Client], today: date, passphrase: str) -> bytes:
    """The bytes of a handover file of some clients; identity numbers are in full in it."""
    records = [*_records(book, clients)]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, shown_identity_numbers():
        archive.writestr(_BOOK, json.dumps(book_json(records), ensure_ascii=False))
        archive.writestr(_DAY, today.isoformat())
        for record in records:
            content = book.document_files.read(record) if isinstance(record, Document) else None
            if content is not None:
                archive.writestr(f"{_DOCUMENTS}{record.id}", content)
    return seal_package(file.getvalue(), passphrase)


def _records(book: Store, clients: Sequence[Client]) -> Iterator[Record]:
    """All that belongs to the clients, without those who stay, whose names are struck out of it; the campaigns they are
    in; what figures are made by.
    """
    handed, strike = {client.id for client in clients}, cache(partial(strike_out_client, book.clients()))
    yield replace(book.settings(), manager="", bank="", reservation="", import_answers={})
    campaigns = {one.campaign for one in book.records(CampaignMember) if one.client in handed}
    yield from (one for one in book.records(Campaign) if one.id in campaigns)
    for kind in KINDS.values():
        for record in book.records(kind.record):
            if (found := _handed_over(record, handed, strike)) is not None:
                yield found


def _handed_over(
    record: Record, handed: Collection[str], strike: Callable[[str], Callable[[str], str]]
) -> Record | None:
    """The part of a record that is handed over with clients, by their ids; None for nothing. `strike`: see
    `strike_out_client`.
    """
    owners = kind_of(record).owners(record)
    going = tuple(one for one in owners if one in handed)
    if not going or (going != owners and not isinstance(record, Contact | GreetingTemplate)):
        return None
    if isinstance(record, Client) and record.referred_by not in handed:
        return replace(record, referred_by=None)
    return record if going == owners else without_clients(replace(record, clients=going), {*owners} - {*going}, strike)


def read_handover(file: bytes, passphrase: str, path: str) -> Handover:
    """What a handover file holds. Errors as `rmtui.store.open_package`; BadInput for one that holds no book."""
    content = open_package(file, passphrase, path)
    no_book = BadInput(_("{path}: there is no book in it. Nothing was changed.").format(path=plain(path)))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _LARGEST:
                raise no_book
            names = archive.namelist()
            return Handover(
                read_book(archive.read(_BOOK).decode()),
                {name.removeprefix(_DOCUMENTS): archive.read(name) for name in names if name.startswith(_DOCUMENTS)},
                date.fromisoformat(archive.read(_DAY).decode()) if _DAY in names else None,
            )
    except (zipfile.BadZipFile, KeyError, ValueError):
        raise no_book from None


def open_handover(handover: Handover, book: Store, today: date) -> int:
    """Put the files of a handover into the folders of a book that has its records; how many documents were missing.

    A page of each client, as of the day of the handover, becomes a document of the client: it is made of what is in
    this book, so that nothing is in it of anybody who was not handed over.
    """
    missing, title = 0, _("handover page")
    for document in book.documents():
        content = handover.documents.get(document.id)
        if content is None:
            missing += 1
        else:
            book.document_files.restore(document, content)
    pages, day = [], handover.day or today
    for client in book.clients().values():
        with shown_identity_numbers():
            content = page_content(client_brief(book, client, day))
        page = Document(client=client.id, name=f"{title} {day.isoformat()}.html", added_on=today, size=len(content))
        book.document_files.restore(page, content)
        pages.append(page)
    book.save(*pages, what="add")
    return missing


def list_to_sign(book: Store, clients: Sequence[Client], today: date, file_name: str) -> bytes:
    """The list 交接清单, a page to print: what is handed over of each client, and who signs. Names are in clear."""
    rows = []
    promised = Counter(one.client for one in book.contact_summary(today).promises)
    for place, client in enumerate(clients, 1):
        found = belongings(one for one in book.records_of(client.id) if not isinstance(one, StandingPromise))
        count = promised[client.id]  # also those of contacts
        promises = ngettext("{count} open promise", "{count} open promises", count).format(count=count) if count else ""
        loans = sum(one.is_own_loan for one in book.holdings(client.id))
        lent = (
            ngettext("{count} loan among them", "{count} loans among them", loans).format(count=loans) if loans else ""
        )
        what = _(", ").join(filter(None, (found.with_log, lent, promises)))
        rows.append((str(place), client.number, client.name, client.tier.value, what))
    settings, count = book.settings(), len(clients)
    facts = (
        " ".join(filter(None, (settings.bank, settings.manager))),
        format_long_day(today),
        ngettext("{count} client", "{count} clients", count).format(count=count),
        _("{label}: {words}").format(label=_("File"), words=file_name),
    )
    page = render(
        "handover_list.html.jinja",
        title=_("List of clients handed over"),
        facts=[fact for fact in facts if fact],
        headings=("", _("Number"), _("Name"), _("Tier"), _("Handed over")),
        rows=rows,
        signatures=(_("Handed over by"), _("Taken over by"), _("Witnessed by"), _("Day")),
    )
    return page.encode()
