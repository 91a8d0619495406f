"""`rmtui prospects`: the prospects, address by address, and what became of them; a prospect is turned into a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_actions, add_client, add_filter, add_json, options_first
from rmtui.cli.arguments.picked_clients import selected
from rmtui.cli.output.answer_counts import counts_json, print_counts
from rmtui.cli.output.change_report import print_changes
from rmtui.entry.answers import questions_asked
from rmtui.entry.direction import BACK
from rmtui.entry.doors import walking_order
from rmtui.entry.fields.typed import day
from rmtui.entry.filter.context import FilterContext
from rmtui.errors import BadInput, errors_about
from rmtui.exchange.record_json import record_json
from rmtui.language import N_, _
from rmtui.plain import plain
from rmtui.records.client import Client, Stage
from rmtui.records.question import Question, Questionnaire
from rmtui.rules.contact.visits import Visits, visits_by_client
from rmtui.rules.people.namesakes import display_name
from rmtui.rules.text.phrases import promise_text
from rmtui.rules.work.callbacks import count_answers
from rmtui.rules.work.prospects import (
    Conversion,
    began_as_prospect,
    conversion,
    conversion_of,
    conversion_text,
    converted,
    source_of,
    source_text,
)
from rmtui.wording import format_days_ago

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context

_ACTIONS = ("list", "convert", "conversion", "answers")
_ON = day("on", N_("Client since"), BACK)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: an action; for the lists a filter."""
    actions = add_actions(
        parser,
        "prospects",
        _("The list goes by area and street, house by house. “rmtui add” adds a prospect, “rmtui questions” has the"),
        _("questions of a survey, and “rmtui log” writes each door down."),
        "",
        "  " + _("rmtui add 'Quay Books' --stage prospect --area 'Old Quay' --address '14 Quay Street'"),
        "  " + _("rmtui prospects area:quay"),
        "  " + _("rmtui prospects convert 'Quay Books'"),
        of_clients=False,
    )
    listing = actions.add_parser("list", help=_("the prospects, in the order of their doors"))
    add_json(listing)
    add_filter(listing, _("what they have in common"))
    converting = actions.add_parser("convert", help=_("a prospect becomes a client; all that is known stays"))
    add_client(converting)
    converting.add_argument("--on", metavar=_("DAY"), default="", help=_("client since (default: today)"))
    add_json(converting)
    counting = actions.add_parser("conversion", help=_("how many became clients, by source and by area"))
    add_json(counting)
    add_filter(counting, _("what they have in common"))
    answers = actions.add_parser("answers", help=_("the answers to the survey, counted"))
    add_json(answers)
    add_filter(answers, _("what they have in common"))


def arrange(words: list[str]) -> list[str]:
    """The words, with the options before those of a filter, so that -tag:fund is not taken for one."""
    if words[:1] == ["convert"]:
        return words
    return [words[0], *options_first(words[1:])] if words and words[0] in _ACTIONS else options_first(words)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where there is nobody to list or to count."""
    actions = {"list": _list, "convert": _convert, "conversion": _conversion, "answers": _answers}
    return actions[args.action](args, context)


def _picked(args: argparse.Namespace, context: Context) -> list[Client]:
    """The clients that the filter picks."""
    book = context.book()
    asked = FilterContext.of(book, book.clients().values(), context.today)
    return selected(args.filter, asked)


def _list(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    prospects = sorted((one for one in _picked(args, context) if one.stage is Stage.PROSPECT), key=walking_order)
    visits = visits_by_client(prospects, book.contact_summary(today))
    if args.json:
        context.json({"prospects": [_json(one, visits[one.id]) for one in prospects]})
    elif prospects:
        headings = (
            *(_("Area"), _("Address"), _("Name"), _("Source")),
            *(_("Last contact"), _("Attempts"), _("Next visit")),
        )
        context.table(headings, (_row(one, visits[one.id], context) for one in prospects))
    elif args.filter:
        context.warn(_("No prospect fits this filter."))
    else:
        context.warn(_("No prospects yet. “rmtui add NAME --stage prospect --area AREA” adds one."))
    return 0 if prospects else 4


def _row(prospect: Client, visits: Visits, context: Context) -> tuple[str, ...]:
    today, clients = context.today, context.book().clients()
    return (
        prospect.area,
        prospect.address,
        display_name(prospect, clients),
        source_text(source_of(prospect), unknown=""),
        format_days_ago(visits.last, today) if visits.last else _("never"),
        str(visits.attempts or ""),
        promise_text(visits.next, today) if visits.next else "",
    )


def _json(prospect: Client, visits: Visits) -> dict[str, Any]:
    return {
        **record_json(prospect),
        "last_contact": visits.last and visits.last.isoformat(),
        "attempts": visits.attempts,
        "next_visit": visits.next and visits.next.due.isoformat(),
    }


def _convert(args: argparse.Namespace, context: Context) -> int:
    prospect = context.client(args.client)
    with errors_about("--on"):
        on = _ON.parse(args.on, context.today) if args.on else context.today
    name = plain(display_name(prospect, context.book().clients()))
    if prospect.stage is not Stage.PROSPECT:
        raise BadInput(_("{name} is no prospect.").format(name=name))
    client = converted(prospect, on)
    context.book().amend((prospect, client), what="edit")
    if args.json:
        print_changes(args, context, changed=[(prospect, client)])
    else:
        context.out(_("{name} is a client now. “rmtui undo” takes it back.").format(name=name))
    return 0


def _conversion(args: argparse.Namespace, context: Context) -> int:
    clients = _picked(args, context)
    by_source = conversion(clients, source_of)
    by_area = conversion(clients, lambda client: client.area)
    total = conversion_of(filter(began_as_prospect, clients))
    if args.json:
        sources = [{"source": source and source.value, **_conversion_json(one)} for source, one in by_source.items()]
        areas = [{"area": area, **_conversion_json(one)} for area, one in by_area.items()]
        context.json({"sources": sources, "areas": areas})
    elif total.found:
        rows = [
            *((_("Source"), source_text(source), conversion_text(one)) for source, one in by_source.items()),
            *((_("Area"), area or _("unknown"), conversion_text(one)) for area, one in by_area.items()),
            (_("Total"), "", conversion_text(total)),
        ]
        context.table(("", "", ""), rows)
    else:
        context.warn(_("Nobody began as a prospect."))
    return 0 if total.found else 4


def _conversion_json(found: Conversion) -> dict[str, Any]:
    return {**found._asdict(), "share": str(found.share / 10)}


def _answers(args: argparse.Namespace, context: Context) -> int:
    questions = questions_asked(context.book().records(Question), Questionnaire.SURVEY)
    counts = count_answers(questions, (client.answers for client in _picked(args, context)))
    if args.json:
        context.json({"answers": counts_json(counts)})
    elif counts:
        print_counts(counts, context)
    else:
        context.warn(_("There are no questions yet: “rmtui questions add --name NAME” adds one."))
    return 0 if counts else 4
