"""Writing the audit entry after data left the book."""

from __future__ import annotations

import os
from datetime import datetime

from rmtui.errors import RmtuiError
from rmtui.exchange.output_file import is_directory
from rmtui.exchange.people_count import PeopleCount
from rmtui.language import _
from rmtui.records.audit import AuditEntry, AuditKind
from rmtui.store.door import Store


def write_down(book: Store, kind: AuditKind, path: str, people: PeopleCount, moment: datetime) -> str:
    """Write down that a file of this path left; a warning where the book could not be written, else "".

    The path itself may name a client, and is not kept.
    """
    ending = "/" if is_directory(path) else os.path.splitext(path)[1].lower()
    entry = AuditEntry(on=moment.date(), at=f"{moment:%H:%M}", kind=kind, format=ending, people=people.people)
    try:
        book.audit(entry)
    except RmtuiError as error:
        return _("It could not be written down that this left the book: {reason}").format(reason=error)
    return ""
