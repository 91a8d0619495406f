"""`rmtui due`: who is due for contact, worst first, and always why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments import add_json, whole_number
from rmtui.errors import errors_about
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.contact.due import due
from rmtui.rules.contact.due_text import reason_text, row_text, score_lines
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.rules.contact.due import DueRow
    from rmtui.store.door import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How far to look ahead, and whom to explain."""
    parser.add_argument(
        "--days", type=whole_number(0, 366), default=0, metavar="N", help=_("also what falls due within N days")
    )
    parser.add_argument("--why", metavar=_("CLIENT"), help=_("show how this client's place in the queue comes about"))
    add_json(parser)


def due_rows(book: Store, today: date, days: int = 0) -> list[DueRow]:
    """The due queue on a day, and what falls due up to `days` after it, worst first."""
    contact_summary = book.contact_summary(today)
    folders = book.folders_due(contact_summary, today, days)
    return due(book.clients().values(), contact_summary, book.settings(), today, days, folders=folders)


def run(args: argparse.Namespace, context: Context) -> int:
    """Always 0: an empty queue is good news."""
    rows = due_rows(context.book(), context.today, args.days)
    if args.why:
        with errors_about("--why"):
            client = context.client(args.why)
        if not args.json:
            return _explain(client, rows, context)
        rows = [row for row in rows if row.client.id == client.id]
    if args.json:
        context.json({"due": [_row_json(row, context.today) for row in rows]})
    elif not rows:
        context.out(_("Nobody is due. A good day to call the quiet ones with potential."))
    else:
        clients = context.book().clients()
        context.table(
            (_("Client"), _("Tier"), _("Why now"), _("Last contact")),
            (
                (
                    display_name(row.client, clients),
                    row.client.tier.value,
                    row_text(row, context.today),
                    row.last.isoformat() if row.last else "-",
                )
                for row in rows
            ),
        )
    return 0


def _explain(client: Client, rows: list[DueRow], context: Context) -> int:
    """Print how the client's place in the queue comes about, or why there is none. Exit code 0."""
    name = plain(display_name(client, context.book().clients()))
    row = next((row for row in rows if row.client.id == client.id), None)
    if row is None:
        snooze = context.book().contact_summary(context.today).snoozes.get(client.id)
        if snooze and context.today < snooze.until:
            sentence = _("{name} is snoozed until {day}.").format(name=name, day=format_long_day(snooze.until))
            context.out(f"{sentence} {plain(snooze.reason)}".rstrip())
        else:
            context.out(_("{name} is not due.").format(name=name))
        return 0
    place = rows.index(row) + 1
    context.out(
        ngettext(
            "{name} is number {place} of {count} due:", "{name} is number {place} of {count} due:", len(rows)
        ).format(name=name, place=place, count=len(rows))
    )
    for line in score_lines(row, context.today):
        context.out(f"  {plain(line)}")
    return 0


def _row_json(row: DueRow, today: date) -> dict[str, Any]:
    return {
        "id": row.client.id,
        "name": row.client.name,
        "tier": row.client.tier.value,
        "score": row.score,
        "last_contact": row.last.isoformat() if row.last else None,
        "reasons": [
            {
                "cause": reason.cause.value,
                "points": reason.points,
                "day": reason.day.isoformat() if reason.day else None,
                "text": reason_text(reason, today),
                "assumed": reason.assumed,
            }
            for reason in row.reasons
        ],
    }
