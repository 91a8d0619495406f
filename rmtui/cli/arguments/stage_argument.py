"""A stage as an argument: of a case, an opportunity, or a member of a campaign."""

from __future__ import annotations

from typing import TypeVar

from rmtui.errors import UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.vocabulary import value_of
from rmtui.str_enum import StrEnum
from rmtui.terms import term

Stage = TypeVar("Stage", bound=StrEnum)


def read_stage(text: str, stages: type[Stage]) -> Stage:
    """A stage by its word in either language. UsageError, with those there are, for what is none."""
    stage = value_of(stages, text)
    if stage is None:
        message = _("“{text}” is no stage. There are: {words}.")
        raise UsageError(message.format(text=plain(text), words=_(", ").join(map(term, stages))))
    return stage
