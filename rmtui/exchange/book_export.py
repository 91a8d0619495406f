"""The book, or what belongs to some of its clients, as the content of a file: a workbook, a table or JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import takewhile

from rmtui.exchange.book_json import book_json, book_records
from rmtui.exchange.book_workbook import Exported, content
from rmtui.exchange.calendar_sheet import first_day
from rmtui.exchange.client_table import csv_content
from rmtui.plain import plain_json
from rmtui.records.client import Client
from rmtui.records.kinds import KINDS
from rmtui.store.door import Store


def export_content(ending: str, book: Store, today: date, clients: Sequence[Client] | None = None) -> bytes:
    """The content of a file with one of the `ENDINGS`. `clients`: those of a filter; None for the whole book."""
    return _CONTENTS[ending](book, today, clients)


def _csv(book: Store, _today: date, clients: Sequence[Client] | None) -> bytes:
    return csv_content(_listed(book, clients), book.clients(), book.discretion())


def _json(book: Store, _today: date, clients: Sequence[Client] | None) -> bytes:
    return f"{plain_json(book_json(book_records(book, clients)))}\n".encode()


def _workbook(book: Store, today: date, clients: Sequence[Client] | None) -> bytes:
    since = first_day(today)
    contacts = takewhile(lambda contact: contact.on >= since, book.contacts())
    records = (book.holdings(), book.policies(), book.settings(), book.ties())
    listed = {kind.record for kind in KINDS.values() if kind.sheet}
    others = [one for one in book.records_of() if type(one) in listed] if listed else []
    return content(Exported(_listed(book, clients), book.clients(), contacts, today, *records, others))


def _listed(book: Store, clients: Sequence[Client] | None) -> list[Client]:
    return list(book.clients().values() if clients is None else clients)


_CONTENTS: dict[str, Callable[[Store, date, Sequence[Client] | None], bytes]] = {
    ".xlsx": _workbook,
    ".csv": _csv,
    ".json": _json,
}

ENDINGS = tuple(_CONTENTS)
