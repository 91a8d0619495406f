"""Writing an exported file: wholly or not at all, readable by its owner only, and never replacing another file
unasked.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress

from rmtui import system
from rmtui.errors import BadInput, BadValue, FileIsThere, NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import disk_error
from rmtui.wording import join_sentences

_LONGEST_NAME = 120
"""Bytes of a name that is made of a text; file systems take 255."""


def write_file(path: str, content: bytes, *, replace: bool = False) -> None:
    """Write a file that only its owner may read. BadInput where there is one already, unless it is to be replaced.

    NotFound where there is no such directory; other errors as the disk's (`rmtui.store.disk_error`).
    """
    check_target(path, replace=replace)
    path = os.path.abspath(path)
    try:
        temporary = _write_temporary(path, content)
    except OSError as error:
        raise disk_error(error, path) from None
    try:
        _move_into_place(temporary, path, replace=replace)
    except OSError as error:
        raise disk_error(error, path) from None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def write_files(directory: str, contents: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write files into a directory, which is made where there is none; none of them where one is there already.

    Only its owner may enter a directory that is made, and read the files. Errors as `write_file`.
    """
    try:
        os.makedirs(directory, mode=0o700, exist_ok=True)
    except OSError as error:
        raise disk_error(error, directory) from None
    for name in contents:
        check_target(os.path.join(directory, name), replace=replace)
    for name, content in contents.items():
        write_file(os.path.join(directory, name), content, replace=replace)


def checked_ending(path: str, endings: Collection[str]) -> str:
    """The ending of a path in small letters, ".xlsx". BadValue where it is none of these."""
    ending = os.path.splitext(path)[1].lower()
    if ending not in endings:
        message = _("{path}: the name is to end in {endings}.")
        raise BadValue(message.format(path=plain(path), endings=_(", ").join(endings)))
    return ending


def is_directory(path: str) -> bool:
    """Whether a path means a directory: an existing one, or one with a separator at its end."""
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def check_target(path: str, *, replace: bool) -> None:
    """Check as far as possible beforehand that the file can be written. Errors as `write_file`."""
    path = os.path.abspath(path)
    directory = os.path.dirname(path)
    if not os.path.isdir(directory):
        raise NotFound(_("There is no directory {path}.").format(path=plain(directory)))
    if os.path.isdir(path):
        raise BadInput(_("{path} is a directory. Name a file in it.").format(path=plain(path)))
    if os.path.lexists(path) and not replace:
        raise _exists(path)


def _exists(path: str) -> FileIsThere:
    return FileIsThere(_("There is a file {path} already. Choose another name.").format(path=plain(path)))


def _write_temporary(path: str, content: bytes) -> str:
    """A temporary file with the content, on the disk; `mkstemp` gives it the mode 0600."""
    descriptor, temporary = tempfile.mkstemp(prefix=".rmtui-", suffix=".tmp", dir=os.path.dirname(path))
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    return temporary


def _move_into_place(temporary: str, path: str, *, replace: bool) -> None:
    """A link is refused where a file has appeared meanwhile; a file system without links has only the look before."""
    if not replace:
        try:
            os.link(temporary, path)
            return
        except FileExistsError:
            raise _exists(path) from None
        except OSError:
            check_target(path, replace=False)
    system.replace(temporary, path)


def written_text(path: str, leaving: str = "", *, encrypted: bool = False) -> str:
    """The message that a file was written, with the number of people whose data is in it (`PeopleCount.text`)."""
    written = _("Written to {path}. Only you can read the file, and it is not encrypted.")
    if encrypted:
        written = _("Written to {path}, encrypted. Tell the passphrase by another way than you send the file.")
    return join_sentences(written.format(path=plain(path)), leaving)


def file_name(text: str) -> str:
    """Text as the name of a file, without its ending, on every system."""
    bare = re.sub(r"[<>:\"/\\|?*]+(?=\s)", "", plain(text))
    bare = re.sub(r"[\x00-\x1f<>:\"/\\|?*]", "_", bare).strip(" .")
    return bare.encode()[:_LONGEST_NAME].decode("utf-8", "ignore") or "_"
