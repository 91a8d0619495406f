"""The end-of-day prompt of `rmtui log`: who is due, what is written down, a line per contact, and the day note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from rmtui.cli.day import print_day, print_month_end, read_month_end
from rmtui.cli.entering.log_line import keep_unsorted, keep_unwritten, log_line
from rmtui.cli.entering.pasted_lines import log_pasted
from rmtui.cli.entering.plain_prompt import PlainPrompt
from rmtui.cli.entering.still_open import reopen_promises
from rmtui.cli.undo import undo_last
from rmtui.entry.entry_errors import AmbiguousName
from rmtui.entry.grammar_help import example_lines, grammar_parts, meaning
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
from rmtui.fit_text import fit
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.events import DayNote
from rmtui.rules.contact.due_text import QueueContext, contact_effects_text, row_text
from rmtui.rules.days.periods import MONTH, Period
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.work.day_plan import not_done_text
from rmtui.rules.work.day_summary import day_summary_text, summarize_day
from rmtui.rules.work.progress_text import shares_text
from rmtui.store.kept_promises import day_as_kept
from rmtui.store.plan_reading import read_day_plan
from rmtui.store.work_records import read_progress
from rmtui.wording import format_long_day
from rmtui.words import phrases
from rmtui.words.answers import CONSENT

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.cli.entering.prompt import Prompt
    from rmtui.entry.line import Entry
    from rmtui.entry.names import NameIndex
    from rmtui.store.door import Store

DUE_SHOWN = 12
"""Due clients shown at the start; `rmtui due` shows all."""


def evening_prompt(book: Store, context: Context) -> int:
    """Ask for entries until an empty line or end of file, then for the day note. 3 if a line was kept unsorted.

    Past midnight it goes on with the new day, and says so.
    """
    day = context.today
    _print_opening(book, context)
    worst = 0
    last_clients: tuple[str, ...] = ()

    def effect(contact: str, entry: Entry) -> str:
        nonlocal last_clients
        last_clients = tuple(known.id for known in entry.clients)
        return _effect_text(contact, entry, book, context)

    def enter(line: str, names: NameIndex, unsorted: Unsorted | None) -> None:
        nonlocal worst
        if unsorted:
            result = keep_unsorted(line, unsorted, book, context)
        else:
            result = log_line(line, book, names, context, effect=effect)
        worst = max(worst, result.code)

    def still_open() -> None:
        reopen_promises(last_clients, book, context)

    def print_help() -> None:
        _print_help(book, context)

    commands = {
        **dict.fromkeys(("?", "？"), print_help),
        **dict.fromkeys(("undo", "撤销"), lambda: undo_last(context)),
        **dict.fromkeys(("still open", "promise still open", "还没做", "未完成"), still_open),
    }
    prompt = _prompt(commands, print_help, context)

    def enter_lines() -> None:
        nonlocal day
        while (typed := prompt.line()).line or typed.pasted:
            day = _told_day(day, context)
            if command := commands.get(typed.line.lower()):
                command()
            elif typed.pasted:
                log_pasted(typed.pasted, typed.names, prompt, enter, context)
            else:
                enter(typed.line, typed.names, typed.unsorted)
        day = _told_day(day, context)

    try:
        enter_lines()
        while contact := _ask_day_note(book, prompt, context):
            enter(contact, book.names(), None)
            enter_lines()
    except EOFError:
        context.out()
    except BaseException as error:
        context.out()
        if prompt.unfinished:
            enter(prompt.unfinished, book.names(), Unsorted(_("The line was interrupted.")))
        if not isinstance(error, KeyboardInterrupt):
            raise
    finally:
        prompt.close()
    _print_summary(book, context)
    return worst


def _told_day(told: date, context: Context) -> date:
    """Today, printed where it is not the day that was `told`."""
    today = context.follow_clock()
    if today != told:
        context.out(format_long_day(today))
    return today


def _prompt(commands: Collection[str], print_help: Callable[[], None], context: Context) -> Prompt:
    """The prompt that the terminal is able to."""
    if not context.full_screen:
        return PlainPrompt(context)
    from rmtui.cli.entering.live_prompt import LivePrompt

    return LivePrompt(context, commands, print_help)


def _effect_text(contact: str, entry: Entry, book: Store, context: Context) -> str:
    """What a new contact (its id) did to the queue, from the whole queue."""
    today = context.today
    logged = next((one for one in book.day(entry.on).contacts if one.id == contact), None)
    if logged is None:
        return ""
    day = QueueContext(today, book.settings())
    return contact_effects_text(logged, book.clients(), book.due_rows(today), book.contact_summary(today), day)


def _print_opening(book: Store, context: Context) -> None:
    """Print who is due, what is written down today, and how to go on."""
    clients = book.clients()
    rows = book.due_rows(context.today)
    context.out(format_long_day(context.today))
    context.out(ngettext("{count} due for contact", "{count} due for contact", len(rows)).format(count=len(rows)))
    for row in rows[:DUE_SHOWN]:
        name, reasons = plain(display_name(row.client, clients)), plain(row_text(row, context.today))
        context.out(f"  {name}  {row.client.tier.value}  {reasons}")
    if len(rows) > DUE_SHOWN:
        context.out("  " + _("and {count} more: “rmtui due”").format(count=len(rows) - DUE_SHOWN))
    context.out(_("Written down today"))
    day, plan = day_as_kept(book, book.day(context.today)), read_day_plan(book, context.today, context.today)
    print_day(day, clients, context.today, context.out, plan)
    if not clients:
        context.out(_("No clients yet: “rmtui add NAME” or “rmtui import FILE”. Lines you write are kept until then."))
    context.out(_("A line per contact: who, channel, note; ? helps, an empty line ends."))


def _print_help(book: Store, context: Context) -> None:
    """Print how a line is written, and nearest to the next line examples with what they mean."""
    clients, names = book.clients(), book.names()
    due = {row.client.id: row.client for row in book.due_rows(context.today)}
    parts = grammar_parts()
    width = max(cell_len(label) for label, _text in parts)
    for label, text in parts:
        context.out(f"  {fit(label, width)}  {text}")
    context.out(_("“undo” undoes the last line; “still open” opens again what it was taken to keep."))
    for line in example_lines({**due, **clients}.values(), names):
        context.out(f"  {line}")
        if understood := meaning(line, context.today, names):
            context.out(f"    = {understood}")


def _ask_day_note(book: Store, prompt: Prompt, context: Context) -> str:
    """Ask for the day note, and save it; what was typed, where it is a contact in its place, else ""."""
    notes = book.day(context.today).notes
    question = _("Another note for the day (Enter: none): ") if notes else _("Note for the day (Enter: none): ")
    if not (text := prompt.ask(question)):
        return ""
    reading = read_line(text, context.today, book.names())
    if reading.entry or isinstance(reading.error, AmbiguousName):
        asked = _("That reads as a contact. Write it as one?")
        if prompt.ask(f"{asked} {_('[y/N]')} ").lower() in phrases(CONSENT):
            return text
    try:
        book.save(DayNote(on=context.today, text=text), what="note")
    except Exception as error:
        keep_unwritten(text, error, context)
    return ""


def _print_summary(book: Store, context: Context) -> None:
    """Print a line about the day, what of the plan was not done, and how the month ends or stands with its targets."""
    day, still_due, plan = (
        book.day(context.today),
        book.due_rows(context.today),
        read_day_plan(book, context.today, context.today),
    )
    summary = summarize_day(day.contacts, day.sales, len(day.unsorted), len(still_due), steps=day.steps, plan=plan)
    context.out(day_summary_text(summary))
    if not_done := not_done_text(plan, book.clients()):
        context.out(not_done)
    print_month_end(read_month_end(context), context.out)
    month = Period.around(context.today, MONTH)
    if text := shares_text(read_progress(book, month, context.today), month):
        context.out(_("{sentence}.").format(sentence=text))
