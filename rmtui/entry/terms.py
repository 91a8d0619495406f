"""Reading a value of an enumeration as a person or a sheet has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from rmtui.rules.vocabulary import value_of


def one_of(terms: type[StrEnum]) -> Callable[[str, date], StrEnum]:
    """Reads a value by any word for it, see `rmtui.rules.vocabulary`. ValueError where it is none."""

    def read(text: str, today: date) -> StrEnum:  # noqa: ARG001
        value = value_of(terms, text)
        if value is None:
            raise ValueError
        return value

    return read
