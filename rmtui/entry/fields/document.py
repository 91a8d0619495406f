"""The fields of a document; its name is that of the file."""

from __future__ import annotations

from rmtui.entry.direction import BACK
from rmtui.entry.fields.choices import choice
from rmtui.entry.fields.field import Field, declare_fields
from rmtui.entry.fields.typed import day
from rmtui.language import N_
from rmtui.records.document import Document, DocumentKind

DOCUMENT_FIELDS = declare_fields(
    Document,
    choice("kind", N_("Kind"), DocumentKind),
    day("dated", N_("Dated"), BACK, ahead=True),
    Field("note", N_("Notes"), lines=2),
)
