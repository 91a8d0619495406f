"""The content of one file of a book, checked, as bytes and as tables."""

from __future__ import annotations

import os

from rmtui.store.files import file_format, file_protocol
from rmtui.store.files.layout import BOOK


def read_content(root: str, name: str) -> bytes | None:
    """The bytes of a file; None where nothing was ever written to it. Damaged as `file_protocol.read_file`."""
    content = file_protocol.read_file(root, name)
    if content is None and name == BOOK:
        raise file_format.damaged(os.path.join(root, name))
    return content


def read_tables(root: str, name: str) -> file_format.Tables:
    """The tables of a file as JSON has them; none where nothing was ever written to it. Damaged where it is."""
    content = read_content(root, name)
    return file_format.decode_file(content, os.path.join(root, name))[1] if content is not None else {}
