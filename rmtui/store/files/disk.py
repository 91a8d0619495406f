"""What the book's files need of the disk: new files, renaming, directories, and errors as sentences for the person.

Paths are strings, not `pathlib` objects: this is on the way of `rmtui log`, whose whole budget is a few milliseconds.
"""

from __future__ import annotations

import os
from contextlib import suppress

from rmtui.errors import NotFound, ReadOnly, RmtuiError, Unfinished
from rmtui.language import _
from rmtui.system import BINARY, replace, sync_directory

Stamp = tuple[int, int, int]
"""What changes when a file does: the time of its last change in nanoseconds, its size, its place on the disk."""

NONE: Stamp = (0, 0, 0)
"""Of a file that is not seen."""


def stamp(path: str) -> Stamp:
    """The stamp of a file, without reading it; zeros where none is seen. Not for what is proof against malice."""
    try:
        return _stamp(os.stat(path))
    except OSError:
        return NONE


def stamps_in(directory: str) -> dict[str, Stamp]:
    """The same of each file in a directory by its name, hidden ones apart: of many in a third of the time."""
    with suppress(OSError), os.scandir(directory) as entries:
        return {entry.name: _stamp(entry.stat()) for entry in entries if not entry.name.startswith(".")}
    return {}


def is_no_directory(error: OSError, path: str) -> bool:
    """Whether a directory could not be listed since there was none; another process may have made it meanwhile."""
    return isinstance(error, FileNotFoundError) or not os.path.isdir(path)


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_mtime_ns, found.st_size, found.st_ino


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

    reason = reason_of(error)
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


def unfinished_error(error: OSError) -> Unfinished:
    """The error where a change was decided upon, and the disk refused before all of it was in place."""
    sentence = _(
        "The disk refused in the middle of a change: {reason}. The next command finishes it; see what is there before "
        "you repeat it."
    )
    return Unfinished(sentence.format(reason=reason_of(error)))


def reason_of(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else str(error)
