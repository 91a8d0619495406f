"""The records of a book, a file at a time: decoded when asked for, and kept as long as the file stays the same."""

from __future__ import annotations

import os
from collections import OrderedDict
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from rmtui.currency import DEFAULT, set_base_currency
from rmtui.errors import RmtuiError
from rmtui.store.files import disk, file_format, file_protocol
from rmtui.store.files.file_protocol import read_content
from rmtui.store.files.layout import BOOK, REVIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from rmtui.records.base import Record
    from rmtui.records.review import Review
    from rmtui.store.files.book_tables import BookTables
    from rmtui.store.log_pages import LogPage

_IN_MEMORY = 6
"""Files that are kept at most."""


class DecodedFiles:
    """Threads may share it; what another process writes is seen at the next call."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._files: OrderedDict[str, tuple[disk.Stamp, Any]] = OrderedDict()
        self._of_client: tuple[str, dict[str, tuple[disk.Stamp, dict[str, list[bytes]]]]] = "", {}

    def book_tables(self) -> BookTables:
        """The records of book.json, a table at a time."""
        from rmtui.store.files.book_tables import BookTables

        tables: BookTables = self._decoded(BOOK, partial(BookTables, self._root))
        settings = tables.settings.get("settings")
        set_base_currency(settings.currency if settings else DEFAULT)
        return tables

    def log_page(self, name: str) -> LogPage:
        """Everything that was written down in a month, by its file, "log/2026-11.json"."""
        from rmtui.store.files.pages import decode
        from rmtui.store.log_pages import LogPage

        page: LogPage = self._decoded(name, lambda content, path: decode(content, LogPage, path)) or LogPage()
        return page

    def month_records(self, name: str, client: str, *kinds: type[Record]) -> list[Collection[Any]]:
        """Of each kind the records of a month that may name a client; the month is not kept in memory."""
        from msgspec.json import decode

        from rmtui.records.kinds import KINDS
        from rmtui.store.files.rows import is_plain_id

        tables = [KINDS[kind].table for kind in kinds]
        if is_plain_id(client) and name not in self._files:
            with suppress(ValueError, RmtuiError):  # what is wrong is told by the whole page
                found = self._records_of_client(name, client)
                return [
                    [decode(record, type=kind) for record in found.get(table, ())]
                    for table, kind in zip(tables, kinds, strict=True)
                ]
        page = self.log_page(name)
        return [getattr(page, table).values() for table in tables]

    def _records_of_client(self, name: str, client: str) -> dict[str, list[bytes]]:
        """By table the records of a month in which a client's id stands, as JSON. ValueError where it is damaged.

        They are kept for the client who was asked for last: a folder asks for one kind after the other.
        """
        kept = self._of_client
        if kept[0] != client:
            kept = self._of_client = client, {}
        months = kept[1]
        stamp = disk.stamp(file_protocol.current_path(self._root, name))
        if name not in months or months[name][0] != stamp:
            content = read_content(self._root, name) or b""
            file_format.check(content, name)
            months[name] = stamp, file_format.records_with(content, client.encode())
        return months[name][1]

    def reviews_in(self, name: str) -> Iterable[Review]:
        """The reviews of one file: of a client, or of a month of an earlier format."""
        from rmtui.records.review import Review
        from rmtui.store.files.rows import checked, decode_rows

        if not name.startswith(f"{REVIEWS}/"):
            return getattr(self.log_page(name), REVIEWS, {}).values()
        content = read_content(self._root, name)
        if content is None:
            return ()
        with checked(content, os.path.join(self._root, name)):
            return decode_rows((file_format.rows_of(content, REVIEWS),), Review)

    def _decoded(self, name: str, read: Callable[[bytes, str], Any]) -> Any:
        """What `read` makes of the content and the path of a file, kept in memory as long as the file stays the same.

        None for a month of which nothing was ever written down.
        """
        path = os.path.join(self._root, name)
        stamp = disk.stamp(file_protocol.current_path(self._root, name))
        known = self._files.get(name)
        if known and known[0] == stamp:
            with suppress(KeyError):  # another thread may have let go of it
                self._files.move_to_end(name)
            return known[1]
        content = read_content(self._root, name)
        decoded = read(content, path) if content is not None else None
        self._files.pop(name, None)
        self._files[name] = (stamp, decoded)
        while len(self._files) > _IN_MEMORY:
            self._files.popitem(last=False)
        return decoded
