"""`rmtui recovery`: print a code, once, that opens the book when the passphrase is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_yes, confirm
from rmtui.language import _
from rmtui.store import encryption_of
from rmtui.store.encryption import REPLACES_CODE, WRITE_CODE_DOWN

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: ask or not."""
    parser.epilog = "\n".join(
        (
            _(WRITE_CODE_DOWN),
            _("Wherever the passphrase is asked for, the code does as well, also in small letters."),
            _("“rmtui passphrase” gives the book a new passphrase then."),
        )
    )
    add_yes(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 1 where the book is not encrypted."""
    context.book()
    guard = encryption_of(context.path)
    guard.check_is_encrypted()
    unattended = _("There is a recovery code already: add --yes to make another one. Nothing was changed.")
    if guard.has_recovery_code and not confirm(args, context, _(REPLACES_CODE), unattended):
        return 0
    context.out(guard.new_recovery_code())
    context.warn(_(WRITE_CODE_DOWN))
    return 0
