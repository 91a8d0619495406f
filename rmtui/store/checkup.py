"""One file of the book under the doctor's eye: what can be read of it, and which earlier state is still good."""

from __future__ import annotations

import codecs
import json
import os
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from rmtui.errors import Damaged, RmtuiError
from rmtui.language import _, ngettext
from rmtui.store import disk, sealed
from rmtui.store.finding import Finding, Repair, Severity
from rmtui.store.layout import BOOK
from rmtui.store.typed import BookPage, LogPage, place, read_page


class Checkup(NamedTuple):
    """What could be read of a file, and what is wrong with it."""

    header: sealed.Header | None = None
    page: BookPage | LogPage | None = None
    fault: Finding | None = None


class Earlier(NamedTuple):
    """A good earlier state of a file."""

    content: bytes
    moment: str
    page: BookPage | LogPage

    def __str__(self) -> str:
        """Of which moment, and with how much in it."""
        return _("{moment}, with {records}").format(moment=self.moment, records=_records(len(_contents(self.page))))


def check(root: str, name: str) -> Checkup:
    """Read a file of the book, or find out why not."""
    try:
        content = disk.read(os.path.join(root, name))
    except RmtuiError as error:
        return Checkup(fault=Finding(Severity.DAMAGED, name, str(error)))
    if content is None:
        return Checkup(fault=_lost(root, name, _("{file} is missing.").format(file=name)))
    header = None
    with suppress(Damaged):
        header = sealed.read_header(content[: sealed.HEAD_SIZE], name)
        if header.format > sealed.FORMAT:
            return _newer(content, header, name)
    if header is None and (edited := by_hand(content)):
        header = edited[0]
    try:
        page = read_page(content.removeprefix(codecs.BOM_UTF8), _kind(name), header)
        return Checkup(sealed.check(content, name), page)
    except msgspec.ValidationError as error:
        sentence = _("{file} holds a record that rmtui cannot read, at {place}.").format(file=name, place=place(error))
        return Checkup(fault=_lost(root, name, sentence))
    except Damaged:
        if by_hand(content):
            return Checkup(page=page, fault=_edited(root, name, page))
    except ValueError:
        pass
    sentence = _("{file} is damaged: empty, cut off or altered.").format(file=name)
    return Checkup(fault=_lost(root, name, sentence))


def newest_good(root: str, name: str) -> Earlier | None:
    """The newest generation of a file that is as it was written and can be read."""
    for generation in disk.generations(root, name):
        with suppress(RmtuiError, ValueError):
            content = disk.read(generation.path) or b""
            header = sealed.check(content, name)
            if header.format <= sealed.FORMAT:
                moment = datetime.fromtimestamp(generation.written).astimezone()
                return Earlier(content, f"{moment:%Y-%m-%d %H:%M}", read_page(content, _kind(name), header))
    return None


def by_hand(content: bytes) -> tuple[sealed.Header, sealed.Tables] | None:
    """Header and tables of a file of which layout or checksum may be another's, but not the structure.

    The tables are in the form of the present format.
    """
    try:
        tables = json.loads(content.removeprefix(codecs.BOM_UTF8))
        fields = tables.pop("rmtui")
        header = sealed.Header(**{name: fields[name] for name in sealed.Header._fields if name in fields})
        header = msgspec.convert(tuple(header), sealed.Header)
        return header, sealed.present(msgspec.convert(tables, dict[str, dict[str, dict[str, Any]]]), header)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _kind(name: str) -> type[BookPage] | type[LogPage]:
    return BookPage if name == BOOK else LogPage


def _newer(content: bytes, header: sealed.Header, name: str) -> Checkup:
    sentence = _("{file} was written by a newer rmtui: it is only read here, and left alone.").format(file=name)
    page = None
    with suppress(ValueError):
        page = msgspec.json.decode(content, type=_kind(name))
    return Checkup(header, page, Finding(Severity.WARNING, name, sentence))


def _lost(root: str, name: str, sentence: str) -> Finding:
    """A file of which only earlier states can be read."""
    earlier = newest_good(root, name)
    if earlier is None:
        return Finding(Severity.DAMAGED, name, sentence + " " + _("No good earlier state of it is left."))
    offer = _("It can be restored to its state of {state}.").format(state=earlier)
    return Finding(Severity.DAMAGED, name, f"{sentence} {offer}", Repair.RESTORE)


def _edited(root: str, name: str, page: BookPage | LogPage) -> Finding:
    """A file that says something sound, which rmtui did not write."""
    sentence = _("{file} was edited by other means than rmtui: it is sound, but its checksum is not.").format(file=name)
    earlier = newest_good(root, name)
    if earlier:
        now, then = _contents(page), _contents(earlier.page)
        different = sum(now.get(key) != then.get(key) for key in {**now, **then})
        against = _("Against its state of {moment} it differs in {records}.")
        sentence += " " + against.format(moment=earlier.moment, records=_records(different))
    return Finding(Severity.DAMAGED, name, sentence, Repair.RESEAL)


def _contents(page: BookPage | LogPage) -> dict[tuple[str, str], Any]:
    return {(table, key): record for table in page.__struct_fields__ for key, record in getattr(page, table).items()}


def _records(count: int) -> str:
    return ngettext("{count} record", "{count} records", count).format(count=count)
