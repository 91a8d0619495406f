"""`rmtui decrypt`: turn an encrypted book back into plain files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_yes, confirm
from rmtui.cli.terminal.progress_note import ProgressNote
from rmtui.language import _
from rmtui.store import encryption_of
from rmtui.store.encryption import DECRYPTS, decrypted_text

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: ask or not."""
    add_yes(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 1 where the book is not encrypted."""
    context.book()
    guard = encryption_of(context.path)
    guard.check_is_encrypted()
    unattended = _("Nobody can be asked here: add --yes to decrypt the book. Nothing was changed.")
    if confirm(args, context, _(DECRYPTS), unattended):
        with ProgressNote(_("Decrypting the book")):
            guard.decrypt()
        context.out(decrypted_text(context.path))
    return 0
