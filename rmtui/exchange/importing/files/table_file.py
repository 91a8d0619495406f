"""The tables out of files: workbooks, text files with separators, cards or calendars, named or in a directory.

A file is a stranger's. What it is, how large it is and what it unpacks to is looked at before it is opened, and
whatever is wrong with it is said in one sentence.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Sequence

from rmtui.errors import NotFound
from rmtui.exchange.importing.files.card_table import is_vcard, read_vcards
from rmtui.exchange.importing.files.csv_table import read_csv
from rmtui.exchange.importing.files.event_table import is_calendar, read_events
from rmtui.exchange.importing.files.text_encoding import KEY, decode
from rmtui.exchange.importing.files.workbook_table import read_workbook
from rmtui.exchange.importing.questions import Answers
from rmtui.exchange.importing.table import ENDINGS, LARGEST_FILE, Table, bad_file
from rmtui.exchange.safe_text import LONGEST_CELL
from rmtui.language import _
from rmtui.plain import plain

_MOST_FILES = 100
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARK_OF_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_WEB_PAGE = re.compile(rb"[\xef\xbb\xbf\s]*<(?:!doctype|html|head|meta|table|style|\?xml)", re.IGNORECASE)


def read_tables(paths: Sequence[str], answers: Answers) -> list[Table]:
    """The tables in files and directories, each with a title of its own where there are several; none where a question
    about an encoding is open.

    NotFound where there is no such file; else BadInput.
    """
    files = list(dict.fromkeys(file for path in paths for file in _files(path)))
    if sum(map(os.path.getsize, files)) > LARGEST_FILE:
        raise bad_file(_("{path} is larger than {count} MB. Divide it."), paths[0], count=LARGEST_FILE // 1_000_000)
    found = [(file, table) for file in files for table in _tables(file, answers)]
    if KEY in answers.open:
        return []
    if not any(table.rows for _file, table in found):
        raise bad_file(_("{path} is empty."), paths[0])
    return _titled(found) if len(files) > 1 else [table for _file, table in found]


def _files(path: str) -> list[str]:
    """The file of a path, or those of a directory, in the order of their names."""
    if not os.path.exists(path):
        raise NotFound(_("There is no file {path}.").format(path=plain(path)))
    if not os.path.isdir(path):
        return [path]
    names = [name for name in os.listdir(path) if name.lower().endswith(ENDINGS) and not name.startswith((".", "~$"))]
    if not names:
        message = _("{path} is a directory without any file that ends in {endings}.")
        raise NotFound(message.format(path=plain(path), endings=_(", ").join(ENDINGS)))
    if len(names) > _MOST_FILES:
        raise bad_file(_("{path} has more than {count} files. Name those to be brought in."), path, count=_MOST_FILES)
    return [os.path.join(path, name) for name in sorted(names)]


def _titled(found: Sequence[tuple[str, Table]]) -> list[Table]:
    """The tables of several files: a text is called as its file, and those of one title have the path behind it."""
    titles = [table.title or os.path.splitext(os.path.basename(file))[0] for file, table in found]
    count = Counter(titles)
    return [
        table._replace(title=title if count[title] == 1 else f"{title} ({file})")
        for title, (file, table) in zip(titles, found, strict=True)
    ]


def _tables(path: str, answers: Answers) -> list[Table]:
    """The tables in a file; none where the question about its encoding is open."""
    content = _content(path)
    if content.startswith(_ZIP):
        tables = read_workbook(content, path)
    elif (text := decode(content, path, answers)) is None:
        return []
    elif is_vcard(text):
        tables = [read_vcards(text)]
    elif is_calendar(text):
        tables = [read_events(text)]
    else:
        tables = [read_csv(text, path)]
    for table in tables:
        _check_cells(table, path)
    return tables


def _check_cells(table: Table, path: str) -> None:
    headings = table.rows[0][1] if table.rows else []
    for number, cells in table.rows:
        for at, cell in enumerate(cells):
            if len(cell) > LONGEST_CELL:
                where = headings[at] if at < len(headings) else str(at + 1)
                raise bad_file(
                    _("{path}: {row}, column “{column}” holds more than {count} characters."),
                    path,
                    row=table.row_names.get(number) or _("row {row}").format(row=number),
                    column=plain(where[:40]),
                    count=LONGEST_CELL,
                )


def _content(path: str) -> bytes:
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
