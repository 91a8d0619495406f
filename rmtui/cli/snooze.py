"""`rmtui snooze`: hide a client from the queue until a day. The client stays overdue, and the snooze is recorded."""

from __future__ import annotations

import argparse
from datetime import timedelta
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_client, add_json, options_before_words
from rmtui.cli.arguments.day_arguments import read_until
from rmtui.cli.output.change_report import print_changes
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.events import Snooze
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import hidden_promises_text, instead_text
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    from rmtui.cli.context import Context


def arrange(words: list[str]) -> list[str]:
    """The options before the words of the reason, wherever they stand."""
    return options_before_words(words, "--json", "--ndjson")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: whom, until when, and why."""
    parser.usage = _("rmtui snooze [-h] [--json | --ndjson] CLIENT UNTIL [REASON ...]")
    add_json(parser)
    add_client(parser)
    parser.add_argument("until", metavar=_("UNTIL"), help=_("the day the row comes back: fri, 1 Dec, “in 2 weeks”"))
    reason = parser.add_argument(
        "reason", nargs=argparse.REMAINDER, metavar=_("REASON"), help=_("why, in your own words")
    )
    reason.required = False


def run(args: argparse.Namespace, context: Context) -> int:
    """UsageError when UNTIL is no day to come."""
    client = context.client(args.client)
    until, reason = read_until(args.until, args.reason, context.today, context.today + timedelta(days=1))
    snooze = Snooze(client=client.id, on=context.today, until=until.day, reason=reason)
    summary = context.book().contact_summary(context.today, client.id)
    replaced = summary.snoozes.get(client.id)
    context.book().amend((None, snooze), what="snooze")
    if args.json:
        print_changes(args, context, added=[snooze])
        return 0
    name = plain(display_name(client, context.book().clients()))
    day = format_long_day(until.day) + instead_text(snooze, replaced)
    context.out(_("{name} is back in the queue on {day}.").format(name=name, day=day))
    if hidden := hidden_promises_text(snooze, summary.promises_of(client.id)):
        context.warn(hidden)
    return 0
