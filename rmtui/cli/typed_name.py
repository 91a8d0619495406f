"""The whole name of what is lost for good, which a person types before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import folded
from rmtui.errors import BadInput, UsageError, errors_about
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def confirm_name(typed: str | None, name: str, context: Context, question: str) -> None:
    """Compare what was given by --name, or is typed in answer to `question`, with the name.

    BadInput where it is another; UsageError where nobody can be asked.
    """
    with errors_about("--name"):
        if typed is None:
            if not context.interactive:
                raise UsageError(_("Nobody can be asked here: add --name with the whole name. Nothing was changed."))
            try:
                typed = input(plain(question) + " ")
            except EOFError:
                typed = ""
        if folded(typed).split() != folded(name).split():
            raise BadInput(_("That is not the whole name. Nothing was changed."))
