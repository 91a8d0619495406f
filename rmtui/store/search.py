"""Finding words anywhere in the book: clients, family, notes, promises, sales, snoozes, day notes, unsorted lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from rmtui.comparing import folded, name_key, spellings
from rmtui.records.base import Record
from rmtui.records.client import Client
from rmtui.records.events import Contact, Promise
from rmtui.rules import namesakes
from rmtui.store import disk
from rmtui.store.inventory import log_files

if TYPE_CHECKING:
    from rmtui.rules.discretion import Discretion
    from rmtui.store.book import Book

_IDS = frozenset(("id", "referred_by"))
_WORD = re.compile(r"[^\W_]+")
_FULL_WIDTH = re.compile(rb"\xef(?:[\xa4-\xab]|\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])")
_ENCLOSED = (b"\xe2\x84", b"\xe2\x85", b"\xe2\x91", b"\xe3\x8e")
"""UTF-8 of letters and figures that are compared as others: ＥＴＦ, 金; №, Ⅲ, ①, ㎡ begin so."""


def search(book: Book, words: Sequence[str]) -> Iterator[Record]:
    """Records in which every word occurs, in any case and width: clients first, then events, newest first.

    A client's name stands for the client in events, too: "王芳 理财" finds what was said to 王芳 about it.
    """
    return chain.from_iterable(search_pages(book, words))


def search_pages(book: Book, words: Sequence[str]) -> Iterator[list[Record]]:
    """The same as a list of clients and a list for every month, also an empty one: between two a search can be left."""
    wanted = [spelt for word in words if word.strip() and (spelt := spellings(word))]
    if not wanted:
        return
    clients = book.clients()
    called = {one: _call(client, namesakes.called(client, clients)) for one, client in clients.items()}
    known = book.discretion()
    told = {one: f"{called[one]}\n{folded(_text(client, known))}" for one, client in clients.items()}
    yield [client for client in clients.values() if _has_all(told[client.id], wanted)]
    marks = [mark for mark in (_marks(spelt, called) for spelt in wanted) if mark]
    marks.sort(key=len)
    for name in log_files(book.path):
        ids = _candidates(disk.read_file(book.path, name) or b"", marks)
        yield _events(book, name, ids, wanted, called) if ids else []


def _candidates(content: bytes, marks: list[list[bytes]]) -> list[str]:
    """Ids of the records in a file that may hold a mark of every word. A file has a line for each record."""
    compared = content.lower()
    odd = _is_odd(compared)
    if not odd and not all(any(mark in compared for mark in word) for word in marks):
        return []
    lines = list(zip(content.split(b"\n"), compared.split(b"\n"), strict=True))
    for word in marks:
        lines = [line for line in lines if any(mark in line[1] for mark in word) or (odd and _is_odd(line[1]))]
    return [line[1 : line.find(b'"', 1)].decode(errors="replace") for line, _compared in lines if line[:1] == b'"']


def _is_odd(content: bytes) -> bool:
    """Are there signs in it that are compared as others?"""
    return _FULL_WIDTH.search(content) is not None or any(sign in content for sign in _ENCLOSED)


def _events(book: Book, name: str, ids: list[str], wanted: list[set[str]], called: dict[str, str]) -> list[Record]:
    page = book.page(name)
    found: list[Any] = []
    for table, told in _TOLD.items():
        records = getattr(page, table)
        for event in (records[one] for one in ids if one in records):
            if table == "snoozes" and not event.reason:
                continue
            people = event.clients if table == "contacts" else (getattr(event, "client", ""),)
            compared = "\n".join((folded(told(event)), event.on.isoformat(), *(called.get(one, "") for one in people)))
            if _has_all(compared, wanted):
                found.append(event)
    return sorted(found, key=lambda event: (event.on, getattr(event, "at", ""), event.id), reverse=True)


def _told_in_contact(contact: Contact) -> str:
    return "\n".join((contact.note, *contact.topics, _told_in_promise(contact.promise)))


def _told_in_promise(promise: Promise | None) -> str:
    return f"{promise.text}\n{promise.due.isoformat()}" if promise else ""


_TOLD: dict[str, Callable[[Any], str]] = {
    "contacts": _told_in_contact,
    "sales": lambda sale: f"{sale.product}\n{sale.kind}\n{sale.currency}",
    "notes": lambda note: note.text,
    "snoozes": lambda snooze: snooze.reason,
    "unsorted": lambda line: line.line,
    "steps": lambda step: _told_in_promise(step.promise),
}
"""The words of an event, a line a piece, in each table of a month."""


def _call(client: Client, said: str) -> str:
    """Everything a client is called by; `said` tells namesakes apart, and may be written without its blank."""
    syllables = client.pinyin.split()
    initials = "".join(syllable[0] for syllable in syllables)
    names = " ".join((client.name, said, said.replace(" (", "("), *client.aliases))
    keys = " ".join(map(name_key, (client.name, *client.aliases)))
    return f"{folded(' '.join((names, client.pinyin, ''.join(syllables), initials)))} {keys}"


def _marks(spelt: set[str], called: dict[str, str]) -> list[bytes] | None:
    """What the bytes of a record hold if a word so spelt may be in it: part of it, or the id of a client called so.

    None where bytes cannot tell: the word has only signs, or capitals that only Unicode knows.
    """
    marks: list[bytes] = []
    for word in spelt:
        part = max(_WORD.findall(word), key=len, default="")
        if not part or any(sign > "\x7f" and sign != sign.upper() for sign in part):
            return None
        marks += [part.encode(), *(one.lower().encode() for one, call in called.items() if word in call)]
    return marks


def _has_all(compared: str, wanted: list[set[str]]) -> bool:
    return all(any(word in compared for word in spelt) for spelt in wanted)


def _text(client: Client, known: Discretion) -> str:
    """All text in a client's record, a line a piece.

    Of relatives who are clients themselves only what they agreed to: who looks for one finds the other by it, too
    (FIELD.md, 保密).
    """
    shown = tuple(relative for relative in client.family if not known.is_silent(client.id, relative.name))
    return "\n".join(_pieces(msgspec.to_builtins(msgspec.structs.replace(client, family=shown))))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _IDS:
                yield from _pieces(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _pieces(inner)
