"""What left the book 审计: each export, hand-out, handover and erasure, written down for good (FIELD.md, 保密)."""

from datetime import date

from rmtui.records.base import Record
from rmtui.str_enum import StrEnum


class AuditKind(StrEnum):
    """What left, or went."""

    EXPORT = "export"
    """Records of the book, or some of its clients, as a file or on standard output."""
    REVIEW = "review"
    """A review sheet for a client."""
    BRIEF = "brief"
    """A page about a client."""
    GREETINGS = "greetings"
    CAMPAIGN = "campaign"
    """The result of a campaign."""
    STATISTICS = "statistics"
    REPORT = "report"
    """A work report."""
    HANDOVER = "handover"
    """Clients for the successor."""
    ERASURE = "erasure"
    """A client erased for good."""


class AuditEntry(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One time that something left. It names nobody, and is never changed or taken back."""

    on: date
    at: str = ""
    """Time of day, "14:05"."""
    kind: AuditKind
    format: str = ""
    """The ending of the file, ".xlsx"; "" where it was none."""
    people: int = 0
    """Of how many people data was in it."""
