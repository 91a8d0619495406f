"""What a row of a table says: the values of its client, and drafts of the client's records."""

from __future__ import annotations

from typing import Any

from rmtui.exchange.importing.rows.drafts import Draft, Place
from rmtui.named_tuple import NamedTuple


class Unclear(NamedTuple):
    """A text in the notes that is not clear until a question is answered."""

    field: str
    line: str
    readings: tuple[Any, ...]
    """What it may mean."""


class ClientRow(NamedTuple):
    """A row: the values of its client, and the client's records."""

    place: Place
    values: dict[str, Any]
    """By field; among them the name."""
    records: tuple[Draft, ...] = ()
    is_reference: bool = False
    """Whether it only names the client, for the sake of the records."""
    id_number: str = ""
    fingerprint: str = ""
    """Of the cells as they are written: it stays when answers change what they mean."""
    is_title: bool = False
    """Whether its name may be the title of an appointment."""
    is_exported: bool = False
    """Whether it is a row of an exported sheet: a name is a name there, whatever it looks like."""
    has_notes: bool = False
    """Whether its cell of the notes has a text, beside what its notes have of other cells."""
    unclear: tuple[Unclear, ...] = ()
    written_name: str = ""
    """The name with its title or remark, "" where it has none."""
    is_only_one: bool = False
    """Whether its table has one row a client, as a contact calendar has: two rows of one name are two people."""
    is_of_household: bool = False
    """Whether its cell of the name has several people, each of whom has a row of this place."""
