"""`rmtui day`: what was written down for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_json
from rmtui.cli.arguments.day_arguments import read_near_day
from rmtui.cli.output.contact_line import contact_line
from rmtui.errors import errors_about
from rmtui.exchange.record_json import contact_json, plan_json, records_json
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.kinds import KINDS, BookFile, kind_of
from rmtui.rules.days.book_holidays import is_month_end
from rmtui.rules.text.phrases import note_line, sale_text
from rmtui.rules.text.record_text import (
    client_names,
    instead_text,
    named_record_text,
    newest_snoozes,
    standing_promise_text,
)
from rmtui.rules.work.day_plan import PLAN_SIGNS, plan_count_text, plan_row_text
from rmtui.store.kept_promises import day_as_kept
from rmtui.store.plan_reading import read_day_plan
from rmtui.wording import format_day, format_long_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.entry.filter.month_end import ListCount
    from rmtui.records.client import Client
    from rmtui.rules.work.day_plan import PlanRow
    from rmtui.store.door import Store
    from rmtui.store.log_pages import Day


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: which day."""
    parser.add_argument(
        "date", nargs="*", metavar=_("DATE"), help=_("the day: yesterday, mon, 20 Nov, 2026-11-20 (default: today)")
    )
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """UsageError when DATE is no day."""
    with errors_about(_("DATE")):
        on = read_near_day(" ".join(args.date), context.today) if args.date else context.today
    book = context.book()
    day, clients = book.day(on), book.clients()
    if args.json:
        kinds = [kind for kind in KINDS.values() if kind.file is BookFile.MONTH or kind.is_of_day]
        found = records_json(day.records(), kinds)
        found["contacts"] = [contact_json(contact, clients) for contact in day.contacts]
        found["plan"] = plan_json(read_day_plan(book, on, context.today), clients)
        counts = [one._asdict() for one in _month_end(on, context)]
        context.json({"date": on.isoformat(), **found, "month_end": counts})
        return 0
    context.out(format_long_day(on))
    print_day(day_as_kept(book, day), clients, context.today, context.out, read_day_plan(book, on, context.today))
    if on == context.today:
        print_waiting(book, on, context.out)
    print_month_end(_month_end(on, context), context.out)
    return 0


def print_waiting(book: Store, today: date, out: Callable[[str], None]) -> None:
    """Print how many lines of earlier days are still to be sorted, and how that is done."""
    if waiting := sum(line.on < today for line in book.unsorted()):
        text = ngettext(
            "{count} line of earlier days is unsorted: “rmtui log --unsorted”",
            "{count} lines of earlier days are unsorted: “rmtui log --unsorted”",
            waiting,
        )
        out("  ? " + text.format(count=waiting))


def _month_end(on: date, context: Context) -> list[ListCount]:
    """The counts of the month's end, which are those of today."""
    return read_month_end(context) if on == context.today else []


def read_month_end(context: Context) -> list[ListCount]:
    """How many clients are on the usual lists, from the last working day of a month to its end; else none."""
    book = context.book()
    if not is_month_end(context.today):
        return []
    from rmtui.entry.filter.context import FilterContext
    from rmtui.entry.filter.month_end import month_end_counts

    return month_end_counts(FilterContext.of(book, book.clients().values(), context.today))


def print_month_end(counts: Iterable[ListCount], out: Callable[[str], None]) -> None:
    """Print these counts, each with the command that lists the clients."""
    for place, (name, count, expression) in enumerate(counts):
        if not place:
            out(_("At the month's end"))
        out("  " + _("{name}: {count}  rmtui list '{filter}'").format(name=name, count=count, filter=expression))


def print_day(
    day: Day, clients: Mapping[str, Client], today: date, out: Callable[[str], None], plan: Sequence[PlanRow] = ()
) -> None:
    """Print the lines of a day: the plan, contacts, other sales, promises, snoozes, lines still to be sorted, notes."""
    if plan:
        out(plan_count_text(plan))
    for row in plan:
        out(f"  {PLAN_SIGNS[row.state]} {plan_row_text(row, clients, day.on)}")
    for contact in day.contacts:
        out("  " + contact_line(contact, client_names(contact.clients, clients), today, day.sales))
    logged = {contact.id for contact in day.contacts}
    for sale in day.sales:
        if sale.contact not in logged:
            out(f"        {client_names([sale.client], clients)} {sale_text(sale)}")
    for step in day.steps:
        out(f"        {client_names([step.client], clients)} {standing_promise_text(step, today)}")
    for snooze, replaced in newest_snoozes(day.snoozes):
        text = _("{name} snoozed until {day}: {reason}") if snooze.reason else _("{name} snoozed until {day}")
        text = text.format(
            name=client_names([snooze.client], clients),
            day=format_day(snooze.until, today),
            reason=plain(snooze.reason),
        )
        out("  " + text + instead_text(snooze, replaced))
    for record in day.others:
        out(f"        {client_names(kind_of(record).owners(record), clients)} {named_record_text(record, today)}")
    for line in day.unsorted:
        out("  ? " + plain(line.line))
    for note in day.notes:
        out("  " + note_line(plain(note.text)))
    if not any(day._replace(plan=())[1:]):
        out("  " + _("Nothing was written down."))
    if day.unsorted:
        out("  " + _("Lines with ? were not understood; “rmtui log --unsorted” sorts them."))
