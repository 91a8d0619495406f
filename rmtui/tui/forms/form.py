"""What a form is: its fields, what they say of a record, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

import msgspec

from rmtui.records.base import Record
from rmtui.tui.frame.snapshot import Snapshot

Kept = TypeVar("Kept", bound=Record)
"""The kind of record a form is about."""

Texts = Mapping[str, str]
"""What stands in each field, by its name."""


class Asked(NamedTuple):
    """One field of a form."""

    name: str
    label: str
    read: Callable[[str], Any] = str
    """What a text means. BadInput, with the reason, where it means nothing."""
    hint: str = ""
    """What may be written."""
    section: str = ""
    """Heading of the part of the form it belongs to."""
    choices: Sequence[str] = ()
    """The words there are, where no others will do; "" among them where the field may be left open."""
    lines: int = 1
    """Lines there is room for; more than one takes several paragraphs."""
    say: Callable[[Any], str] | None = None
    """The meaning in words, shown where they are not what was typed."""


class Form(Generic[Kept]):
    """A form for one kind of record. One that is filled in anew has no record yet."""

    title: str
    fields: tuple[Asked, ...]
    snapshot: Snapshot
    """The book as it was read last: the screen renews it for as long as the form is open."""
    derives: ClassVar[tuple[str, ...]] = ()
    """The fields that something follows from; see `derived`."""

    def texts(self, record: Kept | None) -> dict[str, str]:
        """What the fields say of a record, or at first of a new one."""
        raise NotImplementedError

    def record(self, base: Kept | None, values: Mapping[str, Any]) -> Kept:
        """The record that answers make of the one there was; `values` are the answers that were given or changed.

        BadInput where the answers do not go together.
        """
        raise NotImplementedError

    def current(self, snapshot: Snapshot, base: Kept) -> Kept | None:
        """The record as the book has it now; None where it is gone."""
        raise NotImplementedError

    def save(self, base: Kept | None, record: Kept) -> str:
        """Write it into the book; the sentence that says so. RmtuiError where the book refuses."""
        raise NotImplementedError

    def warnings(self, snapshot: Snapshot, base: Kept | None, values: Mapping[str, Any]) -> dict[str, str]:  # noqa: ARG002
        """What to know of an answer that may still be kept, by the name of its field."""
        return {}

    def relevant(self, texts: Texts) -> set[str] | None:  # noqa: ARG002
        """The names of the fields that are asked for as the answers stand; None for all."""
        return None

    def derived(self, name: str, text: str) -> dict[str, str]:  # noqa: ARG002 - called away from the screen, it may take time
        """What follows from an answer for other fields, as long as nobody has answered those."""
        return {}


class Answers:
    """What is filled in: the texts as they stand, beside those of the record as it was read."""

    def __init__(self, texts: Texts) -> None:
        self.base = dict(texts)
        self.now = dict(texts)
        self.derived: dict[str, str] = {}
        """What was filled in for the person, who may still correct it."""
        self.elsewhere: dict[str, str] = {}
        """What a field that was changed here became elsewhere meanwhile."""

    @property
    def changed(self) -> dict[str, str]:
        """The texts that are no longer what they were."""
        return {name: text for name, text in self.now.items() if text != self.base[name]}

    def meanwhile(self, texts: Texts) -> set[str]:
        """The record was changed elsewhere. Fields nobody touched here follow; their names.

        What was touched stays, and where it was changed there too, `elsewhere` says how.
        """
        touched, followed = self.changed, set[str]()
        for name, text in texts.items():
            if text == self.base[name]:
                continue
            if name not in touched:
                self.now[name] = text
                followed.add(name)
            elif touched[name] != text:
                self.elsewhere[name] = text
            self.base[name] = text
        return followed

    def settle(self, name: str) -> None:
        """The person has decided which of two texts it is to be."""
        self.elsewhere.pop(name, None)


def replaced(record: Kept, values: Mapping[str, Any]) -> Kept:
    """A record with some of its fields changed."""
    return msgspec.structs.replace(record, **values)
