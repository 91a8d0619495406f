"""What left the book in words, the same at the desk and in the command."""

from __future__ import annotations

from datetime import date

from rmtui.language import N_, _
from rmtui.records.audit import AuditEntry
from rmtui.terms import capitalized_term
from rmtui.wording import format_day

AUDIT_TITLES = (N_("Day"), N_("Time"), N_("What left"), N_("File"), N_("People"))


def audit_cells(entry: AuditEntry, today: date) -> tuple[str, ...]:
    """The cells under `AUDIT_TITLES`."""
    people = str(entry.people) if entry.people else "–"
    form = _("folder") if entry.format == "/" else entry.format
    return format_day(entry.on, today), entry.at, capitalized_term(entry.kind), form, people


def newest_first(entry: AuditEntry) -> tuple[date, str, str]:
    """The key to sort entries by, in reverse."""
    return entry.on, entry.at, entry.id
