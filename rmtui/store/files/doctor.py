"""Checking a whole book, file by file, also one that cannot be opened: is everything as it was written?"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import msgspec

from rmtui.errors import BadInput, Damaged, ReadOnly, RmtuiError
from rmtui.language import N_, _, ngettext
from rmtui.records.document import Document
from rmtui.records.kinds import KINDS
from rmtui.store.files import (
    checkup,
    disk,
    documents,
    file_format,
    file_protocol,
    index_file,
    inventory,
    layout,
    names_index,
    outbox,
    salvage,
    sync_copies,
)
from rmtui.store.files.aside import DIRECTORY as ASIDE
from rmtui.store.files.checkup import Checkup
from rmtui.store.files.creation import has_parts, is_book, no_book
from rmtui.store.files.layout import BOOK
from rmtui.store.files.pages import BookPage, OldLogPage, Page
from rmtui.store.maintenance import Clash, Difference, Finding, Repair, Severity
from rmtui.system import is_open_to_others

_ABANDONED_AFTER = 60
"""Seconds after which a temporary file is nobody's any more; a change takes milliseconds."""


class _Tombstones(msgspec.Struct):
    deleted: dict[str, Any] = {}


def _tombstones(root: str) -> dict[str, Any]:
    """What was removed from the book, by id."""
    return msgspec.json.decode(
        file_protocol.read(root, BOOK, file_protocol.current_path(root, BOOK)) or b"{}", type=_Tombstones
    ).deleted


def examine(path: str) -> list[Finding]:
    """Everything that is wrong with the book at `path`, damage first. NotFound where there is none."""
    root = os.path.abspath(path)
    if not is_book(root) and not has_parts(root):
        raise no_book(root)
    names = inventory.all_files(root)
    remembered = names_index.remembered(root)  # before the book: whoever is added meanwhile is not missed
    files = {name: checkup.check(root, name) for name in names}
    found = [
        *_keys(root),
        *_unfinished_change(root),
        *_blocked_paths(root),
        *(file.fault for file in files.values() if file.fault),
        *_files_of_other_books(files),
        *_missing_records(root, files),
        *_missing_clients(root, files[BOOK], remembered),
        *_duplicate_numbers(files[BOOK]),
        *_unmoved_reviews(files),
        *_unknown_clients(root, files),
        *_orphans(root, files),
        *_generations(root, names),
        *_shared_generations(root, names),
        *_copies(root, files),
        *_documents(root, files[BOOK]),
        *_outbox(root),
        *_indexes(root),
        *_leftovers(root),
        *_permissions(root),
    ]
    return sorted(found, key=lambda finding: finding.severity is not Severity.DAMAGED)


def _keys(root: str) -> Iterator[Finding]:
    """What opens an encrypted book, and what knows its newest state."""
    if not layout.is_encrypted(root):
        return
    from rmtui.store.files.encryption import key_file, manifest

    found = []
    for name in (layout.KEY, key_file.COPY):
        try:
            found.append(key_file.read_own_key_file(root, name))
        except RmtuiError:
            sentence = _("{file}, which opens the book, is missing, damaged or of another book.").format(file=name)
            yield Finding(Severity.DAMAGED, name, sentence, Repair.RETURN_KEY)
    if found[1:] and found[0] != found[1]:
        sentence = _("{file}, the second copy of the key, is not as the first: another passphrase opens it.")
        yield Finding(Severity.WARNING, key_file.COPY, sentence.format(file=key_file.COPY), Repair.RETURN_KEY)
    try:
        manifest.check(root)
    except Damaged as error:
        yield Finding(Severity.DAMAGED, layout.MANIFEST, str(error), Repair.TAKE_EDIT)


def _unfinished_change(root: str) -> Iterator[Finding]:
    try:
        if file_protocol.pending_change(root):
            sentence = _("A change of several files was cut short; the next command finishes it.")
            yield Finding(Severity.WARNING, file_protocol.COMMIT, sentence, Repair.FINISH)
    except Damaged:
        sentence = _("The record of a change that was cut short cannot be read; the book takes no change meanwhile.")
        yield Finding(Severity.DAMAGED, file_protocol.COMMIT, sentence, Repair.DISCARD)


def _blocked_paths(root: str) -> Iterator[Finding]:
    """Files in the place of directories, and directories in the place of lock files."""
    rooms = (layout.LOG, layout.REVIEWS, file_protocol.GENERATIONS, index_file.DIRECTORY, layout.FOLDERS, ASIDE)
    earlier = (f"{file_protocol.GENERATIONS}/{layout.stem(name)}" for name in inventory.all_files(root))
    for name in (*rooms, *earlier):
        path = os.path.join(root, name)
        if os.path.lexists(path) and not os.path.isdir(path):
            sentence = _("{file} should be a directory but is not: nothing can be kept in it.").format(file=name)
            yield Finding(Severity.DAMAGED, name, sentence, None if name == ASIDE else Repair.ASIDE)
    for name in (file_protocol.LOCK, outbox.LOCK):
        path = os.path.join(root, name)
        if os.path.lexists(path) and not os.path.isfile(path):
            sentence = _("{file} should be a file but is not: nothing can be written. Move it away.").format(file=name)
            yield Finding(Severity.DAMAGED, name, sentence)


def _files_of_other_books(files: dict[str, Checkup]) -> Iterator[Finding]:
    book = files[BOOK].header
    for name, file in files.items():
        if book and file.header and file.header.book != book.book:
            yield Finding(Severity.WARNING, name, _("{file} belongs to another book.").format(file=name))


def _unmoved_reviews(files: dict[str, Checkup]) -> Iterator[Finding]:
    """Months of an earlier format in a book of the present one: nobody looks for reviews there any more."""
    book = files[BOOK].header
    for name, file in files.items():
        if book and book.format > file_format.WITH_REVIEWS and isinstance(file.page, OldLogPage) and file.page.reviews:
            count = len(file.page.reviews)
            sentence = ngettext(
                "{file} came from an older rmtui with {count} review in it; the next change moves it to its client's.",
                "{file} came from an older rmtui with {count} reviews in it; the next change moves them to their "
                "clients'.",
                count,
            )
            yield Finding(Severity.WARNING, name, sentence.format(count=count, file=name), Repair.MOVE_REVIEWS)


def _unknown_clients(root: str, files: dict[str, Checkup]) -> Iterator[Finding]:
    """Records of clients that neither are in the book nor ever were."""
    book = files[BOOK].page
    if not isinstance(book, BookPage) or files[BOOK].header is None:
        return
    known = {*book.clients, *_tombstones(root)}
    for name, file in files.items():
        unknown = sum(not known.issuperset(clients) for clients in _clients_named(file.page))
        if unknown:
            sentence = ngettext(
                "{count} record in {file} names a client who is not in the book.",
                "{count} records in {file} name clients who are not in the book.",
                unknown,
            )
            yield Finding(Severity.WARNING, name, sentence.format(count=unknown, file=name))


def _orphans(root: str, files: dict[str, Checkup]) -> Iterator[Finding]:
    """Records that belong to a removed client."""
    removed = removed_clients(root, files[BOOK])
    for name, file in files.items():
        left = find_orphans(root, name, file, removed)
        if left:
            sentence = ngettext(
                "{count} record in {file} is of a client who was removed. At a terminal, “rmtui doctor --repair” asks "
                "whether it is to go, too.",
                "{count} records in {file} are of clients who were removed. At a terminal, “rmtui doctor --repair” "
                "asks whether they are to go, too.",
                len(left),
            )
            yield Finding(Severity.WARNING, name, sentence.format(count=len(left), file=name), Repair.ORPHANS, left)


def removed_clients(root: str, book: Checkup) -> set[str]:
    """The clients who were in the book and were removed; none where that cannot be read."""
    if book.fault or not isinstance(book.page, BookPage):
        return set()
    return {key for key, grave in _tombstones(root).items() if grave["table"] == "clients"} - set(book.page.clients)


def find_orphans(root: str, name: str, file: Checkup, removed: set[str]) -> tuple[Difference, ...]:
    """The records of a file that belong to a removed client, as differences that remove them."""
    places = list(_orphan_keys(file.page, removed)) if file.page and not file.fault else []
    if not places:
        return ()
    tables = file_format.decode_file(file_protocol.read(root, name) or b"", name)[1]
    return tuple(
        Difference(table, key, tables[table][key], None) for table, key in places if key in tables.get(table, {})
    )


def _orphan_keys(page: Page, removed: set[str]) -> Iterator[tuple[str, str]]:
    """Table and id of every record in a file that should have been removed with its client."""
    for kind in KINDS.values():
        if kind.removed_with_client and not kind.may_be_orphaned:
            for key, record in getattr(page, kind.table, {}).items():
                if not removed.isdisjoint(kind.owners(record)):
                    yield kind.table, key


def _clients_named(page: Page | None) -> Iterator[tuple[str, ...]]:
    """The ids of the clients whom each record is about or points to."""
    for kind in KINDS.values():
        yield from map(kind.clients, getattr(page, kind.table, {}).values())


def _generations(root: str, names: list[str]) -> Iterator[Finding]:
    for name in names:
        for generation in file_protocol.generations(root, name):
            try:
                file_format.check(file_protocol.read(root, name, generation.path) or b"", name)
            except RmtuiError:
                file = os.path.relpath(generation.path, root)
                sentence = _("{file}, an earlier state, is damaged.").format(file=file)
                yield Finding(Severity.WARNING, file, sentence, Repair.ASIDE)


def _missing_records(root: str, files: dict[str, Checkup]) -> Iterator[Finding]:
    """Records that were in a good earlier state and are gone, although nothing removed them."""
    copied = {copy.of for copy in inventory.sync_copies(root)}  # until they are merged, either side lacks something
    for name, file in files.items():
        if file.fault or file.header is None or name in copied:
            continue
        gone = salvage.lost_records(
            root, name, file_protocol.read(root, name, file_protocol.current_path(root, name)) or b""
        )
        if gone:
            sentence = ngettext(
                "{count} record of an earlier state is missing from {file}, although nobody removed it.",
                "{count} records of earlier states are missing from {file}, although nobody removed them.",
                len(gone),
            )
            different = tuple(Difference(table, key, None, record) for (table, key), record in gone.items())
            text = sentence.format(count=len(gone), file=name)
            yield Finding(Severity.DAMAGED, name, text, Repair.RESTORE_RECORDS, different)


def _missing_clients(root: str, book: Checkup, remembered: dict[str, str]) -> Iterator[Finding]:
    """Clients whom only the index still knows, although nobody removed them: until it is made anew it tells of them."""
    if book.fault or not isinstance(book.page, BookPage):
        return
    missing = remembered.keys() - book.page.clients.keys() - _tombstones(root).keys() - _in_earlier_states(root)
    if missing:
        sentence = _("Clients whom the index knows are missing from {file}, although nobody removed them: {names}.")
        named = checkup.join_names([remembered[one] for one in sorted(missing)])
        yield Finding(Severity.DAMAGED, BOOK, sentence.format(file=BOOK, names=named))


def _in_earlier_states(root: str) -> set[str]:
    """The clients whom `_missing_records` tells of, with the way to bring them back."""
    content = file_protocol.read(root, BOOK, file_protocol.current_path(root, BOOK)) or b""
    return {key for table, key in salvage.lost_records(root, BOOK, content) if table == "clients"}


def _duplicate_numbers(book: Checkup) -> Iterator[Finding]:
    """Client numbers that two clients have, as given on two machines: only a person knows whose they are."""
    holders: dict[str, list[str]] = {}
    for client in book.page.clients.values() if isinstance(book.page, BookPage) else ():
        if client.number:
            holders.setdefault(client.number, []).append(client.name)
    for number, names in holders.items():
        if len(names) > 1:
            sentence = _("The client number {number} is given to more than one client: {names}.")
            text = sentence.format(number=number, names=checkup.join_names(names))
            yield Finding(Severity.WARNING, BOOK, text)


def _shared_generations(root: str, names: list[str]) -> Iterator[Finding]:
    """Files that share an inode with a generation, as an older rmtui kept it: damage to one damages both."""
    shared = [name for name in names if shared_generation(root, name)]
    if shared:
        sentence = ngettext(
            "{file} shares its place on the disk with its earlier state: what spoils one spoils both.",
            "{file} and {count} files in all share their places on the disk with their earlier states: what spoils one "
            "spoils both.",
            len(shared),
        )
        text = sentence.format(file=shared[0], count=len(shared))
        yield Finding(Severity.WARNING, file_protocol.GENERATIONS, text, Repair.UNSHARE)


def shared_generation(root: str, name: str) -> str:
    """The path of the generation that shares an inode with the live file; "" for none."""
    for generation in file_protocol.generations(root, name)[:1]:
        with suppress(OSError):
            if os.path.samefile(generation.path, os.path.join(root, name)):
                return generation.path
    return ""


_COPIES: dict[type[RmtuiError], str] = {
    Damaged: N_("{file}, a copy that a folder sync left, is damaged. It is left alone."),
    ReadOnly: N_("{file}, a copy that a folder sync left, was written by a newer rmtui. It is left alone."),
    BadInput: N_("{file}, a copy that a folder sync left, belongs to another book. It is left alone."),
}


def _copies(root: str, files: dict[str, Checkup]) -> Iterator[Finding]:
    book, lost = files[BOOK], [copy for copy in sync_copies.overwritten(root) if not files[copy.of].fault]
    for copy in (*inventory.sync_copies(root), *lost):
        text = _("{file} is a copy that a folder sync left of a file changed on two machines.").format(file=copy.name)
        if copy in lost:
            text = _("{file} lacks the last change made here: another state was put over it. {kept} has it.").format(
                file=copy.of, kept=copy.name
            )
        clashes: tuple[Clash, ...] = ()
        try:
            if book.header:  # without, the copy can be judged only when the book is restored
                sync_copies.read_copy(root, copy)
                with suppress(Damaged):  # so with a month
                    clashes = sync_copies.compare(root, copy).clashes
        except RmtuiError as error:
            text = _(_COPIES.get(type(error), _COPIES[Damaged])).format(file=copy.name)
            yield Finding(Severity.WARNING, copy.name, text)
            continue
        if clashes:
            text += " " + ngettext(
                "{count} record was changed on both to different ends: at a terminal, “rmtui doctor --repair” asks.",
                "{count} records were changed on both to different ends: at a terminal, “rmtui doctor --repair” asks.",
                len(clashes),
            ).format(count=len(clashes))
        else:
            text += " " + _("It can be merged.")
        severity = Severity.DAMAGED if copy in lost else Severity.WARNING
        yield Finding(severity, copy.name, text, Repair.MERGE, clashes=clashes)


def _documents(root: str, book: Checkup) -> Iterator[Finding]:
    """Documents whose files are not as they were added, and files that are no document's."""
    if not isinstance(book.page, BookPage):  # without it, every file would be unknown
        return
    known = book.page.documents.values()
    for document in known:
        yield from _document(root, document)
    for folder, names in documents.unknown_files(root, known).items():
        sentence = ngettext(
            "{file} belongs to no document of the book. It is left alone.",
            "{file} and others in its folder, {count} files, belong to no document of the book. They are left alone.",
            len(names),
        ).format(file=os.path.join(folder, names[0]), count=len(names))
        yield Finding(Severity.WARNING, os.path.join(folder, names[0]), sentence)


def _document(root: str, document: Document) -> Iterator[Finding]:
    file = documents.name_of(document)
    try:
        if not documents.is_unaltered(root, document):
            sentence = _("{file}, a document, was changed since it was added. It is left alone.")
            yield Finding(Severity.WARNING, file, sentence.format(file=file))
    except FileNotFoundError:
        aside = documents.find_aside(root, document)
        sentence = _("{file}, a document, is missing.").format(file=file)
        offer = _("It is kept as {aside}, and can be brought back.").format(aside=aside) if aside else ""
        yield Finding(Severity.DAMAGED, file, f"{sentence} {offer}".rstrip(), Repair.RETURN_DOCUMENT if aside else None)
    except OSError as error:
        yield Finding(Severity.DAMAGED, file, str(disk.disk_error(error, file)))


def _outbox(root: str) -> Iterator[Finding]:
    try:
        count = len(outbox.read_lines(root))
    except OSError as error:
        yield Finding(Severity.WARNING, outbox.NAME, str(disk.disk_error(error, outbox.NAME)), Repair.ASIDE)
        return
    if count:
        sentence = ngettext(
            "{count} line waits in {file}; the next “rmtui log” brings it in.",
            "{count} lines wait in {file}; the next “rmtui log” brings them in.",
            count,
        )
        yield Finding(Severity.WARNING, outbox.NAME, sentence.format(count=count, file=outbox.NAME))


def _indexes(root: str) -> Iterator[Finding]:
    for name in index_file.bad(root):
        sentence = _("{file}, which is made from the other files, is damaged.").format(file=name)
        yield Finding(Severity.WARNING, name, sentence, Repair.INDEX)


def _leftovers(root: str) -> Iterator[Finding]:
    if file_protocol.has_pending_change(root):  # they are what is to be put in place
        return
    for name in temporary_files(root):
        with suppress(FileNotFoundError):
            if time.time() - os.stat(os.path.join(root, name)).st_mtime > _ABANDONED_AFTER:
                sentence = _("{file} was left by a command that was cut short.").format(file=name)
                yield Finding(Severity.WARNING, name, sentence, Repair.ASIDE)


def _permissions(root: str) -> Iterator[Finding]:
    count = len(open_to_others(root))
    if count:
        sentence = ngettext(
            "{count} file or directory of the book is open to other users of this computer.",
            "{count} files and directories of the book are open to other users of this computer.",
            count,
        )
        yield Finding(Severity.WARNING, ".", sentence.format(count=count), Repair.PERMISSIONS)


def temporary_files(root: str) -> list[str]:
    """Every temporary file in the book, relative to it."""
    return [name for name in _all_paths(root) if name.endswith(".tmp") and not _is_persons_file(name)]


def _is_persons_file(name: str) -> bool:
    """Is it a file of the person's, whatever its name? Among documents only hidden files are temporary."""
    room, _separator, inside = name.partition(os.sep)
    return room == ASIDE or (room == layout.FOLDERS and not os.path.basename(inside).startswith("."))


def open_to_others(root: str) -> list[str]:
    """Every file and directory of the book that other users have any right to."""
    found = []
    for path in (root, *(os.path.join(root, name) for name in _all_paths(root))):
        with suppress(FileNotFoundError):
            if not os.path.islink(path) and is_open_to_others(path):
                found.append(path)
    return found


def _all_paths(root: str) -> list[str]:
    return [
        os.path.relpath(os.path.join(place, name), root)
        for place, directories, files in os.walk(root)
        for name in (*directories, *files)
    ]
