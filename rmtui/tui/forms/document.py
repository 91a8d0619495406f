"""The form of a document: what kind of paper it is, the day it bears, a note."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from rmtui.entry.fields.document import DOCUMENT_FIELDS
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.store.document_changes import add_document
from rmtui.store.door import Store
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.forms.form import replace_fields
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class DocumentForm(FolderForm[Document]):
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
        self._source = source
        super().__init__(snapshot, writer, book, client, plain(document.name if document else os.path.basename(source)))
        self.fields = tuple(DOCUMENT_FIELDS.values())

    def record(self, base: Document | None, values: Mapping[str, Any]) -> Document:
        if base:
            return replace_fields(base, values)
        name = os.path.basename(self._source)
        return Document(client=self._client.id, name=name, added_on=self.snapshot.today, **values)

    def save(self, base: Document | None, record: Document) -> str:
        if base:
            return self._write(base, record, plain(record.name))
        document = add_document(self._book, record, self._source, self.snapshot.today)
        message = _("{what} is in the folder of {name}. Ctrl+Z takes it out again.")
        return message.format(what=plain(document.name), name=self._name)
