"""The interface of a form: its fields, their texts for a record, and the record that the answers make."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.records.base import Record
from rmtui.tui.frame.snapshot import Snapshot

RecordT = TypeVar("RecordT", bound=Record)
"""The kind of record a form is about."""

Texts = Mapping[str, str]
"""What stands in each field, by its name."""


class Form(Generic[RecordT]):
    """A form for one kind of record. One that is filled in anew has no record yet."""

    title: str
    fields: tuple[Field, ...]
    snapshot: Snapshot
    """The book as it was read last: the screen renews it for as long as the form is open."""
    wanted_first: Collection[str] = ()
    """The fields that a new record is asked for at first, the others with one key; none where it is all of them."""
    derives: Sequence[str] = ()
    """The fields that something follows from; see `derived`."""

    def texts(self, record: RecordT | None) -> dict[str, str]:
        """The texts of the fields for a record, or the first ones for a new record."""
        return field_texts(self.fields, record)

    def record(self, base: RecordT | None, values: Mapping[str, Any]) -> RecordT:
        """The record that the answers make of an earlier one; `values` are the answers that were given or changed.

        BadInput where the answers contradict each other.
        """
        assert base is not None  # noqa: S101 - a form that makes new ones knows how
        return replace_fields(base, values)

    def confirmation(self, base: RecordT | None, record: RecordT) -> str:  # noqa: ARG002
        """The question before a record is saved; "" for none."""
        return ""

    def current(self, snapshot: Snapshot, base: RecordT) -> RecordT | None:
        """The record as the book has it now; None where it was removed."""
        raise NotImplementedError

    def save(self, base: RecordT | None, record: RecordT) -> str:
        """Write it into the book; the message that says so. RmtuiError where the book refuses."""
        raise NotImplementedError

    def warnings(self, snapshot: Snapshot, base: RecordT | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        """Warnings about answers that may still be saved, by the name of the field."""
        return {}

    def alike(self, snapshot: Snapshot, base: RecordT | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        """The id of another client with the same answer, by the name of the field."""
        return {}

    def relevant(self, texts: Texts) -> set[str] | None:  # noqa: ARG002
        """The names of the fields that apply to the answers so far; None for all."""
        return None

    def adapted(self, texts: Texts) -> Mapping[str, Field]:  # noqa: ARG002
        """The fields whose labels or hints depend on the answers so far."""
        return {}

    def derived(self, name: str, text: str) -> dict[str, str]:  # noqa: ARG002 - called away from the screen, it may take time
        """The values of other fields that follow from an answer, as long as nobody has filled them in."""
        return {}


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

    def resolve(self, name: str) -> None:
        """The person has decided which of two texts it is to be."""
        self.conflicts.pop(name, None)


def replace_fields(record: RecordT, values: Mapping[str, Any]) -> RecordT:
    """A record with some of its fields changed."""
    return msgspec.structs.replace(record, **values)
