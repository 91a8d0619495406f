"""A table out of a .csv or .xlsx file.

The file is a stranger's. What it is, how large it is and what it unpacks to is looked at before it is opened, and
whatever is wrong with it is said in one sentence.
"""

from __future__ import annotations

import os
import re

from rmtui.errors import NotFound
from rmtui.exchange.importing.csv_table import decode, read_csv
from rmtui.exchange.importing.table import LARGEST_FILE, Table, bad_file
from rmtui.exchange.importing.workbook_table import read_workbook
from rmtui.exchange.safe_text import LONGEST_CELL
from rmtui.language import _
from rmtui.plain import plain

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARK_OF_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = re.compile(rb"[\xef\xbb\xbf\s]*<(?:!doctype|html|head|meta|table|style|\?xml)", re.IGNORECASE)


def read_table(path: str) -> Table:
    """The table in a file; of a workbook the sheet with the most headings that are known.

    Up to five rows of titles may stand above the headings. NotFound where there is no such file; else BadInput.
    """
    content = _content(path)
    packed = content.startswith(_ZIP)
    table = read_workbook(content, path) if packed else read_csv(decode(content, path), path)
    for number, cells in table.rows:
        for at, cell in enumerate(cells):
            if len(cell) > LONGEST_CELL:
                where = table.headers[at] if at < len(table.headers) else str(at + 1)
                raise bad_file(
                    _("{path}: row {row}, column “{column}” holds more than {count} characters."),
                    path,
                    row=number,
                    column=plain(where[:40]),
                    count=LONGEST_CELL,
                )
    return table


def _content(path: str) -> bytes:
    if not os.path.exists(path):
        raise NotFound(_("There is no file {path}.").format(path=plain(path)))
    if os.path.isdir(path):
        raise NotFound(_("{path} is a directory. Name a file in it.").format(path=plain(path)))
    try:
        with open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise bad_file(_("{path} cannot be read: {reason}."), path, reason=error.strerror) from error
    if len(content) > LARGEST_FILE:
        raise bad_file(_("{path} is larger than {count} MB. Divide it."), path, count=LARGEST_FILE // 1_000_000)
    if content.startswith(_OLE):
        if _MARK_OF_PASSWORD in content:
            raise bad_file(_("{path} is protected by a password. Save it without one, then import it."), path)
        raise bad_file(_("{path} is in the old .xls format. Save it as .xlsx or .csv, then import it."), path)
    if _WEB_PAGE.match(content):
        raise bad_file(_("{path} is a web page by its content. Open it and save it as .xlsx or .csv."), path)
    return content
