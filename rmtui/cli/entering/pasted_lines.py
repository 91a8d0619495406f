"""Several lines pasted at once at the end-of-day prompt: what each means, before any is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.entering.dry_run import print_reading
from rmtui.cli.entering.log_line import keep_unsorted, keep_unwritten, warn_of
from rmtui.entry.normal_form import is_comment
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.language import _, ngettext
from rmtui.records.events import UnsortedLine
from rmtui.words import phrases
from rmtui.words.answers import CONSENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rmtui.cli.context import Context
    from rmtui.cli.entering.plain_prompt import Prompt
    from rmtui.entry.reading import Reading
    from rmtui.store.door import Store


def log_pasted(lines: Sequence[str], book: Store, prompt: Prompt, context: Context) -> int:
    """Show what the lines mean, but for comments, and write them as one change where that is wanted; 3 where one was
    kept unsorted.
    """
    names = book.names()
    readings = [read_line(line, context.today, names) for line in lines if not is_comment(line)]
    for reading in readings:
        print_reading(reading, question_about(reading, context.today, names), context)
    try:
        is_wanted = prompt.ask(_question(readings)).lower() in phrases(CONSENT)
    except (EOFError, KeyboardInterrupt):
        for reading in readings:
            keep_unsorted(reading.line, Unsorted(_("The line was interrupted.")), book, context)
        raise
    if not is_wanted:
        context.out(_("Nothing was written."))
        return 0
    return _write(readings, book, context)


def _question(readings: Sequence[Reading]) -> str:
    unread = sum(reading.entry is None for reading in readings)
    question = ngettext("Write {count} line?", "Write all {count} lines?", len(readings)).format(count=len(readings))
    if unread:
        kept = ngettext("{count} is kept to be sorted.", "{count} are kept to be sorted.", unread)
        question = f"{question} {kept.format(count=unread)}"
    return f"{question} {_('[y/N]')} "


def _write(readings: Sequence[Reading], book: Store, context: Context) -> int:
    entries = [one.entry for one in readings if one.entry]
    now = context.now()
    entries = [one._replace(at=now) if one.on == context.today and not one.at else one for one in entries]
    unsorted = [
        UnsortedLine(on=context.today, line=one.line, why=str(one.error), at=now) for one in readings if not one.entry
    ]
    try:
        book.log_all(entries, unsorted)
    except Exception as error:
        return max(keep_unwritten(one.line, error, context).code for one in readings)
    if entries:
        context.out(_("Written down: {count}.").format(count=len(entries)))
    if unsorted:
        context.out(_("Kept as unsorted: {count}.").format(count=len(unsorted)))
    for entry in entries:
        warn_of(entry, book, context)
    return Unsorted.exit_code if unsorted else 0
