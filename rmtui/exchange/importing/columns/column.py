"""A column of a table that is read: the field it holds, and of which record of a row."""

from __future__ import annotations

from datetime import date

from rmtui.entry.fields.field import Field
from rmtui.exchange.importing.columns.headings import Headed, Heading, Meaning
from rmtui.exchange.importing.kinds import ImportedKind
from rmtui.named_tuple import NamedTuple

RecordOfRow = tuple[ImportedKind, str]
"""One of the records of a row: its kind, and the group of its columns."""


class Column(NamedTuple):
    """A column that is read."""

    at: int
    """Its place."""
    heading: Heading
    meaning: Meaning
    group: str = ""
    """The columns of one record in a row have the same one; "" for the client."""
    day_order: str = ""
    """Of a column of days: "day" or "month", where one of them stands first beyond doubt in it, or in the file."""
    is_order_of_file: bool = False
    """Whether other columns of the file show that, and not this one."""
    keeps_zeros: bool = False
    """Of a column of days: whether 9.30 stands in it, so that 9.3 is no 9.30 whose 0 is lost."""
    months: str = ""
    """Of a column of days: what it says of cells such as Mar 27, as `months_of` has it."""
    risk_words: frozenset[str] = frozenset()
    """Of a column of grades: the words of a bank's scale in it."""
    is_exact: bool = False
    """Whether it has the texts of an exported sheet: what people write for nothing, or for the row above, is a text."""

    @property
    def kind(self) -> ImportedKind:
        """The kind of records that it is about."""
        return self.meaning.kind

    @property
    def field(self) -> Field:
        """The field that it holds."""
        return self.meaning.field

    @property
    def headed(self) -> Headed | None:
        """The record that its heading names."""
        return self.meaning.headed

    @property
    def of_record(self) -> RecordOfRow:
        """The record of a row that it is about."""
        return self.meaning.kind, self.group

    def with_field(self, name: str) -> Column:
        """The column with another field of its record."""
        return self._replace(meaning=self.meaning._replace(field=self.kind.fields[name]))

    def reads(self, text: str, today: date) -> bool:
        """Whether its field has a value for a text."""
        try:
            self.field.read_value(text, today)
        except ValueError:
            return False
        return True


def is_day(field: Field) -> bool:
    """Whether a field holds a day."""
    return field.name == "birthday" or field.format is date.isoformat
