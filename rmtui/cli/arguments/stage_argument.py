"""A stage as an argument: of a case, an opportunity, or a member of a campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rmtui.cli.arguments.common import offer
from rmtui.errors import UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain
from rmtui.rules.vocabulary import value_of
from rmtui.str_enum import StrEnum
from rmtui.terms import term

if TYPE_CHECKING:
    import argparse

Stage = TypeVar("Stage", bound=StrEnum)


def offer_stages(argument: argparse.Action, stages: type[StrEnum]) -> None:
    """Have the shell's Tab offer the stages."""
    offer(argument, lambda _context: map(term, stages))


def read_stage(text: str, stages: type[Stage]) -> Stage:
    """A stage by its word in either language. UsageError, with those there are, for what is none."""
    stage = value_of(stages, text)
    if stage is None:
        message = _("“{text}” is no stage. There are: {words}.")
        with errors_about(_("STAGE")):
            raise UsageError(message.format(text=plain(text), words=_(", ").join(map(term, stages))))
    return stage
