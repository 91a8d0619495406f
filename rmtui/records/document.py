"""Documents in a client's folder: proposals, forms, sheets."""

from datetime import date

from rmtui.records.base import Record
from rmtui.str_enum import StrEnum


class DocumentKind(StrEnum):
    PROPOSAL = "proposal"
    FORM = "form"
    SHEET = "sheet"
    CONTRACT = "contract"
    IDENTITY = "identity"
    OTHER = "other"


class Document(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A file that belongs to a client. Where the file itself is kept is the store's affair."""

    client: str
    name: str
    """The file's name there."""
    folder: str = ""
    """Id of the client in whose folder the file is, where that is another: one whose record was merged into this."""
    kind: DocumentKind = DocumentKind.OTHER
    added_on: date
    dated: date | None = None
    """The day the document itself bears."""
    note: str = ""
    size: int = 0
    """Bytes."""
    checksum: str = ""
    """SHA-256 of its content, in hexadecimal, when it was added."""
