"""Files of the book, written so that a crash at any moment leaves the old state or the new one, and never a mixture.

A file is called by its name in the book ("log/2026-11.json"), wherever the disk has it (`rmtui.store.files.body`).
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from rmtui.errors import RmtuiError
from rmtui.named_tuple import NamedTuple
from rmtui.store.files import body, disk, file_format
from rmtui.store.files.layout import BOOK, CONVERSION, is_encrypted, stem
from rmtui.store.files.lock import file_lock
from rmtui.store.files.one_look import look_anew, own_look, seen_once
from rmtui.system import open_regular, replace, sync_directory, unlink

COMMIT = "commit.json"
LOCK = ".lock"
GENERATIONS = "generations"
KEEP_LAST = 10
KEEP_DAYS = 14
_MANY = 20
"""So many files are seen sooner in their directory than one by one."""


class Generation(NamedTuple):
    """An earlier state of one file."""

    number: int
    path: str
    written: float
    """Seconds since 1970."""


def path_of(root: str, name: str) -> str:
    """Where the disk has a file of the book."""
    return os.path.join(root, body.of(root).disk_name(name))


def read(root: str, name: str, path: str = "") -> bytes | None:
    """The content of a file of the book, or of an earlier state or a copy of it at `path`; None where there is none."""
    path = path or path_of(root, name)
    try:
        with open_regular(path) as file:
            return body.of(root).open(name, file.read())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk.disk_error(error, path) from None


def read_header(root: str, name: str, path: str = "") -> file_format.Header | None:
    """The header of a file, or at `path`, without reading the rest; None where there is no file."""
    path = path or path_of(root, name)
    form = body.of(root)
    try:
        with open_regular(path) as file:
            return file_format.read_header(form.open_head(name, file.read(form.head_size)), path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk.disk_error(error, path) from None


def read_file(root: str, name: str) -> bytes | None:
    """The bytes of a file of the book; None where it never was.

    Damaged where it was and is gone, where a newer state of it is known, or where it holds another file's content.
    """
    path = os.path.join(root, name)
    known = newest_generation(root, name)  # looked at first: a writer keeps the generation when the file is in place
    content = read(root, name, current_path(root, name))
    if content is None:
        content = read(root, name)  # put in place between the two looks
    if content is not None:
        _check_place(file_format.read_header(content[: file_format.HEAD_SIZE], path), root, name, known)
    elif known:
        raise file_format.damaged(path)
    return content


def read_content(root: str, name: str) -> bytes | None:
    """The bytes of a file; None where nothing was ever written to it. Damaged as `read_file`."""
    content = read_file(root, name)
    if content is None and name == BOOK:
        raise file_format.damaged(os.path.join(root, name))
    return content


def read_tables(root: str, name: str) -> file_format.Tables:
    """The tables of a file as JSON has them; none where nothing was ever written to it. Damaged where it is."""
    content = read_content(root, name)
    return file_format.decode_file(content, os.path.join(root, name))[1] if content is not None else {}


@seen_once
def header(root: str, name: str) -> file_format.Header:
    """The header of a file of the book, without reading the rest. Damaged as `read_file`, and where there is none."""
    path = os.path.join(root, name)
    known = newest_generation(root, name)
    found = read_header(root, name, current_path(root, name)) or read_header(root, name)
    if found is None:
        raise file_format.damaged(path)
    _check_place(found, root, name, known)
    return found


def _check_place(found: file_format.Header, root: str, name: str, known: int) -> None:
    path = os.path.join(root, name)
    if file_format.of_another(found, name):
        raise file_format.misplaced(path, found)
    if found.generation < known:
        raise file_format.older_state(path, found.generation, known)


def current_path(root: str, name: str) -> str:
    """Where to read a file: at its temporary file while a committed change is not in place yet, else at its own."""
    return next(path for _name, path in current_paths(root, (name,)))


def current_paths(root: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """As `current_path`, of many files: each name with its path."""
    pending, form = pending_files(root), body.of(root)
    for name in names:
        there = name in pending and os.path.exists(_temp_path(root, name))
        yield name, _temp_path(root, name) if there else os.path.join(root, form.disk_name(name))


def stamps(root: str, names: Iterable[str]) -> dict[str, disk.Stamp]:
    """The stamps of files by name, where they are read; zeros where none is seen. Of many it looks at the directory."""
    names = [*names]
    if len(names) < _MANY:
        return {name: disk.stamp(path) for name, path in current_paths(root, names)}
    pending, form = pending_files(root), body.of(root)
    there = {
        f"{directory}/{name}".lstrip("/"): stamp
        for directory in {os.path.dirname(name) for name in names}
        for name, stamp in stamps_in(root, directory).items()
    }
    return {
        name: disk.stamp(current_path(root, name)) if name in pending else there.get(form.disk_name(name), disk.NONE)
        for name in names
    }


@seen_once
def stamps_in(root: str, directory: str) -> Mapping[str, disk.Stamp]:
    """The stamps of the files in a directory of the book by their names there."""
    return disk.stamps_in(os.path.join(root, directory))


@seen_once
def pending_files(root: str) -> Mapping[str, int]:
    """The files of a change that is not in place yet, for a reader: none where `pending_change` raises."""
    with suppress(RmtuiError):
        return pending_change(root) if has_pending_change(root) else {}
    return {}


@contextmanager
def write_lock(root: str) -> Iterator[None]:
    """Hold the book's lock; a change that was cut short is finished first. Locked where another writer hangs."""
    error_of = disk.unchanged_error
    try:
        with own_look(), file_lock(os.path.join(root, LOCK)):
            _finish_swap(root)
            if is_encrypted(root):
                from rmtui.store.files.encryption import manifest

                manifest.check(root)
            cut_short = pending_change(root)
            if cut_short:
                _put_in_place(root, cut_short)
            error_of = disk.disk_error
            yield
    except OSError as error:
        raise error_of(error, root) from None


def commit(root: str, files: dict[str, tuple[int, bytes]]) -> None:
    """Replace files of the book at `root`, all of them or none. `files`: relative path to generation number and bytes.

    The caller holds the lock. One rename decides: of the file itself, or of the commit record that names several.
    RmtuiError when the disk refuses; nothing is changed then, but where it is Unfinished.
    """
    if not files:
        return
    form = body.of(root)
    deciding = COMMIT if len(files) > 1 else next(iter(files))
    try:
        for directory in _directories(root, files):
            disk.make_directory(directory)
        for name, (number, content) in files.items():
            disk.write_new(_temp_path(root, name), form.seal(name, content, number))
        if deciding == COMMIT:
            for directory in _directories(root, files):
                sync_directory(directory)
            record = json.dumps([[name, number] for name, (number, _content) in files.items()])
            disk.write_new(_temp_path(root, COMMIT), form.seal(COMMIT, record.encode()))
        replace(_temp_path(root, deciding), path_of(root, deciding))
    except OSError as error:
        for name in (COMMIT, *files):
            with suppress(OSError):
                os.unlink(_temp_path(root, name))
        raise disk.unchanged_error(error, root) from None
    try:
        _put_in_place(root, {name: number for name, (number, _content) in files.items()})
    except OSError as error:
        raise disk.unfinished_error(error) from None
    finally:
        look_anew()


def finish_swap(root: str) -> None:
    """Put another form of the whole book in place, if one was decided upon. Locked; RmtuiError of the disk."""
    if has_pending_swap(root):
        try:
            with own_look(), file_lock(os.path.join(root, LOCK)):
                _finish_swap(root)
        except OSError as error:
            raise disk.disk_error(error, root) from None


def _finish_swap(root: str) -> None:
    if has_pending_swap(root):
        from rmtui.store.files.encryption import swap

        swap.finish(root)


def has_pending_swap(root: str) -> bool:
    """Was another form of the whole book written, or begun, and is not in place?"""
    return has_decided_swap(root) or os.path.exists(os.path.join(root, f"{CONVERSION}.tmp"))


def has_decided_swap(root: str) -> bool:
    """Is another form of the whole book the book from here on, though not in place yet?"""
    return os.path.exists(os.path.join(root, CONVERSION))


def has_pending_change(root: str) -> bool:
    """Was a change of several files committed and not put in place?"""
    return os.path.exists(os.path.join(root, COMMIT))


def pending_change(root: str) -> dict[str, int]:
    """The files, and their numbers, of a change that was cut short; Damaged where its record cannot be read."""
    path = os.path.join(root, COMMIT)
    try:
        content = read(root, COMMIT)
    except RmtuiError:
        if os.path.isfile(path):
            raise
        raise file_format.damaged(path) from None  # a directory or a pipe
    if content is None:
        return {}
    try:
        files = {str(name): int(number) for name, number in json.loads(content)}
    except (ValueError, TypeError, RecursionError):
        files = {}
    if len(files) < 2 or not all(_exists(root, name) for name in files):
        raise file_format.damaged(path)
    return files


def _exists(root: str, name: str) -> bool:
    """Is this a file of the book, in place or about to be?"""
    inside = name == os.path.normpath(name).replace(os.sep, "/") and not name.startswith(("/", "..", GENERATIONS))
    return inside and any(os.path.isfile(path) for path in (_temp_path(root, name), path_of(root, name)))


def next_number(root: str, name: str, number: int) -> int:
    """The number of the state after `number`, above every generation there is, also of one that a sync brought back."""
    return max(number, newest_generation(root, name)) + 1


@seen_once
def newest_generation(root: str, name: str) -> int:
    """The number of the newest state of a file that was kept, or that the manifest knows of; 0 where there is none."""
    directory = _generation_directory(root, name)
    known = known_states(root).get(name, 0)
    try:
        names = os.listdir(directory)
    except OSError as error:
        if not disk.is_no_directory(error, directory):
            raise disk.disk_error(error, directory) from None
        return known
    return max((known, *(int(one[:-5]) for one in names if one.endswith(".json") and one[:-5].isdigit())))


def known_states(root: str) -> Mapping[str, int]:
    """Of every file of an encrypted book the number of its newest state; nothing of a book that is not encrypted."""
    if not is_encrypted(root):
        return {}
    from rmtui.store.files.encryption import manifest

    return manifest.known(root).files


def generations(root: str, name: str) -> list[Generation]:
    """The earlier states of a file, newest first."""
    found = []
    directory = _generation_directory(root, name)
    try:
        with os.scandir(directory) as entries:
            for entry in entries:
                number, ending = os.path.splitext(entry.name)
                if ending == ".json" and number.isdigit():
                    with suppress(FileNotFoundError):
                        found.append(Generation(int(number), entry.path, entry.stat().st_mtime))
    except OSError as error:
        if not disk.is_no_directory(error, directory):
            raise disk.disk_error(error, directory) from None
    return sorted(found, reverse=True)


def _put_in_place(root: str, files: dict[str, int]) -> None:
    """Carry out a committed change, from wherever it was interrupted. May raise OSError."""
    if len(files) > 1:
        sync_directory(root)
    for name in files:
        if os.path.exists(_temp_path(root, name)):
            replace(_temp_path(root, name), path_of(root, name))
    for directory in _directories(root, files):
        sync_directory(directory)
    for name, number in files.items():
        keep_generation(root, name, number)
    if is_encrypted(root):
        from rmtui.store.files.encryption import manifest

        manifest.note(root, files)
    if len(files) > 1:
        unlink(os.path.join(root, COMMIT))
        sync_directory(root)


def _directories(root: str, files: Iterable[str]) -> set[str]:
    return {os.path.dirname(path_of(root, name)) for name in files}


def _temp_path(root: str, name: str) -> str:
    """The temporary file of a file, beside it: one name, since the lock lets only one writer make it."""
    directory, base = os.path.split(path_of(root, name))
    return os.path.join(directory, f".{base}.tmp")


def keep_generation(root: str, name: str, number: int) -> None:
    """Keep a copy of the state there is, the file's `number`th, as a generation, so that nothing done to the file loses
    it; drop what is too old.

    It is no link: whatever is written into the file itself must not reach it. A disk that refuses costs a way back,
    not the change.
    """
    directory = _generation_directory(root, name)
    target = os.path.join(directory, f"{number:08d}.json")
    temp = os.path.join(directory, ".new.tmp")
    with suppress(OSError, RmtuiError):
        with open_regular(path_of(root, name)) as file:
            content = file.read()
        if os.path.exists(target) or not _is_state(
            root, name, number
        ):  # kept, or replaced, since a change was cut short
            return
        disk.make_directory(directory)
        try:
            disk.write_new(temp, content)
            replace(temp, target)
        except OSError:
            os.unlink(temp)
    if number > KEEP_LAST:
        _remove_old_generations(root, name)


def _is_state(root: str, name: str, number: int) -> bool:
    """Is the file in its state of this number? Also where it cannot be told."""
    with suppress(RmtuiError):
        found = read_header(root, name)
        return found is not None and found.generation == number
    return True


def _remove_old_generations(root: str, name: str) -> None:
    kept_days: set[int] = set()
    now = time.time()
    for position, generation in enumerate(generations(root, name)):
        day = int(generation.written // 86_400)
        newest_of_day = day not in kept_days
        kept_days.add(day)
        recent = now - generation.written < KEEP_DAYS * 86_400
        if position >= KEEP_LAST and not (newest_of_day and recent):
            with suppress(OSError):
                os.unlink(generation.path)


def _generation_directory(root: str, name: str) -> str:
    return os.path.join(root, GENERATIONS, stem(body.of(root).disk_name(name)))
