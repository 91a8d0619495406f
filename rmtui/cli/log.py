"""`rmtui log`: write contacts into the book. Nothing is quicker to start: no record class and no screen is loaded."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.cli.arguments import add_json
from rmtui.cli.log_line import as_rmtui_error, log_line, put_aside
from rmtui.errors import BadInput, RmtuiError, UsageError
from rmtui.language import _
from rmtui.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from rmtui.cli.context import Context
    from rmtui.store.door import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of one entry; without them lines on stdin, or the end-of-day prompt."""
    parser.usage = _("rmtui log [-h] [--unsorted | --still-open CLIENT | [--dry-run [--json]] ENTRY ...]")
    parser.epilog = "\n".join(
        (
            _("An entry: [when] who[, who...] [channel] note [> when next step] [#topic] [=amount product]"),
            "",
            "  " + _("rmtui log Anna Lee T wants to move to the gilt fund next: fri send the plan +maturity"),
            "  " + _("rmtui log yesterday wf, lina M school district mortgage"),
            "  " + _("rmtui log Tom Reed signed sold:500k fund"),
            "",
            _("Channels: T telephone, E email, M meeting, W WeChat, S SMS, V visit; default: the client's preferred."),
            _("T- reached nobody, as does “no answer” where a note begins with it; T+ reached somebody."),
            _("In a shell write next: for >, +topic for #, sold: for =."),
            _("A line that is not understood is kept, and sorted later."),
            _("A line on stdin that begins with # is a comment."),
        )
    )
    parser.add_argument("--unsorted", action="store_true", help=_("sort the lines that were not understood"))
    parser.add_argument(
        "--still-open",
        action="store_true",
        help=_("what the last contact with CLIENT was taken to keep is still open"),
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what lines mean, and write nothing"))
    add_json(parser)
    parser.add_argument("entry", nargs=argparse.REMAINDER, metavar=_("ENTRY"), help=_("the words of one entry"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0 when all was logged, 3 when a line was kept as unsorted."""
    words = args.entry[1:] if args.entry[:1] == ["--"] else args.entry
    if args.still_open:
        from rmtui.cli.still_open import reopen_promises

        return reopen_promises([context.client(" ".join(words)).id], context.book(), context)
    if args.unsorted:
        from rmtui.cli.unsorted_lines import sort_all

        return sort_all(_open_book(context), context)
    if args.json and not args.dry_run:
        raise UsageError(_("--json goes with --dry-run: it shows how lines are read."))
    if not words and sys.stdin.isatty():
        if args.dry_run:
            raise UsageError(_("There is nothing on this line."))
        from rmtui.cli.evening_prompt import evening_prompt

        return evening_prompt(_open_book(context), context)
    lines = _typed_lines(words)
    if args.dry_run:
        from rmtui.cli.dry_run import show_readings

        return show_readings((line for _label, line in lines), args, context)
    return _log_lines(lines, context)


def _typed_lines(words: list[str]) -> Iterator[tuple[str, str]]:
    """The line of these words, or those on standard input that are entries; each with the label of its messages."""
    if words:
        line = " ".join(words)
        with suppress(UnicodeEncodeError):
            line = _decode(os.fsencode(line))
        if not line.strip():
            raise UsageError(_("There is nothing on this line."))
        yield "", line
        return
    for number, line in enumerate(_stdin_lines(sys.stdin.buffer), 1):
        if line.strip() and not _is_comment(line):
            yield f"{number}: ", line.strip("\r\n")


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
        raise BadInput(_("Standard input is no whole UTF-16 text. Nothing was written; send it as UTF-8."))
    yield from text.split("\n")


def _is_comment(line: str) -> bool:
    """Is it a line of a file that is no entry: # Monday?"""
    return line.lstrip().startswith(("#", "＃"))


def _decode(line: bytes) -> str:
    """A line as text: UTF-8, with or without its mark, else GB 18030, as Chinese Windows writes it."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("gb18030", "backslashreplace")


def _open_book(context: Context) -> Store:
    """The book, after the lines of the outbox were logged, or kept as unsorted where they are not understood."""
    book = context.book(create=True)
    try:
        taken = book.take_outbox(context.today)
    except (RmtuiError, OSError):  # the lines wait on; the command itself reports what is wrong with the book
        return book
    if taken:
        from rmtui.cli.unsorted_lines import sort_lines

        lines = [line for line in book.unsorted() if line.id in taken]
        context.warn(_("Brought in what could not be written before:"))
        sort_lines([line for line in lines if not line.why], book, context)
        for line in lines:
            if line.why:
                message = _("{line}: {why} “rmtui log --unsorted” sorts it.")
                context.warn(message.format(line=plain(line.line), why=line.why))
    return book


def _log_lines(lines: Iterator[tuple[str, str]], context: Context) -> int:
    """Log lines, each with the label of its messages. The highest of their exit codes.

    No line is lost, whatever is wrong with the book, the system or rmtui: those left are put aside.
    """
    worst = 0
    try:
        book = _open_book(context)
        names = book.names()
        for label, line in lines:
            worst = max(worst, log_line(line, book, names, context, label))
    except Exception as error:
        why, left = as_rmtui_error(error, context), list(lines)
        for label, line in left:
            put_aside(line, why, context, label)
        if not left or not isinstance(error, RmtuiError | OSError):
            raise
        return max(worst, why.exit_code)
    return worst
