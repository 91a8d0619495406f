"""`rmtui` without a command: the desk, or the day at a glance where there is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def run(_args: argparse.Namespace, context: Context) -> int:
    """Open the desk; its exit code."""
    book = context.book(create=True)
    if not context.interactive:
        from rmtui.cli.glance import glance

        glance(book, context.today, context.out)
        return 0
    from rmtui.tui.app import run_desk

    return run_desk(book, context.today)
