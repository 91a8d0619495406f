"""`rmtui greet`: the greetings for an occasion, each with its channel and text; written to files, and logged as
sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json, add_replace, add_yes, confirm
from rmtui.cli.arguments.field_options import offer_values, parse_option
from rmtui.cli.arguments.occasion_argument import offer_occasions
from rmtui.cli.arguments.picked_clients import picked_clients
from rmtui.cli.output.written_file import report_written
from rmtui.entry.fields.template import KNOWN_OCCASIONS, TEMPLATE_FIELDS, read_occasion
from rmtui.errors import NotFound, UsageError, errors_about
from rmtui.exchange import greeting_files
from rmtui.exchange.people_count import count_people
from rmtui.language import _, ngettext
from rmtui.plain import plain
from rmtui.records.audit import AuditKind
from rmtui.records.greeting import Delivery
from rmtui.records.occasion import Occasion
from rmtui.rules.occasions.greeted_occasions import greeting_mark, near_occasions, occasions_called
from rmtui.rules.occasions.greeting_list_text import counts_text, remarks_text, state_text
from rmtui.rules.occasions.greetings import greetings, named_in_greetings
from rmtui.rules.occasions.occasion_text import occasion_text
from rmtui.rules.text.record_text import client_names
from rmtui.store.greeting_log import greeting_sources, log_greetings
from rmtui.terms import term
from rmtui.wording import format_day

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.occasions.coming import ComingOccasion
    from rmtui.rules.occasions.greetings import Greeting


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: which occasion, who, and what is done with the greetings."""
    parser.epilog = "\n".join(
        (
            _("Without an occasion: all that are near. Whoever gets none is listed with the reason; nobody gets two."),
            _("DIR/: a file for each way, a table or letters of a page each."),
            _("“rmtui templates” has your own words; without any, the usual ones are taken."),
            "",
            "  " + _("rmtui greet mid-autumn --filter 'tier:A,B' --dry-run"),
            "  " + _("rmtui greet birthday --by letter --log --yes"),
        )
    )
    occasion = parser.add_argument(
        "occasion", nargs="*", metavar=_("OCCASION"), help=_("mid-autumn, birthday, family-birthday, one of your own")
    )
    offer_occasions(occasion, KNOWN_OCCASIONS)
    parser.add_argument("--filter", default="", metavar=_("FILTER"), help=_("only these clients: segment:NAME, tier:A"))
    delivery = TEMPLATE_FIELDS["delivery"]
    offer_values(parser.add_argument("--by", metavar=_("WAY"), help=delivery.allowed), delivery)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write them to FILE.csv, FILE.html as letters, or DIR/"))
    add_replace(parser)
    parser.add_argument(
        "--log", action="store_true", help=_("write down that they were sent; calls only with “--by call”")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("only say what would be written and logged"))
    add_yes(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is no such occasion, or nobody to greet."""
    book, today = context.book(), context.today
    occasions = _occasions(" ".join(args.occasion), context)
    found = _chosen(greetings(occasions, greeting_sources(book, occasions, today)), args, context)
    to_send = [one for one in found if one.is_open]
    to_log = [one for one in to_send if args.by or one.delivery is not Delivery.CALL]
    unattended = _("Nobody can be asked here: add --yes to log the greetings, or --dry-run.")
    if args.log and to_log and not (args.dry_run or args.yes or context.interactive):
        raise UsageError(unattended)
    if args.to and not args.dry_run and to_send:
        with errors_about("--to"):
            greeting_files.write(to_send, args.to, today, replace=args.replace)
        clients = [client for one in to_send for client in one.clients]
        report_written(context, AuditKind.GREETINGS, args.to, count_people(clients, named_in_greetings(to_send)))
    elif not args.json:
        _print(found, context)
    logged = 0
    if args.log and to_log and not args.dry_run:
        question = ngettext(
            "Write down {count} greeting as sent today?", "Write down {count} greetings as sent today?", len(to_log)
        )
        if confirm(args, context, question.format(count=len(to_log)), unattended):
            logged = len(log_greetings(book, to_log, today, context.now()))
            context.out(_("Written down: {count}. “rmtui undo” takes it back.").format(count=logged))
    elif args.log and args.dry_run:
        context.out(_("{count} would be written down. Nothing was changed.").format(count=len(to_log)))
    if args.json:
        context.json({"greetings": [_json(one) for one in found], "logged": logged})
    elif not found:
        context.warn(_("There is nobody to greet."))
    else:
        context.warn(counts_text(found, with_cautions=True))
    return 0 if found else 4


def _occasions(words: str, context: Context) -> list[ComingOccasion]:
    book, today = context.book(), context.today
    known = book.clients().values(), [*book.records(Occasion)], book.settings(), today
    if not words:
        return near_occasions(*known)
    found = occasions_called(read_occasion(words, today), *known)
    if not found:
        message = _(
            "“{words}” does not come within a year, or concerns nobody near: “rmtui occasions” shows what does."
        )
        raise NotFound(message.format(words=plain(words)))
    return found


def _chosen(found: list[Greeting], args: argparse.Namespace, context: Context) -> list[Greeting]:
    """Those of the clients and by the way that are asked for."""
    if args.filter:
        with errors_about("--filter"):
            ids = {client.id for client in picked_clients([args.filter], context)}
        found = [one for one in found if any(client.id in ids for client in one.clients)]
    if args.by:
        way = parse_option(TEMPLATE_FIELDS["delivery"]._replace(flag="--by"), args.by, context.today)
        found = [one for one in found if one.delivery is way]
    return found


def _print(found: list[Greeting], context: Context) -> None:
    clients, today = context.book().clients(), context.today
    rows = (
        (
            format_day(one.occasion.day, today),
            occasion_text(one.occasion),
            client_names([client.id for client in one.clients], clients),
            term(one.delivery),
            one.address,
            " ".join(one.text.split()) or state_text(one, today),
            remarks_text(one),
        )
        for one in found
    )
    context.table((_("Day"), _("Occasion"), _("Client"), _("Sent by"), _("Number or address"), _("Text"), ""), rows)


def _json(one: Greeting) -> dict[str, Any]:
    return {
        "occasion": greeting_mark(one.occasion),
        "day": one.occasion.day.isoformat(),
        "clients": [client.id for client in one.clients],
        "names": [client.name for client in one.clients],
        "delivery": one.delivery and one.delivery.value,
        "address": one.address,
        "text": one.text,
        "untitled": one.is_untitled,
        "greeted": one.greeted and one.greeted.on.isoformat(),
        "reason": one.reason,
    }
