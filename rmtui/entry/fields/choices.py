"""Fields in which one of a few words is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from rmtui.comparing import folded
from rmtui.entry.fields.field import Field
from rmtui.language import _
from rmtui.str_enum import StrEnum
from rmtui.terms import term
from rmtui.words import by_word
from rmtui.words.answers import YES_AND_NO


def choice(name: str, label: str, terms: type[StrEnum], **more: Any) -> Field:
    """A value of an enumeration by any word for it (`rmtui.rules.vocabulary`), or several with a `separator`."""

    def read(text: str, today: date) -> StrEnum:  # noqa: ARG001 - all readers are called alike
        from rmtui.rules.vocabulary import value_of

        value = value_of(terms, text)
        if value is None:
            raise ValueError
        return value

    return Field(name, label, read=read, format=term, choices=terms, **more)


def several_choices(name: str, label: str, terms: type[StrEnum], **more: Any) -> Field:
    """Several values of an enumeration of many, of which the hint names a few."""
    return choice(name, label, terms, **more)._replace(choices=())


def word(name: str, label: str, values: Iterable[Any], format: Callable[[Any], str], **more: Any) -> Field:
    """One of a few values that are no enumeration, by its word, or as JSON has it."""

    def read(text: str, today: date) -> Any:  # noqa: ARG001
        for value in values:
            if text.casefold() in (format(value).casefold(), str(value).casefold()):
                return value
        raise ValueError

    return Field(name, label, read=read, format=format, choices=values, **more)


def yes_or_no(name: str, label: str, **more: Any) -> Field:
    """True or False, by the words of either language."""
    field = word(name, label, (False, True), yes_or_no_text, empty=False, **more)

    def read(text: str, today: date) -> bool:
        answer = by_word(YES_AND_NO).get(folded(text))
        return answer == "yes" if answer else bool(field.read(text, today))

    return field._replace(read=read)


def yes_or_no_text(answer: bool) -> str:
    """The word of `yes_or_no`."""
    return _("yes") if answer else _("no")
