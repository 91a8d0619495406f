"""`rmtui plan`: whom to contact on a day, in which order; what was not done is carried over."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rmtui.cli.arguments.common import add_actions, add_client, add_json, whole_number
from rmtui.cli.arguments.field_options import (
    add_field_options,
    join_values,
    nothing_typed,
    parse_option,
    typed_changes,
    typed_values,
)
from rmtui.cli.output.change_report import print_changes
from rmtui.entry.fields.plan import PLAN_FIELDS
from rmtui.errors import BadInput, NotFound, UsageError, errors_about
from rmtui.exchange.record_json import plan_json, record_json
from rmtui.language import N_, _, ngettext
from rmtui.plain import plain
from rmtui.records.client import Client
from rmtui.records.events import PlannedContact
from rmtui.rules.contact.due_text import row_text
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.record_text import client_names
from rmtui.rules.work.contact_minutes import minutes_of
from rmtui.rules.work.day_plan import PLAN_STATES, PlanRow, carried_text, day_over_text, moved, next_position, replanned
from rmtui.rules.work.day_proposal import MOST_HOURS, another_day_text, day_with_hours_left, nobody_proposed_text
from rmtui.store.plan_proposal import propose
from rmtui.store.plan_reading import due_on, read_day_plan
from rmtui.wording import format_long_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from rmtui.cli.context import Context
    from rmtui.rules.contact.due_row import DueRow

_ON = PLAN_FIELDS["on"]
_TYPED = {name: field for name, field in PLAN_FIELDS.items() if name != "on"}


arrange = join_values  # `--text -TEXT` is a value


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action, whose row, and the day."""
    actions = add_actions(
        parser,
        "plan",
        _("Done means contacted on the day; what was not done is carried over, for four weeks at most."),
        "",
        "  " + _("rmtui plan add 'Helen Marsh' --at 10:30 --channel M --note 'the maturing plan'"),
        "  " + _("rmtui plan propose --hours 3"),
        "  " + _("rmtui plan move 'Sarah Keeble' 1"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("the plan of a day, with what became of it"))
    listing.add_argument("day", nargs="*", metavar=_("DAY"), help=_("tomorrow, mon, 1 Dec (default: today)"))
    adding = actions.add_parser("add", help=_("plan to contact clients"))
    adding.add_argument("clients", nargs="+", metavar=_("CLIENT"), help=_("whom to contact, in this order"))
    add_field_options(adding, _TYPED.values())
    editing = actions.add_parser("edit", help=_("change the time, the channel, what for, or the day"))
    add_client(editing)
    editing.add_argument("--to", metavar=_("DAY"), help=_("put it off to another day"))
    add_field_options(editing, _TYPED.values())
    moving = actions.add_parser("move", help=_("put a client at another place of the plan"))
    add_client(moving)
    moving.add_argument("place", type=whole_number(1), metavar=_("PLACE"), help=_("1 is the first"))
    removing = actions.add_parser("remove", help=_("drop clients from the plan"))
    removing.add_argument("clients", nargs="+", metavar=_("CLIENT"), help=_("whom to drop"))
    proposing = actions.add_parser("propose", help=_("propose calls and meetings out of the queue"))
    proposing.add_argument(
        "--hours", type=whole_number(1, MOST_HOURS), metavar="N", help=_("hours to fill (default: as the settings say)")
    )
    proposing.add_argument("--without", action="append", default=[], metavar=_("CLIENT"), help=_("leave a client out"))
    proposing.add_argument("--yes", action="store_true", help=_("write it down without asking"))
    for one in (listing, adding, editing, moving, removing, proposing):
        one.add_argument("--on", metavar=_("DAY"), help=_("the plan of another day: tomorrow, mon, 1 Dec"))
        add_json(one)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where nothing is planned or can be proposed, or a client is not in the plan."""
    day = _day(args, context.today)
    plan = read_day_plan(context.book(), day, context.today)
    actions = {"list": _list, "add": _add, "edit": _edit, "move": _move, "remove": _remove, "propose": _propose}
    return actions[args.action](args, context, plan, day)


def _day(args: argparse.Namespace, today: date) -> date:
    """The day of the plan: that of --on, or in the list also among the words. UsageError where both are given."""
    words = " ".join(getattr(args, "day", ()))
    if words and args.on:
        message = _("--on: the day is given twice, as “{first}” and as “{second}”.")
        raise UsageError(message.format(first=plain(words), second=plain(args.on)))
    day: date = today
    if args.on:
        day = parse_option(_ON, args.on, today)
    elif words:
        day = _ON._replace(label=N_("DAY")).parse(words, today)
    return day


def _list(args: argparse.Namespace, context: Context, plan: list[PlanRow], day: date) -> int:
    if args.json:
        context.json({"day": day.isoformat(), "plan": plan_json(plan, context.book().clients())})
    elif plan:
        context.out(format_long_day(day))
        print_plan(plan, day, context)
    else:
        context.warn(_("Nothing is planned for {day}.").format(day=format_long_day(day)))
    return 0 if plan else 4


def print_plan(plan: Sequence[PlanRow], day: date, context: Context) -> None:
    """Print a plan as a table."""
    book = context.book()
    clients, due_then = book.clients(), due_on(book, day, context.today)
    rows = []
    for place, row in enumerate(plan, 1):
        state = "" if row.state == "open" else _(PLAN_STATES[row.state])
        cells = _cells(row, clients, due_then, day)
        rows.append((str(place), row.at, *cells, carried_text(row, day), state))
    context.table((*_headings(), "", ""), rows)


def _headings() -> tuple[str, ...]:
    return ("", _("Time"), _("Channel"), _("Client"), _("Tier"), _("What for"))


def _cells(row: PlanRow, clients: dict[str, Client], due_then: dict[str, DueRow], day: date) -> tuple[str, ...]:
    """Channel, client, tier, what for and what came of it, by the queue of the day of the plan."""
    one, client, why = row.planned, clients.get(row.client), due_then.get(row.client)
    return (
        one.channel.value if one.channel else "",
        display_name(client, clients) if client else client_names([one.client], clients),
        client.tier.value if client else "",
        row.what_came(row_text(why, day) if why else ""),
    )


def _add(args: argparse.Namespace, context: Context, plan: list[PlanRow], day: date) -> int:
    _check_day(day, context)
    values = typed_values(_TYPED.values(), args, context.today)
    known, clients = {row.client for row in plan}, context.book().clients()
    added: dict[str, PlannedContact] = {}
    for place, text in enumerate(args.clients, next_position(plan)):
        client = context.client(text)
        if client.id in known:
            message = _("{name} is in the plan of {day} already.")
            context.warn(message.format(name=plain(display_name(client, clients)), day=format_long_day(day)))
            continue
        added.setdefault(client.id, PlannedContact(client=client.id, on=day, position=place, **values))
    if added:
        context.book().amend(*((None, one) for one in added.values()), what="plan")
    print_changes(args, context, added=[*added.values()])
    return 0


def _edit(args: argparse.Namespace, context: Context, plan: list[PlanRow], day: date) -> int:
    changes = typed_changes(_TYPED.values(), args)
    if not changes and not args.to:
        raise nothing_typed("plan edit")
    values = {name: parse_option(_TYPED[name], one.replaced_by[-1], context.today) for name, one in changes.items()}
    if args.to:
        values["on"] = parse_option(_ON._replace(flag="--to"), args.to, context.today)
        _check_day(values["on"], context)
        values["position"] = next_position(read_day_plan(context.book(), values["on"], context.today))
    row = _find(args.client, plan, day, context)
    older = row.older if args.to else ()
    after = replanned(row.planned, values, max(day, context.today))
    changed = [(row.planned, after)] if after != row.planned else []
    if changed:
        context.book().amend(*changed, *((one, None) for one in older), what="plan")
    print_changes(args, context, changed=changed)
    return 0


def _move(args: argparse.Namespace, context: Context, plan: list[PlanRow], day: date) -> int:
    row = _find(args.client, plan, day, context)
    if row.at:
        raise BadInput(_("Rows with a time are in its order: “rmtui plan edit CLIENT --at TIME” changes it."))
    if changed := moved(plan, row.client, args.place):
        context.book().amend(*changed, what="plan")
    now = read_day_plan(context.book(), day, context.today)
    if args.json:
        context.json({"day": day.isoformat(), "plan": plan_json(now, context.book().clients())})
    else:
        print_plan(now, day, context)
    return 0


def _remove(args: argparse.Namespace, context: Context, plan: list[PlanRow], day: date) -> int:
    rows = [_find(text, plan, day, context) for text in args.clients]
    records = list(dict.fromkeys(one for row in rows for one in (row.planned, *row.older)))
    context.book().amend(*((one, None) for one in records), what="plan")
    print_changes(args, context, removed=list(dict.fromkeys(row.planned for row in rows)))
    return 0


def _propose(args: argparse.Namespace, context: Context, _plan: list[PlanRow], day: date) -> int:
    _check_day(day, context)
    book, today = context.book(), context.today
    day = day if args.on else day_with_hours_left(today, context.now())
    with errors_about("--without"):
        without = {context.client(text).id for text in args.without}
    if day != today and not args.on:
        context.warn(another_day_text(day))
    not_before = context.now() if day == today else ""
    found = propose(book, today, day, args.hours or book.settings().plan_hours, not_before=not_before, without=without)
    if not found:
        context.warn(nobody_proposed_text())
    elif not context.json_format:
        clients, due_then = book.clients(), due_on(book, day, today)
        context.out(format_long_day(day))
        table = (
            (str(place), one.at, *_cells(PlanRow(one), clients, due_then, day)) for place, one in enumerate(found, 1)
        )
        context.table(_headings(), table)
    if found and context.interactive and not args.yes:
        found = _ask_which(found)
        if not found:
            context.out(_("Nothing was changed."))
            return 0
    elif found and not args.yes:
        if args.json:
            context.json({"day": day.isoformat(), "proposed": [record_json(one) for one in found], "written": False})
        else:
            context.warn(_("Nothing is written down yet: --yes does it, --without CLIENT leaves one out."))
        return 0
    if found:
        book.amend(*((None, one) for one in found), what="plan")
    if args.json:
        proposed = [record_json(one) for one in found]
        context.json({"day": day.isoformat(), "proposed": proposed, "written": bool(found)})
    elif found:
        minutes = sum(minutes_of(one.channel) for one in found)
        message = ngettext(
            "{count} contact is planned, some {minutes} minutes. “rmtui undo” takes it back.",
            "{count} contacts are planned, some {minutes} minutes. “rmtui undo” takes them back.",
            len(found),
        )
        context.out(message.format(count=len(found), minutes=minutes))
    return 0 if found else 4


def _ask_which(found: list[PlannedContact]) -> list[PlannedContact]:
    """Those of a proposal that are accepted: all but the numbers that a person leaves out; none for n."""
    question = _("Enter writes it down; numbers leave rows out (2 5), n writes nothing: ")
    while True:
        try:
            answer = input(question).replace(",", " ").replace("，", " ").split()
        except EOFError:
            return []
        if [word.casefold() for word in answer] in (["n"], ["no"], ["不"], ["否"]):
            return []
        if all(word.isdecimal() and 1 <= int(word) <= len(found) for word in answer):
            dropped = {int(word) for word in answer}
            return [one for place, one in enumerate(found, 1) if place not in dropped]


def _find(text: str, plan: Iterable[PlanRow], day: date, context: Context) -> PlanRow:
    """The row of a client. NotFound where the plan has none."""
    client = context.client(text)
    row = next((row for row in plan if row.client == client.id), None)
    if row is None:
        name = plain(display_name(client, context.book().clients()))
        message = _("{name} is not in the plan of {day}.")
        raise NotFound(message.format(name=name, day=format_long_day(day)))
    return row


def _check_day(day: date, context: Context) -> None:
    """BadInput for a day that is over."""
    if day < context.today:
        raise BadInput(day_over_text(day))
