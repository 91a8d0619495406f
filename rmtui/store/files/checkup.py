"""Checking one file of the book: what can be read of it, what is wrong, and which earlier state is still good."""

from __future__ import annotations

import codecs
import json
from contextlib import suppress
from datetime import datetime
from typing import Any

import msgspec

from rmtui.errors import Damaged, RmtuiError
from rmtui.language import _, ngettext
from rmtui.named_tuple import NamedTuple
from rmtui.records.client import Client
from rmtui.rules.days.months import month_key
from rmtui.store.answers import JsonRecord
from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.difference import differences, records
from rmtui.store.files.layout import BOOK, review_file, stem
from rmtui.store.files.pages import BookPage, Page, ReviewsPage, page_of, read_page
from rmtui.store.files.rows import bad_record_text
from rmtui.store.files.salvage import Salvaged, readable_records, salvage
from rmtui.store.log_pages import LogPage
from rmtui.store.maintenance import Difference, Finding, Repair, Severity

_AT_MOST = 20
"""Records that a sentence names; of the others only how many there are."""


class Checkup(NamedTuple):
    """The readable content of a file, and what is wrong with it."""

    header: file_format.Header | None = None
    page: Page | None = None
    fault: Finding | None = None


class EarlierState(NamedTuple):
    """A good earlier state of a file."""

    content: bytes
    moment: str
    page: Page

    def __str__(self) -> str:
        """Its time, and how many records it has."""
        return _("{moment}, with {records}").format(
            moment=self.moment, records=_count_text(len(_records_of(self.page)))
        )


def check(root: str, name: str) -> Checkup:
    """Read a file of the book, or find out why it cannot be read."""
    known = file_protocol.newest_generation(root, name)
    try:
        content = file_protocol.read(root, name, file_protocol.current_path(root, name))
    except Damaged:
        return Checkup(fault=_lost(root, name, b"", _damage_text(name)))
    except RmtuiError as error:
        return Checkup(fault=Finding(Severity.DAMAGED, name, str(error)))
    if content is None:
        return Checkup(fault=_lost(root, name, b"", _("{file} is missing.").format(file=name)))
    header = None
    with suppress(Damaged):
        header = file_format.read_header(content[: file_format.HEAD_SIZE], name)
        if header.format > file_format.FORMAT:
            return _newer(content, header, name)
    if header is None and (edited := decode_edited(content)):
        header = edited[0]
    try:
        page = read_page(content.removeprefix(codecs.BOM_UTF8), page_of(name), header)
        header = file_format.check(content, name)
        other = _right_file(header, page, name)
        if other:
            sentence = _("{file} holds the content of {other}.").format(file=name, other=other)
            return Checkup(header, page, _restorable(root, name, b"", sentence, None))
        return Checkup(header, page, _older_state(root, name, content, known) if header.generation < known else None)
    except msgspec.ValidationError:
        message = _("{file} holds a record that rmtui cannot read: {problem}.")
        sentence = message.format(file=name, problem=bad_record_text(content.removeprefix(codecs.BOM_UTF8)))
        return Checkup(fault=_lost(root, name, content, sentence))
    except Damaged:
        if decode_edited(content):
            return Checkup(page=page, fault=_edited(root, name, content))
    except ValueError:
        pass
    return Checkup(fault=_lost(root, name, content, _damage_text(name)))


def _damage_text(name: str) -> str:
    return _("{file} is damaged: empty, cut off or altered.").format(file=name)


def _older_state(root: str, name: str, content: bytes, known: int) -> Finding:
    """A file that is whole, and older than the newest state of it."""
    number = file_format.read_header(content[: file_format.HEAD_SIZE], name).generation
    sentence = _(
        "{file} is its older state {number}, although {newest} is known: it was put back by other means, or a folder "
        "sync is at work."
    )
    return _restorable(root, name, content, sentence.format(file=name, number=number, newest=known), Repair.TAKE_EDIT)


def _right_file(header: file_format.Header, page: Page, name: str) -> str:
    """The file that a content belongs to where it is not `name`; "" where it is."""
    if file_format.of_another(header, name):
        return f"{header.file}.json"
    if isinstance(page, ReviewsPage):
        return next((file for one in page.reviews.values() if (file := review_file(one.client)) != name), "")
    if isinstance(page, LogPage) and not header.file:  # an older rmtui wrote it: its days tell
        months = {month_key(day) for day in page.days()}
        if months and stem(name) not in months:
            return f"{max(months)}.json"
    return ""


def newest_good_state(root: str, name: str) -> EarlierState | None:
    """The newest generation of a file that is as it was written and can be read."""
    for generation in file_protocol.generations(root, name):
        with suppress(RmtuiError, ValueError):
            content = file_protocol.read(root, name, generation.path) or b""
            header = file_format.check(content, name)
            page = read_page(content, page_of(name), header)
            if header.format <= file_format.FORMAT and not _right_file(header, page, name):
                return EarlierState(content, written_at(generation), page)
    return None


def written_at(generation: file_protocol.Generation) -> str:
    """When a generation was written, in local time."""
    return f"{datetime.fromtimestamp(generation.written).astimezone():%Y-%m-%d %H:%M}"


def decode_edited(content: bytes) -> tuple[file_format.Header, file_format.Tables] | None:
    """Header and tables of a file that was edited by other means: its layout and checksum may be wrong.

    The tables are in the form of the present format.
    """
    try:
        tables = json.loads(content.removeprefix(codecs.BOM_UTF8))
        fields = tables.pop("rmtui")
        header = file_format.Header(**{name: fields[name] for name in file_format.Header._fields if name in fields})
        header = msgspec.convert(tuple(header), file_format.Header)
        return header, file_format.migrate(msgspec.convert(tables, dict[str, dict[str, dict[str, Any]]]), header)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def belongs_in(content: bytes, header: file_format.Header, name: str) -> bool:
    """Whether each record of a content is valid and belongs in the file of this name."""
    try:
        page = read_page(content.removeprefix(codecs.BOM_UTF8), page_of(name), header)
    except ValueError:
        return False
    return not _right_file(header, page, name)


def _newer(content: bytes, header: file_format.Header, name: str) -> Checkup:
    sentence = _("{file} was written by a newer rmtui: it is only read here, and left alone.").format(file=name)
    page = None
    with suppress(ValueError):
        page = msgspec.json.decode(content, type=page_of(name))
    return Checkup(header, page, Finding(Severity.WARNING, name, sentence))


def _lost(root: str, name: str, content: bytes, sentence: str) -> Finding:
    """A file that cannot be read as a whole."""
    return _restorable(root, name, content, sentence, None)


def _edited(root: str, name: str, content: bytes) -> Finding:
    """A file that says something whole, which rmtui did not write."""
    sentence = _("{file} was altered by other means than rmtui, be it by hand or by a failing disk.").format(file=name)
    return _restorable(root, name, content, sentence, Repair.TAKE_EDIT)


def _restorable(root: str, name: str, content: bytes, sentence: str, otherwise: Repair | None) -> Finding:
    """A finding that offers the newest good generation; without one what can be salvaged, or the repair `otherwise`."""
    earlier = newest_good_state(root, name)
    if earlier:
        sentence += " " + _("It can be restored to its state of {state}.").format(state=earlier)
        different: tuple[Difference, ...] = ()
        if content:
            different = differences(readable_records(content), file_format.decode_file(earlier.content, name)[1])
            sentence += " " + _("That differs in {records}.").format(records=_count_text(len(different)))
        if otherwise:
            sentence += " " + _take_hint(name)
        return Finding(Severity.DAMAGED, name, sentence, Repair.RESTORE, different)
    sentence += " " + _("No good earlier state of it is left.")
    found = salvage(root, name, content)
    count = len(records(found.tables)) + len(found.older)
    if otherwise:
        every = {**{at: record_label(at, record) for at, record in found.older.items()}, **found.missing}
        gone_too = missing_text(found._replace(older={}, missing=every))
        return Finding(Severity.DAMAGED, name, f"{sentence} {_take_hint(name)}{gone_too}", otherwise)
    if not count:
        if name == BOOK:
            sentence += " " + _("Put a copy of it back from a backup; the log and the reviews are left as they are.")
        return Finding(Severity.DAMAGED, name, f"{sentence}{missing_text(found)}")
    offer = ngettext(
        "{count} record in it can be read and kept.", "{count} records in it can be read and kept, one by one.", count
    ).format(count=count)
    return Finding(Severity.DAMAGED, name, f"{sentence} {offer}{missing_text(found)}", Repair.SALVAGE)


def _take_hint(name: str) -> str:
    return _("“rmtui doctor --take-edit {file}” takes it as it is instead.").format(file=name)


def missing_text(found: Salvaged) -> str:
    """What is known to be missing, in a sentence; "" for nothing."""
    sentences = []
    if found.older:
        older = join_names([record_label(at, record) for at, record in found.older.items()])
        sentences.append(_("Only as before their last change: {names}.").format(names=older))
    if found.missing:
        sentences.append(_("Missing: {names}.").format(names=join_names(list(found.missing.values()))))
    return "".join(f" {sentence}" for sentence in sentences)


def record_label(at: tuple[str, str], record: JsonRecord) -> str:
    """What a record is called in a sentence: its name, or its day, or its id."""
    return str(record.get("name") or record.get("on") or at[1])


def join_names(names: list[str]) -> str:
    """Names in a sentence; of very many only how many more there are."""
    more = _("and {count} more").format(count=len(names) - _AT_MOST)
    return _(", ").join([*names[:_AT_MOST], more] if len(names) > _AT_MOST else names)


def _records_of(page: Page) -> dict[tuple[str, str], Any]:
    return {(table, key): record for table in page.__struct_fields__ for key, record in getattr(page, table).items()}


def _count_text(count: int) -> str:
    return ngettext("{count} record", "{count} records", count).format(count=count)


def read_clients(root: str) -> dict[str, Client]:
    """All clients, to name them by: as the book has them, or as its newest good state has."""
    found = check(root, BOOK)
    earlier = None if found.page else newest_good_state(root, BOOK)
    page = found.page or (earlier and earlier.page)
    return page.clients if isinstance(page, BookPage) else {}
