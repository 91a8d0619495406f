"""`rmtui stats`: clients, contacts, assets and sales in figures, compared with the previous period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json, add_replace
from rmtui.cli.arguments.period_argument import add_period, chosen_period, period_help, period_json
from rmtui.currency import base_currency
from rmtui.errors import errors_about
from rmtui.exchange.record_json import amount_json
from rmtui.language import _
from rmtui.records.campaign import Campaign
from rmtui.records.case import Case
from rmtui.rules.text.target_text import period_text
from rmtui.rules.work.statistics import Breakdown, statistics
from rmtui.store.work_records import read_work
from rmtui.wording import format_money

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.days.periods import Period


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: of which period, and where to."""
    parser.epilog = "\n".join(
        (
            period_help(),
            _("Clients and assets are as they stand today; contacts, sales and cases of the period,"),
            _("beside the one before."),
            "",
            "  " + _("rmtui stats quarter"),
            "  " + _("rmtui stats last month"),
        )
    )
    add_period(parser)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write them to a file: .xlsx, .csv or .md"))
    add_replace(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where the book has nobody yet."""
    book, today = context.book(), context.today
    period = chosen_period(args.period, today)
    work = read_work(book, (period, period.before), today, contacts=True)
    tables = statistics(period, work, book.records(Case), book.records(Campaign))
    if args.json:
        found = [_breakdown_json(one) for one in tables]
        context.json({"period": period_json(period), "currency": base_currency(), "tables": found})
    elif args.to:
        from rmtui.cli.output.written_file import report_written
        from rmtui.exchange.people_count import PeopleCount
        from rmtui.exchange.statistics_file import statistics_file
        from rmtui.exchange.tables_file import write_tables
        from rmtui.records.audit import AuditKind

        with errors_about("--to"):
            write_tables(statistics_file(tables, period, today), args.to, replace=args.replace)
        report_written(context, AuditKind.STATISTICS, args.to, PeopleCount())
    else:
        for one in tables:
            context.out(one.title)
            context.table(_headings(one, period), _rows(one))
    if not tables and not args.json:
        context.warn(_("No clients yet."))
    return 0 if tables else 4


def _headings(one: Breakdown, period: Period) -> tuple[str, ...]:
    if one.total_before is None:
        return "", _("Today")
    return "", period_text(period), period_text(period.before)


def _rows(one: Breakdown) -> list[tuple[str, ...]]:
    figures = [(line.label, line.now, line.before) for line in one.lines]
    if one.adds_up:
        figures.append((_("Total"), one.total, one.total_before))
    return [
        (label, *(_text(number, one) for number in (now, before) if number is not None))
        for label, now, before in figures
    ]


def _text(number: int, one: Breakdown) -> str:
    return format_money(number) if one.is_money else f"{number:,}"


def _breakdown_json(one: Breakdown) -> dict[str, Any]:
    def figure(number: int | None) -> int | str | None:
        return amount_json(number) if one.is_money else number

    lines = [{"label": line.label, "now": figure(line.now), "before": figure(line.before)} for line in one.lines]
    return {
        "key": one.key,
        "title": one.title,
        "total": figure(one.total),
        "total_before": figure(one.total_before),
        "lines": lines,
    }
