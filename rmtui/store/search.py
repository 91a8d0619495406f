"""Finding words anywhere in the book: clients, family, notes, promises, sales, day notes, unsorted lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.store import disk
from rmtui.store.layout import log_files

if TYPE_CHECKING:
    from rmtui.store.book import Book


def search(book: Book, words: Sequence[str]) -> Iterator[Record]:
    """Records in which every word occurs, in any case: clients first, then events, newest month first.

    A client's name stands for the client in events, too: "王芳 理财" finds what was said to 王芳 about it.
    """
    wanted = [word.casefold() for word in words if word]
    if not wanted:
        return
    clients = book.clients()
    called = {one: _call(client) for one, client in clients.items()}
    for client in clients.values():
        if _has_all(f"{called[client.id]}\n{_text(client)}", wanted):
            yield client
    marks = [_marks(word, called) for word in wanted]
    for name in log_files(book.path):
        content = (disk.read_file(book.path, name) or b"").lower()
        if all(mark is None or any(one in content for one in mark) for mark in marks):
            yield from _events(book, name, wanted, called)


def _events(book: Book, name: str, wanted: list[str], called: dict[str, str]) -> Iterator[Record]:
    page = book.page(name)
    for table in (page.contacts, page.sales, page.notes, page.unsorted):
        for event in sorted(table.values(), key=lambda event: (event.on, event.id), reverse=True):
            people = getattr(event, "clients", (getattr(event, "client", ""),))
            if _has_all("\n".join((_text(event), *(called.get(one, "") for one in people))), wanted):
                yield event


def _call(client: Client) -> str:
    """Everything a client is called by."""
    return " ".join((client.name, client.pinyin, client.pinyin.replace(" ", ""), *client.aliases)).casefold()


def _marks(word: str, called: dict[str, str]) -> list[bytes] | None:
    """What a file's bytes hold if the word may be in it: the word, or the id of a client called so.

    None where bytes cannot tell: JSON writes the word otherwise, or it has capitals that only Unicode knows.
    """
    if any(sign in '"\\' or not sign.isprintable() or (sign > "\x7f" and sign != sign.upper()) for sign in word):
        return None
    return [word.encode(), *(one.encode() for one, call in called.items() if word in call)]


def _has_all(text: str, wanted: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted)


def _text(record: Record) -> str:
    """All text in a record, ids left out, a line a piece."""
    plain = msgspec.to_builtins(record)
    for name in ("id", "client", "clients", "contact", "referred_by"):
        plain.pop(name, None)
    return "\n".join(_pieces(plain))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _pieces(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _pieces(inner)
