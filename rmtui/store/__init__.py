"""The book: opening one and making one. What can be asked of it is in `rmtui.store.door`.

`rmtui.store.files` keeps a book in files; nothing outside this package imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from rmtui.errors import RmtuiError
    from rmtui.records.base import Record
    from rmtui.store.door import Outbox, Store
    from rmtui.store.encryption import Encryption
    from rmtui.store.maintenance import Maintenance


def is_book(place: str) -> bool:
    """Whether there is a book at `place`, also a damaged one, or one whose creation was interrupted."""
    from rmtui.store.files.creation import is_book

    return is_book(place)


def is_free(place: str) -> bool:
    """Whether a book can be created at `place`: there is nothing, or an empty directory."""
    from rmtui.store.files.creation import is_free

    return is_free(place)


def is_locked(place: str) -> bool:
    """Whether the book at `place` is encrypted and not open in this process. An interrupted encryption is
    finished first.
    """
    from rmtui.store.files.file_protocol import finish_swap
    from rmtui.store.files.layout import is_encrypted, is_wipe_begun

    finish_swap(place)
    if not is_encrypted(place) or is_wipe_begun(place):
        return False
    from rmtui.store.files.encryption.keyring import is_open

    return not is_open(place)


def open_book(place: str, *, watched: bool = True) -> Store:
    """The book at `place`. NotFound where there is none.

    `watched`: `changed` counts from here; else from when it is first asked.
    """
    from rmtui.store.files.book import Book

    return Book(place, watched=watched)


def one_look() -> AbstractContextManager[None]:
    """Within it, in this thread, a book's files are taken for what they were when they were first looked at; what
    another process writes may be in none of the answers. It saves most of what a command asks of the disk.
    """
    from rmtui.store.files import one_look

    return one_look.one_look()


def check_is_free(place: str) -> None:
    """BadInput where no book can be made at `place`."""
    from rmtui.store.files.creation import check_is_free

    check_is_free(place)


def create_book(place: str, currency: str = "", passphrase: str = "") -> Store:
    """An empty book with this base currency, "" for the usual one. BadInput where `place` is in use.

    With a passphrase, here and in `write_book`, it is encrypted from its first byte on.
    """
    from rmtui.store.files.book import Book

    return Book.create(place, currency, passphrase)


def write_book(place: str, records: Iterable[Record], book: str = "", passphrase: str = "") -> Store:
    """A new book of these records, all or nothing; `book` is its id. BadInput where `place` is in use.

    Nothing in it can be undone: there is no earlier state.
    """
    from rmtui.store.files.bulk import write_book

    return write_book(place, records, book, passphrase)


def maintain(place: str) -> Maintenance:
    """Checking and repairing the book at `place`, also one that cannot be opened."""
    from rmtui.store.files.maintenance import FilesMaintenance

    return FilesMaintenance(place)


def encryption_of(place: str) -> Encryption:
    """What protects the book at `place`, also one that cannot be opened."""
    from rmtui.store.files.book_encryption import BookEncryption

    return BookEncryption(place)


def wipe(place: str) -> list[str]:
    """Destroy the book at `place`, its key first; returns the paths of files left there that are not the book's."""
    from rmtui.store.files.wiping import wipe

    return wipe(place)


def is_wipe_begun(place: str) -> bool:
    """Whether destroying the book at `place` was interrupted. `wipe` finishes it."""
    from rmtui.store.files.layout import is_wipe_begun

    return is_wipe_begun(place)


def is_destroyed(place: str) -> bool:
    """Whether the book at `place` is gone, or is being destroyed."""
    from rmtui.store.files.creation import has_parts, is_book

    return not (is_book(place) or has_parts(place))


def seal_package(content: bytes, passphrase: str) -> bytes:
    """One encrypted file with a passphrase of its own, as for a handover."""
    from rmtui.store.files.encryption.package import seal_package

    return seal_package(content, passphrase)


def open_package(file: bytes, passphrase: str, path: str) -> bytes:
    """The content of such a file. Damaged where it is none or was cut short; WrongPassphrase; ReadOnly where newer."""
    from rmtui.store.files.encryption.package import open_package

    return open_package(file, passphrase, path)


def outbox(place: str) -> Outbox:
    """The lines that wait beside the book at `place`, also one that cannot be opened."""
    from rmtui.store.files.outbox import FileOutbox

    return FileOutbox(place)


def disk_error(error: OSError, path: str) -> RmtuiError:
    """An operating system's refusal as a sentence for the person."""
    from rmtui.store.files import disk

    return disk.disk_error(error, path)
