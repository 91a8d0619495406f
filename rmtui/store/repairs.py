"""What can be done about the doctor's findings. Nothing that holds anything is deleted: it goes to `aside/`."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress

from rmtui.errors import Damaged
from rmtui.language import _, ngettext
from rmtui.store import checkup, conflicts, disk, doctor, documents, sealed
from rmtui.store.aside import copy_aside, move_aside
from rmtui.store.finding import Repair
from rmtui.store.layout import BOOK
from rmtui.store.lock import locked
from rmtui.store.typed import BookPage


def repair(path: str) -> list[str]:
    """Repair what can be; what was done, a sentence each. Locked, and whatever the disk says."""
    root = os.path.abspath(path)
    order = list(Repair)
    wanted = [(order.index(one.repair), one.file) for one in doctor.examine(root) if one.repair]
    return [sentence for kind, name in sorted(wanted) for sentence in _REPAIRS[order[kind]](root, name)]


def _discard(root: str, name: str) -> list[str]:
    with locked(os.path.join(root, disk.LOCK)):  # not `disk.writing`, which would finish the change first
        with suppress(Damaged):
            disk.decided(root)
            return []
        return [_moved(root, one) for one in (name, *doctor.temporary(root))]


def _finish(root: str, _name: str) -> list[str]:
    with disk.writing(root):
        return [_("The change that was cut short is finished.")]


def _restore(root: str, name: str) -> list[str]:
    with disk.writing(root):
        earlier = checkup.newest_good(root, name)
        if earlier is None or not _still(root, name, Repair.RESTORE):
            return []
        aside = copy_aside(root, name) if os.path.exists(os.path.join(root, name)) else ""
        _write(root, name, *sealed.unseal(earlier.content, name))
        done = [_("{file} is restored to its state of {state}.").format(file=name, state=earlier)]
        return [*done, _("The bad file is kept as {aside}.").format(aside=aside)] if aside else done


def _reseal(root: str, name: str) -> list[str]:
    with disk.writing(root):
        edited = checkup.by_hand(disk.read(os.path.join(root, name)) or b"")
        if edited is None or not _still(root, name, Repair.RESEAL):
            return []
        _write(root, name, *edited)
        return [_("{file} is taken as it was edited.").format(file=name)]


def _merge(root: str, name: str) -> list[str]:
    copy = next((copy for copy in conflicts.copies(root) if copy.name == name), None)
    if copy is None:
        return []
    merged = conflicts.merge(root, copy)
    sentence = ngettext(
        "{file} is merged: {count} record was newer there. The copy is kept as {aside}.",
        "{file} is merged: {count} records were newer there. The copy is kept as {aside}.",
        merged.taken,
    ).format(file=name, count=merged.taken, aside=merged.aside)
    return [sentence, *(_clash(clash) for clash in merged.clashes)]


def _clash(clash: conflicts.Clash) -> str:
    ours, theirs = clash.ours or {}, clash.theirs or {}
    record = next((str(one[name]) for one in (ours, theirs) for name in ("name", "on", "id") if one.get(name)), "")
    if not ours or not theirs:
        sentence = _("“{record}” ({table}) was deleted on one machine, changed on the other. This book's side stays.")
        return sentence.format(record=record, table=clash.table)
    fields = sorted(name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name))
    sentence = _("“{record}” ({table}) was changed on both machines: {fields}. This book's side stays.")
    return sentence.format(record=record, table=clash.table, fields=_(", ").join(fields))


def _return(root: str, name: str) -> list[str]:
    """Bring the file of a document back, for whichever record has it there."""
    page = checkup.check(root, BOOK).page
    known = page.documents.values() if isinstance(page, BookPage) else ()
    lost = [one for one in known if os.path.relpath(documents.path(root, one), root) == name]
    if any(documents.bring_back(root, one) for one in lost):
        return [_("{file} is brought back.").format(file=name)]
    return []


def _aside(root: str, name: str) -> list[str]:
    with disk.writing(root):
        return [_moved(root, name)] if os.path.lexists(os.path.join(root, name)) else []


def _moved(root: str, name: str) -> str:
    return _("{file} is moved to {aside}.").format(file=name, aside=move_aside(root, name))


def _close(root: str, _name: str) -> list[str]:
    for path in doctor.open_to_others(root):
        with suppress(OSError):
            os.chmod(path, os.stat(path).st_mode & 0o700)
    return [] if doctor.open_to_others(root) else [_("The book is closed to other users of this computer.")]


def _drop_index(root: str, name: str) -> list[str]:
    with disk.writing(root), suppress(FileNotFoundError):
        path = os.path.join(root, name)
        if os.path.isdir(path):
            move_aside(root, name)
        else:
            os.unlink(path)
    return [_("{file} will be made anew.").format(file=name)]


def _still(root: str, name: str, kind: Repair) -> bool:
    """Is this still what is wrong with a file, now that nobody else can write it?"""
    fault = checkup.check(root, name).fault
    return fault is not None and fault.repair is kind


def _write(root: str, name: str, header: sealed.Header, tables: sealed.Tables) -> None:
    number = disk.next_number(root, name, header.generation)
    disk.commit(root, {name: (number, sealed.seal(tables, header.book, number, header.operation))})


_REPAIRS: dict[Repair, Callable[[str, str], list[str]]] = {
    Repair.DISCARD: _discard,
    Repair.FINISH: _finish,
    Repair.RESTORE: _restore,
    Repair.RESEAL: _reseal,
    Repair.MERGE: _merge,
    Repair.RETURN: _return,
    Repair.ASIDE: _aside,
    Repair.RIGHTS: _close,
    Repair.INDEX: _drop_index,
}
