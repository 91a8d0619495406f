"""`rmtui log`: a line of entry into the book. The quick path: it loads neither the records nor any screen."""

from __future__ import annotations

import argparse
import codecs
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from rmtui.cli.context import candidates
from rmtui.cli.lines import entry_line
from rmtui.entry.grammar import Ambiguous, UnclearDay, parse, told_apart
from rmtui.errors import BadInput, RmtuiError, Unsorted, UsageError
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Outcome
from rmtui.rules.contact import queue_effect
from rmtui.store import door
from rmtui.store.files.book import is_book
from rmtui.wording import long_day

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from typing import BinaryIO

    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry
    from rmtui.entry.names import Known, Names
    from rmtui.store.door import Store
    from rmtui.store.files.index import Reach


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of one entry; without them lines on stdin, or the end-of-day prompt."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = "\n".join(
        (
            _("An entry: [when] who[, who...] [channel] note [> when next step] [#topic] [=amount product]"),
            "",
            "  rmtui log 王芳 T 聊了到期理财，想转债基 next: 下周三 发方案 +到期",
            "  " + _("rmtui log yesterday wf, lina M school district mortgage"),
            "  rmtui log 李强 签了 sold:50万基金",
            "",
            _("Channels: T telephone, E email, M meeting, W WeChat, S SMS, V visit; default: the client's preferred."),
            _("T- reached nobody, as do “no answer”, “没接” where a note begins with them; T+ reached somebody."),
            _("In a shell write next: for >, +topic for #, sold: for =."),
            _("A line that is not understood is kept, and sorted later."),
        )
    )
    parser.add_argument("--unsorted", action="store_true", help=_("sort the lines that were not understood"))
    parser.add_argument(
        "--still-open",
        action="store_true",
        help=_("what the client’s last contact was taken to keep is still open"),
    )
    parser.add_argument("entry", nargs=argparse.REMAINDER, metavar="ENTRY", help=_("the words of one entry"))


def run(args: argparse.Namespace, context: Context) -> int:
    """0 when all was logged, 3 when a line was kept as unsorted."""
    words = args.entry[1:] if args.entry[:1] == ["--"] else args.entry
    if args.still_open:
        return still_open([context.client(" ".join(words)).id], context.book(), context)
    if args.unsorted:
        from rmtui.cli.sorting import sort

        return sort(_opened(context), context)
    if words:
        line = " ".join(words)
        with suppress(UnicodeEncodeError):
            line = _decoded(os.fsencode(line))
        if not line.strip():
            raise UsageError(_("There is nothing on this line."))
        return _log_lines(iter([("", line)]), context)
    if not sys.stdin.isatty():
        lines = ((f"{number}: ", line.strip("\r\n")) for number, line in enumerate(_lines(sys.stdin.buffer), 1))
        return _log_lines((line for line in lines if line[1].strip()), context)
    from rmtui.cli.evening import evening

    return evening(_opened(context), context)


def _lines(file: BinaryIO) -> Iterator[str]:
    """The lines of standard input, as they come. BadInput before the first where it says UTF-16 and is not."""
    first = file.readline()
    if not first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        while first:
            yield _decoded(first)
            first = file.readline()
        return
    text = (first + file.read()).decode("utf-16", "replace")
    if "\0" in text or "\ufffd" in text:
        raise BadInput(_("Standard input is no whole UTF-16 text. Nothing was written; send it as UTF-8."))
    yield from text.split("\n")


def _decoded(line: bytes) -> str:
    """What was typed: UTF-8, with or without its mark, else what Chinese Windows writes."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("gb18030", "backslashreplace")


def _opened(context: Context) -> Store:
    """The book, with what could not be written before brought in: logged where it is understood, else unsorted."""
    book = context.book(create=True)
    try:
        taken = book.take_outbox(context.today)
    except (RmtuiError, OSError):  # it waits on; what is wrong with the book is told by what comes next
        return book
    if taken:
        from rmtui.cli.sorting import sort_lines

        lines = [line for line in book.unsorted() if line.id in taken]
        context.warn(_("Brought in what could not be written before:"))
        sort_lines([line for line in lines if not line.why], book, context)
        for line in lines:
            if line.why:
                said = _("{line}: {why} “rmtui log --unsorted” sorts it.")
                context.warn(said.format(line=plain(line.line), why=line.why))
    return book


def _log_lines(lines: Iterator[tuple[str, str]], context: Context) -> int:
    """Log lines, each with the label to report it under. The worst of their exit codes.

    Whatever is wrong with the book or the system, or with rmtui itself, no line is lost for it.
    """
    worst = 0
    try:
        book = _opened(context)
        names = book.names()
        for label, line in lines:
            worst = max(worst, log_line(line, book, names, context, label))
    except Exception as error:
        why, left = _refusal(error, context), list(lines)
        for label, line in left:
            put_aside(line, why, context, label)
        if not left or not isinstance(error, RmtuiError | OSError):
            raise
        return max(worst, why.exit_code)
    return worst


def log_line(
    line: str,
    book: Store,
    names: Names,
    context: Context,
    label: str = "",
    *,
    after: Callable[[str, Entry], str] | None = None,
) -> int:
    """Log one line, or keep it. `label` stands before what is said of it. Exit code 0, 3, or that of a bad book.

    `after` says what the contact of an id did to the queue, where more is known of it than here.
    """
    line = line.encode("utf-8", "replace").decode()
    try:
        entry = understood(line, names, context)
        if entry.on == context.today and not entry.at:
            entry = entry._replace(at=context.now())
        stands = book.reach([known.id for known in entry.who], context.today)
        contact = book.log(entry)
    except Unsorted as error:
        code = keep(line, error, book, context, label)
        return max(code, log_line(error.reply, book, names, context, label, after=after)) if error.reply else code
    except Exception as error:
        return not_written(line, error, context, label)
    context.out(label + entry_line(entry, context.today))
    effect = after(contact, entry) if after else effect_of(entry, stands, context)
    for said in (effect, kept_by(entry, stands, names, _("Write “still open”.") if after else "")):
        if said:
            context.out(f"{label}  {said}")
    for doubt in entry.doubts:
        context.warn(f"{label}? {doubt}")
    return 0


def effect_of(entry: Entry, stands: Reach | None, context: Context) -> str:
    """What a line did to the cadence of its clients: next by 25 Dec; email does not count: still due.

    `stands`: how the book stood before it; None where that is not known, and only the rule is said.
    """
    reached = entry.outcome is Outcome.REACHED

    def on(known: Known) -> str:
        counts = entry.channel in known.counts
        days = (
            [day for letter, day in stands.last.get(known.id, {}).items() if letter in known.counts] if stands else []
        )
        spoken = max((*days, *([entry.on] if reached and counts else [])), default=None)
        unknown = queue_effect.still_due_text() if stands else ""
        follows = queue_effect.next_due_text(spoken, known.every, context.today) if spoken else unknown
        return queue_effect.effect_text(entry.channel, follows, reached=reached, counts=counts)

    return queue_effect.effects_text((known.name, on(known)) for known in entry.who if known.every)


def kept_by(entry: Entry, stands: Reach | None, names: Names, refusal: str = "") -> str:
    """What a line is taken to have kept, and how to say that it is not: by a command, where there is no `refusal`."""
    if stands is None:
        return ""
    made = (entry.promise.text, entry.promise.due) if entry.promise else None
    kept = queue_effect.promises_kept_later(made, entry.on, [known.id for known in entry.who], stands.last)
    if entry.outcome is Outcome.REACHED:
        kept += queue_effect.promises_kept_by(entry.on, stands.promises, stands.last)
    name = next((told_apart(known, names) for known in entry.who for client, _text in kept if known.id == client), "")
    return queue_effect.kept_promises_text(
        (text for _client, text in kept), refusal or f"rmtui log --still-open {plain(name)}"
    )


def still_open(clients: Collection[str], book: Store, context: Context) -> int:
    """Say that what the last contact with these clients was taken to keep is still open."""
    opened = book.still_open(clients)
    for text in opened:
        context.out(_("Still open: {text}. “rmtui undo” takes it back.").format(text=plain(text)))
    if not opened:
        context.out(_("Nothing was taken as kept by the last contact."))
    return 0


def not_written(line: str, error: Exception, context: Context, label: str = "") -> int:
    """Put a line aside that could not be written; the exit code. A defect of ours is told, and loses no line either."""
    why = _refusal(error, context)
    put_aside(line, why, context, label)
    if not isinstance(error, RmtuiError | OSError):
        raise error
    return why.exit_code


def _refusal(error: Exception, context: Context) -> RmtuiError:
    """Why a line cannot be written, in a sentence."""
    if isinstance(error, RmtuiError):
        return error
    if isinstance(error, OSError):
        return door.disk_error(error, error.filename or context.path)
    return RmtuiError(_("An error in rmtui itself."))


def understood(line: str, names: Names, context: Context) -> Entry:
    """The entry a line means. A person is asked which client is meant where it may be several; Unsorted else."""
    while True:
        try:
            return parse(line, context.today, names)
        except Ambiguous as error:
            if not context.interactive:
                raise
            names = choose(error, names, context)
        except UnclearDay as error:
            if not context.interactive:
                raise
            line = choose_day(error, context)


def choose_day(error: UnclearDay, context: Context) -> str:
    """The line with the day that the person picks; the error itself when none is picked."""
    context.out(_("“{name}” may be:").format(name=plain(error.text)))
    for number, day in enumerate(error.days, 1):
        context.out(f"  {number}  {long_day(day)}")
    return error.meaning(error.days[_picked(error, len(error.days))])


def choose(error: Ambiguous, names: Names, context: Context) -> Names:
    """Names that prefer the client the person picks; the error itself when nobody is picked."""
    context.out(_("“{name}” may be:").format(name=plain(error.text)))
    for number, known in enumerate(error.candidates, 1):
        context.out(f"  {number}  {candidates([known])}")
    return names.preferring(error.text, error.candidates[_picked(error, len(error.candidates))].id)


def _picked(error: Unsorted, count: int) -> int:
    """The place of what the person picks of so many; the error itself when nothing is picked.

    A reply that is no number is a line of its own: the error carries it, so that it is not lost.
    """
    while True:
        try:
            answer = input(_("Which one? (number, or Enter to keep the line for later) ")).strip()
        except (EOFError, KeyboardInterrupt):
            print()
            answer = ""
        if not answer.isdecimal():
            error.reply = answer
            raise error
        if 1 <= int(answer) <= count:
            return int(answer) - 1


def keep(line: str, why: Unsorted, book: Store, context: Context, label: str = "") -> int:
    """Keep a line that was not understood, and say so. Exit code 3, or that of a bad book."""
    try:
        book.keep(line, str(why), context.today)
    except Exception as error:
        return not_written(line, error, context, label)
    context.warn(label + _("{why} The line is kept; “rmtui log --unsorted” sorts it.").format(why=why))
    return why.exit_code


def put_aside(line: str, why: RmtuiError, context: Context, label: str = "") -> None:
    """Keep a line that the book cannot take now in the outbox; where there is no book, or no room, give it back."""
    line = line.encode("utf-8", "replace").decode()
    try:
        if not is_book(context.path):
            raise FileNotFoundError
        door.waiting_lines(context.path).put(line, context.today)
    except (OSError, RmtuiError):
        said = _("{why} The line could not be kept: it is given back on standard output.")
        context.warn(label + said.format(why=why))
        context.give_back(line)
    else:
        context.warn(
            label
            + _("{why} The line waits in {file} and comes in with the next “rmtui log”.").format(
                why=why, file=door.waiting_lines(context.path).name
            )
        )
