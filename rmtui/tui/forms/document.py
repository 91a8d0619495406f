"""The form of a document: what kind of paper it is, the day it bears, a note."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import msgspec

from rmtui.entry.dates import BACK
from rmtui.errors import RmtuiError, Unfinished
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.document import Document, DocumentKind
from rmtui.store.door import Store
from rmtui.tui.forms.asking import CHOOSE, a_day
from rmtui.tui.forms.form import Asked, Form, replaced
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.client_names import name_of
from rmtui.tui.records.writer import Writer
from rmtui.wording import term


class DocumentForm(Form[Document]):
    """A file that is put into a client's folder, or one that is there. Its name is that of the file."""

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        book: Store,
        client: Client,
        document: Document | None = None,
        *,
        source: str = "",
    ) -> None:
        """`source` is the path of the file, where it is a new one."""
        self.snapshot, self._writer, self._book, self._client, self._source = snapshot, writer, book, client, source
        what = document.name if document else os.path.basename(source)
        self.title = _("{what}, {name}").format(what=plain(what), name=name_of(client, snapshot.clients))
        self.fields = (
            Asked("kind", _("Kind"), _kind, CHOOSE, choices=[term(one) for one in DocumentKind]),
            a_day("dated", _("Dated"), lambda: self.snapshot.today, BACK, needed=False, ahead=True),
            Asked("note", _("Note"), lines=2),
        )

    def texts(self, record: Document | None) -> dict[str, str]:
        if record is None:
            return {"kind": term(DocumentKind.OTHER)}
        dated = record.dated.isoformat() if record.dated else ""
        return {"kind": term(record.kind), "dated": dated, "note": record.note}

    def record(self, base: Document | None, values: Mapping[str, Any]) -> Document:
        if base:
            return replaced(base, values)
        name = os.path.basename(self._source)
        return Document(client=self._client.id, name=name, added_on=self.snapshot.today, **values)

    def current(self, snapshot: Snapshot, base: Document) -> Document | None:  # noqa: ARG002
        return self._book.current(base)

    def save(self, base: Document | None, record: Document) -> str:
        if base:
            said = _("{what} of {name} is changed. Ctrl+Z takes it back.")
            words = said.format(what=plain(record.name), name=name_of(self._client, self.snapshot.clients))
            return self._writer.records.change(words, (base, record))
        taken = [one.name for one in self._book.documents(self._client.id)]
        added = self._book.document_files.add(self._client.id, self._source, self.snapshot.today, taken)
        told = msgspec.structs.replace(added, id=record.id, kind=record.kind, dated=record.dated, note=record.note)
        said = _("{what} is in the folder of {name}. Ctrl+Z takes it out again.")
        words = said.format(what=plain(told.name), name=name_of(self._client, self.snapshot.clients))
        try:
            return self._writer.records.change(words, (None, told), what="add")
        except Unfinished:
            raise
        except RmtuiError:
            self._book.document_files.take_back(told)
            raise


def _kind(text: str) -> DocumentKind:
    return next(one for one in DocumentKind if term(one) == text)
