"""`rmtui risk`: loans by class, migration between classes, arrears, watched loans and concentrations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from rmtui.cli.arguments.common import add_json, add_replace
from rmtui.cli.arguments.period_argument import add_period, chosen_period, period_help, period_json
from rmtui.currency import base_currency
from rmtui.errors import errors_about
from rmtui.exchange.output_table import screen_text
from rmtui.exchange.record_json import amount_json
from rmtui.exchange.risk_report import named_in_tables, ratio_text, risk_tables
from rmtui.language import _
from rmtui.store.loan_risk import read_risk

if TYPE_CHECKING:
    import argparse

    from rmtui.cli.context import Context
    from rmtui.rules.business.risk import Concentration, Risk, Sum


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments: of which period the migration is, and where to."""
    parser.epilog = "\n".join(
        (
            period_help(),
            _("Balances are as they stand today; how loans moved from class to class is of the period."),
            "",
            "  " + _("rmtui risk quarter"),
            "  " + _("rmtui risk last month"),
        )
    )
    add_period(parser)
    parser.add_argument("--to", metavar=_("FILE"), help=_("write them to a file: .xlsx, .csv or .md"))
    add_replace(parser)
    add_json(parser)


def run(args: argparse.Namespace, context: Context) -> int:
    """Exit code 0; 4 where the book has no loans."""
    book, today = context.book(), context.today
    period = chosen_period(args.period, today)
    risk = read_risk(book, period, today)
    tables = risk_tables(risk, book.clients(), period, today)
    if args.json:
        context.json({"period": period_json(period), "currency": base_currency(), **_risk_json(risk)})
    elif args.to:
        from rmtui.cli.output.written_file import report_written
        from rmtui.exchange.people_count import count_people
        from rmtui.exchange.risk_file import risk_file
        from rmtui.exchange.tables_file import write_tables
        from rmtui.records.audit import AuditKind

        with errors_about("--to"):
            write_tables(risk_file(tables, period, today), args.to, replace=args.replace)
        people = count_people(named_in_tables(tables, book.clients()))
        report_written(context, AuditKind.EXPORT, args.to, people)
    else:
        for table, *_about in tables:
            context.out(table.title)
            rows = (*table.rows, table.sums) if table.sums else table.rows
            text = partial(screen_text, cents=table.has_cents)
            context.table(table.headings, [tuple(map(text, row)) for row in rows])
        if tables:
            context.warn(ratio_text(risk))
    if not tables and not args.json:
        context.warn(_("No loans yet: “rmtui loans add CLIENT” writes one down."))
    return 0 if tables else 4


def _risk_json(risk: Risk) -> dict[str, Any]:
    return {
        "total": _sum_json(risk.total),
        "non_performing": _sum_json(risk.non_performing),
        "ratio": _share_json(risk.ratio),
        "classes": [{"class": state.value, **_sum_json(one)} for state, one in risk.classes.items()],
        "migration": [
            {"from": start.value, "to": end.value, **_sum_json(one)} for (start, end), one in risk.moves.items()
        ],
        "overdue": [
            {
                "loan": one.loan.id,
                "client": one.loan.client,
                "principal": amount_json(one.principal),
                "interest": amount_json(one.interest),
                "days": one.days,
                "instalments": one.instalments,
            }
            for one in risk.arrears
        ],
        "watched": [
            {
                "loan": one.id,
                "client": one.client,
                "class": one.loan_class and one.loan_class.value,
                "since": one.class_on and one.class_on.isoformat(),
                "reason": one.class_reason,
            }
            for one in risk.watched
        ],
        "clients": [_concentration_json("client", one) for one in risk.clients],
        "groups": [_concentration_json("group", one) for one in risk.groups],
        "industries": [_concentration_json("industry", one) for one in risk.industries],
        "lines": {
            "number": risk.lines.number,
            "limit": amount_json(risk.lines.balance),
            "undrawn": amount_json(risk.undrawn),
        },
    }


def _sum_json(one: Sum) -> dict[str, Any]:
    return {"loans": one.number, "balance": amount_json(one.balance)}


def _concentration_json(name: str, one: Concentration) -> dict[str, Any]:
    return {name: one.name, "balance": amount_json(one.balance), "undrawn": amount_json(one.undrawn)}


def _share_json(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"
