"""`rmtui log --unsorted`: the lines that were not understood, until each is logged or dropped, or one of them alone.

Nothing is written that nobody approved: away from a terminal they are listed.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from rmtui.cli.entering.log_line import LineResult, effect_text, entry_text, kept_text, read_entry, warn_of
from rmtui.cli.entering.typed_reply import typed_reply
from rmtui.entry.grammar import parse
from rmtui.errors import NotFound, Stale, Unsorted, UsageError
from rmtui.language import _, ngettext
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry
    from rmtui.entry.names import NameIndex
    from rmtui.records.events import UnsortedLine
    from rmtui.store.door import Store


_DROP, _LEAVE = "-", "/"
"""What is written in the place of a line that is to be dropped, or left as it is."""


def sort_all(book: Store, context: Context) -> list[LineResult]:
    """Ask about each line; without a person to approve of it, list them. What became of each."""
    lines = book.unsorted()
    if not lines:
        context.out(_("Nothing is waiting to be sorted."))
    if context.interactive:
        return sort_lines(lines, book, context, ask=True, confirm=True)
    return _list_lines(lines, book, context)


def sort_one(number: str, text: str, book: Store, context: Context) -> list[LineResult]:
    """Log the line of a number, as the list counts them, by another text; - drops it. What became of it.

    NotFound where there is no such line, UsageError without a text.
    """
    lines = book.unsorted()
    if not (number.isdecimal() and 1 <= int(number) <= len(lines)):
        message = _("There is no unsorted line {number}: “rmtui log --unsorted” counts them.")
        raise NotFound(message.format(number=plain(number)))
    if not text:
        raise UsageError(_("Write the line anew behind its number, or - to drop it."))
    line = lines[int(number) - 1]
    _show_line(int(number), lines, context)
    result = _drop(line, book, context) if text == _DROP else _sort(line, text, book, context)
    return [result._replace(number=int(number))]


def _list_lines(lines: Sequence[UnsortedLine], book: Store, context: Context) -> list[LineResult]:
    """List the lines, each with what it means by now or why that is not clear, and write nothing."""
    results: list[LineResult] = []
    for number, line in enumerate(lines, 1):
        _show_line(number, lines, context)
        try:
            text, why = entry_text(_read(line, line.line, book, context), context.today), line.why
        except Unsorted as error:
            text = why = str(error)
        context.out(f"  {text}")
        results.append(_left(line, why)._replace(number=number))
    _count_left(results, context)
    if results:
        context.out(_("“rmtui log --unsorted NUMBER LINE” writes one of them anew, with - as the line drops it."))
    return results


def _show_line(number: int, lines: Sequence[UnsortedLine], context: Context) -> None:
    line = lines[number - 1]
    context.out(f"{number}/{len(lines)}  {line.on.isoformat()}  {plain(line.line)}")


def sort_lines(
    lines: Sequence[UnsortedLine], book: Store, context: Context, *, ask: bool = False, confirm: bool = False
) -> list[LineResult]:
    """Log those of the lines that are understood by now, and `ask` about the others; to `confirm`, a person sees what a
    line means before it is written.
    """
    results: list[LineResult] = []
    for number, line in enumerate(lines, 1):
        _show_line(number, lines, context)
        try:
            result = _sort(line, line.line, book, context, ask=ask, confirm=confirm)
            results.append(result._replace(number=number))
        except Stale as changed:
            context.out(f"  {changed}")
        except (EOFError, KeyboardInterrupt):
            context.out()
            results += [_left(one, one.why) for one in lines[number - 1 :]]
            break
    _count_left(results, context)
    return results


def _count_left(results: Sequence[LineResult], context: Context) -> None:
    if left := sum(result.status == "unsorted" for result in results):
        context.out(
            ngettext("{count} line is still unsorted.", "{count} lines are still unsorted.", left).format(count=left)
        )


def _left(line: UnsortedLine, why: str) -> LineResult:
    """The result of a line that is still unsorted."""
    return LineResult(line.line, "unsorted", Unsorted.exit_code, why)


def _sort(
    line: UnsortedLine, text: str, book: Store, context: Context, *, ask: bool = False, confirm: bool = False
) -> LineResult:
    """Log `text` in the place of the line, on the day the line was written unless it says another. `ask`: until it is
    logged, dropped or left; `confirm`: once what it means was seen.
    """
    while True:
        names = book.names()
        try:
            entry = read_entry(text, names, _on_day_of(line, context))
        except Unsorted as error:
            if error.is_interrupted:
                raise KeyboardInterrupt from None
            if error.reply != _DROP:
                context.out(f"  {error}")
            reply = error.reply
            if ask and not reply:
                reply = typed_reply(_("Write it anew, Enter to skip, “-” to drop it: "), text)
            if not reply:
                return _left(line, str(error))
        else:
            if entry is None:
                book.amend((line, None), what="sort")
                return LineResult(line.line, "promised")
            entry = entry.typed_at(line.on, line.at)
            context.out(f"  {entry_text(entry, context.today)}")
            question = _("Enter to write it down, “/” to leave it, “-” to drop it, or write it anew: ")
            reply = typed_reply(question, text) if confirm else ""
            if not reply:
                return _write(line, entry, names, book, context)
        if reply == _LEAVE:
            return _left(line, line.why)
        if reply == _DROP:
            return _drop(line, book, context)
        text = reply


def _read(line: UnsortedLine, text: str, book: Store, context: Context) -> Entry:
    """What the line means, as of when it was typed. Unsorted where that is a question, or still lies ahead."""
    return parse(text, line.on, book.names(), _on_day_of(line, context).latest()).typed_at(line.on, line.at)


def _drop(line: UnsortedLine, book: Store, context: Context) -> LineResult:
    book.amend((line, None), what="sort")
    context.out(_("Dropped; “rmtui undo” brings it back."))
    return LineResult(line.line, "dropped")


def _write(line: UnsortedLine, entry: Entry, names: NameIndex, book: Store, context: Context) -> LineResult:
    """Write an entry in the place of the line, and tell what it did."""
    before, today = book.quick_summary([known.id for known in entry.clients], context.today), context.today
    contact = book.sort_line(line, entry)
    for message in filter(None, (effect_text(contact, entry, before, today), kept_text(contact, entry, before, names))):
        context.out(f"  {message}")
    warnings = warn_of(entry, book, context, "  ")
    return LineResult(line.line, "logged", contact=contact, on=entry.on, warnings=warnings)


def _on_day_of(line: UnsortedLine, context: Context) -> Context:
    """The same context on the day the line was written: 昨天 in it means the day before that."""
    earlier = copy.copy(context)
    earlier.today = line.on
    return earlier
