"""Several lines pasted at once at the end-of-day prompt: what each means, before any is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.entering.dry_run import print_reading
from rmtui.entry.normal_form import is_comment
from rmtui.entry.questions import question_about
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.language import _, ngettext
from rmtui.words import phrases
from rmtui.words.answers import CONSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rmtui.cli.context import Context
    from rmtui.cli.entering.prompt import Prompt
    from rmtui.entry.names import NameIndex
    from rmtui.entry.reading import Reading


def log_pasted(
    lines: Sequence[str],
    names: NameIndex,
    prompt: Prompt,
    enter: Callable[[str, NameIndex, Unsorted | None], None],
    context: Context,
) -> None:
    """Show what the lines mean, but for comments, and `enter` each where that is wanted, one that is not understood as
    unsorted.
    """
    readings = [read_line(line, context.today, names, context.latest()) for line in lines if not is_comment(line)]
    for reading in readings:
        print_reading(reading, question_about(reading, context.today, names), context)
    try:
        is_wanted = prompt.ask(_question(readings)).lower() in phrases(CONSENT)
    except (EOFError, KeyboardInterrupt):
        for reading in readings:
            enter(reading.line, names, Unsorted(_("The line was interrupted.")))
        raise
    if not is_wanted:
        context.out(_("Nothing was written."))
        return
    for reading in readings:
        enter(reading.line, names, None if reading.entry else reading.error)


def _question(readings: Sequence[Reading]) -> str:
    unread = sum(reading.entry is None for reading in readings)
    question = ngettext("Write {count} line?", "Write all {count} lines?", len(readings)).format(count=len(readings))
    if unread:
        kept = ngettext("{count} is kept to be sorted.", "{count} are kept to be sorted.", unread)
        question = f"{question} {kept.format(count=unread)}"
    return f"{question} {_('[y/N]')} "
