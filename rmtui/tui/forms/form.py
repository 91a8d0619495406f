"""The interface of a form: its fields, their texts for a record, and the record that the answers make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

import msgspec

from rmtui.entry.fields.by_table import FIELDS
from rmtui.entry.fields.field import Field
from rmtui.entry.record_changes import build_record
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.records.kinds import KINDS
from rmtui.store.door import Store
from rmtui.tui.frame.snapshot import Snapshot
from rmtui.tui.records.record_writer import Change
from rmtui.tui.records.writer import Writer

RecordT = TypeVar("RecordT", bound=Record)
"""The kind of record a form is about."""

Texts = Mapping[str, str]
"""What stands in each field, by its name."""


class Form(Generic[RecordT]):
    """A form for one kind of record. One that is filled in anew has no record yet."""

    kind: ClassVar[type[Any]]
    """The class of the record."""
    title: str
    fields: tuple[Field, ...]
    wanted_first: Collection[str] = ()
    """The fields that a new record is asked for at first, the others with one key; none where it is all of them."""

    def __init__(self, snapshot: Snapshot, writer: Writer) -> None:
        self.snapshot = snapshot
        """The book as it was read last: the screen renews it for as long as the form is open."""
        self.writer = writer

    @property
    def book(self) -> Store:
        return self.writer.records.book

    def texts(self, record: RecordT | None) -> dict[str, str]:
        """The texts of the fields for a record, or the first ones for a new record, which is of today."""
        texts = field_texts(self.fields, record)
        of_today = {field.name: field.text(self.snapshot.today) for field in self.fields if field.name == "on"}
        return texts if record else {**texts, **of_today}

    @property
    def identity(self) -> Mapping[str, Any]:
        """What a new record has beside the answers."""
        return {"on": self.snapshot.today} if "on" in self.kind.__struct_fields__ else {}

    def record(self, base: RecordT | None, values: Mapping[str, Any]) -> RecordT:
        """The record that the answers make of an earlier one; `values` are the answers that were given or changed.

        BadInput where the answers contradict each other.
        """
        known = {name: value for name, value in values.items() if name != "on" or value}
        made: RecordT = build_record(self.kind, base, known, self.snapshot.today, **self.identity)
        return made

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:  # noqa: ARG002
        """The question before a record is saved; "" for none."""
        return ""

    def current(self, base: RecordT) -> RecordT | None:
        """The record as the book has it now; None where it was removed."""
        return self.book.current(base)

    def save(self, base: RecordT | None, record: RecordT) -> str:
        """Write it into the book; the message that says so. RmtuiError where the book refuses."""
        what = "edit" if base else "add"
        return self.writer.records.change(self.saved_text(base, record), *self.changes(base, record), what=what)

    def saved_text(self, base: RecordT | None, record: RecordT) -> str:
        """The message about a record that is changed, or added where there is no `base`."""
        raise NotImplementedError

    def changes(self, base: RecordT | None, record: RecordT) -> Iterable[Change]:
        """What is written: the record, and what comes of it."""
        return [(base, record)]

    def warnings(self, base: RecordT | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        """Warnings about answers that may still be saved, by the name of the field."""
        return {}

    def alike(self, base: RecordT | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        """The id of another client with the same answer, by the name of the field."""
        return {}

    def relevant(self, texts: Texts) -> set[str] | None:  # noqa: ARG002
        """The names of the fields that apply to the answers so far; None for all."""
        return None

    def adapted(self, texts: Texts) -> Mapping[str, Field]:  # noqa: ARG002
        """The fields whose labels or hints depend on the answers so far."""
        return {}

    @property
    def derives(self) -> Sequence[str]:
        """The fields that something follows from; see `derived`."""
        return ()

    def derived(self, name: str, text: str) -> dict[str, str]:  # noqa: ARG002 - called away from the screen, it may take time
        """The values of other fields that follow from an answer, as long as nobody has filled them in."""
        return {}


class RecordForm(Form[RecordT]):
    """The declared fields of a kind of records, new ones as well."""

    new_title: str
    """The title while there is no record yet."""

    def __init__(self, snapshot: Snapshot, writer: Writer, record: RecordT | None = None) -> None:
        super().__init__(snapshot, writer)
        self.title = self.name(record) if record else self.new_title
        self.fields = tuple(FIELDS[KINDS[self.kind].table].values())

    def name(self, record: RecordT) -> str:
        """What a record is called, in the title and in messages."""
        raise NotImplementedError

    def saved_text(self, base: RecordT | None, record: RecordT) -> str:
        return (_("{name} is changed.") if base else _("{name} is added.")).format(name=self.name(record))


def lay_out(fields: Mapping[str, Field], groups: Mapping[str, Iterable[str]]) -> tuple[Field, ...]:
    """Declared fields in the order of a form: their names by the heading they stand under, "" for none."""
    return tuple(fields[name]._replace(group=_(heading)) for heading, names in groups.items() for name in names)


def field_texts(fields: Iterable[Field], record: object) -> dict[str, str]:
    """The texts of fields for a record, or the first ones for a new record; in a field of several lines each value has
    its own.
    """
    return {field.name: _text(field, getattr(record, field.name) if record else field.blank) for field in fields}


def _text(field: Field, value: Any) -> str:
    return "\n".join(map(field.format, value)) if field.repeatable and field.lines > 1 else field.text(value)


class Answers:
    """What is filled in: the texts as they stand, and those of the record as it was read."""

    def __init__(self, texts: Texts) -> None:
        self.base = dict(texts)
        self.texts = dict(texts)
        self.derived: dict[str, str] = {}
        """What was filled in for the person, who may still correct it."""
        self.conflicts: dict[str, str] = {}
        """What a field that was changed here became elsewhere meanwhile."""

    @property
    def changed(self) -> dict[str, str]:
        """The texts that are no longer what they were."""
        return {name: text for name, text in self.texts.items() if text != self.base[name]}

    def merge(self, texts: Texts) -> set[str]:
        """Merge a change made elsewhere: untouched fields take it over. Returns their names.

        What was touched stays, and where it was changed there too, `conflicts` has the other text.
        """
        touched, followed = self.changed, set[str]()
        for name, text in texts.items():
            if text == self.base[name]:
                continue
            if name not in touched:
                self.texts[name] = text
                followed.add(name)
            elif touched[name] != text:
                self.conflicts[name] = text
            self.base[name] = text
        return followed


def replace_fields(record: RecordT, values: Mapping[str, Any]) -> RecordT:
    """A record with some of its fields changed."""
    return msgspec.structs.replace(record, **values)
