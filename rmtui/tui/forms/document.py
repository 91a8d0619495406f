"""The form of a document: what kind of paper it is, the day it bears, a note."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.document import Document
from rmtui.store.document_changes import add_document
from rmtui.tui.forms.folder import FolderForm
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.writer import Writer


class DocumentForm(FolderForm[Document]):
    """A file that is put into a client's folder, or one that is there. Its name is that of the file."""

    kind = Document

    def __init__(
        self,
        snapshot: Snapshot,
        writer: Writer,
        client: Client,
        document: Document | None = None,
        *,
        source: str = "",
    ) -> None:
        """`source` is the path of the file, where it is a new one."""
        self._source = source
        self.new_title = plain(os.path.basename(source))
        super().__init__(snapshot, writer, client, document)

    def name(self, record: Document) -> str:
        return plain(record.name)

    @property
    def identity(self) -> Mapping[str, Any]:
        return {**super().identity, "name": os.path.basename(self._source), "added_on": self.snapshot.today}

    def save(self, base: Document | None, record: Document) -> str:
        if base:
            return super().save(base, record)
        document = add_document(self.book, record, self._source, self.snapshot.today)
        message = _("{what} is in the folder of {name}. Ctrl+Z takes it out again.")
        return message.format(what=plain(document.name), name=self.client_name)
