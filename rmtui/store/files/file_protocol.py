"""Bytes onto the disk so that a crash at any moment leaves the old state or the new one, and never a mixture.

Paths are strings, not `pathlib` objects: this is on the way of `rmtui log`, whose whole budget is a few milliseconds.
"""

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from rmtui.errors import NotFound, ReadOnly, RmtuiError, Unfinished
from rmtui.language import _
from rmtui.named_tuple import NamedTuple
from rmtui.store.files import body, file_format
from rmtui.store.files.layout import stem
from rmtui.store.files.lock import file_lock
from rmtui.system import BINARY, open_regular, replace, sync_directory, unlink

COMMIT = "commit.json"
LOCK = ".lock"
GENERATIONS = "generations"
KEEP_LAST = 10
KEEP_DAYS = 14


class Generation(NamedTuple):
    """An earlier state of one file."""

    number: int
    path: str
    written: float
    """Seconds since 1970."""


Stamp = tuple[int, int, int]
"""What changes when a file does: the time of its last change in nanoseconds, its size, its place on the disk."""


def stamp(path: str) -> Stamp:
    """The stamp of a file, without reading it; zeros where none is seen. Not for what is proof against malice."""
    try:
        found = os.stat(path)
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino


def read(path: str) -> bytes | None:
    """The content of a file; None where there is none."""
    try:
        with open_regular(path) as file:
            return body.from_disk(file.read())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_error(error, path) from None


def read_header(path: str) -> file_format.Header | None:
    """The header of a file without reading the rest; None where there is no file."""
    try:
        with open_regular(path) as file:
            return file_format.read_header(body.from_disk(file.read(file_format.HEAD_SIZE)), path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise disk_error(error, path) from None


def read_file(root: str, name: str) -> bytes | None:
    """The bytes of a file of the book; None where it never was.

    Damaged where it was and is gone, where a newer state of it is known, or where it holds another file's content.
    """
    path = os.path.join(root, name)
    known = newest_generation(root, name)  # looked at first: a writer keeps the generation when the file is in place
    content = read(current_path(root, name))
    if content is None:
        content = read(path)  # put in place between the two looks
    if content is not None:
        _check_place(file_format.read_header(content[: file_format.HEAD_SIZE], path), root, name, known)
    elif known:
        raise file_format.damaged(path)
    return content


def header(root: str, name: str) -> file_format.Header:
    """The header of a file of the book, without reading the rest. Damaged as `read_file`, and where there is none."""
    path = os.path.join(root, name)
    known = newest_generation(root, name)
    found = read_header(current_path(root, name)) or read_header(path)
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
    pending = pending_files(root)
    for name in names:
        there = name in pending and os.path.exists(_temp_path(root, name))
        yield name, _temp_path(root, name) if there else os.path.join(root, name)


def pending_files(root: str) -> dict[str, int]:
    """The files of a change that is not in place yet, for a reader: none where `pending_change` raises."""
    with suppress(RmtuiError):
        return pending_change(root) if has_pending_change(root) else {}
    return {}


@contextmanager
def write_lock(root: str) -> Iterator[None]:
    """Hold the book's lock; a change that was cut short is finished first. Locked where another writer hangs."""
    error_of = unchanged_error
    try:
        with file_lock(os.path.join(root, LOCK)):
            cut_short = pending_change(root)
            if cut_short:
                _put_in_place(root, cut_short)
            error_of = disk_error
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
    deciding = COMMIT if len(files) > 1 else next(iter(files))
    try:
        for directory in _directories(root, files):
            make_directory(directory)
        for name, (_number, content) in files.items():
            write_new(_temp_path(root, name), content)
        if deciding == COMMIT:
            for directory in _directories(root, files):
                sync_directory(directory)
            record = json.dumps([[name, number] for name, (number, _content) in files.items()])
            write_new(_temp_path(root, COMMIT), record.encode())
        replace(_temp_path(root, deciding), os.path.join(root, deciding))
    except OSError as error:
        for name in (COMMIT, *files):
            with suppress(OSError):
                os.unlink(_temp_path(root, name))
        raise unchanged_error(error, root) from None
    try:
        _put_in_place(root, {name: number for name, (number, _content) in files.items()})
    except OSError as error:
        raise Unfinished(
            _(
                "The disk refused in the middle of a change: {reason}. The next command finishes it; "
                "see what is there before you repeat it."
            ).format(reason=_reason(error))
        ) from None


def has_pending_change(root: str) -> bool:
    """Was a change of several files committed and not put in place?"""
    return os.path.exists(os.path.join(root, COMMIT))


def pending_change(root: str) -> dict[str, int]:
    """The files, and their numbers, of a change that was cut short; Damaged where its record cannot be read."""
    path = os.path.join(root, COMMIT)
    try:
        content = read(path)
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
    return inside and any(os.path.isfile(path) for path in (_temp_path(root, name), os.path.join(root, name)))


def next_number(root: str, name: str, number: int) -> int:
    """The number of the state after `number`, above every generation there is, also of one that a sync brought back."""
    return max(number, newest_generation(root, name)) + 1


def newest_generation(root: str, name: str) -> int:
    """The number of the newest generation of a file; 0 where none is kept."""
    directory = _generation_directory(root, name)
    try:
        names = os.listdir(directory)
    except OSError as error:
        if os.path.isdir(directory):
            raise disk_error(error, directory) from None
        return 0
    return max((int(one[:-5]) for one in names if one.endswith(".json") and one[:-5].isdigit()), default=0)


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
        if os.path.isdir(directory):
            raise disk_error(error, directory) from None
    return sorted(found, reverse=True)


def make_directory(path: str) -> None:
    """A directory nobody else may enter, whatever the umask says, with the directories above it."""
    if not os.path.isdir(os.path.dirname(path)):
        make_directory(os.path.dirname(path))
    with suppress(FileExistsError):
        os.mkdir(path, 0o700)
        os.chmod(path, 0o700)
        sync_directory(os.path.dirname(path))


def write_new(path: str, content: bytes) -> None:
    """Write a new file, and wait until the disk has it. The caller holds the lock. May raise OSError."""
    write_raw(path, body.to_disk(content))


def write_raw(path: str, content: bytes) -> None:
    """As `write_new`, of bytes as the disk is to have them: rows, and what is copied from another place in the book."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY
    try:
        descriptor = os.open(path, flags, 0o600)
    except FileExistsError:  # left by a process that died; the lock says that nobody is writing it now
        os.unlink(path)
        descriptor = os.open(path, flags, 0o600)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(source: str, target: str) -> None:
    """Rename a file that is written and synced, over `target` if that is there. May raise OSError."""
    replace(source, target)
    sync_directory(os.path.dirname(target))


def disk_error(error: OSError, path: str) -> RmtuiError:
    """The error for an OSError, with a sentence for the person; what was changed before it, the caller knows."""
    import errno

    reason = _reason(error)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ReadOnly(_("{path} cannot be used: {reason}.").format(path=path, reason=reason))
    if error.errno == errno.ENOENT:
        return NotFound(_("{path} is not there.").format(path=path))
    if error.errno == errno.ENOSPC:
        return RmtuiError(_("The disk is full: {path} was not written. Make room and try again.").format(path=path))
    return RmtuiError(_("{path} cannot be read or written: {reason}.").format(path=path, reason=reason))


def unchanged_error(error: OSError, path: str) -> RmtuiError:
    """As `disk_error`, where nothing was changed before it."""
    found = disk_error(error, path)
    return type(found)(f"{found} " + _("Nothing was changed."))


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)


def _put_in_place(root: str, files: dict[str, int]) -> None:
    """Carry out a committed change, from wherever it was interrupted. May raise OSError."""
    if len(files) > 1:
        sync_directory(root)
    for name in files:
        if os.path.exists(_temp_path(root, name)):
            replace(_temp_path(root, name), os.path.join(root, name))
    for directory in _directories(root, files):
        sync_directory(directory)
    for name, number in files.items():
        keep_generation(root, name, number)
    if len(files) > 1:
        unlink(os.path.join(root, COMMIT))
        sync_directory(root)


def _directories(root: str, files: Iterable[str]) -> set[str]:
    return {os.path.dirname(os.path.join(root, name)) for name in files}


def _temp_path(root: str, name: str) -> str:
    """The temporary file of a file, beside it: one name, since the lock lets only one writer make it."""
    directory, base = os.path.split(os.path.join(root, name))
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
        content = read(os.path.join(root, name)) or b""
        if os.path.exists(target) or not _is_generation(
            content, number
        ):  # kept, or replaced, since a change was cut short
            return
        make_directory(directory)
        try:
            write_new(temp, content)
            replace(temp, target)
        except OSError:
            os.unlink(temp)
    if number > KEEP_LAST:
        _remove_old_generations(root, name)


def _is_generation(content: bytes, number: int) -> bool:
    with suppress(RmtuiError):
        return file_format.read_header(content[: file_format.HEAD_SIZE], "").generation == number
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
    return os.path.join(root, GENERATIONS, stem(name))
