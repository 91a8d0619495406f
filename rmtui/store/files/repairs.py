"""The repairs for the doctor's findings. Nothing that holds data is deleted: it is moved to `aside/`."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress

from rmtui.errors import BadInput, Damaged, RmtuiError
from rmtui.language import _, ngettext
from rmtui.records.ids import new_id
from rmtui.store.answers import JsonRecord
from rmtui.store.files import (
    body,
    changes,
    checkup,
    disk,
    doctor,
    documents,
    file_format,
    file_protocol,
    inventory,
    sync_copies,
)
from rmtui.store.files.aside import copy_aside, move_aside
from rmtui.store.files.difference import differences, records
from rmtui.store.files.layout import BOOK, KEY, MANIFEST
from rmtui.store.files.lock import file_lock
from rmtui.store.files.operations import Changes
from rmtui.store.files.pages import BookPage
from rmtui.store.files.salvage import lost_records, readable_content, salvage
from rmtui.store.maintenance import Answers, Finding, Repair, unless_orphans
from rmtui.system import open_regular


def repair(
    path: str,
    take: Collection[str] = (),
    approved: Callable[[Finding], bool] = unless_orphans,
    answers: Mapping[str, Answers] | None = None,
) -> list[str]:
    """Repair what can be and is approved; what was done, a sentence each. Locked, and whatever the disk says.

    Where the disk refuses after something was done, the last sentence says so.

    `take` names the files that are to be taken as they are. BadInput for one of which there is nothing to take.
    `answers` has what was decided about the clashes of each copy; one with a clash left is not merged.
    """
    root = os.path.abspath(path)
    order = list(Repair)
    findings = doctor.examine(root)
    for name in take:
        if not any(one.file == name and can_take(root, one) for one in findings):
            sentence = _("{file} was not altered by other means, or not so that it can be taken. Nothing was changed.")
            raise BadInput(sentence.format(file=name))
    done: list[str] = []
    for one in sorted(findings, key=lambda one: order.index(one.repair) if one.repair else 0):
        try:
            if one.file in take and can_take(root, one):
                done += _take(root, one.file)
            elif one.repair and one.repair is not Repair.TAKE_EDIT and approved(one):
                if one.repair is Repair.MERGE:
                    done += _merge(root, one.file, (answers or {}).get(one.file, {}))
                else:
                    done += _REPAIRS[one.repair](root, one.file)
        except (RmtuiError, OSError) as error:
            if not done:
                raise
            reason = error if isinstance(error, RmtuiError) else disk.disk_error(error, one.file)
            return [*done, _("Here the repair stopped, at {file}. {reason}").format(file=one.file, reason=reason)]
    if done:
        with suppress(RmtuiError), file_protocol.write_lock(root):  # what was restored may be of an earlier format
            changes.prepare(root)
    return done


def can_take(root: str, finding: Finding) -> bool:
    """Is this of a file that is whole, and only not as rmtui wrote it last?"""
    if finding.repair not in (Repair.RESTORE, Repair.TAKE_EDIT):
        return False
    if finding.file == MANIFEST:
        return True
    return _takeable(root, finding.file) is not None


def _discard(root: str, name: str) -> list[str]:
    with file_lock(os.path.join(root, file_protocol.LOCK)):  # not `write_lock`, which would finish the change first
        with suppress(Damaged):
            file_protocol.pending_change(root)
            return []
        return [_move(root, one) for one in (name, *doctor.temporary_files(root))]


def _finish(root: str, _name: str) -> list[str]:
    with file_protocol.write_lock(root):
        return [_("The change that was cut short is finished.")]


def _restore(root: str, name: str) -> list[str]:
    with file_protocol.write_lock(root):
        earlier = checkup.newest_good_state(root, name)
        if earlier is None or not _is_still(root, name, Repair.RESTORE):
            return []
        aside = _keep_bad_file(root, name)
        _write(root, name, *file_format.decode_file(earlier.content, name))
        done = [_("{file} is restored to its state of {state}.").format(file=name, state=earlier)]
        return [*done, _("The bad file is kept as {aside}.").format(aside=aside)] if aside else done


def _keep_bad_file(root: str, name: str) -> str:
    """Keep the file that is to be replaced; its new path, "" where there is none.

    One that is whole and older goes beside the copies that a folder sync left of it, to be merged as they are: either
    may hold what the newest known state does not.
    """
    found = checkup.check(root, name)
    if found.header and any(copy.of == name for copy in inventory.sync_copies(root)):
        kept = f"{os.path.splitext(body.of(root).disk_name(name))[0]} ({found.header.generation}).json"
        if not os.path.exists(os.path.join(root, kept)):
            with open_regular(file_protocol.path_of(root, name)) as file:
                disk.write_new(os.path.join(root, kept), file.read())
            return kept
    return copy_aside(root, name) if os.path.exists(file_protocol.path_of(root, name)) else ""


def _take(root: str, name: str) -> list[str]:
    """Take a file as it is: one operation upon the newest good state, so that undo brings that back."""
    if name == MANIFEST:
        return _take_states(root)
    done: list[str] = []
    bases: dict[str, tuple[file_format.Header, file_format.Tables]] = {}

    def decide() -> Changes:
        taken = _takeable(root, name)
        if taken is None or not (_is_still(root, name, Repair.RESTORE) or _is_still(root, name, Repair.TAKE_EDIT)):
            return {}
        done.append(_("{file} is taken as it is.").format(file=name))
        done.append(_("The file as it was found is kept as {aside}.").format(aside=copy_aside(root, name)))
        earlier = checkup.newest_good_state(root, name)
        bases[name] = file_format.decode_file(earlier.content, name) if earlier else taken
        changed: Changes = {name: {}}
        for one in differences(taken[1], bases[name][1]):
            changed[name].setdefault(one.table, {})[one.id] = one.now
        return changed

    changes.apply(root, "", "take", decide, bases=bases)
    return done


def _take_states(root: str) -> list[str]:
    """Take every file of an encrypted book in the state it has."""
    from rmtui.store.files.encryption import manifest

    with file_lock(os.path.join(root, file_protocol.LOCK)):  # not `write_lock`, which refuses such a book
        states = {}
        for name in inventory.all_files(root):
            with suppress(RmtuiError):
                header = file_protocol.read_header(root, name)
                states[name] = header.generation if header else file_protocol.newest_generation(root, name)
        manifest.take(root, states)
    return [_("The book is taken in the state it is in.")]


def _return_key(root: str, _name: str) -> list[str]:
    from rmtui.store.files.encryption.key_file import COPY, find_key_file, read_own_key_file, write_key_file

    with file_lock(os.path.join(root, file_protocol.LOCK)):
        there = find_key_file(root)
        with suppress(RmtuiError):
            if all(read_own_key_file(root, name) == there for name in (KEY, COPY)):
                return []
        write_key_file(root, there)
    return [_("The key of the book, and its second copy, are as they should be.")]


def _takeable(root: str, name: str) -> tuple[file_format.Header, file_format.Tables] | None:
    """Header and tables of an edited file that can be taken: it is in its place, and every record in it is valid."""
    content = readable_content(root, name)
    found = checkup.decode_edited(content)
    if found is None or found[0].format > file_format.FORMAT or not checkup.belongs_in(content, found[0], name):
        return None
    return found


def _salvage(root: str, name: str) -> list[str]:
    with file_protocol.write_lock(root):
        content = readable_content(root, name)
        found = salvage(root, name, content)
        if not _is_still(root, name, Repair.SALVAGE):
            return []
        there = os.path.exists(file_protocol.path_of(root, name))
        aside = [_("The bad file is kept as {aside}.").format(aside=copy_aside(root, name))] if there else []
        for (table, key), record in found.older.items():
            found.tables.setdefault(table, {})[key] = record
        header = file_format.Header("", file_format.FORMAT, _book(root, name, content), 0)
        _write(root, name, header, found.tables)
    kept = len(records(found.tables))
    sentence = ngettext("{count} record of {file} is kept.", "{count} records of {file} are kept.", kept)
    return [sentence.format(count=kept, file=name) + checkup.missing_text(found), *aside]


def _book(root: str, name: str, content: bytes) -> str:
    """The id of the book a bad file is of: as it says itself, or else another file of the book."""
    for one in (content[: file_format.HEAD_SIZE], *(_head(root, other) for other in inventory.all_files(root))):
        with suppress(RmtuiError):
            return file_format.read_header(one, name).book
    return new_id()


def _head(root: str, name: str) -> bytes:
    return (file_protocol.read(root, name) or b"")[: file_format.HEAD_SIZE]


def _restore_records(root: str, name: str) -> list[str]:
    found: dict[tuple[str, str], JsonRecord] = {}

    def decide() -> Changes:
        found.update(lost_records(root, name, file_protocol.read_file(root, name) or b""))
        tables: dict[str, dict[str, JsonRecord | None]] = {}
        for (table, key), record in found.items():
            tables.setdefault(table, {})[key] = record
        return {name: tables} if tables else {}

    changes.apply(root, "", "restore", decide)
    if not found:
        return []
    sentence = ngettext("{count} record is back in {file}.", "{count} records are back in {file}.", len(found))
    return [sentence.format(count=len(found), file=name)]


def _move_reviews(root: str, name: str) -> list[str]:
    with file_protocol.write_lock(root):
        changes.prepare(root)
    return [_("The reviews in {file} are moved to the files of their clients.").format(file=name)]


def _remove_orphans(root: str, name: str) -> list[str]:
    """One operation that undo takes back. The files of documents stay in their folders, and the doctor names them."""
    removed: list[str] = []

    def decide() -> Changes:
        removed_clients = doctor.removed_clients(root, checkup.check(root, BOOK))
        tables: dict[str, dict[str, JsonRecord | None]] = {}
        for one in doctor.find_orphans(root, name, checkup.check(root, name), removed_clients):
            tables.setdefault(one.table, {})[one.id] = None
            removed.append(one.id)
        return {name: tables} if tables else {}

    changes.apply(root, "", "remove", decide)
    if not removed:
        return []
    sentence = ngettext(
        "{count} record of a removed client is removed from {file}.",
        "{count} records of removed clients are removed from {file}.",
        len(removed),
    )
    return [sentence.format(count=len(removed), file=name)]


def _unshare_generations(root: str, _name: str) -> list[str]:
    """Copy each generation that shares an inode with the live file."""
    with file_protocol.write_lock(root):
        for name in inventory.all_files(root):
            path = doctor.shared_generation(root, name)
            if path:
                with open_regular(path) as file:
                    disk.write_new(f"{path}.tmp", file.read())
                disk.put_in_place(f"{path}.tmp", path)
    return [_("The earlier states have places of their own on the disk now.")]


def _merge(root: str, name: str, answers: Answers) -> list[str]:
    found = (*inventory.sync_copies(root), *sync_copies.overwritten(root))
    copy = next((copy for copy in found if copy.name == name), None)
    if copy is None:
        return []
    merged = sync_copies.merge(root, copy, answers)
    if merged.clashes:
        return [_("{file} is left as it is until it is decided what stands.").format(file=name)]
    sentence = ngettext(
        "{file} is merged: {count} record changed. The copy is kept as {aside}.",
        "{file} is merged: {count} records changed. The copy is kept as {aside}.",
        merged.taken,
    ).format(file=name, count=merged.taken, aside=merged.aside)
    stays = _("“{record}” was removed on one machine and changed on the other: it stays.")
    called = (checkup.record_label((one.table, one.record["id"]), one.record) for one in merged.kept)
    return [sentence, *(stays.format(record=record) for record in called)]


def _return_document(root: str, name: str) -> list[str]:
    """Bring the file of a document back, for whichever record has it there."""
    page = checkup.check(root, BOOK).page
    known = page.documents.values() if isinstance(page, BookPage) else ()
    lost = [one for one in known if documents.name_of(one) == name]
    if any(documents.bring_back(root, one) for one in lost):
        return [_("{file} is brought back.").format(file=name)]
    return []


def _move_aside(root: str, name: str) -> list[str]:
    with file_protocol.write_lock(root):
        return [_move(root, name)] if os.path.lexists(os.path.join(root, name)) else []


def _move(root: str, name: str) -> str:
    return _("{file} is moved to {aside}.").format(file=name, aside=move_aside(root, name))


def _restrict_permissions(root: str, _name: str) -> list[str]:
    for path in doctor.open_to_others(root):
        with suppress(OSError):
            os.chmod(path, os.stat(path).st_mode & 0o700)
    return [] if doctor.open_to_others(root) else [_("The book is closed to other users of this computer.")]


def _remove_index(root: str, name: str) -> list[str]:
    with file_protocol.write_lock(root), suppress(FileNotFoundError):
        path = os.path.join(root, name)
        if os.path.isdir(path):
            move_aside(root, name)
        else:
            os.unlink(path)
    return [_("{file} will be made anew.").format(file=name)]


def _is_still(root: str, name: str, kind: Repair) -> bool:
    """Is this still what is wrong with a file, now that nobody else can write it?"""
    fault = checkup.check(root, name).fault
    return fault is not None and fault.repair is kind


def _write(root: str, name: str, header: file_format.Header, tables: file_format.Tables) -> None:
    number = file_protocol.next_number(root, name, header.generation)
    file_protocol.commit(
        root, {name: (number, file_format.encode_file(tables, header.book, number, header.operation, name))}
    )


_REPAIRS: dict[Repair, Callable[[str, str], list[str]]] = {
    Repair.DISCARD: _discard,
    Repair.RETURN_KEY: _return_key,
    Repair.FINISH: _finish,
    Repair.RESTORE: _restore,
    Repair.SALVAGE: _salvage,
    Repair.RESTORE_RECORDS: _restore_records,
    Repair.MOVE_REVIEWS: _move_reviews,
    Repair.ORPHANS: _remove_orphans,
    Repair.UNSHARE: _unshare_generations,
    Repair.RETURN_DOCUMENT: _return_document,
    Repair.ASIDE: _move_aside,
    Repair.PERMISSIONS: _restrict_permissions,
    Repair.INDEX: _remove_index,
}
