"""`rmtui passphrase`: change the passphrase of an encrypted book; only the wrapping of its key changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import whole_number
from rmtui.cli.terminal.passphrase_input import new_passphrase
from rmtui.language import _
from rmtui.store import encryption_of

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: where the new one comes from."""
    parser.epilog = "\n".join(
        (
            _("It asks for the present passphrase, or the recovery code, and twice for the new one."),
            _("The recovery code stays as it is. A backup of the book still opens with the passphrase it had then."),
        )
    )
    parser.add_argument(
        "--new-passphrase-fd",
        type=whole_number(0),
        metavar="N",
        help=_("read the new passphrase from this descriptor, the present one from --passphrase-fd"),
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 1 where the book is not encrypted, or the new passphrase is invalid; 5 where the present one
    is wrong.
    """
    context.book()
    guard = encryption_of(context.path)
    guard.check_is_encrypted()
    guard.change_passphrase(
        new_passphrase(
            args.new_passphrase_fd, "--new-passphrase-fd", _("New passphrase, at least {count} characters: ")
        )
    )
    context.out(_("The book has a new passphrase."))
    return 0
