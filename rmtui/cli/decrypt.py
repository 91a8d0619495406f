"""`rmtui decrypt`: turn an encrypted book back into plain files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_yes, confirm
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import encryption_of

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Ask or not."""
    add_yes(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """0; 1 where the book is not encrypted."""
    context.book()
    guard = encryption_of(context.path)
    guard.check_is_encrypted()
    unattended = _("Nobody can be asked here: add --yes to decrypt the book. Nothing was changed.")
    question = _("Whoever has this disk reads the book then. Decrypt it?")
    if confirm(args, context, question, unattended):
        guard.decrypt()
        context.out(_("The book at {path} is in plain files again.").format(path=plain(context.path)))
    return 0
