"""`rmtui log --unsorted`: the lines that were not understood, one after another, until each is logged or dropped."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from rmtui.cli.log_line import effect_text, entry_text, kept_text, read_entry
from rmtui.errors import Stale, Unsorted
from rmtui.language import _, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.records.events import UnsortedLine
    from rmtui.store.door import Store


def sort_all(book: Store, context: Context) -> int:
    """Ask about each line; without a person, log those that are understood by now. 3 while any is left."""
    lines = book.unsorted()
    if not lines:
        context.out(_("Nothing is waiting to be sorted."))
        return 0
    return sort_lines(lines, book, context, ask=context.interactive)


def sort_lines(lines: Sequence[UnsortedLine], book: Store, context: Context, *, ask: bool = False) -> int:
    """Log those of the lines that are understood by now, and `ask` about the others. 3 while any is left."""
    left = 0
    for number, line in enumerate(lines, 1):
        context.out(f"{number}/{len(lines)}  {line.on.isoformat()}  {plain(line.line)}")
        try:
            left += not (_ask_and_log(line, book, context) if ask else _log(line, line.line, book, context))
        except Stale as changed:
            context.out(f"  {changed}")
        except (EOFError, KeyboardInterrupt):
            context.out()
            left += len(lines) - number + 1
            break
    if left:
        context.out(
            ngettext("{count} line is still unsorted.", "{count} lines are still unsorted.", left).format(count=left)
        )
    return Unsorted.exit_code if left else 0


def _ask_and_log(line: UnsortedLine, book: Store, context: Context) -> bool:
    """Ask until the line is logged, dropped or skipped. False where it is skipped."""
    text = line.line
    while not _log(line, text, book, context):
        answer = input(_("Write it anew, Enter to skip, “-” to drop it: ")).strip()
        if not answer:
            return False
        if answer == "-":
            book.amend((line, None), what="sort")
            context.out(_("Dropped; “rmtui undo” brings it back."))
            return True
        text = answer
    return True


def _log(line: UnsortedLine, text: str, book: Store, context: Context) -> bool:
    """Log `text` in the place of the line, on the day the line was written unless it says another."""
    try:
        names = book.names()
        entry = read_entry(text, names, _on_day_of(line, context))
    except Unsorted as error:
        context.out(f"  {error}")
        return bool(error.reply) and _log(line, error.reply, book, context)
    before = book.quick_summary([known.id for known in entry.clients], context.today)
    book.sort_line(line, entry)
    today = context.today
    for message in (entry_text(entry, today), effect_text(entry, before, today), kept_text(entry, before, names)):
        if message:
            context.out(f"  {message}")
    return True


def _on_day_of(line: UnsortedLine, context: Context) -> Context:
    """The same context on the day the line was written: 昨天 in it means the day before that."""
    earlier = copy.copy(context)
    earlier.today = line.on
    return earlier
