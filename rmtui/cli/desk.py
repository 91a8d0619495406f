"""`rmtui` without a command: the desk, or the day at a glance where there is no terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.open_desk import open_desk, unload_tui
from rmtui.language import use

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.store.door import Store
    from rmtui.tui.welcome import FirstStart


def run(_args: argparse.Namespace, context: Context) -> int:
    """Open the desk; its exit code. Who has no book yet is asked how to begin."""
    if context.interactive and context.is_first_start:
        return _begin(context)
    book = context.book(create=True)
    if not context.interactive:
        from rmtui.cli.glance import glance

        glance(book, context.today, context.out)
        return 0
    return open_desk(book, context.today)


def _begin(context: Context) -> int:
    """Ask how to begin, then open the desk on what there is; nothing is made where it is left."""
    from rmtui.tui.welcome import ask_how_to_begin

    code, beginning = ask_how_to_begin(context.today)
    if beginning is None:
        return code
    unload_tui()
    use(beginning.language)
    if beginning.sample:
        from rmtui.cli.demo import show

        _remember(beginning.language, context)
        return show(context)
    book = context.book(create=True)
    _remember(beginning.language, context)
    _fill(book, beginning)
    return open_desk(book, context.today)


def _fill(book: Store, beginning: FirstStart) -> None:
    """What is known from the start, as one change."""
    from rmtui.records.settings import Settings

    first = [(None, Settings(manager=beginning.manager))] if beginning.manager else []
    plan = beginning.plan
    if plan or first:
        book.revise(lambda: [*(plan.pairs(book.clients) if plan else ()), *first], what="import")


def _remember(language: str, context: Context) -> None:
    """Keep the language for the next start; a file of settings that cannot take it does not stop this one."""
    from rmtui.errors import RmtuiError
    from rmtui.tui.navigation.keymap import remember

    try:
        remember({"language": language})
    except RmtuiError as refusal:
        context.warn(str(refusal))
