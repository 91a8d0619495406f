"""Reading a file of text that a person named."""

from __future__ import annotations

import os
import sys

from rmtui.errors import BadInput, NotFound
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import disk_error
from rmtui.system import open_regular


def read_text(file: str) -> str:
    """The text of a file, as `read_file`. BadInput where it is no UTF-8."""
    try:
        return read_file(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(_("{path} is not UTF-8 text.").format(path=plain(file))) from None


def read_file(file: str) -> bytes:
    """The content of a file, "-" for standard input. NotFound where there is none; errors of the disk."""
    try:
        if file == "-":
            return sys.stdin.buffer.read()
        with open_regular(file) as opened:
            return opened.read()
    except FileNotFoundError:
        raise NotFound(_("There is no file {path}.").format(path=plain(os.path.abspath(file)))) from None
    except OSError as error:
        raise disk_error(error, file) from None
