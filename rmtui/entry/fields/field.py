"""The declaration of one field of a record: its label, how its text is read, and how a value is written as text."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec

from rmtui.entry.values import BLANKS, Refused, quoted, read_name, read_text, same_text
from rmtui.errors import BadValue
from rmtui.language import _, current_language
from rmtui.named_tuple import NamedTuple
from rmtui.records.channel import Channel
from rmtui.str_enum import StrEnum
from rmtui.terms import term

SEVERAL_PEOPLE = r"[;；\n]"
"""Separates values that hold commas themselves."""

SEVERAL_ANSWERS = r"[;；\n](?=[^:：=＝;；\n]+[:：=＝])"
"""Separates answers, each behind its question and a colon; a semicolon within one stays."""

_SPREADSHEET_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"))


class Measure(StrEnum):
    """What the number of a field counts."""

    AMOUNT = "amount"
    """The smallest unit of the record's currency."""
    RATE = "rate"
    """Basis points a year."""


class Field(NamedTuple):
    """One field of a record."""

    name: str
    """The record's attribute."""
    label: str
    """To be translated."""
    hint: str = ""
    """What may be written; to be translated."""
    read: Callable[[str, date], Any] = read_text
    """The value of a text that is not blank, and today. ValueError where it is none; Refused says why."""
    format: Callable[[Any], str] = str
    """A value as text that `read` understands."""
    meaning: Callable[[Any], str] | None = None
    """A value as it was understood, where that says more than its text."""
    empty: Any = ""
    """The value of a blank text, and what a new record begins with."""
    default: Callable[[], Any] | None = None
    """The same where the open book decides it; it then stands in for `empty`."""
    required: bool = False
    """Is a blank text left to `read`, which refuses it?"""
    choices: Iterable[Any] = ()
    """The values there are, where no others will do: an enumeration, or yes and no."""
    separator: str | None = None
    """What separates several values in one text."""
    split: Callable[[str], Iterable[str]] = lambda part: (part,)
    """The values in one of the parts, where running text may hold several."""
    same: Callable[[Any, Any], bool] = same_text
    """Are two of several values the same thing?"""
    joined: Callable[[Any, Any], Any] | None = None
    """One that is known and a new one of the same thing, as one; without it the new one's attributes count."""
    measure: Measure | None = None
    lines: int = 1
    """Lines that a form has room for; more than one takes several paragraphs."""
    group: str = ""
    """The heading it stands under in a form; translated."""
    flag: str = ""
    """Its option on the command line."""
    heading: str = ""
    """What its column is called in a sheet, where that is not the label; to be translated."""

    @property
    def repeatable(self) -> bool:
        """Whether a record may have several values, as a tuple."""
        return self.separator is not None

    @property
    def is_text(self) -> bool:
        """Whether its value is the text as it was typed."""
        return self.read in (read_text, read_name) and not self.repeatable

    @property
    def blank(self) -> Any:
        """The value of a blank text in the open book."""
        return self.default() if self.default else self.empty

    @property
    def words(self) -> list[str]:
        """The words to choose one from, "" before them where it may be left open; none where text is written."""
        if self.repeatable:
            return []
        return [*([""] if self.empty is None and self.choices else []), *map(self.format, self.choices)]

    @property
    def letters(self) -> dict[str, str]:
        """By word the letter that stands for it, as W for WeChat."""
        return {
            self.format(value): value.value
            for value in self.choices
            if isinstance(value, StrEnum) and len(str(value.value)) == 1
        }

    @property
    def synonyms(self) -> dict[str, list[str]]:
        """By word what else its value is called: of an enumeration, as in imports and filters."""
        from rmtui.rules.vocabulary import other_words

        return {self.format(value): other_words(value) for value in self.choices if isinstance(value, StrEnum)}

    @property
    def column(self) -> str:
        """The heading of its column, in the person's language."""
        return _(self.heading or self.label)

    @property
    def allowed(self) -> str:
        """What may be written, in the person's language; "" for any text."""
        if not self.choices:
            return _(self.hint)
        return _(", ").join(map(self._choice_text, self.choices))

    def _choice_text(self, value: Any) -> str:
        """T (telephone), zh (中文): with the short form where that may be written, too."""
        text = term(value) if isinstance(value, Channel) else self.format(value)
        is_code = isinstance(value, str) and (isinstance(value, Channel) or not isinstance(value, StrEnum))
        is_within = text == value or text.startswith((f"{value} (", f"{value}（"))
        return _("{value} ({text})").format(value=value, text=text) if is_code and value and not is_within else text

    def parse(self, text: str, today: date) -> Any:
        """The value `text` means, a tuple if repeatable. BadValue says what may be written.

        For `referred_by` it is the text itself: who is meant is found by the caller, who knows the clients.
        """
        text = text.strip(BLANKS)
        try:
            return self.read_value(text, today)
        except ValueError as problem:
            reason = self.reason(text, problem)
            raise BadValue(_("{field}: {reason}").format(field=_(self.label), reason=reason)) from None

    def reason(self, text: str, problem: ValueError) -> str:
        """Why `read_value` refused a text, as a sentence."""
        return str(problem) if isinstance(problem, Refused) else not_understood_text(text, self.allowed)

    def read_value(self, text: str, today: date) -> Any:
        """As `parse`, of a text without blanks around it; ValueError where it cannot be read."""
        if not text and not self.required:
            return self.blank
        if text in _SPREADSHEET_ERRORS:
            raise Refused(_("the spreadsheet shows the error {text} here.").format(text=text))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise Refused(_("it contains bytes that are not text."))
        if self.separator is None:
            return self.read(text, today)
        parts = (part.strip(BLANKS) for part in re.split(self.separator, text))
        return merge_values(self, (), (self.read(one, today) for part in parts if part for one in self.split(part)))

    def text(self, value: Any) -> str:
        """The value as text that `parse` understands; "" where nothing is known."""
        if self.separator is None:
            return "" if value is None else self.format(value)
        comma, semicolon = ("、", "；") if current_language() == "zh" else (", ", "; ")
        joint = semicolon if self.separator in (SEVERAL_PEOPLE, SEVERAL_ANSWERS) else comma
        return joint.join(self.format(one) for one in value)


def not_understood_text(text: str, allowed: str) -> str:
    """The sentence for a text that a field refuses."""
    return _("“{text}” is not understood. Write {allowed}.").format(text=quoted(text), allowed=allowed.rstrip(".。"))


def declare_fields(record: type[msgspec.Struct], *fields: Field) -> dict[str, Field]:
    """The fields of a record by name, in this order; a blank text means the default that the record has."""
    # not by `msgspec.structs.fields`, which looks up every type: a folder needs the fields of eight kinds
    last = zip(reversed(record.__struct_fields__), reversed(record.__struct_defaults__), strict=False)
    known = {name: default for name, default in last if default is not msgspec.NODEFAULT}
    defaults = {name: one.factory() if hasattr(one, "factory") else one for name, one in known.items()}
    return {field.name: field._replace(empty=defaults.get(field.name, field.empty)) for field in fields}


def merge_values(field: Field, old: tuple[Any, ...], new: Iterable[Any]) -> tuple[Any, ...]:
    """The values of a repeatable field and new ones: the same thing stays once, with all that is known of it."""
    found = list(old)
    for one in new:
        at = next((at for at, known in enumerate(found) if field.same(known, one)), None)
        if at is None:
            found.append(one)
        elif field.joined:
            found[at] = field.joined(found[at], one)
        elif isinstance(one, msgspec.Struct):
            known = {name: value for name, value in msgspec.structs.asdict(one).items() if value}
            found[at] = msgspec.structs.replace(found[at], **known)
    return tuple(found)
