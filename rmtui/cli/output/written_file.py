"""After a command wrote a file: the audit entry, and the message for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.exchange.audit import write_down
from rmtui.exchange.output_file import written_text

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.exchange.people_count import PeopleCount
    from rmtui.records.audit import AuditKind


STDOUT = "-"
"""A path that means standard output."""


def report_written(
    context: Context, kind: AuditKind, path: str, people: PeopleCount, *, encrypted: bool = False
) -> None:
    """Say which file was written, and whose data is in it; of standard output the latter alone."""
    warning = write_down(context.book(), kind, path, people, context.moment())
    if path == STDOUT:
        context.warn(people.text)
    else:
        context.out(written_text(path, people.text, encrypted=encrypted))
    if warning:
        context.warn(warning)
