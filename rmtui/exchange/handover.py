"""Clients handed over to a successor 交接: one encrypted file with their records, documents and a page each."""

from __future__ import annotations

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from rmtui.errors import BadInput
from rmtui.exchange.book_json import book_json, book_records, read_book
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
from rmtui.records.events import StandingPromise
from rmtui.records.settings import Settings
from rmtui.store import open_package, seal_package
from rmtui.store.belongings import belongings
from rmtui.store.door import Store
from rmtui.wording import format_long_day

_BOOK, _DOCUMENTS, _PAGES = "book.json", "documents/", "pages/"
_LARGEST = 2**32
"""Bytes that a handover unpacks to at most."""


class Handover(NamedTuple):
    """What a handover file holds."""

    records: list[Record]
    documents: dict[str, bytes]
    """The files of documents by the ids of their records."""
    pages: dict[str, bytes]
    """By client the page, .html, as it was on the day."""


def make_handover(book: Store, clients: Sequence[Client], today: date, passphrase: str) -> bytes:
    """The bytes of a handover file of some clients; identity numbers are in full in it."""
    records = [*_records(book, clients)]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, shown_identity_numbers():
        archive.writestr(_BOOK, json.dumps(book_json(records), ensure_ascii=False))
        for record in records:
            if isinstance(record, Document):
                content = book.document_files.read(record)
                if content is not None:
                    archive.writestr(f"{_DOCUMENTS}{record.id}", content)
            elif isinstance(record, Client):
                page = page_content(client_brief(book, record, today))
                archive.writestr(f"{_PAGES}{record.id}.html", page)
    return seal_package(file.getvalue(), passphrase)


def _records(book: Store, clients: Sequence[Client]) -> Iterator[Record]:
    """All that belongs to the clients alone, the campaigns they are in, and how the book counts."""
    settings, handed = book.settings(), {client.id for client in clients}
    yield Settings(currency=settings.currency, rates=settings.rates)
    campaigns = {one.campaign for one in book.records(CampaignMember) if one.client in handed}
    yield from (one for one in book.records(Campaign) if one.id in campaigns)
    for record in book_records(book, clients):
        if isinstance(record, Client) and record.referred_by not in handed:
            yield replace(record, referred_by=None)
        else:
            yield record


def read_handover(file: bytes, passphrase: str, path: str) -> Handover:
    """What a handover file holds. Errors as `rmtui.store.open_package`; BadInput for one that holds no book."""
    content = open_package(file, passphrase, path)
    no_book = BadInput(_("{path}: there is no book in it. Nothing was changed.").format(path=plain(path)))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _LARGEST:
                raise no_book
            found = Handover(read_book(archive.read(_BOOK).decode()), {}, {})
            for name in archive.namelist():
                if name.startswith(_DOCUMENTS):
                    found.documents[name.removeprefix(_DOCUMENTS)] = archive.read(name)
                elif name.startswith(_PAGES):
                    found.pages[name.removeprefix(_PAGES).removesuffix(".html")] = archive.read(name)
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError):
        raise no_book from None
    return found


def open_handover(handover: Handover, book: Store, today: date) -> int:
    """Put the files of a handover into the folders of a book that has its records; how many documents were missing.

    The page of each client becomes a document of the client.
    """
    missing, title = 0, _("handover page")
    for document in book.documents():
        content = handover.documents.get(document.id)
        if content is None:
            missing += 1
        else:
            book.document_files.restore(document, content)
    pages = []
    for client, content in handover.pages.items():
        if client in book.clients():
            name = f"{title} {today.isoformat()}.html"
            page = Document(client=client, name=name, added_on=today, size=len(content))
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
        what = _(", ").join(filter(None, (found.with_contacts, lent, promises)))
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
