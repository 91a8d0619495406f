"""`rmtui log`: write contacts into the book. Nothing is quicker to start: no record class and no screen is loaded."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json, options_before_words
from rmtui.errors import BadInput, RmtuiError, UsageError
from rmtui.language import _
from rmtui.stand_ins import import_msgspec
from rmtui.store import is_locked, one_look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from rmtui.cli.context import Context
    from rmtui.cli.entering.log_line import LineResult
    from rmtui.store.door import Store


def arrange(words: list[str]) -> list[str]:
    """The options before the words of the entry, wherever they stand; others, as --fee, are words of it."""
    return options_before_words(words, "--json", "--ndjson", "--dry-run", "--unsorted", "--still-open")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: the words of one entry; without them lines on stdin, or the end-of-day prompt."""
    parser.usage = _(
        "rmtui log [-h] [--json | --ndjson] [--unsorted [NUMBER LINE] | --still-open CLIENT | [--dry-run] ENTRY ...]"
    )
    parser.epilog = "\n".join(
        (
            _(
                "An entry: [when] who[, who...] [channel] note [> when next step] [< when theirs] "
                "[#topic] [=amount product]"
            ),
            "",
            "  " + _("rmtui log Helen Marsh T wants to move to the gilt fund next: fri send the plan +maturity"),
            "  " + _("rmtui log yesterday hm, tom barrett M mortgage for the school catchment area"),
            "  " + _("rmtui log Tom Barrett signed sold:50k fund"),
            "",
            _("Channels: T telephone, E email, M meeting, W WeChat, S SMS, V visit; default: the client's preferred."),
            _("T- reached nobody, as does “no answer” where a note begins with it; T+ reached somebody."),
            _("In a shell write next: for >, theirs: for <, +topic for #, sold: for =."),
            _("A line that is not understood is kept, and sorted later."),
            _("Behind -- everything is a word of the entry, also what is an option elsewhere."),
            _("Without an entry, at a terminal: the end-of-day prompt, which shows what a line means while one types."),
            _(
                "“-” is the lines on stdin, as is no entry away from a terminal; "
                "one that begins with “# ” is a comment."
            ),
            _("“--unsorted 2 LINE” writes the second of the lines to be sorted anew, “--unsorted 2 -” drops it."),
        )
    )
    parser.add_argument(
        "--unsorted",
        action="store_true",
        help=_("sort the lines that were not understood; away from a terminal, list them"),
    )
    parser.add_argument(
        "--still-open",
        action="store_true",
        help=_("what the last contact with CLIENT was taken to keep is still open"),
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what lines mean, and write nothing"))
    add_json(parser)
    parser.add_argument("entry", nargs=argparse.REMAINDER, metavar=_("ENTRY"), help=_("the words of one entry"))


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0 when all was logged, 3 when a line was kept as unsorted."""
    words = args.entry[1:] if args.entry[:1] == ["--"] else args.entry
    if args.still_open:
        from rmtui.cli.entering.still_open import reopen_promises

        if not words:
            raise UsageError(_("Say whose promise is still open: rmtui log --still-open CLIENT."))
        opened = reopen_promises([context.client(" ".join(words)).id], context.book(), context)
        if args.json:
            context.json({"still_open": opened})
        return 0
    if args.unsorted:
        from rmtui.cli.entering.unsorted_lines import sort_all, sort_one

        book = _open_book(context)
        results = sort_one(words[0], " ".join(words[1:]), book, context) if words else sort_all(book, context)
        return _finish(results, context)
    if args.dry_run:
        import_msgspec()
        from rmtui.cli.entering.dry_run import show_readings

        return show_readings(_typed_lines(words, context), context)
    if words or not sys.stdin.isatty():
        if context.passphrase_fd is None and is_locked(context.path):
            from rmtui.cli.entering.sealed_lines import seal_lines

            return seal_lines(_typed_lines(words, context), context)
        return _finish(_log_lines(_typed_lines(words, context), context), context)
    from rmtui.cli.entering.evening_prompt import evening_prompt

    return evening_prompt(_open_book(context), context)


def _typed_lines(words: list[str], context: Context) -> Iterator[tuple[int, str]]:
    """The line of these words; of none or "-" those on standard input that are entries, each with its number there.

    These are of the day on which they come.
    """
    if not words or words == ["-"]:
        from rmtui.entry.normal_form import is_comment

        for number, line in enumerate(_stdin_lines(sys.stdin.buffer), 1):
            if line.strip() and not is_comment(line):
                context.follow_clock()
                yield number, line.strip("\r\n")
        return
    line = " ".join(words)
    with suppress(UnicodeEncodeError):
        line = _decode(os.fsencode(line))
    if not line.strip():
        raise UsageError(_("There is nothing on this line."))
    yield 0, line


def _stdin_lines(file: BinaryIO) -> Iterator[str]:
    """The lines of standard input as they come. BadInput before the first where a UTF-16 text is not whole."""
    first = file.readline()
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        while first:
            yield _decode(first)
            first = file.readline()
        return
    text = (first + file.read()).decode("utf-16", "replace")
    if "\0" in text or "\ufffd" in text:
        raise BadInput(_("Standard input is not complete UTF-16 text. Nothing was written; send it as UTF-8."))
    yield from text.split("\n")


def _decode(line: bytes) -> str:
    """A line as text: UTF-8, with or without its mark, else GB 18030, as Chinese Windows writes it."""
    try:
        return line.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return line.decode("gb18030", "backslashreplace")


def _open_book(context: Context) -> Store:
    """The book, after the lines of the outbox were logged, or kept as unsorted where they are not understood."""
    book = context.book(create=True)
    try:
        waits = book.outbox.count() > 0
    except OSError:  # something else is in its place, and is moved aside
        waits = True
    if waits:
        from rmtui.cli.entering.waiting_lines import bring_in

        bring_in(book, context)
    return book


def _log_lines(lines: Iterator[tuple[int, str]], context: Context) -> list[LineResult]:
    """Log lines, each with its number on standard input, or 0; what became of them.

    No line is lost, whatever is wrong with the book, the system or rmtui: those left are put aside.
    """
    from rmtui.cli.entering.log_line import as_rmtui_error, log_line, put_aside

    results: list[LineResult] = []
    try:
        with one_look():
            book = _open_book(context)
            names = book.names()
        for number, line in lines:
            results.append(log_line(line, book, names, context, _label(number))._replace(number=number or 1))
    except Exception as error:
        why, left = as_rmtui_error(error, context), list(lines)
        for number, line in left:
            results.append(put_aside(line, why, context, _label(number))._replace(number=number or 1))
        if not left or not isinstance(error, RmtuiError | OSError):
            raise
    return results


def _label(number: int) -> str:
    """What stands before every message about a line."""
    return f"{number}: " if number else ""


def _finish(results: list[LineResult], context: Context) -> int:
    """The highest exit code of the lines; for a program what became of them."""
    if context.json_format:
        from rmtui.cli.entering.log_json import results_json

        context.json({"lines": results_json(results, context.book)})
    return max((result.code for result in results), default=0)
