"""`rmtui log`: a line of entry into the book. The quick path: it loads neither the records nor any screen."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from rmtui.cli.context import candidates
from rmtui.cli.lines import entry_line
from rmtui.entry.grammar import Ambiguous, parse
from rmtui.errors import RmtuiError, Unsorted
from rmtui.language import _
from rmtui.plain import plain
from rmtui.store import outbox

if TYPE_CHECKING:
    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry
    from rmtui.entry.names import Names
    from rmtui.store.book import Book


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of one entry; without them lines on stdin, or the end-of-day prompt."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join(
        (
            _("An entry: [when] who[, who...] [channel] note [> when next step] [#topic] [=amount product]"),
            "",
            "  rmtui log 王芳 T 聊了到期理财，想转债基 next: 下周三 发方案 +到期",
            "  rmtui log yesterday wf, lina M school district mortgage",
            "  rmtui log 李强 签了 sold:50万基金",
            "",
            _("Channels: T telephone, E email, M meeting, W WeChat, S SMS, V visit; default: the client's preferred."),
            _("In a shell write next: for >, +topic for #, sold: for =."),
            _("A line that is not understood is kept, and sorted later."),
        )
    )
    parser.add_argument("--unsorted", action="store_true", help=_("sort the lines that were not understood"))
    parser.add_argument("entry", nargs=argparse.REMAINDER, metavar="ENTRY", help=_("the words of one entry"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0 when all was logged, 3 when a line was kept as unsorted."""
    book = context.book(create=True)
    _take_outbox(book, context)
    if args.unsorted:
        from rmtui.cli.sorting import sort

        return sort(book, context)
    words = args.entry[1:] if args.entry[:1] == ["--"] else args.entry
    if words:
        return log_line(" ".join(words), book, book.names(), context)
    if not sys.stdin.isatty():
        return _log_stdin(book, context)
    from rmtui.cli.evening import evening

    return evening(book, context)


def log_line(line: str, book: Book, names: Names, context: Context, label: str = "") -> int:
    """Log one line, or keep it. `label` stands before what is said of it. Exit code 0, 3, or that of a bad book."""
    line = line.encode("utf-8", "replace").decode()
    try:
        entry = understood(line, names, context)
    except Unsorted as error:
        keep(line, error, book, context, label)
        return error.exit_code
    if entry.on == context.today and not entry.at:
        entry = entry._replace(at=context.now())
    context.out(label + entry_line(entry, context.today))
    try:
        book.log(entry)
    except RmtuiError as error:
        put_aside(line, error, book, context, label)
        return error.exit_code
    return 0


def understood(line: str, names: Names, context: Context) -> Entry:
    """The entry a line means. A person is asked which client is meant where it may be several; Unsorted else."""
    while True:
        try:
            return parse(line, context.today, names)
        except Ambiguous as error:
            if not context.interactive:
                raise
            names = choose(error, names, context)


def choose(error: Ambiguous, names: Names, context: Context) -> Names:
    """Names that prefer the client the person picks; the error itself when nobody is picked."""
    context.out(_("“{name}” may be:").format(name=plain(error.text)))
    for number, known in enumerate(error.candidates, 1):
        context.out(f"  {number}  {candidates([known])}")
    try:
        answer = input(_("Which one? (number, or Enter to keep the line for later) ")).strip()
    except EOFError:
        answer = ""
    if not answer.isdecimal() or not 1 <= int(answer) <= len(error.candidates):
        raise error
    return names.preferring(error.text, error.candidates[int(answer) - 1].id)


def keep(line: str, why: Unsorted, book: Book, context: Context, label: str = "") -> None:
    """Keep a line that was not understood, and say so."""
    try:
        book.keep(line, str(why), context.today)
    except RmtuiError as error:
        put_aside(line, error, book, context, label)
        return
    context.warn(label + _("{why} The line is kept; “rmtui log --unsorted” sorts it.").format(why=why))


def put_aside(line: str, why: RmtuiError, book: Book, context: Context, label: str = "") -> None:
    """Keep a line that the book cannot take now in the outbox; if the disk takes nothing at all, give it back."""
    try:
        outbox.put(book.path, line)
    except OSError:
        context.warn(label + _("{why} This line could not be kept anywhere: {line}").format(why=why, line=plain(line)))
    else:
        context.warn(
            label
            + _("{why} The line waits in {file} and comes in with the next “rmtui log”.").format(
                why=why, file=outbox.NAME
            )
        )


def _log_stdin(book: Book, context: Context) -> int:
    sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
    names = book.names()
    worst = 0
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            worst = max(worst, log_line(line.strip("\r\n"), book, names, context, f"{number}: "))
    return worst


def _take_outbox(book: Book, context: Context) -> None:
    try:
        taken = book.take_outbox(context.today)
    except (RmtuiError, OSError):
        return
    if taken:
        context.warn(
            _("{count} lines that could not be written before are now among the unsorted.").format(count=taken)
        )
