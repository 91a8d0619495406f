"""Adding and removing a document together with its file: both are in the book, or neither is."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.errors import RmtuiError, Unfinished
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from datetime import date

    from rmtui.records.document import Document
    from rmtui.store.door import Store


def add_document(book: Store, document: Document, source: str, today: date) -> Document:
    """Copy the file at `source` into the folder of the document's client; the record as it was written.

    RmtuiError where either cannot be written; then neither is.
    """
    taken = [one.name for one in book.documents(document.client)]
    file = book.document_files.add(document.client, source, today, taken)
    added = replace(file, id=document.id, kind=document.kind, dated=document.dated, note=document.note)
    try:
        book.amend((None, added), what="add")
    except Unfinished:
        raise
    except RmtuiError:
        book.document_files.take_back(added)
        raise
    return added


def remove_document(book: Store, document: Document) -> None:
    """Remove the record, and put the file aside, from where it comes back when that is undone."""
    aside = book.document_files.remove(document)
    try:
        book.amend((document, None), what="remove")
    except Unfinished:
        raise
    except RmtuiError as refusal:
        if aside and not _bring_back(book, document):
            sentence = _(
                "The file is in {aside}, and the book still has its record: “rmtui doctor --repair” brings it back."
            )
            raise RmtuiError(sentence.format(aside=plain(aside))) from refusal
        raise


def _bring_back(book: Store, document: Document) -> bool:
    with suppress(RmtuiError):
        return book.document_files.bring_back(document)
    return False
