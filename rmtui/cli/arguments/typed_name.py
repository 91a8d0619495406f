"""Confirming what cannot be undone by typing the whole name of what is destroyed."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from rmtui.comparing import folded
from rmtui.errors import BadInput, UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def confirm_name(typed: str | None, name: str, context: Context, question: str) -> None:
    """Compare the name given by --name, or typed in answer to `question`, with the right one.

    BadInput where it differs; UsageError where nobody can be asked.
    """
    answer = typed
    if answer is None:
        if not context.interactive:
            raise UsageError(_("Nobody can be asked here: add --name with the whole name. Nothing was changed."))
        try:
            answer = input(plain(question) + " ")
        except EOFError:
            answer = ""
    with errors_about("--name") if typed is not None else nullcontext():
        if folded(answer).split() != folded(name).split():
            raise BadInput(_("That is not the whole name. Nothing was changed."))
