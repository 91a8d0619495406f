"""The templates of work reports that are a book's own: files in its directory, reports/NAME.toml."""

from __future__ import annotations

import os
from contextlib import suppress

from rmtui.errors import BadInput
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store.files.disk import disk_error
from rmtui.system import open_regular

DIRECTORY, ENDING = "reports", ".toml"


def report_templates(book: str) -> dict[str, str]:
    """The texts of the templates of the book at a path, by name. BadInput where one is no text."""
    directory = os.path.join(book, DIRECTORY)
    names: list[str] = []
    with suppress(FileNotFoundError, NotADirectoryError):
        names = sorted(name for name in os.listdir(directory) if name.endswith(ENDING) and not name.startswith("."))
    return {name.removesuffix(ENDING): _text(os.path.join(directory, name)) for name in names}


def _text(path: str) -> str:
    try:
        with open_regular(path) as file:
            return file.read().decode("utf-8-sig")
    except OSError as error:
        raise disk_error(error, path) from None
    except ValueError:
        raise BadInput(_("{path} is no text.").format(path=plain(path))) from None
