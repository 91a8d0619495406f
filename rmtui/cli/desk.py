"""`rmtui` without a command: open the desk, or print the overview where there is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from rmtui.cli.open_desk import open_desk, unload_tui
from rmtui.errors import RmtuiError
from rmtui.language import current_language, set_language
from rmtui.store import create_book, is_free

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.store.door import Store
    from rmtui.tui.welcome import FirstStart, WelcomeExit


def run(_args: argparse.Namespace, context: Context) -> int:
    """Open the desk; its exit code. Who has no book there yet is asked how to begin."""
    if context.full_screen and is_free(context.path):
        return _first_start(context)
    book = context.book(create=True)
    if not context.full_screen:
        from rmtui.cli.overview import print_overview

        print_overview(book, context.today, context.out)
        context.report_sync_copies()
        return 0
    return open_desk(book, context.today)


def _first_start(context: Context) -> int:
    """Ask how to begin, make what was chosen and open the desk on it; nothing is made where the question is left.
    Behind the sample it is asked again, with what was answered.
    """
    code, beginning = _ask_how_to_begin(context)
    while beginning and beginning.sample:
        from rmtui.cli.demo import show_sample

        _save_language(beginning.language, context)
        if code := show_sample(context):
            return code
        unload_tui()
        code, beginning = _ask_how_to_begin(context, beginning._replace(language=current_language(), sample=False))
    if beginning is None:
        return code
    book = create_book(context.path, beginning.currency, beginning.passphrase)
    _save_language(beginning.language, context)
    return open_desk(book, context.today, message=_write_first_records(book, beginning))


def _ask_how_to_begin(context: Context, answered: FirstStart | None = None) -> WelcomeExit:
    """Ask the first questions, and go on in the language that was chosen."""
    from rmtui.tui.welcome import ask_how_to_begin

    left = ask_how_to_begin(context.today, context.path, asks_language=context.lang is None, answered=answered)
    if left.beginning:
        unload_tui()
        set_language(left.beginning.language)
    return left


def _write_first_records(book: Store, beginning: FirstStart) -> str:
    """Write the manager's name and the imported clients, as one change; what was brought in, or ""."""
    settings, plan = book.settings(), beginning.plan
    named = [(settings, replace(settings, manager=beginning.manager))] if beginning.manager else []
    if plan or named:
        book.revise(lambda: [*(plan.pairs(book.records) if plan else ()), *named], what="import")
    if plan is None:
        return ""
    from rmtui.tui.records.client_writer import import_text

    return import_text(plan)


def _save_language(language: str, context: Context) -> None:
    """Save the language for the next start; preferences that cannot be written are reported, and stop nothing."""
    from rmtui.tui.navigation.keymap import remember

    try:
        remember({"language": language})
    except RmtuiError as refusal:
        context.warn(str(refusal))
