"""The end-of-day prompt of `rmtui log`: who is due, what is written down, a line per contact, and the day note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.day import print_day, print_month_end, read_month_end
from rmtui.cli.entering.log_line import keep_unsorted, keep_unwritten, log_line
from rmtui.cli.entering.still_open import reopen_promises
from rmtui.cli.terminal.part_marks import ROW_ABOVE, can_rewrite_row, marked_line
from rmtui.cli.undo import undo_last
from rmtui.comparing import is_han
from rmtui.entry.reading import read_line
from rmtui.errors import Unsorted
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
from rmtui.system import line_editor
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from types import ModuleType

    from rmtui.cli.context import Context
    from rmtui.entry.line import Entry
    from rmtui.entry.names import NameIndex
    from rmtui.store.door import Store

PROMPT = "> "
DUE_SHOWN = 12
"""Due clients shown at the start; `rmtui due` shows all."""


def evening_prompt(book: Store, context: Context) -> int:
    """Ask for entries until an empty line or end of file, then for the day note. 3 if a line was kept unsorted."""
    _print_opening(book, context)
    worst = 0
    last_clients: tuple[str, ...] = ()

    def effect(contact: str, entry: Entry) -> str:
        nonlocal last_clients
        last_clients = tuple(known.id for known in entry.clients)
        return _effect_text(contact, entry, book, context)

    readline = _complete_names(book.names())
    try:
        while line := input(PROMPT).strip():
            if line in ("?", "？"):
                _print_help(context)
            elif line.lower() in ("undo", "撤销"):
                undo_last(context)
            elif line.lower() in ("still open", "promise still open", "还没做", "未完成"):
                reopen_promises(last_clients, book, context)
            else:
                names = book.names()  # a question may have added somebody
                _mark_typed(line, names, context)
                worst = max(worst, log_line(line, book, names, context, effect=effect).code)
        _ask_day_note(book, context)
    except EOFError:
        context.out()
    except KeyboardInterrupt:
        context.out()
        unfinished = readline.get_line_buffer().strip() if readline else ""
        if unfinished:
            keep_unsorted(unfinished, Unsorted(_("The line was interrupted.")), book, context)
            worst = Unsorted.exit_code
    _print_summary(book, context)
    return worst


def _mark_typed(line: str, names: NameIndex, context: Context) -> None:
    """Write the line that was typed anew, with its parts marked, where it stands on one row of the terminal."""
    if can_rewrite_row(f"{PROMPT}{plain(line)}"):
        reading = read_line(line, context.today, names)
        marked = marked_line(line, reading.parts, reading.error.span if reading.error else None)
        context.out(f"{ROW_ABOVE}{PROMPT}{marked}", is_plain=True)


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
    context.out(_("A line per contact: who, channel, note. Tab completes names, ? helps, an empty line ends."))


def _print_help(context: Context) -> None:
    for line in (
        _("[when] who[, who...] [channel] note [> when next step] [< when theirs] [#topic] [=amount product]"),
        _("Helen Marsh T wants to move to the gilt fund > fri send the plan #maturity"),
        _("yesterday hm, tom barrett M mortgage for the school catchment area"),
        _("Channels: T telephone, E email, M meeting, W WeChat, S SMS, V visit; default: the client's preferred."),
        _("gift: mooncakes 200, deal: 50k gilt fund, case: charged twice are written behind the note."),
        _("“undo” undoes the last line; “still open” opens again what it was taken to keep."),
    ):
        context.out(f"  {line}")


def _ask_day_note(book: Store, context: Context) -> None:
    """Ask for the day note, and save it."""
    notes = book.day(context.today).notes
    prompt = _("Another note for the day (Enter: none): ") if notes else _("Note for the day (Enter: none): ")
    text = input(prompt).strip()
    if text:
        try:
            book.save(DayNote(on=context.today, text=text), what="note")
        except Exception as error:
            keep_unwritten(text, error, context)


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


def completions(word: str, names: NameIndex) -> list[str]:
    """What a word may be completed to: 王芳 , of 王 or wf; within Chinese, which has no blanks, 给王芳 , of 给王."""
    for at in range(len(word)):
        if at and not is_han(word[at - 1]):
            continue
        if found := names.complete(word[at:]):
            return [f"{word[:at]}{known.display_name} " for known in found]
    return []


def _complete_names(names: NameIndex) -> ModuleType | None:
    """Have Tab complete the word before the cursor to client names, also from pinyin; the editor of the line."""
    readline = line_editor()
    if readline is None:
        return None

    def complete(word: str, state: int) -> str | None:
        found = completions(word, names)
        return found[state] if state < len(found) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" \t\n,，、&")
    readline.parse_and_bind("bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: menu-complete")
    return readline
