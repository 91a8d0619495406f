"""Is there a book, and making one."""

from __future__ import annotations

import os

from rmtui.errors import BadInput, Damaged, NotFound, RmtuiError
from rmtui.language import _
from rmtui.records.ids import new_id
from rmtui.store.files import disk, file_format, file_protocol, index_file, inventory
from rmtui.store.files.layout import BOOK, is_wipe_begun


def is_book(path: str) -> bool:
    """Whether there is a book at `path`, also a damaged one, or one whose creation was interrupted. Not one that is
    destroyed.
    """
    return not is_wipe_begun(path) and (
        os.path.exists(os.path.join(path, BOOK))
        or file_protocol.has_pending_change(path)
        or file_protocol.has_decided_swap(path)
        or bool(file_protocol.generations(path, BOOK))
    )


def is_free(path: str) -> bool:
    """Whether a book can be created at `path`: there is nothing, or a directory with nothing but hidden files."""
    if is_book(path) or is_wipe_begun(path):
        return False
    return not os.path.exists(path) or (os.path.isdir(path) and all(name[0] == "." for name in os.listdir(path)))


def has_parts(path: str) -> bool:
    """Whether there is anything of a book at `path`, with its book.json or without. Not of one that is destroyed."""
    if is_wipe_begun(path):
        return False
    from rmtui.store.files import aside

    rooms = (file_protocol.GENERATIONS, index_file.DIRECTORY, aside.DIRECTORY)
    return len(inventory.all_files(path)) > 1 or any(os.path.isdir(os.path.join(path, room)) for room in rooms)


def no_book(path: str) -> RmtuiError:
    """The error where `is_book` is false: nothing is at `path`, or what is left of a book."""
    if is_wipe_begun(path):
        message = _("The book at {path} was being destroyed when that was cut short. “rmtui wipe” finishes it.")
        return NotFound(message.format(path=path))
    if has_parts(path):
        message = _("A book lies at {path}, but its {file} is gone. “rmtui doctor” says what is left of it.")
        return Damaged(message.format(path=path, file=BOOK))
    return NotFound(_("There is no book at {path}. “rmtui init {path}” makes one.").format(path=path))


def check_is_free(path: str) -> None:
    """BadInput where no book can be made at `path`. What is left of one whose making was cut short is cleared away."""
    path = os.path.abspath(path)
    file_protocol.finish_swap(path)
    if is_wipe_begun(path):
        raise no_book(path)
    if is_book(path):
        raise _taken(path)
    if has_parts(path):
        with file_protocol.write_lock(path):  # perhaps another process is making it just now
            raise _taken(path) if is_book(path) else no_book(path)
    if not is_free(path):
        raise BadInput(_("{path} is in use by something else. Choose a new or empty directory.").format(path=path))


def _taken(path: str) -> BadInput:
    return BadInput(_("There is a book at {path} already. Nothing was changed.").format(path=path))


def create_files(path: str, files: dict[str, file_format.Tables], book: str = "", passphrase: str = "") -> None:
    """Make a book of these files, all or nothing; `book` is its id. BadInput where `path` is in use.

    With a passphrase it is encrypted, and open: nothing of it is ever on the disk in plain text.
    """
    path = os.path.abspath(path)
    book = book or new_id()
    content = {name: (1, file_format.encode_file(tables, book, 1, file=name)) for name, tables in files.items()}
    check_is_free(path)
    try:
        disk.make_directory(path)
        os.chmod(path, 0o700)
    except OSError as error:
        raise disk.unchanged_error(error, path) from None
    with file_protocol.write_lock(path):
        if is_book(path):  # another process was quicker
            raise _taken(path)
        if passphrase:
            from rmtui.store.files.encrypted_creation import write_sealed

            write_sealed(path, content, book, passphrase)
        else:
            file_protocol.commit(path, content)
