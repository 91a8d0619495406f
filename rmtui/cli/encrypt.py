"""`rmtui encrypt`: turn the book into one that nobody reads without its passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.terminal.passphrase_input import book_passphrase
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.language import _
from rmtui.store import encryption_of
from rmtui.store.encryption import already_encrypted, encrypted_text

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: what it does, and what it cannot do."""
    parser.epilog = "\n".join(
        (
            _("It asks for a passphrase, twice. Who forgets it opens the book with the code of “rmtui recovery”;"),
            _("without both nobody opens it ever again."),
            _("“rmtui log ENTRY” needs no passphrase: the line is sealed, and sorted when the book is opened next."),
            _("Elsewhere it is asked for at the terminal, or given by --passphrase-fd or RMTUI_PASSPHRASE_COMMAND."),
            "",
            "  " + _("rmtui encrypt"),
            "  " + _("rmtui recovery"),
        )
    )


def run(_args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 1 where the passphrase is none, or the book is encrypted already."""
    guard = encryption_of(context.path)
    if guard.is_encrypted:
        raise already_encrypted()
    context.book()
    passphrase = book_passphrase(context.passphrase_fd)
    with ProgressNote(_("Encrypting the book")):
        left = guard.encrypt(passphrase)
    for sentence in (*encrypted_text(context.path, left), recovery_hint()):
        context.out(sentence)
    return 0


def recovery_hint() -> str:
    """What is to be done next."""
    return _("Next: “rmtui recovery” prints a code that opens the book if the passphrase is forgotten.")
