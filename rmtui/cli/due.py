"""`rmtui due`: who is due for contact, worst first, and always why."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json, add_replace, offer, whole_number
from rmtui.errors import UsageError, errors_about
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.rules.contact.due_text import reason_text, row_text, score_lines
from rmtui.rules.contact.queue_filter import QueueFilter, filtered
from rmtui.rules.people.namesakes import display_name
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from rmtui.cli.context import Context
    from rmtui.records.client import Client
    from rmtui.rules.contact.due_row import DueRow


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: how far to look ahead, who is shown, whom to explain, and where it goes."""
    parser.add_argument(
        "--days", type=whole_number(0, 366), default=0, metavar="N", help=_("also what falls due within N days")
    )
    parser.add_argument("--why", metavar=_("CLIENT"), help=_("show how this client's place in the queue comes about"))
    parser.add_argument("--now", action="store_true", help=_now_help())
    area = parser.add_argument("--area", default="", metavar=_("AREA"), help=_("only clients of this area"))
    offer(area, lambda context: sorted({one.area for one in context.book().clients().values() if one.area}))
    parser.add_argument(
        "--half-hour", action="store_true", help=_("only what a call or a message will do: no reviews, no visits")
    )
    parser.add_argument(
        "--to", metavar=_("FILE"), help=_("write a calendar to subscribe to: FILE.ics; written anew, events stay")
    )
    parser.add_argument("--details", action="store_true", help=_("with --to: also cautions, notes, promises, amounts"))
    add_replace(parser)
    add_json(parser)


def _now_help() -> str:
    return _(
        "only who can be called now: from 8 to 21, not in their quiet hours, not who avoids calls or prefers to be "
        "written to"
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0, always: an empty queue is good news."""
    everybody = context.book().due_rows(context.today, args.days)
    chosen = QueueFilter(args.now, args.half_hour, args.area.strip())
    rows = [*filtered(everybody, chosen, datetime.combine(context.today, time.fromisoformat(context.now())))]
    if args.why:
        with errors_about("--why"):
            client = context.client(args.why)
        if not args.json:
            return _explain(client, everybody, context)
        rows = [row for row in rows if row.client.id == client.id]
    if args.to:
        return _write_calendar(rows, args, context)
    if args.json:
        context.json({"due": [_row_json(row, context.today) for row in rows]})
    elif not rows and everybody:
        message = ngettext(
            "{count} client is due, but does not fit: {filters}.",
            "{count} clients are due, but none fits: {filters}.",
            len(everybody),
        )
        context.out(message.format(count=len(everybody), filters=_(", ").join(chosen.texts)))
    elif not rows:
        context.out(_("Nobody is due. A good day to call the quiet ones with potential."))
    else:
        names = context.book().names()
        context.table(
            (_("Client"), _("Tier"), _("Why now"), _("Last spoken to")),
            (
                (
                    names.display_name(row.client.id, row.client.name),
                    row.client.tier.value,
                    row_text(row, context.today),
                    row.last.isoformat() if row.last else "-",
                )
                for row in rows
            ),
        )
        if chosen.texts:
            message = _("{shown} of {count} due: {filters}.")
            filters = _(", ").join(chosen.texts)
            context.warn(message.format(shown=len(rows), count=len(everybody), filters=filters))
    return 0


def _write_calendar(rows: list[DueRow], args: argparse.Namespace, context: Context) -> int:
    """Write the calendar of the clients shown. UsageError where the file is no .ics."""
    from rmtui.cli.output.written_file import report_written
    from rmtui.exchange.book_export import FORMATS, ExportRequest, check_export, exported_people, write_export
    from rmtui.records.audit import AuditKind

    if not args.to.casefold().endswith(".ics"):
        raise UsageError(_("--to writes a calendar: the file ends in .ics."))
    with errors_about("--to"):
        check_export(args.to, replace=args.replace)
        request = ExportRequest(context.book(), context.today, [row.client for row in rows], args.details)
        write_export(args.to, FORMATS["ics"], request, replace=args.replace)
    report_written(context, AuditKind.EXPORT, args.to, exported_people(request, FORMATS["ics"]))
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
