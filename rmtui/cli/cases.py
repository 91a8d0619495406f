"""`rmtui cases`: complaints and requests with their deadlines, and how well they were answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_id, add_json
from rmtui.cli.arguments.period_argument import chosen_period, offer_periods, period_json
from rmtui.cli.arguments.stage_argument import offer_stages, read_stage
from rmtui.cli.output.change_report import print_changes
from rmtui.cli.records import RecordCommand, find_record
from rmtui.entry.case_steps import read_step
from rmtui.entry.fields.case import CASE_FIELDS
from rmtui.exchange.record_json import record_json
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.case import Case, CaseStage
from rmtui.records.ids import SHORT_ID
from rmtui.records.kinds import KINDS
from rmtui.rules.business.case_text import case_clock_text, case_step_text, days_text, in_time_text, points_text
from rmtui.rules.business.cases import CaseStatistics, answer_by, case_statistics, is_late, open_cases, with_step
from rmtui.rules.days.periods import YEAR
from rmtui.rules.text.record_text import client_names
from rmtui.rules.text.target_text import period_text
from rmtui.terms import capitalized_term, term

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: those of the records, with the open ones, the steps and the statistics."""
    actions = _COMMAND.add_arguments(parser)
    waiting = actions.add_parser("open", help=_("those that are not settled, the most urgent first"))
    add_json(waiting)
    stepping = actions.add_parser("step", help=_("bring one to a stage, with what was done"))
    add_id(stepping)
    stage = stepping.add_argument("stage", metavar=_("STAGE"), help=_(", ").join(map(term, CaseStage)))
    offer_stages(stage, CaseStage)
    stepping.add_argument(
        "note",
        nargs="*",
        metavar=_("NOTE"),
        help=_("what was done, with its day first if it was not today"),
    )
    add_json(stepping)
    counting = actions.add_parser("stats", help=_("how many came in, the time to the answer, the share in time"))
    period = counting.add_argument(
        "period", nargs="*", metavar=_("PERIOD"), help=_("month, quarter or year (default: this year)")
    )
    offer_periods(period)
    add_json(counting)


def _open(args: argparse.Namespace, context: Context) -> int:
    book, today = context.book(), context.today
    settings, clients = book.settings(), book.clients()
    found = open_cases(book.records(Case), settings)
    if args.json:
        context.json(
            {
                "cases": [
                    {
                        **record_json(one),
                        "stage": one.stage.value,
                        "answer_by": answer_by(one, settings).isoformat(),
                        "late": is_late(one, settings, today),
                    }
                    for one in found
                ]
            }
        )
    elif found:
        rows = (
            (
                one.id[-SHORT_ID:],
                client_names([one.client], clients),
                capitalized_term(one.kind),
                plain(one.about),
                term(one.stage),
                case_clock_text(one, settings, today),
            )
            for one in found
        )
        context.table((_("ID"), _("Client"), _("Kind"), _("About"), _("Stage"), _("Clock")), rows)
    else:
        context.warn(_("No case is open."))
    return 0 if found else 4


def _step(args: argparse.Namespace, context: Context) -> int:
    stage, book = read_stage(args.stage, CaseStage), context.book()
    before = find_record(book.records(Case), args.id, KINDS[Case], context)
    on, note = read_step(" ".join(args.note), before, context.today)
    after = with_step(before, stage, on, note)
    book.amend((before, after), what="edit")
    print_changes(args, context, changed=[(before, after)])
    if not args.json:
        context.out("  " + case_step_text(after.steps[-1], context.today))
    return 0


def _stats(args: argparse.Namespace, context: Context) -> int:
    period = chosen_period(args.period, context.today, YEAR)
    book = context.book()
    rows = case_statistics(book.records(Case), period, book.settings(), context.today)
    if args.json:
        context.json({"period": period_json(period), "kinds": [_statistics_json(row) for row in rows]})
        return 0
    context.out(period_text(period))
    headings = (
        *("", _("Received"), _("Answered"), _("Late"), _("In time"), _("Days to the answer"), _("Satisfaction")),
    )
    context.table(headings, map(_statistics_cells, rows))
    return 0


def _statistics_cells(row: CaseStatistics) -> tuple[str, ...]:
    return (
        capitalized_term(row.kind),
        str(row.received),
        str(row.answered),
        str(row.late),
        in_time_text(row),
        days_text(row),
        points_text(row),
    )


def _statistics_json(row: CaseStatistics) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "received": row.received,
        "answered": row.answered,
        "late": row.late,
        "in_time": in_time_text(row).rstrip("%") or None,
        "days": days_text(row) or None,
        "satisfaction": points_text(row) or None,
    }


_COMMAND = RecordCommand(KINDS[Case], CASE_FIELDS, {"open": _open, "step": _step, "stats": _stats})
arrange, run = _COMMAND.arrange, _COMMAND.run
