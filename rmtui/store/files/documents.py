"""The documents of a client: files in `folders/<client>/` of the book, each beside a record that knows its checksum.

The files are written here, the records by the Book. Taking an addition back removes the record and leaves the file.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import stat
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import BinaryIO

from msgspec import structs

from rmtui.errors import BadInput, Damaged, NotFound, RmtuiError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.document import Document
from rmtui.store.files import body, disk, file_protocol
from rmtui.store.files.aside import DIRECTORY, move_aside
from rmtui.store.files.file_protocol import read_tables
from rmtui.store.files.layout import BOOK, FOLDERS, is_encrypted
from rmtui.store.files.operations import OPERATIONS, known_states
from rmtui.store.record_codec import decode_record
from rmtui.system import BINARY, open_document, open_regular, private_directory, remove_orphaned_directories

LARGEST = 200 * 2**20
"""Bytes."""
LONGEST = 200
"""Bytes of a name in UTF-8. File systems take 255; a sync and a number behind the name need some."""

_TABLE = "documents"
_CHUNK = 2**20
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY
_LONGEST_ENDING = 20
_FORBIDDEN = {ord(sign): "_" for sign in '/\\:*?"<>|'}
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Categories of Unicode that no name needs: controls, invisible signs, halves of characters, ends of lines."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {port + sign for port in ("com", "lpt") for sign in "0123456789¹²³"}
)
"""Names that Windows gives to a device, whatever ending stands behind them."""
_PROGRAMS = frozenset(
    {"app", "bat", "cmd", "com", "command", "cpl", "desktop", "exe", "hta", "jar", "js", "jse", "lnk", "msc", "msi"}
    | {"pif", "ps1", "reg", "scr", "sh", "url", "vb", "vbe", "vbs", "wsf", "wsh"}
)
"""Endings of what runs instead of being shown."""
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
"""What a file manager leaves behind; on other systems such files are hidden."""


_copies: dict[str, list[str]] = {}
"""Directories with readable copies of sealed documents, by the book."""


def add(book_path: str, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
    """Copy a file into a client's folder; the record of it, which the caller writes into the book.

    `taken` are the names that records of the folder have already, be their files there or not. BadInput where `source`
    is no file that can be read or is too large; other RmtuiErrors where the disk refuses. Nothing is left behind then.
    """
    source = os.path.expanduser(source)
    with _open_source(source) as file:
        _check_size(source, os.fstat(file.fileno()).st_size)
        document = Document(client=client, name=safe_name(os.path.basename(source)), added_on=today)
        folder = os.path.dirname(path(book_path, document))
        try:
            disk.make_directory(folder)
            return _keep(book_path, document, file, taken)
        except OSError as error:
            raise disk.unchanged_error(error, folder) from None


def _keep(book_path: str, document: Document, file: BinaryIO, taken: Iterable[str]) -> Document:
    """Copy a file into its folder, under a name that is free; the record of it. OSError; nothing is left behind then.

    A sealed copy is bound to its name. It is made without the lock, so that a large one keeps nobody waiting, and again
    where the name was taken meanwhile.
    """
    folder, form, first, taken = os.path.dirname(path(book_path, document)), body.of(book_path), document.name, [*taken]
    temporary = os.path.join(folder, f".{document.id}.tmp")

    def free_name() -> str:
        return _free_name(first, taken, {*map(_name_key, os.listdir(folder))}, form.sealed_part)

    while True:
        document = structs.replace(document, name=free_name())
        try:
            size, checksum = _copy(file, temporary, partial(form.seal_document, name_of(document)))
            with file_protocol.write_lock(book_path):
                if free_name() == document.name:
                    _put_in_place(temporary, path(book_path, document))
                    return structs.replace(document, size=size, checksum=checksum)
        finally:
            with suppress(OSError):
                os.unlink(temporary)
        file.seek(0)


def take_back(book_path: str, document: Document) -> None:
    """Delete the file that was just added, where the book did not take its record. RmtuiError where that cannot be."""
    file = path(book_path, document)
    try:
        os.unlink(file)
    except FileNotFoundError:
        pass
    except OSError:
        sentence = _("The copy of the document is in the folder, and the book knows nothing of it: {file}.")
        raise RmtuiError(sentence.format(file=plain(file))) from None


def path(book_path: str, document: Document) -> str:
    """Where the file of a document is: always in a folder of the book, whatever its record says."""
    return file_protocol.path_of(book_path, name_of(document))


def name_of(document: Document) -> str:
    """The file of a document by its name in the book."""
    return f"{FOLDERS}/{safe_name(document.folder or document.client)}/{safe_name(document.name)}"


def _put_in_place(temporary: str, file: str) -> None:
    """In its place, or nowhere. OSError."""
    try:
        disk.put_in_place(temporary, file)
    except OSError:
        with suppress(OSError):
            os.unlink(file)
        raise


def remove(book_path: str, document: Document) -> str:
    """Move the file of a document into `aside/`; its new path relative to the book, "" where it is not there."""
    name = os.path.relpath(path(book_path, document), book_path)
    try:
        with file_protocol.write_lock(book_path):
            return move_aside(book_path, name)
    except NotFound:
        return ""


def remove_all(book_path: str, documents: Iterable[Document]) -> None:
    """As `remove`, of several whose records are gone already. RmtuiError that says so where the disk refuses one."""
    for document in documents:
        try:
            remove(book_path, document)
        except RmtuiError as error:
            sentence = _("The records are removed, and a file of theirs stays in the folder: {file}. {reason}")
            raise RmtuiError(sentence.format(file=plain(path(book_path, document)), reason=error)) from None


def bring_back(book_path: str, document: Document) -> bool:
    """Move the file of a document back out of `aside/`, if it is there as it was. Was it?"""
    target = path(book_path, document)
    with file_protocol.write_lock(book_path):
        kept = find_aside(book_path, document)
        if not kept or os.path.lexists(target):
            return False
        disk.make_directory(os.path.dirname(target))
        disk.put_in_place(os.path.join(book_path, kept), target)
    return True


def find_aside(book_path: str, document: Document) -> str:
    """Where in `aside/`, relative to the book, the file of a document is as it was added; "" where it is not."""
    try:
        names = sorted(os.listdir(os.path.join(book_path, DIRECTORY)), reverse=True)
    except OSError:
        return ""
    ending = f"-{os.path.basename(path(book_path, document))}"
    alike = (f"{DIRECTORY}/{name}" for name in names if name.endswith(ending))
    return next((name for name in alike if is_unaltered(book_path, document, os.path.join(book_path, name))), "")


def is_unaltered(book_path: str, document: Document, file: str = "") -> bool:
    """Has its file, or another, still the content that was added? OSError where it cannot be read.

    True where nothing is known of it.
    """
    if not document.checksum:
        return True
    with open_regular(file or path(book_path, document)) as content, suppress(Damaged):
        return _checksum(read_parts(book_path, document, content)) == document.checksum
    return False


def read_parts(book_path: str, document: Document, file: BinaryIO) -> Iterator[bytes]:
    """The content of a document, part by part, from its file. Damaged where it is not as it was sealed."""
    return body.of(book_path).open_document(name_of(document), _chunks(file))


def known_names(book_path: str) -> set[str]:
    """The files of all documents that book.json knows, or remembers for undo, by their names in the book."""
    tables = read_tables(book_path, BOOK)
    operations = tables.get(OPERATIONS, {}).values()
    states = [state for one in operations for table, _id, state in known_states(one) if table == _TABLE]
    return {name_of(decode_record(one, Document)) for one in (*tables.get(_TABLE, {}).values(), *states)}


def unknown_files(book_path: str, documents: Iterable[Document]) -> dict[str, list[str]]:
    """The files in the folders that no record knows: names by folder, both as the disk has them."""
    known = {_name_key(path(book_path, one)) for one in documents}
    found: dict[str, list[str]] = {}
    for folder, file in _all_files(os.path.join(book_path, FOLDERS)):
        if _name_key(os.path.join(book_path, folder, file)) not in known:
            found.setdefault(folder, []).append(file)
    return found


def safe_name(name: str) -> str:
    """A name any file system takes, that hides nothing and leads nowhere; one that is safe already stays as it is."""
    seen = "".join(sign for sign in name if unicodedata.category(sign) not in _UNSEEN or sign in "\t\n")
    words = " ".join(unicodedata.normalize("NFC", seen).split())
    safe = words.translate(_FORBIDDEN).lstrip(". ").rstrip(". ") or "_"
    if safe.partition(".")[0].rstrip().casefold() in _DEVICES:
        safe = f"_{safe}"
    return _shorten(safe)


def open_with_system(file: str) -> None:
    """Show a file with the program the system has for it. May take some seconds until the system refuses.

    NotFound where the file is not there, BadInput where it would be run instead of shown, RmtuiError where the system
    has no program for it.
    """
    if not os.path.isfile(file):
        raise NotFound(_("{path} is not there.").format(path=plain(file)))
    if os.path.splitext(file)[1].lower().lstrip(".") in _PROGRAMS:
        raise BadInput(_("{path} is a program. It is not run from here.").format(path=plain(file)))
    if not open_document(file):
        raise RmtuiError(_("The system cannot open {path}. Open it there yourself.").format(path=plain(file)))


class DocumentFolders:
    """The files of documents, in folders of the book. Their records go the way of all records."""

    def __init__(self, root: str) -> None:
        self._root = root

    def add(self, client: str, source: str, today: date, taken: Iterable[str] = ()) -> Document:
        """Copy a file into a client's folder; the record of it. As `add`."""
        return add(self._root, client, source, today, taken)

    def read(self, document: Document) -> bytes | None:
        """The content of a document; None where its file is not there. Damaged where it is not as it was sealed."""
        try:
            with open_regular(path(self._root, document)) as file:
                return b"".join(read_parts(self._root, document, file))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise disk.disk_error(error, path(self._root, document)) from None

    def restore(self, document: Document, content: bytes) -> None:
        """Write the file of a document whose record is in the book already. RmtuiError where the disk refuses."""
        target = path(self._root, document)
        sealed = b"".join(body.of(self._root).seal_document(name_of(document), (content,)))
        try:
            with file_protocol.write_lock(self._root):
                disk.make_directory(os.path.dirname(target))
                disk.write_new(target, sealed)
        except OSError as error:
            raise disk.disk_error(error, target) from None

    def take_back(self, document: Document) -> None:
        """Delete the file that was just added, where the book did not take its record. RmtuiError where it cannot."""
        take_back(self._root, document)

    def remove(self, document: Document) -> str:
        """Put the file of a document aside; where it is then, as the person may know it, "" where it was not there."""
        return remove(self._root, document)

    def bring_back(self, document: Document) -> bool:
        """Bring a file back that was put aside, if it is there as it was. Was it?"""
        return bring_back(self._root, document)

    def show(self, document: Document) -> None:
        """Show a file with the program the system has for it; one that was put aside comes back. RmtuiError."""
        file = path(self._root, document)
        if not os.path.exists(file):
            bring_back(self._root, document)
        if is_encrypted(self._root) and os.path.exists(file):
            file = self._copy_to_show(document, file)
        open_with_system(file)

    def forget_copies(self) -> None:
        """Delete the readable copies of documents that were made to show them, and what a process that died left."""
        for directory in _copies.pop(self._root, ()):
            shutil.rmtree(directory, ignore_errors=True)
        remove_orphaned_directories()

    def _copy_to_show(self, document: Document, file: str) -> str:
        """A readable copy for the program that shows it, in a directory that nobody else may enter. RmtuiError."""
        try:
            if self._root not in _copies:
                atexit.register(self.forget_copies)
            directory = private_directory()
            _copies.setdefault(self._root, []).append(directory)
            copy = os.path.join(directory, safe_name(document.name))
            with open_regular(file) as sealed, open(os.open(copy, _NEW, 0o400), "wb") as shown:
                shown.writelines(read_parts(self._root, document, sealed))
        except OSError as error:
            raise disk.disk_error(error, file) from None
        return copy


def _open_source(source: str) -> BinaryIO:
    try:
        if os.path.isdir(source):
            raise BadInput(_("{path} is a directory. Choose a file in it.").format(path=plain(source)))
        if not stat.S_ISREG(os.stat(source).st_mode):  # a pipe would wait for ever to be opened
            raise BadInput(_("{path} is not a file that can be kept.").format(path=plain(source)))
        return open(source, "rb")
    except FileNotFoundError:
        raise BadInput(_("{path} is not there.").format(path=plain(source))) from None
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise BadInput(_("{path} cannot be read: {reason}.").format(path=plain(source), reason=reason)) from None


def _check_size(source: str, size: int) -> None:
    if size > LARGEST:
        sentence = _("{path} is too large: a document has {most} MB at most. Keep it elsewhere, and note where.")
        raise BadInput(sentence.format(path=plain(source), most=LARGEST // 2**20))


def _copy(file: BinaryIO, target: str, seal: Callable[[Iterable[bytes]], Iterable[bytes]]) -> tuple[int, str]:
    """Copy what is left of a file into a new one; its size and checksum. OSError where either disk refuses."""
    size, digest = 0, hashlib.sha256()

    def counted() -> Iterator[bytes]:
        nonlocal size
        for chunk in _chunks(file):
            size += len(chunk)
            _check_size(file.name, size)
            digest.update(chunk)
            yield chunk

    with open(os.open(target, _NEW, 0o600), "wb") as copy:
        copy.writelines(seal(counted()))
        copy.flush()
        os.fsync(copy.fileno())
    return size, digest.hexdigest()


def _checksum(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in parts:
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _free_name(name: str, taken: Iterable[str], there: Collection[str], disk_name: Callable[[str], str]) -> str:
    """The name, or with the first number behind it that no other has, also where capitals do not count.

    `there` is what the disk has, by keys; `disk_name` says how it has a name.
    """
    used = {_name_key(one) for one in taken}
    number, free = 1, name
    while _name_key(free) in used or _name_key(disk_name(free)) in there:
        number += 1
        free = _shorten(name, f" {number}")
    return free


def _name_key(name: str) -> str:
    """The same text for all names that one file may go by: systems differ in capitals and in accents."""
    return os.path.normpath(unicodedata.normalize("NFC", name).casefold())


def _shorten(name: str, behind: str = "") -> str:
    """A name with `behind` before its ending, and of so much of the rest as there is room for."""
    stem, ending = os.path.splitext(name)
    if len(ending.encode()) > _LONGEST_ENDING:
        stem, ending = name, ""
    room = LONGEST - len(f"{behind}{ending}".encode())
    if len(stem.encode()) > room:
        stem = stem.encode()[:room].decode(errors="ignore").rstrip(". ")
    return f"{stem}{behind}{ending}"


def _all_files(folders: str) -> Iterator[tuple[str, str]]:
    """Every file of the folders, with the directory it is in relative to the book. Links are not followed."""
    for place, _directories, names in os.walk(folders):
        for name in sorted(names):
            hidden = name.startswith(".") or name.lower() in _SYSTEM_FILES
            if not hidden and not os.path.islink(os.path.join(place, name)):
                yield os.path.relpath(place, os.path.dirname(folders)), name
