"""A whole book into the encrypted form, and back."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.errors import BadInput, RmtuiError
from rmtui.language import _
from rmtui.store.files import aside, body, disk, documents, file_format, file_protocol, index_file, inventory, outbox
from rmtui.store.files.encryption import keyring, manifest, swap
from rmtui.store.files.encryption.key_file import COPY, KeyFile, Keys, write_key_file
from rmtui.store.files.encryption.sealed import Sealed
from rmtui.store.files.layout import BOOK, FOLDERS, KEY, LOG, MANIFEST, REVIEWS, is_encrypted, stem
from rmtui.system import open_regular

if TYPE_CHECKING:
    from rmtui.store.files.body import Body

_PARTS = (KEY, MANIFEST, BOOK, LOG, REVIEWS, file_protocol.GENERATIONS, aside.DIRECTORY, FOLDERS, outbox.NAME)
"""What has another form afterwards."""
_ASIDE = re.compile(rf"(?s){aside.DIRECTORY}/(\d{{8}}-\d{{6}}(?:-\d+)?-)([^/]+)")
_CHUNK = 2**20


def encrypt(root: str, keys: Keys, key_file: KeyFile) -> list[str]:
    """Encrypt a book; the files in it that are none of its own, and stay as they are. Errors as `_convert`."""
    sealed = Sealed(keys)
    with outbox.locked(root), file_protocol.write_lock(root):
        if is_encrypted(root):
            raise BadInput(_("The book is encrypted already. Nothing was changed."))
        keyring.remember(root, sealed)  # first: no thread of this process is to find the book locked
        try:
            _convert(root, body.PLAIN, sealed, lambda new, numbers: _write_keys(new, sealed, key_file, numbers))
        except BaseException:
            if not is_encrypted(root):
                keyring.forget(root)
            raise
    with suppress(RmtuiError):
        manifest.check(root)
    return _foreign_files(root)


def decrypt(root: str) -> None:
    """Write an open book in its plain form. Errors as `_convert`."""
    with outbox.locked(root), file_protocol.write_lock(root):
        if not is_encrypted(root):
            raise BadInput(_("The book is not encrypted. Nothing was changed."))
        _convert(root, keyring.opened(root), body.PLAIN, lambda _new, _numbers: None)
        keyring.forget(root)


def _convert(root: str, old: Body, new: Body, add: Callable[[str, dict[str, int]], None]) -> None:
    """Everything in its new form, all or nothing. The caller holds the locks of book and outbox.

    BadInput where copies of a folder sync are not merged yet; Damaged where anything of the book is, so that nothing is
    lost on the way; RmtuiError where the disk refuses. Nothing is changed then.
    """
    inventory.check_no_sync_copies(root)
    with swap.replacing(root, (*_PARTS, index_file.DIRECTORY)) as target:
        add(target, _Writer(root, target, old, new).write_all())


class _Writer:
    """Writes every file of a book in another form, below another directory."""

    def __init__(self, root: str, target: str, old: Body, new: Body) -> None:
        self._root, self._target, self._old, self._new = root, target, old, new
        self._done: set[str] = set()
        """Relative paths of what the disk had."""
        self._names: dict[str, str] = {}
        """The documents of the book by what the disk calls them."""

    def write_all(self) -> dict[str, int]:
        """Write all of them; the number of the newest state of each file of the book."""
        numbers = {name: self._file(name) for name in inventory.all_files(self._root)}
        self._outbox()
        self._names = {self._old.disk_name(name): name for name in documents.known_names(self._root)}
        for name in self._files_below(FOLDERS):
            self._document(name)
        for name in self._files_below(aside.DIRECTORY):
            self._kept_aside(name)
        for room in (LOG, REVIEWS, file_protocol.GENERATIONS):  # what a person put there
            for name in self._files_below(room):
                if name not in self._done and name != COPY:
                    self._foreign(name)
        return numbers

    def _file(self, name: str) -> int:
        """A file of the book, with its earlier states; its number."""
        content = file_protocol.read_file(self._root, name)
        if content is None:
            raise file_format.damaged(os.path.join(self._root, name))
        header = file_format.check(content, os.path.join(self._root, name))
        if header.format > file_format.FORMAT:
            raise file_format.newer(os.path.join(self._root, name))
        number = header.generation
        self._done.add(self._old.disk_name(name))
        self._write(self._new.disk_name(name), self._new.seal(name, content, number), self._old.disk_name(name))
        for state in file_protocol.generations(self._root, name):
            place = os.path.relpath(state.path, self._root)
            self._done.add(place.replace(os.sep, "/"))
            content = file_protocol.read(self._root, name, state.path) or b""
            beside = os.path.join(file_protocol.GENERATIONS, stem(self._new.disk_name(name)))
            self._write(
                os.path.join(beside, os.path.basename(place)), self._new.seal(name, content, state.number), place
            )
        return max(number, file_protocol.newest_generation(self._root, name))

    def _outbox(self) -> None:
        rows = outbox.read_rows(self._root)
        if rows:
            self._write(outbox.NAME, b"".join(self._new.seal_row(row) + b"\n" for row in rows), outbox.NAME)

    def _document(self, name: str) -> None:
        """A file of the folders, by its path on the disk."""
        with open_regular(os.path.join(self._root, name)) as file:
            known, parts = self._name_and_parts(name, _chunks(file))
            known = self._names.get(name) or (known if known.startswith(f"{FOLDERS}/") else name)
            self._write_parts(self._new.disk_name(known), self._new.seal_document(known, parts), name)

    def _kept_aside(self, name: str) -> None:
        """A file of `aside/`, whatever it is: under its time, and the name that it has in the new form."""
        match = _ASIDE.fullmatch(name)
        when, base = (match[1], match[2]) if match else ("", os.path.basename(name))
        with open_regular(os.path.join(self._root, name)) as file:
            known, parts = self._kept_name_and_parts(base, file.read())
        there = self._new.sealed_part(known)
        kept = f"{aside.DIRECTORY}/{when}{there}" if when else aside.free_name(self._target, there)
        self._write_parts(kept, self._new.seal_document(known, parts), name)

    def _foreign(self, name: str) -> None:
        base = os.path.basename(name)
        with open_regular(os.path.join(self._root, name)) as file:
            kept = aside.free_name(self._target, self._new.sealed_part(base))
            self._write_parts(kept, self._new.seal_document(base, _chunks(file)), name)

    def _name_and_parts(self, name: str, parts: Iterable[bytes]) -> tuple[str, Iterable[bytes]]:
        if isinstance(self._old, Sealed):
            return self._old.document_name(os.path.basename(name), parts)
        return name, parts

    def _kept_name_and_parts(self, base: str, content: bytes) -> tuple[str, Iterable[bytes]]:
        """What was kept aside may be a document or a file of the book; bytes that cannot be opened stay as they are."""
        if isinstance(self._old, Sealed) and content.startswith(file_format.SEALED):
            with suppress(RmtuiError):
                known, parts = self._old.document_name(base, (content,))
                return os.path.basename(known), [*parts]
            for room in ("", f"{LOG}/", f"{REVIEWS}/", f"{index_file.DIRECTORY}/"):
                name = self._old.book_name(f"{room}{base}")
                with suppress(RmtuiError):
                    return os.path.basename(name), (self._old.open(name, content),)
        if isinstance(self._old, Sealed) and base == outbox.NAME:
            rows = [self._old.open_row(row) for row in content.split(b"\n") if row]
            return base, (b"".join(row + b"\n" for row in rows),)
        return base, (content,)

    def _files_below(self, room: str) -> Iterator[str]:
        """Every file of a directory, relative to the book, but what a command that was cut short left. No links."""
        for place, _directories, names in os.walk(os.path.join(self._root, room)):
            for name in sorted(names):
                path = os.path.join(place, name)
                if (
                    not (name.startswith(".") and name.endswith(".tmp"))
                    and os.path.isfile(path)
                    and not os.path.islink(path)
                ):
                    yield os.path.relpath(path, self._root).replace(os.sep, "/")

    def _write(self, name: str, content: bytes, like: str) -> None:
        self._write_parts(name, (content,), like)

    def _write_parts(self, name: str, parts: Iterable[bytes], like: str) -> None:
        """A file of the new form, with the time of the old one."""
        path = os.path.join(self._target, name)
        disk.make_directory(os.path.dirname(path))
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        with suppress(OSError):
            times = os.stat(os.path.join(self._root, like))
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _write_keys(target: str, sealed: Sealed, key_file: KeyFile, numbers: dict[str, int]) -> None:
    write_key_file(target, key_file)
    manifest.write_into(target, sealed, manifest.Manifest(0, {**numbers, KEY: key_file.number}))


def _foreign_files(root: str) -> list[str]:
    """What lies in the directory of a book and is none of its own: it is not encrypted."""
    own = {*_PARTS, index_file.DIRECTORY, "holidays.toml"}
    return sorted(name for name in os.listdir(root) if name not in own and not name.startswith("."))


def _chunks(file: Iterable[bytes]) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):  # type: ignore[attr-defined]
        yield chunk
